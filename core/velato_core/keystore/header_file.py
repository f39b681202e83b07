"""The header on disk, kept twice: the newest whole copy counts, the other is brought up to date."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from velato_core.errors import CorruptRecord, CorruptVault, UnsupportedVersion, VaultMissing, VelatoError
from velato_core.keystore.atomic_file import atomic_write
from velato_core.keystore.format import MAX_HEADER_BYTES, Header, parse_header, seal_header

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.keystore.file_layer import FileLayer
    from velato_core.keystore.layout import Layout


@dataclass(frozen=True, slots=True)
class LoadedHeader:
    """A header and how well it was kept.

    Attributes:
        header: the newest whole copy.
        both_good: False when the other copy is damaged, missing or older.
    """

    header: Header
    both_good: bool


def load_header(layout: Layout, files: FileLayer) -> LoadedHeader:
    """Read both copies and take the newer whole one.

    Raises:
        VaultMissing: there is neither.
        CorruptVault: neither is whole.
        UnsupportedVersion: one is whole and newer than this code; an older copy beside it is not used instead.
    """
    if not layout.exists():
        raise VaultMissing(path=str(layout.root))
    raw: list[bytes] = []
    good: list[Header] = []
    first_error: VelatoError | None = None
    for path in (layout.header, layout.header_copy):
        try:
            data = _read(path, files)
            good.append(parse_header(data, str(path)))
            raw.append(data)
        except UnsupportedVersion:
            raise
        except CorruptVault as error:
            first_error = first_error or error
    if not good:
        raise first_error or CorruptVault(path=str(layout.root))
    newest = max(good, key=lambda header: header.revision)
    same = len(raw) == 2 and hashlib.sha256(raw[0]).digest() == hashlib.sha256(raw[1]).digest()
    return LoadedHeader(newest, same)


def save_header(layout: Layout, files: FileLayer, header: Header, master: bytes) -> Header:
    """Write a new revision to both copies, the main one first. The change counts once the first is on the disk.

    Returns:
        The header as written.

    Raises:
        DiskFull, WriteFailed: nothing changed. (Where only the second copy failed, the change stands and
            the old copy is removed; the next unlock makes a new one.)
    """
    fresh = replace(header, revision=header.revision + 1)
    data = seal_header(fresh, master)
    _write(layout.header, files, data)
    try:
        _write(layout.header_copy, files, data)
    except VelatoError:
        # An old copy would still open with a passphrase that was just replaced: better none than that one.
        with contextlib.suppress(OSError):
            files.remove(layout.header_copy)
    return parse_header(data, str(layout.header))


def copy_is_current(layout: Layout, files: FileLayer) -> bool:
    """True when both copies are whole and equal."""
    try:
        return load_header(layout, files).both_good
    except VelatoError:
        return False


def _read(path: Path, files: FileLayer) -> bytes:
    try:
        return files.read(path, MAX_HEADER_BYTES)
    except OSError as error:
        raise CorruptVault(f"The vault's file {path} cannot be read: {error.strerror}.", path=str(path)) from error


def _write(path: Path, files: FileLayer, data: bytes) -> None:
    def check(temp: Path) -> None:
        if files.read(temp, MAX_HEADER_BYTES) != data:
            raise CorruptRecord(record=path.name)

    with atomic_write(path, files, check=check) as out:
        out.write(data)
