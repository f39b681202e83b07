"""The second question before originals go to the trash, and what is told when some could not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from velato_desktop.error_dialog import error_line
from velato_desktop.widgets.controls import button, em, heading, text_label
from velato_desktop.widgets.wrapped_check import WrappedCheck

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class TrashDialog(QDialog):
    """Says what will happen and wants a tick before it does."""

    def __init__(self, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Move originals to the trash"))
        self.setObjectName("trash-dialog")
        self.setMinimumWidth(max(460, em(self, 34)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Move %n original(s) to the trash?", "", len(paths)), scale=1.3))
        text = self.tr(
            "Velato first reads each original back out of the vault and compares it with the file, byte for byte. Only "
            "then the file moves to the system's trash. You can undo it until you close Velato; afterwards the page "
            "Vault still gives each original back. When the trash is emptied, the vault holds the only copy: without "
            "passphrase and recovery words it is gone for good."
        )
        layout.addWidget(text_label(text, role="muted"))
        layout.addWidget(_names(self.tr("Originals"), [path.name for path in paths]), 1)
        self._sure = WrappedCheck(self.tr("I have my passphrase and my recovery words."), "trash-sure")
        layout.addWidget(self._sure)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = button(self.tr("Cancel"), kind="quiet", name="trash-cancel", clicked=self.reject)
        move = button(self.tr("Move to the trash"), kind="danger", icon="trash", name="trash-yes", clicked=self.accept)
        move.setEnabled(False)
        self._sure.toggled.connect(move.setEnabled)
        cancel.setDefault(True)
        for made in (cancel, move):
            row.addWidget(made)
        layout.addLayout(row)


class NotMovedDialog(QDialog):
    """Lists the files that stayed as they were, with the reason for each."""

    def __init__(self, failed: Sequence[tuple[Path, Exception]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Velato")
        self.setObjectName("not-moved-dialog")
        self.setMinimumWidth(max(460, em(self, 28)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("%n file(s) stayed as they were", "", len(failed)), scale=1.3))
        reasons = [(path.name, error_line(error)) for path, error in failed]
        lines = [reason if name in reason else f"{name}: {reason}" for name, reason in reasons]
        layout.addWidget(_names(self.tr("Files and reasons"), lines), 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = button(self.tr("Close"), kind="primary", name="not-moved-close", clicked=self.accept)
        close.setDefault(True)
        row.addWidget(close)
        layout.addLayout(row)


def _names(title: str, lines: Sequence[str]) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(title)
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.addItems(list(lines))
    made.setMinimumHeight(em(made, 4))
    return made
