"""The photo with its faces: click them on and off, draw the ones that were missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from typing_extensions import override

from velato_desktop.widgets.face_box import FaceBox
from velato_desktop.widgets.picture_view import PictureView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from velato_desktop.models.photo_entry import FaceMark

SMALLEST = 8.0  # photo pixels: a shorter drag was a click


class FaceCanvas(PictureView):
    """A zoomable photo with a button on every face.

    Signals:
        face_toggled(int, bool): a face was switched on or off.
        face_focused(int): a face was chosen to look at.
        face_removed(int): the user wants a face's frame gone.
        face_moved(int, object): a frame was moved or resized: (left, top, right, bottom) in photo pixels.
        box_drawn(object): a new frame: (left, top, right, bottom) in photo pixels.
        drawing_changed(bool): drawing mode went on or off.
    """

    face_toggled = Signal(int, bool)
    face_focused = Signal(int)
    face_removed = Signal(int)
    face_moved = Signal(int, object)
    box_drawn = Signal(object)
    drawing_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Photo with faces"))
        self._marks: tuple[FaceMark, ...] = ()
        self._boxes: list[FaceBox] = []
        self._drawing = False
        self._from: QPointF | None = None
        self._to = QPointF()

    @property
    def boxes(self) -> tuple[FaceBox, ...]:
        """The faces' buttons, in the order of the marks."""
        return tuple(self._boxes)

    @property
    def drawing(self) -> bool:
        """Whether a drag draws a new frame."""
        return self._drawing

    def set_drawing(self, on: bool) -> None:
        """Switch drawing on or off."""
        if on == self._drawing:
            return
        self._drawing = on
        self._from = None
        self.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)
        self.drawing_changed.emit(on)
        self.update()

    def set_marks(self, marks: tuple[FaceMark, ...], names: tuple[str, ...] = ()) -> None:
        """Show these faces.

        Args:
            marks: the photo's faces.
            names: the people's names, where known.
        """
        self._marks = marks
        while len(self._boxes) > len(marks):
            self._boxes.pop().deleteLater()
        while len(self._boxes) < len(marks):
            self._boxes.append(self._new_box(len(self._boxes)))
        for number, (box, mark) in enumerate(zip(self._boxes, marks, strict=True)):
            name = names[number] if number < len(names) else ""
            box.setChecked(mark.selected)
            spoken = name or self.tr("Face {number}").format(number=number + 1)
            state = self.tr("will be protected") if mark.selected else self.tr("stays as it is")
            box.setAccessibleName(f"{spoken}, {state}")
            box.setToolTip(f"{spoken}: {state}")
        self.place_children()

    def focus_face(self, number: int) -> None:
        """Give a face the keyboard."""
        if 0 <= number < len(self._boxes):
            self._boxes[number].setFocus()

    @override
    def place_children(self) -> None:
        for box, mark in zip(self._boxes, self._marks, strict=False):
            left, top, right, bottom = mark.face.box
            box.set_frame(self.to_widget(QRectF(QPointF(left, top), QPointF(right, bottom))))
            box.setVisible(self.has_picture)

    @override
    def paint_picture(self, painter: QPainter) -> None:
        super().paint_picture(painter)
        if self._from is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor("#4cc9ba"), 2, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(76, 201, 186, 50))
            painter.drawRoundedRect(QRectF(self._from, self._to).normalized(), 8, 8)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._drawing and event.button() == Qt.MouseButton.LeftButton:
            self._from = self._to = event.position()
            return
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._to = event.position()
            self.update()
            return
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            super().mouseReleaseEvent(event)
            return
        drawn = QRectF(self.to_photo(self._from), self.to_photo(event.position())).normalized()
        self._from = None
        self.update()
        drawn = drawn.intersected(QRectF(QPointF(), self.picture_size))
        if min(drawn.width(), drawn.height()) >= SMALLEST:
            self.set_drawing(False)
            self.box_drawn.emit((drawn.left(), drawn.top(), drawn.right(), drawn.bottom()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drawing:
            self.set_drawing(False)
            return
        super().keyPressEvent(event)

    def _new_box(self, number: int) -> FaceBox:
        box = FaceBox(number, self)
        box.clicked.connect(lambda checked: self.face_toggled.emit(number, checked))
        box.focused.connect(self.face_focused)
        box.removed.connect(self.face_removed)
        box.dragged.connect(self._on_dragged)
        return box

    def _on_dragged(self, number: int, frame: QRectF) -> None:
        first, last = self.to_photo(frame.topLeft()), self.to_photo(frame.bottomRight())
        self.face_moved.emit(number, (first.x(), first.y(), last.x(), last.y()))
