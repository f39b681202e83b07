"""New recovery words, alone or together with a new master key. Nothing changes before three words were typed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from velato_desktop.dialogs.closing import BusyDialog
from velato_desktop.dialogs.secret_edit import SecretEdit
from velato_desktop.dialogs.words_steps import QuizStep, WordsStep
from velato_desktop.error_dialog import error_line
from velato_desktop.operations.vault_keys import draft_words, rotate_master_key, use_words
from velato_desktop.widgets.controls import button, em, heading, scrolled, text_label
from velato_desktop.widgets.room import Room

if TYPE_CHECKING:
    from velato_desktop.operations.desk import Desk


class NewWordsDialog(BusyDialog):
    """Explains, shows new words, asks for three of them, then makes them count.

    Args:
        master_key: also replace the key under which everything is sealed; asks for the passphrase.
    """

    def __init__(self, desk: Desk, *, master_key: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._master_key = master_key
        self._words: tuple[str, ...] = ()
        self.setWindowTitle(self._title())
        self.setObjectName("new-words-dialog")
        self.setMinimumSize(max(580, em(self, 34)), max(430, em(self, 24)))
        Room(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        self._stack = QStackedWidget()
        self._shown, self._quiz = WordsStep(), QuizStep()
        self._quiz.changed.connect(self._refresh)
        for page in (self._why(), self._shown, self._quiz):
            self._stack.addWidget(scrolled(page))
        layout.addWidget(self._stack, 1)
        self._error = text_label("", role="exposed")
        self._error.setObjectName("new-words-error")
        self._error.hide()
        layout.addWidget(self._error)
        row = QHBoxLayout()
        self._back = button(
            self.tr("Show the words again"), kind="quiet", name="words-again", clicked=lambda: self._turn(1)
        )
        row.addWidget(self._back)
        row.addStretch(1)
        cancel = button(self.tr("Cancel"), kind="quiet", name="new-words-cancel", clicked=self.reject)
        row.addWidget(self.set_way_out(cancel))
        self._next = button("", kind="primary", name="new-words-next", clicked=self._advance)
        self._next.setDefault(True)
        row.addWidget(self._next)
        layout.addLayout(row)
        self._refresh()

    def _title(self) -> str:
        return self.tr("Change the master key") if self._master_key else self.tr("Make new recovery words")

    def _why(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(heading(self._title()))
        self._passphrase = SecretEdit(self.tr("Passphrase"), "rotate-passphrase")
        self._passphrase.setVisible(self._master_key)
        self._passphrase.textChanged.connect(lambda _text: self._refresh())
        if self._master_key:
            text = self.tr(
                "Everything in the vault gets sealed under a new key, and you get new recovery words. Do this if "
                "somebody may have seen your passphrase together with a copy of the vault. Photos stay as they are."
            )
            limit = self.tr(
                "An old copy of the vault still opens with the old passphrase or the old words: destroy old backups. "
                "The computer's keyring has to be allowed again."
            )
        else:
            text = self.tr(
                "Do this if the paper with the words is lost, or if somebody may have seen it. The old words stop "
                "opening this vault as soon as you typed three of the new ones."
            )
            limit = self.tr("An old copy of the vault still opens with the old words: destroy old backups.")
        layout.addWidget(text_label(text))
        layout.addWidget(text_label(limit, role="muted"))
        layout.addWidget(self._passphrase)
        layout.addStretch(1)
        return page

    def _advance(self) -> None:
        step = self._stack.currentIndex()
        if step == 0 and self._words:
            self._turn(1)
        elif step == 0:
            self.begin()
            draft_words(self._desk).success(self._on_words).failure(self._failed).start()
        elif step == 1:
            self._turn(2)
            self._quiz.begin()
        else:
            self._apply()

    def _on_words(self, words: tuple[str, ...]) -> None:
        self._words = words
        self._shown.show_words(words)
        self._quiz.ask(words)
        self._turn(1)
        self.end()

    def _apply(self) -> None:
        self.begin()
        if self._master_key:
            operation = rotate_master_key(self._desk, passphrase=self._passphrase.text(), words=self._words)
        else:
            operation = use_words(self._desk, words=self._words)
        operation.success(self._done).failure(self._failed).start()

    def _done(self, _none: None) -> None:
        self._words = ()
        self._quiz.forget()
        self._passphrase.clear()
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._error.setText(error_line(error))
        self._error.show()
        if self._master_key and self._words:
            self._stack.setCurrentIndex(0)  # most likely the passphrase; the words stay the same
            self._passphrase.setFocus()
        self.end()

    def _turn(self, step: int) -> None:
        self._error.hide()
        self._stack.setCurrentIndex(step)
        self._refresh()
        self._next.setFocus()

    @override
    def _refresh(self) -> None:
        step = self._stack.currentIndex()
        self._back.setVisible(step == 2)
        self._back.setEnabled(not self._busy)
        if step == 0:
            self._next.setText(self.tr("Show new words"))
            self._next.setEnabled(not self._busy and (not self._master_key or bool(self._passphrase.text())))
        elif step == 1:
            self._next.setText(self.tr("I wrote them down"))
            self._next.setEnabled(True)
        else:
            self._next.setText(self.tr("Working …") if self._busy else self.tr("Use them from now on"))
            self._next.setEnabled(self._quiz.right and not self._busy)
