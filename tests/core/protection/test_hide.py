"""Hide: machines are led back to the person through the finisher, and the key draws whom people see."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from velato_core.protection import hide
from velato_core.protection.engine import CropBatch, Engine, cut_faces
from velato_core.protection.finishing import EMPHASIS
from velato_core.protection.hide import finishing, hide_plan, make_soft_faces, protect_faces, steer_back
from velato_core.protection.latent_attack import optimise_latent
from velato_core.protection.looks import resemblance_to
from velato_core.protection.options import ProtectOptions

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from torch import Tensor

    from velato_core.diffusion.face_finisher import FaceFinisher
    from velato_core.diffusion.face_prior import FacePrior
    from velato_core.faces.types import Face

KEYS = [bytes(range(32)), bytes(range(1, 33))]
OPTIONS = [ProtectOptions(mode="hide", steps=2)] * 2


@pytest.fixture
def engine(whole_engine: Engine) -> Engine:
    return whole_engine


@pytest.fixture
def batch(engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]) -> CropBatch:
    return cut_faces(painted_photo, two_faces, 32, engine.device)


def test_steering_brings_the_person_back_for_the_surrogates(engine: Engine, batch: CropBatch) -> None:
    _, soft, ensemble = make_soft_faces(engine, batch, OPTIONS, KEYS)
    before = ensemble.similarities(finishing(engine, batch)(soft))
    plan = hide_plan(0.5)
    made = steer_back(engine, batch, soft, plan, KEYS)
    after = ensemble.similarities(made)
    assert float(((1 - after) / (1 - before)).max()) < 0.7
    again = steer_back(engine, batch, soft, plan, KEYS)
    assert torch.equal(made, again)


def test_a_face_is_steered_the_same_alone_and_beside_another_one(engine: Engine, batch: CropBatch) -> None:
    _, soft, _ = make_soft_faces(engine, batch, OPTIONS, KEYS)
    told: list[tuple[int, int]] = []
    both = steer_back(
        engine, batch, soft, hide_plan(0.5), KEYS, lambda progress: told.append((progress.done, progress.total))
    )
    alone = steer_back(engine, batch.rows([1]), soft[1:], hide_plan(0.5), KEYS[1:])
    assert torch.allclose(both[1:], alone, atol=1e-4)
    assert told == [(done, 60) for done in range(1, 61)]


def test_a_higher_strength_may_change_more() -> None:
    bounds = [hide_plan(strength).bound for strength in (0.0, 0.5, 1.0)]
    assert bounds == sorted(bounds)
    assert bounds[0] < bounds[2]


def test_the_finisher_is_asked_for_the_person_herself(engine: Engine, finisher: FaceFinisher, batch: CropBatch) -> None:
    asked: list[Tensor] = []
    finisher.register_forward_pre_hook(lambda _, inputs: asked.append(inputs[2].clone()))
    finishing(engine, batch)(batch.images)
    person = engine.identity_of(batch.images)
    assert person is not None
    assert torch.allclose(asked[-1], EMPHASIS * person)


def test_the_key_draws_whom_people_see(engine: Engine, batch: CropBatch) -> None:
    _, soft, _ = make_soft_faces(engine, batch, OPTIONS, KEYS)
    _, other, _ = make_soft_faces(engine, batch, OPTIONS, KEYS[::-1])
    assert ((soft - other).abs() * batch.mask).sum() / batch.mask.sum() > 0.05
    assert torch.equal(soft * (1 - batch.mask), batch.images * (1 - batch.mask))


def test_without_surrogates_the_finisher_alone_asks_for_the_person(
    engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    alone = replace(engine, surrogates=())
    (patch,) = protect_faces(alone, painted_photo, two_faces[:1], OPTIONS[:1], KEYS[:1])
    left, top, right, bottom = patch.region
    assert not np.array_equal(patch.rgb, painted_photo[top:bottom, left:right])


def test_a_change_without_the_sampler_is_bounded_and_smooth(engine: Engine, batch: CropBatch) -> None:
    _, soft, ensemble = make_soft_faces(engine, batch, OPTIONS, KEYS)
    stand_ins, roughness = replace(batch, images=soft), []
    for smooth in (0.0, 6.0):
        plan = replace(hide_plan(0.5), smooth=smooth)
        generators = [torch.Generator().manual_seed(seed) for seed in (0, 1)]
        change = optimise_latent(engine.model, stand_ins, ensemble.attraction, plan, generators)
        assert 0 < float(change.abs().max()) <= 1.25 * plan.bound
        assert not (change * (1 - batch.mask)).any()
        inside = change[:, :, 12:20, 12:20]
        roughness.append(float((inside[..., 1:] - inside[..., :-1]).abs().mean() / inside.abs().mean()))
    assert roughness[1] < 0.7 * roughness[0]


def test_steering_leaves_the_look_where_the_stand_in_had_it(
    engine: Engine, batch: CropBatch, symmetric_prior: Callable[..., FacePrior], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even patterns and keys with which steering without the term makes both faces look more like their sources."""
    keys = [bytes(range(10, 42)), bytes(range(16, 48))]
    prior = symmetric_prior([1] * 24, 32, torch.linspace(20, 5, 24))
    watched = replace(engine, prior=prior)
    _, soft, _ = make_soft_faces(watched, batch, OPTIONS, keys)
    alike = resemblance_to(prior, batch.images, batch.validity, hide.LEADING)
    limit = alike(finishing(watched, batch)(soft))
    held = alike(steer_back(watched, batch, soft, hide_plan(1.0), keys))
    monkeypatch.setattr(hide, "no_more_alike", lambda *_: lambda crops: crops.new_zeros(len(crops)))
    free = alike(steer_back(watched, batch, soft, hide_plan(1.0), keys))
    assert bool((free > limit).all())
    assert bool((held < free).all())
    assert bool((held - limit < 0.5 * (free - limit)).all())
