"""The parts of any picture file, and words for what a source file carries besides its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.imaging.containers.bmp import scan_bmp
from velato_core.imaging.containers.heif import scan_heif
from velato_core.imaging.containers.jpeg import scan_jpeg
from velato_core.imaging.containers.png import scan_png
from velato_core.imaging.containers.tiff import scan_tiff
from velato_core.imaging.containers.webp import scan_webp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from velato_core.imaging.containers.part import Part

_SCANNERS: dict[str, Callable[[bytes], Iterator[Part]]] = {
    "JPEG": scan_jpeg,
    "PNG": scan_png,
    "WEBP": scan_webp,
    "TIFF": scan_tiff,
    "BMP": scan_bmp,
    "HEIF": scan_heif,
}


def kind_of(data: bytes) -> str | None:
    """The format that the bytes begin like: a name as in `Photo.format`, or None."""
    starts = {b"\xff\xd8": "JPEG", b"\x89PNG": "PNG", b"II*\x00": "TIFF", b"MM\x00*": "TIFF", b"BM": "BMP"}
    for start, kind in starts.items():
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    return "HEIF" if data[4:8] == b"ftyp" else None


def scan(data: bytes, kind: str) -> list[Part]:
    """All parts of a file of a format that Velato writes; a damaged file's list ends with a refused part."""
    return list(_SCANNERS[kind](data))


def carried_words(data: bytes, kind: str) -> tuple[str, ...]:
    """What a source file carries besides its picture, in words, each once, in file order."""
    if kind not in _SCANNERS:
        return ()
    return tuple(dict.fromkeys(word for part in scan(data, kind) for word in part.carries))
