"""Finding faces: counts on photos that were looked at by eye, tiles, merging, and boxes drawn by hand."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from velato_core.errors import Cancelled
from velato_core.faces.detector import (
    TILE,
    TILE_OVERLAP,
    CenterFace,
    _least_score,
    load_detector,
    merge_faces,
    tiles,
)
from velato_core.faces.drawn_box import landmarks_for_box
from velato_core.faces.onnx_session import OnnxModel
from velato_core.faces.types import Face
from velato_core.runtime.cancel import CancelToken

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.runtime.progress import Progress

    Rgb8 = NDArray[np.uint8]

# Counted by eye. People at the far end of a room whose faces have fewer than about 8 pixels are not counted.
BY_EYE = {
    "2007_007763": 7,
    "2008_001009": 2,
    "2008_001322": 3,
    "2008_002079": 6,
    "2008_002470": 6,
    "2008_002506": 3,
    "2008_004176": 7,
    "2008_007676": 7,
    "2009_004587": 2,
    "dogs": 0,
}


def read(shared: Path, name: str) -> Rgb8:
    return np.asarray(Image.open(shared / "photos" / f"{name}.jpg").convert("RGB"))


def face(left: float, top: float, right: float, bottom: float, score: float = 0.9) -> Face:
    x, y = (left + right) / 2, (top + bottom) / 2
    return Face(box=(left, top, right, bottom), landmarks=((x, y),) * 5, score=score, source="detector")


@pytest.mark.parametrize("name", BY_EYE)
def test_finds_exactly_the_faces_that_a_person_counts(shared: Path, name: str) -> None:
    rgb = read(shared, name)
    faces = load_detector().detect(rgb)
    assert len(faces) == BY_EYE[name]
    for found in faces:
        (left, top, right, bottom), points = found.box, found.points
        assert (points > (left, top)).all()
        assert (points < (right, bottom)).all()
        eyes, mouth = points[:2], points[3:]
        assert eyes[0, 0] < eyes[1, 0]
        assert mouth[0, 0] < mouth[1, 0]
        assert eyes[:, 1].mean() < points[2, 1] < mouth[:, 1].mean()


def test_a_collage_of_large_and_small_faces(shared: Path) -> None:
    faces = load_detector().detect(read(shared, "bald_guys"))
    assert sum(found.score > 0.8 for found in faces) == 24
    # Behind one of them stand people out of focus: one cut by the picture's edge, one looking into a camera.
    others = [found for found in faces if found.score <= 0.8]
    assert len(others) <= 2
    assert all(found.box[0] > 180 and found.box[2] < 340 and 900 < found.box[1] < 1150 for found in others)
    assert list(faces) == sorted(faces, key=lambda found: found.box)


def test_small_faces_of_a_large_photo_are_found_in_tiles(shared: Path) -> None:
    group = read(shared, "2008_007676")
    photo = np.full((1300, 1900, 3), 90, np.uint8)
    left, top = 1370, 930
    photo[top : top + group.shape[0], left : left + group.shape[1]] = group
    heard: list[Progress] = []
    faces = load_detector().detect(photo, on_progress=heard.append)
    assert len(faces) == BY_EYE["2008_007676"]
    alone = load_detector().detect(group)
    for there, here in zip(faces, alone, strict=True):
        assert np.abs(there.points - here.points - [left, top]).max() < 3
    assert [progress.done for progress in heard] == list(range(1, heard[-1].total + 1))


@pytest.mark.parametrize("side", [30, 24])
def test_faces_of_thirty_pixels_and_fewer_are_found_where_the_photo_is_looked_at_reduced(
    shared: Path, side: int
) -> None:
    found = counted = 0
    for name in ("2007_007763", "2008_002079", "2008_002470", "2008_007676"):
        group = Image.open(shared / "photos" / f"{name}.jpg").convert("RGB")
        sizes = [known.size for known in load_detector().detect(np.asarray(group))]
        scale = side / float(np.median(sizes))
        photo = Image.new("RGB", (1400, 1000), (100, 100, 100))  # the largest size that is not looked at in tiles
        small = group.resize((round(group.width * scale), round(group.height * scale)), Image.Resampling.LANCZOS)
        photo.paste(small, (700, 500))
        found += len(load_detector().detect(np.asarray(photo)))
        counted += BY_EYE[name]
    assert found == counted


PORTRAITS = "eval/celebahq_pairs"


@pytest.mark.parametrize(
    ("step", "share"), [(25, 0.95), pytest.param(1, 0.995, marks=pytest.mark.nightly)], ids=["sample", "all"]
)
def test_a_portrait_has_one_face(shared: Path, step: int, share: float) -> None:
    paths = sorted((shared / PORTRAITS).glob("*/*.png"))[::step]
    counts = np.array([len(load_detector().detect(np.asarray(Image.open(path).convert("RGB")))) for path in paths])
    assert len(counts) >= 24
    assert counts.min() >= 1
    assert (counts == 1).mean() >= share  # some have a person in the background


def test_half_a_face_at_the_edge_of_the_photo_has_to_be_more_certain() -> None:
    inside, cut = face(10, 10, 60, 60, 0.55), face(0, 10, 50, 60, 0.55)
    detector = CenterFace(OnnxModel(Path("unused")))
    assert detector._stands(inside, 100, 100)
    assert not detector._stands(cut, 100, 100)
    assert detector._stands(face(0, 10, 50, 60, 0.65), 100, 100)


def test_small_faces_need_a_lower_score_than_large_ones_unless_they_are_tiny() -> None:
    needed = [_least_score(seen, 30, 0.5) for seen in (20, 24, 32, 40, 300)]
    assert needed == pytest.approx([0.35, 0.35, 0.425, 0.5, 0.5])
    assert _least_score(20, 12, 0.5) == 0.5
    assert _least_score(20, 30, 0.2) == 0.2


def test_cancelling_stops_between_tiles() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        load_detector().detect(np.zeros((2000, 2000, 3), np.uint8), cancel=token)


@pytest.mark.parametrize("shape", [(1, 1, 3), (7, 300, 3), (33, 31, 3)])
def test_tiny_pictures_are_no_problem(shape: tuple[int, int, int]) -> None:
    assert load_detector().detect(np.full(shape, 128, np.uint8)) == ()


@given(width=st.integers(1, 9000), height=st.integers(1, 9000))
def test_every_face_up_to_the_overlap_lies_whole_in_a_tile(width: int, height: int) -> None:
    found = list(tiles(width, height))
    assert all(0 <= x0 < x1 <= width and 0 <= y0 < y1 <= height for x0, y0, x1, y1 in found)
    assert all(x1 - x0 == min(TILE, width) and y1 - y0 == min(TILE, height) for x0, y0, x1, y1 in found)
    for low, high, size in ((0, 2, width), (1, 3, height)):
        spans = sorted({(tile[low], tile[high]) for tile in found})
        assert (spans[0][0], spans[-1][1]) == (0, size)
        assert all(before[1] - after[0] >= min(TILE_OVERLAP, size) for before, after in pairwise(spans))


def test_merging_keeps_the_most_certain_of_overlapping_faces() -> None:
    best, worse, other = face(0, 0, 10, 10, 0.9), face(2, 0, 12, 10, 0.8), face(30, 0, 40, 10, 0.6)
    assert merge_faces([other, worse, best]) == (best, other)


def test_merging_drops_a_piece_that_a_tile_cut_off() -> None:
    whole, piece = face(0, 0, 100, 100, 0.9), face(0, 0, 30, 60, 0.85)
    assert merge_faces([piece, whole]) == (whole,)


def test_neighbours_that_touch_stay_two() -> None:
    assert len(merge_faces([face(0, 0, 40, 50), face(35, 0, 75, 50)])) == 2


@pytest.mark.parametrize("turns", range(4))
def test_a_hand_drawn_box_gets_the_landmarks_of_a_turned_face(shared: Path, turns: int) -> None:
    rgb = read(shared, "2009_004587")
    upright = load_detector().detect(rgb)[0]
    turned = np.ascontiguousarray(np.rot90(rgb, turns))
    height, width = rgb.shape[:2]

    def turn(points: NDArray[np.float64]) -> NDArray[np.float64]:
        for step in range(turns):
            points = np.stack([points[:, 1], (width if step % 2 == 0 else height) - points[:, 0]], axis=1)
        return points

    expected = turn(upright.points)
    corners = turn(np.array(upright.box).reshape(2, 2))
    box = (*corners.min(0).tolist(), *corners.max(0).tolist())
    found = landmarks_for_box(load_detector(), turned, (box[0], box[1], box[2], box[3]))
    eyes = float(np.linalg.norm(expected[1] - expected[0]))
    assert found.score > 0.5
    assert found.box == box
    assert np.linalg.norm(found.points - expected, axis=1).max() < 0.15 * eyes


@pytest.mark.parametrize("box", [(5.0, 5.0, 60.0, 80.0), (-20.0, -20.0, 30.0, 30.0), (500.0, 500.0, 520.0, 530.0)])
def test_a_box_without_a_face_gets_estimated_landmarks_and_says_so(box: tuple[float, float, float, float]) -> None:
    found = landmarks_for_box(load_detector(), np.full((120, 120, 3), 70, np.uint8), box)
    assert (found.score, found.source, found.box) == (0.0, "manual", box)
    assert (found.points >= box[:2]).all()
    assert (found.points <= box[2:]).all()


@pytest.mark.parametrize("name", ["portrait-1", "portrait-2", "portrait-3"])
def test_landmarks_of_a_close_up_lie_where_they_lie_in_the_photo_reduced(name: str) -> None:
    with files("velato_resources").joinpath(f"demo/{name}.jpg").open("rb") as file:
        picture = Image.open(file).convert("RGB")
    detector = load_detector()
    (small,) = detector.detect(np.asarray(picture.resize((320, 320), Image.Resampling.BOX)))
    eyes = float(np.linalg.norm(small.points[1] - small.points[0]))
    for side in (960, 1400):
        (large,) = detector.detect(np.asarray(picture.resize((side, side), Image.Resampling.BICUBIC)))
        off = np.linalg.norm(large.points * 320 / side - small.points, axis=1).mean() / eyes
        assert off < 0.1, f"landmarks drift in a photo of {side} pixels"
