"""What is painted over is covered in its own shape, and nothing else changes."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from velato_core.errors import UsageError
from velato_core.protection.options import COVER_STYLES, CoverStyle
from velato_core.protection.paint_cover import cover_painted, painted_mask
from velato_core.protection.painting import PaintedArea, Stroke

Rgb8 = NDArray[np.uint8]
LINE = Stroke(points=((60.0, 80.0), (200.0, 110.0)), width=30.0)
DOT = Stroke(points=((330.0, 220.0),), width=24.0)


@pytest.fixture
def photo() -> Rgb8:
    return np.random.default_rng(7).integers(0, 256, (300, 400, 3), dtype=np.uint8)


def whole_mask(area: PaintedArea) -> NDArray[np.bool_]:
    full = np.zeros((300, 400), np.bool_)
    found = painted_mask(area, 400, 300)
    if found is not None:
        (left, top, right, bottom), mask = found
        full[top:bottom, left:right] = mask
    return full


def painted(photo: Rgb8, area: PaintedArea) -> Rgb8:
    result = photo.copy()
    for patch in cover_painted(photo, area):
        left, top, right, bottom = patch.region
        changed = (patch.rgb != photo[top:bottom, left:right]).any(axis=2)
        result[top:bottom, left:right][changed] = patch.rgb[changed]
    return result


def distance_to(stroke: Stroke) -> NDArray[np.float64]:
    """How far each pixel's middle lies from a stroke of one segment or one point."""
    y, x = np.mgrid[:300, :400] + 0.5
    first, last = np.array(stroke.points[0]), np.array(stroke.points[-1])
    along = last - first
    length = float(along @ along)
    share = np.clip(((x - first[0]) * along[0] + (y - first[1]) * along[1]) / length, 0, 1) if length else 0.0
    return np.hypot(x - first[0] - share * along[0], y - first[1] - share * along[1])


@pytest.mark.parametrize("stroke", [LINE, DOT, Stroke(points=((0.0, 0.0), (10.0, 290.0)), width=3.0)])
def test_the_mask_is_the_way_of_a_round_brush(stroke: Stroke) -> None:
    mask, distance = whole_mask(PaintedArea(strokes=(stroke,))), distance_to(stroke)
    assert mask[distance < stroke.width / 2 - 1.5].all()
    assert not mask[distance > stroke.width / 2 + 1.5].any()


@pytest.mark.parametrize("style", COVER_STYLES)
def test_nothing_outside_the_mask_changes_and_all_inside_does(photo: Rgb8, style: CoverStyle) -> None:
    area = PaintedArea(strokes=(LINE, DOT), style=style)
    mask, result = whole_mask(area), painted(photo, area)
    np.testing.assert_array_equal(result[~mask], photo[~mask])
    assert (result[mask] != photo[mask]).any(axis=1).mean() > 0.97  # a covered pixel may have its old colour by chance


def test_a_solid_cover_depends_on_no_painted_pixel_not_even_of_the_other_piece(photo: Rgb8) -> None:
    near = Stroke(points=((60.0, 130.0), (200.0, 160.0)), width=30.0)
    area = PaintedArea(strokes=(LINE, near))
    mask, other = whole_mask(area), photo.copy()
    other[mask] = 255 - other[mask]
    np.testing.assert_array_equal(painted(photo, area)[mask], painted(other, area)[mask])


def test_each_piece_takes_the_colour_of_its_own_surroundings() -> None:
    halves = np.zeros((300, 400, 3), np.uint8)
    halves[:, 200:] = 240
    left, right = Stroke(points=((80.0, 150.0),), width=60.0), Stroke(points=((320.0, 150.0),), width=60.0)
    result = painted(halves, PaintedArea(strokes=(left, right)))
    np.testing.assert_array_equal(result, halves)


def test_erasing_takes_away_and_painting_again_gives_back(photo: Rgb8) -> None:
    rubber = Stroke(points=((60.0, 80.0), (200.0, 110.0)), width=10.0, erase=True)
    erased = PaintedArea(strokes=(LINE, rubber))
    assert not whole_mask(erased)[distance_to(rubber) < 3].any()
    assert len(cover_painted(photo, erased)) == 1  # a ring round the erased line is one piece
    again = PaintedArea(strokes=(LINE, rubber, LINE))
    np.testing.assert_array_equal(whole_mask(again), whole_mask(PaintedArea(strokes=(LINE,))))


def test_an_area_that_reaches_over_the_edge_is_cut_there_and_one_that_is_gone_is_refused(photo: Rgb8) -> None:
    over = PaintedArea(strokes=(Stroke(points=((-20.0, 150.0), (420.0, 150.0)), width=40.0),))
    assert whole_mask(over)[130:170].all()
    outside = PaintedArea(strokes=(Stroke(points=((900.0, 900.0),), width=40.0),))
    rubbed = PaintedArea(strokes=(DOT, Stroke(points=DOT.points, width=60.0, erase=True)))
    for nothing in (outside, rubbed, PaintedArea()):
        with pytest.raises(UsageError, match="painted"):
            cover_painted(photo, nothing)


def test_the_coarser_the_mosaic_the_stronger(photo: Rgb8) -> None:
    disc = Stroke(points=((200.0, 150.0),), width=140.0)
    counts = [
        len(np.unique(painted(photo, area)[whole_mask(area)], axis=0))
        for area in (PaintedArea(strokes=(disc,), style="pixelate", strength=value) for value in (0.0, 1.0))
    ]
    assert counts[0] > 2 * counts[1] > 0


def test_a_photo_painted_over_wholly_is_grey(photo: Rgb8) -> None:
    everything = PaintedArea(strokes=(Stroke(points=((200.0, 150.0),), width=900.0),))
    assert len(np.unique(painted(photo, everything).reshape(-1, 3), axis=0)) == 1


@pytest.mark.parametrize("width", [0.0, -3.0, float("nan")])
def test_a_stroke_without_a_brush_is_refused(width: float) -> None:
    with pytest.raises(UsageError):
        Stroke(points=((1.0, 1.0),), width=width)
