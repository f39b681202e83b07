"""PSNR and SSIM over the part of a picture that a mask selects."""

from __future__ import annotations

import math

import torch
from torch import Tensor

_RANGE = 2.0  # pictures in [-1, 1]
_WINDOW = 11
_SIGMA = 1.5


def psnr(first: Tensor, second: Tensor, mask: Tensor) -> Tensor:
    """Return the peak signal-to-noise ratio in dB [B] of pictures [B, 3, N, N] in [-1, 1] where mask [B, 1, N, N] is 1."""
    error = ((first - second).square().mean(1, keepdim=True) * mask).sum((1, 2, 3)) / mask.sum((1, 2, 3)).clamp(min=1)
    return 10 * torch.log10(_RANGE**2 / error.clamp(min=1e-10))


def _blur(images: Tensor) -> Tensor:
    line = torch.arange(_WINDOW, dtype=images.dtype) - _WINDOW // 2
    kernel = torch.exp(-line.square() / (2 * _SIGMA**2))
    kernel = (kernel / kernel.sum()).to(images.device)
    channels = images.shape[1]
    padded = torch.nn.functional.pad(images, [_WINDOW // 2] * 4, mode="reflect")
    rows = torch.nn.functional.conv2d(padded, kernel.view(1, 1, 1, -1).repeat(channels, 1, 1, 1), groups=channels)
    return torch.nn.functional.conv2d(rows, kernel.view(1, 1, -1, 1).repeat(channels, 1, 1, 1), groups=channels)


def ssim(first: Tensor, second: Tensor, mask: Tensor) -> Tensor:
    """Return the structural similarity [B] (Wang et al. 2004) averaged where mask is 1; arguments as `psnr`."""
    # Its luminance term is made for pictures that are nowhere negative.
    first, second = (first + 1) / 2, (second + 1) / 2
    steady, contrast = 0.01**2, 0.03**2
    mean_a, mean_b = _blur(first), _blur(second)
    var_a, var_b = _blur(first.square()) - mean_a.square(), _blur(second.square()) - mean_b.square()
    covariance = _blur(first * second) - mean_a * mean_b
    value = (2 * mean_a * mean_b + steady) * (2 * covariance + contrast)
    value = value / ((mean_a.square() + mean_b.square() + steady) * (var_a + var_b + contrast))
    return (value.mean(1, keepdim=True) * mask).sum((1, 2, 3)) / mask.sum((1, 2, 3)).clamp(min=1)


def mean_of(values: Tensor) -> float:
    """Return the mean of finite values, NaN where there is none."""
    finite = values[torch.isfinite(values)]
    return float(finite.mean()) if len(finite) else math.nan
