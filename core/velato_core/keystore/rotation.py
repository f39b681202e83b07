"""Replacing the master key, in an order that a crash may cut anywhere.

1. A header with the new key in new slots and the old key sealed under the new one. 2. Every small file re-wrapped, one
by one, each atomically. 3. A header without the old key. After a crash in 2, either key's files still open, and the
next unlock goes on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from velato_core.errors import CorruptRecord
from velato_core.keystore.header_file import save_header
from velato_core.keystore.index_file import INDEX_ID
from velato_core.keystore.keys import new_key
from velato_core.keystore.labels import LEDGERS, TYPE_ACCEPTED, TYPE_INDEX, TYPE_RECORD
from velato_core.keystore.layout import LEDGER_ID, ids_in
from velato_core.keystore.slots import passphrase_slot, recovery_slot
from velato_core.keystore.unlocked import UnlockedVault, seal_previous, seal_secret

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.keystore.file_layer import FileLayer
    from velato_core.keystore.format import Header
    from velato_core.keystore.kdf import KdfParams
    from velato_core.keystore.layout import Layout
    from velato_core.keystore.recovery import RecoveryCode


def begin(
    layout: Layout,
    files: FileLayer,
    header: Header,
    vault: UnlockedVault,
    passphrase: str,
    params: KdfParams,
    code: RecoveryCode,
) -> tuple[Header, bytes]:
    """Write the header of step 1. Returns it and the new master key."""
    master, epoch = new_key(), header.epoch + 1
    fresh = replace(
        header,
        epoch=epoch,
        secrets=seal_secret(vault.album_secret(), master, header.vault_id, epoch),
        previous=seal_previous(vault.keys.master, master, header.vault_id, epoch),
        slots=(
            passphrase_slot(passphrase, master, header.vault_id, epoch, params),
            recovery_slot(code, master, header.vault_id, epoch),
        ),
    )
    return save_header(layout, files, fresh, master), master


def finish(layout: Layout, files: FileLayer, header: Header, vault: UnlockedVault) -> Header:
    """Steps 2 and 3: re-wrap what is left, then drop the old key. Returns the final header.

    The old key is kept while a damaged file might still need it, so that a later repair can open it.

    Raises:
        DiskFull, WriteFailed: the rotation stays unfinished and goes on at the next unlock.
    """
    all_moved = True
    for name in sorted(ids_in(layout.records)):
        all_moved &= _rewrap(vault, layout.record(name), TYPE_RECORD, name)
    for name in sorted(ids_in(layout.accepted)):
        all_moved &= _rewrap(vault, layout.accepted_key(name), TYPE_ACCEPTED, name)
    for ledger, kind in LEDGERS.items():
        if layout.ledger(ledger).exists():
            all_moved &= _rewrap(vault, layout.ledger(ledger), kind, LEDGER_ID)
    if layout.index.exists() and not _rewrap(vault, layout.index, TYPE_INDEX, INDEX_ID):
        vault.store.index.flush(force=True)  # the entries in memory are as good: they came from the records
    if not all_moved:
        return header
    return save_header(layout, files, replace(header, previous=None), vault.keys.master)


def _rewrap(vault: UnlockedVault, path: Path, kind: int, object_id: bytes) -> bool:
    try:
        vault.objects.rewrap(path, kind, object_id)
    except CorruptRecord:
        return False
    return True
