"""Saying which faces of an album belong to one person."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from velato_core.errors import PackMissing
from velato_core.imaging.photo import rgb8
from velato_core.pipelines.opening import open_photo
from velato_core.pipelines.people import FaceRef, PeopleGroups, Person
from velato_core.runtime.aside import run_aside
from velato_core.runtime.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from velato_core.faces.recognizers import Recognizer
    from velato_core.pipelines.tools import Tools
    from velato_core.pipelines.types import PhotoFaces
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


def judge_for_people(tools: Tools, cancel: CancelToken | None = None) -> Recognizer:
    """The recognizer that tells people apart.

    Raises:
        PackMissing: none is installed.
        Cancelled: `cancel` was raised while it was being loaded.
    """
    judges = tools.open_judges(cancel)
    if not judges:
        raise PackMissing("No recognizer is installed, so people cannot be told apart.")
    return judges[0]


def group_people(
    tools: Tools, photos: Sequence[PhotoFaces], *, on_progress: ProgressCallback, cancel: CancelToken | None
) -> PeopleGroups:
    """Group the faces of an album by person, the most frequent person first.

    Raises:
        PackMissing: no recognizer is installed.
        UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge, Cancelled: as the names say.
    """
    judge = judge_for_people(tools, cancel)
    from velato_core.runtime.cancel_inside import cancelled_inside

    refs: list[FaceRef] = []
    embeddings = []
    for index, photo in enumerate(photos):
        if cancel is not None:
            cancel.raise_if_cancelled()
        on_progress(Progress(stage="recognize", done=index, total=len(photos), photo=index, photos=len(photos)))
        if photo.faces:
            opened = open_photo(photo.path, photo.turns, cancel)
            with cancelled_inside(cancel):
                embeddings.append(judge.embed_many(rgb8(opened), photo.faces))
            refs += [FaceRef(photo=photo.path, face=face) for face in range(len(photo.faces))]
    if not refs:
        return PeopleGroups(people=())
    every = np.concatenate(embeddings)
    number = {photo.path: index for index, photo in enumerate(photos)}
    sizes = [face.size for photo in photos for face in photo.faces]
    photo_of_face = [number[ref.photo] for ref in refs]

    def sort() -> Sequence[int]:
        from velato_core.faces.grouping import group_faces  # here, since importing what it sorts with takes long

        return group_faces(judge, every, sizes, photo_of_face)

    groups = _people(refs, every, run_aside(sort, cancel, loads=True))
    return replace(groups, judge=judge.id)


def _people(refs: Sequence[FaceRef], embeddings: NDArray[np.float32], labels: Sequence[int]) -> PeopleGroups:
    members: dict[int, list[int]] = defaultdict(list)
    for index, label in enumerate(labels):
        members[int(label)].append(index)
    # Sorting is stable: among equally frequent people the one seen first comes first.
    ordered = sorted(members.values(), key=len, reverse=True)
    people = (
        Person(
            id=str(number),
            faces=tuple(refs[index] for index in group),
            embedding=tuple(float(value) for value in embeddings[group].mean(axis=0)),
            looks=tuple(np.asarray(embeddings[index], np.float32).tobytes() for index in group),
        )
        for number, group in enumerate(ordered, 1)
    )
    return PeopleGroups(people=tuple(people))
