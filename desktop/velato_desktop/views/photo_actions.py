"""What the user does with photos from anywhere in the window: open, protect, copy, undo, choose."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from velato_desktop.dialogs.stand_in_dialog import StandInDialog
from velato_desktop.operations.photos import load_picture
from velato_desktop.views.report_saving import ReportSaving
from velato_desktop.widgets.face_canvas import DRAW, PAINT

if TYPE_CHECKING:
    from velato_desktop.models.photo_entry import FaceMark
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
        work.photo_page.copy_wanted.connect(self.on_copy)
        work.grid_page.grid.nothing_to_drag.connect(self._on_nothing_to_drag)
        work.side.faces.choose_wanted.connect(self.choose_stand_in)
        saving = ReportSaving(workspace, window)
        saving.said.connect(self.said)
        work.side.faces.report_wanted.connect(saving.save)

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

    def choose_stand_in(self, number: int) -> None:
        """Show several new faces of a face of the open photo, and take the one that is chosen."""
        path = self._work.photo_page.path
        if path is not None:
            # The vault's keys decide which faces these are: they must be the same when the photo is protected.
            self._vault.before_protecting(lambda: self._show_stand_ins(path, number))

    def _show_stand_ins(self, path: Path, number: int) -> None:
        workspace = self._workspace
        entry = workspace.album.entry(path)
        if entry is None or number >= len(entry.marks):
            return
        mark, plan = entry.marks[number], workspace.plan.value
        person = workspace.people.person_of(path, mark.index)
        shared = workspace.people.photos_of(person) if person and plan.options.same_stand_in else ()
        dialog = StandInDialog(
            workspace.desk, mark, lambda tried: plan.job_to_try(entry, tried, workspace.people),
            shared_by=len(shared), parent=self._window,
        )  # fmt: skip
        dialog.taken.connect(partial(self._on_stand_in, path))
        dialog.finished.connect(lambda _code: dialog.deleteLater())
        dialog.open()

    def _on_stand_in(self, path: Path, chosen: FaceMark, everywhere: bool) -> None:
        text = self.tr("Choose a new face")
        again = self._workspace.choose_stand_in(text, path, chosen, everywhere=everywhere)
        if again:
            self._protect(again)

    def on_copy(self) -> None:
        """Put the first chosen protected photo on the clipboard as bare pixels: no name, no path, no metadata."""
        entries = (self._workspace.album.entry(path) for path in self._work.current_paths())
        done = next((entry.result for entry in entries if entry is not None and entry.result is not None), None)
        if done is None:
            self.said.emit(self.tr("Protect the photo first: originals are not copied."))
            return
        operation = load_picture(self._workspace.desk, path=done.output, max_edge=None)
        operation.success(self._to_clipboard).failure(self._workspace.problem.emit).start()

    def _to_clipboard(self, image: QImage) -> None:
        # Not a QMimeData made here: the clipboard outlives Python, and freeing one of Python's then crashes the exit.
        QGuiApplication.clipboard().setImage(image)
        self.said.emit(self.tr("The protected photo is on the clipboard."))

    def on_draw(self) -> None:
        """Draw a face."""
        self._work.photo_page.toggle_tool(DRAW)

    def on_paint(self) -> None:
        """Paint over what no detector finds."""
        self._work.photo_page.toggle_tool(PAINT)

    def on_turn_right(self) -> None:
        """Turn the open photo clockwise."""
        self._work.photo_page.edits.turn(1)

    def on_turn_left(self) -> None:
        """Turn the open photo counterclockwise."""
        self._work.photo_page.edits.turn(-1)

    def on_compare(self) -> None:
        """Compare before and after."""
        self._work.photo_page.toggle_compare()

    def _on_nothing_to_drag(self) -> None:
        self.said.emit(self.tr("Protect the photo first: originals are not dragged out."))

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
