"""Letting originals go from the disk once the vault holds them, and bringing them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velato_core.errors import Cancelled
from velato_desktop.dialogs.trash_dialog import NotMovedDialog, TrashDialog
from velato_desktop.operations.trash import TrashReport, bring_back, trash_originals
from velato_desktop.views.while_unlocked import while_unlocked

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from velato_desktop.models.workspace import Workspace
    from velato_desktop.views.vault_actions import VaultActions
    from velato_desktop.widgets.toast import Toast


class TrashActions(QObject):
    """Asks, moves, tells, undoes.

    Signals:
        changed(): originals went to the trash or came back.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, vault: VaultActions, toast: Toast, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._vault = vault
        self._toast = toast
        self._bringing = False
        self._window = window

    def trash(self, originals: tuple[tuple[Path, str], ...]) -> None:
        """Ask, then move originals to the trash; (path, record id) each."""
        there = tuple(pair for pair in originals if pair[0].exists())
        if not there:
            self._toast.say(self.tr("These originals are not there any more."))
            return

        def ask() -> None:
            dialog = TrashDialog([path for path, _record in there], self._window)
            while_unlocked(self._workspace, dialog)
            dialog.accepted.connect(lambda: self._move(there))
            dialog.finished.connect(lambda _code: dialog.deleteLater())
            dialog.open()

        self._vault.with_vault(ask)

    def undo(self) -> None:
        """Bring the originals back that went to the trash since the window was opened."""
        self._vault.with_vault(self._bring_back)

    def _bring_back(self) -> None:
        gone = self._workspace.trashed
        if not gone or self._bringing:
            return
        self._bringing = True
        bring_back(self._workspace.desk, originals=gone).success(self._on_back).failure(self._fail_back).start()

    def _move(self, originals: tuple[tuple[Path, str], ...]) -> None:
        self._toast.say(self.tr("Reading the vault's copies back …"))
        operation = trash_originals(self._workspace.desk, originals=originals)
        operation.success(self._on_moved).failure(self._fail).start()

    def _on_moved(self, report: TrashReport) -> None:
        self._workspace.trashed += report.done
        if report.done:
            self._workspace.close_photos(item.path for item in report.done)
            text = self.tr("%n original(s) moved to the trash", "", len(report.done))
            self._toast.say(text, self.tr("Undo"), self.undo)
        self._tell(report)

    def _fail_back(self, error: Exception) -> None:
        self._bringing = False
        self._fail(error)

    def _on_back(self, report: TrashReport) -> None:
        self._bringing = False
        back = set(report.done)
        self._workspace.trashed = tuple(item for item in self._workspace.trashed if item not in back)
        if report.done:
            self._workspace.open_paths(item.path for item in report.done)
            self._toast.say(self.tr("Back in place: %n original(s)", "", len(report.done)))
        self._tell(report)

    def _tell(self, report: TrashReport) -> None:
        self.changed.emit()
        if report.failed:
            dialog = NotMovedDialog(report.failed, self._window)
            dialog.finished.connect(lambda _code: dialog.deleteLater())
            dialog.open()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._workspace.problem.emit(error)
