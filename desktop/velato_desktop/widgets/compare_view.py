"""Before and after in one picture, with a divider to drag and a key to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QImage, QKeyEvent, QMouseEvent, QPainter, QPen
from typing_extensions import override

from velato_desktop.widgets.icons import paint
from velato_desktop.widgets.picture_view import PictureView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_REACH = 22.0
_STEP = 0.04


class CompareView(PictureView):
    """The original left of the divider, the protected copy right of it.

    Signals:
        divider_moved(float): its place, 0 left to 1 right.
    """

    divider_moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self.setAccessibleName(self.tr("Before and after. Arrow keys move the divider, hold B to see the original."))
        self._after = QImage()
        self._divider = 0.5
        self._dragging = False
        self._holding = False

    @property
    def divider(self) -> float:
        """The divider's place, 0 left to 1 right."""
        return self._divider

    @property
    def holding(self) -> bool:
        """Whether the original is shown whole."""
        return self._holding

    def set_pictures(self, before: QImage, after: QImage, size: QSizeF) -> None:
        """Show a pair; they may differ in pixels but show the same photo."""
        self._after = after
        self.set_picture(before, size)

    def set_divider(self, place: float) -> None:
        """Move the divider."""
        self._divider = min(1.0, max(0.0, place))
        self.divider_moved.emit(self._divider)
        self.update()

    def hold(self, on: bool) -> None:
        """Show the original whole for as long as a key or button is held."""
        self._holding = on
        self.update()

    @override
    def paint_picture(self, painter: QPainter) -> None:
        if self._holding:
            super().paint_picture(painter)
            self._label(painter, self.tr("Before"), left=True)
            return
        place = self.width() * self._divider
        self.draw_image(painter, self._image, QRectF(0, 0, place, self.height()))
        self.draw_image(painter, self._after, QRectF(place, 0, self.width() - place, self.height()))
        self._paint_divider(painter, place)
        if self._divider > 0.12:
            self._label(painter, self.tr("Before"), left=True)
        if self._divider < 0.88:
            self._label(painter, self.tr("After"), left=False)

    def _paint_divider(self, painter: QPainter, place: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(0, 0, 0, 90), 4))
        painter.drawLine(QPointF(place, 0), QPointF(place, self.height()))
        painter.setPen(QPen(QColor("#ffffff"), 2))
        painter.drawLine(QPointF(place, 0), QPointF(place, self.height()))
        knob = QRectF(place - 17, self.height() / 2 - 17, 34, 34)
        painter.setPen(QPen(QColor(0, 0, 0, 60), 1))
        painter.setBrush(QColor("#ffffff"))
        painter.drawEllipse(knob)
        paint(painter, "previous", "#16212b", QRectF(knob.left() + 2, knob.top() + 9, 16, 16))
        paint(painter, "next", "#16212b", QRectF(knob.left() + 16, knob.top() + 9, 16, 16))

    def _label(self, painter: QPainter, text: str, *, left: bool) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(text) + 22
        height = painter.fontMetrics().height() + 10
        box = QRectF(14 if left else self.width() - 14 - width, 14, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(10, 16, 20, 190))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if abs(event.position().x() - self.width() * self._divider) <= _REACH:
            self._dragging = True
            return
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        near = abs(event.position().x() - self.width() * self._divider) <= _REACH
        if self._dragging:
            self.set_divider(event.position().x() / max(1, self.width()))
            return
        if not event.buttons():
            self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and not event.isAutoRepeat():
            self.hold(on=True)
        elif event.key() == Qt.Key.Key_Left:
            self.set_divider(self._divider - _STEP)
        elif event.key() == Qt.Key.Key_Right:
            self.set_divider(self._divider + _STEP)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.hold(on=False)  # the key may be let go in another window
        super().focusOutEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and not event.isAutoRepeat():
            self.hold(on=False)
        else:
            super().keyReleaseEvent(event)
