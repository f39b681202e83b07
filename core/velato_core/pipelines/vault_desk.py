"""The vault as a user meets it: create, unlock, look, restore, change and check, one open vault at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.errors import VaultExists, VaultLocked, VaultMissing
from velato_core.pipelines.folders import data_folder_or_default
from velato_core.pipelines.status import VaultCheck, VaultStatus
from velato_core.runtime.progress import ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.keystore.records import RecordSummary
    from velato_core.keystore.vault import Vault
    from velato_core.pipelines.types import RgbImage
    from velato_core.runtime.cancel import CancelToken


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
        raise VaultLocked

    @property
    def unlocked(self) -> bool:
        """Whether the vault is open."""
        return self._vault is not None

    def create_vault(self, passphrase: str) -> tuple[str, ...]:
        """Make a new vault and unlock it.

        Returns:
            The 24 recovery words. They open the vault without the passphrase and are never shown again.

        Raises:
            VaultExists: there is one already.
            UsageError: the passphrase is too short.
            WriteFailed: the folder cannot be written.
        """
        raise VaultExists(path=str(self._folder))

    def unlock(self, passphrase: str) -> None:
        """Open the vault; does nothing more when it is open already.

        Raises:
            VaultMissing, WrongPassphrase, CorruptVault, UnsupportedVersion, VaultBusy: as the names say.
        """
        raise VaultMissing(path=str(self._folder))

    def unlock_with_recovery(self, words: str) -> None:
        """Open the vault with the 24 recovery words, separated by spaces.

        Raises:
            WrongKey: mistyped, or the words of another vault.
            VaultMissing, CorruptVault, UnsupportedVersion, VaultBusy: as the names say.
        """
        raise VaultMissing(path=str(self._folder))

    def lock(self) -> None:
        """Close the vault and wipe its keys; does nothing when it is locked."""

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase; the stored originals stay as they are and the recovery words stay valid.

        Raises:
            WrongPassphrase: `old` does not open the vault; nothing changed.
            UsageError: `new` is too short.
        """
        raise VaultLocked

    def vault_status(self) -> VaultStatus:
        """What can be said about the vault, locked or not."""
        return VaultStatus(folder=self._folder, exists=self.vault_exists, unlocked=self.unlocked)

    def records(self) -> tuple[RecordSummary, ...]:
        """The photos in the vault, the newest first.

        Raises:
            VaultLocked: unlock it first.
        """
        raise VaultLocked

    def remove_record(self, record_id: str) -> None:
        """Delete a stored original for good.

        Raises:
            VaultLocked: unlock it first.
            RecordNotFound: there is no such record.
        """
        raise VaultLocked

    def vault_thumbnail(self, record_id: str) -> RgbImage | None:
        """A small picture of the stored original; None where none was kept."""
        raise VaultLocked

    def verify_vault(
        self, *, on_progress: ProgressCallback | None = None, cancel: CancelToken | None = None
    ) -> VaultCheck:
        """Decrypt and hash every stored original; changes nothing.

        Raises:
            VaultLocked: unlock it first.
        """
        _ = on_progress or ignore_progress
        raise VaultLocked
