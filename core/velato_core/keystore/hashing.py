"""SHA-256 beside the other work: hashing takes longer than encrypting, so it gets a thread of its own.

`hashlib` works without Python's lock, so on two processors reading, encrypting and writing cost no extra time. The bytes
are gathered into a few large buffers that are used again and again: after every call of `hashlib` its thread has to wait
for the lock, which is felt at 64 KiB a call and not at a megabyte, and fresh memory of that size would cost more than
copying into what is there.
"""

from __future__ import annotations

import hashlib
import queue
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

_BATCH_BYTES = 1 << 20  # hashed by one call
_BUFFERS = 4  # so many batches lie between the threads, no more: memory stays flat


class SideHash:
    """A SHA-256 that runs in a thread from its first batch on; what is shorter is hashed where it is.

    Use it as a context manager: the thread ends with the block, whatever happens inside.
    """

    def __init__(self) -> None:
        """Nothing was hashed yet."""
        self._hash = hashlib.sha256()
        self._filling = bytearray()
        self._filled = 0
        self._made = 0
        self._full: queue.SimpleQueue[bytearray | None] = queue.SimpleQueue()
        self._empty: queue.SimpleQueue[bytearray] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._error: BaseException | None = None

    def __enter__(self) -> Self:
        """The hash itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the thread."""
        self._join()

    def update(self, part: bytes | memoryview) -> None:
        """Take the next bytes; they are copied."""
        view = memoryview(part)
        while view:
            if not self._filling:
                self._filling = self._next_buffer()
            piece = view[: _BATCH_BYTES - self._filled]
            self._filling[self._filled : self._filled + len(piece)] = piece
            self._filled += len(piece)
            view = view[len(piece) :]
            if self._filled == _BATCH_BYTES:
                self._hand_over()

    def digest(self) -> bytes:
        """The SHA-256 of everything, 32 bytes; nothing can be added afterwards."""
        self._join()
        if self._error is not None:
            raise self._error
        self._hash.update(memoryview(self._filling)[: self._filled])
        self._filled = 0
        return self._hash.digest()

    def _next_buffer(self) -> bytearray:
        if self._made < _BUFFERS:
            self._made += 1
            return bytearray(_BATCH_BYTES)
        return self._empty.get()

    def _hand_over(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="velato-sha256", daemon=True)
            self._thread.start()
        self._full.put(self._filling)
        self._filling, self._filled = bytearray(), 0

    def _work(self) -> None:
        while batch := self._full.get():
            try:
                self._hash.update(batch)
            except BaseException as error:  # noqa: BLE001  told by `digest`; a thread that ended would block the others
                self._error = error
            self._empty.put(batch)

    def _join(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            self._full.put(None)
            thread.join()
