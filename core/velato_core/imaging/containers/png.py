"""The chunks of a PNG file (W3C PNG, third edition)."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.imaging import exif
from velato_core.imaging.containers.part import TRAILER, Part, profile_problem, refused, xmp_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PICTURE = frozenset({"IHDR", "PLTE", "tRNS", "IDAT", "IEND"})
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PIECE = 1 << 20
# How colours and sizes are meant: nothing about people, but not needed either.
_HARMLESS = frozenset({"sRGB", "gAMA", "cHRM", "pHYs", "bKGD", "sBIT", "cICP", "hIST", "sPLT", "mDCV", "cLLI"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chunk:
    name: str
    payload: bytes
    sound: bool


def scan_png(data: bytes) -> Iterator[Part]:
    """List the parts of a PNG file in order; damage ends the list with a refused part."""
    if not data.startswith(_SIGNATURE):
        yield refused("header", problem="the file does not begin like a PNG")
        return
    position, header, pixels = 8, b"", []
    name = ""
    while name != "IEND":
        chunk = _chunk(data, position)
        if chunk is None:
            yield refused("chunk", problem="the PNG is cut short")
            return
        name = chunk.name
        position += 12 + len(chunk.payload)
        if name == "IHDR":
            header = chunk.payload
        if name == "IDAT":
            pixels.append(chunk.payload)
        yield _part(chunk)
    if position < len(data):
        yield refused("trailer", TRAILER, problem=TRAILER)
    problem = _pixel_problem(header, pixels)
    if problem:
        yield refused("IDAT", problem=problem)


def _chunk(data: bytes, position: int) -> _Chunk | None:
    length = int.from_bytes(data[position : position + 4], "big")
    end = position + 12 + length
    if position + 12 > len(data) or end > len(data):
        return None
    body = memoryview(data)[position + 4 : end - 4]
    sound = zlib.crc32(body) == int.from_bytes(data[end - 4 : end], "big")
    return _Chunk(name=bytes(body[:4]).decode("latin-1"), payload=bytes(body[4:]), sound=sound)


def _part(chunk: _Chunk) -> Part:
    name = chunk.name
    if not chunk.sound:
        return refused(name, problem=f"the checksum of {name} is wrong")
    if name in _PICTURE:
        return Part(name=name)
    if name == "iCCP":
        problem = profile_problem(_unpacked_profile(chunk.payload))
        return refused(name, problem=problem) if problem else Part(name=name)
    if name == "eXIf":
        if exif.is_minimal(chunk.payload):
            return Part(name=name, carries=("the capture date",), sealed=True)
        return refused(name, *exif.facts(chunk.payload).carries)
    return refused(name, *_words(name, chunk.payload))


def _words(name: str, payload: bytes) -> tuple[str, ...]:
    if name == "iTXt" and payload.startswith(b"XML:com.adobe.xmp"):
        return xmp_words(payload)
    if name in ("tEXt", "zTXt", "iTXt"):
        return ("texts (PNG)",)
    if name == "caBX":
        return ("content credentials, which hold previews (C2PA)",)
    if name in ("acTL", "fcTL", "fdAT"):
        return ("further frames of an animation",)
    if name == "tIME":
        return ("the date of the last change",)
    return () if name in _HARMLESS else ("data of another program (PNG)",)


def _unpacked_profile(payload: bytes) -> bytes:
    _, _, packed = payload.partition(b"\x00")
    unpack = zlib.decompressobj()
    try:
        # A profile larger than 16 MiB is no profile.
        profile = unpack.decompress(packed[1:], 1 << 24)
    except zlib.error:
        return b""
    return b"" if unpack.unused_data or unpack.unconsumed_tail else profile


def _pixel_problem(header: bytes, pixels: list[bytes]) -> str:
    """The packed pixels must unpack to exactly the picture: nothing may hide behind them."""
    if len(header) != 13 or header[9] not in _SAMPLES or header[12] != 0:
        return "the PNG header is not one that is written here"
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    row = (width * _SAMPLES[header[9]] * header[8] + 7) // 8 + 1
    unpack = zlib.decompressobj()
    total = 0
    try:
        for payload in pixels:
            rest = payload
            while rest:
                total += len(unpack.decompress(rest, _PIECE))
                rest = unpack.unconsumed_tail
    except zlib.error:
        return "the packed pixels are damaged"
    if not unpack.eof or unpack.unused_data or total != row * height:
        return "there is more or less than the picture in the packed pixels"
    return ""
