"""What a user does with the vault."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.errors import CorruptRecord, UnsupportedVersion
from velato_desktop.operations.images import to_qimage
from velato_desktop.operations.operation import Operation
from velato_desktop.workers.task_runner import NORMAL, URGENT

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from velato_core.keystore.findings import BackupReport, RepairReport, VerifyReport
    from velato_core.keystore.records import RecordSummary
    from velato_core.pipelines.people import KnownPerson
    from velato_core.pipelines.status import VaultStatus
    from velato_core.pipelines.types import Candidate, RecoveredPhoto, RestoredPhoto
    from velato_desktop.operations.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultView:
    """The vault as the vault page shows it.

    Attributes:
        status: counts and warnings.
        records: newest first; empty while locked.
        people: whom the vault knows; empty while locked, or where that list cannot be read.
    """

    status: VaultStatus
    records: tuple[RecordSummary, ...]
    people: tuple[KnownPerson, ...] = ()


def create_vault(desk: Desk, *, passphrase: str) -> Operation[tuple[str, ...]]:
    """Make a vault and give back its recovery words, once."""
    return Operation(desk.quick, lambda _p, _t: desk.session.create_vault(passphrase), priority=URGENT)


def unlock(desk: Desk, *, passphrase: str) -> Operation[None]:
    """Open the vault with its passphrase."""
    return Operation(desk.quick, lambda _p, _t: desk.session.unlock(passphrase), priority=URGENT)


def unlock_with_recovery(desk: Desk, *, words: str) -> Operation[None]:
    """Open the vault with its recovery words."""
    return Operation(desk.quick, lambda _p, _t: desk.session.unlock_with_recovery(words), priority=URGENT)


def lock(desk: Desk, *, in_turn: bool = True) -> Operation[None]:
    """Close the vault and wipe its keys from memory.

    Args:
        desk: where work is done.
        in_turn: after what is being done; else in the middle of it: the vault counts as locked at once then, nothing new
            can be done with it, and its keys are wiped when that is over.
    """
    runner = desk.quick if in_turn else desk.pool
    return Operation(runner, lambda _p, _t: desk.session.lock(), priority=URGENT)


def change_passphrase(desk: Desk, *, old: str, new: str) -> Operation[None]:
    """Give the vault another passphrase."""
    return Operation(desk.quick, lambda _p, _t: desk.session.change_passphrase(old, new), priority=URGENT)


def read_vault(desk: Desk) -> Operation[VaultView]:
    """Look at the vault."""

    def call(_progress: object, _token: object) -> VaultView:
        status = desk.session.vault_status()
        if not status.unlocked:
            return VaultView(status=status, records=())
        people: tuple[KnownPerson, ...] = ()
        with suppress(CorruptRecord, UnsupportedVersion):  # "check everything" reports that; photos are not affected
            people = desk.session.known_people()
        return VaultView(status=status, records=desk.session.records(), people=people)

    return Operation(desk.quick, call, priority=NORMAL)


def vault_thumbnail(desk: Desk, *, record_id: str) -> Operation[QImage | None]:
    """Decrypt a record's small picture in memory; None where it has none."""

    def call(_progress: object, _token: object) -> QImage | None:
        picture = desk.session.vault_thumbnail(record_id)
        return to_qimage(picture) if picture is not None else None

    return Operation(desk.quick, call, priority=NORMAL)


def remove_record(desk: Desk, *, record_id: str) -> Operation[None]:
    """Destroy a stored original for good."""
    return Operation(desk.quick, lambda _p, _t: desk.session.remove_record(record_id), priority=URGENT)


def verify_vault(desk: Desk) -> Operation[VerifyReport]:
    """Decrypt and hash everything in the vault without writing anything."""
    return Operation(desk.runner, lambda progress, token: desk.session.verify_vault(on_progress=progress, cancel=token))


def repair_vault(desk: Desk) -> Operation[RepairReport]:
    """Restore what can be restored and set aside what cannot be read."""
    return Operation(
        desk.quick,
        lambda progress, token: desk.session.repair_vault(on_progress=progress, cancel=token),
        priority=URGENT,
        gives_way=True,
    )


def export_vault(desk: Desk, *, out: Path) -> Operation[BackupReport]:
    """Write the whole vault, sealed as it is, into one new file."""
    return Operation(
        desk.runner, lambda progress, token: desk.session.export_vault(out, on_progress=progress, cancel=token)
    )


def import_vault(desk: Desk, *, source: Path) -> Operation[None]:
    """Make the vault from a backup."""
    return Operation(
        desk.quick, lambda progress, token: desk.session.import_vault(source, on_progress=progress, cancel=token)
    )


def restore(desk: Desk, *, path: Path, out_dir: Path, record_id: str | None = None) -> Operation[RestoredPhoto]:
    """Give back the original of a protected file, byte for byte; `record_id` says which where the user chose."""
    return Operation(
        desk.quick,
        lambda progress, token: desk.session.restore(
            path, out_dir, record_id=record_id, on_progress=progress, cancel=token
        ),
        priority=URGENT,
        gives_way=True,
    )


def restore_record(desk: Desk, *, record_id: str, out_dir: Path) -> Operation[RestoredPhoto]:
    """Give back the original of a record, without any protected file."""
    return Operation(
        desk.quick,
        lambda progress, token: desk.session.restore(
            out_dir, out_dir, record_id=record_id, on_progress=progress, cancel=token
        ),
        priority=URGENT,
        gives_way=True,
    )


def rebuild(desk: Desk, *, path: Path, out_dir: Path, record_id: str | None = None) -> Operation[RecoveredPhoto]:
    """Make an approximate original of a protected file from keys alone; a new file."""
    return Operation(
        desk.runner,
        lambda progress, token: desk.session.recover(
            path, out_dir, record_id=record_id, on_progress=progress, cancel=token
        ),
        priority=URGENT,
    )


def candidates(desk: Desk, *, path: Path) -> Operation[tuple[Candidate, ...]]:
    """List the records that may belong to a file, closest first."""
    return Operation(desk.quick, lambda _p, _t: desk.session.candidates(path), priority=URGENT)
