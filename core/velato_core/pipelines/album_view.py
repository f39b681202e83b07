"""The faces that a report's ranks are among: those of the album's other photos, person by person."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from velato_core.pipelines.types import AlbumFace
from velato_core.report.ranking import AlbumView

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from velato_core.pipelines.people import PeopleGroups
    from velato_core.pipelines.types import ProtectJob


def album_view(job: ProtectJob, person: str | None) -> AlbumView | None:
    """The album of a job as seen from one person; None where nobody knows who the person is."""
    import numpy as np

    if person is None or not job.album_faces:
        return None
    own: dict[str, list[NDArray[np.float32]]] = defaultdict(list)
    others: dict[str, list[NDArray[np.float32]]] = defaultdict(list)
    for face in job.album_faces:
        if face.photo != job.photo:
            (own if face.person == person else others)[face.judge].append(np.frombuffer(face.embedding, np.float32))
    return AlbumView(own=own, others=others)


def album_faces(groups: PeopleGroups, ids: Mapping[str, str]) -> tuple[AlbumFace, ...]:
    """The faces of an album's people, for `ProtectJob.album_faces`.

    Args:
        groups: who is who.
        ids: for a person's id in the groups the one that `FaceChoice.person` carries; others keep theirs.
    """
    return tuple(
        AlbumFace(photo=face.photo, person=ids.get(person.id, person.id), judge=groups.judge, embedding=look)
        for person in groups.people
        if len(person.looks) == len(person.faces)
        for face, look in zip(person.faces, person.looks, strict=True)
    )
