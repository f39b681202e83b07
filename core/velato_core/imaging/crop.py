"""Cutting an aligned crop out of a photo and pasting a changed one back, touching only the blend mask."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from torch import Tensor

    from velato_core.imaging.photo import Region, Rgb8

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Crop:
    """One aligned crop.

    Attributes:
        image: float32 [1, 3, N, N] in [-1, 1]; grey 0 where the photo does not reach.
        validity: float32 [1, 1, N, N], 1 where the crop shows the photo.
        matrix: float64 [2, 3], photo pixels to crop pixels (x, y; pixel centres at half-integers).
    """

    image: Tensor
    validity: Tensor
    matrix: Matrix


def invert_affine(matrix: Matrix) -> Matrix:
    """Return the inverse [2, 3] of an affine transform [2, 3].

    Raises:
        numpy.linalg.LinAlgError: it has none.
    """
    linear = np.linalg.inv(matrix[:, :2])
    return np.concatenate([linear, -linear @ matrix[:, 2:]], axis=1)


def _corners(matrix: Matrix, size: float) -> Matrix:
    square = np.array([[0, 0], [size, 0], [size, size], [0, size]], dtype=np.float64)
    return square @ matrix[:, :2].T + matrix[:, 2]


def covered_region(matrix: Matrix, size: int, width: int, height: int, margin: int = 2) -> Region:
    """Return the photo region (left, top, right, bottom) under a crop, clipped to the photo."""
    corners = _corners(invert_affine(matrix), size)
    low, high = np.floor(corners.min(0)).astype(int) - margin, np.ceil(corners.max(0)).astype(int) + margin
    left, top = max(0, int(low[0])), max(0, int(low[1]))
    return (left, top, max(left, min(width, int(high[0]))), max(top, min(height, int(high[1]))))


def _sampling_grid(inverse: Matrix, size: int, fine: int, offset: tuple[int, int], extent: tuple[int, int]) -> Tensor:
    import torch

    line = (np.arange(size * fine) + 0.5) / fine
    x, y = np.meshgrid(line, line)
    source_x = inverse[0, 0] * x + inverse[0, 1] * y + inverse[0, 2] - offset[0]
    source_y = inverse[1, 0] * x + inverse[1, 1] * y + inverse[1, 2] - offset[1]
    grid = np.stack([source_x / extent[0] * 2 - 1, source_y / extent[1] * 2 - 1], axis=-1)
    return torch.from_numpy(grid.astype(np.float32))[None]


def cut_crop(rgb: Rgb8, matrix: Matrix, size: int) -> Crop:
    """Cut an aligned crop out of a photo.

    Reductions are supersampled and averaged, so that a large face is not aliased into another one.

    Args:
        rgb: the photo, uint8 [H, W, 3].
        matrix: photo to crop transform [2, 3].
        size: side N of the crop in pixels.
    """
    import torch
    from torch.nn import functional

    height, width = rgb.shape[:2]
    left, top, right, bottom = covered_region(matrix, size, width, height, margin=4)
    extent = (max(1, right - left), max(1, bottom - top))
    part = np.zeros((extent[1], extent[0], 3), np.uint8)
    part[: bottom - top, : right - left] = rgb[top:bottom, left:right]
    pixels = torch.from_numpy(part).permute(2, 0, 1)[None].float() / 127.5 - 1
    scale = 1 / math.sqrt(abs(float(np.linalg.det(matrix[:, :2]))))
    fine = max(1, min(16, math.ceil(scale)))
    grid = _sampling_grid(invert_affine(matrix), size, fine, (left, top), extent)
    mode = "bilinear" if fine > 1 else "bicubic"
    sampled = functional.grid_sample(pixels, grid, mode=mode, padding_mode="border", align_corners=False)
    inside = ((grid.abs() < 1).all(dim=-1)).float()[:, None]
    image = functional.avg_pool2d(sampled, fine).clamp(-1, 1)
    validity = (functional.avg_pool2d(inside, fine) > 0.5).float()
    return Crop(image=image * validity, validity=validity, matrix=matrix)


def resample_to_region(values: Tensor, matrix: Matrix, region: Region, *, mode: str = "bicubic") -> Tensor:
    """Resample a map in crop coordinates [1, C, N, N] onto a photo region [1, C, h, w]; 0 outside the crop."""
    import torch
    from torch.nn import functional

    left, top, right, bottom = region
    size = values.shape[-1]
    x, y = np.meshgrid(np.arange(left, right) + 0.5, np.arange(top, bottom) + 0.5)
    crop_x = matrix[0, 0] * x + matrix[0, 1] * y + matrix[0, 2]
    crop_y = matrix[1, 0] * x + matrix[1, 1] * y + matrix[1, 2]
    grid = torch.from_numpy(np.stack([crop_x / size * 2 - 1, crop_y / size * 2 - 1], axis=-1).astype(np.float32))[None]
    sampled = functional.grid_sample(values, grid, mode=mode, padding_mode="border", align_corners=False)
    return sampled * (grid.abs() <= 1).all(dim=-1).float()[:, None]
