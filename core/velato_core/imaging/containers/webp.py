"""The chunks of a WebP file (RFC 9649)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.imaging import exif
from velato_core.imaging.containers.part import TRAILER, Part, profile_problem, refused, xmp_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_PICTURE = frozenset({"VP8X", "VP8 ", "VP8L", "ALPH"})


def scan_webp(data: bytes) -> Iterator[Part]:
    """List the parts of a WebP file in order; damage ends the list with a refused part."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or end > len(data):
        yield refused("header", problem="the file does not begin like a whole WebP")
        return
    position = 12
    pictures = 0
    while position + 8 <= end:
        name = data[position : position + 4].decode("latin-1")
        length = int.from_bytes(data[position + 4 : position + 8], "little")
        if position + 8 + length > end:
            yield refused(name, problem="a WebP chunk is cut short")
            return
        payload = data[position + 8 : position + 8 + length]
        yield _part(name, payload)
        pictures += name in ("VP8 ", "VP8L")
        padding = data[position + 8 + length : position + 8 + length + length % 2]
        if padding not in (b"", b"\x00"):
            yield refused("padding", problem="a padding byte holds data")
        position += 8 + length + length % 2
    if pictures != 1:
        yield refused("picture", problem=f"the file holds {pictures} pictures instead of one")
    if position < len(data) or end < len(data):
        yield refused("trailer", TRAILER, problem=TRAILER)


def _part(name: str, payload: bytes) -> Part:
    if name in _PICTURE:
        return Part(name=name)
    if name == "ICCP":
        problem = profile_problem(payload)
        return refused(name, problem=problem) if problem else Part(name=name)
    if name == "EXIF":
        if exif.is_minimal(payload):
            return Part(name=name, carries=("the capture date",), sealed=True)
        return refused(name, *exif.facts(payload).carries)
    if name == "XMP ":
        return refused(name, *xmp_words(payload))
    if name in ("ANIM", "ANMF"):
        return refused(name, "further frames of an animation")
    if name == "C2PA":
        return refused(name, "content credentials, which hold previews (C2PA)")
    return refused(name, "data of another program (WebP)")
