"""A decoded photo: its pixels, and everything that must be remembered to write the same kind of file again.

Samples stay as deep as the file had them (8 or 16 bits) and grey stays grey, so that what no protection touches is
written as it was read. Detection and the models see an 8-bit RGB view; their result comes back as patches.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Rgb8 = NDArray[np.uint8]
Samples = NDArray[np.uint8] | NDArray[np.uint16]
Region = tuple[int, int, int, int]
"""left, top, right, bottom in pixels; right and bottom are exclusive."""
Origin = Literal["rgb", "grey", "palette", "cmyk"]


@dataclass(frozen=True, slots=True, kw_only=True)
class JpegSettings:
    """How the source JPEG was compressed, so that the copy is compressed the same way.

    Attributes:
        qtables: quantization tables in table order, 64 values each in zigzag-free (natural) order.
        quality: the libjpeg quality (1 to 100) whose tables come closest to the source's.
        subsampling: 0 for 4:4:4, 1 for 4:2:2, 2 for 4:2:0; rarer schemes are stored as 0, which loses nothing.
        progressive: whether the scan was progressive.
    """

    qtables: tuple[tuple[int, ...], ...]
    quality: int
    subsampling: int
    progressive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoInfo:
    """What a file's header says, without its pixels being decoded.

    Attributes:
        path: the file.
        size: (width, height) as displayed, orientation applied.
        format: 'JPEG', 'PNG', 'WEBP', 'TIFF', 'BMP', 'HEIF' or 'GIF'.
        frames: how many pictures the file holds.
        byte_count: the file's length in bytes.
    """

    path: Path
    size: tuple[int, int]
    format: str
    frames: int
    byte_count: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Photo:
    """One upright picture.

    Attributes:
        pixels: uint8 or uint16 [H, W, C], C is 1 (grey) or 3 (RGB), upright.
        alpha: same depth [H, W], or None for an opaque picture. Not premultiplied.
        profile: the ICC profile of the pixels, or None (then sRGB is meant).
        format: the source's format: 'JPEG', 'PNG', 'WEBP', 'TIFF', 'BMP', 'HEIF' or 'GIF'.
        origin: how the source stored colour. Palette and CMYK sources are RGB here and when written.
        jpeg: compression of a JPEG source.
        lossless: whether a WebP source was lossless.
        captured: the capture date as EXIF writes it, 'YYYY:MM:DD HH:MM:SS'.
        notes: sentences that the user must see (only the first frame is used, colours were converted, ...).
        carried: words for what the source file holds besides the picture; none of it is ever written.
        sha256: of the source file's bytes, hex; empty for a picture that came from no file.
        source: the file this was read from; it is never written to.
    """

    pixels: Samples
    alpha: Samples | None = None
    profile: bytes | None = None
    format: str = "PNG"
    origin: Origin = "rgb"
    jpeg: JpegSettings | None = None
    lossless: bool = False
    captured: str | None = None
    notes: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    sha256: str = ""
    source: Path | None = None

    def __post_init__(self) -> None:
        """Refuse arrays that no writer could write."""
        if (
            self.pixels.dtype not in (np.uint8, np.uint16)
            or self.pixels.ndim != 3
            or self.pixels.shape[2] not in (1, 3)
        ):
            msg = f"pixels must be uint8 or uint16 [H, W, 1 or 3], not {self.pixels.dtype} {self.pixels.shape}"
            raise ValueError(msg)
        if self.alpha is not None and (
            self.alpha.shape != self.pixels.shape[:2] or self.alpha.dtype != self.pixels.dtype
        ):
            msg = (
                f"alpha must be {self.pixels.dtype} {self.pixels.shape[:2]}, not {self.alpha.dtype} {self.alpha.shape}"
            )
            raise ValueError(msg)

    @property
    def width(self) -> int:
        """Width in pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Height in pixels."""
        return int(self.pixels.shape[0])

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        return self.width, self.height

    @property
    def bits(self) -> int:
        """Bits per sample: 8 or 16."""
        return int(self.pixels.dtype.itemsize) * 8

    @property
    def is_grey(self) -> bool:
        """Whether there is one channel only."""
        return int(self.pixels.shape[2]) == 1


def rgb8(photo: Photo, region: Region | None = None) -> Rgb8:
    """The picture as detection and the models see it.

    Args:
        photo: any photo.
        region: look at this part only.

    Returns:
        uint8 [H, W, 3]. For an 8-bit RGB photo this is a read-only view of its pixels and costs no memory; a grey one
        is a read-only broadcast; a 16-bit one is a new array of the samples' high bytes.

    Raises:
        ValueError: the region is empty or leaves the picture.
    """
    samples = photo.pixels
    if region is not None:
        left, top, right, bottom = _checked(photo, region)
        samples = samples[top:bottom, left:right]
    narrow = (samples >> 8).astype(np.uint8) if samples.dtype == np.uint16 else samples
    view = np.broadcast_to(narrow, (*narrow.shape[:2], 3)).view()
    view.flags.writeable = False
    return view  # type: ignore[return-value]


def with_rgb8_patch(photo: Photo, region: Region, new_rgb8: Rgb8) -> Photo:
    """A photo in which only `region` differs; see `with_rgb8_patches`."""
    return with_rgb8_patches(photo, [(region, new_rgb8)])


def with_rgb8_patches(
    photo: Photo, patches: Sequence[tuple[Region, Rgb8]], whole: NDArray[np.bool_] | None = None
) -> Photo:
    """A photo in which only the patched regions differ, at the cost of one copy for all patches.

    A pixel whose 8-bit colour is unchanged keeps its exact samples. A pixel that changed is replaced whole: nothing of
    its old value survives, not even the low byte of a 16-bit sample, because that byte would still show the face.
    Later patches are compared with what earlier ones wrote.

    Args:
        photo: the photo to start from; it is left as it is.
        patches: pairs of region and its new colours, uint8 [h, w, 3]. On a grey photo their luma is used.
        whole: bool [H, W], pixels of the regions that are replaced even where their 8-bit colour is unchanged, and become
            opaque: a covered face must not be left in low bytes or in the transparency.

    Returns:
        the new photo, everything outside the regions bit-identical, and alpha where `whole` is not set.

    Raises:
        ValueError: a region is empty or leaves the picture, or its colours have another size or type.
    """
    result = replace(photo, pixels=photo.pixels.copy())
    for region, new in patches:
        left, top, right, bottom = _checked(photo, region)
        if new.dtype != np.uint8 or new.shape != (bottom - top, right - left, 3):
            msg = (
                f"the patch for {region} must be uint8 [{bottom - top}, {right - left}, 3], not {new.dtype} {new.shape}"
            )
            raise ValueError(msg)
        changed = (new != rgb8(result, region)).any(axis=2)
        if whole is not None:
            changed |= whole[top:bottom, left:right]
        narrow = luma8(new)[..., None] if photo.is_grey else new
        target = result.pixels[top:bottom, left:right]
        # 257 spreads 0..255 evenly over 0..65535 and gives both bytes the new value.
        target[changed] = narrow[changed].astype(np.uint16) * 257 if photo.bits == 16 else narrow[changed]
    if whole is not None and photo.alpha is not None:
        alpha = photo.alpha.copy()
        alpha[whole] = np.iinfo(alpha.dtype).max
        result = replace(result, alpha=alpha)
    return result


def luma8(rgb: Rgb8) -> Rgb8:
    """Brightness by the ITU-R 601 weights, as JPEG and Pillow define it.

    Args:
        rgb: uint8 [h, w, 3].

    Returns:
        uint8 [h, w].
    """
    wide = rgb.astype(np.uint32)
    total = wide[..., 0] * 19595 + wide[..., 1] * 38470 + wide[..., 2] * 7471 + 0x8000
    return (total >> 16).astype(np.uint8)


def _checked(photo: Photo, region: Region) -> Region:
    left, top, right, bottom = region
    if not (0 <= left < right <= photo.width and 0 <= top < bottom <= photo.height):
        msg = f"the region {region} is empty or leaves the picture of {photo.width} x {photo.height} pixels"
        raise ValueError(msg)
    return region
