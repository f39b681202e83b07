"""The grid of photos: only what is visible is painted and decoded, so that thousands scroll smoothly."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from velato_desktop.models.album_model import Role
from velato_desktop.widgets.controls import em
from velato_desktop.widgets.drag_out import files_drag
from velato_desktop.widgets.grid_delegate import GridDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from velato_desktop.models.album_filter import AlbumFilter
    from velato_desktop.models.thumbnails import Thumbnails

_CELL = 184


class PhotoGrid(QListView):
    """Photos in rows that fill the width.

    Signals:
        opened(object): the path of a photo to look at.
        removal_wanted(): Delete was pressed.
        nothing_to_drag(): the user dragged photos of which no copy is protected yet.
    """

    opened = Signal(object)
    removal_wanted = Signal()
    nothing_to_drag = Signal()

    def __init__(self, model: AlbumFilter, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grid")
        self.setAccessibleName(self.tr("Photos"))
        self._thumbnails = thumbnails
        self._delegate = GridDelegate(thumbnails, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setWordWrap(False)
        self.setSpacing(0)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(40)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(Role.PATH)))

    def selected_paths(self) -> tuple[Path, ...]:
        """The chosen photos from top to bottom."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return tuple(index.data(Role.PATH) for index in rows)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        indexes = self.selectionModel().selectedIndexes()
        urls = self.model().mimeData(indexes).urls() if indexes else []
        preview = self._thumbnails.get(indexes[0].data(Role.PATH)) if urls else None
        drag = files_drag(self, (Path(url.toLocalFile()) for url in urls), preview)
        if drag is None:
            self.nothing_to_drag.emit()
        else:
            drag.exec(Qt.DropAction.CopyAction)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() in opens and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            index = self.currentIndex()
            if index.isValid():
                self.opened.emit(index.data(Role.PATH))
            return
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        """Share the width among as many columns as fit, so that no ragged gap stays on the right."""
        width = max(1, self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width() - 10)
        columns = max(2, round(width / _CELL))
        edge = width // columns
        self._delegate.edge = edge
        self.setGridSize(QSize(edge, edge + em(self, 1.0) + 18))
