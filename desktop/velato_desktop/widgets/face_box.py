"""A face's frame on the photo: a real button, so that mouse, keyboard and screen readers all reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from velato_desktop.widgets import frame_shape
from velato_desktop.widgets.icons import paint
from velato_desktop.widgets.theme import current_theme

if TYPE_CHECKING:
    from velato_desktop.widgets.frame_shape import Frame

_SETTLE_MS = 450  # after the last key, so that holding one looks for the face once and is one step to undo
_KEY_DEGREES = 5.0  # degrees per key press
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_TURNS = {Qt.Key.Key_Comma: -1.0, Qt.Key.Key_Less: -1.0, Qt.Key.Key_Period: 1.0, Qt.Key.Key_Greater: 1.0}


class FaceBox(QAbstractButton):
    """Checked means: this face will be protected.

    With the focus it shows handles: corners and edges resize, the round one above turns. Keys do the same: Alt and
    arrows move, Shift and arrows resize, comma and full stop turn.

    Signals:
        focused(int): it got the focus or the mouse chose it.
        dragged(int, object): the user moved, resized or turned it; the new Frame in coordinates of the parent.
        removed(int): Delete was pressed on it.
    """

    focused = Signal(int)
    dragged = Signal(int, object)
    removed = Signal(int)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self.setObjectName(f"face-{number}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self._frame = frame_shape.Frame(rect=QRectF(0, 0, 20, 20))
        self._press: QPointF | None = None
        self._start = self._frame
        self._grip = frame_shape.Grip.INSIDE
        self._moved = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)

    @property
    def frame(self) -> Frame:
        """The frame in the parent's coordinates."""
        return self._frame

    def set_frame(self, frame: Frame) -> None:
        """Place it; while a key is still moving it, the place that the key gave it counts."""
        if not self._settle.isActive():
            self._show(frame)

    def settle(self) -> None:
        """Say now where keys moved it to, instead of waiting for the next key."""
        if self._settle.isActive():
            self._settle.stop()
            self._on_settled()

    def let_go(self) -> None:
        """Forget where keys or the mouse are moving it to: the photo below it goes."""
        self._settle.stop()
        self._press, self._moved = None, False
        self.setDown(False)

    def _show(self, frame: Frame) -> None:
        self._frame = frame
        outline = frame.outline(handle=self.hasFocus())
        bounds = outline.boundingRect().toAlignedRect()
        self.setGeometry(bounds)
        # What is beside a turned frame belongs to the neighbours.
        self.setMask(QRegion(outline.translated(-QPointF(bounds.topLeft())).toFillPolygon().toPolygon()))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._frame.middle - QPointF(self.geometry().topLeft()))
        painter.rotate(self._frame.angle)
        frame = QRectF(self._frame.rect)
        frame.moveCenter(QPointF())
        radius = min(12.0, frame.width() / 5)
        # A dark line below the bright one keeps the frame visible on every picture.
        painter.setPen(QPen(QColor(0, 0, 0, 130), 4.5))
        painter.drawRoundedRect(frame, radius, radius)
        pen = QPen(QColor("#4cc9ba" if self.isChecked() else "#ffffff"), 2.4)
        if not self.isChecked():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(frame, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(QColor("#ffffff"), 1.5))
            painter.drawRoundedRect(frame.adjusted(-3.5, -3.5, 3.5, 3.5), radius + 3, radius + 3)
            self._paint_handles(painter, frame)
        if self.isChecked() and min(frame.width(), frame.height()) >= 22:
            self._paint_badge(painter, frame, theme.accent, theme.onaccent)
        painter.end()

    def _paint_handles(self, painter: QPainter, frame: QRectF) -> None:
        handle = self._frame.handle_in_frame
        edge = QPointF(0, frame.top() - 3.5 if handle.y() < 0 else frame.bottom() + 3.5)
        for width, colour in ((4.0, QColor(0, 0, 0, 130)), (2.0, QColor("#ffffff"))):
            painter.setPen(QPen(colour, width))
            painter.drawLine(edge, handle)
        painter.setBrush(QColor("#ffffff"))
        painter.setPen(QPen(QColor(0, 0, 0, 150), 1))
        for corner in (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()):
            painter.drawEllipse(corner, 4.0, 4.0)
        knob = frame_shape.KNOB
        painter.drawEllipse(handle, knob, knob)
        inner = QRectF(handle.x() - knob + 2, handle.y() - knob + 2, 2 * knob - 4, 2 * knob - 4)
        paint(painter, "retry", "#16212b", inner)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_badge(self, painter: QPainter, frame: QRectF, ground: str, mark: str) -> None:
        edge = min(22.0, frame.width() * 0.55)
        badge = QRectF(frame.right() - edge - 3, frame.top() + 3, edge, edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(badge)
        painter.translate(badge.center())
        painter.rotate(-self._frame.angle)
        inner = edge * 0.32
        paint(painter, "check", mark, QRectF(-inner, -inner, 2 * inner, 2 * inner))

    def _grip_at(self, place: QPointF) -> frame_shape.Grip:
        return self._frame.grip_at(self.mapToParent(place)) if self.hasFocus() else frame_shape.Grip.INSIDE

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show(self._frame)
        self.focused.emit(self.number)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()
        self._show(self._frame)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = Qt.Key(event.key()), event.modifiers()
        arrow = _ARROWS.get(key)
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self.number)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in _TURNS:
            self._by_key(self._frame.turned_by(_TURNS[key] * _KEY_DEGREES))
        elif arrow is not None and keys & Qt.KeyboardModifier.AltModifier:
            self._by_key(self._frame.moved_by(arrow * self._key_step()))
        elif arrow is not None and keys & Qt.KeyboardModifier.ShiftModifier:
            self._by_key(self._frame.grown_by(arrow * self._key_step()))
        else:
            super().keyPressEvent(event)

    def _key_step(self) -> float:
        return max(1.0, 0.03 * min(self._frame.rect.width(), self._frame.rect.height()))

    def _by_key(self, frame: Frame) -> None:
        self._show(frame)
        self._settle.start()

    def _on_settled(self) -> None:
        self.dragged.emit(self.number, self._frame)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._press = self.mapToParent(event.position())
            self._start = self._frame
            self._grip = self._grip_at(event.position())
            self._moved = False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            self.setCursor(self._frame.cursor(self._grip_at(event.position())))
            return
        place = self.mapToParent(event.position())
        if not self._moved and (place - self._press).manhattanLength() < 6:
            return
        self._moved = True
        steps = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._show(self._start.dragged(self._grip, self._press, place, steps=steps))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved, self._moved, self._press = self._moved, False, None
        if moved:
            self.setDown(False)
            self.dragged.emit(self.number, self._frame)
        else:
            super().mouseReleaseEvent(event)
