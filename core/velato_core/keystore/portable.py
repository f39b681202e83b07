"""Portable mode: the sealed original travels inside the protected file, as PNG chunks or JPEG APP9 segments.

Off by default, for it makes the file recognisable as protected. Pixels and all other bytes of the file stay the same.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, BinaryIO, cast

from velato_core.errors import NotRestorable, UnreadablePhoto, UnsupportedPhoto
from velato_core.keystore.atomic_file import Writer, atomic_write
from velato_core.keystore.file_layer import FileLayer
from velato_core.keystore.originals import open_input

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from velato_core.keystore.blobs import OnBytes

WARNING = (
    "A portable file can be recognised as protected by Velato, and its original can be opened with its key for ever."
)
FORMATS = ("JPEG", "PNG")  # what can carry an original
PNG_CHUNK = b"vlTo"  # ancillary, private, safe to copy: editors that keep unknown chunks keep it
JPEG_MARKER = 0xE9  # APP9, which no common standard uses
JPEG_TAG = b"VELATO\0"
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_PART = 1 << 20
_JPEG_PART = 65533 - 2 - len(JPEG_TAG) - 8  # a segment's length field counts itself and is 16 bits
_COPY = 1 << 20
_NUMBERS = struct.Struct(">II")


def embed(
    protected: Path, sealed: Path, out: Path, *, files: FileLayer | None = None, on_bytes: OnBytes | None = None
) -> None:
    """Write a copy of a protected PNG or JPEG that carries a sealed original.

    Args:
        protected: the protected file; stays as it is.
        sealed: from `Vault.export_sealed`.
        out: must not exist.
        files: the file layer; None is the real one.
        on_bytes: called with the place in a file after every step in it; may raise to cancel.

    Raises:
        UnsupportedPhoto: neither PNG nor JPEG.
        UnreadablePhoto: one of them cannot be read, or the protected file is damaged or carries an original already.
        OutputExists, DiskFull, WriteFailed: nothing was written.
    """
    files = files or FileLayer()
    with open_input(files, protected) as opened, open_input(files, sealed) as original:
        photo, payload = _looked(opened, on_bytes), _looked(original, on_bytes)
        kind = _kind(photo, protected)
        with atomic_write(out, files, overwrite=False, mode=0o666) as writer:
            if kind == "png":
                _embed_png(photo, payload, writer, protected)
            else:
                _embed_jpeg(photo, payload, writer, protected)


def extract(photo_path: Path, out: Path, *, files: FileLayer | None = None, on_bytes: OnBytes | None = None) -> None:
    """Take the sealed original out of a portable file into a new file.

    Args:
        photo_path: the portable file.
        out: must not exist.
        files: the file layer; None is the real one.
        on_bytes: called with the place in the file after every step in it; may raise to cancel.

    Raises:
        NotRestorable: it carries none, or not all of it (a site may have dropped the metadata).
        UnsupportedPhoto, UnreadablePhoto: not a whole PNG or JPEG, or it cannot be read.
        OutputExists, DiskFull, WriteFailed: nothing was written.
    """
    files = files or FileLayer()
    with open_input(files, photo_path) as photo:
        kind = _kind(photo, photo_path)
        parts = _parts(kind, photo, photo_path, on_bytes)
        with atomic_write(out, files, overwrite=False) as writer:
            _join(parts, writer, photo_path)


def read_start(
    photo_path: Path, count: int, *, files: FileLayer | None = None, on_bytes: OnBytes | None = None
) -> bytes:
    """The first `count` bytes of the sealed original inside a file (all of a shorter one); empty where there is none.

    Any file may be asked: one that is no PNG or JPEG, or a damaged one, carries nothing. `on_bytes` is as for `extract`.

    Raises:
        UnreadablePhoto: the system does not let it be read.
    """
    try:
        with (files or FileLayer()).open(photo_path) as photo:
            kind = _kind(photo, photo_path)
            start = b""
            for part in _parts(kind, photo, photo_path, on_bytes):
                start += part[_NUMBERS.size :]
                if len(start) >= count:
                    break
            return start[:count]
    except (NotRestorable, UnsupportedPhoto, UnreadablePhoto):
        return b""
    except OSError as error:
        raise UnreadablePhoto(path=str(photo_path)) from error


def _parts(kind: str, photo: BinaryIO, path: Path, on_bytes: OnBytes | None) -> Iterator[bytes]:
    looked = _looked(photo, on_bytes)
    return _png_parts(looked, path) if kind == "png" else _jpeg_parts(looked, path)


def _looked(file: BinaryIO, on_bytes: OnBytes | None) -> BinaryIO:
    return file if on_bytes is None else cast("BinaryIO", _Looked(file, on_bytes))


class _Looked:
    """A file that tells of every step in it: one may have millions of empty chunks, none of which is a part."""

    def __init__(self, file: BinaryIO, on_bytes: OnBytes) -> None:
        self._file = file
        self._on_bytes = on_bytes

    def read(self, count: int, /) -> bytes:
        data = self._file.read(count)
        self._on_bytes(self._file.tell())
        return data

    def seek(self, offset: int, whence: int = 0, /) -> int:
        place = self._file.seek(offset, whence)
        self._on_bytes(place)
        return place

    def tell(self) -> int:
        return self._file.tell()


def _join(parts: Iterator[bytes], writer: Writer, path: Path) -> None:
    expected, total = 0, None
    for part in parts:
        number, of = _NUMBERS.unpack_from(part)
        if number != expected or (total is not None and of != total):
            raise NotRestorable(f"The sealed original inside {path} is not whole.", path=str(path))
        expected, total = expected + 1, of
        writer.write(part[_NUMBERS.size :])
    if total is None:
        raise NotRestorable(
            f"{path} carries no sealed original.", path=str(path), hint="Its metadata may have been removed."
        )
    if expected != total:
        raise NotRestorable(f"The sealed original inside {path} is not whole.", path=str(path))


def _kind(photo: BinaryIO, path: Path) -> str:
    start = _exactly(photo, 8, path)
    photo.seek(0)
    if start == _PNG_SIGNATURE:
        return "png"
    if start[:3] == b"\xff\xd8\xff":
        return "jpeg"
    raise UnsupportedPhoto(
        f"Portable mode works with PNG and JPEG, and {path} is neither.", path=str(path), hint="Save as PNG or JPEG."
    )


def _pieces(payload: BinaryIO, size: int) -> Iterator[bytes]:
    payload.seek(0, 2)
    total = -(-payload.tell() // size)
    payload.seek(0)
    for number in range(total):
        yield _NUMBERS.pack(number, total) + payload.read(size)


def _png_chunks(photo: BinaryIO, path: Path) -> Iterator[tuple[bytes, int]]:
    """Type and length of each chunk, with the file standing at its data."""
    photo.seek(8)
    kind = b""
    while kind != b"IEND":
        length, kind = struct.unpack(">I4s", _exactly(photo, 8, path))
        start = photo.tell()
        yield kind, length
        photo.seek(start + length + 4)


def _embed_png(photo: BinaryIO, payload: BinaryIO, writer: Writer, path: Path) -> None:
    writer.write(_PNG_SIGNATURE)
    for kind, length in _png_chunks(photo, path):
        if kind == PNG_CHUNK:
            raise UnreadablePhoto(f"{path} carries a sealed original already.", path=str(path))
        if kind == b"IEND":
            for piece in _pieces(payload, _PNG_PART):
                body = PNG_CHUNK + piece
                writer.write(struct.pack(">I", len(piece)) + body + struct.pack(">I", zlib.crc32(body)))
        writer.write(struct.pack(">I4s", length, kind))
        _copy(photo, writer, length + 4, path)


def _png_parts(photo: BinaryIO, path: Path) -> Iterator[bytes]:
    for kind, length in _png_chunks(photo, path):
        if kind == PNG_CHUNK:
            if not _NUMBERS.size < length <= _PNG_PART + _NUMBERS.size:
                raise NotRestorable(f"The sealed original inside {path} is not whole.", path=str(path))
            yield _exactly(photo, length, path)


def _jpeg_segments(photo: BinaryIO, path: Path) -> Iterator[tuple[int, int]]:
    """Marker and data length of each segment before the picture data, the file standing at its data."""
    photo.seek(2)
    while True:
        start = _exactly(photo, 4, path)
        marker, length = start[1], int.from_bytes(start[2:], "big")
        if start[0] != 0xFF or length < 2:
            raise UnreadablePhoto(path=str(path))
        at = photo.tell()
        yield marker, length - 2
        if marker == 0xDA:
            return
        photo.seek(at + length - 2)


def _embed_jpeg(photo: BinaryIO, payload: BinaryIO, writer: Writer, path: Path) -> None:
    writer.write(b"\xff\xd8")
    placed = False
    for marker, length in _jpeg_segments(photo, path):
        at = photo.tell()
        if marker == JPEG_MARKER and photo.read(len(JPEG_TAG)) == JPEG_TAG:
            raise UnreadablePhoto(f"{path} carries a sealed original already.", path=str(path))
        photo.seek(at)
        # After the last APPn: readers expect JFIF and Exif first.
        if not placed and not 0xE0 <= marker <= 0xEF:
            placed = True
            for piece in _pieces(payload, _JPEG_PART):
                body = JPEG_TAG + piece
                writer.write(struct.pack(">BBH", 0xFF, JPEG_MARKER, len(body) + 2) + body)
        writer.write(struct.pack(">BBH", 0xFF, marker, length + 2))
        _copy(photo, writer, length, path)
    while rest := photo.read(_COPY):
        writer.write(rest)


def _jpeg_parts(photo: BinaryIO, path: Path) -> Iterator[bytes]:
    for marker, length in _jpeg_segments(photo, path):
        if marker == JPEG_MARKER and length > len(JPEG_TAG) + _NUMBERS.size:
            data = _exactly(photo, length, path)
            if data.startswith(JPEG_TAG):
                yield data[len(JPEG_TAG) :]
                photo.seek(-length, 1)


def _copy(photo: BinaryIO, writer: Writer, count: int, path: Path) -> None:
    while count > 0:
        part = _exactly(photo, min(count, _COPY), path)
        writer.write(part)
        count -= len(part)


def _exactly(photo: BinaryIO, count: int, path: Path) -> bytes:
    out = bytearray()
    while len(out) < count:
        part = photo.read(count - len(out))
        if not part:
            raise UnreadablePhoto(path=str(path))
        out += part
    return bytes(out)
