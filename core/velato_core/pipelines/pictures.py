"""Small pictures for showing and for the vault; nothing here writes a file."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from velato_core.imaging.read import probe_photo, thumbnail
from velato_core.pipelines.types import RgbImage

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.imaging.photo import Rgb8

VAULT_THUMBNAIL_EDGE = 320
_VAULT_THUMBNAIL_QUALITY = 80


def as_image(rgb: Rgb8) -> RgbImage:
    """An array uint8 [H, W, 3] as plain bytes."""
    return RgbImage(width=int(rgb.shape[1]), height=int(rgb.shape[0]), data=np.ascontiguousarray(rgb).tobytes())


def thumbnail_of(path: Path, edge: int) -> RgbImage:
    """A photo's upright thumbnail, at most `edge` pixels on its longer side.

    Raises:
        UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge: the photo cannot be opened.
    """
    return as_image(thumbnail(path, edge))


def picture_of(path: Path, max_edge: int | None) -> RgbImage:
    """A photo for showing, upright, transparency on white, with the photo's size; errors as `thumbnail_of`."""
    full = probe_photo(path).size
    return replace(as_image(thumbnail(path, max(full) if max_edge is None else max_edge)), full=full)


def encode_thumbnail(rgb: Rgb8) -> bytes:
    """A small JPEG of a picture uint8 [H, W, 3], to be sealed in the vault."""
    image = Image.fromarray(np.ascontiguousarray(rgb))
    image.thumbnail((VAULT_THUMBNAIL_EDGE, VAULT_THUMBNAIL_EDGE), Image.Resampling.BOX)
    sink = io.BytesIO()
    image.save(sink, "JPEG", quality=_VAULT_THUMBNAIL_QUALITY)
    return sink.getvalue()


def decode_thumbnail(data: bytes) -> RgbImage:
    """What `encode_thumbnail` made."""
    with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
        return as_image(np.asarray(image.convert("RGB")))
