"""Engines whose surrogates tell crops apart, which random networks hardly do, with a tiny finisher and prior."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch

from velato_core.diffusion.face_finisher import FaceFinisher, FinisherConfig
from velato_core.diffusion.face_prior import FacePrior

if TYPE_CHECKING:
    from velato_core.protection.engine import Engine


class Projection:
    """Knows a crop by a fixed random projection of its 8 x 8 grey cells: unlike a random network, it tells crops apart."""

    def __init__(self, seed: int, width: int = 32) -> None:
        self.id = f"projection-{seed}"
        self.blocks = ()
        self.matrix = torch.randn(64, width, generator=torch.Generator().manual_seed(seed))

    def similarity_threshold(self, far: float) -> float:
        """A threshold that suits nobody in particular."""
        return 0.3 if far < 0.005 else 0.2

    def embed_crops(self, crops: torch.Tensor) -> torch.Tensor:
        """Embed crops of any side."""
        cells = torch.nn.functional.adaptive_avg_pool2d(crops.mean(1, keepdim=True), 8).flatten(1)
        return torch.nn.functional.normalize((cells - cells.mean(1, keepdim=True)) @ self.matrix, dim=-1)


@pytest.fixture
def telling_engine(face_engine: Engine) -> Engine:
    """The tiny face engine with such surrogates."""
    return replace(face_engine, surrogates=(Projection(1), Projection(2)), identity_encoder=Projection(3, width=512))


@pytest.fixture
def finisher() -> FaceFinisher:
    """A finisher with random weights everywhere, so that every input can matter."""
    torch.manual_seed(3)
    network = FaceFinisher(FinisherConfig(widths=(8, 8, 16, 16), code=8))
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    return network.eval().requires_grad_(requires_grad=False)


@pytest.fixture
def whole_engine(telling_engine: Engine, finisher: FaceFinisher) -> Engine:
    """Surrogates that tell crops apart, a prior of eight random patterns, and a finisher."""
    generator = torch.Generator().manual_seed(0)
    basis, _ = torch.linalg.qr(torch.randn(3 * 32 * 32, 8, generator=generator))
    prior = FacePrior(
        mean=torch.zeros(3, 32, 32), components=basis.T.reshape(8, 3, 32, 32), scales=torch.linspace(20, 5, 8)
    )
    return replace(telling_engine, pseudonyms=None, prior=prior, finisher=finisher)
