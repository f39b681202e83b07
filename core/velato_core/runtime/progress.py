"""Progress of a long call, told as plain facts to whoever listens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One step forward. The listener decides how to show it and on which thread.

    Attributes:
        stage: snake_case name of what is being done now ("detect", "invert", "denoise", "encode", ...).
        done: units of this stage finished, 0 <= done <= total.
        total: units this stage has; 0 where nobody can know.
        message: a short text for a person; may be empty, then the stage's name is shown.
        photo: 0-based index of the photo in the job, None outside of photos.
        photos: number of photos in the job; 0 where nobody can know.
        face: 0-based index of the face in the photo, None outside of faces.
        faces: number of selected faces in the photo; 0 where nobody can know.
        together: how many faces, `face` the first of them, this step works on at once.
        faces_done: faces of the photo that were finished before them; None where faces are not made one after the other.
    """

    stage: str
    done: int = 0
    total: int = 0
    message: str = ""
    photo: int | None = None
    photos: int = 0
    face: int | None = None
    faces: int = 0
    together: int = 1
    faces_done: int | None = None

    @property
    def fraction(self) -> float | None:
        """The finished share of this stage in [0, 1]; None where the total is unknown."""
        if self.total <= 0:
            return None
        return min(1.0, max(0.0, self.done / self.total))


ProgressCallback = Callable[[Progress], None]


def ignore_progress(_progress: Progress) -> None:
    """Listen to nothing: the default of every long call."""
