"""Cancellation that a worker polls and any thread may ask for."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from velato_core.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable


class CancelToken:
    """A flag that goes up once and stays up; safe to share between threads.

    Long calls look at it between steps (at least once a second of work), so that a cancelled job ends soon and at a
    place where nothing is half written.
    """

    __slots__ = ("_event",)

    def __init__(self) -> None:
        """Start not cancelled."""
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; asking twice is the same as once."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """True once somebody asked to stop."""
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Stop here if asked to.

        Raises:
            Cancelled: somebody called `cancel`.
        """
        if self._event.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> bool:
        """Sleep up to `seconds`, waking early when cancelled; return whether it was cancelled."""
        return self._event.wait(seconds)


def looking(token: CancelToken | None) -> Callable[[int], None]:
    """What work that counts its bytes calls after every piece, so that it stops there if asked to."""

    def look(_done: int) -> None:
        if token is not None:
            token.raise_if_cancelled()

    return look
