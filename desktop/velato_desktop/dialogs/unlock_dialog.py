"""Opening the vault: with its passphrase, or with the recovery words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from velato_desktop.dialogs.closing import BusyDialog
from velato_desktop.dialogs.secret_edit import SecretEdit
from velato_desktop.error_dialog import error_line
from velato_desktop.operations.vault import read_vault, unlock, unlock_with_recovery
from velato_desktop.operations.vault_keys import unlock_with_keyring
from velato_desktop.widgets.controls import button, em, heading, text_label
from velato_desktop.widgets.room import Room

if TYPE_CHECKING:
    from velato_desktop.operations.desk import Desk
    from velato_desktop.operations.operation import Operation
    from velato_desktop.operations.vault import VaultView


class UnlockDialog(BusyDialog):
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
        cancel = button(self.tr("Cancel"), kind="quiet", name="unlock-cancel", clicked=self.reject)
        row.addWidget(self.set_way_out(cancel))
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
        self._open_with(operation)

    def _on_read(self, view: VaultView) -> None:
        self._keyring.setVisible("keyring" in view.status.opens_with)

    def _unlock_with_keyring(self) -> None:
        self._open_with(unlock_with_keyring(self._desk))

    def _open_with(self, operation: Operation[None]) -> None:
        self.begin()
        operation.success(self._done).failure(self._failed).start()

    @override
    def _refresh(self) -> None:
        for way in (self._ok, self._other, self._keyring):
            way.setEnabled(not self._busy)
        self._ok.setText(self.tr("Unlocking …") if self._busy else self.tr("Unlock"))

    def _done(self, _none: None) -> None:
        self._passphrase.clear()
        self._words.clear()
        self.unlocked.emit()
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.end()
        self._error.setText(error_line(error))
        self._error.show()
        self._passphrase.setFocus()
        self._passphrase.selectAll()
