"""Cutting aligned crops out of pictures by five landmarks, as a differentiable operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from velato_core.faces.template import arcface_template, similarity
from velato_core.imaging.crop import invert_affine

if TYPE_CHECKING:
    import numpy.typing as npt

ARCFACE = 112


def to_picture(landmarks: npt.NDArray[np.float64], template: npt.NDArray[np.float64]) -> Tensor:
    """Return the matrices [B, 2, 3] that take points of the aligned crop into the picture.

    Args:
        landmarks: five points per picture [B, 5, 2], in pixels.
        template: where they go in the crop [5, 2].
    """
    matrices = np.stack([invert_affine(similarity(points, template)) for points in landmarks])
    return torch.from_numpy(matrices).float()


def warp(images: Tensor, matrices: Tensor, size: int) -> Tensor:
    """Cut crops [B, 3, size, size] out of pictures [B, 3, H, W]; beyond the edge the border pixel is repeated.

    Coordinates are continuous, a pixel's centre at its index + 0.5. Differentiable in the pictures.
    """
    height, width = images.shape[-2:]
    line = torch.arange(size) + 0.5
    y, x = torch.meshgrid(line, line, indexing="ij")
    points = torch.stack([x, y, torch.ones_like(x)], dim=-1).to(images)
    places = torch.einsum("bij,hwj->bhwi", matrices.to(images), points)
    grid = places / torch.tensor([width, height]).to(images) * 2 - 1
    return torch.nn.functional.grid_sample(images, grid, align_corners=False, padding_mode="border")


def arcface_crops(images: Tensor, landmarks: npt.NDArray[np.float64]) -> Tensor:
    """Cut ArcFace crops [B, 3, 112, 112] out of pictures [B, 3, H, W] of any range."""
    return warp(images, to_picture(landmarks, arcface_template()), ARCFACE)
