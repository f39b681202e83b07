"""A cover hides what it says it hides, changes nothing else, and stays inside the photo."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from velato_core.errors import FaceUnprotectable, UsageError
from velato_core.faces.types import Box, Face
from velato_core.protection.cover import cover_face, cover_faces, covered_shape, is_cosmetic
from velato_core.protection.options import COVER_STYLES, CoverStyle, ProtectOptions

Rgb8 = NDArray[np.uint8]


def face_at(box: Box) -> Face:
    left, top, right, bottom = box
    shares = ((0.32, 0.4), (0.68, 0.4), (0.5, 0.58), (0.36, 0.75), (0.64, 0.75))
    landmarks = tuple((left + x * (right - left), top + y * (bottom - top)) for x, y in shares)
    return Face(box=box, landmarks=landmarks, score=0.9, source="detector")


@pytest.fixture
def photo() -> Rgb8:
    return np.random.default_rng(7).integers(0, 256, (300, 400, 3), dtype=np.uint8)


FACE = face_at((150.0, 100.0, 230.0, 200.0))


def repaint(photo: Rgb8, region: tuple[int, int, int, int], inside: NDArray[np.bool_]) -> Rgb8:
    """The photo with everything the cover hides replaced by something else."""
    changed = photo.copy()
    left, top, right, bottom = region
    changed[top:bottom, left:right][inside] = 255 - changed[top:bottom, left:right][inside]
    return changed


@pytest.mark.parametrize("strength", [0.0, 0.5, 1.0])
def test_a_solid_cover_does_not_depend_on_the_face(photo: Rgb8, strength: float) -> None:
    region, inside = covered_shape(FACE, strength, 400, 300)
    first = cover_face(photo, FACE, "solid", strength)
    second = cover_face(repaint(photo, region, inside), FACE, "solid", strength)
    np.testing.assert_array_equal(first.rgb, second.rgb)
    assert len(np.unique(first.rgb[inside], axis=0)) == 1


@pytest.mark.parametrize("style", ["pixelate", "blur"])
def test_the_cosmetic_styles_do_depend_on_the_face_and_say_so(photo: Rgb8, style: CoverStyle) -> None:
    region, inside = covered_shape(FACE, 0.5, 400, 300)
    other = cover_face(repaint(photo, region, inside), FACE, style)
    assert not np.array_equal(cover_face(photo, FACE, style).rgb, other.rgb)
    assert is_cosmetic(style)
    assert not is_cosmetic("solid")


@pytest.mark.parametrize("strength", [0.0, 1.0])
def test_the_opaque_shape_holds_the_whole_box_and_every_landmark(strength: float) -> None:
    (left, top, _, _), inside = covered_shape(FACE, strength, 400, 300)
    x0, y0, x1, y1 = (int(value) for value in FACE.box)
    assert inside[y0 - top : y1 - top, x0 - left : x1 - left].all()
    for x, y in FACE.landmarks:
        assert inside[int(y) - top, int(x) - left]


def test_more_strength_hides_more() -> None:
    _, low = covered_shape(FACE, 0.0, 400, 300)
    _, high = covered_shape(FACE, 1.0, 400, 300)
    assert high.sum() > low.sum() * 1.3


@pytest.mark.parametrize("style", COVER_STYLES)
def test_corners_of_the_region_are_bit_identical(photo: Rgb8, style: CoverStyle) -> None:
    patch = cover_face(photo, FACE, style)
    left, top, right, bottom = patch.region
    under = photo[top:bottom, left:right]
    for corner in ((0, 0), (0, -1), (-1, 0), (-1, -1)):
        np.testing.assert_array_equal(patch.rgb[corner], under[corner])


@pytest.mark.parametrize("style", ["pixelate", "blur"])
def test_more_strength_is_coarser(photo: Rgb8, style: CoverStyle) -> None:
    weak, strong = (cover_face(photo, FACE, style, strength).rgb[40:60, 40:60].astype(float) for strength in (0.0, 1.0))
    assert strong.std() < weak.std()


@pytest.mark.parametrize("style", COVER_STYLES)
@pytest.mark.parametrize(
    "box", [(-40.0, -30.0, 40.0, 60.0), (380.0, 260.0, 430.0, 330.0), (-50.0, -50.0, 500.0, 400.0)]
)
def test_a_face_cut_by_the_edge_is_covered_up_to_it(photo: Rgb8, style: CoverStyle, box: Box) -> None:
    patch = cover_face(photo, face_at(box), style)
    left, top, right, bottom = patch.region
    assert 0 <= left < right <= 400
    assert 0 <= top < bottom <= 300
    assert patch.rgb.shape == (bottom - top, right - left, 3)
    assert not np.array_equal(patch.rgb, photo[top:bottom, left:right])


def test_a_face_outside_the_photo_is_refused(photo: Rgb8) -> None:
    with pytest.raises(FaceUnprotectable, match="outside"):
        cover_face(photo, face_at((900.0, 900.0, 950.0, 960.0)))


def test_the_solid_colour_comes_from_the_surroundings() -> None:
    photo = np.full((200, 200, 3), (10, 200, 30), dtype=np.uint8)
    photo[70:130, 70:130] = (250, 0, 0)
    patch = cover_face(photo, face_at((75.0, 75.0, 125.0, 125.0)))
    assert (patch.rgb == (10, 200, 30)).all()


def test_a_tiny_face_is_covered_too(photo: Rgb8) -> None:
    patch = cover_face(photo, face_at((200.0, 150.0, 206.0, 157.0)), "pixelate")
    assert patch.rgb.size > 0


def test_several_faces_keep_their_order(photo: Rgb8) -> None:
    faces = [face_at((250.0, 40.0, 300.0, 90.0)), face_at((20.0, 40.0, 70.0, 90.0))]
    patches = cover_faces(photo, faces, ProtectOptions(mode="cover"))
    assert [patch.region[0] > 100 for patch in patches] == [True, False]


@pytest.mark.parametrize(
    "values", [{"mode": "erase"}, {"cover_style": "sepia"}, {"strength": 1.5}, {"variant": -1}, {"steps": 0}]
)
def test_impossible_options_are_refused(values: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        ProtectOptions(**values)  # type: ignore[arg-type]
