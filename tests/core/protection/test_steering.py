"""Steering: every face toward its own aim, by its own key, and the same alone as among others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch

from velato_core.protection import anonymize
from velato_core.protection.anonymize import make_candidates
from velato_core.protection.engine import CropBatch, Engine, cut_faces
from velato_core.protection.latent_attack import AttackPlan
from velato_core.protection.options import ProtectOptions
from velato_core.protection.steering import steer
from velato_core.runtime.progress import ignore_progress

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

    from velato_core.diffusion.energy import Energy
    from velato_core.diffusion.face_finisher import FaceFinisher
    from velato_core.faces.types import Face
    from velato_core.protection.latent_attack import Render
    from velato_core.runtime.progress import Progress

KEYS = [bytes([number]) * 32 for number in range(2)]
PLAN = AttackPlan(iterations=0, refinements=4, bound=0.2, accidents=1)


@pytest.fixture
def batch(telling_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]) -> CropBatch:
    return cut_faces(painted_photo, two_faces, 32, telling_engine.device)


def _brightness(faces: Tensor) -> Tensor:
    return faces.mean((1, 2, 3))


def _toward_light_and_dark(row: int) -> tuple[Render, Energy]:
    sign = 1.0 if row else -1.0
    return lambda faces: faces, lambda faces: sign * _brightness(faces)


def test_every_face_goes_its_own_way_within_the_bound(telling_engine: Engine, batch: CropBatch) -> None:
    told: list[Progress] = []
    seeds = [(key, "test") for key in KEYS]
    soft = batch.images * 0.5
    made = steer(telling_engine, batch, soft, _toward_light_and_dark, PLAN, seeds, told.append)
    change = _brightness(made) - _brightness(soft)
    assert float(change[0]) > 0.001
    assert float(change[1]) < -0.001
    assert float((made - soft).abs().max()) <= 1.25 * PLAN.bound + 1e-6
    assert torch.equal(made * (1 - batch.mask), soft * (1 - batch.mask))
    assert [(progress.done, progress.total) for progress in told] == [(done, 8) for done in range(1, 9)]


def test_a_face_comes_out_the_same_alone(telling_engine: Engine, batch: CropBatch) -> None:
    both = steer(telling_engine, batch, batch.images, _toward_light_and_dark, PLAN, [(key, "test") for key in KEYS])
    alone = steer(
        telling_engine,
        batch.rows([1]),
        batch.images[1:],
        lambda _row: _toward_light_and_dark(1),
        PLAN,
        [(KEYS[1], "test")],
        ignore_progress,
    )
    assert torch.allclose(both[1:], alone, atol=1e-5)


def test_faces_that_surrogates_find_near_are_led_away_and_others_left(
    telling_engine: Engine, finisher: FaceFinisher, batch: CropBatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = replace(telling_engine, finisher=finisher)
    options = [ProtectOptions(steps=2)] * 2

    def made(clear: float) -> tuple[Tensor, Tensor]:
        monkeypatch.setattr(anonymize, "CLEAR", clear)
        _, faces, ensemble = make_candidates(engine, batch, options, KEYS)
        return faces, ensemble.worst_margin(faces)

    plain, margins = made(-9.0)
    halfway = -float(margins.mean())
    near, after = made(halfway)
    led = margins > -halfway
    assert led.tolist().count(True) == 1
    assert torch.equal(near[~led], plain[~led])
    assert bool((after[led] < margins[led]).all())
