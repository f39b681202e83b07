"""The photo with its faces: click them on and off, draw the ones that were missed, paint over the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from typing_extensions import override

from velato_desktop.widgets.brush import Brush
from velato_desktop.widgets.face_box import FaceBox
from velato_desktop.widgets.frame_shape import Frame
from velato_desktop.widgets.picture_view import PictureView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from velato_core.protection.painting import PaintedArea
    from velato_desktop.models.photo_entry import FaceMark

SMALLEST = 8.0  # photo pixels: a shorter drag was a click
DRAW, PAINT = "draw", "paint"
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class FaceCanvas(PictureView):
    """A zoomable photo with a button on every face.

    Signals:
        face_toggled(int, bool): a face was switched on or off.
        face_focused(int): a face was chosen to look at.
        face_removed(int): the user wants a face's frame gone.
        face_moved(int, object, float): a frame was changed: (left, top, right, bottom) in photo pixels, and degrees.
        box_drawn(object): a new frame: (left, top, right, bottom) in photo pixels.
        stroke_drawn(object): a finished Stroke of the brush.
        tool_changed(str): DRAW, PAINT or nothing.
    """

    face_toggled = Signal(int, bool)
    face_focused = Signal(int)
    face_removed = Signal(int)
    face_moved = Signal(int, object, float)
    box_drawn = Signal(object)
    stroke_drawn = Signal(object)
    tool_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Photo with faces"))
        self.brush = Brush()
        self._marks: tuple[FaceMark, ...] = ()
        self._boxes: list[FaceBox] = []
        self._tool = ""
        self._from: QPointF | None = None
        self._to = QPointF()

    @property
    def boxes(self) -> tuple[FaceBox, ...]:
        """The faces' buttons, in the order of the marks."""
        return tuple(self._boxes)

    @property
    def tool(self) -> str:
        """What a drag does: DRAW a frame, PAINT, or nothing of these: move the photo."""
        return self._tool

    def set_tool(self, tool: str) -> None:
        """Take a tool, or put it down with an empty name."""
        if tool == self._tool:
            return
        self._tool = tool
        self._from = None
        self.brush.drop()
        known = not self.brush.place.isNull() and QRectF(QPointF(), self.picture_size).contains(self.brush.place)
        if tool == PAINT and not known:
            self.brush.place = QPointF(self.picture_size.width() / 2, self.picture_size.height() / 2)
        for box in self._boxes:
            box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, bool(tool))
        self.setCursor(self._cursor())
        self.tool_changed.emit(tool)
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
            box.setAccessibleDescription(
                self.tr("Space switches. Alt and arrows move, Shift and arrows resize, comma and full stop turn.")
            )
            box.setToolTip(f"{spoken}: {state}")
        self.place_children()

    def set_painted(self, painted: PaintedArea) -> None:
        """Show what is painted over."""
        self.brush.set_strokes(painted.strokes)
        self.update()

    def set_brush_size(self, size: int) -> None:
        """Make the brush so many pixels wide on the screen."""
        self.brush.size = size
        self.update()

    def set_erasing(self, on: bool) -> None:
        """Let the brush take away instead of paint."""
        self.brush.erase = on
        self.update()

    def focus_face(self, number: int) -> None:
        """Give a face the keyboard."""
        if 0 <= number < len(self._boxes):
            self._boxes[number].setFocus()

    def settle(self) -> None:
        """Say now where keys are moving frames to."""
        for box in self._boxes:
            box.settle()

    @override
    def about_to_move(self) -> None:
        # Frames are in the widget's coordinates until they are said.
        self.settle()

    @override
    def clear_picture(self) -> None:
        for box in self._boxes:
            box.let_go()
        super().clear_picture()

    @override
    def place_children(self) -> None:
        for box, mark in zip(self._boxes, self._marks, strict=False):
            left, top, right, bottom = mark.face.box
            rect = self.to_widget(QRectF(QPointF(left, top), QPointF(right, bottom)))
            box.set_frame(Frame(rect=rect, angle=mark.face.angle))
            box.setVisible(self.has_picture)

    @override
    def paint_picture(self, painter: QPainter) -> None:
        super().paint_picture(painter)
        self.brush.paint_areas(painter, self)
        if self._from is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor("#4cc9ba"), 2, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(76, 201, 186, 50))
            painter.drawRoundedRect(QRectF(self._from, self._to).normalized(), 8, 8)
        if self._tool == PAINT and self.has_picture and (self.underMouse() or self.hasFocus()):
            self.brush.paint_ring(painter, self)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._tool or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif self._tool == DRAW:
            self._from = self._to = event.position()
        else:
            self.brush.place = self.to_photo(event.position())
            erase = self.brush.erase or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self.brush.begin(self.brush.place, self.scale, erase=erase)
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._to = event.position()
            self.update()
            return
        if self._tool == PAINT:
            self._move_brush(self.to_photo(event.position()))
            if self.brush.drawing:
                self.brush.extend(self.brush.place)
                self.update()
                return
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.brush.drawing:
            self._finish_stroke()
        elif self._from is not None:
            self._finish_box(event.position())
        else:
            super().mouseReleaseEvent(event)
            self.setCursor(self._cursor())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Two quick dabs of a brush are no wish to zoom.
        if self._tool:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._tool:
            self.set_tool("")
        elif self._tool == PAINT and event.key() == Qt.Key.Key_Space:
            self._paint_by_key(QPointF())
        elif self._tool == PAINT and arrow is not None:
            step = arrow * max(2.0, self.brush.size / 3) / self.scale
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._paint_by_key(step)
            else:
                self._move_brush(self._inside(self.brush.place + step))
        else:
            super().keyPressEvent(event)

    def _paint_by_key(self, step: QPointF) -> None:
        """Paint from where the brush is to a place beside it; the same place gives a dot."""
        self.brush.begin(self.brush.place, self.scale, erase=self.brush.erase)
        if not step.isNull():
            self._move_brush(self._inside(self.brush.place + step))
            self.brush.extend(self.brush.place)
        self._finish_stroke()

    def _finish_stroke(self) -> None:
        stroke = self.brush.finish()
        self.update()
        if stroke is not None:
            self.stroke_drawn.emit(stroke)

    def _finish_box(self, end: QPointF) -> None:
        start, self._from = self._from, None
        self.update()
        if start is None:
            return
        drawn = QRectF(self.to_photo(start), self.to_photo(end)).normalized()
        drawn = drawn.intersected(QRectF(QPointF(), self.picture_size))
        if min(drawn.width(), drawn.height()) >= SMALLEST:
            self.set_tool("")
            self.box_drawn.emit((drawn.left(), drawn.top(), drawn.right(), drawn.bottom()))

    def _move_brush(self, place: QPointF) -> None:
        before = self.brush.ring(self)
        self.brush.place = place
        self.update(before.united(self.brush.ring(self)))

    def _inside(self, place: QPointF) -> QPointF:
        size = self.picture_size
        return QPointF(min(max(place.x(), 0.0), size.width()), min(max(place.y(), 0.0), size.height()))

    def _cursor(self) -> Qt.CursorShape:
        shapes = {DRAW: Qt.CursorShape.CrossCursor, PAINT: Qt.CursorShape.BlankCursor}
        return shapes.get(self._tool, Qt.CursorShape.ArrowCursor)

    def _new_box(self, number: int) -> FaceBox:
        box = FaceBox(number, self)
        box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, bool(self._tool))
        box.clicked.connect(lambda checked: self.face_toggled.emit(number, checked))
        box.focused.connect(self.face_focused)
        box.removed.connect(self.face_removed)
        box.dragged.connect(self._on_dragged)
        return box

    def _on_dragged(self, number: int, frame: Frame) -> None:
        first, last = self.to_photo(frame.rect.topLeft()), self.to_photo(frame.rect.bottomRight())
        self.face_moved.emit(number, (first.x(), first.y(), last.x(), last.y()), frame.angle)
