"""Looking at a vault for its owner: what can be said about it, how far a check has got, what a crash left behind."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from velato_core.errors import VelatoError
from velato_core.pipelines.status import VaultStatus
from velato_core.runtime.notes import Note
from velato_core.runtime.progress import Progress, ignore_progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from velato_core.keystore.status import VaultStatus as KeystoreStatus
    from velato_core.keystore.vault import Vault
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


def status_of(folder: Path, opened: Vault | None) -> VaultStatus:
    """What can be said about the vault in a folder.

    Args:
        folder: where it is or would be.
        opened: the vault, where it is open.

    Raises:
        CorruptVault, UnsupportedVersion: it cannot be read.
    """
    from velato_core.keystore.layout import Layout
    from velato_core.keystore.vault import Vault

    if not Layout(folder).exists():
        return VaultStatus(folder=folder, exists=False, unlocked=False)
    vault = opened if opened is not None else Vault.open(folder)
    status = vault.status()
    known = status.unlocked
    summaries = vault.records() if known else ()
    return VaultStatus(
        folder=folder,
        exists=True,
        unlocked=known,
        opens_with=status.slots,
        records=status.records,
        byte_count=sum(summary.original_size or 0 for summary in summaries) if known else None,
        unfinished=sum(summary.pending for summary in summaries) if known else None,
        damaged=(status.damaged or 0) + (status.missing or 0) + len(vault.damaged_accepted_keys()) if known else None,
        notes=_notes(status),
    )


def counting(
    stage: str, on_progress: ProgressCallback | None, cancel: CancelToken | None = None
) -> Callable[[int, int], None]:
    """A listener for work that counts files; it may stop the work by raising Cancelled."""
    told = on_progress or ignore_progress

    def on_file(done: int, total: int) -> None:
        if cancel is not None:
            cancel.raise_if_cancelled()
        told(Progress(stage=stage, done=done, total=total))

    return on_file


def _notes(status: KeystoreStatus) -> tuple[str, ...]:
    notes = []
    if status.sync_service:
        words = (
            f"The vault seems to lie in a folder that {status.sync_service} syncs; such services have broken vaults."
        )
        notes.append(Note(words, "vault_synced", status.sync_service))
    if status.header_copies < 2:
        words = "One of the two copies of the vault's header is damaged; run `velato vault repair`."
        notes.append(Note(words, "header_damaged"))
    if status.rotating:
        words = "A change of the master key is not finished; it goes on when the vault is unlocked."
        notes.append(Note(words, "rotation_unfinished"))
    return tuple(notes)


def drop_cut_off(vault: Vault) -> None:
    """Remove what a crash left of a protection that never gave an output.

    Only where the original still lies where it was: then the record is nobody's only copy.
    """
    from velato_core.pipelines.sealing import original_is_in_place

    for summary in vault.pending_records():
        with suppress(VelatoError):  # a record that cannot be read is for verify to report
            if original_is_in_place(vault.record(summary.id)):
                vault.remove_record(summary.id)
