"""Writing TIFF with 8 or 16 bits: one directory, deflated strips, no tag that the picture does not need.

Written here because Pillow cannot write 16-bit colour and adds tags of its own; baseline TIFF 6.0 plus Adobe deflate,
horizontal differencing and the ICC tag, which every TIFF reader knows.
"""

from __future__ import annotations

import struct
import zlib
from typing import IO, TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from velato_core.imaging.photo import Samples

_STRIP_ROWS = 64
_SHORT, _LONG, _UNDEFINED, _ASCII = 3, 4, 7, 2
_Tag = tuple[int, int, int, bytes]


def write_tiff(
    sink: IO[bytes], pixels: Samples, alpha: Samples | None, *, profile: bytes | None, captured: str | None
) -> None:
    """Write a TIFF.

    Args:
        sink: a seekable file, at its start.
        pixels: uint8 or uint16 [H, W, 1 or 3].
        alpha: same depth [H, W] or None; stored as unassociated alpha.
        profile: ICC profile to embed.
        captured: capture date to keep, 'YYYY:MM:DD HH:MM:SS'.
    """
    sink.write(b"II*\x00" + struct.pack("<I", 0))
    offsets, lengths = [], []
    position = 8
    for top in range(0, pixels.shape[0], _STRIP_ROWS):
        strip = _strip(pixels, alpha, top)
        offsets.append(position)
        lengths.append(len(strip))
        sink.write(strip)
        position += len(strip)
    position += _align(sink, position)
    tags = _picture_tags(pixels, alpha is not None, offsets, lengths)
    if profile:
        tags.append((34675, _UNDEFINED, len(profile), profile))
    if captured:
        tags.append((34665, _LONG, 1, struct.pack("<I", position)))
        block = struct.pack("<HHHII", 1, 0x9003, _ASCII, 20, position + 18) + struct.pack("<I", 0)
        block += captured.encode("ascii") + b"\x00"
        sink.write(block)
        position += len(block)
        position += _align(sink, position)
    _write_directory(sink, sorted(tags), position)
    sink.seek(4)
    sink.write(struct.pack("<I", position))


def _strip(pixels: Samples, alpha: Samples | None, top: int) -> bytes:
    rows = pixels[top : top + _STRIP_ROWS]
    if alpha is not None:
        rows = np.concatenate([rows, alpha[top : top + _STRIP_ROWS, :, None]], axis=2)
    steps = rows.copy()
    steps[:, 1:] -= rows[:, :-1]
    return zlib.compress(steps.astype(steps.dtype.newbyteorder("<")).tobytes(), 6)


def _align(sink: IO[bytes], position: int) -> int:
    sink.write(b"\x00" * (position % 2))
    return position % 2


def _picture_tags(pixels: Samples, has_alpha: bool, offsets: list[int], lengths: list[int]) -> list[_Tag]:
    height, width, colours = pixels.shape
    channels = colours + has_alpha
    tags = [
        _longs(256, [width]),
        _longs(257, [height]),
        _shorts(258, [pixels.dtype.itemsize * 8] * channels),
        _shorts(259, [8]),
        _shorts(262, [2 if colours == 3 else 1]),
        _longs(273, offsets),
        _shorts(277, [channels]),
        _longs(278, [_STRIP_ROWS]),
        _longs(279, lengths),
        _shorts(284, [1]),
        _shorts(317, [2]),
    ]
    if has_alpha:
        tags.append(_shorts(338, [2]))
    return tags


def _shorts(tag: int, values: list[int]) -> _Tag:
    return tag, _SHORT, len(values), struct.pack(f"<{len(values)}H", *values)


def _longs(tag: int, values: list[int]) -> _Tag:
    return tag, _LONG, len(values), struct.pack(f"<{len(values)}I", *values)


def _write_directory(sink: IO[bytes], tags: list[_Tag], position: int) -> None:
    after = position + 2 + 12 * len(tags) + 4
    entries, values = struct.pack("<H", len(tags)), b""
    for tag, kind, count, value in tags:
        entries += struct.pack("<HHI", tag, kind, count)
        if len(value) <= 4:
            entries += value.ljust(4, b"\x00")
            continue
        entries += struct.pack("<I", after + len(values))
        values += value + b"\x00" * (len(value) % 2)
    sink.write(entries + struct.pack("<I", 0) + values)
