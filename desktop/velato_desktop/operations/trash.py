"""Letting an original go from the disk once the vault is proven to give it back, and undoing that.

The file moves to the system's trash, never straight into nothing.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile

from velato_core.errors import OutputExists, PhotoChanged, VelatoError, WriteFailed
from velato_core.runtime.digest import sha256_of
from velato_desktop.operations.operation import Operation
from velato_desktop.workers.task_runner import NORMAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback
    from velato_core.session import Session
    from velato_desktop.operations.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class TrashedOriginal:
    """An original that lies in the trash and in the vault.

    Attributes:
        path: where it was.
        in_trash: where it is; None where the system does not tell.
        record_id: the record that gives it back.
        sha256: of the file, hex; the vault's copy was decrypted and had the same.
    """

    path: Path
    in_trash: Path | None
    record_id: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrashReport:
    """What became of several originals.

    Attributes:
        done: moved, or back again.
        failed: what was left as it was, with the reason.
    """

    done: tuple[TrashedOriginal, ...]
    failed: tuple[tuple[Path, Exception], ...] = ()


def trash_originals(desk: Desk, *, originals: Sequence[tuple[Path, str]]) -> Operation[TrashReport]:
    """Move originals to the trash, each only after the vault's copy of it was read back and compared.

    Args:
        desk: where work is done.
        originals: path and record id of each.
    """
    wanted = tuple(originals)

    def call(progress: ProgressCallback, token: CancelToken) -> TrashReport:
        done, failed = [], []
        for path, record in wanted:
            try:
                token.raise_if_cancelled()
                done.append(_trash(desk.session, path, record, progress, token))
            except (VelatoError, OSError) as error:
                failed.append((path, error))
        return TrashReport(done=tuple(done), failed=tuple(failed))

    return Operation(desk.quick, call, priority=NORMAL, gives_way=True)


def bring_back(desk: Desk, *, originals: Sequence[TrashedOriginal]) -> Operation[TrashReport]:
    """Put originals back where they were: out of the trash, or out of the vault where the trash was emptied."""
    wanted = tuple(originals)

    def call(_progress: object, token: CancelToken) -> TrashReport:
        done, failed = [], []
        for original in wanted:
            try:
                token.raise_if_cancelled()
                _bring_back(desk.session, original, token)
                done.append(original)
            except (VelatoError, OSError) as error:
                failed.append((original.path, error))
        return TrashReport(done=tuple(done), failed=tuple(failed))

    return Operation(desk.quick, call, priority=NORMAL, gives_way=True)


def _trash(
    session: Session, path: Path, record: str, progress: ProgressCallback, token: CancelToken
) -> TrashedOriginal:
    proof = session.prove_original(path, record, on_progress=progress, cancel=token)
    now = path.stat()
    if (now.st_size, now.st_mtime_ns) != (proof.size, proof.modified_ns):
        message = f"{path.name} is not the file that lies in the vault."
        raise PhotoChanged(message, path=path)
    file = QFile(str(path))
    if not file.moveToTrash():
        raise WriteFailed(
            f"{path.name} could not be moved to the trash: {file.errorString()}.",
            hint="The file stays where it is. Some disks have no trash.",
            path=path,
        )
    told = file.fileName()
    in_trash = Path(told) if told and Path(told) != path else None
    return TrashedOriginal(path=path, in_trash=in_trash, record_id=record, sha256=proof.sha256)


def _bring_back(session: Session, original: TrashedOriginal, token: CancelToken) -> None:
    if os.path.lexists(original.path):
        raise OutputExists(path=original.path)
    trashed = original.in_trash
    if trashed is not None and trashed.is_file() and sha256_of(trashed) == original.sha256:
        original.path.parent.mkdir(parents=True, exist_ok=True)
        if QFile.rename(str(trashed), str(original.path)):  # copies where the trash is on another disk
            _forget_in_trash(trashed)
            return
    path = original.path
    session.restore(path, path.parent, name=path.name, record_id=original.record_id, cancel=token)


def _forget_in_trash(trashed: Path) -> None:
    """Remove the note that a freedesktop.org trash keeps beside a file; without its file it is litter."""
    if trashed.parent.name == "files":
        with suppress(OSError):
            (trashed.parent.parent / "info" / f"{trashed.name}.trashinfo").unlink()
