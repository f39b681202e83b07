"""Looking at photos, as a window does: small pictures, faces, people, and new faces to choose from."""

from __future__ import annotations

from abc import ABC
from typing import TYPE_CHECKING

from velato_core.pipelines.memory_desk import MemoryDesk
from velato_core.runtime.progress import ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from velato_core.faces.types import Face
    from velato_core.pipelines.people import PeopleGroups
    from velato_core.pipelines.types import PhotoFaces, ProtectJob, RgbImage, StandIns
    from velato_core.runtime.cancel import CancelToken


class LookDesk(MemoryDesk, ABC):
    """Adds what shows photos and writes nothing. Needs no vault."""

    def find_faces(
        self,
        path: Path,
        *,
        turns: int = 0,
        on_progress: ProgressCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> PhotoFaces:
        """Find the faces of a photo, from left to right, after turning it clockwise by quarters. Loads the detector.

        Raises:
            UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge: the photo cannot be opened.
            Cancelled: `cancel` was raised.
        """
        from velato_core.pipelines.find import find_faces

        return find_faces(self.tools, path, turns=turns, on_progress=on_progress or ignore_progress, cancel=cancel)

    def face_in_box(
        self,
        path: Path,
        box: tuple[float, float, float, float],
        *,
        angle: float = 0.0,
        turns: int = 0,
        cancel: CancelToken | None = None,
    ) -> Face:
        """The face inside a box drawn by hand: left, top, right, bottom in pixels of the upright photo.

        Where no detector finds one, the landmarks are estimated from the box and the face's source is "manual".

        Args:
            path: the photo.
            box: as drawn, before it was turned.
            angle: degrees by which the box was then turned clockwise about its middle, -180 to 180.
            turns: quarters by which the upright photo was turned clockwise first; the box is in that picture.
            cancel: looked at all the while.

        Raises:
            UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge, Cancelled: as the names say.
        """
        from velato_core.pipelines.find import face_in_box

        return face_in_box(self.tools, path, box, angle=angle, turns=turns, cancel=cancel)

    def group_people(
        self,
        photos: Sequence[PhotoFaces],
        *,
        on_progress: ProgressCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> PeopleGroups:
        """Say which faces of an album belong to one person. Loads a recognizer."""
        from velato_core.pipelines.group import group_people

        return group_people(self.tools, photos, on_progress=on_progress or ignore_progress, cancel=cancel)

    def thumbnail(self, path: Path, edge: int = 256) -> RgbImage:
        """A small upright picture of a photo, at most `edge` pixels on its longer side; fast for JPEG."""
        from velato_core.pipelines.pictures import thumbnail_of

        return thumbnail_of(path, edge)

    def picture(self, path: Path, max_edge: int | None = None) -> RgbImage:
        """A photo for showing, upright, with its size; at most `max_edge` pixels on its longer side if given."""
        from velato_core.pipelines.pictures import picture_of

        return picture_of(path, max_edge)

    def stand_ins(
        self,
        job: ProtectJob,
        number: int,
        *,
        edge: int = 256,
        on_progress: ProgressCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> StandIns:
        """Make the candidates of one of a job's faces to look at; nothing is written or kept.

        Args:
            job: as it would be given to `protect`; the face's options say how many candidates.
            number: of the face in the job.
            edge: of the square pictures, pixels.
            on_progress: told about every step.
            cancel: looked at between steps.

        Raises:
            FaceUnprotectable: the face is too small to be made anew.
            UnreadablePhoto, UnsupportedPhoto, PackMissing, PackInvalid, OutOfMemory, Cancelled: as the names say.
        """
        from velato_core.pipelines.stand_ins import stand_ins

        return stand_ins(self, self.tools, job, number, edge, on_progress or ignore_progress, cancel)
