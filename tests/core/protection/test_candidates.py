"""Several stand-ins at once, of which one is kept; and the made-up person that a cloak aims at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from velato_core.errors import UsageError
from velato_core.protection import latent_attack
from velato_core.protection.anonymize import make_faces
from velato_core.protection.candidates import candidates_of, choose
from velato_core.protection.cloak import cloak_plan, objective, protect_faces, synthetic_targets
from velato_core.protection.energies import Ensemble
from velato_core.protection.engine import cut_faces
from velato_core.protection.options import ProtectOptions
from velato_core.protection.registry import protect_faces as run_mode

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.faces.types import Face
    from velato_core.protection.engine import CropBatch, Engine

    Photo = NDArray[np.uint8]
    Faces = tuple[Face, Face]

KEYS = [bytes(range(32)), bytes(range(1, 33))]


@pytest.fixture(autouse=True)
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(latent_attack, "MAX_ITERATIONS", 6)


@pytest.fixture
def face_engine(telling_engine: Engine) -> Engine:
    return telling_engine


@pytest.fixture
def batch(face_engine: Engine, painted_photo: Photo, two_faces: Faces) -> CropBatch:
    return cut_faces(painted_photo, two_faces, face_engine.model.resolution, face_engine.device)


def asked(candidates: int, pick: int | None = None) -> ProtectOptions:
    return ProtectOptions(steps=3, candidates=candidates, pick=pick)


def test_every_face_has_its_own_number_of_candidates(batch: CropBatch) -> None:
    made = candidates_of(batch, [asked(3), asked(1)], KEYS)
    assert made.groups == (0, 0, 0, 1)
    assert [option.variant for option in made.options] == [0, 1, 2, 0]
    assert made.keys == (KEYS[0], KEYS[0], KEYS[0], KEYS[1])
    assert torch.equal(made.batch.images[2], batch.images[0])


def test_of_a_picked_face_only_the_picked_candidate_is_made(batch: CropBatch) -> None:
    made = candidates_of(batch, [asked(3, pick=2), asked(2)], KEYS)
    assert (made.groups, made.numbers) == ((0, 1, 1), (2, 0, 1))
    assert [option.variant for option in made.options] == [2, 0, 1]


def test_the_least_alike_is_kept(face_engine: Engine, batch: CropBatch) -> None:
    made = candidates_of(batch, [asked(3), asked(2)], KEYS)
    ensemble = Ensemble(face_engine.surrogates, made.batch.images)
    generator = torch.Generator().manual_seed(3)
    faces = torch.rand(made.batch.images.shape, generator=generator) * 2 - 1
    margins = ensemble.worst_margin(faces)
    kept, numbers = choose(made, faces, ensemble)
    assert numbers == (int(margins[:3].argmin()), int(margins[3:].argmin()))
    assert torch.equal(kept[1], faces[3 + numbers[1]])
    _, alike = choose(made, faces, ensemble, alike=True)
    assert alike == (int(margins[:3].argmax()), int(margins[3:].argmax()))


def test_the_kept_stand_in_is_told_and_can_be_asked_for_again(
    face_engine: Engine, painted_photo: Photo, two_faces: Faces
) -> None:
    face = two_faces[:1]
    (best,) = run_mode("anonymize", face_engine, painted_photo, face, [asked(3)], KEYS[:1])
    (same,) = run_mode("anonymize", face_engine, painted_photo, face, [asked(3, best.stand_in)], KEYS[:1])
    other_number = (best.stand_in + 1) % 3
    (other,) = run_mode("anonymize", face_engine, painted_photo, face, [asked(3, other_number)], KEYS[:1])
    assert np.abs(best.rgb.astype(int) - same.rgb).max() <= 2
    assert other.stand_in == other_number
    assert not np.array_equal(best.rgb, other.rgb)


@pytest.mark.parametrize(("candidates", "pick"), [(0, None), (9, None), (2, 2), (1, -1)])
def test_counts_that_mean_nothing_are_refused(candidates: int, pick: int | None) -> None:
    with pytest.raises(UsageError):
        ProtectOptions(candidates=candidates, pick=pick)


def test_a_synthetic_target_is_drawn_from_the_key_and_is_not_the_source(face_engine: Engine, batch: CropBatch) -> None:
    one, again = (synthetic_targets(face_engine, batch, KEYS) for _ in range(2))
    other = synthetic_targets(face_engine, batch, KEYS[::-1])
    stand_ins, _ = make_faces(face_engine, batch, [ProtectOptions(strength=1.0)] * 2, KEYS)
    assert torch.equal(one, again)
    assert not torch.equal(one, other)
    assert not torch.equal(one, stand_ins)
    assert not torch.allclose(one, batch.images)


def test_aiming_brings_the_surrogates_nearer_to_the_target(
    face_engine: Engine, batch: CropBatch, painted_photo: Photo, two_faces: Faces
) -> None:
    options = [ProtectOptions(mode="cloak", target="synthetic", strength=1.0)] * 2
    target = Ensemble(face_engine.surrogates, synthetic_targets(face_engine, batch, KEYS))
    before = target.similarities(batch.images).sum(0)
    protected = painted_photo.copy()
    for patch in protect_faces(face_engine, painted_photo, two_faces, options, KEYS):
        left, top, right, bottom = patch.region
        protected[top:bottom, left:right] = patch.rgb
    after_batch = cut_faces(protected, two_faces, face_engine.model.resolution, face_engine.device)
    after = target.similarities(after_batch.images).sum(0)
    assert bool((after > before).all())


def test_faces_without_a_target_only_dodge(face_engine: Engine, batch: CropBatch) -> None:
    source = Ensemble(face_engine.surrogates, batch.images)
    target = Ensemble(face_engine.surrogates, batch.images.flip(3))
    crops = batch.images * 0.9
    both, dodging = (objective(source, aim)(crops) for aim in (target, None))
    assert torch.allclose(dodging, source.similarities(crops).sum(0))
    assert torch.allclose(both, dodging - target.similarities(crops).sum(0))
    assert cloak_plan(1.0).bound > cloak_plan(0.0).bound
