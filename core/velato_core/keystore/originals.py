"""Files of the user's own as the vault reads them: opened once, never written, and named where they cannot be read."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING, cast

from velato_core.errors import UnreadablePhoto
from velato_core.runtime.reading import reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from velato_core.keystore.file_layer import FileLayer


class _Input:
    """A file whose reading errors are its own: what it is copied into would be blamed for them otherwise."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._path = path

    def read(self, count: int = -1, /) -> bytes:
        with reading(self._path):
            return self._file.read(count)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        with reading(self._path):
            return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()


@contextlib.contextmanager
def open_input(files: FileLayer, path: Path) -> Iterator[BinaryIO]:
    """Open a file for reading inside the block.

    Raises:
        UnreadablePhoto: it cannot be opened; and so does every `read` and `seek` that the system refuses.
    """
    with reading(path):
        file = files.open(path)
    with file:
        yield cast("BinaryIO", _Input(file, path))


@contextlib.contextmanager
def open_source(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """Open a file for sealing and tell its size.

    Raises:
        UnreadablePhoto: it is missing, not a plain file, or may not be read.
    """
    with reading(path):
        file = path.open("rb", buffering=0)
    with file:
        info = os.fstat(file.fileno())
        if not stat.S_ISREG(info.st_mode):
            raise UnreadablePhoto(f"{path} is not a file.", path=str(path))
        yield cast("BinaryIO", _Input(file, path)), info.st_size
