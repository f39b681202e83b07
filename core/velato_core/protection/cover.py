"""Covering a face without any model: a solid shape, a mosaic or a blur.

Only the solid cover is a protection: its pixels are computed from the face's surroundings alone, so nothing of the face
is left in them. Mosaic and blur are averages of the face itself; recognizers trained on such pictures still name most
people (McPherson 2016, arXiv 1609.00408; Revelio, arXiv 2506.12344), so they are cosmetic and say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from velato_core.errors import FaceUnprotectable
from velato_core.protection.patch import FacePatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.faces.types import Box, Face
    from velato_core.imaging.photo import Region
    from velato_core.protection.options import CoverStyle, ProtectOptions

Rgb8 = NDArray[np.uint8]

COSMETIC_STYLES: Final[tuple[CoverStyle, ...]] = ("pixelate", "blur")

_GROW: Final = 1.3  # of the box, at strength 0: a detector's box ends at the hairline and leaves out the ears
_GROW_MORE: Final = 0.5  # added at strength 1: hair and neck
_EYE_DISTANCES: Final = 1.1  # from every landmark to the shape's edge, for boxes drawn too small and for turned heads
_ROUND: Final = 2.7  # exponent of the superellipse: at the least growth it still holds the whole box, corners and all
_FEATHER_PX: Final = 1.5  # outside the opaque shape, so that softening the edge uncovers nothing
_RING: Final = 1.35  # surroundings are looked at out to this multiple of the shape
_CELLS: Final = (14.0, 5.0)  # mosaic cells across the face at strength 0 and 1
_SIGMAS: Final = (0.08, 0.25)  # blur as a share of the shape's shorter side at strength 0 and 1
_GREY: Final = 96  # where a face fills the whole picture and there are no surroundings


def is_cosmetic(style: CoverStyle) -> bool:
    """Whether a style only looks like a protection."""
    return style in COSMETIC_STYLES


def cover_faces(rgb: Rgb8, faces: Sequence[Face], options: ProtectOptions) -> list[FacePatch]:
    """Cover several faces of one photo; see `cover_face`. Each patch is computed from `rgb` as it is given."""
    return [cover_face(rgb, face, options.cover_style, options.strength) for face in faces]


def cover_face(rgb: Rgb8, face: Face, style: CoverStyle = "solid", strength: float = 0.5) -> FacePatch:
    """Cover one face.

    Args:
        rgb: uint8 [H, W, 3], the upright photo.
        face: the face; its box may reach beyond the photo's edge.
        style: "solid" (nothing left of the face), "pixelate" or "blur" (both cosmetic).
        strength: 0 to 1: how far the shape reaches beyond the face, and how coarse the mosaic or blur is.

    Returns:
        The patch; pixels outside the rounded shape equal the photo's.

    Raises:
        FaceUnprotectable: the face lies wholly outside the photo.
    """
    box = _grown_box(face, _GROW + _GROW_MORE * strength)
    region = _clipped(box, rgb.shape[1], rgb.shape[0])
    left, top, right, bottom = region
    under = rgb[top:bottom, left:right]
    alpha = _opacity(region, box)[..., None]
    over = _filling(rgb, region, box, style, strength)
    mixed = np.rint(over * alpha + under * (1.0 - alpha)).astype(np.uint8)
    # Where nothing covers, rounding must not be what decides that a pixel stays as it was.
    return FacePatch(region=region, rgb=np.where(alpha > 0, mixed, under))


def covered_shape(face: Face, strength: float, width: int, height: int) -> tuple[Region, NDArray[np.bool_]]:
    """The region of a cover and, inside it, the pixels [h, w] that it hides completely."""
    box = _grown_box(face, _GROW + _GROW_MORE * strength)
    region = _clipped(box, width, height)
    return region, _opacity(region, box) >= 1.0


def _grown_box(face: Face, grow: float) -> Box:
    """The shape's bounds: the box grown about its middle, and wide enough around every landmark."""
    left, top, right, bottom = face.box
    half_w, half_h = (right - left) / 2 * grow, (bottom - top) / 2 * grow
    x, y = (left + right) / 2, (top + bottom) / 2
    points = face.points
    reach = _EYE_DISTANCES * float(np.linalg.norm(points[1] - points[0]))
    low, high = points.min(0) - reach, points.max(0) + reach
    return min(x - half_w, low[0]), min(y - half_h, low[1]), max(x + half_w, high[0]), max(y + half_h, high[1])


