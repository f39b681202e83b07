"""Covering a face without any model: a solid shape, a mosaic or a blur.

Only the solid cover is a protection: its pixels are computed from the face's surroundings alone, so nothing of the face
is left in them. Mosaic and blur are averages of the face itself; recognizers trained on such pictures still name most
people (McPherson 2016, arXiv 1609.00408; Revelio, arXiv 2506.12344), so they are cosmetic and say so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from velato_core.errors import FaceUnprotectable
from velato_core.faces.types import turned_bounds, turned_points
from velato_core.protection.patch import FacePatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.faces.types import Box, Face, Point
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
    shape = _shape(face, _GROW + _GROW_MORE * strength)
    region = _clipped(shape.bounds, rgb.shape[1], rgb.shape[0])
    left, top, right, bottom = region
    under = rgb[top:bottom, left:right]
    alpha = _opacity(region, shape)[..., None]
    over = _filling(rgb, region, shape, style, strength)
    mixed = np.rint(over * alpha + under * (1.0 - alpha)).astype(np.uint8)
    # Where nothing covers, rounding must not be what decides that a pixel stays as it was.
    covers = alpha > 0
    return FacePatch(region=region, rgb=np.where(covers, mixed, under), whole=covers[..., 0])


def covered_shape(face: Face, strength: float, width: int, height: int) -> tuple[Region, NDArray[np.bool_]]:
    """The region of a cover and, inside it, the pixels [h, w] that it hides completely."""
    shape = _shape(face, _GROW + _GROW_MORE * strength)
    region = _clipped(shape.bounds, width, height)
    return region, _opacity(region, shape) >= 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """A superellipse.

    Attributes:
        box: its bounds before it is turned.
        pivot: the point about which it is turned.
        angle: by how many degrees, clockwise.
    """

    box: Box
    pivot: Point
    angle: float

    @property
    def bounds(self) -> Box:
        return turned_bounds(self.box, self.pivot, self.angle) if self.angle else self.box

    @property
    def shorter(self) -> float:
        return min(self.box[2] - self.box[0], self.box[3] - self.box[1])

    def grown(self, factor: float) -> _Shape:
        left, top, right, bottom = self.box
        x, y = (left + right) / 2, (top + bottom) / 2
        half_w, half_h = (right - left) / 2 * factor, (bottom - top) / 2 * factor
        return replace(self, box=(x - half_w, y - half_h, x + half_w, y + half_h))


def _shape(face: Face, grow: float) -> _Shape:
    """The box grown about its middle, and wide enough around every landmark; turned as the box is."""
    left, top, right, bottom = face.box
    half_w, half_h = (right - left) / 2 * grow, (bottom - top) / 2 * grow
    x, y = face.middle
    points = turned_points(face.points, face.middle, -face.angle) if face.angle else face.points
    reach = _EYE_DISTANCES * float(np.linalg.norm(points[1] - points[0]))
    low, high = points.min(0) - reach, points.max(0) + reach
    box = min(x - half_w, low[0]), min(y - half_h, low[1]), max(x + half_w, high[0]), max(y + half_h, high[1])
    return _Shape(box=box, pivot=face.middle, angle=face.angle)


def _clipped(box: Box, width: int, height: int) -> Region:
    pad = np.ceil(_FEATHER_PX) + 1
    left, top = max(0, int(np.floor(box[0] - pad))), max(0, int(np.floor(box[1] - pad)))
    right, bottom = min(width, int(np.ceil(box[2] + pad))), min(height, int(np.ceil(box[3] + pad)))
    if left >= right or top >= bottom:
        raise FaceUnprotectable("This face lies outside the photo, so there is nothing to cover.")
    return left, top, right, bottom


def _opacity(region: Region, shape: _Shape) -> NDArray[np.float64]:
    """1 inside the shape, falling to 0 over the feather outside it; [h, w] of the region."""
    beyond_px = (_radius(region, shape) - 1.0) * (shape.shorter / 2)
    return np.clip(1.0 - beyond_px / _FEATHER_PX, 0.0, 1.0)


def _radius(region: Region, shape: _Shape) -> NDArray[np.float64]:
    """Distance from the shape's middle in units of its superellipse: 1 on the edge; [h, w] of the region."""
    left, top, right, bottom = region
    box = shape.box
    across, down = np.arange(left, right)[None, :] + 0.5, np.arange(top, bottom)[:, None] + 0.5
    if shape.angle:
        radians = np.deg2rad(shape.angle)
        cos, sin = np.cos(radians), np.sin(radians)
        dx, dy = across - shape.pivot[0], down - shape.pivot[1]
        across, down = dx * cos + dy * sin + shape.pivot[0], dy * cos - dx * sin + shape.pivot[1]
    x = (across - (box[0] + box[2]) / 2) / ((box[2] - box[0]) / 2)
    y = (down - (box[1] + box[3]) / 2) / ((box[3] - box[1]) / 2)
    return np.asarray((np.abs(x) ** _ROUND + np.abs(y) ** _ROUND) ** (1 / _ROUND), np.float64)


