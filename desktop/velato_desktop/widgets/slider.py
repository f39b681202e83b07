"""A slider that looks like the rest: a thin line and a round handle."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget
from typing_extensions import override

from velato_desktop.widgets.theme import current_theme

_HANDLE = 9.0


class Slider(QSlider):
    """A horizontal slider. Mouse and keys are Qt's own; only the drawing is ours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 30)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style, control = self.style(), QStyle.ComplexControl.CC_Slider
        handle = style.subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, self)
        middle, place = self.height() / 2, float(handle.center().x()) + 0.5
        on = QColor(theme.accent if self.isEnabled() else theme.track)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.track))
        painter.drawRoundedRect(QRectF(0, middle - 2, self.width(), 4), 2, 2)
        painter.setBrush(on)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        done = QRectF(place, middle - 2, self.width() - place, 4) if mirrored else QRectF(0, middle - 2, place, 4)
        painter.drawRoundedRect(done, 2, 2)
        if self.hasFocus():
            painter.setBrush(QColor(theme.accentsoft))
            painter.drawEllipse(QRectF(place - 14, middle - 14, 28, 28))
        painter.setBrush(on if self.isSliderDown() else QColor(theme.surface))
        painter.setPen(QPen(on, 2.4))
        painter.drawEllipse(QRectF(place - _HANDLE, middle - _HANDLE, 2 * _HANDLE, 2 * _HANDLE))
        painter.end()
