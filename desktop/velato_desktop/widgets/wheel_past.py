"""Lets the mouse wheel scroll past a control instead of changing it unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class WheelPast(QObject):
    """The control hears the wheel only while it has the keyboard, which the wheel alone never gives it."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = control
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel or self._control.hasFocus():
            return False
        event.ignore()
        return True
