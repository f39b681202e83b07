"""The few EXIF facts that are needed (orientation, capture date, what kinds of data are there) and the minimal EXIF block.

Parsed here and not by Pillow, because broken EXIF is common, must never stop a photo from opening, and because the proof
of a written file compares its block with the one that may be there, byte for byte.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX = b"Exif\x00\x00"
CAPTURED = re.compile(rb"[12]\d{3}:[01]\d:[0-3]\d [0-2]\d:[0-5]\d:[0-6]\d")

_ORIENTATION, _EXIF_IFD, _GPS_IFD, _CAPTURED, _MAKER_NOTE, _INTEROP = 0x0112, 0x8769, 0x8825, 0x9003, 0x927C, 0xA005
_XP_TEXTS = range(0x9C9B, 0x9CA0)
_PERSONAL = {0x013B: "the author's name", 0x8298: "the copyright line", 0xA430: "the owner's name"}
_SERIALS = (0xA431, 0xA435, 0xC62F)
_TEXTS = (0x010D, 0x010E, 0x9286, *_XP_TEXTS)
_STRUCTURAL = frozenset(
    {_ORIENTATION, _EXIF_IFD, _INTEROP, 0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x011A, 0x011B, 0x0128}
)
_MAX_ENTRIES = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class ExifFacts:
    """What an EXIF block says, as far as Velato needs it.

    Attributes:
        orientation: 1 to 8; 1 where it is missing or senseless.
        captured: DateTimeOriginal, 'YYYY:MM:DD HH:MM:SS', or None.
        carries: words for the kinds of data found.
    """

    orientation: int = 1
    captured: str | None = None
    carries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One tag of a TIFF directory: its number, type, value count, and where its value lies."""

    tag: int
    kind: int
    count: int
    offset: int
    length: int


TYPE_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}


def byte_order(block: bytes) -> str | None:
    """'<' or '>' for a TIFF-shaped block, None for anything else."""
    return {b"II*\x00": "<", b"MM\x00*": ">"}.get(block[:4])


def directory(block: bytes, offset: int, order: str) -> tuple[list[Entry], int]:
    """Read one TIFF directory.

    Args:
        block: the TIFF-shaped bytes.
        offset: where the directory starts.
        order: '<' or '>'.

    Returns:
        its entries and the offset of the next directory (0 for none).

    Raises:
        ValueError: the directory or a value lies outside the block.
    """
    try:
        (total,) = struct.unpack_from(order + "H", block, offset)
        entries = [_entry(block, offset + 2 + 12 * index, order) for index in range(min(total, _MAX_ENTRIES))]
        (following,) = struct.unpack_from(order + "I", block, offset + 2 + 12 * total)
    except struct.error as error:
        msg = "a TIFF directory is cut short"
        raise ValueError(msg) from error
    return entries, following


def number(block: bytes, entry: Entry, order: str) -> int:
    """The first value of an entry of type BYTE, SHORT or LONG."""
    code = {1: "B", 3: "H", 4: "I", 13: "I"}.get(entry.kind)
    if code is None or entry.count < 1 or entry.offset + entry.length > len(block):
        msg = f"TIFF tag {entry.tag} holds no whole number"
        raise ValueError(msg)
    return int(struct.unpack_from(order + code, block, entry.offset)[0])


def facts(block: bytes) -> ExifFacts:
    """Read an EXIF block, with or without the 'Exif' prefix; damage gives fewer facts, never an error."""
    block = block.removeprefix(PREFIX)
    order = byte_order(block)
    if order is None:
        return ExifFacts(carries=("camera data (EXIF)",) if block else ())
    orientation, captured, words = 1, None, {}
    try:
        for where, entry in _walk(block, order):
            if where == "main" and entry.tag == _ORIENTATION:
                orientation = number(block, entry, order)
            elif where == "exif" and entry.tag == _CAPTURED:
                captured = _date(block, entry)
            word = _word(where, entry)
            if word:
                words[word] = True
    except ValueError:
        words["camera data (EXIF)"] = True
    return ExifFacts(orientation=orientation if 1 <= orientation <= 8 else 1, captured=captured, carries=tuple(words))


def minimal_block(captured: str) -> bytes:
    """An EXIF block that says when the photo was taken and nothing else.

    Args:
        captured: 'YYYY:MM:DD HH:MM:SS'.

    Returns:
        a little-endian TIFF-shaped block without the 'Exif' prefix.

    Raises:
        ValueError: the date has another shape.
    """
    text = captured.encode("ascii", "replace")
    if not CAPTURED.fullmatch(text):
        msg = f"not a capture date: {captured!r}"
        raise ValueError(msg)
    main = struct.pack("<HHHIII", 1, _EXIF_IFD, 4, 1, 26, 0)
    inner = struct.pack("<HHHIII", 1, _CAPTURED, 2, 20, 44, 0)
    return b"II*\x00" + struct.pack("<I", 8) + main + inner + text + b"\x00"


def is_minimal(block: bytes) -> bool:
    """Whether a block (with or without prefix) is exactly one that `minimal_block` makes."""
    block = block.removeprefix(PREFIX)
    date = block[44:63]
    return bool(CAPTURED.fullmatch(date)) and block == minimal_block(date.decode("ascii"))


def _entry(block: bytes, offset: int, order: str) -> Entry:
    tag, kind, count = struct.unpack_from(order + "HHI", block, offset)
    length = TYPE_SIZES.get(kind, 1) * count
    where = offset + 8
    if length > 4:
        (where,) = struct.unpack_from(order + "I", block, offset + 8)
    return Entry(tag=tag, kind=kind, count=count, offset=where, length=length)


def _walk(block: bytes, order: str) -> Iterator[tuple[str, Entry]]:
    (first,) = struct.unpack_from(order + "I", block, 4) if len(block) >= 8 else (0,)
    entries, following = directory(block, first, order)
    for entry in entries:
        yield "main", entry
    for entry in entries:
        if entry.tag == _EXIF_IFD:
            for inner in directory(block, number(block, entry, order), order)[0]:
                yield "exif", inner
    if following:
        for entry in directory(block, following, order)[0]:
            yield "preview", entry


def _date(block: bytes, entry: Entry) -> str | None:
    raw = block[entry.offset : entry.offset + entry.length].rstrip(b"\x00")
    return raw.decode("ascii") if CAPTURED.fullmatch(raw) else None


def _word(where: str, entry: Entry) -> str:
    if where == "preview":
        return "a small preview of the original (EXIF thumbnail)"
    if entry.tag == _GPS_IFD:
        return "the place where it was taken (GPS)"
    if entry.tag == _MAKER_NOTE:
        return "the camera maker's own data (MakerNote)"
    if entry.tag in _PERSONAL:
        return _PERSONAL[entry.tag]
    if entry.tag in _SERIALS:
        return "serial numbers of camera or lens"
    if entry.tag in _TEXTS:
        return "texts and titles (EXIF)"
    if entry.tag == _CAPTURED:
        return "the capture date"
    return "" if entry.tag in _STRUCTURAL else "camera data (EXIF)"
