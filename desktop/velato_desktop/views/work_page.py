"""The photos page: the grid or one open photo, with the side panel beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from velato_desktop.models.album_model import Role
from velato_desktop.views.photo_page import PhotoPage
from velato_desktop.views.photos_page import PhotosPage
from velato_desktop.views.side_panel import SidePanel

if TYPE_CHECKING:
    from pathlib import Path

    from velato_desktop.models.workspace import Workspace


class WorkPage(QWidget):
    """Keeps grid, photo and side panel in step."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.grid_page = PhotosPage(workspace)
        self.photo_page = PhotoPage(workspace)
        self.side = SidePanel(workspace)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid_page)
        self._stack.addWidget(self.photo_page)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.side)
        self.grid_page.opened.connect(self.open_photo)
        self.grid_page.chosen_changed.connect(lambda: self.side.set_chosen(self.grid_page.chosen_paths()))
        self.photo_page.closed.connect(self.close_photo)
        self.photo_page.step_wanted.connect(self.step)
        self.photo_page.picture_ready.connect(lambda image: self.side.faces.show_photo(self.photo_page.path, image))
        self.photo_page.canvas.face_focused.connect(lambda _number: self.side.tabs.setCurrentIndex(1))
        self.side.faces.face_wanted.connect(self.photo_page.canvas.focus_face)
        self.side.faces.again_wanted.connect(self.side.protect_wanted)
        self.side.faces.paint_removed.connect(self.photo_page.edits.clear_paint)
        workspace.album.modelReset.connect(self._on_reset)

    @property
    def photo_open(self) -> bool:
        """Whether one photo is open."""
        return self._stack.currentIndex() == 1

    def open_photo(self, path: Path) -> None:
        """Show one photo."""
        if self._workspace.album.entry(path) is None:
            return
        self._stack.setCurrentIndex(1)
        self.side.set_open(path)
        self.photo_page.show_photo(path)

    def close_photo(self) -> None:
        """Back to the grid, with the photo that was open marked there."""
        path = self.photo_page.path
        self.photo_page.leave()
        self.photo_page.compare.set_pictures(QImage(), QImage(), QSizeF())
        self.side.faces.show_photo(None, QImage())  # a large photo's pixels would stay in memory
        self.side.set_open(None)
        self._stack.setCurrentIndex(0)
        if path is not None:
            model = self.grid_page.grid.model()
            paths = (model.index(row, 0).data(Role.PATH) for row in range(model.rowCount()))
            row = next((row for row, other in enumerate(paths) if other == path), -1)
            if row >= 0:
                self.grid_page.grid.setCurrentIndex(model.index(row, 0))
        self.grid_page.grid.setFocus()

    def step(self, count: int) -> None:
        """Go to the photo before or after."""
        path = self.photo_page.path
        if path is not None:
            other = self.grid_page.neighbour(path, count)
            if other is not None:
                self.open_photo(other)

    def current_paths(self) -> tuple[Path, ...]:
        """The open photo, or those chosen in the grid."""
        if self.photo_open and self.photo_page.path is not None:
            return (self.photo_page.path,)
        return self.grid_page.chosen_paths()

    def _on_reset(self) -> None:
        path = self.photo_page.path
        if path is not None and self._workspace.album.entry(path) is None:
            self.close_photo()
