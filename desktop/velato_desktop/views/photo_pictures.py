"""The two pictures of the photo that is looked at, before and after: decoded for the screen first, whole when zoomed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from velato_core.errors import Cancelled
from velato_desktop.operations.images import turned
from velato_desktop.operations.photos import load_photo, load_picture

if TYPE_CHECKING:
    from pathlib import Path

    from velato_desktop.operations.desk import Desk
    from velato_desktop.operations.operation import Operation
    from velato_desktop.operations.photos import ShownPhoto
    from velato_desktop.workers.task_runner import Task

SCREEN_EDGE = 2400


class PhotoPictures(QObject):
    """Loads them, and lets go of what is not looked at any more.

    Attributes:
        before: the photo as it is turned now; null until it was read.
        size: of the photo itself, of which `before` may be a smaller version; as it is turned now.
        turns: quarters clockwise that `before` is turned by.

    Signals:
        before_ready(): the photo was read, or read again in full.
        after_ready(object): the protected copy's QImage, turned like the photo.
        failed(object): an error that the user must see.
    """

    before_ready = Signal()
    after_ready = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path: Path | None = None
        self.before = QImage()
        self.size = QSize()
        self.turns = 0
        self._after_of: tuple[Path, int] | None = None
        self._full_asked = False
        self._tasks: list[Task] = []

    def open(self, path: Path, turns: int) -> None:
        """Read a photo instead of the one before."""
        self.close()
        self._path, self.turns = path, turns
        self._load_before(path, SCREEN_EDGE)

    def close(self) -> None:
        """Let go of both pictures, and of what is still being read."""
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()
        self._path, self._after_of, self._full_asked = None, None, False
        self.before, self.size = QImage(), QSize()

    def turn(self, turns: int) -> None:
        """Turn what is shown at once; nothing has to be decoded for that."""
        self.before = turned(self.before, turns - self.turns)
        self.size = self.size.transposed() if (turns - self.turns) % 2 else self.size
        self.turns = turns
        self._full_asked = False

    def ask_full(self) -> None:
        """Read the photo in full, where the screen's size left something out; once."""
        if self._path is None or self._full_asked or max(self.before.width(), self.before.height()) < SCREEN_EDGE:
            return
        self._full_asked = True
        self._load_before(self._path, None)
        self._after_of = None

    def ask_after(self, copy: Path, turns: int) -> None:
        """Read the protected copy, turned by so many quarters more; nothing where it was read so already."""
        if not self.before.isNull() and self._after_of != (copy, turns):
            self._after_of = (copy, turns)
            edge = None if self._full_asked else SCREEN_EDGE
            operation = load_picture(self._desk, path=copy, max_edge=edge, turns=turns)
            self._start(operation.success(lambda image: self._on_after(copy, turns, image)))

    def shows(self, copy: Path) -> bool:
        """Whether the protected copy that was asked for last is this one."""
        return self._after_of is not None and self._after_of[0] == copy

    def _load_before(self, path: Path, edge: int | None) -> None:
        turns = self.turns
        operation = load_photo(self._desk, path=path, max_edge=edge, turns=turns)
        self._start(operation.success(lambda shown: self._on_before(path, turns, shown)))

    def _start(self, operation: Operation[QImage] | Operation[ShownPhoto]) -> None:
        self._tasks.append(operation.failure(self._on_failed).start())

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _on_before(self, path: Path, turns: int, shown: ShownPhoto) -> None:
        if path == self._path and turns == self.turns:
            self.before, self.size = shown.image, shown.size
            self.before_ready.emit()

    def _on_after(self, path: Path, turns: int, image: QImage) -> None:
        if self.before.isNull():
            self._after_of = None  # the photo itself is being read again; the copy follows it
        elif self._after_of == (path, turns):
            self.after_ready.emit(image)
