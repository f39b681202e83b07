"""Unpacking a pack that came as one zip file: the manifest and the files that it lists, and nothing else."""

from __future__ import annotations

import contextlib
import lzma
import secrets
import shutil
import zipfile
import zlib
from typing import TYPE_CHECKING

from velato_core.errors import DiskFull, PackInvalid
from velato_core.packs.manifest import MANIFEST_NAME, MAX_MANIFEST_BYTES, NO_PACK_HINT, parse_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# What zipfile raises for a damaged, encrypted or oddly compressed member.
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError)


@contextlib.contextmanager
def unpacked(archive: Path, root: Path) -> Iterator[Path]:
    """Unpack a zip file into a hidden folder for as long as the context lasts.

    Args:
        archive: holds one pack, at its top or in a single folder.
        root: where the hidden folder is made.

    Yields:
        The pack's folder, not verified yet.

    Raises:
        PackInvalid: it is no zip file, or does not hold exactly one pack with all the files of its manifest.
        UnsupportedVersion: the pack was made for a newer Velato.
        DiskFull: there is no room for it.
        OSError: it cannot be written.
    """
    folder = root / f".unpacking-{secrets.token_hex(8)}"
    try:
        _unpack(archive, folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unpack(archive: Path, folder: Path) -> None:
    try:
        with zipfile.ZipFile(archive) as file:
            top = _top_of(file, archive)
            data = next(_blocks(file, top + MANIFEST_NAME), b"")
            names = tuple(parse_manifest(data, archive.name).files)
            folder.mkdir(parents=True)
            # zipfile never gives more of a member than its entry says, so a bomb is seen before it goes off.
            size = sum(file.getinfo(top + name).file_size for name in names)
            if size > shutil.disk_usage(folder).free:
                raise DiskFull(f"There is no room left to unpack {archive.name}.", path=str(folder))
            (folder / MANIFEST_NAME).write_bytes(data)
            for name in names:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                with (folder / name).open("xb") as target:
                    target.writelines(_blocks(file, top + name))
    except KeyError as error:  # no such member
        raise PackInvalid(f"{archive} lacks a file that its manifest lists.", path=str(archive)) from error
    except _BROKEN as error:
        message = f"{archive} is neither a pack's folder nor a whole zip file with one."
        raise PackInvalid(message, hint=NO_PACK_HINT, path=str(archive)) from error


def _blocks(file: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Yield a member's bytes, as many at once as the longest manifest has, and one more."""
    try:
        with file.open(name) as entry:
            while block := entry.read(MAX_MANIFEST_BYTES + 1):
                yield block
    except OSError as error:  # what bz2 and wrong places raise; passed on, it would blame the disk that is written to
        raise zipfile.BadZipFile(str(error)) from error


def _top_of(file: zipfile.ZipFile, archive: Path) -> str:
    """Return what stands before the manifest's name: nothing, or one folder and a slash."""
    tops = {name.removesuffix(MANIFEST_NAME) for name in file.namelist() if name.endswith(MANIFEST_NAME)}
    plain = [top for top in tops if not top or (top.endswith("/") and top.count("/") == 1)]
    if len(plain) != 1:
        raise PackInvalid(f"{archive} does not hold exactly one pack.", hint=NO_PACK_HINT, path=str(archive))
    return plain[0]
