"""A whole vault in one file and back. Everything in it is sealed already, so a backup needs no key to be made or read in.

The file is a ZIP that stores without compression, with a manifest of sizes and SHA-256 at its end. Reading it in is
strict: known names only, stored only, every digest checked, into a new folder that appears when all of it is there.
"""

from __future__ import annotations

import errno
import hashlib
import json
import re
import secrets
import shutil
import stat
import zipfile
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING, Any, BinaryIO

from velato_core.errors import CorruptVault, UnsupportedVersion, VaultExists
from velato_core.keystore.atomic_file import Writer, atomic_write
from velato_core.keystore.file_layer import PRIVATE_FILE, FileLayer, write_errors
from velato_core.keystore.findings import BackupReport
from velato_core.keystore.header_file import load_header
from velato_core.keystore.labels import LEDGERS
from velato_core.keystore.layout import Layout, ids_in
from velato_core.runtime.reading import reading

if TYPE_CHECKING:
    from pathlib import Path

BACKUP_VERSION = 1
MANIFEST = "velato-backup.json"
_NAME = re.compile(r"(vault|vault-copy|index|people|jobs|keys)\.velato|(records|originals|keys)/[0-9a-f]{32}")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # no times in a backup: they would tell when photos were protected
_MAX_MANIFEST_BYTES = 64 * 1024 * 1024
_COPY = 1 << 20

OnFile = Callable[[int, int], None]
OnBytes = Callable[[int], None]


def write_backup(
    layout: Layout, out: Path, files: FileLayer, on_file: OnFile | None = None, on_bytes: OnBytes | None = None
) -> BackupReport:
    """Write a vault's files into a new file; the caller keeps other writers away meanwhile.

    Args:
        layout: of the vault.
        out: the new file.
        files: the file layer.
        on_file: called with (files done, files in all); may raise to cancel, which leaves no file.
        on_bytes: called with the bytes of one file that were copied; may raise as well.

    Raises:
        OutputExists, DiskFull, WriteFailed: nothing was written.
    """
    names = tuple(_names(layout))
    manifest: dict[str, dict[str, Any]] = {}
    total = 0
    with (
        atomic_write(out, files, overwrite=False, mode=PRIVATE_FILE) as writer,
        zipfile.ZipFile(_Pipe(writer), "w", zipfile.ZIP_STORED, allowZip64=True) as archive,
    ):
        for done, name in enumerate(names, 1):
            size, digest = _add(archive, name, layout.root / name, files, on_bytes)
            manifest[name] = {"bytes": size, "sha256": digest}
            total += size
            if on_file is not None:
                on_file(done, len(names))
        text = json.dumps({"version": BACKUP_VERSION, "files": manifest}, separators=(",", ":"))
        archive.writestr(_info(MANIFEST), text)
    return BackupReport(files=len(names), total_bytes=total)


