"""From an opened file to sample arrays, at the depth and in the number of channels that the file has.

Pillow keeps only the high byte of 16-bit RGB. No second library is needed for the low byte: Pillow's decoders unpack
samples by a "raw mode", 'RGB;16B' takes the first byte of every big-endian pair and 'RGB;16L' the second, so decoding
the same file under both gives all 16 bits. It costs decoding twice and saves a dependency of tens of megabytes
(imagecodecs, OpenCV) whose code would parse untrusted files; pypng does it in pure Python, too slow for 24 megapixels.
"""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageCms

from velato_core.errors import UnreadablePhoto, UnsupportedPhoto
from velato_core.runtime.notes import Note

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    from velato_core.imaging.photo import Origin, Samples

BAND_ROWS = 256
"""Rows that are copied out of Pillow at a time, so that no whole second copy lies in memory meanwhile."""

_SWAPPED = {"B": "L", "L": "B", "N": "B" if sys.byteorder == "little" else "L"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Decoded:
    """Samples as stored, before orientation.

    Attributes:
        pixels: uint8 or uint16 [H, W, 1 or 3].
        alpha: same depth [H, W] or None.
        origin: how the file stores colour.
        keeps_profile: whether the file's ICC profile still describes the pixels.
        notes: sentences for the user.
    """

    pixels: Samples
    alpha: Samples | None = None
    origin: Origin = "rgb"
    keeps_profile: bool = True
    notes: tuple[str, ...] = ()


def decode(reopen: Callable[[], Image.Image], path: Path) -> Decoded:
    """Decode the first frame.

    Args:
        reopen: opens the file anew; called twice for 16-bit colour.
        path: only for the words of an error.

    Raises:
        UnsupportedPhoto: the samples are of a kind that cannot be kept or converted faithfully.
    """
    image = reopen()
    if image.mode == "CMYK":
        return _cmyk(image, path)
    if image.mode.startswith("I;16"):
        return _grey16(image, path)
    raw = _raw_mode(image)
    if raw == "LA;16B":
        return _grey_alpha16(image)
    if ";16" in raw and image.mode in ("RGB", "RGBA"):
        return _colour16(image, raw, reopen, path)
    return _eight_bit(image, path)


def _eight_bit(image: Image.Image, path: Path) -> Decoded:
    origin: Origin = "palette" if image.mode in ("P", "PA") else "rgb"
    key = image.info.get("transparency")
    target = {
        "1": "L", "L": "L", "LA": "LA", "La": "LA", "P": "RGB", "PA": "RGBA", "RGB": "RGB", "RGBA": "RGBA",
        "RGBX": "RGB", "RGBa": "RGBA", "YCbCr": "RGB",
    }.get(image.mode)  # fmt: skip
    if target is None:
        raise UnsupportedPhoto(
            f"{path.name} stores its samples as {image.mode}, which would lose data here.",
            hint="Save it as an 8-bit or 16-bit RGB or grey picture and try again.",
            path=path,
        )
    if key is not None and target in ("L", "RGB"):
        target = "LA" if target == "L" else "RGBA"
    if target != image.mode:
        image.load()
        image = image.convert(target)
    pixels, alpha = _split(image)
    if origin == "rgb" and pixels.shape[2] == 1:
        origin = "grey"
    return Decoded(pixels=pixels, alpha=alpha, origin=origin)


def _split(image: Image.Image) -> tuple[NDArray[np.uint8], NDArray[np.uint8] | None]:
    image.load()
    width, height = image.size
    bands = len(image.getbands())
    colours = 1 if bands < 3 else 3
    pixels = np.empty((height, width, colours), np.uint8)
    alpha = np.empty((height, width), np.uint8) if bands in (2, 4) else None
    for top in range(0, height, BAND_ROWS):
        bottom = min(top + BAND_ROWS, height)
        rows = np.asarray(image.crop((0, top, width, bottom))).reshape(bottom - top, width, bands)
        pixels[top:bottom] = rows[..., :colours]
        if alpha is not None:
            alpha[top:bottom] = rows[..., colours]
    return pixels, alpha


def _raw_mode(image: Image.Image) -> str:
    if not image.tile:  # type: ignore[attr-defined]
        return ""
    args = image.tile[0].args  # type: ignore[attr-defined]
    if isinstance(args, tuple):
        args = args[0] if args else ""
    return args if isinstance(args, str) else ""


def _set_raw_mode(image: Image.Image, raw: str) -> None:
    tiles = []
    for tile in image.tile:  # type: ignore[attr-defined]
        args = (raw, *tile.args[1:]) if isinstance(tile.args, tuple) else raw
        tiles.append(tile._replace(args=args))
    image.tile = tiles  # type: ignore[attr-defined]


def _colour16(image: Image.Image, raw: str, reopen: Callable[[], Image.Image], path: Path) -> Decoded:
    if raw.startswith("RGBa") or _planar(image):
        raise UnsupportedPhoto(
            f"{path.name} is a 16-bit picture with separate planes or premultiplied transparency.",
            hint="Save it as a plain 16-bit RGB TIFF or PNG and try again.",
            path=path,
        )
    key = image.info.get("transparency")
    low_image = reopen()
    _set_raw_mode(low_image, raw[:-1] + _SWAPPED[raw[-1]])
    high, high_alpha = _split(image)
    low, low_alpha = _split(low_image)
    pixels = _joined(high, low)
    alpha = None if high_alpha is None or low_alpha is None else _joined(high_alpha, low_alpha)
    if isinstance(key, tuple):
        alpha = np.where((pixels == np.array(key, np.uint16)).all(axis=2), 0, 65535).astype(np.uint16)
    return Decoded(pixels=pixels, alpha=alpha)


def _joined(high: NDArray[np.uint8], low: NDArray[np.uint8]) -> NDArray[np.uint16]:
    wide = high.astype(np.uint16)
    np.left_shift(wide, 8, out=wide)
    np.bitwise_or(wide, low, out=wide)
    return wide


def _planar(image: Image.Image) -> bool:
    return bool(getattr(image, "_planar_configuration", 1) == 2)


def _grey16(image: Image.Image, path: Path) -> Decoded:
    if "12" in _raw_mode(image):
        raise UnsupportedPhoto(f"{path.name} stores 12 bits per sample.", hint="Save it with 8 or 16 bits.", path=path)
    key = image.info.get("transparency")
    image.load()
    pixels = np.asarray(image).astype(np.uint16)[..., None]
    white_is_zero = getattr(image, "tag_v2", {}).get(262) == 0
    if white_is_zero:
        pixels = np.subtract(np.uint16(65535), pixels)
    alpha = np.where(pixels[..., 0] == key, 0, 65535).astype(np.uint16) if isinstance(key, int) else None
    return Decoded(pixels=pixels, alpha=alpha, origin="grey")


def _grey_alpha16(image: Image.Image) -> Decoded:
    # Four bytes per pixel, like RGBA: unpacked as such they arrive untouched and are read as two big-endian samples.
    _set_raw_mode(image, "RGBA")
    image.load()
    samples = np.asarray(image).view(">u2")
    return Decoded(pixels=samples[..., :1].astype(np.uint16), alpha=samples[..., 1].astype(np.uint16), origin="grey")


def _cmyk(image: Image.Image, path: Path) -> Decoded:
    profile = image.info.get("icc_profile")
    hint = "Save it as RGB in the program that made it and try again."
    if not profile:
        message = f"{path.name} is a CMYK picture without a colour profile, so its colours are not known."
        raise UnsupportedPhoto(message, hint=hint, path=path)
    image.load()
    try:
        converted = ImageCms.profileToProfile(
            image, io.BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except ImageCms.PyCMSError as error:
        raise UnsupportedPhoto(
            f"{path.name} is a CMYK picture with a broken colour profile.", hint=hint, path=path
        ) from error
    if converted is None:
        raise UnreadablePhoto(path=path)
    pixels, _ = _split(converted)
    note = "This photo was made for printing (CMYK); its colours were converted to RGB by its own profile."
    return Decoded(pixels=pixels, origin="cmyk", keeps_profile=False, notes=(Note(note, "from_cmyk"),))
