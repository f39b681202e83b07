"""Smaller versions of a photo: fewer pixels, for sharing under a site's limits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.imaging.photo import Photo


def shrunk(photo: Photo, max_edge: int) -> Photo:
    """The photo with its longest side at most `max_edge` pixels; itself where it is small enough.

    Args:
        photo: any photo; depth, channels and alpha are kept.
        max_edge: longest side in pixels, at least 1.
    """
    longest = max(photo.size)
    if longest <= max_edge:
        return photo
    size = (max(1, round(photo.width * max_edge / longest)), max(1, round(photo.height * max_edge / longest)))
    channels = [_resized(photo.pixels[..., index], size) for index in range(photo.pixels.shape[2])]
    alpha = None if photo.alpha is None else _resized(photo.alpha, size)
    return replace(photo, pixels=np.stack(channels, axis=2), alpha=alpha)


def _resized(channel: NDArray[Any], size: tuple[int, int]) -> NDArray[Any]:
    """Scale one channel; 16-bit samples go through 32-bit floats, which hold them exactly."""
    wide = channel.dtype == np.uint16
    image = Image.fromarray(np.ascontiguousarray(channel.astype(np.float32) if wide else channel))
    small = np.asarray(image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0))
    return np.clip(np.rint(small), 0, 65535).astype(np.uint16) if wide else small
