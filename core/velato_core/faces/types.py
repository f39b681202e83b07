"""What a face in a photo is: a box, five landmarks, and who found it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FaceSource = Literal["detector", "manual"]
Box = tuple[float, float, float, float]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One face, in pixels of the upright photo: x to the right, y down, the first pixel's centre at (0.5, 0.5).

    Attributes:
        box: left, top, right, bottom; may reach beyond the photo's edge where the face does.
        landmarks: left eye, right eye, nose tip, left and right mouth corner; left is the left of the picture when
            the face stands upright, so the order turns with a face that lies or hangs.
        score: the detector's confidence in [0, 1]; 0 where no detector agreed.
        source: "detector", or "manual" where a person drew the box and the landmarks are only estimated from it.
        angle: degrees by which the box is turned clockwise about its middle; only boxes drawn by hand are turned.
    """

    box: Box
    landmarks: tuple[Point, ...]
    score: float
    source: FaceSource
    angle: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what is no face.

        Raises:
            ValueError: there are not five landmarks, or the box is empty.
        """
        if len(self.landmarks) != 5:
            raise ValueError(f"a face has five landmarks, not {len(self.landmarks)}")
        left, top, right, bottom = self.box
        if not (left < right and top < bottom):
            raise ValueError(f"a face's box cannot be empty: {self.box}")
        if not -180.0 <= self.angle <= 180.0:
            raise ValueError(f"a face's angle lies between -180 and 180 degrees, not {self.angle}")

    @property
    def points(self) -> NDArray[np.float64]:
        """The landmarks as an array [5, 2]."""
        import numpy as np  # lazy: the window handles faces too and never needs their points

        return np.asarray(self.landmarks, dtype=np.float64)

    @property
    def middle(self) -> Point:
        """The box's middle, about which it is turned."""
        left, top, right, bottom = self.box
        return (left + right) / 2, (top + bottom) / 2

    @property
    def bounds(self) -> Box:
        """The upright box around the turned one; the box itself where it is not turned."""
        return turned_bounds(self.box, self.middle, self.angle) if self.angle else self.box

    @property
    def size(self) -> float:
        """The longer side of the box in pixels."""
        left, top, right, bottom = self.box
        return max(right - left, bottom - top)


def turned_points(points: NDArray[np.float64], middle: Point, angle: float) -> NDArray[np.float64]:
    """Points [n, 2] turned clockwise by degrees about a middle; y points down."""
    import numpy as np  # lazy, as above

    radians = math.radians(angle)
    cos, sin = math.cos(radians), math.sin(radians)
    matrix = np.array([[cos, sin], [-sin, cos]])
    return np.asarray((points - middle) @ matrix + middle, np.float64)


def turned_bounds(box: Box, middle: Point, angle: float) -> Box:
    """The upright box around a box that is turned clockwise by degrees about a middle."""
    left, top, right, bottom = box
    radians = math.radians(angle)
    cos, sin = math.cos(radians), math.sin(radians)
    corners = [(x - middle[0], y - middle[1]) for x in (left, right) for y in (top, bottom)]
    across = [x * cos - y * sin + middle[0] for x, y in corners]
    down = [x * sin + y * cos + middle[1] for x, y in corners]
    return min(across), min(down), max(across), max(down)
