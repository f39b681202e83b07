"""The vault as a user meets it: create, unlock, look, change and check, one open vault at a time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from velato_core.errors import VaultExists, VaultLocked, VaultMissing
from velato_core.pipelines.folders import data_folder_or_default
from velato_core.pipelines.vault_view import counting
from velato_core.runtime.cancel import looking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from velato_core.keystore.findings import BackupReport, RepairReport, VerifyReport
    from velato_core.keystore.records import RecordSummary
    from velato_core.keystore.vault import Vault
    from velato_core.pipelines.report_signing import CheckedReport
    from velato_core.pipelines.status import VaultStatus
    from velato_core.pipelines.types import RgbImage
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


class VaultDesk:
    """At most one open vault in one folder."""

    def __init__(self, *, vault_folder: Path | None = None, data_folder: Path | None = None) -> None:
        """Name the folders; nothing is opened yet.

        Args:
            vault_folder: where the vault is or will be; None takes `vault` inside the data folder.
            data_folder: None takes the user's own data folder.
        """
        self._data_folder = data_folder_or_default(data_folder)
        self._folder = vault_folder if vault_folder is not None else self._data_folder / "vault"
        self._vault: Vault | None = None
        self._album_secret = os.urandom(32)

    @property
    def data_folder(self) -> Path:
        """Where added packs and, by default, the vault lie."""
        return self._data_folder

    @property
    def vault_folder(self) -> Path:
        """Where the vault is or will be."""
        return self._folder

    @property
    def vault_exists(self) -> bool:
        """Whether a vault lies in the folder."""
        from velato_core.keystore.layout import Layout

        return Layout(self._folder).exists()

    @property
    def unlocked(self) -> bool:
        """Whether the vault is open."""
        return self._vault is not None and self._vault.unlocked

    @property
    def vault(self) -> Vault:
        """The open vault, for the pipelines.

        Raises:
            VaultMissing: there is none yet.
            VaultLocked: it is not unlocked.
        """
        if self._vault is None or not self._vault.unlocked:
            kind = VaultLocked if self.vault_exists else VaultMissing
            raise kind(path=str(self._folder))
        return self._vault

    # In and out.

    def create_vault(
        self, passphrase: str, *, show: Callable[[tuple[str, ...]], None] | None = None
    ) -> tuple[str, ...]:
        """Make a new vault and unlock it.

        Args:
            passphrase: what opens it.
            show: called with the recovery words before there is a vault; no vault is made when it raises.

        Returns:
            The 24 recovery words. They open the vault without the passphrase and are never shown again.

        Raises:
            VaultExists: there is one already.
            UsageError: the passphrase is empty, or the folder holds other files.
            WriteFailed, DiskFull: the folder cannot be written.
        """
        from velato_core.keystore.vault import Vault

        vault, code = Vault.create(
            self._folder, passphrase, show=None if show is None else lambda code: show(code.words)
        )
        self.lock()
        self._vault = vault
        return tuple(code.words)

    def unlock(self, passphrase: str) -> None:
        """Open the vault; does nothing more when it is open already.

        Raises:
            VaultMissing, WrongPassphrase, CorruptVault, UnsupportedVersion, VaultBusy: as the names say.
        """
        self._open(lambda vault: vault.unlock(passphrase))

    def unlock_with_recovery(self, words: str) -> None:
        """Open the vault with the 24 recovery words, separated by spaces.

        Raises:
            WrongKey: mistyped, or the words of another vault.
            VaultMissing, CorruptVault, UnsupportedVersion, VaultBusy: as the names say.
        """
        self._open(lambda vault: vault.unlock_with_recovery(words))

    def unlock_with_keyring(self) -> None:
        """Open the vault with the key that the system's keyring keeps (see `remember_in_keyring`).

        Raises:
            KeyringUnavailable: no keyring, it is locked, or it has no entry for this vault.
            WrongKey, VaultMissing, CorruptVault, UnsupportedVersion, VaultBusy: as the names say.
        """
        self._open(lambda vault: vault.unlock_with_keyring())

    def lock(self) -> None:
        """Close the vault and wipe its keys; does nothing when it is locked."""
        vault, self._vault = self._vault, None
        if vault is not None:
            vault.lock()

    def _open(self, way: Callable[[Vault], None]) -> None:
        from velato_core.keystore.vault import Vault
        from velato_core.pipelines.vault_view import drop_cut_off

        if self.unlocked:
            return
        vault = Vault.open(self._folder)
        way(vault)
        self._vault = vault
        drop_cut_off(vault)

    # Looking and checking.

    def vault_status(self) -> VaultStatus:
        """What can be said about the vault, locked or not, or not there.

        Raises:
            CorruptVault, UnsupportedVersion: it cannot be read.
        """
        from velato_core.pipelines.vault_view import status_of

        return status_of(self._folder, self._vault)

    def records(self) -> tuple[RecordSummary, ...]:
        """The photos in the vault, the newest first.

        Raises:
            VaultLocked: unlock it first.
        """
        return self.vault.records()[::-1]

    def remove_record(self, record_id: str) -> None:
        """Delete a stored original for good.

        Raises:
            VaultLocked: unlock it first.
            RecordNotFound: there is no such record.
        """
        self.vault.remove_record(record_id)

    def remove_records(self, record_ids: Sequence[str]) -> None:
        """Delete several stored originals for good, all or, where one id is unknown, none."""
        self.vault.remove_records(record_ids)

    def vault_thumbnail(self, record_id: str) -> RgbImage | None:
        """A small picture of the stored original; None where none was kept."""
        from velato_core.pipelines.pictures import decode_thumbnail

        thumbnails = self.vault.record(record_id).draft.thumbnails
        return decode_thumbnail(thumbnails[0]) if thumbnails else None

    def verify_vault(
        self, *, on_progress: ProgressCallback | None = None, cancel: CancelToken | None = None
    ) -> VerifyReport:
        """Read, decrypt and hash every byte of the vault; changes nothing.

        Raises:
            VaultLocked: unlock it first.
            Cancelled: `cancel` was raised.
        """
        return self.vault.verify(on_file=counting("verify", on_progress, cancel), on_bytes=looking(cancel))

    def repair_vault(
        self, *, on_progress: ProgressCallback | None = None, cancel: CancelToken | None = None
    ) -> RepairReport:
        """Restore what can be restored; what cannot be read is set aside, nothing is deleted.

        Raises:
            VaultLocked: unlock it first.
            Cancelled: `cancel` was raised before anything was changed.
        """
        return self.vault.repair(on_file=counting("verify", on_progress, cancel), on_bytes=looking(cancel))

    def export_vault(
        self, out: Path, *, on_progress: ProgressCallback | None = None, cancel: CancelToken | None = None
    ) -> BackupReport:
        """Write the whole vault, sealed as it is, into one new file; the passphrase is not needed.

        Raises:
            VaultMissing, VaultBusy: there is none, or another program has it open.
            OutputExists, DiskFull, WriteFailed, Cancelled: nothing was written.
        """
        from velato_core.keystore.vault import Vault

        vault = self._vault if self._vault is not None else Vault.open(self._folder)
        return vault.export_backup(out, on_file=counting("copy", on_progress, cancel), on_bytes=looking(cancel))

    def import_vault(
        self, source: Path, *, on_progress: ProgressCallback | None = None, cancel: CancelToken | None = None
    ) -> None:
        """Make the vault from a file that `export_vault` wrote; it opens as the exported one did.

        Raises:
            VaultExists: there is a vault already; it is left as it is.
            UnreadablePhoto: there is no such file, or it cannot be read; nothing was made.
            CorruptVault, UnsupportedVersion: the file is damaged, no backup, or from a newer Velato; nothing was made.
            DiskFull, WriteFailed, Cancelled: nothing was made.
        """
        from velato_core.keystore.vault import Vault

        if self.vault_exists:
            raise VaultExists(path=str(self._folder))
        on_file = counting("copy", on_progress, cancel)
        Vault.import_backup(source, self._folder, on_file=on_file, on_bytes=looking(cancel))

    # Reports.

    def report_key(self) -> bytes:
        """The 32-byte public key with which anybody can check this vault's reports.

        Raises:
            VaultMissing, VaultLocked: there is no open vault.
        """
        return self.vault.report_signer().public_key

    def check_report(self, path: Path, photo: Path | None = None) -> CheckedReport:
        """Check a report's signature, and with a photo that it is the very file that was measured.

        Needs no vault; where one is open, the result also says whether the report is this vault's.

        Raises:
            ReportInvalid: it is no report, or it was changed after it was signed.
            UnreadablePhoto: a file cannot be read.
        """
        from velato_core.pipelines.report_signing import check_report

        return check_report(path, photo, self.report_key() if self.unlocked else None)

    def album_key(self, album: str) -> bytes:
        """32 bytes that are the same for every photo of an album.

        They come from the vault where it is open, else from this session: then they last as long as the session.
        """
        from velato_core.pipelines.keys import album_key

        return album_key(self._vault if self.unlocked else None, self._album_secret, album)
