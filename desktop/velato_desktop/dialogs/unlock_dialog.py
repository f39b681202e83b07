"""Opening the vault: with its passphrase, or with the recovery words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from velato_desktop.dialogs.secret_edit import SecretEdit
from velato_desktop.error_dialog import error_line
from velato_desktop.operations.vault import read_vault, unlock, unlock_with_recovery
from velato_desktop.operations.vault_keys import unlock_with_keyring
from velato_desktop.widgets.controls import button, em, heading, text_label
from velato_desktop.widgets.room import Room

if TYPE_CHECKING:
    from velato_desktop.operations.desk import Desk
    from velato_desktop.operations.vault import VaultView


class UnlockDialog(QDialog):
    """Asks for the passphrase, or for the recovery words.

    Signals:
        unlocked(): the vault is open.
    """

    unlocked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Unlock the vault"))
        self.setObjectName("unlock-dialog")
        self.setMinimumWidth(max(430, em(self, 26)))
        Room(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Unlock the vault")))
        layout.addWidget(
            text_label(self.tr("Your originals are locked in it. The key is your passphrase."), role="muted")
        )
        self._passphrase = SecretEdit(self.tr("Passphrase"), "passphrase")
        self._words = QPlainTextEdit()
        self._words.setObjectName("recovery-words")
        self._words.setAccessibleName(self.tr("The 24 recovery words"))
        self._words.setPlaceholderText(self.tr("The 24 recovery words, in order"))
        self._words.setTabChangesFocus(True)
        self._words.setFixedHeight(self.fontMetrics().height() * 6)
        self._words.hide()
        layout.addWidget(self._passphrase)
        layout.addWidget(self._words)
        self._error = text_label("", role="exposed")
        self._error.setObjectName("unlock-error")
        self._error.hide()
        layout.addWidget(self._error)
        self._other = button(self.tr("I forgot it: use my recovery words"), kind="link", name="use-words")
        self._other.clicked.connect(self._switch)
        layout.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeading)
        self._keyring = button(self.tr("Use this computer's keyring"), kind="link", name="use-keyring")
        self._keyring.clicked.connect(self._unlock_with_keyring)
        self._keyring.hide()
        layout.addWidget(self._keyring, 0, Qt.AlignmentFlag.AlignLeading)
        read_vault(desk).success(self._on_read).start()
        layout.addStretch(1)
        layout.addLayout(self._build_buttons())

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), kind="quiet", name="unlock-cancel", clicked=self.reject))
        self._ok = button(self.tr("Unlock"), kind="primary", icon="unlock", name="unlock", clicked=self._unlock)
        self._ok.setDefault(True)
        row.addWidget(self._ok)
        return row

    @property
    def _by_words(self) -> bool:
        return not self._words.isHidden()

    def _switch(self) -> None:
        words = not self._by_words
        self._words.setVisible(words)
        self._passphrase.setVisible(not words)
        (self._words if words else self._passphrase).setFocus()
        self._other.setText(self.tr("Use the passphrase") if words else self.tr("I forgot it: use my recovery words"))
        self._error.hide()
        self.adjustSize()

    def _unlock(self) -> None:
        if self._by_words:
            operation = unlock_with_recovery(self._desk, words=" ".join(self._words.toPlainText().split()))
        else:
            operation = unlock(self._desk, passphrase=self._passphrase.text())
        self._busy(on=True)
        operation.success(lambda _none: self._done()).failure(self._failed).start()

    def _on_read(self, view: VaultView) -> None:
        self._keyring.setVisible("keyring" in view.status.opens_with)

    def _unlock_with_keyring(self) -> None:
        self._busy(on=True)
        unlock_with_keyring(self._desk).success(lambda _none: self._done()).failure(self._failed).start()

    def _busy(self, *, on: bool) -> None:
        self._ok.setEnabled(not on)
        self._ok.setText(self.tr("Unlocking …") if on else self.tr("Unlock"))

    def _done(self) -> None:
        self._passphrase.clear()
        self._words.clear()
        self.unlocked.emit()
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._busy(on=False)
        self._error.setText(error_line(error))
        self._error.show()
        self._passphrase.setFocus()
        self._passphrase.selectAll()
