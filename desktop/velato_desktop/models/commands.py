"""What can be undone: every change to faces, selection and the plan, as snapshots of frozen values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from velato_desktop.models.album_model import AlbumModel
    from velato_desktop.models.photo_entry import FaceMark
    from velato_desktop.models.plan import Plan, PlanModel

Marks = tuple["FaceMark", ...]
_PLAN_ID = 1


class SetMarks(QUndoCommand):
    """Change the faces of one or more photos."""

    def __init__(self, text: str, album: AlbumModel, changes: Mapping[Path, Marks]) -> None:
        super().__init__(text)
        self._album = album
        self._after = dict(changes)
        self._before: dict[Path, Marks] = {}
        for path in changes:
            entry = album.entry(path)
            if entry is not None:
                self._before[path] = entry.marks

    @override
    def redo(self) -> None:
        for path, marks in self._after.items():
            self._album.set_marks(path, marks)

    @override
    def undo(self) -> None:
        for path, marks in self._before.items():
            self._album.set_marks(path, marks)


class SetPlan(QUndoCommand):
    """Change the plan; a slider's many steps become one."""

    def __init__(self, text: str, model: PlanModel, plan: Plan) -> None:
        super().__init__(text)
        self._model = model
        self._before = model.value
        self._after = plan

    @override
    def id(self) -> int:
        return _PLAN_ID

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, SetPlan) or other.text() != self.text():
            return False
        self._after = other._after  # noqa: SLF001 -- the same class
        return True

    @override
    def redo(self) -> None:
        self._model.set(self._after)

    @override
    def undo(self) -> None:
        self._model.set(self._before)
