"""Turning pixels upright by the EXIF orientation, so that no tag is needed afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SWAPPING = frozenset({5, 6, 7, 8})
"""Orientations that exchange width and height."""


def upright(samples: NDArray[Any], orientation: int) -> NDArray[Any]:
    """Apply an EXIF orientation.

    Args:
        samples: [H, W] or [H, W, C] as stored in the file.
        orientation: 1 to 8; any other number means 1, as viewers treat it.

    Returns:
        the upright picture, contiguous; the same array where nothing has to be turned.
    """
    if orientation in SWAPPING:
        samples = samples.swapaxes(0, 1)
    # After the exchange of axes (5), 6, 7 and 8 are 5 with one or both axes reversed.
    if orientation in (2, 3, 6, 7):
        samples = samples[:, ::-1]
    if orientation in (3, 4, 7, 8):
        samples = samples[::-1]
    return np.ascontiguousarray(samples)
