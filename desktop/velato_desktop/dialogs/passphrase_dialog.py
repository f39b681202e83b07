"""Another passphrase for the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from velato_desktop.dialogs.closing import BusyDialog
from velato_desktop.dialogs.secret_edit import SHORTEST, SecretEdit
from velato_desktop.error_dialog import error_line
from velato_desktop.operations.vault import change_passphrase
from velato_desktop.widgets.controls import button, em, heading, text_label
from velato_desktop.widgets.room import Room

if TYPE_CHECKING:
    from velato_desktop.operations.desk import Desk


class PassphraseDialog(BusyDialog):
    """Asks for the old passphrase once and for the new one twice."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Change the passphrase"))
        self.setObjectName("passphrase-dialog")
        self.setMinimumWidth(max(430, em(self, 26)))
        Room(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Change the passphrase")))
        note = self.tr(
            "The recovery words stay the same. Whoever has an old copy of the vault and the old passphrase can still open that copy."
        )
        layout.addWidget(text_label(note, role="muted"))
        self._old = SecretEdit(self.tr("Passphrase until now"), "old-passphrase")
        self._new = SecretEdit(self.tr("New passphrase"), "next-passphrase")
        self._again = SecretEdit(self.tr("The same again"), "next-again")
        for edit in (self._old, self._new, self._again):
            edit.textChanged.connect(lambda _text: self._refresh())
            layout.addWidget(edit)
        self._error = text_label("", role="exposed")
        self._error.setObjectName("passphrase-error")
        self._error.hide()
        layout.addWidget(self._error)
        layout.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = button(self.tr("Cancel"), kind="quiet", name="passphrase-cancel", clicked=self.reject)
        row.addWidget(self.set_way_out(cancel))
        self._ok = button(self.tr("Change it"), kind="primary", name="passphrase-ok", clicked=self._change)
        self._ok.setDefault(True)
        row.addWidget(self._ok)
        layout.addLayout(row)
        self._refresh()

    @override
    def _refresh(self) -> None:
        new = self._new.text()
        fits = bool(self._old.text()) and len(new) >= SHORTEST and new == self._again.text()
        self._ok.setEnabled(fits and not self._busy)

    def _change(self) -> None:
        self.begin()
        operation = change_passphrase(self._desk, old=self._old.text(), new=self._new.text())
        operation.success(self._done).failure(self._failed).start()

    def _done(self, _none: None) -> None:
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._error.setText(error_line(error))
        self._error.show()
        self.end()
