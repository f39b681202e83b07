"""The shared picture gives its faces back to whoever has the key, and other faces to whoever has another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from velato_core.errors import NotRestorable
from velato_core.faces.types import Face
from velato_core.protection.engine import cut_faces
from velato_core.protection.recover import CARRIED, seal_face
from velato_core.protection.reversible import (
    Carried,
    carried_numbers,
    carriers_for,
    carry_faces,
    face_key,
    recover_from_picture,
)

if TYPE_CHECKING:
    from velato_core.imaging.photo import Region, Rgb8
    from velato_core.protection.engine import Engine
    from velato_core.protection.patch import FacePatch

KEY, WRONG = bytes(range(32)), bytes(32)
FACES = tuple(
    Face(
        box=(x, 60.0, x + 150, 250.0),
        landmarks=((x + 42, 130.0), (x + 108, 130.0), (x + 75, 165.0), (x + 48, 200.0), (x + 102, 200.0)),
        score=0.9,
        source="detector",
    )
    for x in (40.0, 250.0)
)
MIDDLE = (slice(130, 220), slice(80, 150))


def _soft(seed: int) -> Rgb8:
    rng = np.random.default_rng(seed)
    coarse = Image.fromarray(rng.integers(50, 206, (7, 9, 3), dtype=np.uint8)).resize((440, 320), 3)
    return np.asarray(coarse)


@pytest.fixture
def original() -> Rgb8:
    """A picture whose faces are soft colours."""
    return _soft(1)


@pytest.fixture
def shared(original: Rgb8) -> Rgb8:
    """The same with other colours where the faces are."""
    other = original.copy()
    for x in (70, 280):
        other[110:250, x : x + 90] = _soft(2)[110:250, x : x + 90]
    return other


def _pasted(rgb: Rgb8, patches: list[FacePatch]) -> Rgb8:
    result = rgb.copy()
    for patch in patches:
        left, top, right, bottom = patch.region
        changed = (patch.rgb != rgb[top:bottom, left:right]).any(axis=2)
        result[top:bottom, left:right][changed] = patch.rgb[changed]
    return result


def _error(one: Rgb8, other: Rgb8) -> float:
    return float(np.abs(one[MIDDLE].astype(float) - other[MIDDLE]).mean())


@pytest.fixture
def carried(face_engine: Engine, original: Rgb8, shared: Rgb8) -> Carried:
    """The picture that carries both faces in a lossless file."""
    return carry_faces(face_engine, original, shared, FACES, KEY, 0)


def test_the_picture_and_the_key_give_the_faces_back(
    face_engine: Engine, original: Rgb8, shared: Rgb8, carried: Carried
) -> None:
    assert all(carried.bytes)
    assert carried_numbers(carried.rgb) == {0, 1}
    back = _pasted(carried.rgb, recover_from_picture(face_engine, carried.rgb, KEY))
    assert _error(back, original) < 0.5 * _error(shared, original)


def test_a_wrong_key_gives_other_faces_and_no_error(face_engine: Engine, original: Rgb8, carried: Carried) -> None:
    right, wrong, other = (
        _pasted(carried.rgb, recover_from_picture(face_engine, carried.rgb, key)) for key in (KEY, WRONG, b"k" * 32)
    )
    assert _error(wrong, original) > 2 * _error(right, original)
    assert _error(wrong, other) > 1


def test_only_the_faces_own_pixels_carry(shared: Rgb8, carried: Carried) -> None:
    change = (carried.rgb != shared).any(axis=2)
    for left, top, right, bottom in carried.regions:
        change[top:bottom, left:right] = False
    assert not change.any()
    assert all(_inside(region, face.box) for region, face in zip(carried.regions, FACES, strict=True))


def _inside(region: Region, box: tuple[float, float, float, float]) -> bool:
    return region[0] >= box[0] and region[1] >= box[1] and region[2] <= box[2] and region[3] <= box[3]


def test_a_picture_without_faces_in_it_is_refused_whatever_the_key(face_engine: Engine, shared: Rgb8) -> None:
    for key in (KEY, WRONG):
        with pytest.raises(NotRestorable, match="carries no faces"):
            recover_from_picture(face_engine, shared, key)


def test_a_face_without_room_is_left_out(face_engine: Engine, original: Rgb8, shared: Rgb8) -> None:
    small = Face(
        box=(40.0, 60.0, 70.0, 98.0),
        landmarks=((48.0, 74.0), (61.0, 74.0), (55.0, 81.0), (49.0, 88.0), (60.0, 88.0)),
        score=0.9,
        source="detector",
    )
    made = carry_faces(face_engine, original, shared, [small], KEY, 2)
    assert made.bytes == (0,)
    assert (made.rgb == shared).all()


def test_faces_that_overlap_do_not_spoil_each_other(face_engine: Engine, original: Rgb8, shared: Rgb8) -> None:
    made = carry_faces(face_engine, original, shared, [FACES[0], FACES[0]], KEY, 0)
    assert made.bytes[0] > 0
    assert made.bytes[1] == 0
    assert carried_numbers(made.rgb) == {0}


def test_the_photos_key_gives_every_face_another_one() -> None:
    assert len({face_key(KEY, number) for number in range(5)} | {face_key(WRONG, 0)}) == 6


def test_only_lossless_files_take_the_fragile_carrier() -> None:
    assert 0 in carriers_for(lossless=True)
    assert 0 not in carriers_for(lossless=False)


def test_each_description_is_smaller_than_the_one_before(face_engine: Engine, original: Rgb8, shared: Rgb8) -> None:
    """What a face has room for is searched by halving, which needs that."""
    batches = [
        cut_faces(each, [FACES[0]], face_engine.model.resolution, face_engine.device) for each in (original, shared)
    ]
    sizes = [len(seal_face(face_engine, batches[0], batches[1], KEY, index).sealed) for index in CARRIED]
    assert sizes == sorted(sizes, reverse=True)


def test_what_an_earlier_job_left_is_neither_taken_for_this_ones_nor_rebuilt_with_its_key(
    face_engine: Engine, original: Rgb8, shared: Rgb8
) -> None:
    earlier = carry_faces(face_engine, original, shared, FACES[:1], KEY, 0)
    later = carry_faces(face_engine, original, earlier.rgb, FACES[1:], WRONG, 0)
    (patch,) = recover_from_picture(face_engine, later.rgb, WRONG)
    assert patch.region[0] > 150, "it is not the face that was asked for"
    small = moved(FACES[0], shrink=0.2)
    none = carry_faces(face_engine, original, earlier.rgb, [small], WRONG, 2)
    assert none.bytes == (0,)
    assert carried_numbers(none.rgb) == frozenset()
    left, top, right, bottom = none.regions[0]
    change = (none.rgb != earlier.rgb).any(axis=2)
    change[top:bottom, left:right] = False
    assert not change.any()


def moved(face: Face, across: float = 0.0, shrink: float = 1.0) -> Face:
    left, top, right, bottom = (value * shrink for value in face.box)
    points = tuple((x * shrink + across, y * shrink) for x, y in face.landmarks)
    return replace(face, box=(left + across, top, right + across, bottom), landmarks=points)


@pytest.mark.parametrize("cut", [(8, 0), (0, 8), (16, 16), (64, 0)])
def test_a_picture_that_was_cut_is_refused_and_no_face_is_put_where_it_was_not(
    face_engine: Engine, carried: Carried, cut: tuple[int, int]
) -> None:
    whole = np.ascontiguousarray(carried.rgb[cut[1] :, cut[0] :])
    for key in (KEY, WRONG):
        with pytest.raises(NotRestorable, match="was cut"):
            recover_from_picture(face_engine, whole, key)


def test_a_face_whose_landmarks_lie_beyond_the_picture_is_not_carried(
    face_engine: Engine, original: Rgb8, shared: Rgb8
) -> None:
    made = carry_faces(face_engine, original, shared, [moved(FACES[0], across=-95.0)], KEY, 0)
    assert made.bytes == (0,)


@pytest.mark.parametrize("shift", [0.0, 0.06, 0.11, 0.13, 0.19])
def test_a_face_comes_back_wherever_between_the_stored_steps_its_landmarks_lie(
    face_engine: Engine, original: Rgb8, shared: Rgb8, shift: float
) -> None:
    made = carry_faces(face_engine, original, shared, [moved(FACES[0], across=shift)], KEY, 0)
    back = _pasted(made.rgb, recover_from_picture(face_engine, made.rgb, KEY))
    assert _error(back, original) < 0.5 * _error(shared, original)


def test_a_face_too_small_in_a_reduced_file_is_left_out_and_stops_no_other(
    face_engine: Engine, original: Rgb8, shared: Rgb8
) -> None:
    made = carry_faces(face_engine, original, shared, [moved(FACES[0], shrink=0.1), FACES[1]], KEY, 0)
    assert made.bytes[0] == 0
    assert made.bytes[1] > 0
