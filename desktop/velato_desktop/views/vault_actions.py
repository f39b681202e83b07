"""What happens around the vault: making it, unlocking it before work that needs it, saving and destroying originals."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from velato_core.errors import Cancelled, VaultLocked
from velato_desktop.dialogs.create_vault_dialog import CreateVaultDialog
from velato_desktop.dialogs.last_question import LastQuestion
from velato_desktop.dialogs.question_dialog import QuestionDialog
from velato_desktop.dialogs.rebuild_dialog import open_rebuild
from velato_desktop.dialogs.restore_dialog import RestoreDialog
from velato_desktop.dialogs.unlock_dialog import UnlockDialog
from velato_desktop.models.vault_lock import vault_lock
from velato_desktop.operations.vault import remove_record, restore_record
from velato_desktop.views.while_unlocked import while_unlocked
from velato_desktop.widgets.controls import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.keystore.records import RecordSummary
    from velato_core.pipelines.types import RestoredPhoto
    from velato_desktop.models.workspace import Workspace


class VaultActions(QObject):
    """Dialogs and steps; every dialog is window-modal and never blocks the event loop.

    Signals:
        said(str): a short message for the user.
    """

    said = Signal(str)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    @property
    def _folder(self) -> Path:
        """Where originals go by default."""
        return Path.home()

    def with_vault(self, then: Callable[[], object]) -> None:
        """Call `then` once the vault is open; ask for what is missing first."""
        session = self._workspace.desk.session
        if session.unlocked:
            then()
        elif session.vault_exists:
            self.unlock(then)
        else:
            self.create(then)

    def before_protecting(self, then: Callable[[], object]) -> None:
        """Make sure that originals can be kept, or that the user said no to that."""
        session = self._workspace.desk.session
        if not self._workspace.plan.value.keep_original or session.unlocked:
            then()
        elif session.vault_exists:
            self.unlock(then)
        else:
            self._ask_for_vault(then)

    def _ask_for_vault(self, then: Callable[[], object]) -> None:
        text = self.tr(
            "A vault keeps them, locked with a passphrase, on this computer. Your photo files are never changed either way."
        )
        box = QuestionDialog(
            self._window, name="vault-question", title=self.tr("A way back"),
            question=self.tr("Do you want to be able to get the originals back?"), text=text,
        )  # fmt: skip
        cancel = button(self.tr("Cancel"), kind="quiet", name="vault-cancel", clicked=box.reject)
        without = button(self.tr("Go on without"), name="vault-no", clicked=box.reject)
        make = button(self.tr("Make a vault"), kind="primary", name="vault-yes", clicked=box.accept)
        without.clicked.connect(lambda: self._without_vault(then))
        box.accepted.connect(lambda: self.create(then))
        box.finished.connect(lambda _code: box.deleteLater())
        box.add_answers(cancel, without, make, default=make)
        box.open()

    def _without_vault(self, then: Callable[[], object]) -> None:
        self._workspace.plan.set(replace(self._workspace.plan.value, keep_original=False))
        then()

    def create(self, then: Callable[[], object] | None = None) -> None:
        """Make a vault."""
        dialog = CreateVaultDialog(self._workspace.desk, self._window)
        dialog.created.connect(lambda: while_unlocked(self._workspace, dialog))
        dialog.created.connect(self._workspace.vault_changed)
        dialog.unchecked.connect(self._on_unchecked)
        if then is not None:
            dialog.accepted.connect(lambda: then())
        dialog.finished.connect(lambda _code: dialog.deleteLater())
        dialog.open()

    def _on_unchecked(self) -> None:
        """Nobody is there where the vault locks by itself, so this must stay until it was read."""
        text = self.tr(
            "They cannot be shown again. Unless all 24 are on your paper, unlock the vault with your passphrase and choose "
            "“Make new recovery words” under “Keys and backup”."
        )
        box = QuestionDialog(
            self._window, name="unchecked-words", title=self.tr("Recovery words"),
            question=self.tr("The vault was locked before your recovery words were checked."), text=text,
        )  # fmt: skip
        close = button(self.tr("Close"), kind="primary", name="unchecked-close", clicked=box.accept)
        box.finished.connect(lambda _code: box.deleteLater())
        box.add_answers(close, default=close)
        box.open()

    def unlock(self, then: Callable[[], object] | None = None) -> None:
        """Ask for the passphrase; once where several things wait for it."""
        open_already = next((shown for shown in self._window.findChildren(UnlockDialog) if shown.isVisible()), None)
        dialog = open_already or UnlockDialog(self._workspace.desk, self._window)
        if then is not None:
            dialog.accepted.connect(lambda: then())
        if open_already is None:
            dialog.unlocked.connect(self._workspace.vault_changed)
            dialog.finished.connect(lambda _code: dialog.deleteLater())
            dialog.open()

    def lock_now(self) -> None:
        """Lock the vault, for instance because nobody is there."""
        if self._workspace.desk.session.unlocked and not self._workspace.queue.running:
            self.lock()

    def lock(self) -> None:
        """Lock the vault as soon as it knows what was said about people: nothing of that stays in the window."""
        vault_lock(self._workspace).lock()

    def _on_changed(self, _none: None) -> None:
        self._workspace.vault_changed.emit()

    def on_restore(self) -> None:
        """Get an original back; called by menus and keys."""
        self.restore()

    def restore(self, path: Path | None = None) -> None:
        """Get an original back from a protected copy."""

        def show() -> None:
            dialog = RestoreDialog(self._workspace.desk, self._folder, self._window)
            while_unlocked(self._workspace, dialog)
            dialog.late.connect(self._on_saved)
            dialog.rebuild_wanted.connect(lambda copy, record: self.rebuild(copy, record_id=record or None))
            dialog.open()
            if path is not None:
                dialog.take(path)

        self.with_vault(show)

    def rebuild(self, copy: Path | None = None, *, record_id: str | None = None, folder: Path | None = None) -> None:
        """Make an approximate original of a protected copy from keys alone; asks for what was not given."""
        if copy is None:
            name, _kind = QFileDialog.getOpenFileName(self._window, self.tr("Choose a protected photo"))
            copy = Path(name) if name else None
        if copy is not None and folder is None:
            asked = self.tr("Where should the rebuilt photo go?")
            name = QFileDialog.getExistingDirectory(self._window, asked, str(self._folder))
            folder = Path(name) if name else None
        if copy is not None and folder is not None:
            dialog = open_rebuild(self._workspace.desk, copy, folder, record_id, self._window)
            dialog.told.connect(self.said)
            while_unlocked(self._workspace, dialog)

    def save_original(self, record: RecordSummary, folder: Path | None = None) -> None:
        """Write a stored original into a folder that the user chooses."""
        if folder is None:
            name = QFileDialog.getExistingDirectory(
                self._window, self.tr("Where should the original go?"), str(self._folder)
            )
            if not name:
                return
            folder = Path(name)
        operation = restore_record(self._workspace.desk, record_id=record.id, out_dir=folder)
        operation.success(self._on_saved).failure(self._on_not_saved).start()

    def destroy(self, record: RecordSummary) -> None:
        """Delete a stored original for good, after a second question."""

        def remove() -> None:
            operation = remove_record(self._workspace.desk, record_id=record.id)
            operation.success(self._on_changed).failure(self._fail).start()

        asked = LastQuestion(
            name="destroy",
            title=self.tr("Destroy an original"),
            question=self.tr("Destroy the stored original of {name}?").format(name=record.source_name),
            text=self.tr("Nobody can ever bring it back from the vault then, not even you."),
            yes=self.tr("Destroy it"),
        )
        while_unlocked(self._workspace, asked.ask(self._window, remove))

    def _on_saved(self, restored: RestoredPhoto) -> None:
        self.said.emit(self.tr("{name} is back, byte for byte as it was.").format(name=restored.output.name))

    def _on_not_saved(self, error: Exception) -> None:
        # Only locking the vault cuts it off, and then it must not look as if it had been saved.
        self._fail(VaultLocked() if isinstance(error, Cancelled) else error)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._workspace.problem.emit(error)
