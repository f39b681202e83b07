"""Two steps that every new set of recovery words goes through: write them down, type three of them again."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from velato_desktop.widgets.controls import heading, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS_ASKED = 3
_COLUMNS = 4


class WordsStep(QWidget):
    """Shows the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)

    def show_words(self, words: Sequence[str]) -> None:
        """Fill the page; once."""
        self._layout.addWidget(heading(self.tr("Write these 24 words on paper")))
        why = self.tr(
            "They open the vault if you forget the passphrase. They are shown only now. Do not photograph them."
        )
        self._layout.addWidget(text_label(why, role="muted"))
        grid = QGridLayout()
        grid.setSpacing(6)
        rows = -(-len(words) // _COLUMNS)
        for number, word in enumerate(words):
            label = QLabel(f"{number + 1}.  {word}")
            label.setProperty("role", "word")
            label.setObjectName(f"word-{number + 1}")
            label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            grid.addWidget(label, number % rows, number // rows)
        self._layout.addLayout(grid)
        self._layout.addStretch(1)


class QuizStep(QWidget):
    """Asks for three of the words.

    Signals:
        changed(): something was typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: list[tuple[QLineEdit, str]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)

    def ask(self, words: Sequence[str]) -> None:
        """Fill the page; once."""
        self._layout.addWidget(heading(self.tr("Type three of them")))
        why = self.tr("So that you know the paper is right, before you need it.")
        self._layout.addWidget(text_label(why, role="muted"))
        picked = secrets.SystemRandom().sample(range(1, len(words) + 1), min(WORDS_ASKED, len(words)))
        for number in sorted(picked):
            title = self.tr("Word {number}").format(number=number)
            edit = QLineEdit()
            edit.setPlaceholderText(title)
            edit.setAccessibleName(title)
            edit.setObjectName(f"check-{number}")
            edit.textChanged.connect(lambda _text: self.changed.emit())
            self._layout.addWidget(edit)
            self._wanted.append((edit, words[number - 1]))
        self._layout.addStretch(1)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        if self._wanted:
            self._wanted[0][0].setFocus()

    @property
    def right(self) -> bool:
        """Whether all of them are right."""
        return bool(self._wanted) and all(edit.text().strip().lower() == word for edit, word in self._wanted)

    def forget(self) -> None:
        """Drop the words."""
        self._wanted.clear()
