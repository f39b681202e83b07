"""Finding out who is who, and remembering it in the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_desktop.operations.operation import Operation
from velato_desktop.workers.task_runner import BACKGROUND, NORMAL, URGENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.pipelines.people import KnownAlbum, KnownPerson, PeopleGroups, PersonToKeep
    from velato_core.pipelines.types import PhotoFaces
    from velato_desktop.operations.desk import Desk


def group_people(desk: Desk, *, photos: Sequence[PhotoFaces]) -> Operation[PeopleGroups]:
    """Group the faces of an album by person."""
    known = tuple(photos)
    return Operation(
        desk.runner,
        lambda progress, token: desk.session.group_people(known, on_progress=progress, cancel=token),
        priority=BACKGROUND,
    )


def recognise_people(desk: Desk, *, groups: PeopleGroups) -> Operation[KnownAlbum]:
    """Ask the vault who of an album it knows."""
    return Operation(desk.quick, lambda _p, _t: desk.session.recognise_people(groups), priority=NORMAL)


def keep_people(
    desk: Desk, *, people: Sequence[PersonToKeep], not_faces: Sequence[bytes], faces: Sequence[bytes] = ()
) -> Operation[None]:
    """Let the vault know people, what is no face, and what is one after all. Locking waits for it, so it waits for nothing."""
    return Operation(desk.quick, lambda _p, _t: desk.session.keep_people(people, not_faces, faces), priority=URGENT)


def known_people(desk: Desk) -> Operation[tuple[KnownPerson, ...]]:
    """Everybody whom the vault knows."""
    return Operation(desk.quick, lambda _p, _t: desk.session.known_people(), priority=NORMAL)


def forget_people(desk: Desk, *, ids: Sequence[str] | None) -> Operation[None]:
    """Let the vault forget people; None forgets everybody."""
    return Operation(desk.quick, lambda _p, _t: desk.session.forget_people(ids), priority=URGENT)
