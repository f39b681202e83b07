"""Reference covers of a face crop that every naturalness figure is printed beside: pixelate, blur, solid, JPEG."""

from __future__ import annotations

import io

import numpy as np
import torch
from PIL import Image
from torch import Tensor

BLOCKS = 10  # over the crop, which makes eight over the face oval
BLUR_SHARE = 0.06  # standard deviation of the blur, as a share of the crop


def _inside(images: Tensor, covered: Tensor, mask: Tensor) -> Tensor:
    return covered * mask + images * (1 - mask)


def pixelated(images: Tensor, mask: Tensor) -> Tensor:
    """Return crops [B, 3, N, N] with eight mosaic blocks across the face."""
    small = torch.nn.functional.interpolate(images, size=(BLOCKS, BLOCKS), mode="area")
    return _inside(images, torch.nn.functional.interpolate(small, size=images.shape[-2:], mode="nearest"), mask)


def blurred(images: Tensor, mask: Tensor) -> Tensor:
    """Return crops with a Gaussian blur inside the mask."""
    size = images.shape[-1]
    sigma = BLUR_SHARE * size
    reach = min(size - 1, round(3 * sigma))
    line = torch.arange(-reach, reach + 1, dtype=torch.float32)
    kernel = torch.exp(-line.square() / (2 * sigma**2))
    kernel = kernel / kernel.sum()
    padded = torch.nn.functional.pad(images, [reach] * 4, mode="reflect")
    rows = torch.nn.functional.conv2d(padded, kernel.view(1, 1, 1, -1).repeat(3, 1, 1, 1), groups=3)
    both = torch.nn.functional.conv2d(rows, kernel.view(1, 1, -1, 1).repeat(3, 1, 1, 1), groups=3)
    return _inside(images, both, mask)


def solid(images: Tensor, mask: Tensor) -> Tensor:
    """Return crops with the mask filled black."""
    return _inside(images, -torch.ones_like(images), mask)


def to_bytes(images: Tensor) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Return pictures [B, 3, N, N] in [-1, 1] as uint8 [B, N, N, 3]."""
    pixels = ((images.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)
    return np.ascontiguousarray(pixels.permute(0, 2, 3, 1).cpu().numpy())


def jpeg(images: Tensor, quality: int = 75) -> Tensor:
    """Return pictures after one JPEG save at `quality`."""
    decoded = []
    for pixels in to_bytes(images):
        buffer = io.BytesIO()
        Image.fromarray(pixels).save(buffer, "JPEG", quality=quality)
        decoded.append(np.asarray(Image.open(buffer)))
    return torch.from_numpy(np.stack(decoded)).permute(0, 3, 1, 2).float() / 127.5 - 1