def read_backup(
    source: Path, folder: Path, files: FileLayer, on_file: OnFile | None = None, on_bytes: OnBytes | None = None
) -> BackupReport:
    """Make a vault folder from a backup. The folder must be new or empty; it stays so unless everything is right.

    Listeners as for `write_backup`; one that raises leaves no vault.

    Raises:
        VaultExists: the folder holds something.
        CorruptVault: not a backup, damaged, or with files that no vault has.
        UnsupportedVersion: made by a newer Velato.
        UnreadablePhoto: there is no such file, or it is a folder.
        DiskFull, WriteFailed: nothing was made.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise VaultExists(f"The folder {folder} is not empty.", path=str(folder), hint="Choose a new folder.")
    temp = folder.with_name(f".velato-{secrets.token_hex(8)}.tmp")
    try:
        with _opened(source) as stored, zipfile.ZipFile(stored) as archive, write_errors(folder):
            report = _unpack(archive, Layout(temp), files, on_file, on_bytes)
            load_header(Layout(temp), files)
            if folder.exists():
                folder.rmdir()
            files.replace(temp, folder)
            files.sync_folder(folder.parent)
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError, NotImplementedError) as error:
        hint = "Name a file that `velato vault export` wrote, or another copy of it."
        message = f"{source} is no backup of a vault, or it is damaged."
        raise CorruptVault(message, hint=hint, path=str(source)) from error
    finally:
        shutil.rmtree(temp, ignore_errors=True)
    return report


def _opened(source: Path) -> BinaryIO:
    with reading(source):
        return source.open("rb")


def _unpack(
    archive: zipfile.ZipFile, layout: Layout, files: FileLayer, on_file: OnFile | None, on_bytes: OnBytes | None
) -> BackupReport:
    listed = _manifest(archive)
    found = {info.filename: info for info in archive.infolist() if info.filename != MANIFEST}
    if len(found) + 1 != len(archive.infolist()) or set(found) != set(listed):
        raise ValueError("names")
    for folder in (layout.root, layout.records, layout.blobs, layout.accepted):
        files.make_folder(folder)
    total = 0
    for done, (name, info) in enumerate(found.items(), 1):
        expected = listed[name]
        if _NAME.fullmatch(name) is None or info.compress_type != zipfile.ZIP_STORED or not _plain_file(info):
            raise ValueError("entry")
        size, digest = _extract(archive, info, layout.root / name, files, on_bytes)
        if size != expected["bytes"] or digest != expected["sha256"]:
            raise ValueError("digest")
        total += size
        if on_file is not None:
            on_file(done, len(found))
    for folder in (layout.records, layout.blobs, layout.accepted, layout.root):
        files.sync_folder(folder)
    return BackupReport(files=len(found), total_bytes=total)


def _manifest(archive: zipfile.ZipFile) -> dict[str, dict[str, Any]]:
    info = archive.getinfo(MANIFEST)
    if info.file_size > _MAX_MANIFEST_BYTES or info.compress_type != zipfile.ZIP_STORED:
        raise ValueError("manifest")
    data = json.loads(archive.read(info))
    if not isinstance(data, dict) or not isinstance(data.get("files"), dict):
        raise ValueError("manifest")  # noqa: TRY004  one kind for everything wrong with a backup
    if data.get("version") != BACKUP_VERSION:
        raise UnsupportedVersion(version=data.get("version"))
    files: dict[str, dict[str, Any]] = data["files"]
    return files


def _names(layout: Layout) -> Iterator[str]:
    for path in (layout.header, layout.header_copy, layout.index, *map(layout.ledger, LEDGERS)):
        if path.exists():
            yield path.name
    for folder in (layout.records, layout.blobs, layout.accepted):
        yield from (f"{folder.name}/{name.hex()}" for name in sorted(ids_in(folder)))


def _add(
    archive: zipfile.ZipFile, name: str, path: Path, files: FileLayer, on_bytes: OnBytes | None
) -> tuple[int, str]:
    with files.open(path) as source, archive.open(_info(name), "w", force_zip64=True) as target:
        return _copy(source, target, on_bytes)


def _extract(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: Path, files: FileLayer, on_bytes: OnBytes | None
) -> tuple[int, str]:
    with archive.open(info) as source, atomic_write(path, files) as target:
        return _copy(source, target, on_bytes)


def _copy(source: IO[bytes], target: Writer | IO[bytes], on_bytes: OnBytes | None) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    while part := source.read(_COPY):
        digest.update(part)
        target.write(part)
        size += len(part)
        if on_bytes is not None:
            on_bytes(size)
    return size, digest.hexdigest()


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.external_attr = (stat.S_IFREG | PRIVATE_FILE) << 16
    return info


def _plain_file(info: zipfile.ZipInfo) -> bool:
    mode = info.external_attr >> 16
    return not info.is_dir() and not stat.S_ISLNK(mode)


class _Pipe:
    """What zipfile writes to: an atomic writer that cannot seek, so that the archive is written front to back."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def write(self, data: bytes, /) -> int:
        self._writer.write(data)
        return len(data)

    def tell(self) -> int:
        """Refused: then zipfile counts for itself and never seeks."""
        raise OSError(errno.ESPIPE, "a backup is written front to back")

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Refused, see `tell`."""
        raise OSError(errno.ESPIPE, "a backup is written front to back")

    def close(self) -> None:
        """The atomic write closes."""

    def flush(self) -> None:
        """Nothing is kept back."""
