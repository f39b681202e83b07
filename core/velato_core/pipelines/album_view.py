"""The faces that a report's ranks are among: those of the album's other photos, person by person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.pipelines.types import AlbumFaces
from velato_core.report.ranking import AlbumView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from velato_core.pipelines.people import PeopleGroups
    from velato_core.pipelines.types import ProtectJob


def album_view(job: ProtectJob, person: str | None) -> AlbumView | None:
    """The album of a job as seen from one person; None where nobody knows who the person is."""
    import numpy as np

    faces = job.album_faces
    if person is None or faces is None:
        return None
    looks = np.frombuffer(faces.looks, np.float32).reshape(len(faces.photos), -1)
    here = str(job.photo)
    elsewhere = np.array([photo != here for photo in faces.photos])
    own = np.array([whose == person for whose in faces.people])
    return AlbumView(own={faces.judge: [*looks[elsewhere & own]]}, others={faces.judge: [*looks[elsewhere & ~own]]})


def album_faces(groups: PeopleGroups, ids: Mapping[str, str]) -> AlbumFaces | None:
    """The faces of an album's people, for `ProtectJob.album_faces`; None where no look of anybody is known.

    Args:
        groups: who is who.
        ids: for a person's id in the groups the one that `FaceChoice.person` carries; others keep theirs.
    """
    people = [person for person in groups.people if person.looks and len(person.looks) == len(person.faces)]
    if not people:
        return None
    return AlbumFaces(
        judge=groups.judge,
        photos=tuple(str(face.photo) for person in people for face in person.faces),
        people=tuple(ids.get(person.id, person.id) for person in people for _face in person.faces),
        looks=b"".join(look for person in people for look in person.looks),
    )
