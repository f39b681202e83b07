"""Turning a whole photo by quarters, for photos whose orientation tag is wrong or missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from velato_core.imaging.orientation import upright

if TYPE_CHECKING:
    from velato_core.imaging.photo import Photo

_ORIENTATIONS: Final = (1, 6, 3, 8)  # the EXIF numbers for no, one, two and three quarters clockwise


def turned(photo: Photo, turns: int) -> Photo:
    """The photo turned clockwise by so many quarters; nothing but the place of its samples changes."""
    orientation = _ORIENTATIONS[turns % 4]
    if orientation == 1:
        return photo
    alpha = None if photo.alpha is None else upright(photo.alpha, orientation)
    return replace(photo, pixels=upright(photo.pixels, orientation), alpha=alpha)
