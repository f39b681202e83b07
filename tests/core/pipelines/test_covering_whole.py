"""A cover leaves nothing of a face, in no bit and not in the transparency; a face beside the photo spoils no job."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from velato_core.imaging.photo import Photo
from velato_core.pipelines.apply import apply_protections
from velato_core.pipelines.tools import Tools
from velato_core.pipelines.types import FaceChoice
from velato_core.protection.cover import covered_shape
from velato_core.protection.options import ProtectOptions
from velato_core.protection.painting import PaintedArea, Stroke
from velato_core.runtime.progress import ignore_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.faces.types import Face
    from velato_core.protection.engine import Engine
    from velato_core.protection.options import Mode

KEY = bytes(32)
MARK = 0x4D  # the low byte of every sample of the face: nothing written by a cover has it


@pytest.fixture
def deep(two_faces: tuple[Face, Face]) -> Photo:
    """A 16-bit photo whose face and surroundings have nearly one colour, with the face in its transparency too."""
    high = np.random.default_rng(0).integers(110, 114, (120, 160, 3)).astype(np.uint16)
    alpha = np.random.default_rng(1).integers(0, 60000, (120, 160)).astype(np.uint16)
    return Photo(pixels=high * 256 + MARK, alpha=alpha)


def test_nothing_is_left_under_a_cover(deep: Photo, two_faces: tuple[Face, Face]) -> None:
    face = two_faces[0]
    choice = FaceChoice(face=face, options=ProtectOptions(mode="cover"))
    made = apply_protections(deep, [choice], [KEY], Tools(device="cpu"), ignore_progress).photo
    (left, top, right, bottom), opaque = covered_shape(face, 0.5, 160, 120)
    assert not (made.pixels[top:bottom, left:right][opaque] % 256 == MARK).any()
    assert made.alpha is not None
    assert (made.alpha[top:bottom, left:right][opaque] == 65535).all()


def test_nothing_is_left_under_what_was_painted(deep: Photo) -> None:
    area = PaintedArea(strokes=(Stroke(points=((60.0, 60.0),), width=50),))
    made = apply_protections(deep, [], [], Tools(device="cpu"), ignore_progress, None, area).photo
    y, x = np.mgrid[:120, :160] + 0.5
    under = np.hypot(x - 60, y - 60) < 24
    assert not (made.pixels[under] % 256 == MARK).any()
    assert np.array_equal(made.pixels[np.hypot(x - 60, y - 60) > 27], deep.pixels[np.hypot(x - 60, y - 60) > 27])
    assert made.alpha is not None
    assert (made.alpha[under] == 65535).all()


@pytest.mark.parametrize("mode", ["anonymize", "hide", "cloak"])
@pytest.mark.parametrize("away", [(-62, -66), (-500, -500)])
def test_a_face_beside_the_photo_is_named_and_the_others_are_protected(
    face_engine: Engine,
    painted_photo: NDArray[np.uint8],
    two_faces: tuple[Face, Face],
    mode: Mode,
    away: tuple[int, int],
) -> None:
    inside = two_faces[0]
    left, top, right, bottom = inside.box
    outside = replace(
        inside,
        box=(left + away[0], top + away[1], right + away[0], bottom + away[1]),
        landmarks=tuple((x + away[0], y + away[1]) for x, y in inside.landmarks),
    )
    options = ProtectOptions(mode=mode, steps=2)
    choices = [FaceChoice(face=face, options=options) for face in (outside, inside)]
    tools = Tools(device="cpu", engine=face_engine)
    applied = apply_protections(Photo(pixels=painted_photo), choices, [KEY, KEY], tools, ignore_progress)
    assert [face.mode for face in applied.faces] == [None, mode]
    assert "outside the photo" in str(applied.faces[0].reason)
