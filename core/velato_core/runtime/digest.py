"""The SHA-256 of a file, read in pieces so that its size does not matter."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PIECE: Final = 1 << 20  # a slow disk or network still gives one within a second


def sha256_of(path: Path, on_bytes: Callable[[int], None] | None = None) -> str:
    """The lower-case hex SHA-256 of a file.

    Args:
        path: the file.
        on_bytes: called with the bytes read so far, after every piece; may raise to cancel.

    Raises:
        OSError: it cannot be read.
    """
    hashing, done = hashlib.sha256(), 0
    with path.open("rb", buffering=0) as file:
        while part := file.read(_PIECE):
            hashing.update(part)
            done += len(part)
            if on_bytes is not None:
                on_bytes(done)
    return hashing.hexdigest()