def _clipped(box: Box, width: int, height: int) -> Region:
    pad = np.ceil(_FEATHER_PX) + 1
    left, top = max(0, int(np.floor(box[0] - pad))), max(0, int(np.floor(box[1] - pad)))
    right, bottom = min(width, int(np.ceil(box[2] + pad))), min(height, int(np.ceil(box[3] + pad)))
    if left >= right or top >= bottom:
        raise FaceUnprotectable("This face lies outside the photo, so there is nothing to cover.")
    return left, top, right, bottom


def _opacity(region: Region, box: Box) -> NDArray[np.float64]:
    """1 inside the superellipse of `box`, falling to 0 over the feather outside it; [h, w] of the region."""
    radius, shorter = _radius(region, box), min(box[2] - box[0], box[3] - box[1]) / 2
    beyond_px = (radius - 1.0) * shorter
    return np.clip(1.0 - beyond_px / _FEATHER_PX, 0.0, 1.0)


def _radius(region: Region, box: Box) -> NDArray[np.float64]:
    """Distance from the middle of `box` in units of its superellipse: 1 on the edge; [h, w] of the region."""
    left, top, right, bottom = region
    x = (np.arange(left, right) + 0.5 - (box[0] + box[2]) / 2) / ((box[2] - box[0]) / 2)
    y = (np.arange(top, bottom) + 0.5 - (box[1] + box[3]) / 2) / ((box[3] - box[1]) / 2)
    return np.asarray((np.abs(x)[None, :] ** _ROUND + np.abs(y)[:, None] ** _ROUND) ** (1 / _ROUND), np.float64)


def _filling(rgb: Rgb8, region: Region, box: Box, style: CoverStyle, strength: float) -> NDArray[np.float64]:
    left, top, right, bottom = region
    if style == "solid":
        return np.broadcast_to(_surrounding_colour(rgb, box), (bottom - top, right - left, 3))
    under = rgb[top:bottom, left:right].astype(np.float64)
    if style == "pixelate":
        cells = _CELLS[0] + (_CELLS[1] - _CELLS[0]) * strength
        return _mosaic(under, max(2, round((box[2] - box[0]) / cells)))
    sigma = (_SIGMAS[0] + (_SIGMAS[1] - _SIGMAS[0]) * strength) * min(box[2] - box[0], box[3] - box[1])
    return np.asarray(ndimage.gaussian_filter(under, (sigma, sigma, 0), mode="nearest"), np.float64)


def _surrounding_colour(rgb: Rgb8, box: Box) -> NDArray[np.float64]:
    """The middle colour of a ring around the shape; no pixel inside the shape has a say in it."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    half_w, half_h = (box[2] - box[0]) / 2 * _RING, (box[3] - box[1]) / 2 * _RING
    ring = _clipped((x - half_w, y - half_h, x + half_w, y + half_h), rgb.shape[1], rgb.shape[0])
    outside = _opacity(ring, box) <= 0.0
    around = rgb[ring[1] : ring[3], ring[0] : ring[2]][outside]
    return np.median(around, axis=0) if len(around) else np.full(3, float(_GREY))


def _mosaic(pixels: NDArray[np.float64], cell: int) -> NDArray[np.float64]:
    """Every cell's mean; the cells at the right and bottom edge may be smaller."""
    height, width = pixels.shape[:2]
    rows, columns = np.arange(0, height, cell), np.arange(0, width, cell)
    sums = np.add.reduceat(np.add.reduceat(pixels, rows, axis=0), columns, axis=1)
    tall, wide = np.diff(np.append(rows, height)), np.diff(np.append(columns, width))
    means = sums / (tall[:, None, None] * wide[None, :, None])
    return np.repeat(np.repeat(means, tall, axis=0), wide, axis=1)
