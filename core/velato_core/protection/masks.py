"""The part of a face crop that a protection may change: an oval that follows how far the head is turned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    import torch
    from numpy.typing import NDArray
    from torch import Tensor

CENTRE: Final = (0.5, 0.6)  # x, y as shares of the crop
RADII: Final = (0.30, 0.37)  # from above the brows to the chin; hair, ears and background beside the cheeks stay
POWER: Final = 2.3  # a little squarer than an ellipse: jaw corners and temples are inside
MIN_SIDE: Final = 0.6  # the far cheek of a head in half profile keeps at least this share of its width


def cheek_shares(points: NDArray[np.float64]) -> tuple[float, float]:
    """Return how wide the left and the right cheek appear, 1 for a frontal face, from the five landmarks [5, 2].

    The nose moves toward the far cheek when a head turns; the ratio of its distances to the two eyes says how far.
    """
    axis = points[1] - points[0]
    along = float((points[2] - points[0]) @ axis / max(1e-9, float(axis @ axis)))
    along = min(0.95, max(0.05, along))
    left, right = min(1.0, along / (1 - along)), min(1.0, (1 - along) / along)
    return max(MIN_SIDE, left**0.5), max(MIN_SIDE, right**0.5)


def face_mask(
    size: int,
    device: torch.device | str = "cpu",
    *,
    points: NDArray[np.float64] | None = None,
    grow: float = 1.0,
) -> Tensor:
    """Return the face mask [1, 1, size, size], 1 inside.

    Args:
        size: side of the crop in pixels.
        device: where the mask shall live.
        points: the landmarks in crop pixels [5, 2]; None means a frontal face.
        grow: factor on all radii.
    """
    import torch

    left, right = (1.0, 1.0) if points is None else cheek_shares(points)
    line = (torch.arange(size, device=device) + 0.5) / size
    y, x = torch.meshgrid(line, line, indexing="ij")
    side = torch.where(x < CENTRE[0], RADII[0] * left, RADII[0] * right) * grow
    distance = ((x - CENTRE[0]) / side).abs() ** POWER + ((y - CENTRE[1]) / (RADII[1] * grow)).abs() ** POWER
    return (distance < 1).float()[None, None]
