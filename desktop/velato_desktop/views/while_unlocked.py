"""Dialogs that show something out of the vault, or ask about it: they leave the screen when the vault is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from velato_desktop.dialogs.closing import BusyDialog, StoppingDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from velato_desktop.models.workspace import Workspace


def while_unlocked(workspace: Workspace, dialog: QDialog) -> None:
    """Let a dialog leave as soon as the vault is locked, by the user or by itself."""
    _Watch(workspace, dialog)


class _Watch(QObject):
    """Belongs to the dialog, so it goes with it."""

    def __init__(self, workspace: Workspace, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._session = workspace.desk.session
        self._dialog = dialog
        self._closed = False
        dialog.finished.connect(self._on_finished)
        workspace.vault_changed.connect(self._look)

    def _on_finished(self, _code: int) -> None:
        self._closed = True

    def _look(self) -> None:
        if self._session.unlocked or self._closed:
            return
        if isinstance(self._dialog, BusyDialog | StoppingDialog):
            self._dialog.leave()
        else:
            self._dialog.reject()
