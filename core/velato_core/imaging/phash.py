"""A perceptual hash that finds a photo's record from a copy that a site compressed or scaled again.

The signs of the 16 x 16 lowest frequencies of a 64 x 64 grey reduction (the method of Zauner's pHash at four times its
length): compression and scaling touch the high frequencies, which are not in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from velato_core.imaging.photo import Rgb8, luma8

if TYPE_CHECKING:
    from numpy.typing import NDArray

HASH_BYTES = 32
MATCH_DISTANCE = 40
"""Copies of one photo differ in fewer bits of 256; different photos differ in about 128."""

_EDGE = 64
_KEPT = 16


def perceptual_hash(rgb: Rgb8) -> bytes:
    """Hash a picture by its look.

    Args:
        rgb: uint8 [H, W, 3].

    Returns:
        32 bytes; compare two with `hamming`.
    """
    picture = Image.fromarray(np.ascontiguousarray(rgb))
    small = np.asarray(picture.resize((_EDGE, _EDGE), Image.Resampling.BOX))
    grey = luma8(small).astype(np.float64)
    transform = _dct_matrix(_EDGE)[:_KEPT]
    low = transform @ grey @ transform.T
    values = low.ravel()
    # The first coefficient is the mean brightness and says nothing about the shape.
    bits = values > np.median(values[1:])
    bits[0] = False
    return np.packbits(bits).tobytes()


def hamming(a: bytes, b: bytes) -> int:
    """In how many bits two hashes differ.

    Raises:
        ValueError: the hashes differ in length.
    """
    if len(a) != len(b):
        msg = f"hashes of {len(a)} and {len(b)} bytes cannot be compared"
        raise ValueError(msg)
    return (int.from_bytes(a, "big") ^ int.from_bytes(b, "big")).bit_count()


def _dct_matrix(size: int) -> NDArray[np.float64]:
    """The orthonormal DCT-II as a matrix, [size, size]."""
    frequency, place = np.arange(size)[:, None], np.arange(size)[None, :]
    matrix = np.sqrt(2.0 / size) * np.cos(np.pi * (2 * place + 1) * frequency / (2 * size))
    matrix[0] /= np.sqrt(2.0)
    return np.asarray(matrix, np.float64)
