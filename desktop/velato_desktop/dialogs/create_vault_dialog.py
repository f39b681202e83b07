"""Making a vault: passphrase, recovery words, and proof that they were written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from velato_desktop.dialogs.closing import BusyDialog
from velato_desktop.dialogs.secret_edit import SHORTEST, SecretEdit
from velato_desktop.dialogs.words_steps import QuizStep, WordsStep
from velato_desktop.error_dialog import error_line
from velato_desktop.operations.vault import create_vault
from velato_desktop.widgets.controls import button, em, heading, say, scrolled, text_label
from velato_desktop.widgets.room import Room

if TYPE_CHECKING:
    from velato_desktop.operations.desk import Desk


class CreateVaultDialog(BusyDialog):
    """Makes a vault in three steps: passphrase, words to write down, three of them typed again.

    From the second step on there is a vault whose words are shown only here: then it does not close before they were
    typed, unless the vault is locked.

    Signals:
        created(): the vault exists and is open.
        unchecked(): it was locked before the words were typed, and the dialog left with them.
    """

    created = Signal()
    unchecked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Make your vault"))
        self.setObjectName("create-vault-dialog")
        self.setMinimumSize(max(580, em(self, 34)), max(430, em(self, 24)))
        Room(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolled(self._passphrase_step()))
        self._shown, self._quiz = WordsStep(), QuizStep()
        self._quiz.changed.connect(self._refresh)
        self._stack.addWidget(scrolled(self._shown))
        self._stack.addWidget(scrolled(self._quiz))
        layout.addWidget(self._stack, 1)
        self._error = text_label("", role="exposed")
        self._error.setObjectName("create-error")
        self._error.hide()
        layout.addWidget(self._error)
        row = QHBoxLayout()
        self._back = button(self.tr("Show the words again"), kind="quiet", name="words-again", clicked=self._show_words)
        self._back.hide()
        row.addWidget(self._back)
        row.addStretch(1)
        cancel = button(self.tr("Cancel"), kind="quiet", name="create-cancel", clicked=self.reject)
        self._cancel = self.set_way_out(cancel)
        self._next = button(self.tr("Make the vault"), kind="primary", name="create-next", clicked=self._advance)
        self._next.setDefault(True)
        row.addWidget(self._cancel)
        row.addWidget(self._next)
        layout.addLayout(row)
        self._refresh()

    def _passphrase_step(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(heading(self.tr("Make your vault")))
        why = self.tr(
            "Your originals are locked in a vault on this computer, so that you can get each of them back, exactly as "
            "it was. Only you have the key. Nobody can reset it for you."
        )
        layout.addWidget(text_label(why, role="muted"))
        self._first = SecretEdit(self.tr("Passphrase"), "new-passphrase")
        self._second = SecretEdit(self.tr("The same again"), "repeat-passphrase")
        self._hint = text_label("", role="muted")
        show = QCheckBox(self.tr("Show it"))
        show.toggled.connect(self._show_secret)
        for edit in (self._first, self._second):
            edit.textChanged.connect(lambda _text: self._refresh())
            layout.addWidget(edit)
        layout.addWidget(show)
        layout.addWidget(self._hint)
        layout.addStretch(1)
        return page

    def _show_secret(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._first.setEchoMode(mode)
        self._second.setEchoMode(mode)

    def _advance(self) -> None:
        step = self._stack.currentIndex()
        if step == 0:
            self.begin()
            operation = create_vault(self._desk, passphrase=self._first.text())
            operation.success(self._on_created).failure(self._on_failed).start()
        elif step == 1:
            self._stack.setCurrentIndex(2)
            self._quiz.begin()
            self._refresh()
        else:
            self._quiz.forget()
            self.accept()

    def _show_words(self) -> None:
        self._stack.setCurrentIndex(1)
        self._refresh()

    def _on_created(self, words: tuple[str, ...]) -> None:
        self._first.clear()
        self._second.clear()
        self._shown.show_words(words)
        self._quiz.ask(words)
        self._stack.setCurrentIndex(1)
        self._error.hide()
        self.created.emit()
        self.end()

    def _on_failed(self, error: Exception) -> None:
        self._error.setText(error_line(error))
        self._error.show()
        self.end()

    @override
    def leave(self) -> None:
        super().leave()
        if not self._busy:
            self.unchecked.emit()

    @property
    @override
    def may_close(self) -> bool:
        return super().may_close and self._stack.currentIndex() == 0

    @override
    def _refresh(self) -> None:
        step = self._stack.currentIndex()
        self._back.setVisible(step == 2)
        self._cancel.setVisible(step == 0)
        if step == 0:
            self._show_hint()
            self._next.setText(self.tr("Making the vault …") if self._busy else self.tr("Make the vault"))
            fits = len(self._first.text()) >= SHORTEST and self._first.text() == self._second.text()
            self._next.setEnabled(fits and not self._busy)
        elif step == 1:
            self._next.setText(self.tr("I wrote them down"))
            self._next.setEnabled(True)
        else:
            self._next.setText(self.tr("Done"))
            self._next.setEnabled(self._quiz.right)

    def _show_hint(self) -> None:
        first, second = self._first.text(), self._second.text()
        if len(first) < SHORTEST:
            text = self.tr("At least {count} characters. Four or five random words are easy to keep in mind.")
            say(self._hint, text.format(count=SHORTEST))
        elif second and not first.startswith(second):
            say(self._hint, self.tr("The two are not the same."), "doubtful")
        else:
            text = self.tr("Good. Keep it where you keep important things.") if first == second else ""
            say(self._hint, text, "safe")
