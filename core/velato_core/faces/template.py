"""Alignment templates (where the five landmarks go in a crop) and the similarity that takes a face there.

Coordinates are continuous: x to the right, y down, a pixel's centre at its index + 0.5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

ARCFACE_SIZE = 112
FACE_SCALE = 0.85  # the face crop shows the ArcFace crop at this scale,
FACE_CENTRE = (0.5, 0.52)  # with its middle here, so that hairline and chin are inside

_ARCFACE = np.array(
    [(38.2946, 51.6963), (73.5318, 51.5014), (56.0252, 71.7366), (41.5493, 92.3655), (70.7299, 92.2041)]
)


def arcface_template() -> NDArray[np.float64]:
    """Return the ArcFace template [5, 2] for crops of 112 x 112 pixels."""
    return _ARCFACE.copy()


def face_template(size: int) -> NDArray[np.float64]:
    """Return the face crop's template [5, 2] for crops of `size` x `size` pixels.

    Raises:
        ValueError: the size is not positive.
    """
    if size <= 0:
        raise ValueError(f"a crop's size is positive, not {size}")
    points: NDArray[np.float64] = ((_ARCFACE / ARCFACE_SIZE - 0.5) * FACE_SCALE + np.array(FACE_CENTRE)) * size
    return points


def similarity(source: NDArray[np.float64], target: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the similarity [2, 3] that takes the source points closest to the target points (Umeyama 1991).

    Args:
        source: points [N, 2], N >= 2, not all the same.
        target: points [N, 2].

    Raises:
        ValueError: the shapes differ, or the source points coincide.
    """
    source, target = np.asarray(source, np.float64), np.asarray(target, np.float64)
    if source.shape != target.shape or source.ndim != 2 or source.shape[1] != 2 or len(source) < 2:
        raise ValueError(f"a similarity needs two equal lists of points, not {source.shape} and {target.shape}")
    source_mean, target_mean = source.mean(0), target.mean(0)
    centred, aimed = source - source_mean, target - target_mean
    variance = float((centred**2).sum()) / len(source)
    if variance <= 0:
        raise ValueError("all points are the same: no similarity is defined")
    left, singular, right = np.linalg.svd(aimed.T @ centred / len(source))
    # A face is never mirrored: the smaller direction turns its sign rather than the picture.
    signs = np.array([1.0, np.sign(np.linalg.det(left) * np.linalg.det(right)) or 1.0])
    rotation = (left * signs) @ right
    scale = float((singular * signs).sum()) / variance
    linear = scale * rotation
    return np.column_stack([linear, target_mean - linear @ source_mean])


def apply(matrix: NDArray[np.float64], points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Take points [N, 2] through an affine matrix [2, 3]."""
    return points @ matrix[:, :2].T + matrix[:, 2]
