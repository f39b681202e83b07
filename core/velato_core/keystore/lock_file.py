"""One process at a time on a vault, by an operating-system lock that a crash releases by itself."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TYPE_CHECKING

from velato_core.errors import VaultBusy
from velato_core.keystore.file_layer import PRIVATE_FILE, write_errors

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class LockFile:
    """An exclusive lock on a file; the file stays, the lock goes with the process."""

    def __init__(self, path: Path) -> None:
        """Name the lock's file; nothing is locked yet."""
        self._path = path
        self._handle: int | None = None
        self._held = False

    @property
    def held(self) -> bool:
        """True between `acquire` and `release`."""
        return self._held

    def acquire(self) -> None:
        """Take the lock or fail at once.

        In a read-only folder the existing file is locked; where there is none, nobody can write there and there is
        nothing to guard against.

        Raises:
            VaultBusy: another process (or another Vault object in this one) holds it.
            WriteFailed: the lock file cannot be made for another reason.
        """
        if self._held:
            return
        handle = self._open()
        if handle is not None:
            try:
                _lock(handle)
            except OSError:
                os.close(handle)
                raise VaultBusy(path=str(self._path.parent)) from None
        self._handle, self._held = handle, True

    def release(self) -> None:
        """Give the lock back; does nothing when it is not held."""
        handle, self._handle, self._held = self._handle, None, False
        if handle is not None:
            with contextlib.suppress(OSError):
                _unlock(handle)
            os.close(handle)

    def _open(self) -> int | None:
        flags = getattr(os, "O_CLOEXEC", 0)
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT | flags, PRIVATE_FILE)
        except OSError as error:
            if error.errno not in {errno.EACCES, errno.EPERM, errno.EROFS}:
                with write_errors(self._path):
                    raise
        try:
            return os.open(self._path, os.O_RDONLY | flags)
        except OSError:
            return None


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _unlock(handle: int) -> None:
    if sys.platform == "win32":
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_UN)
