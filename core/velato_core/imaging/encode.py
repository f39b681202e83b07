"""From a photo to the bytes of one file format; nothing but pixels, profile and the opt-in date goes in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from velato_core.errors import UnsupportedPhoto, UsageError
from velato_core.imaging import exif
from velato_core.imaging.bmp32 import write_bmp32
from velato_core.imaging.photo import Photo, rgb8
from velato_core.imaging.piped import through_pipe
from velato_core.imaging.png16 import write_png16
from velato_core.imaging.tiff_writer import write_tiff

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

DEFAULT_QUALITY = 92
"""For a lossy file whose source's quality is not known: no visible loss at normal viewing."""

EXTENSIONS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "TIFF": ".tif", "BMP": ".bmp", "HEIF": ".heic"}
LOSSY = frozenset({"JPEG", "WEBP", "HEIF"})
_SIXTEEN_BIT = frozenset({"PNG", "TIFF"})
_DATED = frozenset({"JPEG", "PNG", "WEBP", "TIFF", "HEIF"})
_HEIF_TILE, _HEIF_SINGLE = 1024, 2048
_MAX_EDGE = {"JPEG": 65535, "WEBP": 16383, "HEIF": 16384}


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodeOptions:
    """How to encode.

    Attributes:
        format: one of EXTENSIONS.
        quality: 1 to 100 for lossy formats; None takes the source's own settings.
        captured: capture date to keep, or None.
    """

    format: str
    quality: int | None = None
    captured: str | None = None


def default_format(photo: Photo) -> str:
    """The format that a photo is written in unless another is asked for: its own, and PNG for GIF."""
    return photo.format if photo.format in EXTENSIONS else "PNG"


def default_extension(photo: Photo, format: str | None = None) -> str:  # noqa: A002
    """The file name extension that goes with `default_format` or the given format, with its dot."""
    return EXTENSIONS[format or default_format(photo)]


def losses(photo: Photo, options: EncodeOptions) -> tuple[str, ...]:
    """Words for what the format cannot hold, of what the photo has."""
    lost = []
    if photo.alpha is not None and options.format == "JPEG":
        lost.append("transparency")
    if photo.bits == 16 and options.format not in _SIXTEEN_BIT:
        lost.append("16-bit precision")
    if photo.profile and options.format == "BMP":
        lost.append("the colour profile")
    if options.captured and options.format not in _DATED:
        lost.append("the capture date")
    return tuple(lost)


def encode(photo: Photo, sink: IO[bytes], options: EncodeOptions) -> None:
    """Encode a photo.

    Args:
        photo: the photo.
        sink: a seekable binary file at its start.
        options: the format and its settings.

    Raises:
        UsageError: an unknown format or quality.
        UnsupportedPhoto: the format cannot hold a picture of this size, or its codec is missing.
    """
    if options.format not in EXTENSIONS:
        raise UsageError(f"{options.format} is not a format that is written; choose one of {', '.join(EXTENSIONS)}.")
    if options.quality is not None and not 1 <= options.quality <= 100:
        raise UsageError(f"The quality must lie between 1 and 100, not {options.quality}.")
    limit = _MAX_EDGE.get(options.format)
    if limit and max(photo.size) > limit:
        message = f"A {options.format} file cannot be wider or higher than {limit} pixels."
        raise UnsupportedPhoto(message, hint="Choose PNG or TIFF, or make the photo smaller.", size=photo.size)
    writers: dict[str, Callable[[Photo, IO[bytes], EncodeOptions], None]] = {
        "JPEG": _jpeg, "PNG": _png, "WEBP": _webp, "TIFF": _tiff, "BMP": _bmp, "HEIF": _heif,
    }  # fmt: skip
    writers[options.format](photo, sink, options)


def _jpeg(photo: Photo, sink: IO[bytes], options: EncodeOptions) -> None:
    # Huffman tables made for this picture cost no quality; most sources have them, and without the copy would be larger.
    arguments: dict[str, Any] = {"quality": options.quality or DEFAULT_QUALITY, "subsampling": 0, "optimize": True}
    if photo.jpeg is not None:
        arguments |= {"subsampling": photo.jpeg.subsampling, "progressive": photo.jpeg.progressive}
        if options.quality is None:
            tables = [list(table) for table in photo.jpeg.qtables]
            # Quality -1 makes Pillow reserve room for the worst case; the tables decide.
            arguments |= {"quality": -1, "qtables": tables[:1] if photo.is_grey else tables}
    if photo.is_grey:
        arguments.pop("subsampling")
    image = _image(_flattened(photo))
    try:
        data = through_pipe(lambda pipe: _save(image, pipe, photo, options, arguments))
    except OSError as error:
        if error.errno is not None:
            raise
        # libjpeg must hold the whole file to optimize it, and Pillow reserves two bytes a pixel: pure noise needs more.
        plain = arguments | {"optimize": False, "progressive": False}
        data = through_pipe(lambda pipe: _save(image, pipe, photo, options, plain))
    sink.write(data)


