"""Several faces of one photo: each is protected as if it were the only one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from velato_core.errors import UsageError
from velato_core.imaging.photo import Photo, rgb8
from velato_core.pipelines.apply import apply_protections
from velato_core.pipelines.tools import Tools
from velato_core.pipelines.types import FaceChoice
from velato_core.protection import latent_attack
from velato_core.protection.options import ProtectOptions, shared
from velato_core.runtime.progress import ignore_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.faces.types import Face
    from velato_core.protection.engine import Engine
    from velato_core.protection.options import Mode
    from velato_core.runtime.progress import Progress

APART = 160  # pixels between faces: none of them reaches the next
KEYS = [bytes(range(first, first + 32)) for first in range(3)]


@pytest.fixture(autouse=True)
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(latent_attack, "MAX_ITERATIONS", 2)


@pytest.fixture
def wide(painted_photo: NDArray[np.uint8]) -> Photo:
    return Photo(pixels=np.hstack([painted_photo] * 3))


@pytest.fixture
def faces(two_faces: tuple[Face, Face]) -> list[Face]:
    """Three faces side by side."""
    upright, _turned = two_faces
    left, top, right, bottom = upright.box
    return [
        replace(
            upright,
            box=(left + shift, top, right + shift, bottom),
            landmarks=tuple((x + shift, y) for x, y in upright.landmarks),
        )
        for shift in (0, APART, 2 * APART)
    ]


def made(photo: Photo, choices: list[FaceChoice], keys: list[bytes], engine: Engine) -> NDArray[np.int16]:
    applied = apply_protections(photo, choices, keys, Tools(device="cpu", engine=engine), ignore_progress)
    assert all(face.mode is not None for face in applied.faces)
    return rgb8(applied.photo).astype(np.int16)


@pytest.mark.parametrize("mode", ["anonymize", "hide", "cloak"])
def test_every_face_of_a_photo_gets_its_own_strength(
    face_engine: Engine, wide: Photo, faces: list[Face], mode: Mode
) -> None:
    strengths = (0.2, 1.0, 0.6)
    choices = [
        FaceChoice(face=face, options=ProtectOptions(mode=mode, strength=strength, steps=3))
        for face, strength in zip(faces, strengths, strict=True)
    ]
    together = made(wide, choices, KEYS, face_engine)
    others = [replace(choice, options=replace(choice.options, strength=1.0)) for choice in choices]
    for number, (choice, key) in enumerate(zip(choices, KEYS, strict=True)):
        around = slice(number * APART, (number + 1) * APART)
        alone = made(wide, [choice], [key], face_engine)
        assert np.abs(together[:, around] - alone[:, around]).max() <= 2
        if choice.options.strength < 1:
            stronger = made(wide, [others[number]], [key], face_engine)
            assert np.abs(together[:, around] - stronger[:, around]).max() > 2


def test_faces_of_one_strength_go_through_the_network_together(
    face_engine: Engine, wide: Photo, faces: list[Face]
) -> None:
    weak, strong = (ProtectOptions(mode="anonymize", strength=strength, steps=3) for strength in (0.2, 1.0))
    choices = [
        FaceChoice(face=face, options=options) for face, options in zip(faces, (weak, strong, weak), strict=True)
    ]
    rows: list[int] = []
    watching = face_engine.model.unet.register_forward_pre_hook(lambda _, inputs: rows.append(len(inputs[0])))
    made(wide, choices, KEYS, face_engine)
    watching.remove()
    assert set(rows) == {1, 2}


def test_every_step_says_how_many_faces_it_works_on(face_engine: Engine, wide: Photo, faces: list[Face]) -> None:
    weak, strong = (ProtectOptions(mode="anonymize", strength=strength, steps=3) for strength in (0.2, 1.0))
    choices = [
        FaceChoice(face=face, options=options) for face, options in zip(faces, (weak, strong, weak), strict=True)
    ]
    told: list[Progress] = []
    apply_protections(wide, choices, KEYS, Tools(device="cpu", engine=face_engine), told.append)
    steps = {(step.face, step.together, step.faces_done, step.faces) for step in told}
    assert steps in ({(0, 2, 0, 3), (1, 1, 2, 3)}, {(1, 1, 0, 3), (0, 2, 1, 3)})


def test_a_run_of_several_strengths_is_refused() -> None:
    weak = ProtectOptions(strength=0.2)
    assert shared([weak, weak]) == weak
    with pytest.raises(UsageError, match="same mode, strength and steps"):
        shared([weak, ProtectOptions(strength=0.4)])