def _filling(rgb: Rgb8, region: Region, shape: _Shape, style: CoverStyle, strength: float) -> NDArray[np.float64]:
    left, top, right, bottom = region
    if style == "solid":
        return np.broadcast_to(_surrounding_colour(rgb, shape), (bottom - top, right - left, 3))
    under = rgb[top:bottom, left:right].astype(np.float64)
    return cosmetic_filling(under, style, strength, wide=shape.box[2] - shape.box[0], shorter=shape.shorter)


def cosmetic_filling(
    under: NDArray[np.float64], style: CoverStyle, strength: float, *, wide: float, shorter: float
) -> NDArray[np.float64]:
    """What a mosaic or blur makes of pixels.

    Args:
        under: [h, w, 3], what is to be covered and a little more.
        style: "pixelate" or "blur".
        strength: 0 to 1.
        wide: width in pixels of what is covered, which a mosaic divides into cells.
        shorter: the shorter side of what is covered, which a blur's radius follows.
    """
    if style == "pixelate":
        cells = _CELLS[0] + (_CELLS[1] - _CELLS[0]) * strength
        return _mosaic(under, max(2, round(wide / cells)))
    sigma = (_SIGMAS[0] + (_SIGMAS[1] - _SIGMAS[0]) * strength) * shorter
    return np.asarray(ndimage.gaussian_filter(under, (sigma, sigma, 0), mode="nearest"), np.float64)


def middle_colour(around: Rgb8) -> NDArray[np.float64]:
    """The middle colour of pixels [n, 3]; grey where there are none."""
    return np.median(around, axis=0) if len(around) else np.full(3, float(_GREY))


def _surrounding_colour(rgb: Rgb8, shape: _Shape) -> NDArray[np.float64]:
    """The middle colour of a ring around the shape; no pixel inside the shape has a say in it."""
    ring = _clipped(shape.grown(_RING).bounds, rgb.shape[1], rgb.shape[0])
    outside = _opacity(ring, shape) <= 0.0
    return middle_colour(rgb[ring[1] : ring[3], ring[0] : ring[2]][outside])


def _mosaic(pixels: NDArray[np.float64], cell: int) -> NDArray[np.float64]:
    """Every cell's mean; the cells at the right and bottom edge may be smaller."""
    height, width = pixels.shape[:2]
    rows, columns = np.arange(0, height, cell), np.arange(0, width, cell)
    sums = np.add.reduceat(np.add.reduceat(pixels, rows, axis=0), columns, axis=1)
    tall, wide = np.diff(np.append(rows, height)), np.diff(np.append(columns, width))
    means = sums / (tall[:, None, None] * wide[None, :, None])
    return np.repeat(np.repeat(means, tall, axis=0), wide, axis=1)
