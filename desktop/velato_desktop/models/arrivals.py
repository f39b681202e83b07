"""Photos on their way into the album, a few hundred in each turn of the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from velato_core.errors import Cancelled
from velato_desktop.operations.photo_list import LeftOut, PhotoList, list_photos

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from velato_desktop.models.album_model import AlbumModel
    from velato_desktop.models.scanner import Scanner
    from velato_desktop.operations.desk import Desk

_AT_ONCE = 300


class Arrivals(QObject):
    """Finds photos, adds them and has them looked at. Thousands are no single step, in which the window would stand still.

    Signals:
        arrived(int, object): all of them are in; so many of them are new, and these (a LeftOut) are missing.
        folder_found(str): a folder that was named was looked into.
        problem(object): an error that the user must see.
    """

    arrived = Signal(int, object)
    folder_found = Signal(str)
    problem = Signal(object)

    def __init__(self, desk: Desk, album: AlbumModel, scanner: Scanner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._album = album
        self._scanner = scanner
        self._waiting: list[Path] = []
        self._fresh = 0
        self._left_out = LeftOut()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._take_in)

    def open(self, paths: Iterable[Path]) -> None:
        """Take files and the photos of folders in, the first ones as soon as they are found."""
        list_photos(self._desk, paths=paths).success(self._on_found).failure(self._on_failed).start()

    def stop(self) -> None:
        """Forget what was not taken in yet."""
        self._timer.stop()
        self._waiting.clear()
        self._fresh, self._left_out = 0, LeftOut()

    def _on_found(self, found: PhotoList) -> None:
        for folder in found.folders:
            self.folder_found.emit(str(folder))
        self._left_out += found.left_out
        self._waiting.extend(found.photos)
        if not self._timer.isActive():
            self._take_in()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.problem.emit(error)

    def _take_in(self) -> None:
        now, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        for path in self._album.add(now):
            self._fresh += 1
            self._scanner.scan(path)
        if self._waiting:
            self._timer.start(0)
        else:
            fresh, self._fresh = self._fresh, 0
            left_out, self._left_out = self._left_out, LeftOut()
            self.arrived.emit(fresh, left_out)
