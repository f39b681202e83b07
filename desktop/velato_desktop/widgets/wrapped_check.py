"""A check box whose words wrap: Qt's own never does, and translations and large text need it to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class WrappedCheck(QWidget):
    """A box and its words; a click on either switches it.

    Attributes:
        box: the check box itself; it carries the name for screen readers and tests.

    Signals:
        toggled(bool): it was switched.
    """

    toggled = Signal(bool)

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setObjectName(name)
        self.box.setAccessibleName(text)
        self.box.toggled.connect(self.toggled)
        self._label = label = QLabel(text)
        label.setWordWrap(True)
        label.setBuddy(self.box)
        self.box.installEventFilter(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)  # the box keeps the gap to its words free, though it has none of its own
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box and event.type() is QEvent.Type.EnabledChange:
            self._label.setEnabled(self.box.isEnabled())  # words that cannot be chosen look like it
        return super().eventFilter(watched, event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
