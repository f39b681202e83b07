"""Stand-ins to choose from: what is shown is what is made, and a choice costs one face."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from velato_core.errors import Cancelled
from velato_core.protection import latent_attack
from velato_core.protection.options import ProtectOptions
from velato_core.protection.registry import protect_faces
from velato_core.protection.stand_ins import make_stand_ins
from velato_core.runtime.cancel import CancelToken

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.faces.types import Face
    from velato_core.protection.engine import Engine
    from velato_core.protection.options import Mode
    from velato_core.protection.patch import FacePatch
    from velato_core.runtime.progress import Progress

    Photo = NDArray[np.uint8]
    Faces = tuple[Face, Face]

KEYS = [bytes(range(32)), bytes(range(1, 33))]
MODES: tuple[Mode, ...] = ("anonymize", "hide")
TOGETHER = 3
STEPS = 3
ITERATIONS = 4


@pytest.fixture(autouse=True)
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(latent_attack, "MAX_ITERATIONS", ITERATIONS)


def asked(mode: Mode, pick: int | None = None) -> ProtectOptions:
    return ProtectOptions(mode=mode, steps=STEPS, candidates=TOGETHER, pick=pick)


def difference(one: FacePatch, other: FacePatch) -> int:
    """Largest difference of two patches of one place, of 255."""
    assert one.region == other.region
    return int(np.abs(one.rgb.astype(int) - other.rgb).max())


@pytest.mark.parametrize("mode", MODES)
def test_a_pick_is_the_face_that_was_shown_and_costs_one_face(
    whole_engine: Engine, painted_photo: Photo, two_faces: Faces, mode: Mode
) -> None:
    shown, _best = make_stand_ins(whole_engine, painted_photo, two_faces[0], asked(mode), KEYS[0])
    assert len(shown) == TOGETHER
    assert min(difference(shown[0], other) for other in shown[1:]) > 10
    rows: list[int] = []
    watching = whole_engine.model.unet.register_forward_pre_hook(lambda _, inputs: rows.append(len(inputs[0])))
    for pick in range(TOGETHER):
        (made,) = protect_faces(mode, whole_engine, painted_photo, two_faces[:1], [asked(mode, pick)], KEYS[:1])
        assert difference(made, shown[pick]) <= 2
        assert made.stand_in == pick
    watching.remove()
    assert rows
    assert set(rows) == {1}


@pytest.mark.parametrize("mode", MODES)
def test_a_pick_is_the_face_that_was_shown_beside_another_face_too(
    whole_engine: Engine, painted_photo: Photo, two_faces: Faces, mode: Mode
) -> None:
    shown, _best = make_stand_ins(whole_engine, painted_photo, two_faces[1], asked(mode), KEYS[1])
    both = protect_faces(mode, whole_engine, painted_photo, two_faces, [asked(mode), asked(mode, 1)], KEYS)
    assert difference(both[1], shown[1]) <= 2


@pytest.mark.parametrize("mode", MODES)
def test_the_best_one_is_what_no_choice_keeps(
    whole_engine: Engine, painted_photo: Photo, two_faces: Faces, mode: Mode
) -> None:
    shown, best = make_stand_ins(whole_engine, painted_photo, two_faces[0], asked(mode, 2), KEYS[0])
    (kept,) = protect_faces(mode, whole_engine, painted_photo, two_faces[:1], [asked(mode)], KEYS[:1])
    assert kept.stand_in == best
    assert difference(kept, shown[best]) <= 2


def test_a_hidden_face_is_shown_led_back_to_the_person(
    whole_engine: Engine, painted_photo: Photo, two_faces: Faces
) -> None:
    """Without the surrogates nothing leads a stand-in back; what is shown must not be that."""
    led, _ = make_stand_ins(whole_engine, painted_photo, two_faces[0], asked("hide"), KEYS[0])
    alone = replace(whole_engine, surrogates=())
    left, _ = make_stand_ins(alone, painted_photo, two_faces[0], asked("hide"), KEYS[0])
    assert all(difference(one, other) > 10 for one, other in zip(led, left, strict=True))


def test_leading_back_tells_of_all_faces_together_and_can_be_cancelled(
    whole_engine: Engine, painted_photo: Photo, two_faces: Faces
) -> None:
    token, told = CancelToken(), []

    def listen(progress: Progress) -> None:
        if progress.stage == "cloak":
            told.append((progress.done, progress.total))
            if progress.done == ITERATIONS + 1:
                token.cancel()

    with pytest.raises(Cancelled):
        make_stand_ins(whole_engine, painted_photo, two_faces[0], asked("hide"), KEYS[0], listen, token)
    assert told == [(done, TOGETHER * ITERATIONS) for done in range(1, ITERATIONS + 2)]
