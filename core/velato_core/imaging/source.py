"""Opening a photo file safely: the bytes, the header checks, and the words for every way in which that fails.

Nothing is decoded before the header has been judged, so that a small file that unfolds into gigabytes is refused for
the price of its header.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from velato_core.errors import OutOfMemory, PhotoTooLarge, UnreadablePhoto, UnsupportedPhoto, VelatoError
from velato_core.runtime.reading import require_regular

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_PIXELS = 250_000_000
"""Largest picture that is opened: above every camera on sale, and about 1 GB once decoded."""
MAX_FILE_BYTES = 2 * 1024**3

READABLE = ("JPEG", "MPO", "PNG", "WEBP", "TIFF", "BMP", "HEIF", "GIF")

_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})

# Pillow's own limit warns at 89 megapixels and is a global; the limit above is checked for every file instead.
Image.MAX_IMAGE_PIXELS = None

# Pillow warns on stderr about broken metadata, which is not used here and must not stand between lines of progress. A
# filter set once is safe in threads, catch_warnings around every call is not.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


def load_bytes(path: Path) -> bytes:
    """The file's bytes, read once, so that what is hashed is what is decoded.

    Raises:
        UnreadablePhoto: there is no such file, it is a folder, a pipe or a device, it is empty, or it may not be read.
        PhotoTooLarge: the file is larger than 2 GiB.
    """
    try:
        if path.is_dir():
            raise UnreadablePhoto(f"{path} is a folder, not a photo.", path=path)
        require_regular(path)
        length = path.stat().st_size
        if length > MAX_FILE_BYTES:
            raise PhotoTooLarge(f"{path.name} is larger than 2 GB and was not opened.", path=path, bytes=length)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadablePhoto(f"There is no file {path}.", hint="Check the name and the folder.", path=path) from error
    except PermissionError as error:
        hint = "Check the permissions of the file and its folder."
        raise UnreadablePhoto(f"You may not read {path}.", hint=hint, path=path) from error
    except OSError as error:
        raise UnreadablePhoto(f"{path} cannot be read: {error.strerror}.", path=path) from error
    if not data:
        hint = "Copy it again from where it came."
        raise UnreadablePhoto(f"{path.name} is empty (0 bytes).", hint=hint, path=path)
    return data


def open_image(data: bytes, path: Path) -> Image.Image:
    """Open the file's header and judge it; no pixel is decoded yet.

    Args:
        data: the file's bytes.
        path: only for the words of an error.

    Raises:
        UnreadablePhoto: not a picture, or its header is damaged.
        UnsupportedPhoto: a picture of a kind that Velato does not read.
        PhotoTooLarge: more than MAX_PIXELS.
    """
    if is_heif(data):
        _register_heif(path)
    with decoding(path):
        try:
            image = Image.open(io.BytesIO(data))
        except UnidentifiedImageError as error:
            raise _unidentified(data, path) from error
    if image.format not in READABLE:
        raise UnsupportedPhoto(f"{path.name} is a {image.format} file, which Velato does not read.", path=path)
    width, height = image.size
    if width < 1 or height < 1:
        raise UnreadablePhoto(f"{path.name} has no pixels.", path=path)
    if width * height > MAX_PIXELS:
        message = (
            f"{path.name} has {width} x {height} pixels; Velato opens photos of up to {MAX_PIXELS // 10**6} megapixels."
        )
        raise PhotoTooLarge(message, path=path, width=width, height=height)
    return image


def is_heif(data: bytes) -> bool:
    """Whether the bytes begin like a HEIC or HEIF file."""
    return data[4:8] == b"ftyp" and data[8:12] in _HEIF_BRANDS


@contextmanager
def decoding(path: Path) -> Iterator[None]:
    """Turn whatever a decoder throws at damaged data into one clear error.

    Raises:
        UnreadablePhoto: the data is damaged or cut short.
        OutOfMemory: the pixels do not fit.
    """
    try:
        yield
    except (VelatoError, UnidentifiedImageError):
        raise
    except MemoryError as error:
        raise OutOfMemory(f"There is not enough memory to open {path.name}.", device="cpu", path=path) from error
    except (OSError, SyntaxError, ValueError, ArithmeticError, LookupError, TypeError, RuntimeError, EOFError,
            AttributeError, struct.error, zlib.error, Warning) as error:  # fmt: skip
        hint = "Copy it again from where it came, or open and save it in another program."
        raise UnreadablePhoto(f"{path.name} is damaged or cut short.", hint=hint, path=path) from error


def _register_heif(path: Path) -> None:
    try:
        import pillow_heif
    except ImportError as error:
        hint = "Install the package pillow-heif, or save the photo as JPEG."
        raise UnsupportedPhoto(
            f"{path.name} is a HEIC photo and the HEIC codec is missing.", hint=hint, path=path
        ) from error
    pillow_heif.register_heif_opener()


def _unidentified(data: bytes, path: Path) -> VelatoError:
    if data[4:8] == b"ftyp":
        kind = data[8:12].decode("ascii", "replace").strip()
        if is_heif(data):
            return UnreadablePhoto(f"{path.name} is a damaged HEIC photo.", path=path)
        return UnsupportedPhoto(
            f"{path.name} is a video or a photo of the kind {kind}, which Velato does not read.", path=path
        )
    if data[:4] in (b"II*\x00", b"MM\x00*"):
        message = f"{path.name} is a TIFF or camera RAW file of a kind that Velato does not read."
        return UnsupportedPhoto(message, hint="Save it as an 8-bit or 16-bit RGB TIFF, PNG or JPEG.", path=path)
    starts = (b"\xff\xd8\xff", b"\x89PNG", b"RIFF", b"BM", b"GIF8")
    if data.startswith(starts):
        return UnreadablePhoto(f"{path.name} is damaged: its header cannot be read.", path=path)
    return UnreadablePhoto(f"{path.name} is not a picture, whatever its name says.", path=path)
