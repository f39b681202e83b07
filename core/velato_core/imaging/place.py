"""Putting a file in place: written under a hidden name in the same folder, made durable, then given its name at once.

Whatever goes wrong before the last step, the folder looks as it did before.
"""

from __future__ import annotations

import errno
import io
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from typing_extensions import override

from velato_core.errors import DiskFull, OutputExists, WriteFailed

if TYPE_CHECKING:
    from collections.abc import Callable

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_LINKS = frozenset(
    {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EACCES, errno.EINVAL}
)


def place_file(out: Path, fill: Callable[[IO[bytes]], None], check: Callable[[Path], None], *, overwrite: bool) -> None:
    """Write a file so that it appears whole or not at all.

    Args:
        out: its final name.
        fill: writes the content to the file it is given.
        check: looks at the finished file under its temporary name; whatever it raises stops the file from appearing.
        overwrite: whether a file of that name may be replaced.

    Raises:
        OutputExists: there is such a file and it may not be replaced.
        DiskFull: there is no room left.
        WriteFailed: the folder is missing or read-only, or the disk fails.
    """
    temporary: Path | None = None
    try:
        refuse_existing(out, overwrite=overwrite)
        handle, name = tempfile.mkstemp(prefix=".velato-", suffix=".tmp", dir=out.parent)
        temporary = Path(name)
        _fill(handle, fill)
        check(temporary)
        temporary.chmod(0o666 & ~_umask())
        _rename(temporary, out, overwrite=overwrite)
        temporary = None
        _sync_folder(out.parent)
    except OSError as error:
        raise write_error(out, error) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()


def refuse_existing(out: Path, *, overwrite: bool) -> None:
    """Raise OutputExists where `out` is a folder, or a file that may not be replaced."""
    if out.is_dir():
        raise OutputExists(f"{out} is a folder; give the name of a file.", hint="Add a file name.", path=out)
    if not overwrite and os.path.lexists(out):
        raise OutputExists(path=out)


def write_error(out: Path, error: OSError) -> WriteFailed:
    """The clear error for a failed write."""
    if error.errno in _NO_ROOM:
        return DiskFull(path=out)
    if isinstance(error, FileNotFoundError):
        return WriteFailed(f"There is no folder {out.parent}.", hint="Create it first or choose another.", path=out)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        hint = "Choose a folder that you may write to."
        return WriteFailed(f"You may not write to the folder {out.parent}.", hint=hint, path=out)
    if error.errno == errno.ENAMETOOLONG:
        return WriteFailed(f"The name {out.name} is too long.", hint="Choose a shorter name.", path=out)
    return WriteFailed(f"{out} cannot be written: {error.strerror or error}.", path=out)


class _Sink(io.RawIOBase):
    """A file without a file number: Pillow would write to the number itself and lose the reason for a failure."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    @override
    def write(self, data: object, /) -> int:
        return self._file.write(data)  # type: ignore[call-overload, no-any-return]

    @override
    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._file.seek(offset, whence)

    @override
    def tell(self) -> int:
        return self._file.tell()

    @override
    def flush(self) -> None:
        if not self._file.closed:  # after a failure the file is closed first, and this object flushes as it goes
            self._file.flush()

    @override
    def writable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        return True


def _fill(handle: int, fill: Callable[[IO[bytes]], None]) -> None:
    with os.fdopen(handle, "wb") as file:
        fill(_Sink(file))  # type: ignore[arg-type]
        file.flush()
        os.fsync(file.fileno())


def _rename(temporary: Path, out: Path, *, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(out)
        return
    try:
        # A hard link refuses an existing name in one step, which a look beforehand cannot.
        os.link(temporary, out)
    except FileExistsError as error:
        raise OutputExists(path=out) from error
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        refuse_existing(out, overwrite=False)
        temporary.replace(out)
        return
    temporary.unlink()


def _sync_folder(folder: Path) -> None:
    # Not every system can open a folder; the file itself is durable already.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _umask() -> int:
    """The permissions that new files lack; read without setting it where the system tells, since setting is not thread-safe."""
    with suppress(OSError, ValueError):
        for line in Path("/proc/self/status").read_text("ascii", "replace").splitlines():
            if line.startswith("Umask:"):
                return int(line.split()[1], 8)
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
