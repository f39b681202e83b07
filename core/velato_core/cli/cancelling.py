"""Ctrl-C while photos are being worked on: the work ends at a clean place, and a second Ctrl-C ends it at once."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from velato_core.runtime.cancel import CancelToken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


@contextmanager
def cancelled_by_interrupt() -> Iterator[CancelToken]:
    """A token that Ctrl-C raises while the block runs.

    Yields:
        The token; work that looks at it stops with Cancelled.
    """
    token = CancelToken()

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        if token.cancelled:
            raise KeyboardInterrupt
        token.cancel()

    if threading.current_thread() is not threading.main_thread():
        yield token  # only the main thread may have signal handlers
        return
    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield token
    finally:
        signal.signal(signal.SIGINT, before)
