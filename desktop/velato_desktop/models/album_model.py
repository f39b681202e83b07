"""The open photos as a Qt list model: the one place where they change."""

from __future__ import annotations

from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
    Signal,
)
from typing_extensions import override

from velato_core.errors import PhotoChanged
from velato_desktop.models.note_texts import note_text
from velato_desktop.models.photo_entry import FaceMark, PhotoEntry, PhotoState, PhotoView
from velato_desktop.models.words import reason_of, state_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from velato_core.pipelines.types import PhotoFaces, ProtectedPhoto
    from velato_core.protection.painting import PaintedArea

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a view can ask for besides text."""

    ENTRY = Qt.ItemDataRole.UserRole
    PATH = Qt.ItemDataRole.UserRole + 1


class AlbumModel(QAbstractListModel):
    """The photos, in the order they were added.

    Signals:
        entry_changed(object): the path of a photo whose faces, state or result changed.
        totals_changed(): the number of photos or chosen faces changed.
    """

    entry_changed = Signal(object)
    totals_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[PhotoEntry] = []
        self._rows: dict[Path, int] = {}
        self._held: dict[Path, None] | None = None

    # What Qt asks.

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.path.name
        if role == Role.ENTRY:
            return entry
        if role == Role.PATH:
            return entry.path
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((entry.path.name, describe(entry), *map(note_text, entry.notes)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.path.name}, {describe(entry)}"
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def mimeTypes(self) -> list[str]:
        return ["text/uri-list"]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Only protected copies leave the window: an original never does by accident."""
        entries = [self._entries[index.row()] for index in indexes]
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(entry.result.output)) for entry in entries if entry.result])
        return data

    # Reading.

    @property
    def entries(self) -> tuple[PhotoEntry, ...]:
        """Every photo."""
        return tuple(self._entries)

    def entry(self, path: Path) -> PhotoEntry | None:
        """The photo with this path."""
        row = self._rows.get(path)
        return None if row is None else self._entries[row]

    def row(self, path: Path) -> int:
        """The row of a photo; -1 where it is not open."""
        return self._rows.get(path, -1)

    # Changing.

    def add(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """Add photos that are not there yet and return them."""
        fresh = [path for path in dict.fromkeys(paths) if path not in self._rows]
        if fresh:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            for path in fresh:
                self._rows[path] = len(self._entries)
                self._entries.append(PhotoEntry(path))
            self.endInsertRows()
            self.totals_changed.emit()
        return tuple(fresh)

    def remove(self, paths: Iterable[Path]) -> None:
        """Close photos; their files stay."""
        gone = set(paths)
        self.beginResetModel()
        self._entries = [entry for entry in self._entries if entry.path not in gone]
        self._rows = {entry.path: row for row, entry in enumerate(self._entries)}
        self.endResetModel()
        self.totals_changed.emit()

    def set_faces(self, found: PhotoFaces) -> None:
        """Store what the detector found, unless the photo was turned meanwhile; boxes drawn by hand before stay."""
        entry = self.entry(found.path)
        if entry is None or entry.turns != found.turns:
            return
        drawn = tuple(mark for mark in entry.marks if mark.index is None)
        entry.marks = tuple(FaceMark(face=face, index=number) for number, face in enumerate(found.faces)) + drawn
        entry.width, entry.height, entry.notes = found.width, found.height, found.notes
        if entry.replaced or not (entry.sha256 and (drawn or entry.painted.paints)):
            # What was drawn or painted before belongs to the file as it was then: another must not be taken for it,
            # unless the user was told.
            entry.sha256, entry.replaced = found.sha256, False
        entry.looked = True
        if entry.result is not None and not _has(entry.result, entry):
            entry.outdated = True  # it was protected before its faces were found
        if entry.state is PhotoState.WAITING:
            entry.state = PhotoState.READY
        self._tell(entry)

    def set_size(self, path: Path, width: int, height: int) -> None:
        """Say how large a photo is, as it is turned now, where no search for faces said so yet; no view shows it."""
        entry = self.entry(path)
        if entry is not None and not entry.width:
            entry.width, entry.height = width, height

    def set_marks(self, path: Path, marks: tuple[FaceMark, ...]) -> None:
        """Replace a photo's faces after the user changed something."""
        entry = self.entry(path)
        if entry is not None and entry.marks != marks:
            entry.marks = marks
            entry.outdated = entry.result is not None
            self._tell(entry)

    def set_painted(self, path: Path, painted: PaintedArea) -> None:
        """Replace what was painted over on a photo."""
        entry = self.entry(path)
        if entry is not None and entry.painted != painted:
            entry.painted = painted
            entry.outdated = entry.result is not None
            self._tell(entry)

    def set_view(self, path: Path, view: PhotoView) -> None:
        """Turn a photo, with everything that lies on it."""
        entry = self.entry(path)
        if entry is not None and entry.view != view:
            entry.turns, entry.marks, entry.painted = view.turns, view.marks, view.painted
            entry.looked, entry.width, entry.height, entry.sha256 = view.looked, view.width, view.height, view.sha256
            entry.outdated = entry.result is not None
            self._tell(entry)

    def set_failed(self, path: Path, error: Exception | None) -> bool:
        """Say why a photo was not protected; True where it is another file by now, and has to be looked at again.

        What was drawn and painted on it stays, for the user to see whether it still fits. Until its faces are found it
        stays bound to the old file, so that nothing is protected by places in that one.
        """
        self.set_state(path, PhotoState.FAILED, reason_of(error))
        entry = self.entry(path)
        if entry is None or not isinstance(error, PhotoChanged):
            return False
        entry.looked, entry.replaced = False, True
        return True

    def set_state(self, path: Path, state: PhotoState, reason: str = "") -> None:
        """Move a photo on."""
        entry = self.entry(path)
        if entry is not None:
            entry.state, entry.reason = state, reason
            self._tell(entry)

    def set_result(self, path: Path, result: ProtectedPhoto, *, outdated: bool = False) -> None:
        """Store a finished protection; outdated where the choices changed while it was made."""
        entry = self.entry(path)
        if entry is not None:
            entry.state, entry.reason, entry.result, entry.outdated = PhotoState.PROTECTED, "", result, outdated
            self._tell(entry)

    def refresh(self, path: Path) -> None:
        """Have views draw a photo again, for instance when its thumbnail arrived."""
        row = self._rows.get(path)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Tell of the changes inside together at the end, because they are many."""
        self._held = {}
        try:
            yield
        finally:
            held, self._held = self._held or {}, None
            rows = [self._rows[path] for path in held if path in self._rows]
            if rows:
                self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))
                for path in held:
                    self.entry_changed.emit(path)
                self.totals_changed.emit()

    def _tell(self, entry: PhotoEntry) -> None:
        if self._held is not None:
            self._held[entry.path] = None
            return
        self.refresh(entry.path)
        self.entry_changed.emit(entry.path)
        self.totals_changed.emit()


def _has(result: ProtectedPhoto, entry: PhotoEntry) -> bool:
    return [outcome.face for outcome in result.faces] == [mark.face for mark in entry.selected]


def describe(entry: PhotoEntry) -> str:
    """A photo's faces and state in words, for tooltips and screen readers."""
    parts = []
    if entry.looked:
        total, chosen = len(entry.marks), len(entry.selected)
        parts.append(QCoreApplication.translate("Words", "%n face(s)", "", total))
        if total:
            parts.append(QCoreApplication.translate("Words", "%n chosen", "", chosen))
    if entry.painted.paints:
        parts.append(QCoreApplication.translate("Words", "painted over"))
    parts.append(state_word(entry.shown_state))
    if entry.reason:
        parts.append(entry.reason)
    return ", ".join(parts)
