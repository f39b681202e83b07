"""Starting pictures: every key draws several stand-ins, and the face model keeps a natural one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch

from velato_core.diffusion.face_prior import FacePrior
from velato_core.protection import starting
from velato_core.protection.engine import CropBatch, Engine, cut_faces
from velato_core.protection.finishing import finished
from velato_core.protection.natural import strangeness
from velato_core.protection.options import ProtectOptions
from velato_core.protection.starting import Started, starting_pictures

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

    from velato_core.diffusion.face_finisher import FaceFinisher
    from velato_core.faces.types import Face

KEYS = [bytes([number]) * 32 for number in range(2)]
OPTIONS = [ProtectOptions()] * 2


@pytest.fixture
def engine(telling_engine: Engine, finisher: FaceFinisher) -> Engine:
    generator = torch.Generator().manual_seed(0)
    basis, _ = torch.linalg.qr(torch.randn(3 * 32 * 32, 8, generator=generator))
    prior = FacePrior(
        mean=torch.zeros(3, 32, 32), components=basis.T.reshape(8, 3, 32, 32), scales=torch.linspace(20, 5, 8)
    )
    return replace(telling_engine, prior=prior, finisher=finisher)


@pytest.fixture
def batch(engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]) -> CropBatch:
    return cut_faces(painted_photo, two_faces, 32, engine.device)


def _vectors(number: int) -> Tensor:
    return torch.nn.functional.normalize(torch.randn(2, 512, generator=torch.Generator().manual_seed(number)), dim=-1)


def _start(engine: Engine, batch: CropBatch, keys: list[bytes]) -> Started:
    return starting_pictures(engine, batch, OPTIONS, keys, _vectors, keep=1, spread=1.0)


def _strangeness(engine: Engine, batch: CropBatch, started: Started) -> Tensor:
    face = finished(engine, started.batch.images, batch.mask, started.identity)
    return strangeness(engine.model, face, batch.mask, batch.validity)


def test_a_key_starts_at_the_same_face_again_and_leaves_the_surroundings(engine: Engine, batch: CropBatch) -> None:
    first, again = _start(engine, batch, KEYS), _start(engine, batch, KEYS)
    assert torch.equal(first.batch.images, again.batch.images)
    assert torch.equal(first.batch.images * (1 - batch.mask), batch.images * (1 - batch.mask))
    other = _start(engine, batch, KEYS[::-1])
    assert not torch.allclose(first.batch.images, other.batch.images)


def test_more_draws_are_never_stranger_than_the_first_where_none_is_natural(
    engine: Engine, batch: CropBatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "ENOUGH", 0.0)
    better = 0
    for seed in range(4):
        keys = [bytes([seed, row]) * 16 for row in range(2)]
        several = _strangeness(engine, batch, _start(engine, batch, keys))
        with monkeypatch.context() as patch:
            patch.setattr(starting, "DRAWS", 1)
            single = _strangeness(engine, batch, _start(engine, batch, keys))
        assert bool((several <= single + 1e-6).all())
        better += int((several < single - 1e-6).sum())
    assert better > 0


def test_the_first_draw_that_is_natural_enough_is_kept_with_its_own_vector(
    engine: Engine, batch: CropBatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "ENOUGH", float("inf"))
    started = _start(engine, batch, KEYS)
    assert started.identity is not None
    assert torch.equal(started.identity, _vectors(0))


def test_without_a_prior_the_photo_itself_is_the_start(engine: Engine, batch: CropBatch) -> None:
    started = _start(replace(engine, prior=None), batch, KEYS)
    assert started.batch is batch
    assert started.identity is not None
    assert torch.equal(started.identity, _vectors(0))
