"""Writing 16-bit PNG, which Pillow can only do for grey: rows are filtered here and packed by zlib (W3C PNG, sections 9, 10)."""

from __future__ import annotations

import struct
import zlib
from typing import IO, TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BAND_ROWS = 64
_COLOUR_TYPES = {1: 0, 2: 4, 3: 2, 4: 6}
_LEVEL = 6


def write_png16(
    sink: IO[bytes],
    pixels: NDArray[np.uint16],
    alpha: NDArray[np.uint16] | None,
    *,
    profile: bytes | None,
    exif: bytes | None,
) -> None:
    """Write a 16-bit PNG.

    Args:
        sink: where the bytes go.
        pixels: uint16 [H, W, 1 or 3].
        alpha: uint16 [H, W] or None.
        profile: ICC profile to embed.
        exif: content of the eXIf chunk, without prefix.
    """
    height, width, colours = pixels.shape
    channels = colours + (alpha is not None)
    sink.write(b"\x89PNG\r\n\x1a\n")
    _chunk(sink, b"IHDR", struct.pack(">IIBBBBB", width, height, 16, _COLOUR_TYPES[channels], 0, 0, 0))
    if profile:
        _chunk(sink, b"iCCP", b"ICC Profile\x00\x00" + zlib.compress(profile))
    if exif:
        _chunk(sink, b"eXIf", exif)
    pack = zlib.compressobj(_LEVEL)
    above = np.zeros(width * channels * 2, np.uint8)
    for top in range(0, height, _BAND_ROWS):
        band = pixels[top : top + _BAND_ROWS]
        if alpha is not None:
            band = np.concatenate([band, alpha[top : top + _BAND_ROWS, :, None]], axis=2)
        rows = band.astype(">u2").view(np.uint8).reshape(band.shape[0], -1)
        packed = pack.compress(_filtered(rows, above, channels * 2).tobytes())
        above = rows[-1]
        if packed:
            _chunk(sink, b"IDAT", packed)
    _chunk(sink, b"IDAT", pack.flush())
    _chunk(sink, b"IEND", b"")


def _chunk(sink: IO[bytes], name: bytes, payload: bytes) -> None:
    checksum = zlib.crc32(payload, zlib.crc32(name))
    sink.write(struct.pack(">I", len(payload)) + name + payload + struct.pack(">I", checksum))


def _filtered(rows: NDArray[np.uint8], above: NDArray[np.uint8], step: int) -> NDArray[np.uint8]:
    """Filter each row by the type whose bytes are smallest as signed numbers, the heuristic of the PNG standard."""
    up = np.vstack([above[None], rows[:-1]])
    left = _shifted(rows, step)
    corner = _shifted(up, step)
    candidates = [rows, rows - left, rows - up, rows - _paeth(left, up, corner)]
    costs = np.stack([np.abs(candidate.view(np.int8).astype(np.int16)).sum(axis=1) for candidate in candidates])
    best = costs.argmin(axis=0)
    out = np.empty((rows.shape[0], rows.shape[1] + 1), np.uint8)
    # Type 3 (average) is left out: it wins rarely.
    out[:, 0] = np.array([0, 1, 2, 4], np.uint8)[best]
    for index, candidate in enumerate(candidates):
        chosen = best == index
        out[chosen, 1:] = candidate[chosen]
    return out


def _shifted(rows: NDArray[np.uint8], step: int) -> NDArray[np.uint8]:
    moved = np.zeros_like(rows)
    moved[:, step:] = rows[:, :-step]
    return moved


def _paeth(left: NDArray[np.uint8], up: NDArray[np.uint8], corner: NDArray[np.uint8]) -> NDArray[np.uint8]:
    a, b, c = left.astype(np.int16), up.astype(np.int16), corner.astype(np.int16)
    to_a, to_b, to_c = np.abs(b - c), np.abs(a - c), np.abs(a + b - 2 * c)
    nearest = np.where((to_a <= to_b) & (to_a <= to_c), a, np.where(to_b <= to_c, b, c))
    return nearest.astype(np.uint8)
