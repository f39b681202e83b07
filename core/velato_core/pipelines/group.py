"""Saying which faces of an album belong to one person."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from velato_core.errors import PackMissing
from velato_core.imaging.photo import rgb8
from velato_core.imaging.read import read_photo
from velato_core.pipelines.people import FaceRef, PeopleGroups, Person
from velato_core.runtime.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.pipelines.tools import Tools
    from velato_core.pipelines.types import PhotoFaces
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


def group_people(
    tools: Tools, photos: Sequence[PhotoFaces], *, on_progress: ProgressCallback, cancel: CancelToken | None
) -> PeopleGroups:
    """Group the faces of an album by person, the most frequent person first.

    Raises:
        PackMissing: no recognizer is installed.
        UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge, Cancelled: as the names say.
    """
    from velato_core.faces.grouping import group_embeddings

    if not tools.judges:
        raise PackMissing("No recognizer is installed, so people cannot be told apart.")
    judge = tools.judges[0]
    refs: list[FaceRef] = []
    embeddings = []
    for index, photo in enumerate(photos):
        if cancel is not None:
            cancel.raise_if_cancelled()
        on_progress(Progress(stage="recognize", done=index, total=len(photos), photo=index, photos=len(photos)))
        if photo.faces:
            embeddings.append(judge.embed_many(rgb8(read_photo(photo.path)), photo.faces))
            refs += [FaceRef(photo=photo.path, face=face) for face in range(len(photo.faces))]
    if not refs:
        return PeopleGroups(people=())
    return _people(refs, group_embeddings(np.concatenate(embeddings), judge.threshold(1e-3)))


def _people(refs: Sequence[FaceRef], labels: Sequence[int]) -> PeopleGroups:
    faces: dict[int, list[FaceRef]] = defaultdict(list)
    for ref, label in zip(refs, labels, strict=True):
        faces[int(label)].append(ref)
    # Sorting is stable: among equally frequent people the one seen first comes first.
    ordered = sorted(faces.values(), key=len, reverse=True)
    return PeopleGroups(people=tuple(Person(id=str(n), faces=tuple(group)) for n, group in enumerate(ordered, 1)))
