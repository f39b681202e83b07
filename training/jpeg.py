"""JPEG as a photo app writes it (4:2:0, ITU T.81's tables), simulated on a batch so that it runs where the batch lies."""

from __future__ import annotations

import io
import math
from functools import cache

import torch
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from torch import Tensor, nn


@cache
def _tables(device: torch.device) -> Tensor:
    """Return the standard's tables of luminance and chrominance [2, 8, 8], which are those Pillow writes at quality 50."""
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "JPEG", quality=50)
    buffer.seek(0)
    with JpegImageFile(buffer) as image:
        tables = [list(image.quantization[index]) for index in (0, 1)]
    return torch.tensor(tables, dtype=torch.float32, device=device).view(2, 8, 8)


@cache
def _transform(size: int, device: torch.device) -> Tensor:
    """Return the matrix [size, size] that takes the 8-point DCT of each eighth of a line."""
    frequency = torch.arange(8, dtype=torch.float64)
    matrix = torch.cos((2 * frequency + 1) * frequency[:, None] * math.pi / 16) * 0.5
    matrix[0] *= math.sqrt(0.5)
    blocks: Tensor = torch.block_diag(*[matrix.float()] * (size // 8))
    return blocks.to(device)


def _quantised(plane: Tensor, table: Tensor) -> Tensor:
    """Quantise planes [B, C, H, W] around 0 by tables [B, 8, 8] and decode them again."""
    height, width = plane.shape[-2:]
    rows, columns = _transform(height, plane.device), _transform(width, plane.device)
    steps = table.repeat(1, height // 8, width // 8)[:, None]
    coefficients: Tensor = rows @ plane @ columns.T
    restored: Tensor = rows.T @ ((coefficients / steps).round() * steps) @ columns
    return restored.round().clamp(-128, 127)


def jpeg(images: Tensor, quality: Tensor) -> Tensor:
    """Return images [B, 3, H, W] in [-1, 1] as they come back from JPEG files; H and W are multiples of 16.

    Args:
        images: the pictures.
        quality: of each, [B] whole numbers of 1 to 100 in libjpeg's scale, on the pictures' device.
    """
    scale = torch.where(quality < 50, 5000 // quality, 200 - 2 * quality).view(-1, 1, 1, 1)
    tables = ((_tables(images.device) * scale + 50) / 100).floor().clamp(1, 255)
    red, green, blue = ((images + 1) * 127.5).round().clamp(0, 255).unbind(1)
    light = 0.299 * red + 0.587 * green + 0.114 * blue
    colour = torch.stack([(blue - light) / 1.772, (red - light) / 1.402], 1).round()
    light = _quantised(light[:, None].round() - 128, tables[:, 0])[:, 0] + 128
    colour = _quantised(nn.functional.avg_pool2d(colour, 2).round(), tables[:, 1])
    # libjpeg's "fancy" enlargement is bilinear.
    blue, red = nn.functional.interpolate(colour, scale_factor=2, mode="bilinear", align_corners=False).unbind(1)
    back = torch.stack([light + 1.402 * red, light - 0.344136 * blue - 0.714136 * red, light + 1.772 * blue], 1)
    return back.round().clamp(0, 255) / 127.5 - 1
