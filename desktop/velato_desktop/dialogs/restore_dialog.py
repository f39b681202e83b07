"""Getting an original back: drop a protected copy, choose among the closest records if it is not certain."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from velato_core.errors import Cancelled, CorruptRecord, NotRestorable, RecordNotFound, VaultLocked
from velato_desktop.dialogs.closing import StoppingDialog
from velato_desktop.dialogs.side_by_side import SideBySide
from velato_desktop.error_dialog import error_words
from velato_desktop.operations.vault import candidates, restore
from velato_desktop.widgets.controls import begin_at, button, em, heading, say, text_label
from velato_desktop.widgets.drag_out import dropped_files
from velato_desktop.widgets.mark import Mark
from velato_desktop.widgets.room import Room

if TYPE_CHECKING:
    from velato_core.pipelines.types import Candidate, RestoredPhoto
    from velato_desktop.operations.desk import Desk
    from velato_desktop.operations.operation import Operation


class RestoreDialog(StoppingDialog):
    """Takes protected files one after the other and gives the originals back.

    Signals:
        late(object): the RestoredPhoto that was written though the dialog was closed, as it could not be stopped any more.
        rebuild_wanted(object, str): make an approximation of this copy instead; the record's id where one was chosen.
    """

    late = Signal(object)
    rebuild_wanted = Signal(object, str)

    def __init__(self, desk: Desk, out_dir: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._out_dir = out_dir
        self._path: Path | None = None
        self._chosen = ""
        self._output: Path | None = None
        self.setWindowTitle(self.tr("Get an original back"))
        self.setObjectName("restore-dialog")
        self.setAcceptDrops(True)
        self.setMinimumWidth(max(580, em(self, 34)))
        begin_at(self, self.minimumWidth(), max(600, em(self, 24)))
        Room(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Get an original back")))
        self._text = text_label(
            self.tr("Drop a protected copy here, even one you downloaded again from a website."), role="muted"
        )
        self._text.setObjectName("restore-text")
        layout.addWidget(self._text)
        self._compare = SideBySide(desk)
        self._compare.setVisible(False)
        self._compare.taken.connect(self._restore_chosen)
        layout.addWidget(self._compare, 1)
        layout.addWidget(self._build_target(), 1)
        self._folder = button("", kind="link", icon="folder", name="restore-folder", clicked=self._choose_folder)
        layout.addWidget(self._folder, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addLayout(self._build_buttons())
        self._refresh_folder()

    def _build_target(self) -> QFrame:
        """Where to drop, and a sign of what came of it; the words are above."""
        self._target = QFrame()
        self._target.setObjectName("target")
        self._sign = Mark("restore", "muted", size=56)
        layout = QVBoxLayout(self._target)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignCenter)
        return self._target

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Close"), kind="quiet", name="restore-close", clicked=self.accept))
        row.addStretch(1)
        self._show = button(self.tr("Show the original"), icon="folder", name="restore-show", clicked=self._show_output)
        self._take = button(
            self.tr("This one"), kind="primary", icon="check", name="restore-take", clicked=self._restore_chosen
        )
        self._pick = button(
            self.tr("Choose a file"), kind="primary", icon="photos", name="restore-pick", clicked=self._choose_file
        )
        self._rebuild = button(
            self.tr("Rebuild an approximation …"), icon="retry", name="restore-rebuild", clicked=self._want_rebuild
        )
        for made in (self._rebuild, self._show, self._take, self._pick):
            row.addWidget(made)
        for made in (self._rebuild, self._show, self._take):
            made.hide()
        return row

    def take(self, path: Path) -> None:
        """Restore the original of this file; one at a time."""
        if self._task is not None:
            return
        self._path = path
        self._chosen = ""
        self._compare.setVisible(False)
        self._target.setVisible(True)
        self._take.hide()
        self._rebuild.hide()
        self._pick.show()
        self._say(self.tr("Looking for the original of {name} …").format(name=path.name))
        self._restore(restore(self._desk, path=path, out_dir=self._out_dir))

    @override
    def leave(self) -> None:
        """Close where pictures or names out of the vault are shown; a reason for a failure can still be read."""
        if self._compare.isVisible() or self._output is not None:
            super().leave()

    def _restore_chosen(self) -> None:
        record = self._compare.record_id
        if not record or self._path is None or self._task is not None:
            return
        self._chosen = record
        self._restore(restore(self._desk, path=self._path, out_dir=self._out_dir, record_id=record))

    def _restore(self, operation: Operation[RestoredPhoto]) -> None:
        self._start(operation.success(self._on_restored).failure(self._on_failed))
        self._refresh()

    def _refresh(self) -> None:
        """A restore that runs is not asked for twice, nor does its place change."""
        for widget in (self._take, self._pick, self._rebuild, self._folder, self._compare):
            widget.setEnabled(self._task is None)

    def _on_restored(self, found: RestoredPhoto) -> None:
        self._over()
        self._refresh()
        if self._closed:
            self.late.emit(found)
            return
        self._output = found.output
        self._compare.setVisible(False)
        self._target.setVisible(True)
        self._take.hide()
        self._rebuild.hide()
        self._pick.show()
        self._show.show()
        text = self.tr("{name} is back, byte for byte as it was.").format(name=found.output.name)
        if not found.exact:
            text += " " + self.tr("The copy had been changed on its way; it was found by its looks.")
        self._say(text, role="safe")

    def _on_failed(self, error: Exception) -> None:
        self._over()
        self._refresh()
        if self._closed:
            return
        if isinstance(error, Cancelled):  # locking the vault cut it off
            error = VaultLocked()
        words = error_words(error)
        self._say(" ".join(part for part in (words.text, words.hint) if part), role="exposed")
        # Where the original is not there any more, its keys may still be.
        self._rebuild.setVisible(isinstance(error, NotRestorable | CorruptRecord))
        if isinstance(error, RecordNotFound) and self._path is not None:
            candidates(self._desk, path=self._path).success(self._on_candidates).failure(lambda _error: None).start()

    def _on_candidates(self, found: tuple[Candidate, ...]) -> None:
        if not self._desk.session.unlocked:
            return
        self._target.setVisible(not found)  # first: a dialog that had to hold both would stay that high
        self._compare.setVisible(bool(found))
        self._take.setVisible(bool(found))
        self._pick.setVisible(not found)
        if found and self._path is not None:
            self._compare.compare(self._path, found)
            self._say(self.tr("It is not certain which one it is. Is it one of these?"), role="doubtful")

    def _want_rebuild(self) -> None:
        if self._path is not None:
            self.rebuild_wanted.emit(self._path, self._chosen)
            self.accept()

    def _say(self, text: str, role: str = "muted") -> None:
        say(self._text, text, role)
        self._sign.show_as({"safe": "safe", "exposed": "warning"}.get(role, "restore"), role)

    def _choose_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a protected photo"))
        if name:
            self.take(Path(name))

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Where should the original go?"), str(self._out_dir))
        if name:
            self._out_dir = Path(name)
            self._refresh_folder()

    def _refresh_folder(self) -> None:
        self._folder.setText(self.tr("Originals go to: {folder}").format(folder=self._out_dir.name or self._out_dir))
        self._folder.setToolTip(str(self._out_dir))

    def _show_output(self) -> None:
        if self._output is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._output.parent)))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._task is None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_files(event.mimeData())
        if paths:
            self.take(paths[0])
