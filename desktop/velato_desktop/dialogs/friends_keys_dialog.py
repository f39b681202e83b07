"""Keys of other people's photos: keep one that came, see which are kept, forget one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from velato_desktop.dialogs.closing import BusyDialog
from velato_desktop.dialogs.secret_edit import SecretEdit
from velato_desktop.error_dialog import error_line
from velato_desktop.models.vault_words import data_size
from velato_desktop.operations.vault_keys import forget_key, keep_key_file, kept_keys, key_needs_passphrase
from velato_desktop.widgets.controls import begin_at, button, em, heading, say, text_label
from velato_desktop.widgets.drag_out import dropped_files
from velato_desktop.widgets.flow_layout import flow
from velato_desktop.widgets.room import Room

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from velato_core.pipelines.status import KeptKey
    from velato_desktop.operations.desk import Desk


class FriendsKeysDialog(BusyDialog):
    """Lists the kept keys and takes new ones.

    Signals:
        restore_wanted(): get a photo back with one of them.
    """

    restore_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._file: Path | None = None
        self.setWindowTitle(self.tr("Keys from friends"))
        self.setObjectName("friends-keys-dialog")
        begin_at(self, max(780, em(self, 40)), max(440, em(self, 26)))
        Room(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Keys from friends")))
        text = self.tr(
            "A key that a friend gave you opens one of their photos. It is kept in your vault, and Velato uses it by "
            "itself when you get that photo's original back."
        )
        layout.addWidget(text_label(text, role="muted"))
        ways = self.tr(
            "Add its file or a picture of its QR code: a screenshot, or a photo. You can drop it here as well."
        )
        layout.addWidget(text_label(ways, role="muted"))
        self.setAcceptDrops(True)
        self._build_list(layout)
        self._secret = SecretEdit("", "key-secret")
        self._secret.textChanged.connect(lambda _text: self._refresh())
        self._secret.returnPressed.connect(self._keep)
        layout.addWidget(self._secret)
        self._answer = text_label("")
        self._answer.setObjectName("friends-answer")
        self._answer.hide()
        layout.addWidget(self._answer)
        layout.addWidget(self._build_buttons())
        self._refresh()
        self._read()

    def _build_list(self, layout: QVBoxLayout) -> None:
        self._list = QListWidget()
        self._list.setObjectName("kept-keys")
        self._list.setAccessibleName(self.tr("Kept keys"))
        self._list.itemSelectionChanged.connect(self._refresh)
        layout.addWidget(self._list, 1)
        self._none = text_label(self.tr("No key is kept yet."), role="muted")
        self._none.setObjectName("no-keys")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.hide()  # until the vault said so
        layout.addWidget(self._none, 1)

    def _build_buttons(self) -> QWidget:
        close = button(self.tr("Close"), kind="quiet", name="friends-close", clicked=self.reject)
        self._forget = button(
            self.tr("Forget this key"), kind="quiet", icon="trash", name="friends-forget", clicked=self._on_forget
        )
        self._use = button(
            self.tr("Get a photo back"), icon="restore", name="friends-restore", clicked=self._on_restore
        )
        self._keep_it = button(
            self.tr("Keep this key"), kind="primary", icon="check", name="friends-keep", clicked=self._keep
        )
        self._add = button(self.tr("Add a key …"), kind="primary", icon="add", name="friends-add", clicked=self._choose)
        return flow(
            self.set_way_out(close), self._forget, self._use, self._keep_it, self._add, spacing=8, trailing=True
        )

    def take(self, file: Path) -> None:
        """Begin to keep the key in this file, or in the QR code that this picture shows: see what opens it."""
        if self._busy:
            return
        self._file = file
        key_needs_passphrase(self._desk, file=file).success(self._ask).failure(self._failed).start()

    def _ask(self, passphrase: bool) -> None:
        title = self.tr("Passphrase of this key") if passphrase else self.tr("Your age identity (AGE-SECRET-KEY-1…)")
        self._secret.setPlaceholderText(title)
        self._secret.setAccessibleName(title)
        self._answer.hide()
        self._refresh()
        self._secret.setFocus()

    def _keep(self) -> None:
        if self._file is None or not self._secret.text() or self._busy:
            return
        self.begin()
        operation = keep_key_file(self._desk, file=self._file, secret=self._secret.text())
        operation.success(self._on_kept).failure(self._not_done).start()

    def _on_kept(self, key: KeptKey) -> None:
        self._file = None
        self._secret.clear()
        self._say(self.tr("The key of {name} is kept.").format(name=self._title(key)), "safe")
        self.end()
        self._read()

    def _on_forget(self) -> None:
        items = self._list.selectedItems()
        if items:
            self.begin()
            key_id = str(items[0].data(Qt.ItemDataRole.UserRole))
            forget_key(self._desk, key_id=key_id).success(self._on_forgotten).failure(self._not_done).start()

    def _on_forgotten(self, _none: None) -> None:
        self.end()
        self._read()

    def _on_restore(self) -> None:
        self.accept()
        self.restore_wanted.emit()

    def _read(self) -> None:
        kept_keys(self._desk).success(self._fill).failure(self._failed).start()

    def _fill(self, found: tuple[tuple[KeptKey, ...], int]) -> None:
        keys, damaged = found
        if damaged:
            text = self.tr(
                "Some keys are damaged and not shown here. Check the vault, and ask your friends for them again."
            )
            self._say(text, "exposed")
        self._list.clear()
        for key in keys:
            size = data_size(key.size)
            item = QListWidgetItem(f"{self._title(key)}\n{key.accepted[:10]}  ·  {size}")
            item.setData(Qt.ItemDataRole.UserRole, key.id)
            self._list.addItem(item)
        self._list.setVisible(bool(keys))
        self._none.setVisible(not keys and not damaged)
        self._refresh()

    def _title(self, key: KeptKey) -> str:
        return key.file_name or self.tr("a photo without a name")

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Choose a key file, or a picture of its QR code"), str(Path.home())
        )
        if name:
            self.take(Path(name))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            self.take(files[0])

    def _failed(self, error: Exception) -> None:
        self._say(error_line(error), "exposed")
        self._refresh()

    def _not_done(self, error: Exception) -> None:
        self._failed(error)
        self.end()

    def _say(self, text: str, role: str) -> None:
        say(self._answer, text, role)
        self._answer.show()

    @override
    def _refresh(self) -> None:
        asking = self._file is not None and bool(self._secret.placeholderText())
        self._secret.setVisible(asking)
        self._keep_it.setVisible(asking)
        self._keep_it.setEnabled(bool(self._secret.text()) and not self._busy)
        self._add.setVisible(not asking)
        self._use.setVisible(not asking and self._list.count() > 0)
        self._use.setEnabled(not self._busy)
        self._forget.setEnabled(bool(self._list.selectedItems()) and not self._busy)
