"""A question in one sentence, what its answers mean, and a button for each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from velato_desktop.widgets.controls import em, heading, text_label
from velato_desktop.widgets.flow_layout import flow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton


class QuestionDialog(QDialog):
    """Looks like every other dialog, as a message box of Qt's does not; Esc gives no answer.

    `add_answers` comes after it is made, as the buttons call its methods.
    """

    def __init__(self, parent: QWidget, *, name: str, title: str, question: str, text: str) -> None:
        """Build it.

        Args:
            parent: the window.
            name: of the dialog, for tests.
            title: of its window.
            question: in one sentence; may hold names of files and people, so it is shown as it is written.
            text: what the answers mean.
        """
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(28, 24, 28, 22)
        self._layout.setSpacing(12)
        asked = heading(question, scale=1.2)
        asked.setTextFormat(Qt.TextFormat.PlainText)
        self._layout.addWidget(asked)
        self._layout.addWidget(text_label(text, role="muted"))

    def add_answers(self, *answers: QPushButton, default: QPushButton) -> None:
        """Show the answers, the one that goes on last; Return takes `default`."""
        row = flow(*answers, spacing=8, trailing=True)
        self._layout.addSpacing(4)
        self._layout.addWidget(row)
        default.setDefault(True)
        default.setAutoDefault(True)
        default.setFocus()
        for child in self.findChildren(QWidget):
            child.ensurePolished()  # the style sheet makes buttons larger than they are without it
        margins = self._layout.contentsMargins()
        in_one_line = row.sizeHint().width() + margins.left() + margins.right()
        width = min(max(460, em(self, 28), in_one_line), em(self, 44))
        # A dialog does not ask by itself how high wrapped words and buttons are at its width.
        self.setFixedSize(width, self._layout.totalHeightForWidth(width))
