"""The first try with the example picture: it is opened, its faces are found and chosen, and Protect is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velato_desktop.operations.example import lay_out_example

if TYPE_CHECKING:
    from pathlib import Path

    from velato_desktop.models.workspace import Workspace
    from velato_desktop.views.work_page import WorkPage


class Example(QObject):
    """Goes the whole way in the user's place, and stops where the user goes another one.

    Signals:
        opened(object): look at this photo.
        protect_wanted(): its faces are chosen; start.
    """

    opened = Signal(object)
    protect_wanted = Signal()

    def __init__(self, workspace: Workspace, work: WorkPage, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._work = work
        self._path: Path | None = None
        workspace.opened.connect(self._on_opened)
        workspace.album.entry_changed.connect(self._on_entry)

    def begin(self) -> None:
        """Put the picture among the user's pictures and go on from there."""
        lay_out_example(self._workspace.desk).success(self._on_there).failure(self._workspace.problem.emit).start()

    def _on_there(self, path: Path) -> None:
        self._path = path
        if self._workspace.album.entry(path) is None:
            self._workspace.open_paths((path,))
        else:
            self._show(path)

    def _on_opened(self) -> None:
        if self._path is not None and self._workspace.album.entry(self._path) is not None:
            self._show(self._path)

    def _show(self, path: Path) -> None:
        self.opened.emit(path)
        self._on_entry(path)

    def _on_entry(self, path: Path) -> None:
        entry = self._workspace.album.entry(path)
        if path != self._path or entry is None or not entry.looked:
            return
        self._path = None
        if self._work.photo_page.path == path:
            self._workspace.select_faces(self.tr("Choose faces"), (path,), selected=True)
            self.protect_wanted.emit()
