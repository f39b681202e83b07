"""The vault: what is in it, getting it back, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from velato_core.errors import Cancelled, VaultLocked
from velato_desktop.models.note_texts import note_text
from velato_desktop.models.vault_model import RECORD, VaultFilter, VaultModel
from velato_desktop.models.vault_words import data_size
from velato_desktop.operations.vault import VaultView, read_vault
from velato_desktop.views.vault_door import VaultDoor
from velato_desktop.views.vault_menu import VaultMenu
from velato_desktop.views.vault_search_bar import VaultSearchBar
from velato_desktop.widgets.controls import button, heading, on_opened, text_label
from velato_desktop.widgets.flow_layout import flow
from velato_desktop.widgets.vault_delegate import EDGE, VaultDelegate, cell_width

if TYPE_CHECKING:
    from velato_core.keystore.records import RecordSummary
    from velato_core.pipelines.people import KnownPerson
    from velato_desktop.models.workspace import Workspace


class VaultPage(QWidget):
    """Shows the vault's photos while it is open, and a locked door otherwise.

    Signals:
        create_wanted(): make a vault.
        unlock_wanted(): open it.
        lock_wanted(): close it.
        import_wanted(): make it from a backup.
        restore_wanted(): get an original back from a protected copy.
        export_wanted(object): give back the original of this RecordSummary.
        rebuild_wanted(object): make an approximation from the keys of this RecordSummary, whose original was not kept.
        share_wanted(object): give the key of this RecordSummary away.
        remove_wanted(object): destroy the original of this RecordSummary.
        said(str): a short message for the user.
        named(object): the file name of each record, while the vault is open.
    """

    create_wanted = Signal()
    unlock_wanted = Signal()
    lock_wanted = Signal()
    import_wanted = Signal()
    restore_wanted = Signal()
    export_wanted = Signal(object)
    rebuild_wanted = Signal(object)
    share_wanted = Signal(object)
    remove_wanted = Signal(object)
    said = Signal(str)
    named = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._workspace = workspace
        self._people: tuple[KnownPerson, ...] = ()
        self._model = VaultModel(workspace.desk, self)
        self._shown = VaultFilter(self._model, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 16)
        layout.setSpacing(12)
        layout.addLayout(self._build_head())
        layout.addWidget(self._build_buttons())
        self.search = VaultSearchBar()
        self.search.changed.connect(self._on_search)
        layout.addWidget(self.search)
        self._nothing = text_label(self.tr("Nothing in the vault fits that search."), role="muted")
        layout.addWidget(self._nothing)
        self.list = self._build_list()
        self.door = VaultDoor()
        for asked, signal in (
            (self.door.create_wanted, self.create_wanted),
            (self.door.unlock_wanted, self.unlock_wanted),
            (self.door.import_wanted, self.import_wanted),
        ):
            asked.connect(signal)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.door)
        layout.addWidget(self._stack, 1)
        workspace.vault_changed.connect(self.refresh)
        self._show(None)

    def _build_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        self._detail = text_label("", role="muted")
        self._detail.setObjectName("vault-detail")
        texts.addWidget(heading(self.tr("Vault")))
        texts.addWidget(self._detail)
        row.addLayout(texts, 1)
        row.addWidget(
            button(self.tr("Get an original back"), kind="primary", icon="restore", name="restore",
                   clicked=self.restore_wanted.emit), 0, Qt.AlignmentFlag.AlignTop
        )  # fmt: skip
        return row

    def _build_buttons(self) -> QWidget:
        self._export = button(
            self.tr("Save the original"), icon="save", name="export-original",
            clicked=lambda: self._emit(self.export_wanted),
        )  # fmt: skip
        self._rebuild = button(
            self.tr("Rebuild an approximation …"), icon="retry", name="rebuild-record",
            clicked=lambda: self._emit(self.rebuild_wanted),
        )  # fmt: skip
        self._share = button(
            self.tr("Share its key"), icon="key", name="share-key", clicked=lambda: self._emit(self.share_wanted)
        )
        self._remove = button(
            self.tr("Destroy"), kind="danger", icon="trash", name="remove-record",
            clicked=lambda: self._emit(self.remove_wanted),
        )  # fmt: skip
        self._lock = button(self.tr("Lock"), icon="lock", name="lock-vault", clicked=self.lock_wanted.emit)
        self.menu = VaultMenu()
        self._of_one = (self._export, self._share, self._remove)
        self._controls = flow(self._export, self._rebuild, self._share, self._remove, self._lock, self.menu)
        return self._controls

    def _build_list(self) -> QListView:
        made = QListView()
        made.setObjectName("vault-list")
        made.setAccessibleName(self.tr("Originals in the vault"))
        made.setModel(self._shown)
        self._delegate = VaultDelegate(made)
        made.setItemDelegate(self._delegate)
        made.setViewMode(QListView.ViewMode.IconMode)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.setMovement(QListView.Movement.Static)
        made.setUniformItemSizes(True)
        made.setIconSize(QSize(EDGE, EDGE))
        made.setGridSize(QSize(cell_width(self.fontMetrics()) + 16, EDGE + 3 * self.fontMetrics().height() + 12))
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        on_opened(made, lambda _index: self._on_opened())
        made.selectionModel().selectionChanged.connect(lambda *_: self._on_selection())
        return made

    def refresh(self) -> None:
        """Read the vault again. Where it was locked, nothing of it stays until that is done: it may take a while."""
        session = self._workspace.desk.session
        if not session.unlocked and not self._controls.isHidden():
            self._close_up(exists=session.vault_exists)
        read_vault(self._workspace.desk).success(self._show).failure(self._fail).start()

    def _show(self, view: VaultView | None) -> None:
        if view is None or not view.status.unlocked or not self._workspace.desk.session.unlocked:
            self._close_up(exists=view is not None and view.status.exists)
            return
        self._controls.show()
        self.search.show()
        self._stack.setCurrentWidget(self.list)
        self._people = view.people
        self.menu.set_keyring(on="keyring" in view.status.opens_with)
        self.search.set_people(view.people)
        self._model.fill(view.records, view.people)
        self.named.emit({record.id: record.source_name for record in view.records})
        self._detail.setText("  ·  ".join(self._facts(view)))
        self._on_search()

    def _close_up(self, *, exists: bool) -> None:
        """Show the door, and nothing of what is behind it."""
        self._controls.hide()
        self.search.hide()
        self.door.show_state(exists=exists)
        self._stack.setCurrentWidget(self.door)
        self._people = ()
        self.named.emit({})
        self._delegate.forget()
        self.search.set_people(())
        self._model.fill((), ())
        self._nothing.hide()
        self._detail.setText("")

    def _facts(self, view: VaultView) -> tuple[str, ...]:
        size = data_size(view.status.byte_count or 0)
        return self.tr("%n original(s)", "", len(view.records)), size, *map(note_text, view.status.notes)

    def _on_search(self) -> None:
        self._shown.look_for(self.search.search, self._people)
        self._nothing.setVisible(bool(self._model.rowCount()) and not self._shown.rowCount())
        self._on_selection()

    def _chosen(self) -> RecordSummary | None:
        indexes = self.list.selectionModel().selectedIndexes()
        record: RecordSummary | None = indexes[0].data(RECORD) if indexes else None
        return record

    def _on_selection(self) -> None:
        record = self._chosen()
        for widget in self._of_one:
            widget.setEnabled(record is not None)
        keys_only = record is not None and not record.has_original
        self._export.setVisible(not keys_only)
        self._rebuild.setVisible(keys_only)
        if keys_only:
            self._share.setEnabled(False)

    def _on_opened(self) -> None:
        record = self._chosen()
        whole = record is not None and record.has_original
        self._emit(self.export_wanted if whole else self.rebuild_wanted)

    def _emit(self, signal: object) -> None:
        record = self._chosen()
        if record is not None and hasattr(signal, "emit"):
            signal.emit(record)

    def _fail(self, error: Exception) -> None:
        # Locked while it was being read: the next look says so.
        if not isinstance(error, Cancelled | VaultLocked):
            self._workspace.problem.emit(error)
