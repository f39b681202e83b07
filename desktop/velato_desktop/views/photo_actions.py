"""What the user does with photos from anywhere in the window: open, protect, copy, undo, choose."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from velato_desktop.models.workspace import Workspace
    from velato_desktop.views.vault_actions import VaultActions
    from velato_desktop.views.work_page import WorkPage


class PhotoActions(QObject):
    """The verbs of the photos page; the names are those of the action catalogue.

    Signals:
        said(str): a short message for the user.
        many_started(): more than one photo was queued.
    """

    said = Signal(str)
    many_started = Signal()

    def __init__(self, workspace: Workspace, work: WorkPage, vault: VaultActions, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._work = work
        self._vault = vault
        self._window = window

    def on_open_folder(self) -> None:
        """Ask for a folder and open it."""
        recent = self._workspace.settings.value.recent_folders
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder"), recent[0] if recent else "")
        if name:
            self._workspace.open_paths((Path(name),))

    def on_open_files(self) -> None:
        """Ask for photos and open them."""
        kinds = self.tr("Photos") + " (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.heic *.heif *.gif)"
        names, _kind = QFileDialog.getOpenFileNames(self._window, self.tr("Choose photos"), "", kinds)
        if names:
            self._workspace.open_paths(Path(name) for name in names)

    def on_protect(self) -> None:
        """Protect the open photo, the chosen photos, or all that are not done yet."""
        targets = self._work.side.targets
        if self._workspace.to_protect(targets):
            self._vault.before_protecting(lambda: self._protect(targets))

    def _protect(self, targets: tuple[Path, ...]) -> None:
        if self._workspace.protect(targets) > 1:
            self.many_started.emit()

    def on_copy(self) -> None:
        """Put the first chosen protected photo on the clipboard, as a file and as bare pixels."""
        entries = (self._workspace.album.entry(path) for path in self._work.current_paths())
        done = next((entry.result for entry in entries if entry is not None and entry.result is not None), None)
        if done is None:
            self.said.emit(self.tr("Protect the photo first: originals are not copied."))
            return
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(done.output))])
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit(self.tr("The protected photo is on the clipboard."))

    def on_undo(self) -> None:
        """Take the last change back."""
        text = self._workspace.undo.undoText()
        if text:
            self._workspace.undo.undo()
            self.said.emit(self.tr("Undone: {change}").format(change=text))

    def on_redo(self) -> None:
        """Do it again after all."""
        self._workspace.undo.redo()

    def on_faces_on(self) -> None:
        """Choose all faces of the open or chosen photos, or of all."""
        self._select_faces(selected=True)

    def on_faces_off(self) -> None:
        """Choose no face of the open or chosen photos, or of any."""
        self._select_faces(selected=False)

    def _select_faces(self, *, selected: bool) -> None:
        paths = self._work.current_paths() or tuple(entry.path for entry in self._workspace.album.entries)
        self._workspace.select_faces(self.tr("Choose faces"), paths, selected=selected)

    def choose_out_dir(self) -> None:
        """Ask where copies go."""
        plan = self._workspace.plan.value
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Where should the copies go?"), str(plan.out_dir) if plan.out_dir else ""
        )
        if name:
            self._workspace.set_out_dir(Path(name))

    def open_out_folder(self) -> None:
        """Show the newest copies in the system's file manager."""
        done = [job.result.output.parent for job in self._workspace.queue.jobs if job.result is not None]
        if done:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(done[-1])))
