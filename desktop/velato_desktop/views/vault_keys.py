"""What the menu "Keys and backup" and the key buttons of the vault page do."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from velato_core.errors import Cancelled
from velato_desktop.dialogs.closing import delete_closed
from velato_desktop.dialogs.friends_keys_dialog import FriendsKeysDialog
from velato_desktop.dialogs.last_question import LastQuestion
from velato_desktop.dialogs.new_words_dialog import NewWordsDialog
from velato_desktop.dialogs.passphrase_dialog import PassphraseDialog
from velato_desktop.dialogs.share_key_dialog import ShareKeyDialog
from velato_desktop.dialogs.try_words_dialog import TryWordsDialog
from velato_desktop.dialogs.work_dialog import WorkDialog
from velato_desktop.models.vault_words import damage_word, data_size
from velato_desktop.operations.vault import export_vault, import_vault, repair_vault, verify_vault
from velato_desktop.operations.vault_keys import remember_in_keyring
from velato_desktop.views.while_unlocked import while_unlocked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QDialog

    from velato_core.keystore.findings import BackupReport, Damage, RepairReport, VerifyReport
    from velato_core.keystore.records import RecordSummary
    from velato_desktop.models.workspace import Workspace


class VaultKeys(QObject):
    """Dialogs around keys, checks and backups; every dialog is window-modal and never blocks the event loop.

    Signals:
        said(str): a short message for the user.
        restore_wanted(): get a photo back.
        rebuild_wanted(): make an approximation of one from keys alone.
    """

    said = Signal(str)
    restore_wanted = Signal()
    rebuild_wanted = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._desk = workspace.desk
        self._window = window
        self._names: Mapping[str, str] = {}
        workspace.memory.forgot_everybody.connect(self._on_forgotten)

    def set_names(self, names: Mapping[str, str]) -> None:
        """Take the file name of each record, to say which photo is damaged."""
        self._names = names

    def run(self, key: str) -> None:
        """Do what the menu's entry of this key says."""
        {
            "passphrase": self.change_passphrase,
            "test_words": self.test_words,
            "new_words": lambda: self.new_words(master_key=False),
            "master_key": lambda: self.new_words(master_key=True),
            "verify": self.verify,
            "backup": self.back_up,
            "friends_keys": self.friends_keys,
            "rebuild": self.rebuild_wanted.emit,
            "forget_people": self.forget_people,
        }[key]()

    def change_passphrase(self) -> None:
        """Ask for the old and the new passphrase."""
        dialog = PassphraseDialog(self._desk, self._window)
        dialog.accepted.connect(lambda: self.said.emit(self.tr("The passphrase is changed.")))
        self._open(dialog)

    def test_words(self) -> None:
        """Try the recovery words."""
        self._open(TryWordsDialog(self._desk, self._window))

    def new_words(self, *, master_key: bool) -> None:
        """Make new recovery words, with a new master key or without."""
        dialog = NewWordsDialog(self._desk, master_key=master_key, parent=self._window)
        words = (
            self.tr("The master key is changed, and the new words open the vault.")
            if master_key
            else self.tr("The new words open the vault; the old ones do not.")
        )
        dialog.accepted.connect(lambda: self.said.emit(words))
        dialog.accepted.connect(self._workspace.vault_changed)
        self._open(dialog)

    def set_keyring(self, on: bool) -> None:
        """Let the system's keyring open the vault, or no longer."""
        told = self._on_keyring if on else self._on_no_keyring
        remember_in_keyring(self._desk, remember=on).success(told).failure(self._fail).start()
        self._workspace.vault_changed.emit()

    def _on_keyring(self, _none: None) -> None:
        self.said.emit(self.tr("Whoever uses this account's keyring can open the vault now."))

    def _on_no_keyring(self, _none: None) -> None:
        self.said.emit(self.tr("The keyring does not open the vault any more."))

    def verify(self) -> None:
        """Read and check every byte, and offer to repair."""
        text = self.tr("Every original is decrypted and compared with its checksum. Nothing is changed.")
        dialog = self._work(self.tr("Check everything"), text)
        while_unlocked(self._workspace, dialog)

        def done(report: VerifyReport) -> None:
            size = data_size(report.bytes_read)
            if report.ok:
                whole = self.tr("Everything in the vault is whole: %n original(s), {size} read.", "", report.originals)
                dialog.say(whole.format(size=size), "safe")
                return
            lines = [f"{damage_word(damage.what)}: {self._name_of(damage)}" for damage in report.damaged]
            damaged = self.tr("Damaged in the vault: %n part(s). The rest is whole.", "", len(lines))
            dialog.say(damaged, "exposed", lines)
            dialog.offer(self.tr("Repair what can be repaired"), "retry", "repair-vault", lambda: self._repair(dialog))

        dialog.run(verify_vault(self._desk), done)

    def _name_of(self, damage: Damage) -> str:
        """The photo's name where it is known, else the file's in the vault."""
        return self._names.get(damage.record_id, damage.name)

    def back_up(self) -> None:
        """Write the whole vault into one file."""
        day = datetime.now(UTC).astimezone().date().isoformat()
        name, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Where should the backup go?"), str(Path.home() / f"velato-vault-{day}.zip")
        )
        if name:
            self.back_up_to(Path(name))

    def back_up_to(self, out: Path) -> None:
        """Write the whole vault into this file."""
        text = self.tr("The backup is sealed like the vault and opens with the same passphrase and words.")
        dialog = self._work(self.tr("Back up the vault"), text)

        def done(report: BackupReport) -> None:
            size = data_size(report.total_bytes)
            told = self.tr("The whole vault is in {name} ({size}). Keep it on another disk.")
            dialog.say(told.format(name=out.name, size=size), "safe")

        dialog.run(export_vault(self._desk, out=out), done)

    def bring_back(self, source: Path | None = None) -> None:
        """Make the vault from a backup."""
        if source is None:
            name, _kind = QFileDialog.getOpenFileName(
                self._window, self.tr("Choose a backup of a vault"), str(Path.home())
            )
            if not name:
                return
            source = Path(name)
        text = self.tr("The backup is checked while it is copied.")
        dialog = self._work(self.tr("Bring a vault back"), text)

        def done(_none: None) -> None:
            dialog.say(self.tr("Your vault is back. Unlock it with its own passphrase."), "safe")
            self._workspace.vault_changed.emit()

        dialog.run(import_vault(self._desk, source=source), done)

    def share(self, record: RecordSummary) -> None:
        """Give the key of one photo away."""
        self._open(ShareKeyDialog(self._desk, record, self._window))

    def friends_keys(self) -> None:
        """Keys of other people's photos."""
        dialog = FriendsKeysDialog(self._desk, self._window)
        dialog.restore_wanted.connect(self.restore_wanted)
        self._open(dialog)

    def forget_people(self) -> None:
        """Forget everybody, after a question."""
        asked = LastQuestion(
            name="forget",
            title=self.tr("Forget all people"),
            question=self.tr("Forget everybody whom the vault knows?"),
            text=self.tr("Names, choices and what it takes to know faces again are deleted. Stored originals stay."),
            yes=self.tr("Forget them"),
        )
        while_unlocked(self._workspace, asked.ask(self._window, self._workspace.memory.forget_everybody))

    def _on_forgotten(self) -> None:
        self.said.emit(self.tr("The vault knows nobody any more."))
        self._workspace.vault_changed.emit()

    def _repair(self, dialog: WorkDialog) -> None:
        def done(report: RepairReport) -> None:
            words = self.tr("Repaired. Unreadable and set aside: %n file(s).", "", len(report.set_aside))
            dialog.say(words, "safe")
            self._workspace.vault_changed.emit()

        dialog.run(repair_vault(self._desk), done)

    def _open(self, dialog: QDialog) -> None:
        """Open a dialog with words, a passphrase or a key in it: none of that stays on a locked vault's screen."""
        while_unlocked(self._workspace, dialog)
        dialog.finished.connect(lambda _code: delete_closed(dialog))
        dialog.open()

    def _work(self, title: str, text: str) -> WorkDialog:
        dialog = WorkDialog(title, text, self._window)
        dialog.told.connect(self.said)
        dialog.open()
        return dialog

    def _fail(self, error: Exception) -> None:
        self._workspace.vault_changed.emit()  # what a control showed may not have happened
        if not isinstance(error, Cancelled):
            self._workspace.problem.emit(error)
