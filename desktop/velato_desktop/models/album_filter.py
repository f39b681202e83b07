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
        shown = {self.index(row, 0).data(Role.PATH) for row in range(self.rowCount())}
        ordered = [entry.path for entry in self._in_order()]
        if path not in ordered:
            return None
        place = ordered.index(path)
        onward = ordered[place + 1 :] if step > 0 else ordered[:place][::-1]
        left = [other for other in onward if other in shown]
        return left[abs(step) - 1] if abs(step) <= len(left) else None

    def _in_order(self) -> list[PhotoEntry]:
        """All photos of the album, as they would be shown without a filter."""
        source = self.sourceModel()
        entries = [source.index(row, 0).data(Role.ENTRY) for row in range(source.rowCount())]
        if self._order is Order.NAME:
            return sorted(entries, key=lambda entry: natural_key(entry.path))
        if self._order is Order.FACES:
            return sorted(entries, key=lambda entry: (-len(entry.marks), natural_key(entry.path)))
        return entries

    @override
    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        entry = self.sourceModel().index(row, 0, parent).data(Role.ENTRY)
        return isinstance(entry, PhotoEntry) and shows(self._filter, entry)

    @override
    def lessThan(self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex) -> bool:
        first, second = left.data(Role.ENTRY), right.data(Role.ENTRY)
        if not (isinstance(first, PhotoEntry) and isinstance(second, PhotoEntry)):
            return False
        if self._order is Order.FACES and len(first.marks) != len(second.marks):
            return len(first.marks) > len(second.marks)
        return natural_key(first.path) < natural_key(second.path)
