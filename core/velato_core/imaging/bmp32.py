"""Writing BMP with transparency: the version 4 header names the four channels, which Pillow's plain header does not."""

from __future__ import annotations

import struct
from typing import IO, TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.imaging.photo import Rgb8

_FILE_HEADER, _V4_HEADER = 14, 108
_BITFIELDS = 3
_SRGB = 0x73524742


def write_bmp32(sink: IO[bytes], rgb: Rgb8, alpha: NDArray[np.uint8]) -> None:
    """Write a BMP with 32 bits per pixel.

    Args:
        sink: where the bytes go.
        rgb: uint8 [H, W, 3].
        alpha: uint8 [H, W].
    """
    height, width = alpha.shape
    start, length = _FILE_HEADER + _V4_HEADER, width * height * 4
    sink.write(struct.pack("<2sIHHI", b"BM", start + length, 0, 0, start))
    sink.write(struct.pack("<IiiHHIIiiII", _V4_HEADER, width, height, 1, 32, _BITFIELDS, length, 0, 0, 0, 0))
    sink.write(struct.pack("<5I", 0xFF0000, 0xFF00, 0xFF, 0xFF000000, _SRGB) + bytes(48))
    for row in range(height - 1, -1, -1):
        sink.write(np.concatenate([rgb[row, :, ::-1], alpha[row, :, None]], axis=1).tobytes())
