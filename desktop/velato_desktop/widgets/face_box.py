"""A face's frame on the photo: a real button, so that mouse, keyboard and screen readers all reach it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from velato_desktop.widgets.icons import paint
from velato_desktop.widgets.theme import current_theme

PAD = 5  # room around the frame for handles and the focus ring
_HANDLE = 12.0


class FaceBox(QAbstractButton):
    """Checked means: this face will be protected.

    Signals:
        focused(int): it got the focus or the mouse chose it.
        dragged(int, object): the user moved or resized it; the new frame in widget coordinates of the parent.
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
        self._press: QPointF | None = None
        self._start = QRectF()
        self._edges = Qt.Edge(0)
        self._moved = False

    @property
    def frame(self) -> QRectF:
        """The frame in the parent's coordinates."""
        return QRectF(self.geometry()).adjusted(PAD, PAD, -PAD, -PAD)

    def set_frame(self, frame: QRectF) -> None:
        """Place it."""
        self.setGeometry(frame.adjusted(-PAD, -PAD, PAD, PAD).toRect())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(PAD, PAD, -PAD, -PAD)
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
        painter.setBrush(QColor("#ffffff"))
        painter.setPen(QPen(QColor(0, 0, 0, 150), 1))
        for corner in (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()):
            painter.drawEllipse(corner, 4.0, 4.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_badge(self, painter: QPainter, frame: QRectF, ground: str, mark: str) -> None:
        edge = min(22.0, frame.width() * 0.55)
        badge = QRectF(frame.right() - edge - 3, frame.top() + 3, edge, edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(badge)
        paint(painter, "check", mark, badge.adjusted(edge * 0.18, edge * 0.18, -edge * 0.18, -edge * 0.18))

    def _edges_at(self, point: QPointF) -> Qt.Edge:
        frame = QRectF(self.rect()).adjusted(PAD, PAD, -PAD, -PAD)
        reach = min(_HANDLE, frame.width() / 4)
        edges = Qt.Edge(0)
        if point.x() < frame.left() + reach:
            edges |= Qt.Edge.LeftEdge
        elif point.x() > frame.right() - reach:
            edges |= Qt.Edge.RightEdge
        if point.y() < frame.top() + reach:
            edges |= Qt.Edge.TopEdge
        elif point.y() > frame.bottom() - reach:
            edges |= Qt.Edge.BottomEdge
        return edges

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self.number)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self.number)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._press = self.mapToParent(event.position())
            self._start = self.frame
            self._edges = self._edges_at(event.position()) if self.hasFocus() else Qt.Edge(0)
            self._moved = False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            corner = self._edges_at(event.position()) if self.hasFocus() else Qt.Edge(0)
            self.setCursor(_cursor(corner))
            return
        shift = self.mapToParent(event.position()) - self._press
        if not self._moved and shift.manhattanLength() < 6:
            return
        self._moved = True
        self.set_frame(_shifted(self._start, shift, self._edges))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved, self._moved, self._press = self._moved, False, None
        if moved:
            self.setDown(False)
            self.dragged.emit(self.number, self.frame)
        else:
            super().mouseReleaseEvent(event)


def _cursor(edges: Qt.Edge) -> Qt.CursorShape:
    falling = {Qt.Edge.LeftEdge | Qt.Edge.TopEdge, Qt.Edge.RightEdge | Qt.Edge.BottomEdge}
    rising = {Qt.Edge.RightEdge | Qt.Edge.TopEdge, Qt.Edge.LeftEdge | Qt.Edge.BottomEdge}
    if edges in falling:
        return Qt.CursorShape.SizeFDiagCursor
    if edges in rising:
        return Qt.CursorShape.SizeBDiagCursor
    return Qt.CursorShape.PointingHandCursor


def _shifted(frame: QRectF, shift: QPointF, edges: Qt.Edge) -> QRectF:
    """The frame with the grabbed edges moved, or all of it where none was grabbed."""
    if not edges:
        return frame.translated(shift)
    moved = QRectF(frame)
    least = 12.0
    if edges & Qt.Edge.LeftEdge:
        moved.setLeft(min(frame.left() + shift.x(), frame.right() - least))
    if edges & Qt.Edge.RightEdge:
        moved.setRight(max(frame.right() + shift.x(), frame.left() + least))
    if edges & Qt.Edge.TopEdge:
        moved.setTop(min(frame.top() + shift.y(), frame.bottom() - least))
    if edges & Qt.Edge.BottomEdge:
        moved.setBottom(max(frame.bottom() + shift.y(), frame.top() + least))
    return moved
