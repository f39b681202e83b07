"""The brush's settings, shown while it is in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from velato_core.protection.options import COVER_STYLES
from velato_desktop.models.words import cover_word
from velato_desktop.widgets.brush import LARGEST, SMALLEST
from velato_desktop.widgets.controls import button, em, text_label
from velato_desktop.widgets.flow_layout import flow
from velato_desktop.widgets.slider import Slider

if TYPE_CHECKING:
    from velato_core.protection.painting import PaintedArea

_LARGE_TEXT = 22  # pixels of text height from which the photo needs the room more than a hint does


class BrushBar(QFrame):
    """Size, eraser, how the area is covered, and taking all of it away.

    Signals:
        size_changed(int): the brush's diameter on the screen.
        erase_changed(bool): paint or take away.
        style_picked(str): the cover style.
        clear_wanted(): nothing shall be painted over.
    """

    size_changed = Signal(int)
    erase_changed = Signal(bool)
    style_picked = Signal(str)
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(2)
        layout.addWidget(flow(self._size_box(), self._tools(), self._style_box(), spacing=8))
        if em(self, 1.0) <= _LARGE_TEXT:
            hint = self.tr("Drag over what must not be seen. Hold Alt to erase.")
            layout.addWidget(text_label(hint, role="muted"))

    def _size_box(self) -> QWidget:
        label = QLabel(self.tr("Brush size"))
        self.size_slider = Slider()
        self.size_slider.setObjectName("brush-size")
        self.size_slider.setAccessibleName(self.tr("Brush size"))
        self.size_slider.setToolTip(self.tr("Brush size: [ is smaller, ] is larger"))
        self.size_slider.setRange(SMALLEST, LARGEST)
        self.size_slider.setPageStep(20)
        self.size_slider.setMinimumWidth(max(120, em(self, 6)))
        self.size_slider.valueChanged.connect(self.size_changed)
        label.setBuddy(self.size_slider)
        return _row(label, self.size_slider)

    def _tools(self) -> QWidget:
        self.eraser = button(self.tr("Erase"), kind="quiet", icon="eraser", name="brush-erase")
        self.eraser.setCheckable(True)
        self.eraser.setToolTip(self.tr("Take away what was painted (E, or hold Alt)"))
        self.eraser.toggled.connect(self.erase_changed)
        self.clear = button(
            self.tr("Remove all"), kind="quiet", icon="trash", name="brush-clear", clicked=self.clear_wanted.emit
        )
        self.clear.setToolTip(self.tr("Remove everything that was painted on this photo"))
        return _row(self.eraser, self.clear)

    def _style_box(self) -> QWidget:
        title = self.tr("Cover with")
        self._style = QComboBox()
        self._style.setObjectName("brush-style")
        self._style.setAccessibleName(title)
        self._style.setToolTip(title)
        self._style.addItems([cover_word(style) for style in COVER_STYLES])
        self._style.activated.connect(lambda index: self.style_picked.emit(COVER_STYLES[index]))
        if em(self, 1.0) > _LARGE_TEXT:
            return self._style  # with its title it is wider than a small screen has room for
        label = QLabel(title)
        label.setBuddy(self._style)
        return _row(label, self._style)

    def set_size(self, size: int) -> None:
        """Show the brush's size."""
        self.size_slider.setValue(size)

    def show_area(self, painted: PaintedArea) -> None:
        """Show how the open photo's area is covered."""
        self._style.setCurrentIndex(COVER_STYLES.index(painted.style))
        self.clear.setEnabled(bool(painted.strokes))


def _row(*widgets: QWidget) -> QWidget:
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    for widget in widgets:
        layout.addWidget(widget)
    return box
