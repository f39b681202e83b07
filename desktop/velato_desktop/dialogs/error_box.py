"""The box that says what went wrong and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from velato_desktop.error_dialog import error_words
from velato_desktop.models.breaks import breakable
from velato_desktop.widgets.controls import button, em, heading, text_label
from velato_desktop.widgets.mark import Mark
from velato_desktop.widgets.room import Room

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from velato_desktop.error_dialog import ErrorWords


def show_error(parent: QWidget, error: Exception) -> None:
    """Show an error in a box that does not block the event loop."""
    box = ErrorBox(error_words(error), parent)
    box.finished.connect(lambda _code: box.deleteLater())
    box.open()


class ErrorBox(QDialog):
    """Shows an error's words; its details only to who asks for them."""

    def __init__(self, words: ErrorWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("error-box")
        self.setWindowTitle(words.title)
        self.setMinimumWidth(max(440, em(self, 28)))
        Room(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Mark("warning", "doubtful", size=26), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(heading(words.title, scale=1.2), 1)
        layout.addLayout(head)
        for name, text in (("error-text", words.text), ("error-hint", words.hint)):
            if text:
                label = text_label(breakable(text))
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setObjectName(name)
                layout.addWidget(label)
        self._details = QPlainTextEdit(words.details)
        self._details.setObjectName("error-details")
        self._details.setReadOnly(True)
        self._details.setMinimumHeight(em(self, 8))
        self._details.hide()
        layout.addWidget(self._details, 100)
        layout.addStretch(1)
        layout.addLayout(self._build_buttons(details=bool(words.details)))
        self._close.setFocus()

    def _build_buttons(self, *, details: bool) -> QHBoxLayout:
        translate = QCoreApplication.translate
        row = QHBoxLayout()
        if details:
            show = button(translate("Errors", "Details"), kind="quiet", icon="down", name="error-show-details")
            show.setCheckable(True)
            show.toggled.connect(self._show_details)
            self._details.setAccessibleName(show.text())
            row.addWidget(show)
        row.addStretch(1)
        self._close = button(translate("Errors", "Close"), kind="primary", name="error-close", clicked=self.accept)
        self._close.setDefault(True)
        row.addWidget(self._close)
        return row

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self.adjustSize()
