"""The user's own file as the vault reads it: opened once, never written."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING, BinaryIO

from velato_core.errors import UnreadablePhoto

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def open_source(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """Open a file for sealing and tell its size.

    Raises:
        UnreadablePhoto: it is missing, not a plain file, or may not be read.
    """
    try:
        file = path.open("rb", buffering=0)
    except OSError as error:
        raise UnreadablePhoto(path=str(path)) from error
    with file:
        info = os.fstat(file.fileno())
        if not stat.S_ISREG(info.st_mode):
            raise UnreadablePhoto(f"{path} is not a file.", path=str(path))
        yield file, info.st_size
