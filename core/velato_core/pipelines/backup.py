"""Copying a whole vault as it is, sealed: to a backup and back. No key is needed and none is read."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from velato_core.errors import DiskFull, OutputExists, VaultExists, VaultMissing, WriteFailed
from velato_core.keystore.atomic_file import is_temporary
from velato_core.keystore.layout import Layout
from velato_core.keystore.lock_file import LockFile
from velato_core.keystore.vault import Vault
from velato_core.runtime.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from velato_core.pipelines.vault_desk import VaultDesk
    from velato_core.runtime.progress import ProgressCallback

_CHUNK: Final = 1 << 20
_PRIVATE_FOLDER: Final = 0o700
_PRIVATE_FILE: Final = 0o600


def export_vault(desk: VaultDesk, folder: Path, on_progress: ProgressCallback) -> tuple[int, int]:
    """Copy the desk's vault to a new folder; see `Session.export_vault`."""
    if not desk.vault_exists:
        raise VaultMissing(path=str(desk.vault_folder))
    with _alone(desk):
        return _copy(desk.vault_folder, folder, on_progress)


def import_vault(desk: VaultDesk, folder: Path, on_progress: ProgressCallback) -> tuple[int, int]:
    """Copy a vault from a folder to the desk's place; see `Session.import_vault`."""
    if desk.vault_exists:
        raise VaultExists(path=str(desk.vault_folder))
    if not Layout(folder).exists():
        raise VaultMissing(path=str(folder))
    Vault.open(folder)  # refuses what is damaged or too new before anything is copied
    return _copy(folder, desk.vault_folder, on_progress)


@contextmanager
def _alone(desk: VaultDesk) -> Iterator[None]:
    """Hold the vault's lock, unless this very session has it open already."""
    if desk.unlocked:
        yield
        return
    lock = LockFile(Layout(desk.vault_folder).lock)
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _copy(source: Path, target: Path, on_progress: ProgressCallback) -> tuple[int, int]:
    if os.path.lexists(target) and (not target.is_dir() or any(target.iterdir())):
        raise OutputExists(f"{target} exists already and is not empty.", hint="Name a new folder.", path=target)
    files = _files_of(source)
    total = sum(path.stat().st_size for path in files)
    part = target.parent / f".{target.name}-{secrets.token_hex(4)}.part"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.mkdir(mode=_PRIVATE_FOLDER)
        done = 0
        for name in ("records", "originals"):
            (part / name).mkdir(mode=_PRIVATE_FOLDER)
        for path in files:
            done += _copy_file(path, part / path.relative_to(source))
            on_progress(Progress(stage="copy", done=done, total=total))
        if target.is_dir():
            target.rmdir()
        part.replace(target)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(path=target) from error
        raise WriteFailed(f"{target} cannot be written: {error.strerror or error}.", path=target) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return len(files), total


def _files_of(vault: Path) -> list[Path]:
    """The vault's own files; what an interrupted write left, and the lock, stay behind."""
    layout = Layout(vault)
    single = [layout.header, layout.header_copy, layout.index, layout.people]
    many = [path for folder in (layout.records, layout.blobs) if folder.is_dir() for path in sorted(folder.iterdir())]
    return [path for path in (*single, *many) if path.is_file() and not is_temporary(path.name)]


def _copy_file(source: Path, target: Path) -> int:
    """Copy, put on the disk, read back and compare; returns the size.

    Raises:
        WriteFailed: the disk did not keep what was written.
    """
    digest = hashlib.sha256()
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE)
    with source.open("rb") as reader, os.fdopen(handle, "wb") as writer:
        while chunk := reader.read(_CHUNK):
            digest.update(chunk)
            writer.write(chunk)
        writer.flush()
        os.fsync(writer.fileno())
    with target.open("rb") as file:
        if hashlib.file_digest(file, "sha256").digest() != digest.digest():
            raise WriteFailed("The disk did not keep what was written; it may be failing.", path=target)
    return target.stat().st_size
