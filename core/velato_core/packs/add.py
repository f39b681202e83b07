"""Adding a pack to the user's own: verified where it lies, copied beside the others, verified again, then named."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import time
from typing import TYPE_CHECKING, Final

from velato_core.errors import DiskFull, PackInvalid, WriteFailed
from velato_core.packs.catalog import PACKS_FOLDER, Pack, bundled_packs
from velato_core.packs.manifest import MANIFEST_NAME, parse_manifest, verify_pack
from velato_core.packs.model_folder import manifest_for
from velato_core.packs.unpack import unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


# What the names of half-done work begin with: here, in `unpack` and in `remove`.
_HALF_DONE: Final = (".adding-", ".unpacking-", ".removing-")
_OLD_SECONDS: Final = 24 * 3600.0  # nobody copies a pack for a day


def add_pack(source: Path, data_folder: Path) -> Pack:
    """Verify a pack and copy it to the user's packs; one of the same id that was added before is replaced.

    Only the files that the manifest lists are copied. The pack is there whole or not at all: it is copied under a
    hidden name that no reader looks at, and renamed at the end. What commands that were killed left behind goes after a day.

    Args:
        source: the pack as it was received, a folder or a zip file.
        data_folder: the user's data folder.

    Returns:
        The added pack.

    Raises:
        PackInvalid: the pack is not what its manifest says, or it takes the id of a bundled one; nothing was added.
        UnsupportedVersion: it was made for a newer Velato.
        DiskFull, WriteFailed: it cannot be written; nothing was added.
    """
    if not source.exists():
        raise PackInvalid(f"There is no folder or file {source}.", hint="Check the name.", path=str(source))
    if not source.is_file():
        return _add_folder(source, data_folder)
    root = data_folder / PACKS_FOLDER
    with write_errors(root), unpacked(source, root) as folder:
        return _add_folder(folder, data_folder)


def add_model_folder(folder: Path, data_folder: Path) -> Pack:
    """Write a manifest for a folder of insightface's models and add them as a pack, as `add_pack` does; errors as there."""
    return _add_folder(folder, data_folder, manifest_for(folder))


def _add_folder(folder: Path, data_folder: Path, written: bytes | None = None) -> Pack:
    manifest = parse_manifest(written, folder.name) if written else verify_pack(folder)
    if any(pack.manifest.id == manifest.id for pack in bundled_packs()):
        raise PackInvalid(
            f"A pack with the id {manifest.id} ships with Velato and cannot be replaced.", pack_id=manifest.id
        )
    target = data_folder / PACKS_FOLDER / manifest.id
    if target.exists() and target.resolve() == folder.resolve():
        return Pack(folder=target, manifest=manifest, bundled=False)
    _sweep(target.parent)
    hidden = target.parent / f".adding-{secrets.token_hex(8)}"
    try:
        with write_errors(target):
            if written:
                hidden.mkdir(parents=True)
                hidden.joinpath(MANIFEST_NAME).write_bytes(written)
                _copy(tuple(manifest.files), folder, hidden)
            else:
                _copy((MANIFEST_NAME, *manifest.files), folder, hidden)
            verify_pack(hidden)  # what was read a second time is what is kept: the source may have changed in between
            _put_in_place(hidden, target)
    finally:
        shutil.rmtree(hidden, ignore_errors=True)
    return Pack(folder=target, manifest=manifest, bundled=False)


@contextlib.contextmanager
def write_errors(target: Path) -> Iterator[None]:
    """Give what the disk refuses the error that says so.

    Raises:
        DiskFull, WriteFailed: the block met an OSError.
    """
    try:
        yield
    except OSError as error:
        kind = DiskFull if error.errno in (errno.ENOSPC, errno.EDQUOT) else WriteFailed
        raise kind(path=str(target)) from error


def _copy(names: Sequence[str], source: Path, target: Path) -> None:
    for name in names:
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, path)
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def _put_in_place(hidden: Path, target: Path) -> None:
    if not target.exists():
        hidden.rename(target)
        return
    before = target.parent / f".removing-{secrets.token_hex(8)}"
    target.rename(before)
    try:
        hidden.rename(target)
    except OSError:
        before.rename(target)
        raise
    _delete(before)


def _sweep(root: Path) -> None:
    """Delete what commands that were killed a day ago or longer left behind; it may be gigabytes of weights."""
    with contextlib.suppress(OSError):
        for path in tuple(root.iterdir()):
            if path.name.startswith(_HALF_DONE) and time.time() - _last_touched(path) > _OLD_SECONDS:
                _delete(path)


def _last_touched(path: Path) -> float:
    """When a folder or link was last filled or renamed, in seconds since 1970; now where it has just gone."""
    try:
        known = path.lstat()
    except OSError:
        return time.time()
    return max(known.st_mtime, known.st_ctime)


def _delete(path: Path) -> None:
    """Delete a folder, or a link and not what it points to; what cannot be deleted stays."""
    with contextlib.suppress(OSError):
        if path.is_symlink():
            path.unlink()
    shutil.rmtree(path, ignore_errors=True)
