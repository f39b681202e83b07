"""The cosine transform of 8 x 8 blocks as JPEG sees them: its grid, its order and its quantisation tables."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCK: Final = 8
_LUMA: Final = (0.299, 0.587, 0.114)
# ITU-T T.81, table K.1.
_TABLE: Final = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip


def luma(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return JPEG's luma [H, W] of a picture [H, W, 3]; adding a number to all three channels adds it to luma."""
    weighted: NDArray[np.float64] = rgb @ np.array(_LUMA)
    return weighted


def cosines(plane: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the orthonormal cosine coefficients [rows, columns, 64] of a plane's whole blocks."""
    height, width = (length // BLOCK * BLOCK for length in plane.shape)
    blocks = plane[:height, :width].reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK)
    square = np.einsum("ui,yixj,vj->yxuv", _matrix(), blocks, _matrix(), optimize=True)
    flat: NDArray[np.float64] = square.reshape(height // BLOCK, width // BLOCK, BLOCK * BLOCK)
    return flat


def pixels(blocks: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the plane of coefficients [rows, columns, 64]."""
    rows, columns, _ = blocks.shape
    square = blocks.reshape(rows, columns, BLOCK, BLOCK)
    strips = np.einsum("ui,yxuv,vj->yixj", _matrix(), square, _matrix(), optimize=True)
    plane: NDArray[np.float64] = strips.reshape(rows * BLOCK, columns * BLOCK)
    return plane


@cache
def zigzag() -> NDArray[np.int64]:
    """Return the 64 coefficients' indices in JPEG's order, low frequencies first."""
    places = sorted(
        ((row, column) for row in range(BLOCK) for column in range(BLOCK)),
        key=lambda place: (sum(place), place[0] if sum(place) % 2 else place[1]),
    )
    return np.array([row * BLOCK + column for row, column in places])


def jpeg_luma_table(quality: int) -> NDArray[np.int64]:
    """Return libjpeg's luma quantisation table [64] at a quality from 1 to 100, in natural order."""
    scale = 5000 // quality if quality < 50 else 200 - 2 * quality
    table: NDArray[np.int64] = np.clip((np.array(_TABLE) * scale + 50) // 100, 1, 255)
    return table


@cache
def _matrix() -> NDArray[np.float64]:
    line = np.arange(BLOCK)
    matrix: NDArray[np.float64] = np.cos(np.pi * (2 * line[None] + 1) * line[:, None] / (2 * BLOCK)) * np.sqrt(
        2 / BLOCK
    )
    matrix[0] /= np.sqrt(2)
    return matrix
