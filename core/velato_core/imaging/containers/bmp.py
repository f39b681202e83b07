"""The parts of a BMP file: two headers, an optional palette, the rows."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from velato_core.imaging.containers.part import TRAILER, Part, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILE_HEADER = 14
_V5 = 124


def scan_bmp(data: bytes) -> Iterator[Part]:
    """List the parts of a BMP file; every byte must belong to a header, the palette or the rows."""
    if data[:2] != b"BM" or len(data) < _FILE_HEADER + 40:
        yield refused("header", problem="the file does not begin like a BMP")
        return
    start, header, width, height, _, bits, packing = struct.unpack_from("<IIiiHHI", data, 10)
    yield Part(name="header")
    colours = (1 << bits) if bits <= 8 else 0
    used = struct.unpack_from("<I", data, 46)[0]
    palette = 4 * (used or colours) if bits <= 8 else 0
    rows = (width * bits + 31) // 32 * 4 * abs(height)
    if start != _FILE_HEADER + header + palette:
        yield refused("gap", "data of another program (BMP)", problem="there are bytes between header and rows")
    if packing not in (0, 3):
        yield refused("rows", problem="the rows are packed in a way that is not written here")
        return
    if start + rows < len(data):
        words = "a colour profile" if header == _V5 else TRAILER
        yield refused("trailer", words, problem=TRAILER)
    if start + rows > len(data):
        yield refused("rows", problem="the rows are cut short")
    yield Part(name="rows")
