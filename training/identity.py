"""The distribution of identity embeddings: stand-in people are drawn from it, never copied from one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from safetensors.torch import save_file
from torch import Tensor

from velato_core.protection.pseudonym import PseudonymSpace

if TYPE_CHECKING:
    from pathlib import Path

COMPONENTS = 64


def fit_identity(embeddings: Tensor, weights: Tensor, components: int = COMPONENTS) -> PseudonymSpace:
    """Fit a Gaussian with `components` principal directions and an isotropic rest (Tipping and Bishop 1999).

    Args:
        embeddings: unit embeddings [N, D].
        weights: weight of each embedding [N], above 0.
        components: number k of directions, below D.
    """
    share = (weights / weights.sum()).double()
    values = embeddings.double()
    mean = share @ values
    centred = values - mean
    variances, directions = torch.linalg.eigh((centred * share[:, None]).T @ centred)
    variances = variances.clamp(min=0)
    return PseudonymSpace(
        mean=mean.float(),
        components=directions[:, -components:].flip(1).T.contiguous().float(),
        scales=variances[-components:].flip(0).sqrt().float(),
        residual=float(variances[:-components].mean().sqrt()),
    )


def save_identity(space: PseudonymSpace, path: Path) -> None:
    """Write the distribution as the product reads it: float32 safetensors."""
    tensors = {"mean": space.mean, "components": space.components, "scales": space.scales}
    save_file({**tensors, "residual": torch.tensor(space.residual)}, path)


def sample_identities(space: PseudonymSpace, count: int, generator: torch.Generator) -> Tensor:
    """Draw unit identity vectors [count, D] of people who do not exist, on the device of the distribution."""
    device = generator.device
    weights = torch.randn(count, len(space.scales), generator=generator, device=device).to(space.mean)
    rest = torch.randn(count, len(space.mean), generator=generator, device=device).to(space.mean)
    rest = rest - (rest @ space.components.T) @ space.components
    vectors = space.mean + (weights * space.scales) @ space.components + space.residual * rest
    return torch.nn.functional.normalize(vectors, dim=-1)


def asked_for(space: PseudonymSpace, sources: Tensor, drawn: Tensor) -> Tensor:
    """Return the unit vectors [B, D] that the product asks for when drawn people [B, D] stand in for sources [B, D]."""
    return space.portrayed(space.stand_in(sources, drawn))
