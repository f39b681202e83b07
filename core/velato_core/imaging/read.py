"""Reading photos: the whole picture, its header only, or a small preview of it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image, JpegImagePlugin

from velato_core.errors import UnsupportedPhoto
from velato_core.imaging import exif
from velato_core.imaging.containers.scan import carried_words
from velato_core.imaging.decode import decode
from velato_core.imaging.jpeg_settings import settings_of
from velato_core.imaging.orientation import SWAPPING, upright
from velato_core.imaging.photo import Photo, PhotoInfo, Rgb8
from velato_core.imaging.screen_colours import in_srgb
from velato_core.imaging.source import decoding, load_bytes, open_image
from velato_core.runtime.notes import Note

if TYPE_CHECKING:
    from pathlib import Path

_TURNED_BY_DECODER = ("HEIF", "TIFF")


def read_photo(path: Path) -> Photo:
    """Read a photo, upright, with its samples as deep as the file has them.

    Args:
        path: a JPEG, PNG, WebP, TIFF, BMP, HEIC or GIF file.

    Returns:
        the photo; `notes` says what was not kept (further frames, CMYK).

    Raises:
        UnreadablePhoto: missing, empty, damaged, cut short, or not a picture.
        UnsupportedPhoto: a kind of picture that cannot be kept faithfully.
        PhotoTooLarge: more than 250 megapixels.
        OutOfMemory: the pixels do not fit.
    """
    return decode_photo(load_bytes(path), path)


def decode_photo(data: bytes, path: Path) -> Photo:
    """As `read_photo`, for a file's bytes; `path` is only remembered and told of."""
    image = open_image(data, path)
    with decoding(path):
        facts = _exif_facts(image)
        frames = _frames(image)
        kind = _format(image)
        profile = _profile(image)
        jpeg = settings_of(image) if isinstance(image, JpegImagePlugin.JpegImageFile) else None
        deep = _hdr_note(image)
        decoded = decode(lambda: open_image(data, path), path)
        turn = 1 if kind in _TURNED_BY_DECODER else facts.orientation
    return Photo(
        pixels=upright(decoded.pixels, turn),
        alpha=None if decoded.alpha is None else upright(decoded.alpha, turn),
        profile=profile if decoded.keeps_profile else None,
        format=kind,
        origin=decoded.origin,
        jpeg=jpeg,
        lossless=kind == "WEBP" and b"VP8L" in data[:64],
        captured=facts.captured,
        notes=(*_frame_notes(frames), *deep, *decoded.notes),
        carried=carried_words(data, kind),
        sha256=hashlib.sha256(data).hexdigest(),
        source=path,
    )


def probe_photo(path: Path) -> PhotoInfo:
    """Read a photo's header only.

    Raises:
        UnreadablePhoto: missing, empty, not a picture, or its header is damaged.
        UnsupportedPhoto: a kind of picture that Velato does not read.
        PhotoTooLarge: more than 250 megapixels.
    """
    data = load_bytes(path)
    image = open_image(data, path)
    with decoding(path):
        turned = _format(image) not in _TURNED_BY_DECODER and _exif_facts(image).orientation in SWAPPING
        width, height = image.size
        return PhotoInfo(
            path=path,
            size=(height, width) if turned else (width, height),
            format=_format(image),
            frames=_frames(image),
            byte_count=len(data),
        )


def thumbnail(path: Path, edge: int) -> Rgb8:
    """A small upright preview, decoded at reduced scale where the format allows it.

    Embedded previews are never used: they may show an older state of the picture.

    Args:
        path: the photo.
        edge: longest side of the preview in pixels; a smaller photo is not enlarged.

    Returns:
        uint8 [h, w, 3] in sRGB, by the photo's own colour profile; transparent parts are white.

    Raises:
        UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge: as `read_photo`.
    """
    data = load_bytes(path)
    image = open_image(data, path)
    with decoding(path):
        turn = 1 if _format(image) in _TURNED_BY_DECODER else _exif_facts(image).orientation
        if isinstance(image, JpegImagePlugin.JpegImageFile):
            # Twice the wanted size leaves enough for a smooth reduction.
            image.draft(None, (edge * 2, edge * 2))
        image.load()
        profile = _profile(image)
        small = in_srgb(image, profile) if image.mode == "CMYK" else _as_rgb(image, path)
        small.thumbnail((edge, edge), Image.Resampling.LANCZOS)
        shown = in_srgb(small, profile) if small.mode == "RGB" and image.mode != "CMYK" else small.convert("RGB")
        return upright(np.asarray(shown), turn)


def _as_rgb(image: Image.Image, path: Path) -> Image.Image:
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8)).convert("RGB")
    if image.mode in ("I", "F", "LAB", "HSV"):
        raise UnsupportedPhoto(f"{path.name} stores its samples as {image.mode}.", path=path)
    if image.has_transparency_data:
        shown = image.convert("RGBA")
        ground = Image.new("RGBA", shown.size, "white")
        ground.alpha_composite(shown)
        return ground.convert("RGB")
    return image.convert("RGB")


def _format(image: Image.Image) -> str:
    # MPO is a JPEG with further pictures behind it; the first one is all that is used.
    return "JPEG" if image.format == "MPO" else str(image.format)


def _frames(image: Image.Image) -> int:
    frames = int(getattr(image, "n_frames", 1))
    # Counting may leave the file at its last frame.
    if frames > 1 and image.format != "HEIF":
        image.seek(0)
    return frames


def _frame_notes(frames: int) -> tuple[str, ...]:
    if frames < 2:
        return ()
    text = f"This file holds {frames} pictures (an animation, pages or a second view); only the first one is used."
    return (Note(text, "first_frame", frames),)


def _hdr_note(image: Image.Image) -> tuple[str, ...]:
    heif: Any = getattr(image, "_heif_file", None)
    depth = int(image.info.get("bit_depth", 8)) if heif is not None else 8
    text = f"This HEIC photo has {depth} bits per colour; it is read with 8."
    return (Note(text, "fewer_bits", depth),) if depth > 8 else ()


def _profile(image: Image.Image) -> bytes | None:
    profile = image.info.get("icc_profile")
    return bytes(profile) if profile else None


def _exif_facts(image: Image.Image) -> exif.ExifFacts:
    tags: Any = getattr(image, "tag_v2", None)
    if tags is not None:
        return _tiff_facts(image)
    block = image.info.get("exif")
    return exif.facts(bytes(block)) if block else exif.ExifFacts()


def _tiff_facts(image: Image.Image) -> exif.ExifFacts:
    # A TIFF file is itself shaped like an EXIF block.
    stream: Any = getattr(image, "fp", None)
    return exif.facts(stream.getvalue()) if stream is not None else exif.ExifFacts()
