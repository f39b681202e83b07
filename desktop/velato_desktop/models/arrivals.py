"""Photos on their way into the album, a few hundred in each turn of the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from velato_desktop.models.album_model import AlbumModel
    from velato_desktop.models.scanner import Scanner

_AT_ONCE = 300


class Arrivals(QObject):
    """Adds photos and has them looked at. Thousands are no single step, in which the window would stand still.

    Signals:
        arrived(int): all of them are in; so many of them are new.
    """

    arrived = Signal(int)

    def __init__(self, album: AlbumModel, scanner: Scanner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._album = album
        self._scanner = scanner
        self._waiting: list[Path] = []
        self._fresh = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._take_in)

    def add(self, paths: Iterable[Path]) -> None:
        """Take these in, the first ones at once."""
        self._waiting.extend(paths)
        if not self._timer.isActive():
            self._take_in()

    def stop(self) -> None:
        """Forget what was not taken in yet."""
        self._timer.stop()
        self._waiting.clear()
        self._fresh = 0

    def _take_in(self) -> None:
        now, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        for path in self._album.add(now):
            self._fresh += 1
            self._scanner.scan(path)
        if self._waiting:
            self._timer.start(0)
        else:
            fresh, self._fresh = self._fresh, 0
            self.arrived.emit(fresh)
