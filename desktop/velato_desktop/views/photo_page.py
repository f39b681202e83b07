"""One photo, large: choose faces, draw missed ones, compare before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from velato_core.errors import Cancelled
from velato_desktop.operations.photos import load_picture
from velato_desktop.widgets.compare_view import CompareView
from velato_desktop.widgets.controls import button, em, text_label, tool
from velato_desktop.widgets.face_canvas import FaceCanvas

if TYPE_CHECKING:
    from pathlib import Path

    from velato_desktop.models.workspace import Workspace
    from velato_desktop.workers.task_runner import Task

SCREEN_EDGE = 2400
_WORDS_UP_TO = 22  # pixels of text height; with larger text the icons and their tooltips must do


class PhotoPage(QWidget):
    """The canvas with its tools.

    Signals:
        closed(): back to the grid.
        step_wanted(int): -1 the photo before, 1 the photo after.
        picture_ready(object): the QImage that is shown now.
    """

    closed = Signal()
    step_wanted = Signal(int)
    picture_ready = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._workspace = workspace
        self._path: Path | None = None
        self._before = QImage()
        self._after_of: Path | None = None
        self._full_asked = False
        self._tasks: list[Task] = []
        self.canvas = FaceCanvas()
        self.compare = CompareView()
        self._views = QStackedWidget()
        self._views.addWidget(self.canvas)
        self._views.addWidget(self.compare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_bar())
        layout.addWidget(self._views, 1)
        self._connect()

    def _build_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(10, 7, 10, 7)
        layout.setSpacing(2)
        layout.addWidget(tool("back", self.tr("Back to all photos (Esc)"), name="back", clicked=self.closed.emit))
        layout.addWidget(
            tool(
                "previous",
                self.tr("Photo before (Page up)"),
                name="previous",
                clicked=lambda: self.step_wanted.emit(-1),
            )
        )
        layout.addWidget(
            tool("next", self.tr("Photo after (Page down)"), name="next", clicked=lambda: self.step_wanted.emit(1))
        )
        self._name = QLabel()
        self._name.setMinimumWidth(40)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        layout.addSpacing(8)
        layout.addWidget(self._name, 1)
        self._draw = button(self.tr("Draw a face"), kind="quiet", icon="draw", name="draw")
        self._draw.setCheckable(True)
        self._draw.setToolTip(self.tr("Drag a frame around a face that was missed (D)"))
        self._compare = button(self.tr("Before / after"), kind="quiet", icon="compare", name="compare-toggle")
        self._compare.setCheckable(True)
        self._compare.setToolTip(self.tr("Compare the original with the protected copy (C)"))
        for made in (self._draw, self._compare):
            made.setAccessibleName(made.text())
            if em(self, 1.0) > _WORDS_UP_TO:
                made.setText("")
            layout.addWidget(made)
        self._add_zoom(layout)
        return bar

    def _add_zoom(self, layout: QHBoxLayout) -> None:
        self._zoom = text_label("", role="muted")
        self._zoom.setWordWrap(False)
        self._zoom.setMinimumWidth(self._zoom.fontMetrics().horizontalAdvance("1600 %") + 4)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._zoom)
        layout.addWidget(tool("fit", self.tr("Whole photo (0)"), name="fit", clicked=lambda: self.current.fit()))
        layout.addWidget(
            tool("actual", self.tr("Real size, 100 % (1)"), name="actual", clicked=lambda: self.current.actual_size())
        )

    def _connect(self) -> None:
        self._draw.toggled.connect(self._on_draw)
        self.canvas.drawing_changed.connect(self._draw.setChecked)
        self._compare.toggled.connect(self.show_compare)
        self.canvas.face_toggled.connect(self._on_toggled)
        self.canvas.face_removed.connect(self._on_removed)
        self.canvas.face_moved.connect(self._on_face_moved)
        self.canvas.box_drawn.connect(self._on_drawn)
        for view in (self.canvas, self.compare):
            view.zoomed.connect(lambda zoom: self._zoom.setText(f"{zoom * 100:.0f} %"))
            view.wants_full.connect(self._on_wants_full)
        self._workspace.album.entry_changed.connect(self._on_entry)
        self._workspace.people.changed.connect(self._refresh_marks)

    @property
    def path(self) -> Path | None:
        """The photo that is shown."""
        return self._path

    @property
    def current(self) -> FaceCanvas | CompareView:
        """The view that is on top."""
        return self.compare if self._views.currentIndex() == 1 else self.canvas

    def show_photo(self, path: Path) -> None:
        """Show a photo."""
        self._drop_tasks()
        self._path = path
        self._before = QImage()
        self._after_of = None
        self._full_asked = False
        self._name.setText(path.name)
        self._draw.setChecked(False)
        self.canvas.clear_picture()
        self.compare.clear_picture()
        entry = self._workspace.album.entry(path)
        if entry is not None and not entry.looked:
            self._workspace.scanner.scan(path, urgent=True)
        self._load(path, SCREEN_EDGE, self._on_picture)
        self._refresh_marks()
        self._refresh_compare()
        self.canvas.setFocus()

    def leave(self) -> None:
        """Let go of the pictures when the page is left: memory stays flat over a thousand photos."""
        self._drop_tasks()
        self._path = None
        self._before = QImage()
        self.canvas.clear_picture()
        self.compare.clear_picture()
        self.canvas.set_marks(())

    def show_compare(self, on: bool) -> None:
        """Switch between choosing faces and before/after."""
        self._views.setCurrentIndex(1 if on else 0)
        self._draw.setEnabled(not on)
        if on:
            self._load_after()
        self.current.setFocus()
        self.current.fit()

    def toggle_compare(self) -> None:
        """Switch to before/after and back, where there is a protected copy."""
        if self._compare.isEnabled():
            self._compare.toggle()

    def toggle_drawing(self) -> None:
        """Switch drawing on or off."""
        if self._draw.isEnabled():
            self._draw.toggle()

    def _load(self, path: Path, edge: int | None, done: object) -> None:
        def arrived(image: QImage) -> None:
            if callable(done):
                done(path, image)

        operation = load_picture(self._workspace.desk, path=path, max_edge=edge)
        self._tasks.append(operation.success(arrived).failure(self._on_failed).start())

    def _drop_tasks(self) -> None:
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._workspace.problem.emit(error)

    def _on_picture(self, path: Path, image: QImage) -> None:
        if path != self._path:
            return
        self._before = image
        self.canvas.set_picture(image, self._size(image))
        self._refresh_marks()
        self.picture_ready.emit(image)
        if self._views.currentIndex() == 1:
            self._load_after()

    def _size(self, image: QImage) -> QSizeF:
        entry = self._workspace.album.entry(self._path) if self._path is not None else None
        if entry is not None and entry.width:
            return QSizeF(entry.width, entry.height)
        return QSizeF(image.size())

    def _on_wants_full(self) -> None:
        if self._path is None or self._full_asked or max(self._before.width(), self._before.height()) < SCREEN_EDGE:
            return
        self._full_asked = True
        self._load(self._path, None, self._on_picture)
        self._after_of = None

    def _load_after(self) -> None:
        entry = self._workspace.album.entry(self._path) if self._path is not None else None
        if entry is None or entry.result is None or self._before.isNull() or self._after_of == entry.result.output:
            return
        self._after_of = entry.result.output
        self._load(entry.result.output, None if self._full_asked else SCREEN_EDGE, self._on_after)

    def _on_after(self, _path: Path, image: QImage) -> None:
        self.compare.set_pictures(self._before, image, self._size(self._before))

    def _on_draw(self, on: bool) -> None:
        self.canvas.set_drawing(on)
        if on:
            self.canvas.setFocus()

    def _on_toggled(self, number: int, selected: bool) -> None:
        from dataclasses import replace

        if self._path is not None:
            text = self.tr("Choose a face")
            self._workspace.change_mark(text, self._path, number, lambda mark: replace(mark, selected=selected))

    def _on_removed(self, number: int) -> None:
        entry = self._workspace.album.entry(self._path) if self._path is not None else None
        if entry is not None and number < len(entry.marks):
            marks = (*entry.marks[:number], *entry.marks[number + 1 :])
            self._workspace.change_marks(self.tr("Remove a frame"), entry.path, marks)

    def _on_face_moved(self, number: int, box: tuple[float, float, float, float]) -> None:
        if self._path is not None:
            self._workspace.draw_face(self.tr("Move a frame"), self._path, box, number)

    def _on_drawn(self, box: tuple[float, float, float, float]) -> None:
        if self._path is not None:
            self._workspace.draw_face(self.tr("Draw a face"), self._path, box)

    def _on_entry(self, path: Path) -> None:
        if path != self._path:
            return
        if not self._before.isNull() and self.canvas.picture_size != self._size(self._before):
            self.canvas.set_picture(self._before, self._size(self._before))
        self._refresh_marks()
        self._refresh_compare()

    def _refresh_marks(self) -> None:
        entry = self._workspace.album.entry(self._path) if self._path is not None else None
        if entry is None:
            return
        people = self._workspace.people
        ids = [people.person_of(entry.path, mark.index) for mark in entry.marks]
        self.canvas.set_marks(entry.marks, tuple(people.name_of(person) if person else "" for person in ids))

    def _refresh_compare(self) -> None:
        entry = self._workspace.album.entry(self._path) if self._path is not None else None
        done = entry is not None and entry.result is not None
        self._compare.setEnabled(done)
        if not done:
            self._compare.setChecked(False)
        elif self._after_of is None or (entry is not None and entry.result and self._after_of != entry.result.output):
            if self._compare.isChecked():
                self._load_after()
            else:
                self._compare.setChecked(True)
