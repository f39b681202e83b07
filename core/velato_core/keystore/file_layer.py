"""The few file operations that the vault uses, in one object that tests replace to inject faults.

Every step that can fail or be cut by a power loss is one method, so that a test can stop at any of them.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from typing import TYPE_CHECKING, BinaryIO

from velato_core.errors import DiskFull, WriteFailed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


class FileLayer:
    """File operations of the real system."""

    def create(self, path: Path, mode: int = PRIVATE_FILE) -> BinaryIO:
        """Open a new file for writing; it must not exist yet."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        return os.fdopen(os.open(path, flags, mode), "wb", buffering=0)

    def write(self, file: BinaryIO, data: bytes | bytearray | memoryview) -> None:
        """Write all of `data` (a raw write may be short)."""
        view = memoryview(data)
        while view:
            view = view[file.write(view) :]

    def sync(self, file: BinaryIO) -> None:
        """Push the file's bytes to the disk, then drop them from the page cache so a read-back asks the disk."""
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):
            with contextlib.suppress(OSError):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)

    def open(self, path: Path) -> BinaryIO:
        """Open an existing file for reading."""
        return path.open("rb", buffering=0)

    def read(self, path: Path, limit: int) -> bytes:
        """Read a whole file of at most `limit` bytes; a longer one gives `limit + 1` bytes for the caller to refuse."""
        with self.open(path) as file:
            parts: list[bytes] = []
            wanted = limit + 1
            while wanted > 0 and (part := file.read(wanted)):
                parts.append(part)
                wanted -= len(part)
        return b"".join(parts)

    def replace(self, source: Path, target: Path) -> None:
        """Move over `target` in one step."""
        source.replace(target)

    def move_new(self, source: Path, target: Path) -> None:
        """Move to `target`, failing with FileExistsError if something is there already."""
        try:
            target.hardlink_to(source)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links: the check and the move are two steps there
            if target.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
            source.replace(target)
            return
        source.unlink()

    def remove(self, path: Path) -> None:
        """Delete a file; one that is gone already is fine."""
        path.unlink(missing_ok=True)

    def make_folder(self, path: Path) -> None:
        """Create a folder that only its owner may enter; one that exists is fine."""
        path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)

    def free_bytes(self, folder: Path) -> int:
        """Room left on the folder's disk for this user."""
        return shutil.disk_usage(folder).free

    def sync_folder(self, path: Path) -> None:
        """Push a folder's entries to the disk, so that a rename survives a power cut."""
        if os.name == "nt":  # Windows has no folder handles to flush; NTFS journals the rename
            return
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextlib.contextmanager
def write_errors(path: Path) -> Iterator[None]:
    """Turn the system's write errors into Velato's.

    Raises:
        DiskFull: no space or quota left.
        WriteFailed: anything else the system refused.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        if error.errno in _NO_SPACE:
            raise DiskFull(path=str(path), reason=reason) from error
        raise WriteFailed(f"The file {path} cannot be written: {reason}.", path=str(path), reason=reason) from error
