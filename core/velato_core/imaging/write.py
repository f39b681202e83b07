"""Writing a photo to a new file, proven clean before it gets its name."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from typing_extensions import override

from velato_core.errors import OutputExists, PhotoTooLarge, UsageError, VelatoError, WriteFailed
from velato_core.imaging.encode import (
    DEFAULT_QUALITY,
    LOSSY,
    EncodeOptions,
    default_extension,
    default_format,
    encode,
    losses,
)
from velato_core.imaging.place import place_file, refuse_existing
from velato_core.imaging.proof import prove_bytes
from velato_core.imaging.shrink import shrunk
from velato_core.imaging.source import decoding, open_image
from velato_core.runtime.aside import run_aside
from velato_core.runtime.cancel import looking

if TYPE_CHECKING:
    from pathlib import Path

    from _typeshed import ReadableBuffer

    from velato_core.imaging.photo import Photo
    from velato_core.runtime.cancel import CancelToken

__all__ = ["WrittenPhoto", "default_extension", "default_format", "write_photo"]

_LOWEST_QUALITY = 40
"""Below this JPEG blocks show; a smaller picture looks better than a worse one."""
_SMALLEST_EDGE = 64
_PIECE = 1 << 20  # a slow disk still takes one within a second
_CAPTURED = "the capture date"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPhoto:
    """A file that was written.

    Attributes:
        path: its name.
        sha256: of its bytes, hex.
        bytes: its length.
        format: its format, as in `Photo.format`.
        size: (width, height) in pixels as written.
        removed: words for what the source carried or the photo had and the file does not.
    """

    path: Path
    sha256: str
    bytes: int
    format: str
    size: tuple[int, int]
    removed: tuple[str, ...] = ()


def write_photo(  # noqa: PLR0913 -- all that may be asked of a file
    photo: Photo,
    out: Path,
    *,
    format: str | None = None,  # noqa: A002
    quality: int | None = None,
    keep_capture_date: bool = False,
    overwrite: bool = False,
    max_edge: int | None = None,
    max_bytes: int | None = None,
    cancel: CancelToken | None = None,
) -> WrittenPhoto:
    """Write a photo to a new file, or leave everything as it was.

    Args:
        photo: what to write.
        out: the file's name; its extension is not looked at.
        format: 'JPEG', 'PNG', 'WEBP', 'TIFF', 'BMP' or 'HEIF'; None takes the source's (PNG for GIF).
        quality: 1 to 100 for lossy formats; None takes the source JPEG's own tables and subsampling.
        keep_capture_date: write the capture date, and nothing else, into the file.
        overwrite: whether a file of that name may be replaced; the photo's own source never is.
        max_edge: longest side in pixels.
        max_bytes: largest file; reached by less quality first, then by fewer pixels.
        cancel: looked at all the while; encoding, which may take long, is then left behind.

    Raises:
        Cancelled: `cancel` was raised; there is no file.
        OutputExists: there is such a file and it may not be replaced, or it is the source.
        DiskFull: there is no room left.
        WriteFailed: the folder is missing or read-only, the disk fails, or the proof found a leak.
        PhotoTooLarge: `max_bytes` cannot be reached.
        UsageError: an unknown format, or a quality or limit out of range.
        UnsupportedPhoto: the format cannot hold a picture of this size, or its codec is missing.
    """
    if (max_edge is not None and max_edge < 1) or (max_bytes is not None and max_bytes < 1):
        raise UsageError("The limits for size must be at least 1.")
    _refuse_source(photo, out)
    refuse_existing(out, overwrite=overwrite)
    options = EncodeOptions(
        format=(format or default_format(photo)).upper(),
        quality=quality,
        captured=photo.captured if keep_capture_date else None,
    )
    sized, options = run_aside(lambda: _limited(photo, options, max_edge, max_bytes, cancel), cancel)
    digest, length = _placed(sized, out, options, cancel, overwrite=overwrite)
    removed = (*_dropped(photo, options), *losses(photo, options))
    return WrittenPhoto(
        path=out,
        sha256=digest,
        bytes=length,
        format=options.format,
        size=sized.size,
        removed=tuple(dict.fromkeys(removed)),
    )


def _placed(
    photo: Photo, out: Path, options: EncodeOptions, cancel: CancelToken | None, *, overwrite: bool
) -> tuple[str, int]:
    """Write, prove and name the file; returns the sha256 and the length of its bytes.

    Only what happens in memory may be left behind: nobody may still write to the file, or hold it, once it is given up.
    """
    digest, length = "", 0

    def fill(sink: IO[bytes]) -> None:
        data = run_aside(lambda: _encoded(photo, options, cancel), cancel)
        for begin in range(0, len(data), _PIECE):
            look(begin)
            sink.write(data[begin : begin + _PIECE])

    def check(written: Path) -> None:
        nonlocal digest, length
        data = written.read_bytes()
        digest, length = run_aside(lambda: _proven(data, out, options, photo.size), cancel), len(data)

    look = looking(cancel)
    place_file(out, fill, check, overwrite=overwrite)
    return digest, length


class _Memory(io.BytesIO):
    """Bytes in memory; every piece that an encoder writes is a place to stop."""

    def __init__(self, cancel: CancelToken | None) -> None:
        super().__init__()
        self._look = looking(cancel)

    @override
    def write(self, data: ReadableBuffer, /) -> int:
        self._look(0)
        return super().write(data)


def _encoded(photo: Photo, options: EncodeOptions, cancel: CancelToken | None) -> memoryview:
    sink = _Memory(cancel)
    encode(photo, sink, options)
    return sink.getbuffer()


def _proven(data: bytes, out: Path, options: EncodeOptions, size: tuple[int, int]) -> str:
    """The sha256 of a file's bytes, after proof that they hold the picture and nothing else."""
    _require_clean(data, out, options)
    _require_readable(data, out, options, size)
    return hashlib.sha256(data).hexdigest()


