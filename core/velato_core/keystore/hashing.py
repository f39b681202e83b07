"""SHA-256 beside the other work: hashing takes longer than encrypting, so it gets a thread of its own.

`hashlib` works without Python's lock, so on two processors reading, encrypting and writing cost no extra time.
"""

from __future__ import annotations

import hashlib
import queue
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

_BATCH_BYTES = 512 * 1024  # handed over at once: thread changes cost more than the pieces are worth
_WAITING_BATCHES = 4  # at most this many lie between the threads, so memory stays flat


class SideHash:
    """A SHA-256 that runs in a thread from its first batch on; what is shorter is hashed where it is.

    Use it as a context manager: the thread ends with the block, whatever happens inside.
    """

    def __init__(self) -> None:
        """Nothing was hashed yet."""
        self._hash = hashlib.sha256()
        self._parts: list[bytes | memoryview] = []
        self._gathered = 0
        self._queue: queue.Queue[list[bytes | memoryview]] = queue.Queue(_WAITING_BATCHES)
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
        """Take the next bytes; they must not change afterwards."""
        self._parts.append(part)
        self._gathered += len(part)
        if self._gathered >= _BATCH_BYTES:
            self._hand_over()

    def digest(self) -> bytes:
        """The SHA-256 of everything, 32 bytes; nothing can be added afterwards."""
        self._join()
        if self._error is not None:
            raise self._error
        for part in self._parts:
            self._hash.update(part)
        self._parts = []
        return self._hash.digest()

    def _hand_over(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="velato-sha256", daemon=True)
            self._thread.start()
        self._queue.put(self._parts)
        self._parts, self._gathered = [], 0

    def _work(self) -> None:
        while batch := self._queue.get():
            try:
                for part in batch:
                    self._hash.update(part)
            except BaseException as error:  # noqa: BLE001  told by `digest`; a thread that ended would block the others
                self._error = error

    def _join(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            self._queue.put([])
            thread.join()
