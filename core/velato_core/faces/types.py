"""What a face in a photo is: a box, five landmarks, and who found it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
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
    """

    box: Box
    landmarks: tuple[Point, ...]
    score: float
    source: FaceSource

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

    @property
    def points(self) -> NDArray[np.float64]:
        """The landmarks as an array [5, 2]."""
        return np.asarray(self.landmarks, dtype=np.float64)

    @property
    def size(self) -> float:
        """The longer side of the box in pixels."""
        left, top, right, bottom = self.box
        return max(right - left, bottom - top)