def _refuse_source(photo: Photo, out: Path) -> None:
    if photo.source is None or not out.exists() or not photo.source.exists():
        return
    # samefile sees through links and through names that differ only in case.
    if out.samefile(photo.source):
        message = f"{out} is the original photo, which is never written over."
        raise OutputExists(message, hint="Choose another name or folder.", path=out)


def _require_clean(data: bytes, out: Path, options: EncodeOptions) -> None:
    proof = prove_bytes(data, allow_capture_date=options.captured is not None)
    if proof.format != options.format:
        raise WriteFailed(f"{out.name} came out as {proof.format or 'no picture'} and was not kept.", path=out)
    if not proof.clean:
        message = f"{out.name} would hold more than the picture and was not kept: {'; '.join(proof.problems)}."
        raise WriteFailed(message, hint="Choose another format, and please report this.", path=out)


def _require_readable(data: bytes, out: Path, options: EncodeOptions, size: tuple[int, int]) -> None:
    """Open the file again; HEIC is decoded too, since its encoder can make what its decoder then refuses."""
    try:
        image = open_image(data, out)
        with decoding(out):
            if options.format == "HEIF":
                image.load()
    except VelatoError as error:
        message = f"{out.name} could not be read back as {options.format} and was not kept."
        raise WriteFailed(message, hint="Choose another format.", path=out) from error
    if image.size != size:
        raise WriteFailed(f"{out.name} came out in another size and was not kept.", path=out)


def _dropped(photo: Photo, options: EncodeOptions) -> tuple[str, ...]:
    return tuple(word for word in photo.carried if word != _CAPTURED or options.captured is None)


def _limited(
    photo: Photo, options: EncodeOptions, max_edge: int | None, max_bytes: int | None, cancel: CancelToken | None
) -> tuple[Photo, EncodeOptions]:
    """The photo and settings whose file keeps to the limits."""
    sized = photo if max_edge is None else shrunk(photo, max_edge)
    return (sized, options) if max_bytes is None else _fitted(sized, options, max_bytes, cancel)


def _fitted(
    photo: Photo, options: EncodeOptions, max_bytes: int, cancel: CancelToken | None
) -> tuple[Photo, EncodeOptions]:
    """The photo and settings whose file is at most `max_bytes` long."""
    while True:
        length = len(_encoded(photo, options, cancel))
        if length <= max_bytes:
            return photo, options
        if options.format in LOSSY:
            quality = _best_quality(photo, options, max_bytes, cancel)
            if quality is not None:
                return photo, EncodeOptions(format=options.format, quality=quality, captured=options.captured)
            lowest = EncodeOptions(format=options.format, quality=_LOWEST_QUALITY, captured=options.captured)
            length = len(_encoded(photo, lowest, cancel))
        edge = int(max(photo.size) * min(0.95, (max_bytes / length) ** 0.5))
        if edge < _SMALLEST_EDGE:
            raise PhotoTooLarge(
                f"The photo does not fit into {max_bytes} bytes.", hint="Allow more bytes.", max_bytes=max_bytes
            )
        photo = shrunk(photo, edge)


def _best_quality(photo: Photo, options: EncodeOptions, max_bytes: int, cancel: CancelToken | None) -> int | None:
    """The highest quality that fits, by bisection; None where even the lowest does not."""
    known = photo.jpeg.quality if photo.jpeg is not None else DEFAULT_QUALITY
    low, high = _LOWEST_QUALITY, max(options.quality or known, _LOWEST_QUALITY)
    best = None
    while low <= high:
        middle = (low + high) // 2
        trial = EncodeOptions(format=options.format, quality=middle, captured=options.captured)
        if len(_encoded(photo, trial, cancel)) <= max_bytes:
            best, low = middle, middle + 1
        else:
            high = middle - 1
    return best
