"""The user's own data folder, and output files whose names never collide and that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import time
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from velato_core.errors import OutputExists, UsageError, WriteFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA_ENV: Final = "VELATO_DATA"  # lets a user or a test keep everything in another place without an option
_STAGED: Final = ".velato-*.part"
_WRITING: Final = ".velato-*.tmp"  # what imaging.place leaves when the process is killed
_STALE_S: Final = 3600.0  # a staged file this old belongs to a run that was killed
_NO_LINKS: Final = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EINVAL})


def data_folder_or_default(folder: Path | None) -> Path:
    """The given folder, else the VELATO_DATA variable's, else the user's own data folder; it need not exist."""
    if folder is not None:
        return folder
    named = os.environ.get(DATA_ENV)
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_data_dir("velato", appauthor=False))


@contextmanager
def output_folder(folder: Path) -> Iterator[None]:
    """Make the folder if it is missing; take it away again if the work inside fails and nothing is in it.

    Raises:
        WriteFailed: it cannot be made or may not be written to.
    """
    made = _make(folder)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise WriteFailed(f"You may not write to the folder {folder}.", hint="Choose another folder.", path=folder)
    _sweep(folder)
    try:
        yield
    except BaseException:
        for path in made:  # innermost first; a folder that somebody else put a file into stays
            with suppress(OSError):
                path.rmdir()
        raise


def _make(folder: Path) -> list[Path]:
    missing = []
    for path in (folder, *folder.parents):
        if path.exists():
            break
        missing.append(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The folder {folder} cannot be made: {error.strerror or error}."
        raise WriteFailed(message, hint="Choose another folder.", path=folder) from error
    return missing


def _sweep(folder: Path) -> None:
    """Delete what a killed run left in the folder long ago."""
    oldest = time.time() - _STALE_S
    for pattern in (_STAGED, _WRITING):
        for path in folder.glob(pattern):
            with suppress(OSError):
                if path.stat().st_mtime < oldest:
                    path.unlink()


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A hidden name in the folder for a file that is not ready to be seen; whatever lies there at the end is deleted."""
    path = folder / f".velato-{secrets.token_hex(8)}.part"
    try:
        yield path
    finally:
        with suppress(OSError):
            path.unlink()


def plain_name(name: str) -> str:
    """The name, if it is a file name without folders.

    Raises:
        UsageError: it is empty, a folder's name, or reaches into another folder.
    """
    if not name or name in {".", ".."} or "/" in name or "\\" in name or "\0" in name:
        raise UsageError(f"{name!r} is not a file name.", hint="Give a name without folders.")
    return name


def refuse_taken(wanted: Path, source: Path, *, overwrite: bool) -> None:
    """Refuse a name that is taken, unless it may be replaced; the source itself never may.

    Raises:
        OutputExists: it is taken.
    """
    if not os.path.lexists(wanted):
        return
    if wanted.exists() and source.exists() and wanted.samefile(source):
        message = f"{wanted} is the protected file itself, which restoring leaves as it is."
        raise OutputExists(message, hint="Choose another name or folder.", path=wanted)
    if not overwrite:
        raise OutputExists(path=wanted)


def numbered(path: Path) -> Iterator[Path]:
    """The path itself, then with -2, -3, ... before the extension."""
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")


def publish(temporary: Path, wanted: Path, *, exact: bool, overwrite: bool) -> Path:
    """Give a finished file its name in one step.

    Args:
        temporary: the file, in the same folder; it has no other name afterwards.
        wanted: the name.
        exact: take this name or fail; else the next free one with a number is taken.
        overwrite: with `exact`, replace a file of that name.

    Returns:
        The name it got.

    Raises:
        OutputExists: the exact name is taken and may not be replaced.
        WriteFailed: the system refused.
    """
    try:
        if exact and overwrite:
            if wanted.is_dir():
                raise OutputExists(f"{wanted} is a folder; give the name of a file.", path=wanted)
            temporary.replace(wanted)
            return wanted
        for candidate in numbered(wanted):
            if _take(temporary, candidate):
                return candidate
            if exact:
                break
    except OSError as error:
        raise WriteFailed(f"{wanted} cannot be written: {error.strerror or error}.", path=wanted) from error
    raise OutputExists(path=wanted)


def _take(temporary: Path, name: Path) -> bool:
    try:
        # A hard link refuses an existing name in one step, which a look beforehand cannot.
        os.link(temporary, name)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(name):
            return False
        temporary.replace(name)
    return True


def write_text_file(path: Path, text: str) -> None:
    """Write a small text file that appears whole; an earlier one of that name is replaced.

    Raises:
        DiskFull, WriteFailed: the system refused; nothing changed.
    """
    from velato_core.imaging.place import place_file

    def fill(file: IO[bytes]) -> None:
        file.write(text.encode())

    place_file(path, fill, lambda _path: None, overwrite=True)
