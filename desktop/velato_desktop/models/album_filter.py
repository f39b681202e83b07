"""Which photos the grid shows, and in what order."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel
from typing_extensions import override

from velato_desktop.models.album_model import Role
from velato_desktop.models.photo_entry import PhotoEntry, PhotoState
from velato_desktop.operations.photo_list import natural_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from velato_desktop.models.album_model import AlbumModel


class Filter(Enum):
    """A choice of photos."""

    ALL = "all"
    FACES = "faces"
    OPEN = "open"
    PROTECTED = "protected"
    FAILED = "failed"


class Order(Enum):
    """An order of photos."""

    ADDED = "added"
    NAME = "name"
    FACES = "faces"


def shows(choice: Filter, entry: PhotoEntry) -> bool:
    """Whether a choice contains a photo."""
    if choice is Filter.FACES:
        return bool(entry.marks)
    if choice is Filter.OPEN:
        done = entry.shown_state is PhotoState.PROTECTED
        return not done and bool(entry.marks or entry.painted.paints or not entry.looked)
    if choice is Filter.PROTECTED:
        return entry.shown_state is PhotoState.PROTECTED
    if choice is Filter.FAILED:
        return entry.state is PhotoState.FAILED
    return True


def counted(entries: Iterable[PhotoEntry]) -> dict[Filter, int]:
    """How many photos each choice contains. Thousands of photos are of a few kinds, so each kind is judged once."""
    kinds: dict[tuple[object, ...], list[PhotoEntry]] = {}
    for entry in entries:
        painted = bool(entry.painted.strokes) and entry.painted.paints
        kinds.setdefault((entry.shown_state, not entry.marks, painted, entry.looked), []).append(entry)
    return {choice: sum(len(kind) for kind in kinds.values() if shows(choice, kind[0])) for choice in Filter}


class AlbumFilter(QSortFilterProxyModel):
    """The album as the grid shows it."""

    def __init__(self, album: AlbumModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = Filter.ALL
        self._order = Order.ADDED
        self._album = album
        self.setSourceModel(album)
        self.setDynamicSortFilter(True)

    def choose(self, choice: Filter) -> None:
        """Show only some photos."""
        self._filter = choice
        self.invalidate()

    def order_by(self, order: Order) -> None:
        """Show them in another order."""
        self._order = order
        self.invalidate()
        self.sort(0 if order is not Order.ADDED else -1)

    def neighbour(self, path: Path, step: int) -> Path | None:
        """The shown photo so many places before or after another one, which may not fit the filter any more."""
        entries = self._album.entries if self._order is Order.ADDED else sorted(self._album.entries, key=self._place)
        place = next((number for number, entry in enumerate(entries) if entry.path == path), None)
        if place is None:
            return None
        onward = entries[place + 1 :] if step > 0 else entries[:place][::-1]
        left = [entry.path for entry in onward if shows(self._filter, entry)]
        return left[abs(step) - 1] if abs(step) <= len(left) else None

    def _place(self, entry: PhotoEntry) -> tuple[int, tuple[tuple[int, str], ...]]:
        """What photos are ordered by."""
        return (-len(entry.marks) if self._order is Order.FACES else 0, natural_key(entry.path))

    @override
    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        entry = self.sourceModel().index(row, 0, parent).data(Role.ENTRY)
        return isinstance(entry, PhotoEntry) and shows(self._filter, entry)

    @override
    def lessThan(self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex) -> bool:
        first, second = left.data(Role.ENTRY), right.data(Role.ENTRY)
        if not (isinstance(first, PhotoEntry) and isinstance(second, PhotoEntry)):
            return False
        return self._place(first) < self._place(second)
