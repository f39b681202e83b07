"""Ctrl-C while photos are being worked on: the work ends at a clean place, and a second Ctrl-C ends it at once."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from typing_extensions import override

from velato_core.errors import Cancelled
from velato_core.runtime.cancel import CancelToken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


def cancelled_after(done: int, total: int, what: str) -> Cancelled:
    """The error that tells how far the work had come: files that were finished before stay."""
    return Cancelled(f"Cancelled after {done} of {total} {what}; nothing is half-written.")


class _InterruptToken(CancelToken):
    """Remembers whether the work has heard of the cancelling: from then on it is being undone, which nothing may stop."""

    __slots__ = ("heard",)

    def __init__(self) -> None:
        """Start not cancelled."""
        super().__init__()
        self.heard = False

    @override
    def raise_if_cancelled(self) -> None:
        """Stop here if asked to."""
        try:
            super().raise_if_cancelled()
        except Cancelled:
            self.heard = True
            raise


class _ImportWatch:
    """Looks at the token before every import: the model libraries take seconds, in which no work could look.

    A library whose import was cut off cannot always be imported again, so this is for a process that then ends.
    """

    def __init__(self, token: _InterruptToken) -> None:
        self._token = token

    def find_spec(self, _name: str, _path: object, _target: object = None) -> None:
        """Find nothing, as the first of Python's finders."""
        if not self._token.heard:
            self._token.raise_if_cancelled()


@contextmanager
def cancelled_by_interrupt() -> Iterator[CancelToken]:
    """A token that Ctrl-C raises while the block runs.

    Yields:
        The token; work that looks at it stops with Cancelled, and so does work that is importing.
    """
    token = _InterruptToken()

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        if token.cancelled:
            raise KeyboardInterrupt
        token.cancel()

    if threading.current_thread() is not threading.main_thread():
        yield token  # only the main thread may have signal handlers
        return
    before = signal.signal(signal.SIGINT, interrupt)
    watch = _ImportWatch(token)
    sys.meta_path.insert(0, watch)
    try:
        yield token
    finally:
        sys.meta_path.remove(watch)
        signal.signal(signal.SIGINT, before)
