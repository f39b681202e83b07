"""Differentiable accidents that happen to a shared photo: JPEG, rescaling, blur, a slightly different alignment."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from velato_core.imaging.blend import gaussian_blur

if TYPE_CHECKING:
    from collections.abc import Sequence

    import torch
    from torch import Tensor

# The luminance table of the JPEG standard (ITU T.81, annex K), row by row.
_LUMINANCE = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
    87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
    72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip


def _dct_matrix(like: Tensor) -> Tensor:
    import torch

    frequency = torch.arange(8, device=like.device, dtype=like.dtype)
    matrix = torch.cos((2 * frequency[None, :] + 1) * frequency[:, None] * math.pi / 16) * 0.5
    matrix[0] *= math.sqrt(0.5)
    return matrix


def soft_jpeg(images: Tensor, quality: int) -> Tensor:
    """Quantise images [B, 3, H, W] in [-1, 1] as JPEG does, with gradients passed straight through the rounding.

    Every channel uses the luminance table on RGB; H and W must be multiples of 8. Close enough to steer by, never
    used to measure.
    """
    import torch

    scale = 5000 / quality if quality < 50 else 200 - 2 * quality
    table = torch.tensor(_LUMINANCE, device=images.device, dtype=images.dtype).view(8, 8)
    table = ((table * scale + 50) / 100).clamp(1, 255)
    matrix = _dct_matrix(images)
    blocks = images.mul(127.5).unfold(2, 8, 8).unfold(3, 8, 8)
    coefficients = matrix @ blocks @ matrix.T / table
    rounded = coefficients + (coefficients.round() - coefficients).detach()
    restored = matrix.T @ (rounded * table) @ matrix
    return restored.permute(0, 1, 2, 4, 3, 5).reshape(images.shape) / 127.5


def rescaled(images: Tensor, share: float) -> Tensor:
    """Reduce images to a share of their size and enlarge them again."""
    from torch.nn import functional

    size = images.shape[-2:]
    small = functional.interpolate(images, scale_factor=share, mode="bilinear", antialias=True)
    return functional.interpolate(small, size=size, mode="bilinear")


def realigned(images: Tensor, generators: Sequence[torch.Generator]) -> Tensor:
    """Move each image by a small random similarity of its own generator, as another landmark detector would align it."""
    import torch
    from torch.nn import functional

    draw = torch.cat([torch.randn(1, 4, generator=generator) for generator in generators]).clamp(-2, 2).to(images)
    scale, angle = 1 + 0.02 * draw[:, 0], 0.03 * draw[:, 1]
    cos, sin = scale * angle.cos(), scale * angle.sin()
    shift = 0.015 * draw[:, 2:]
    theta = torch.stack([cos, -sin, shift[:, 0], sin, cos, shift[:, 1]], dim=1).view(-1, 2, 3)
    grid = functional.affine_grid(theta, list(images.shape), align_corners=False)
    return functional.grid_sample(images, grid, padding_mode="border", align_corners=False)


def random_accident(images: Tensor, generators: Sequence[torch.Generator]) -> Tensor:
    """Apply one random accident and a random realignment; the expectation over these is what an attack optimises.

    Args:
        images: [B, 3, H, W] in [-1, 1].
        generators: one per image, so that what happens to it does not depend on the images beside it.
    """
    import torch

    happened = [_accident(image, each) for image, each in zip(images.split(1), generators, strict=True)]
    return realigned(torch.cat(happened), generators)


def _accident(images: Tensor, generator: torch.Generator) -> Tensor:
    import torch

    kind = int(torch.randint(4, (1,), generator=generator))
    amount = float(torch.rand(1, generator=generator))
    if kind == 0:
        return soft_jpeg(images, 55 + round(35 * amount))
    if kind == 1:
        return rescaled(images, 0.5 + 0.4 * amount)
    if kind == 2:
        return gaussian_blur(images, 0.4 + 0.6 * amount)
    return images
