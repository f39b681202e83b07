"""Encoding through a pipe, for an encoder that stops all of Python's threads unless it writes to a file of the system.

Pillow lets other threads run only while it writes to a file number. libjpeg hands out an optimized file in one piece at its
end, so that without a number the thread that hears of Cancel would stand still for all of it.
"""

from __future__ import annotations

import io
import os
import threading
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_PIECE: Final = 1 << 20


def through_pipe(save: Callable[[IO[bytes]], None]) -> bytes:
    """What `save` writes into a file that has a number and is none on any disk; what it raises is passed on."""
    reading, writing = os.pipe()
    parts: list[bytes] = []

    def drain() -> None:
        with source:
            while part := source.read(_PIECE):
                parts.append(part)

    source, sink = io.FileIO(reading), io.BufferedWriter(io.FileIO(writing, "wb"))
    thread = threading.Thread(target=drain, name="pipe", daemon=True)
    thread.start()
    try:
        with sink:
            save(sink)
    finally:
        thread.join()
    return b"".join(parts)
