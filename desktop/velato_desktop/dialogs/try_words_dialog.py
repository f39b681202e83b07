"""Trying the recovery words before they are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from velato_desktop.error_dialog import error_line
from velato_desktop.operations.vault_keys import test_recovery
from velato_desktop.widgets.controls import button, em, heading, say, text_label
from velato_desktop.widgets.room import Room

if TYPE_CHECKING:
    from velato_desktop.operations.desk import Desk


class TryWordsDialog(QDialog):
    """Asks for all 24 words and says whether they would open the vault. Changes nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Test my recovery words"))
        self.setObjectName("try-words-dialog")
        self.setMinimumWidth(max(440, em(self, 28)))
        Room(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Test my recovery words")))
        text = self.tr("Type the 24 words from your paper, in order. Nothing is changed, and nothing is kept.")
        layout.addWidget(text_label(text, role="muted"))
        self._words = QPlainTextEdit()
        self._words.setObjectName("try-words")
        self._words.setAccessibleName(self.tr("The 24 recovery words"))
        self._words.setPlaceholderText(self.tr("The 24 recovery words, in order"))
        self._words.setTabChangesFocus(True)
        self._words.setMinimumHeight(em(self, 5))
        self._words.textChanged.connect(self._refresh)
        layout.addWidget(self._words, 1)
        self._answer = text_label("")
        self._answer.setObjectName("try-answer")
        self._answer.hide()
        layout.addWidget(self._answer)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(self.tr("Close"), kind="quiet", name="try-close", clicked=self.reject))
        self._ok = button(self.tr("Test them"), kind="primary", icon="check", name="try-ok", clicked=self._try)
        self._ok.setDefault(True)
        row.addWidget(self._ok)
        layout.addLayout(row)
        self.finished.connect(lambda _code: self._words.clear())
        self._refresh()

    def _refresh(self) -> None:
        self._ok.setEnabled(bool(self._words.toPlainText().strip()))
        self._answer.hide()

    def _try(self) -> None:
        self._ok.setEnabled(False)
        operation = test_recovery(self._desk, words=" ".join(self._words.toPlainText().split()))
        operation.success(self._right).failure(self._wrong).start()

    def _right(self, _none: None) -> None:
        self._say(self.tr("These words open your vault."), "safe")

    def _wrong(self, error: Exception) -> None:
        self._say(error_line(error), "exposed")

    def _say(self, text: str, role: str) -> None:
        self._ok.setEnabled(True)
        say(self._answer, text, role)
        self._answer.show()
