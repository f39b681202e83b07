"""What an unlocked vault keeps beside its records: people, ledgers, keys of other people's photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.keystore.access import VaultAccess
from velato_core.keystore.usage import changes, reads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.keystore.accepted import AcceptedKey
    from velato_core.keystore.sharing import SharedKey


class VaultKeeping(VaultAccess):
    """Adds what belongs to the whole vault. Every method raises VaultLocked until it is unlocked."""

    @reads
    def load_people(self) -> bytes:
        """The people store's bytes as `save_people` was given them; empty at first.

        Raises:
            CorruptRecord: damaged.
        """
        return self._require().load_ledger("people")

    @changes
    def save_people(self, data: bytes) -> None:
        """Keep names and groups of people, sealed; replaces what was kept.

        Raises:
            DiskFull, WriteFailed: nothing changed.
        """
        self._require().save_ledger("people", data)

    @reads
    def load_ledger(self, name: str) -> bytes:
        """The bytes that `save_ledger` was given last under one of `labels.LEDGERS`; empty at first.

        Raises:
            CorruptRecord: damaged.
        """
        return self._require().load_ledger(name)

    @changes
    def save_ledger(self, name: str, data: bytes) -> None:
        """Keep bytes that belong to the whole vault, sealed; replaces what was kept under this name.

        Raises:
            DiskFull, WriteFailed: nothing changed.
        """
        self._require().save_ledger(name, data)

    @reads
    def accepted_keys(self) -> tuple[AcceptedKey, ...]:
        """The kept keys of other people's photos that can be read, in the order they came."""
        return self._require().accepted.all()

    @reads
    def damaged_accepted_keys(self) -> tuple[str, ...]:
        """Names of the files of kept keys that cannot be read; `verify` says why."""
        return self._require().accepted.damaged()

    @reads
    def accepted_key_for(self, start: bytes) -> AcceptedKey | None:
        """The kept key that opens a sealed original, told from its first `blobs.START_BYTES` bytes, or None."""
        return self._require().accepted.find(start)

    @changes
    def accept_key(self, shared: SharedKey, when: str) -> AcceptedKey:
        """Keep a key of someone else's photo; one that is kept already gives what was kept.

        Args:
            shared: the key.
            when: ISO 8601 time.

        Raises:
            DiskFull, WriteFailed: nothing changed.
        """
        return self._require().accepted.accept(shared, when)

    @changes
    def forget_keys(self, ids: Sequence[str]) -> None:
        """Delete kept keys.

        Raises:
            RecordNotFound: one of them is not kept; nothing changed.
            DiskFull, WriteFailed: what was deleted until then is gone, the others stay.
        """
        self._require().accepted.forget(ids)
