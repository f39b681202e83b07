"""What a person painted over by hand, for what no detector finds: a badge, a plate, a face in a mirror.

It is kept as the strokes that made it, so that it is small in a record and can be taken back stroke by stroke.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from velato_core.errors import UsageError
from velato_core.protection.options import COVER_STYLES

if TYPE_CHECKING:
    from velato_core.faces.types import Point
    from velato_core.protection.options import CoverStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """One stroke of a round brush.

    Attributes:
        points: x, y in pixels of the upright photo, at least one; they may lie outside the photo.
        width: the brush's diameter in pixels.
        erase: takes away what earlier strokes painted.
    """

    points: tuple[Point, ...]
    width: float
    erase: bool = False

    def __post_init__(self) -> None:
        """Refuse what paints nothing.

        Raises:
            UsageError: there is no point, or the brush has no width.
        """
        if not self.points or not self.width > 0:
            raise UsageError("A stroke needs at least one point and a brush wider than nothing.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaintedArea:
    """What a person painted on one photo, and how it is covered.

    Attributes:
        strokes: in the order they were drawn.
        style: "solid" (nothing left), "pixelate" or "blur" (both cosmetic).
        strength: 0 to 1: how coarse the mosaic or blur is.
    """

    strokes: tuple[Stroke, ...] = ()
    style: CoverStyle = "solid"
    strength: float = 0.5

    def __post_init__(self) -> None:
        """Refuse values that mean nothing.

        Raises:
            UsageError: the style or strength is none.
        """
        if self.style not in COVER_STYLES or not 0.0 <= self.strength <= 1.0:
            raise UsageError("A painted area needs a cover style and a strength between 0 and 1.")

    @property
    def paints(self) -> bool:
        """Whether there is a stroke that paints; it may still be erased or outside the photo."""
        return any(not stroke.erase for stroke in self.strokes)

    def to_json(self) -> dict[str, Any]:
        """The area as JSON-ready values."""
        strokes = [
            {"points": [list(point) for point in stroke.points], "width": stroke.width, "erase": stroke.erase}
            for stroke in self.strokes
        ]
        return {"style": self.style, "strength": self.strength, "strokes": strokes}