def _png(photo: Photo, sink: IO[bytes], options: EncodeOptions) -> None:
    if photo.bits == 8:
        _save(_image(photo), sink, photo, options, {})
        return
    block = exif.minimal_block(options.captured) if options.captured else None
    pixels, alpha = _wide(photo.pixels), None if photo.alpha is None else _wide(photo.alpha)
    write_png16(sink, pixels, alpha, profile=photo.profile, exif=block)


def _webp(photo: Photo, sink: IO[bytes], options: EncodeOptions) -> None:
    lossless = photo.lossless and options.quality is None
    # exact keeps the colours under full transparency, as every other format does.
    arguments = {"lossless": lossless, "exact": True, "quality": 60 if lossless else options.quality or DEFAULT_QUALITY}
    image = _image(narrowed(photo))
    _save(image.convert("RGBA" if "A" in image.mode else "RGB"), sink, photo, options, arguments)


def _tiff(photo: Photo, sink: IO[bytes], options: EncodeOptions) -> None:
    deep_translucent_grey = photo.bits == 16 and photo.is_grey and photo.alpha is not None
    # Few readers, Pillow among them, know 16-bit grey with transparency; as colour the same samples are read everywhere.
    pixels = photo.pixels.repeat(3, axis=2) if deep_translucent_grey else photo.pixels
    write_tiff(sink, pixels, photo.alpha, profile=photo.profile, captured=options.captured)


def _bmp(photo: Photo, sink: IO[bytes], _: EncodeOptions) -> None:
    narrow = narrowed(photo)
    if narrow.alpha is None:
        _image(narrow).save(sink, "BMP")
    else:
        write_bmp32(sink, rgb8(narrow), _narrow(narrow.alpha))


def _heif(photo: Photo, sink: IO[bytes], options: EncodeOptions) -> None:
    try:
        import pillow_heif
    except ImportError as error:
        hint = "Install the package pillow-heif, or choose another format."
        raise UnsupportedPhoto("The HEIC codec is missing.", hint=hint) from error
    pillow_heif.register_heif_opener()
    # Large pictures in tiles, as phones store them: decoders refuse a single one whose bytes run to tens of megabytes.
    tile = _HEIF_TILE if max(photo.size) > _HEIF_SINGLE else 0
    arguments = {
        "quality": options.quality or DEFAULT_QUALITY,
        "tile_size": tile,
        # Ten times faster than x265's default at the same size and fidelity for single pictures.
        "enc_params": {"preset": "ultrafast"},
    }
    _save(_image(narrowed(photo)), sink, photo, options, arguments)


def _save(image: Image.Image, sink: IO[bytes], photo: Photo, options: EncodeOptions, arguments: dict[str, Any]) -> None:
    # The image was made from an array, so its info is empty: no writer can carry anything over from the source.
    if photo.profile:
        arguments["icc_profile"] = photo.profile
    if options.captured:
        arguments["exif"] = exif.PREFIX + exif.minimal_block(options.captured)
    image.save(sink, options.format, **arguments)


def _image(photo: Photo) -> Image.Image:
    samples = photo.pixels
    if photo.alpha is not None:
        samples = np.concatenate([samples, photo.alpha[..., None]], axis=2)
    return Image.fromarray(samples[..., 0] if samples.shape[2] == 1 else samples)


def narrowed(photo: Photo) -> Photo:
    """The photo with 8 bits per sample; itself where it has them already."""
    if photo.bits == 8:
        return photo
    alpha = None if photo.alpha is None else _narrow(photo.alpha)
    return replace(photo, pixels=_narrow(photo.pixels), alpha=alpha)


def _narrow(samples: NDArray[Any]) -> NDArray[np.uint8]:
    return (samples >> 8).astype(np.uint8) if samples.dtype == np.uint16 else samples


def _flattened(photo: Photo) -> Photo:
    """The photo with 8 bits on a white ground, for formats without transparency."""
    narrow = narrowed(photo)
    if narrow.alpha is None:
        return narrow
    opacity = narrow.alpha[..., None].astype(np.uint16)
    mixed = (narrow.pixels * opacity + 255 * (255 - opacity) + 127) // 255
    return replace(narrow, pixels=mixed.astype(np.uint8), alpha=None)


def _wide(samples: NDArray[Any]) -> NDArray[np.uint16]:
    return samples.astype(np.uint16, copy=False)
