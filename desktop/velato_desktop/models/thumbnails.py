"""Small pictures for lists, decoded in the pool and kept in memory only: never a face on the disk."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap
from typing_extensions import override

from velato_core.errors import Cancelled
from velato_desktop.operations.photos import FaceCut, load_face, load_thumbnail

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_desktop.operations.desk import Desk
    from velato_desktop.operations.operation import Operation
    from velato_desktop.workers.task_runner import Task

EDGE = 320
KEPT = 400  # of 320 x 320 x 4 bytes: 160 MB at most
WAITING = 120  # a fast scroll through 5,000 photos must not queue them all

K = TypeVar("K")


@dataclass(slots=True)
class Begun:
    """One fetching of a picture, which knows its task as soon as that is started."""

    task: Task | None = None


class PictureCache(QObject, Generic[K]):
    """A cache of small pictures that fetches what is missing.

    Signals:
        ready(object): the key of a picture that arrived, or failed.
    """

    ready = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: OrderedDict[K, QPixmap | None] = OrderedDict()
        self._waiting: OrderedDict[K, Task] = OrderedDict()

    def get(self, key: K) -> QPixmap | None:
        """The picture if it is there; else it is fetched, and `ready` tells when to ask again."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._waiting:
            self._fetch(key)
        return None

    def failed(self, key: K) -> bool:
        """Whether the picture could not be decoded."""
        return key in self._kept and self._kept[key] is None

    def forget(self, key: K) -> None:
        """Fetch it anew next time."""
        self._kept.pop(key, None)
        waiting = self._waiting.pop(key, None)
        if waiting is not None:
            waiting.cancel()

    def clear(self) -> None:
        """Forget everything, for instance when the album is closed."""
        for task in self._waiting.values():
            task.cancel()
        self._waiting.clear()
        self._kept.clear()

    def _load(self, key: K) -> Operation[QImage]:
        raise NotImplementedError

    def _fetch(self, key: K) -> None:
        operation, begun = self._load(key), Begun()
        operation.success(lambda image: self._on_loaded(key, begun, QPixmap.fromImage(image)))
        operation.failure(lambda error: self._on_failed(key, begun, error))
        begun.task = self._waiting[key] = operation.start()
        while len(self._waiting) > WAITING:
            _key, task = self._waiting.popitem(last=False)
            task.cancel()

    def _on_loaded(self, key: K, begun: Begun, picture: QPixmap) -> None:
        # A task that was forgotten may have been too far to be cancelled: its picture is out of date.
        if self._waiting.get(key) is begun.task:
            self._keep(key, picture)

    def _on_failed(self, key: K, begun: Begun, error: Exception) -> None:
        if self._waiting.get(key) is not begun.task:
            return
        if isinstance(error, Cancelled):
            self._waiting.pop(key, None)
        else:
            self._keep(key, None)

    def _keep(self, key: K, picture: QPixmap | None) -> None:
        self._waiting.pop(key, None)
        self._kept[key] = picture
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(key)


class Thumbnails(PictureCache[Path]):
    """Whole photos, by path."""

    def __init__(self, desk: Desk, turns_of: Callable[[Path], int], parent: QObject | None = None) -> None:
        """Make an empty cache.

        Args:
            desk: where pictures are decoded.
            turns_of: by how many quarters a photo is turned.
            parent: of this object.
        """
        super().__init__(desk, parent)
        self._turns_of = turns_of

    @override
    def _load(self, key: Path) -> Operation[QImage]:
        return load_thumbnail(self._desk, path=key, edge=EDGE, turns=self._turns_of(key))


class FaceCuts(PictureCache[FaceCut]):
    """Faces cut out of photos."""

    @override
    def _load(self, key: FaceCut) -> Operation[QImage]:
        return load_face(self._desk, cut=key)
