"""The tags of a TIFF file (TIFF 6.0); every byte of a written file must belong to an allowed tag."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from velato_core.imaging import exif
from velato_core.imaging.containers.part import Part, profile_problem, refused, xmp_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_PICTURE = {
    256: "ImageWidth", 257: "ImageLength", 258: "BitsPerSample", 259: "Compression", 262: "PhotometricInterpretation",
    277: "SamplesPerPixel", 278: "RowsPerStrip", 284: "PlanarConfiguration", 317: "Predictor", 338: "ExtraSamples",
    339: "SampleFormat",
}  # fmt: skip
_OFFSETS, _COUNTS, _ICC, _EXIF, _XMP, _IPTC, _PHOTOSHOP, _SUB = 273, 279, 34675, 34665, 700, 33723, 34377, 330
_CAPTURED = 0x9003
_HARMLESS = frozenset({254, 255, 266, 274, 282, 283, 296, 297, 301, 320, 322, 323, 324, 325, 347, 529, 530, 531, 532})
_WORDS = {
    _IPTC: ("captions, keywords and names (IPTC)",),
    _PHOTOSHOP: ("captions, keywords and names (IPTC)",),
    _SUB: ("further pictures (TIFF)",),
    34853: ("the place where it was taken (GPS)",),
    315: ("the author's name",),
    33432: ("the copyright line",),
    52545: ("content credentials, which hold previews (C2PA)",),
}
_MAX_DIRECTORIES = 1000
_Span = tuple[int, int]


def scan_tiff(data: bytes) -> Iterator[Part]:
    """List the tags of a TIFF file's directories, then whatever bytes no tag accounts for."""
    order = exif.byte_order(data)
    if order is None or len(data) < 8:
        yield refused("header", problem="the file does not begin like a TIFF")
        return
    (offset,) = struct.unpack_from(order + "I", data, 4)
    spans: list[_Span] = [(0, 8)]
    try:
        entries, following = exif.directory(data, offset, order)
        spans.append((offset, offset + 2 + 12 * len(entries) + 4))
        for entry in entries:
            yield from _parts(data, entry, order, spans)
        spans += _strips(data, entries, order)
    except ValueError:
        yield refused("directory", problem="the TIFF is damaged")
        return
    if following:
        yield refused("directory", "further pictures (TIFF)", problem="the file holds more than one picture")
    if _uncovered(spans, len(data)):
        yield refused("gap", problem="there are bytes that belong to no tag")


def _parts(data: bytes, entry: exif.Entry, order: str, spans: list[_Span]) -> Iterator[Part]:
    value = data[entry.offset : entry.offset + entry.length]
    if entry.length > 4:
        spans.append((entry.offset, entry.offset + entry.length))
    name = _PICTURE.get(entry.tag, f"tag {entry.tag}")
    if entry.tag in _PICTURE or entry.tag in (_OFFSETS, _COUNTS):
        yield Part(name=name)
    elif entry.tag == _ICC:
        problem = profile_problem(value)
        yield refused("ICC", problem=problem) if problem else Part(name="ICC")
    elif entry.tag == _EXIF:
        yield _exif_part(data, exif.number(data, entry, order), order, spans)
    else:
        yield refused(name, *_words(entry.tag, value))


def _words(tag: int, value: bytes) -> tuple[str, ...]:
    if tag == _XMP:
        return xmp_words(value)
    if tag in _HARMLESS:
        return ()
    return _WORDS.get(tag, ("texts and data of camera or programs (TIFF)",))


def _exif_part(data: bytes, offset: int, order: str, spans: list[_Span]) -> Part:
    entries, following = exif.directory(data, offset, order)
    spans.append((offset, offset + 2 + 12 * len(entries) + 4))
    only = entries[0] if len(entries) == 1 and not following else None
    if only is not None and only.tag == _CAPTURED and only.length == 20:
        value = data[only.offset : only.offset + 20]
        spans.append((only.offset, only.offset + 20))
        if exif.CAPTURED.fullmatch(value[:19]) and value[19:] == b"\x00":
            return Part(name="Exif", carries=("the capture date",), sealed=True)
    words = exif.facts(data).carries
    return refused("Exif", *words)


def _strips(data: bytes, entries: list[exif.Entry], order: str) -> list[_Span]:
    found = {entry.tag: _numbers(data, entry, order) for entry in entries if entry.tag in (_OFFSETS, _COUNTS)}
    starts, lengths = found.get(_OFFSETS, []), found.get(_COUNTS, [])
    return [(start, start + length) for start, length in zip(starts, lengths, strict=False)]


def _numbers(data: bytes, entry: exif.Entry, order: str) -> list[int]:
    code = {3: "H", 4: "I"}.get(entry.kind)
    if code is None or entry.offset + entry.length > len(data):
        msg = "the strips are not listed as they should be"
        raise ValueError(msg)
    return list(struct.unpack_from(f"{order}{entry.count}{code}", data, entry.offset))


def _uncovered(spans: list[_Span], total: int) -> int:
    """How many bytes lie outside all spans, one byte of alignment between two spans not counted."""
    missing, reached = 0, 0
    for start, end in sorted(spans):
        if start - reached > 1:
            missing += start - reached
        reached = max(reached, end)
    return missing + max(total - reached, 0)
