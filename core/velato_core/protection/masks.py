"""The part of a face crop that a protection may change, in the coordinates of the crop template."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch
    from torch import Tensor

# Cloak changes the inner face only: beside the cheeks there is background, where a change would show.
INNER_RADII = (0.31, 0.42)
CENTRE = (0.5, 0.56)  # x, y as shares of the crop; the middle that most training masks vary around
RADII = (0.34, 0.44)  # cheeks, chin and forehead; the hair and the background beside the cheeks stay
POWER = 2.2  # a little squarer than an ellipse: jaw corners and temples are inside


def face_mask(size: int, device: torch.device | str = "cpu", radii: tuple[float, float] = RADII) -> Tensor:
    """Return the face mask [1, 1, size, size], 1 inside."""
    import torch

    line = (torch.arange(size, device=device) + 0.5) / size
    y, x = torch.meshgrid(line, line, indexing="ij")
    distance = ((x - CENTRE[0]) / radii[0]).abs() ** POWER + ((y - CENTRE[1]) / radii[1]).abs() ** POWER
    return (distance < 1).float()[None, None]
