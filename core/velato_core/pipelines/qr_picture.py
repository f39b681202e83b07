"""The text of the QR codes in a picture: a screenshot of one, a scan, or a photo of a screen or of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from velato_core.imaging.photo import rgb8
from velato_core.imaging.read import read_photo

if TYPE_CHECKING:
    from pathlib import Path

_SMALL: Final = 4_000_000  # pixels of a picture that is worth a second look at twice the size


def qr_texts(path: Path) -> tuple[str, ...]:
    """What the QR codes in a picture say, each text once; empty where none can be read.

    Raises:
        UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge: it is no picture that can be opened.
    """
    picture = Image.fromarray(rgb8(read_photo(path))).convert("L")
    found = _read(picture)
    if not found and picture.width * picture.height <= _SMALL:
        # Below about three pixels to a module the finder needs more of them, although they say nothing new.
        found = _read(picture.resize((2 * picture.width, 2 * picture.height), Image.Resampling.BICUBIC))
    return found


def _read(picture: Image.Image) -> tuple[str, ...]:
    import zxingcpp

    codes = zxingcpp.read_barcodes(np.asarray(picture), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return tuple(dict.fromkeys(code.bytes.decode("utf-8", "replace") for code in codes))
