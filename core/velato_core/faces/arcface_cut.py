"""Cutting the ArcFace crop out of a face crop: both templates are fixed, so one constant grid does it, differentiably."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from velato_core.faces.template import ARCFACE_SIZE, FACE_CENTRE, FACE_SCALE


def arcface_grid(jitter: Tensor | None = None, size: int = ARCFACE_SIZE) -> Tensor:
    """Return the sampling grid [B, size, size, 2] that cuts the ArcFace crop out of a face crop.

    Args:
        jitter: optional similarity per sample [B, 4]: scale factor, rotation (radian), shift x and y (share of the crop).
        size: side of the ArcFace crop in pixels.
    """
    device = None if jitter is None else jitter.device
    line = (torch.arange(size, device=device) + 0.5) / size - 0.5
    y, x = torch.meshgrid(line, line, indexing="ij")
    points = torch.stack([x, y], dim=-1)[None]
    if jitter is not None:
        scale, angle, dx, dy = (jitter[:, i].view(-1, 1, 1) for i in range(4))
        cos, sin = scale * angle.cos(), scale * angle.sin()
        points = torch.stack(
            [points[..., 0] * cos - points[..., 1] * sin + dx, points[..., 0] * sin + points[..., 1] * cos + dy], -1
        )
    # Each coordinate by itself: a tensor of the centre would have to be sent to the device every time.
    placed = [points[..., axis] * FACE_SCALE + (FACE_CENTRE[axis] - 0.5) for axis in (0, 1)]
    return torch.stack(placed, dim=-1) * 2


def cut_arcface(images: Tensor, jitter: Tensor | None = None) -> Tensor:
    """Cut ArcFace crops [B, 3, 112, 112] out of face crops [B, 3, N, N] of any range; beyond the edge it repeats."""
    grid = arcface_grid(jitter).expand(len(images), -1, -1, -1)
    return functional.grid_sample(_reduced(images), grid.to(images), align_corners=False, padding_mode="border")


def _reduced(images: Tensor) -> Tensor:
    """Average crops that are larger than needed: sampled as they are, they would be aliased into another face."""
    while images.shape[-1] % 2 == 0 and images.shape[-1] * FACE_SCALE >= 2 * ARCFACE_SIZE:
        images = functional.avg_pool2d(images, 2)
    return images
