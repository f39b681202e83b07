"""Write a file so that it is there whole or not at all, whatever happens meanwhile.

Order: temporary file in the same folder (0600), write, fsync, read back and authenticate, rename, fsync the folder.
The rename comes after the data is on the disk, and success is reported after the rename is.
"""

from __future__ import annotations

import contextlib
import secrets
from typing import TYPE_CHECKING

from velato_core.errors import CorruptRecord, OutputExists, WriteFailed
from velato_core.keystore.file_layer import PRIVATE_FILE, FileLayer, write_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TEMP_SUFFIX = ".tmp"


class Writer:
    """Receives the bytes of a file that is being written atomically."""

    def __init__(self, files: FileLayer, path: Path, mode: int) -> None:
        """Create the temporary file at `path`."""
        self.path = path
        self._files = files
        self._file = files.create(path, mode)

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Append bytes."""
        self._files.write(self._file, data)

    def finish(self) -> None:
        """Put everything on the disk and close."""
        self._files.sync(self._file)
        self._file.close()

    def abandon(self) -> None:
        """Close and delete; never raises, so that the first error stays the one that is reported."""
        with contextlib.suppress(OSError):
            self._file.close()
        with contextlib.suppress(OSError):
            self._files.remove(self.path)


@contextlib.contextmanager
def atomic_write(
    target: Path,
    files: FileLayer,
    *,
    check: Callable[[Path], None] | None = None,
    overwrite: bool = True,
    mode: int = PRIVATE_FILE,
) -> Iterator[Writer]:
    """Write `target` through a temporary file beside it.

    Args:
        target: the final path; its folder exists.
        files: the file layer.
        check: called with the temporary file's path after it is on the disk; raising stops the write, and CorruptRecord
            means that the disk failed.
        overwrite: False refuses when the target exists at the moment of the move.
        mode: permission bits before the umask.

    Yields:
        The writer to put the bytes into.

    Raises:
        DiskFull: the disk is full; nothing changed.
        WriteFailed: the system refused; nothing changed.
        OutputExists: the target exists and `overwrite` is False.
    """
    temp = target.with_name(f".velato-{secrets.token_hex(8)}{TEMP_SUFFIX}")
    with write_errors(target):
        writer = Writer(files, temp, mode)
    try:
        with write_errors(target):
            yield writer
            writer.finish()
            if check is not None:
                _prove(check, temp, target)
            _move(temp, target, files, overwrite=overwrite)
            files.sync_folder(target.parent)
    except BaseException:
        writer.abandon()
        raise


def _prove(check: Callable[[Path], None], temp: Path, target: Path) -> None:
    try:
        check(temp)
    except CorruptRecord:
        raise WriteFailed(
            f"The disk did not keep what was written to {target}.", path=str(target), hint="The disk may be failing."
        ) from None


def _move(temp: Path, target: Path, files: FileLayer, *, overwrite: bool) -> None:
    if overwrite:
        files.replace(temp, target)
        return
    try:
        files.move_new(temp, target)
    except FileExistsError:
        raise OutputExists(path=str(target)) from None


def is_temporary(name: str) -> bool:
    """True for the name of a temporary file that a crash may leave behind."""
    return name.startswith(".") and name.endswith(TEMP_SUFFIX)
