"""Changing the ways into an unlocked vault: passphrase, recovery code, keyring, master key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.errors import UsageError, VaultBusy, VelatoError
from velato_core.keystore import kdf, os_keyring, rotation, slots
from velato_core.keystore.header_file import load_header, save_header
from velato_core.keystore.keys import new_key
from velato_core.keystore.labels import SLOT_KEYRING, SLOT_PASSPHRASE
from velato_core.keystore.lifecycle import VaultLifecycle
from velato_core.keystore.recovery import RecoveryCode
from velato_core.keystore.unlocked import UnlockedVault
from velato_core.keystore.usage import changes, replaces_keys

if TYPE_CHECKING:
    from velato_core.keystore.kdf import KdfParams


class VaultAccess(VaultLifecycle):
    """Adds what changes the slots. Nothing here touches a stored original."""

    @changes
    def change_passphrase(self, old: str, new: str, *, kdf_params: KdfParams | None = None) -> None:
        """Seal the master key for another passphrase; records stay as they are.

        An old copy of the vault (a backup) still opens with the old passphrase: see `rotate_master_key`.

        Args:
            old: the present passphrase, asked for again even though the vault is open.
            new: the one to use from now on.
            kdf_params: its cost; None takes what is about a second on this machine, and never less than before.

        Raises:
            VaultLocked: unlock first.
            WrongPassphrase: `old` is not the present one; nothing changed.
            DiskFull, WriteFailed: nothing changed.
        """
        vault, header = self._require(), self._require_header()
        slots.open_with_passphrase(header, old)
        params = kdf_params or self._next_cost()
        slot = slots.passphrase_slot(new, vault.keys.master, header.vault_id, header.epoch, params)
        self._header = save_header(self._layout, self._files, header.with_slot(slot), vault.keys.master)

    @changes
    def reset_passphrase(self, new: str, words: str, *, kdf_params: KdfParams | None = None) -> None:
        """Set a passphrase with the recovery code instead of the old one, for someone who forgot it.

        Raises:
            VaultLocked: unlock with the recovery code first.
            WrongKey: the words are not this vault's.
        """
        vault, header = self._require(), self._require_header()
        slots.open_with_recovery(header, RecoveryCode.parse(words))
        params = kdf_params or self._next_cost()
        slot = slots.passphrase_slot(new, vault.keys.master, header.vault_id, header.epoch, params)
        self._header = save_header(self._layout, self._files, header.with_slot(slot), vault.keys.master)

    @changes
    def rotate_recovery(self, code: RecoveryCode | None = None) -> RecoveryCode:
        """Put a new recovery code in the place of the old one, which opens this vault no more (old backups it does).

        Args:
            code: made before, so that its owner has written it down by now; None makes one.

        Raises:
            VaultLocked, DiskFull, WriteFailed: nothing changed.
        """
        vault, header = self._require(), self._require_header()
        code = code or RecoveryCode.generate()
        slot = slots.recovery_slot(code, vault.keys.master, header.vault_id, header.epoch)
        self._header = save_header(self._layout, self._files, header.with_slot(slot), vault.keys.master)
        return code

    def test_recovery(self, words: str) -> None:
        """Check that the words would open this vault; works while locked and changes nothing.

        Raises:
            WrongKey: they would not; says what is wrong.
        """
        header = load_header(self._layout, self._files).header
        slots.open_with_recovery(header, RecoveryCode.parse(words))

    @replaces_keys
    def rotate_master_key(
        self, passphrase: str, *, code: RecoveryCode | None = None, kdf_params: KdfParams | None = None
    ) -> RecoveryCode:
        """Replace the master key, re-wrap every record, and set a new recovery code.

        A crash half-way loses nothing: the next unlock goes on. The keyring slot is removed; set it up again. Someone
        with an old copy of the vault and an old way in can still read that old copy.

        Args:
            passphrase: the present one, asked for again.
            code: the new recovery code, made before, so that a crash half-way cannot lose it; None makes one.
            kdf_params: the passphrase's cost; None as for `change_passphrase`.

        Raises:
            VaultLocked: unlock first.
            WrongPassphrase: nothing changed.
            DiskFull, WriteFailed: before the first step nothing changed; later the next unlock goes on.
        """
        vault, header = self._require(), self._require_header()
        if not self._usage.alone:
            raise VaultBusy("The vault is being used.", hint="Wait until the running job is done.")
        if vault.keys.rotating:
            raise UsageError(
                "The last rotation is not finished because a file is damaged.", hint="Run `velato vault repair` first."
            )
        slots.open_with_passphrase(header, passphrase)
        params, code = kdf_params or self._next_cost(), code or RecoveryCode.generate()
        vault.store.index.flush()
        header, master = rotation.begin(self._layout, self._files, header, vault, passphrase, params, code)
        os_keyring.forget(header.vault_id)
        self._reopen(UnlockedVault(self._layout, self._files, header, master))
        self._header = header
        self._header = rotation.finish(self._layout, self._files, header, self._require())
        if self._header.previous is None:
            self._reopen(UnlockedVault(self._layout, self._files, self._header, master))
        return code

    @changes
    def enable_keyring(self) -> None:
        """Let the system keyring open this vault. Whoever can use this account's keyring can then open it.

        Raises:
            KeyringUnavailable: this system has none; nothing changed.
        """
        vault, header = self._require(), self._require_header()
        secret = new_key()
        os_keyring.store(header.vault_id, secret)
        slot = slots.keyring_slot(secret, vault.keys.master, header.vault_id, header.epoch)
        try:
            self._header = save_header(self._layout, self._files, header.with_slot(slot), vault.keys.master)
        except VelatoError:
            os_keyring.forget(header.vault_id)
            raise

    @changes
    def disable_keyring(self) -> None:
        """Remove the keyring slot and the keyring's entry."""
        vault, header = self._require(), self._require_header()
        if header.slot(SLOT_KEYRING) is not None:
            fresh = header.without_slot(SLOT_KEYRING)
            self._header = save_header(self._layout, self._files, fresh, vault.keys.master)
        os_keyring.forget(header.vault_id)

    @property
    def keyring_enabled(self) -> bool:
        """True when this vault has a keyring slot."""
        return self._require_header().slot(SLOT_KEYRING) is not None

    def _reopen(self, fresh: UnlockedVault) -> None:
        before, self._unlocked = self._unlocked, fresh
        if before is not None:
            before.wipe()

    def _next_cost(self) -> KdfParams:
        measured = kdf.calibrate()
        slot = self._require_header().slot(SLOT_PASSPHRASE)
        if slot is None or slot.kdf is None or slot.kdf.work() < measured.work():
            return measured
        return slot.kdf
