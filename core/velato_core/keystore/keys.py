"""The master key while a vault is unlocked, and the keys that come from it."""

from __future__ import annotations

import os

from typing_extensions import override

from velato_core.keystore.aead import hkdf
from velato_core.keystore.labels import KEY_BYTES, MASTER_SECRETS, MASTER_WRAP
from velato_core.keystore.secret import SecretBytes


def new_key() -> bytes:
    """A random 256-bit key."""
    return os.urandom(KEY_BYTES)


class MasterKeys:
    """The current master key, and during an unfinished rotation the one before it."""

    def __init__(self, master: bytes, vault_id: bytes, epoch: int, previous: bytes | None = None) -> None:
        """Hold copies that `wipe` overwrites.

        Args:
            master: 32 bytes.
            vault_id: 16 bytes.
            epoch: the number of `master`, from 1.
            previous: the master key of `epoch - 1`, while files under it may remain.
        """
        self.vault_id = vault_id
        self.epoch = epoch
        self._master = SecretBytes(master)
        self._previous = None if previous is None else SecretBytes(previous)

    @property
    def master(self) -> bytes:
        """The current master key's bytes."""
        return self._master.reveal()

    @property
    def rotating(self) -> bool:
        """True while files under the previous master key may remain."""
        return self._previous is not None

    def wrap_key(self, epoch: int) -> bytes | None:
        """The key that wraps object keys in that epoch, or None if it is not known."""
        if epoch == self.epoch:
            return hkdf(self._master.reveal(), MASTER_WRAP)
        if epoch == self.epoch - 1 and self._previous is not None:
            return hkdf(self._previous.reveal(), MASTER_WRAP)
        return None

    def secrets_key(self) -> bytes:
        """The key that seals the vault's secrets in the header."""
        return hkdf(self._master.reveal(), MASTER_SECRETS)

    def wipe(self) -> None:
        """Overwrite the keys."""
        self._master.wipe()
        if self._previous is not None:
            self._previous.wipe()

    @override
    def __repr__(self) -> str:
        return "MasterKeys(hidden)"
