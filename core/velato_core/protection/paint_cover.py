"""Covering what was painted over by hand.

The edge is hard: what is outside stays bit-identical, and nothing inside shows through.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage

from velato_core.errors import UsageError
from velato_core.protection.cover import cosmetic_filling, middle_colour
from velato_core.protection.patch import FacePatch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.imaging.photo import Region, Rgb8
    from velato_core.protection.painting import PaintedArea, Stroke

_RING: Final = 0.35  # surroundings are looked at out to this share of the area's thickness
_LEAST_RING: Final = 4  # pixels


def painted_mask(area: PaintedArea, width: int, height: int) -> tuple[Region, NDArray[np.bool_]] | None:
    """The part of a photo that holds the area and, inside it, the painted pixels [h, w].

    Returns:
        None where no pixel of the photo is painted.
    """
    reach = [
        (x - stroke.width / 2, y - stroke.width / 2, x + stroke.width / 2, y + stroke.width / 2)
        for stroke in area.strokes
        if not stroke.erase
        for x, y in stroke.points
    ]
    if not reach:
        return None
    ends = np.array(reach)
    left, top = (max(0, int(np.floor(value)) - 1) for value in ends[:, :2].min(0))
    right, bottom = (int(np.ceil(value)) + 1 for value in ends[:, 2:].max(0))
    right, bottom = min(width, right), min(height, bottom)
    if left >= right or top >= bottom:
        return None
    sheet = Image.new("L", (right - left, bottom - top), 0)
    pen = ImageDraw.Draw(sheet)
    for stroke in area.strokes:
        _draw(pen, stroke, (left, top))
    mask = np.asarray(sheet) > 0
    return ((left, top, right, bottom), mask) if mask.any() else None


def cover_painted(rgb: Rgb8, area: PaintedArea) -> list[FacePatch]:
    """Cover what was painted, each connected piece with the colour or pixels of its own surroundings.

    Args:
        rgb: uint8 [H, W, 3], the upright photo.
        area: what was painted.

    Returns:
        One patch per connected piece; every pixel outside the painted ones equals the photo's.

    Raises:
        UsageError: no pixel of the photo is painted.
    """
    found = painted_mask(area, rgb.shape[1], rgb.shape[0])
    if found is None:
        raise UsageError("Nothing of the photo is painted over.", hint="Paint over what must not be seen.")
    (left, top, right, bottom), mask = found
    whole = np.zeros(rgb.shape[:2], np.bool_)
    whole[top:bottom, left:right] = mask
    labels, _count = ndimage.label(mask, np.ones((3, 3), np.int8))
    pieces = ((rows, columns) for rows, columns in ndimage.find_objects(labels))
    return [
        _covered(rgb, whole, (left, top), place, labels[place] == number, area)
        for number, place in enumerate(pieces, 1)
    ]


def _covered(
    rgb: Rgb8,
    whole: NDArray[np.bool_],
    corner: tuple[int, int],
    place: tuple[slice, slice],
    piece: NDArray[np.bool_],
    area: PaintedArea,
) -> FacePatch:
    """The patch of one connected piece [h, w] that lies at `place`, counted from `corner`."""
    thick = 2.0 * float(ndimage.distance_transform_edt(np.pad(piece, 1)).max())
    left, top = corner[0] + place[1].start, corner[1] + place[0].start
    right, bottom = left + piece.shape[1], top + piece.shape[0]
    under = rgb[top:bottom, left:right]
    if area.style == "solid":
        over: NDArray[np.float64] = np.broadcast_to(
            _colour_around(rgb, whole, (left, top, right, bottom), piece, thick), under.shape
        )
    else:
        over = cosmetic_filling(under.astype(np.float64), area.style, area.strength, wide=thick, shorter=thick)
    new = np.where(piece[..., None], np.rint(over).astype(np.uint8), under)
    return FacePatch(region=(left, top, right, bottom), rgb=new, whole=piece)


def _colour_around(
    rgb: Rgb8, whole: NDArray[np.bool_], box: Region, piece: NDArray[np.bool_], thick: float
) -> NDArray[np.float64]:
    """The middle colour of a ring around a piece; no painted pixel has a say in it."""
    reach = max(_LEAST_RING, round(thick * _RING))
    left, top, right, bottom = box
    x0, y0 = max(0, left - reach), max(0, top - reach)
    x1, y1 = min(rgb.shape[1], right + reach), min(rgb.shape[0], bottom + reach)
    room = np.ones((y1 - y0, x1 - x0), np.bool_)
    room[top - y0 : bottom - y0, left - x0 : right - x0] = ~piece
    near = ndimage.distance_transform_edt(room) <= reach
    return middle_colour(rgb[y0:y1, x0:x1][near & ~whole[y0:y1, x0:x1]])


def _draw(pen: ImageDraw.ImageDraw, stroke: Stroke, corner: tuple[int, int]) -> None:
    points = np.asarray(stroke.points, np.float64) - corner
    radius, ink = stroke.width / 2, 0 if stroke.erase else 255
    for x, y in points:
        # A pixel's middle lies at .5, and Pillow counts from the middle of the first one.
        pen.ellipse((x - radius - 0.5, y - radius - 0.5, x + radius - 0.5, y + radius - 0.5), fill=ink)
    for first, last in itertools.pairwise(points):
        along = last - first
        length = float(np.hypot(*along))
        if length > 0:
            side = np.array((-along[1], along[0])) / length * radius
            corners = np.stack((first + side, last + side, last - side, first - side)) - 0.5
            pen.polygon([(float(x), float(y)) for x, y in corners], fill=ink)
