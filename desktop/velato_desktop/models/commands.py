"""What can be undone: every change to faces, selection and the plan, as snapshots of frozen values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from velato_desktop.models.turning import turned_view

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from velato_core.pipelines.people import FaceRef
    from velato_core.protection.painting import PaintedArea
    from velato_desktop.models.album_model import AlbumModel
    from velato_desktop.models.arrangement import Dropped
    from velato_desktop.models.people import People
    from velato_desktop.models.photo_entry import FaceMark, PhotoEntry
    from velato_desktop.models.plan import Plan, PlanModel

Marks = tuple["FaceMark", ...]
_PLAN_ID = 1


class SetMarks(QUndoCommand):
    """Change the faces of one or more photos.

    Faces that a search found after the change was made are no part of it: they stay, undone or not.
    """

    def __init__(self, text: str, album: AlbumModel, changes: Mapping[Path, Marks]) -> None:
        super().__init__(text)
        self._album = album
        self._after = dict(changes)
        self._before: dict[Path, Marks] = {}
        self._unseen: set[Path] = set()  # photos in which nobody had looked for faces
        for path in changes:
            entry = album.entry(path)
            if entry is not None:
                self._before[path] = entry.marks
                if not entry.looked:
                    self._unseen.add(path)

    @override
    def redo(self) -> None:
        for path, marks in self._after.items():
            self._set(path, marks)

    @override
    def undo(self) -> None:
        for path, marks in self._before.items():
            self._set(path, marks)

    def _set(self, path: Path, marks: Marks) -> None:
        entry = self._album.entry(path)
        if entry is not None and entry.looked and path in self._unseen:
            found = (mark for mark in entry.marks if mark.index is not None)
            marks = (*found, *(mark for mark in marks if mark.index is None))
        self._album.set_marks(path, marks)


class DropFaces(SetMarks):
    """Take frames away that hold no face, and say so of the people; undone, they are faces again."""

    def __init__(
        self, text: str, album: AlbumModel, changes: Mapping[Path, Marks], people: People, faces: tuple[FaceRef, ...]
    ) -> None:
        super().__init__(text, album, changes)
        self._people, self._faces = people, faces
        self._gone: tuple[Dropped, ...] = ()

    @override
    def redo(self) -> None:
        self._gone = self._people.drop(*self._faces)
        super().redo()

    @override
    def undo(self) -> None:
        super().undo()
        self._people.put_back(self._gone)


class SetPainted(QUndoCommand):
    """Change what is painted over on a photo; every stroke is one."""

    def __init__(self, text: str, album: AlbumModel, path: Path, painted: PaintedArea) -> None:
        super().__init__(text)
        self._album = album
        self._path = path
        self._after = painted
        entry = album.entry(path)
        self._before = painted if entry is None else entry.painted

    @override
    def redo(self) -> None:
        self._album.set_painted(self._path, self._after)

    @override
    def undo(self) -> None:
        self._album.set_painted(self._path, self._before)


class TurnPhoto(QUndoCommand):
    """Turn a photo by quarters; faces are looked for anew, and undo brings the old ones back."""

    def __init__(
        self, text: str, album: AlbumModel, entry: PhotoEntry, quarters: int, turned: Callable[[Path], None]
    ) -> None:
        """Remember both sides.

        Args:
            text: for the history.
            album: holds the photo.
            entry: the photo.
            quarters: clockwise.
            turned: called with the path after every change, to look for faces where that was not done yet.
        """
        super().__init__(text)
        self._album = album
        self._path = entry.path
        self._before = entry.view
        self._after = turned_view(entry.view, quarters)
        self._turned = turned

    @override
    def redo(self) -> None:
        self._album.set_view(self._path, self._after)
        self._turned(self._path)

    @override
    def undo(self) -> None:
        entry = self._album.entry(self._path)
        if entry is not None:
            self._after = entry.view  # with the faces that were found meanwhile
        self._album.set_view(self._path, self._before)
        self._turned(self._path)


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
