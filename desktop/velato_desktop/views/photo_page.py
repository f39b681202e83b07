"""One photo, large: choose faces, draw missed ones, paint over the rest, turn it, compare before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from velato_desktop.views.photo_edits import PhotoEdits
from velato_desktop.views.photo_pictures import PhotoPictures
from velato_desktop.widgets.brush_bar import BrushBar
from velato_desktop.widgets.compare_view import CompareView
from velato_desktop.widgets.face_canvas import DRAW, PAINT, FaceCanvas
from velato_desktop.widgets.photo_bar import PhotoBar

if TYPE_CHECKING:
    from pathlib import Path

    from velato_desktop.models.photo_entry import PhotoEntry
    from velato_desktop.models.workspace import Workspace


class PhotoPage(QWidget):
    """The canvas with its tools.

    Signals:
        closed(): back to the grid.
        step_wanted(int): -1 the photo before, 1 the photo after.
        picture_ready(object): the QImage that is shown now.
        copy_wanted(): put the protected copy on the clipboard.
    """

    closed = Signal()
    step_wanted = Signal(int)
    picture_ready = Signal(object)
    copy_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._workspace = workspace
        self._path: Path | None = None
        self._sha256 = ""  # of the file that is shown, empty while unknown
        self._pictures = PhotoPictures(workspace.desk, self)
        self.canvas = FaceCanvas()
        self.compare = CompareView()
        self.bar = PhotoBar()
        self.brush_bar = BrushBar()
        self.brush_bar.setVisible(False)
        self.brush_bar.set_size(self.canvas.brush.size)
        self.edits = PhotoEdits(workspace, lambda: self._path, self)
        self._views = QStackedWidget()
        self._views.addWidget(self.canvas)
        self._views.addWidget(self.compare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.brush_bar)
        layout.addWidget(self._views, 1)
        self._connect()
        self._connect_edits()

    def _connect(self) -> None:
        bar = self.bar
        bar.closed.connect(self.closed)
        bar.step_wanted.connect(self.step_wanted)
        bar.turn_wanted.connect(self.edits.turn)
        bar.fit_wanted.connect(lambda: self.current.fit())
        bar.actual_wanted.connect(lambda: self.current.actual_size())
        bar.draw.toggled.connect(lambda on: self._take_tool(DRAW, on=on))
        bar.paint.toggled.connect(lambda on: self._take_tool(PAINT, on=on))
        bar.compare.toggled.connect(self.show_compare)
        bar.drag_out.clicked.connect(self.copy_wanted)
        self.canvas.tool_changed.connect(self._on_tool)
        for view in (self.canvas, self.compare):
            view.zoomed.connect(self._on_zoomed)
            view.wants_full.connect(self._pictures.ask_full)
        self._pictures.before_ready.connect(self._on_picture)
        self._pictures.after_ready.connect(self._on_after)
        self._pictures.failed.connect(self._workspace.problem)
        self._workspace.album.entry_changed.connect(self._on_entry)
        self._workspace.people.changed.connect(self._refresh_marks)

    def _connect_edits(self) -> None:
        canvas, edits, brush = self.canvas, self.edits, self.brush_bar
        canvas.face_toggled.connect(edits.choose)
        canvas.face_removed.connect(edits.remove)
        canvas.face_moved.connect(edits.move)
        canvas.box_drawn.connect(edits.draw)
        canvas.stroke_drawn.connect(edits.paint)
        brush.clear_wanted.connect(edits.clear_paint)
        brush.style_picked.connect(edits.pick_style)
        brush.size_changed.connect(canvas.set_brush_size)
        brush.erase_changed.connect(canvas.set_erasing)

    @property
    def path(self) -> Path | None:
        """The photo that is shown."""
        return self._path

    @property
    def current(self) -> FaceCanvas | CompareView:
        """The view that is on top."""
        return self.compare if self._views.currentIndex() == 1 else self.canvas

    @property
    def _entry(self) -> PhotoEntry | None:
        return self._workspace.album.entry(self._path) if self._path is not None else None

    def show_photo(self, path: Path) -> None:
        """Show a photo."""
        self.canvas.settle()
        self._path = path
        self.bar.set_name(path.name)
        self.canvas.set_tool("")
        self.canvas.clear_picture()
        self.compare.clear_picture()
        entry = self._workspace.album.entry(path)
        if entry is not None and not entry.looked:
            self._workspace.scanner.scan(path, urgent=True)
        self._sha256 = entry.sha256 if entry is not None else ""
        self._pictures.open(path, entry.turns if entry is not None else 0)
        self._refresh_marks()
        self._refresh_compare()
        self.canvas.setFocus()

    def leave(self) -> None:
        """Let go of the pictures when the page is left: memory stays flat over a thousand photos."""
        self.canvas.settle()
        self._pictures.close()
        self._path = None
        self.canvas.set_tool("")
        self.canvas.clear_picture()
        self.compare.clear_picture()
        self.canvas.set_marks(())
        self.bar.drag_out.set_file(None)

    def show_compare(self, on: bool) -> None:
        """Switch between choosing faces and before/after."""
        self._views.setCurrentIndex(1 if on else 0)
        self.canvas.set_tool("")
        for made in (self.bar.draw, self.bar.paint):
            made.setEnabled(not on)
        if on:
            self._load_after()
        self.current.setFocus()
        self.current.fit()

    def toggle_compare(self) -> None:
        """Switch to before/after and back, where there is a protected copy."""
        if self.bar.compare.isEnabled():
            self.bar.compare.toggle()

    def toggle_tool(self, tool: str) -> None:
        """Take a tool of the canvas, or put it down."""
        made = self.bar.draw if tool == DRAW else self.bar.paint
        if made.isEnabled():
            made.toggle()

    def stop_tool(self) -> bool:
        """Put the tool down; False where there was none in use."""
        used = bool(self.canvas.tool)
        self.canvas.set_tool("")
        return used

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_BracketLeft: -1, Qt.Key.Key_BracketRight: 1}.get(Qt.Key(event.key()))
        if self.canvas.tool != PAINT:
            super().keyPressEvent(event)
        elif steps is not None:
            self.brush_bar.set_size(self.canvas.brush.resize(steps))
        elif event.key() == Qt.Key.Key_E:
            self.brush_bar.eraser.toggle()
        else:
            super().keyPressEvent(event)

    def _take_tool(self, tool: str, *, on: bool) -> None:
        if on:
            self.canvas.set_tool(tool)
            self.canvas.setFocus()
        elif self.canvas.tool == tool:
            self.canvas.set_tool("")

    def _on_tool(self, tool: str) -> None:
        self.bar.draw.setChecked(tool == DRAW)
        self.bar.paint.setChecked(tool == PAINT)
        self.brush_bar.setVisible(tool == PAINT)

    def _on_picture(self) -> None:
        image, size = self._pictures.before, self._pictures.size
        if self._path is not None and not size.isEmpty():
            # What is drawn and painted before the faces are found is in the photo's pixels too, and turns with it.
            self._workspace.album.set_size(self._path, size.width(), size.height())
        self.canvas.set_picture(image, self._size(image))
        self._refresh_marks()
        self.picture_ready.emit(image)
        if self._views.currentIndex() == 1:
            self._load_after()

    def _on_zoomed(self, _zoom: float) -> None:
        # The view that is hidden fits its picture too: a copy may come when its frames are shown again.
        self.bar.set_zoom(self.current.zoom)

    def _size(self, image: QImage) -> QSizeF:
        entry = self._entry
        return QSizeF(entry.width, entry.height) if entry is not None and entry.width else QSizeF(image.size())

    def _load_after(self) -> None:
        entry = self._entry
        if entry is not None and entry.result is not None:
            # The copy was turned when it was made; what was turned since is turned for looking.
            self._pictures.ask_after(entry.result.output, (entry.turns - entry.result.turns) % 4)

    def _on_after(self, image: QImage) -> None:
        before = self._pictures.before
        self.compare.set_pictures(before, image, self._size(before))

    def _on_entry(self, path: Path) -> None:
        entry = self._entry
        if path != self._path or entry is None:
            return
        before = self._pictures.before
        if self._replaced(entry):
            self._pictures.open(path, entry.turns)
        elif entry.turns != self._pictures.turns:
            self._turn_picture(entry)
        elif not before.isNull() and self.canvas.picture_size != self._size(before):
            self.canvas.set_picture(before, self._size(before))
        self._refresh_marks()
        self._refresh_compare()

    def _replaced(self, entry: PhotoEntry) -> bool:
        """Whether another file lies under the photo's name since it was shown."""
        known = self._sha256
        self._sha256 = entry.sha256 or known
        return known not in {"", self._sha256}

    def _turn_picture(self, entry: PhotoEntry) -> None:
        self._pictures.turn(entry.turns)
        self.canvas.set_tool("")
        self.canvas.clear_picture()
        self._on_picture()

    def _refresh_marks(self) -> None:
        entry = self._entry
        if entry is None:
            return
        people = self._workspace.people
        ids = [people.person_of(entry.path, mark.index) for mark in entry.marks]
        self.canvas.set_marks(entry.marks, tuple(people.name_of(person) if person else "" for person in ids))
        self.canvas.set_painted(entry.painted)
        self.brush_bar.show_area(entry.painted)

    def _refresh_compare(self) -> None:
        entry, compare = self._entry, self.bar.compare
        result = entry.result if entry is not None else None
        compare.setEnabled(result is not None)
        if result is None or entry is None:
            compare.setChecked(False)
            self.bar.drag_out.set_file(None)
            return
        self.bar.drag_out.set_file(result.output, self._workspace.thumbnails.get(entry.path) or QPixmap())
        if not self._pictures.shows(result.output):
            if compare.isChecked():
                self._load_after()
            else:
                compare.setChecked(True)
