"""Landmarks of a face that a person drew a box around."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from velato_core.faces.types import Face, turned_points

if TYPE_CHECKING:
    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.types import Box, Point

Rgb = NDArray[np.uint8]

# Where the landmarks lie in a face's box, as shares of its sides; used only where no detector agrees.
_USUAL = ((0.31, 0.42), (0.69, 0.42), (0.5, 0.61), (0.35, 0.79), (0.65, 0.79))


def _turned_back(points: NDArray[np.float64], turns: int, size: tuple[int, int]) -> NDArray[np.float64]:
    """Undo `np.rot90(picture, turns)` for points; size is (width, height) of the unturned picture."""
    x, y = points[:, 0], points[:, 1]
    width, height = size
    turned = ((x, y), (width - y, x), (width - x, height - y), (y, height - x))[turns]
    return np.stack(turned, axis=1)


def landmarks_for_box(detector: FaceDetector, rgb: Rgb, box: Box, angle: float = 0.0) -> Face:
    """Find the landmarks of a face that a person drew a box around.

    The detector looks at the box with some surroundings, upright and turned by 90, 180 and 270 degrees: it finds lying
    faces too, but places their landmarks badly, so the most certain look counts. Where none agrees with the box, the
    landmarks are estimated from it and the face says so (score 0). A turned box is first set upright, so that faces
    at any angle are found and estimated landmarks are turned with it.

    Args:
        detector: finds faces.
        rgb: the photo, uint8 [H, W, 3].
        box: left, top, right, bottom as drawn, before it was turned.
        angle: degrees by which it was then turned clockwise about its middle, -180 to 180.
    """
    if not angle:
        return _in_upright_box(detector, rgb, box)
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    reach = math.ceil(1.0 * max(width, height))  # the box, and as much around it as is looked at
    middle = ((left + right) / 2, (top + bottom) / 2)
    straight = _straightened(rgb, middle, angle, reach)
    inside = (reach - width / 2, reach - height / 2, reach + width / 2, reach + height / 2)
    found = _in_upright_box(detector, straight, inside)
    points = turned_points(found.points - reach + np.array(middle), middle, angle)
    return replace(found, box=box, landmarks=tuple(map(tuple, points.tolist())), angle=angle)


def _straightened(rgb: Rgb, middle: Point, angle: float, reach: int) -> Rgb:
    """The square of twice `reach` around a point, turned back by an angle; black beyond the photo."""
    around = math.ceil(reach * math.sqrt(2)) + 1
    x0, y0 = max(0, math.floor(middle[0] - around)), max(0, math.floor(middle[1] - around))
    part = rgb[y0 : max(y0, math.ceil(middle[1] + around)), x0 : max(x0, math.ceil(middle[0] + around))]
    if not part.size:
        return np.zeros((2 * reach, 2 * reach, 3), np.uint8)
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    matrix = (
        cos, -sin, middle[0] - x0 - reach * (cos - sin),
        sin, cos, middle[1] - y0 - reach * (sin + cos),
    )  # fmt: skip
    picture = Image.fromarray(np.ascontiguousarray(part))
    size = (2 * reach, 2 * reach)
    return np.asarray(picture.transform(size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR))


def _in_upright_box(detector: FaceDetector, rgb: Rgb, box: Box) -> Face:
    left, top, right, bottom = box
    margin = 0.5 * max(right - left, bottom - top)
    x0, y0 = max(0, int(left - margin)), max(0, int(top - margin))
    part = rgb[y0 : min(rgb.shape[0], int(bottom + margin)), x0 : min(rgb.shape[1], int(right + margin))]
    best: Face | None = None
    for turns in range(4) if part.size else ():
        turned = np.ascontiguousarray(np.rot90(part, turns))
        for face in detector.detect(turned):
            points = _turned_back(face.points, turns, (part.shape[1], part.shape[0])) + np.array([x0, y0])
            agrees = left <= points[:, 0].mean() <= right and top <= points[:, 1].mean() <= bottom
            if agrees and (best is None or face.score > best.score):
                best = Face(box=box, landmarks=tuple(map(tuple, points.tolist())), score=face.score, source="manual")
    if best is not None:
        return best
    width, height = right - left, bottom - top
    guess = tuple((left + x * width, top + y * height) for x, y in _USUAL)
    return Face(box=box, landmarks=guess, score=0.0, source="manual")
