"""The vault: what is in it, getting it back, and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from velato_core.errors import Cancelled
from velato_desktop.operations.vault import VaultView, lock, read_vault, vault_thumbnail, verify_vault
from velato_desktop.widgets import icons
from velato_desktop.widgets.controls import button, card, em, heading, icon_label, text_label
from velato_desktop.widgets.flow_layout import flow
from velato_desktop.widgets.theme import current_theme

if TYPE_CHECKING:
    from velato_core.keystore.records import RecordSummary
    from velato_desktop.models.workspace import Workspace

_EDGE = 140


class VaultPage(QWidget):
    """Shows the vault's photos while it is open, and a locked door otherwise.

    Signals:
        create_wanted(): make a vault.
        unlock_wanted(): open it.
        restore_wanted(): get an original back from a protected copy.
        export_wanted(object): give back the original of this RecordSummary.
        remove_wanted(object): destroy the original of this RecordSummary.
        passphrase_wanted(): change the passphrase.
        said(str): a short message for the user.
    """

    create_wanted = Signal()
    unlock_wanted = Signal()
    restore_wanted = Signal()
    export_wanted = Signal(object)
    remove_wanted = Signal(object)
    passphrase_wanted = Signal()
    said = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._workspace = workspace
        self._pictures: dict[str, QIcon] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 16)
        layout.setSpacing(12)
        layout.addLayout(self._build_head())
        layout.addWidget(self._build_buttons())
        self._search = QLineEdit()
        self._search.setObjectName("vault-search")
        self._search.setPlaceholderText(self.tr("Search by name or date"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        layout.addWidget(self._search)
        self.list = self._build_list()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._build_closed())
        layout.addWidget(self._stack, 1)
        workspace.vault_changed.connect(self.refresh)
        self._show(None)

    def _build_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        self._title = heading(self.tr("Vault"))
        self._detail = text_label("", role="muted")
        texts.addWidget(self._title)
        texts.addWidget(self._detail)
        row.addLayout(texts, 1)
        row.addWidget(
            button(self.tr("Get an original back"), kind="primary", icon="restore", name="restore",
                   clicked=self.restore_wanted.emit), 0, Qt.AlignmentFlag.AlignTop
        )  # fmt: skip
        return row

    def _build_buttons(self) -> QWidget:
        self._lock = button(self.tr("Lock"), icon="lock", name="lock-vault", clicked=self._on_lock)
        self._export = button(
            self.tr("Save the original"),
            icon="save",
            name="export-original",
            clicked=lambda: self._emit(self.export_wanted),
        )
        self._remove = button(
            self.tr("Destroy"), kind="danger", icon="trash", name="remove-record",
            clicked=lambda: self._emit(self.remove_wanted),
        )  # fmt: skip
        self._verify = button(
            self.tr("Check everything"), kind="quiet", icon="safe", name="verify", clicked=self._on_verify
        )
        self._passphrase = button(
            self.tr("Change passphrase"), kind="quiet", icon="key", name="change-passphrase",
            clicked=self.passphrase_wanted.emit,
        )  # fmt: skip
        self._controls = (self._lock, self._export, self._remove, self._verify, self._passphrase)
        return flow(*self._controls)

    def _build_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("vault-list")
        made.setAccessibleName(self.tr("Originals in the vault"))
        made.setViewMode(QListWidget.ViewMode.IconMode)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        made.setMovement(QListWidget.Movement.Static)
        made.setIconSize(QSize(_EDGE, _EDGE))
        made.setGridSize(QSize(_EDGE + 32, _EDGE + 3 * self.fontMetrics().height() + 12))
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.itemActivated.connect(lambda _item: self._emit(self.export_wanted))
        made.itemSelectionChanged.connect(self._on_selection)
        return made

    def _build_closed(self) -> QWidget:
        frame, layout = card(spacing=12, margin=32)
        frame.setFixedWidth(em(self, 30))
        self._door = icon_label(size=56)
        self._closed_title = heading("", scale=1.3)
        self._closed_text = text_label("", role="muted")
        self._open = button("", kind="primary", name="open-vault")
        self._open.clicked.connect(self._on_open)
        layout.addWidget(self._door, 0, Qt.AlignmentFlag.AlignCenter)
        for label in (self._closed_title, self._closed_text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addWidget(self._open, 0, Qt.AlignmentFlag.AlignCenter)
        around = QWidget()
        outer = QVBoxLayout(around)
        outer.addStretch(2)
        outer.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        return around

    def refresh(self) -> None:
        """Read the vault again."""
        read_vault(self._workspace.desk).success(self._show).failure(self._fail).start()

    def _show(self, view: VaultView | None) -> None:
        unlocked = view is not None and view.status.unlocked
        exists = view is not None and view.status.exists
        for widget in (*self._controls, self._search):
            widget.setVisible(unlocked)
        self._stack.setCurrentIndex(0 if unlocked else 1)
        theme = current_theme()
        self._door.setPixmap(icons.pixmap("lock" if exists else "vault", theme.accent, 56, self.devicePixelRatioF()))
        if view is not None and unlocked:
            self._fill(view)
            return
        self._pictures.clear()
        self.list.clear()
        self._detail.setText("")
        if exists:
            self._closed_title.setText(self.tr("The vault is locked"))
            self._closed_text.setText(self.tr("Unlock it to see what is in it or to get an original back."))
            self._open.setText(self.tr("Unlock"))
        else:
            self._closed_title.setText(self.tr("You have no vault yet"))
            text = self.tr(
                "With a vault, every original can be brought back exactly. Without one, a protected copy is all there is."
            )
            self._closed_text.setText(text)
            self._open.setText(self.tr("Make a vault"))

    def _fill(self, view: VaultView) -> None:
        parts = [self.tr("%n original(s)", "", len(view.records)), _size(view.status.byte_count or 0)]
        parts.extend(view.status.notes)
        self._detail.setText("  ·  ".join(parts))
        self.list.clear()
        for record in view.records:
            item = QListWidgetItem(f"{record.source_name}\n{record.created[:10]}")
            item.setData(Qt.ItemDataRole.UserRole, record)
            item.setToolTip(record.source_name)
            item.setIcon(icons.picture_icon(None, _EDGE))
            self.list.addItem(item)
            known = self._pictures.get(record.id)
            if known is not None:
                item.setIcon(known)
            else:
                self._fetch(record, item)
        self._on_selection()

    def _fetch(self, record: RecordSummary, item: QListWidgetItem) -> None:
        def arrived(image: QImage | None) -> None:
            if image is None:
                return
            self._pictures[record.id] = icons.picture_icon(QPixmap.fromImage(image), _EDGE)
            for row in range(self.list.count()):
                shown = self.list.item(row)
                if shown.data(Qt.ItemDataRole.UserRole).id == record.id:
                    shown.setIcon(self._pictures[record.id])

        vault_thumbnail(self._workspace.desk, record_id=record.id).success(arrived).start()

    def _filter(self, text: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(text.casefold() not in item.text().casefold())

    def _on_selection(self) -> None:
        chosen = bool(self.list.selectedItems())
        self._export.setEnabled(chosen)
        self._remove.setEnabled(chosen)

    def _emit(self, signal: object) -> None:
        items = self.list.selectedItems()
        if items and hasattr(signal, "emit"):
            signal.emit(items[0].data(Qt.ItemDataRole.UserRole))

    def _on_open(self) -> None:
        if self._workspace.desk.session.vault_exists:
            self.unlock_wanted.emit()
        else:
            self.create_wanted.emit()

    def _on_lock(self) -> None:
        lock(self._workspace.desk).success(lambda _none: self._workspace.vault_changed.emit()).start()

    def _on_verify(self) -> None:
        self.said.emit(self.tr("Checking every original …"))
        verify_vault(self._workspace.desk).success(self._on_verified).failure(self._fail).start()

    def _on_verified(self, damaged: int) -> None:
        if damaged:
            self.said.emit(self.tr("%n original(s) are damaged. Bring the vault back from a backup.", "", damaged))
        else:
            self.said.emit(self.tr("Everything in the vault is whole."))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._workspace.problem.emit(error)


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count < 1_000_000_000 else f"{count / 1_000_000_000:.1f} GB"
