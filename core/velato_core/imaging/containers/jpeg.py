"""The segments of a JPEG file (ITU-T T.81, JFIF 1.02)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from velato_core.imaging import exif
from velato_core.imaging.containers.part import TRAILER, Part, profile_problem, refused, xmp_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_XMP = (b"http://ns.adobe.com/xap/1.0/\x00", b"http://ns.adobe.com/xmp/extension/\x00")
_ICC = b"ICC_PROFILE\x00"
# In entropy-coded data FF is followed by 00 or a restart marker; anything else ends the scan.
_SCAN_END = re.compile(rb"\xff[^\x00\xd0-\xd7]")
_PICTURE = {0xDB: "DQT", 0xC4: "DHT", 0xDD: "DRI", 0xC0: "SOF0", 0xC1: "SOF1", 0xC2: "SOF2"}
_EOI, _SOS, _COM = 0xD9, 0xDA, 0xFE


def scan_jpeg(data: bytes) -> Iterator[Part]:
    """List the parts of a JPEG file in order; damage ends the list with a refused part."""
    if data[:2] != b"\xff\xd8":
        yield refused("header", problem="the file does not begin like a JPEG")
        return
    position = 2
    profile: list[bytes] = []
    while True:
        marker = data[position + 1] if position + 1 < len(data) else -1
        if marker < 0 or data[position] != 0xFF:
            yield refused("segment", problem="the JPEG ends without an end marker or holds bytes between its segments")
            return
        if marker == _EOI:
            break
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        payload = data[position + 4 : position + 2 + length]
        if length < 2 or position + 2 + length > len(data):
            yield refused("segment", problem="a JPEG segment is cut short")
            return
        yield _part(marker, payload, profile)
        position += 2 + length
        if marker == _SOS:
            end = _SCAN_END.search(data, position)
            position = end.start() if end else len(data)
    yield from _profile_part(profile)
    if position + 2 < len(data):
        yield refused("trailer", *_trailer_words(data[position + 2 :]), problem=TRAILER)


def _part(marker: int, payload: bytes, profile: list[bytes]) -> Part:
    if marker in _PICTURE or marker == _SOS:
        return Part(name=_PICTURE.get(marker, "SOS"))
    if marker == _COM:
        return refused("COM", "a comment")
    if not 0xE0 <= marker <= 0xEF:
        return refused(f"marker {marker:02X}")
    name = f"APP{marker - 0xE0}"
    if marker == 0xE0:
        return _app0(payload)
    if marker == 0xE1:
        return _app1(payload)
    if marker == 0xE2 and payload.startswith(_ICC):
        profile.append(payload)
        return Part(name="APP2 ICC")
    return refused(name, *_app_words(marker, payload))


def _app0(payload: bytes) -> Part:
    if payload.startswith(b"JFIF\x00") and len(payload) == 14 and payload[12:14] == b"\x00\x00":
        return Part(name="APP0 JFIF")
    return refused("APP0", "a small preview of the original (JFIF)")


def _app1(payload: bytes) -> Part:
    if payload.startswith(exif.PREFIX):
        if exif.is_minimal(payload):
            return Part(name="APP1 Exif", carries=("the capture date",), sealed=True)
        return refused("APP1 Exif", *exif.facts(payload).carries)
    if payload.startswith(_XMP):
        return refused("APP1 XMP", *xmp_words(payload))
    return refused("APP1", "camera data")


def _app_words(marker: int, payload: bytes) -> tuple[str, ...]:
    if marker == 0xE2 and payload.startswith(b"MPF\x00"):
        return ("further pictures (MPF)",)
    if marker == 0xEB:
        return ("content credentials, which hold previews (C2PA)",)
    if marker == 0xED:
        return ("captions, keywords and names (IPTC)",)
    # Adobe's APP14 only says how colours are coded.
    return () if marker == 0xEE else (f"the camera maker's own data (APP{marker - 0xE0})",)


def _profile_part(chunks: list[bytes]) -> Iterator[Part]:
    if not chunks:
        return
    numbered = [(chunk[12], chunk[13]) for chunk in chunks if len(chunk) > 14]
    if numbered != [(index + 1, len(chunks)) for index in range(len(chunks))]:
        yield refused("ICC", problem="the colour profile's pieces are not in order")
        return
    problem = profile_problem(b"".join(chunk[14:] for chunk in chunks))
    if problem:
        yield refused("ICC", problem=problem)


def _trailer_words(trailer: bytes) -> tuple[str, ...]:
    if b"ftyp" in trailer[:64]:
        return ("a short film behind the picture (motion photo)",)
    if b"\xff\xd8\xff" in trailer:
        return ("further pictures behind the picture",)
    return (TRAILER,)
