"""The names that results and originals get."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from velato_core.imaging.encode import EXTENSIONS
from velato_core.imaging.read import probe_photo

if TYPE_CHECKING:
    from pathlib import Path

_SPELLINGS: Final = {"JPEG": {".jpg", ".jpeg", ".jpe"}, "TIFF": {".tif", ".tiff"}, "HEIF": {".heic", ".heif"}}


def portable_name(name: str) -> str:
    """A file's name, or a part of it, without backslashes: they are legal here, and part folders on Windows.

    The vault keeps no name with one, and no result gets one.
    """
    return name.replace("\\", "_")


def suffix_of(photo: Path, source_format: str, wanted: str | None) -> str:
    """The extension for a result, with its dot: the photo's own spelling where the format stays.

    Args:
        photo: the source.
        source_format: its format, as in `Photo.format`.
        wanted: the format to write; None keeps the source's (PNG for one that is not written).
    """
    chosen = wanted or (source_format if source_format in EXTENSIONS else "PNG")
    own = photo.suffix
    return own if own.lower() in _SPELLINGS.get(chosen, {EXTENSIONS[chosen]}) else EXTENSIONS[chosen]


def suffix_for(photo: Path, wanted: str | None) -> str:
    """As `suffix_of`, for a photo whose header must still be read.

    Raises:
        UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge: it cannot be opened.
    """
    return suffix_of(photo, probe_photo(photo).format, wanted)
