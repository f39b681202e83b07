"""Giving one photo's key to a friend: who it is for, what goes along, and what it means."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from velato_desktop.dialogs.closing import BusyDialog
from velato_desktop.dialogs.secret_edit import SHORTEST, SecretEdit
from velato_desktop.error_dialog import error_line
from velato_desktop.operations.vault_keys import ShareWish, share_key
from velato_desktop.widgets.controls import begin_at, button, em, heading, say, scrolled, text_label
from velato_desktop.widgets.room import Room
from velato_desktop.widgets.wrapped_check import WrappedCheck

if TYPE_CHECKING:
    from velato_core.keystore.records import RecordSummary
    from velato_desktop.operations.desk import Desk

_QR_EDGE = 320


class ShareKeyDialog(BusyDialog):
    """Writes a key file, and if wanted a QR code and the sealed original beside it.

    Signals:
        shared(object): the files that were written.
    """

    shared = Signal(object)

    def __init__(self, desk: Desk, record: RecordSummary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record = record
        self._qr_file: Path | None = None
        self.setWindowTitle(self.tr("Share the key of one photo"))
        self.setObjectName("share-key-dialog")
        begin_at(self, max(560, em(self, 34)), max(560, em(self, 33)))
        Room(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        self._form = scrolled(self._build_form())
        layout.addWidget(self._form, 1)
        self._answer = text_label("")
        self._answer.setObjectName("share-answer")
        self._answer.hide()
        layout.addWidget(self._answer)
        self._code = QLabel()
        self._code.setObjectName("share-qr")
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code.setAccessibleName(self.tr("QR code of the key"))
        self._code.hide()
        layout.addWidget(self._code, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self._close = button(self.tr("Cancel"), kind="quiet", name="share-close", clicked=self.reject)
        self._save = button(
            self.tr("Save the key …"), kind="primary", icon="save", name="share-save", clicked=self._ask
        )
        self._save.setDefault(True)
        row.addWidget(self.set_way_out(self._close))
        row.addWidget(self._save)
        layout.addLayout(row)
        self._refresh()

    def _build_form(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(heading(self.tr("Share the key of one photo")))
        text = self.tr(
            "With this key a friend can get the original of {name} back, and nothing else. It fits the sealed original "
            "saved beside it, or a portable copy."
        )
        layout.addWidget(text_label(text.format(name=self._record.source_name), role="muted"))
        self._add_openers(layout)
        self._sealed = WrappedCheck(self.tr("Save the sealed original beside it"), "share-sealed")
        self._sealed.box.setChecked(True)
        self._qr = WrappedCheck(self.tr("Also make a QR code of the key"), "share-qr-too")
        self._name = WrappedCheck(self.tr("Tell the file name along"), "share-name")
        self._name.box.setChecked(True)
        for check in (self._sealed, self._qr, self._name):
            layout.addWidget(check)
        revoke = self.tr(
            "A key cannot be called back. To make it worthless for the future, protect the photo again, then destroy "
            "this original in the vault: new copies get a new key. Whoever has the old files can still open those."
        )
        layout.addWidget(text_label(revoke, role="muted"))
        layout.addStretch(1)
        return page

    def _add_openers(self, layout: QVBoxLayout) -> None:
        self._kinds = QButtonGroup(self)
        self._with_passphrase = QRadioButton(self.tr("Locked with a passphrase that I tell my friend"))
        self._with_age = QRadioButton(self.tr("For one person's age key"))
        for name, choice in (("share-passphrase-kind", self._with_passphrase), ("share-age-kind", self._with_age)):
            choice.setObjectName(name)
            self._kinds.addButton(choice)
        self._with_passphrase.setChecked(True)
        self._secret = SecretEdit(self.tr("Passphrase for this key"), "share-passphrase")
        self._again = SecretEdit(self.tr("The same again"), "share-again")
        self._recipient = QLineEdit()
        self._recipient.setObjectName("share-recipient")
        self._recipient.setPlaceholderText("age1…")
        self._recipient.setAccessibleName(self.tr("Your friend's age recipient, it begins with age1"))
        for widget in (self._with_passphrase, self._secret, self._again, self._with_age, self._recipient):
            layout.addWidget(widget)
        self._kinds.buttonToggled.connect(lambda *_: self._refresh())
        for edit in (self._secret, self._again, self._recipient):
            edit.textChanged.connect(lambda _text: self._refresh())

    @override
    def _refresh(self) -> None:
        by_passphrase = self._with_passphrase.isChecked()
        self._secret.setVisible(by_passphrase)
        self._again.setVisible(by_passphrase)
        self._recipient.setVisible(not by_passphrase)
        secret = self._secret.text()
        ready = len(secret) >= SHORTEST and secret == self._again.text()
        if not by_passphrase:
            ready = self._recipient.text().strip().startswith("age1")
        self._save.setEnabled(ready and not self._busy)
        self._save.setText(self.tr("Working …") if self._busy else self.tr("Save the key …"))

    def _ask(self) -> None:
        stem = Path(self._record.source_name).stem if self._name.box.isChecked() else self.tr("photo")
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Where should the key go?"), str(Path.home() / f"{stem}.velato-key.txt")
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, key: Path) -> None:
        """Write the key to this file, and what else was asked for beside it."""
        by_passphrase = self._with_passphrase.isChecked()
        base = key.name.removesuffix(".txt").removesuffix(".velato-key")
        wish = ShareWish(
            record_id=self._record.id,
            key=key,
            passphrase=self._secret.text() if by_passphrase else None,
            recipient=None if by_passphrase else self._recipient.text().strip(),
            with_name=self._name.box.isChecked(),
            qr=key.with_name(f"{base}.velato-key.png") if self._qr.box.isChecked() else None,
            sealed=key.with_name(f"{base}.velato-sealed") if self._sealed.box.isChecked() else None,
        )
        self._answer.hide()
        self.begin()
        operation = share_key(self._desk, wish=wish)
        self._qr_file = wish.qr
        operation.success(self._on_saved).failure(self._failed).start()

    def _on_saved(self, files: tuple[Path, ...]) -> None:
        self._secret.clear()
        self._again.clear()
        self._form.hide()
        self._save.hide()
        self._close.setText(self.tr("Close"))
        names = "\n".join(path.name for path in files)
        self._say(self.tr("Saved:") + f"\n{names}", "safe")
        if self._qr_file is not None:
            ratio = self.devicePixelRatioF()
            edge = round(_QR_EDGE * ratio)
            mode = Qt.TransformationMode.SmoothTransformation  # modules of unlike size are harder to read for a camera
            picture = QPixmap(str(self._qr_file)).scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio, mode)
            picture.setDevicePixelRatio(ratio)
            self._code.setPixmap(picture)
            self._code.show()
        self.shared.emit(files)
        self.end()

    def _failed(self, error: Exception) -> None:
        self._say(error_line(error), "exposed")
        self.end()

    def _say(self, text: str, role: str) -> None:
        say(self._answer, text, role)
        self._answer.show()
