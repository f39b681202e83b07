"""The originals in the vault as a Qt list model, with pictures that are decrypted only when they are looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from typing_extensions import override

from velato_desktop.operations.vault import vault_thumbnail

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from velato_core.keystore.records import RecordSummary
    from velato_core.pipelines.people import KnownPerson
    from velato_desktop.operations.desk import Desk

Index = QModelIndex | QPersistentModelIndex
RECORD = Qt.ItemDataRole.UserRole
PICTURE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultSearch:
    """What to show.

    Attributes:
        text: part of a file name or of a person's name, upper and lower case alike; empty for any.
        person: id of somebody the vault knows; empty for anybody.
        first: the first day of protection; None for any.
        last: the last day; None for any.
    """

    text: str = ""
    person: str = ""
    first: date | None = None
    last: date | None = None


class VaultModel(QAbstractListModel):
    """One row per original, the newest first. Pictures live in memory only, and only while the vault is open."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._records: tuple[RecordSummary, ...] = ()
        self._names: dict[str, str] = {}
        self._pictures: dict[str, QImage | None] = {}

    def fill(self, records: tuple[RecordSummary, ...], people: tuple[KnownPerson, ...]) -> None:
        """Show these records."""
        self.beginResetModel()
        self._records = records
        self._names = {old: known.name for known in people for old in (known.id, *known.also) if known.name}
        kept = {record.id for record in records}
        self._pictures = {key: value for key, value in self._pictures.items() if key in kept}
        self.endResetModel()

    def names_in(self, record: RecordSummary) -> tuple[str, ...]:
        """The names of the people on a photo, each once."""
        return tuple(sorted({self._names[person] for person in record.person_ids if person in self._names}))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._records)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record = self._records[index.row()]
        if role == RECORD:
            return record
        if role == PICTURE:
            return self._picture(record)
        if role == Qt.ItemDataRole.DisplayRole:
            return record.source_name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            day = day_of(record)
            return ", ".join(part for part in (record.source_name, str(day or ""), *self.names_in(record)) if part)
        return None

    def _picture(self, record: RecordSummary) -> QImage | None:
        if record.id not in self._pictures:
            self._pictures[record.id] = None
            operation = vault_thumbnail(self._desk, record_id=record.id)
            operation.success(partial(self._on_picture, record.id)).start()
        return self._pictures[record.id]

    def _on_picture(self, record_id: str, image: QImage | None) -> None:
        row = next((row for row, record in enumerate(self._records) if record.id == record_id), None)
        if row is not None and image is not None:  # else it was locked meanwhile: nothing of it may stay
            self._pictures[record_id] = image
            self.dataChanged.emit(self.index(row), self.index(row), [PICTURE])


class VaultFilter(QSortFilterProxyModel):
    """Shows what a search asks for."""

    def __init__(self, source: VaultModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._search = VaultSearch()
        self._ids: frozenset[str] = frozenset()
        self.setSourceModel(source)

    def look_for(self, search: VaultSearch, people: tuple[KnownPerson, ...]) -> None:
        """Search for something else."""
        self.beginFilterChange()
        self._search = search
        self._ids = frozenset(old for known in people if known.id == search.person for old in (known.id, *known.also))
        self.endFilterChange()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        record = self._source.data(self._source.index(source_row), RECORD)
        search = self._search
        if search.person and not self._ids.intersection(record.person_ids):  # type: ignore[attr-defined]
            return False
        day = day_of(record)  # type: ignore[arg-type]
        if (search.first is not None and (day is None or day < search.first)) or (
            search.last is not None and (day is None or day > search.last)
        ):
            return False
        words = " ".join((record.source_name, *self._source.names_in(record)))  # type: ignore[attr-defined,arg-type]
        return search.text.casefold().strip() in words.casefold()


def day_of(record: RecordSummary) -> date | None:
    """The day, here, on which a photo was protected; None where that cannot be read."""
    try:
        made = datetime.fromisoformat(record.created)
    except ValueError:
        return None
    return (made if made.tzinfo else made.replace(tzinfo=UTC)).astimezone().date()
