"""Doing something once where many reasons for it come at the same time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE_S = 0.1
_SHARE = 20  # a call that takes long comes more seldom: at most a twentieth of the time goes into it


class Soon(QObject):
    """Calls something a few times a second at most: at once after a quiet time, else once when the pause is over.

    For what takes longer the more photos are open, such as counting them, and is asked for by every photo that changes.
    """

    def __init__(self, call: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._call = call
        self._next = float("-inf")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._now)

    def ask(self, *_arguments: object) -> None:
        """Ask for it; what a signal says is left out, as it may be old by the time."""
        if self._timer.isActive():
            return
        left = self._next - time.monotonic()
        if left > 0:
            self._timer.start(round(left * 1000) + 1)
        else:
            self._now()

    def _now(self) -> None:
        before = time.thread_time()
        self._call()
        # Counted from its end, so that the pause is one also where the call takes long.
        self._next = time.monotonic() + max(PAUSE_S, _SHARE * (time.thread_time() - before))
