"""Finding out who is who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_desktop.operations.operation import Operation
from velato_desktop.workers.task_runner import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.pipelines.people import PeopleGroups
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
