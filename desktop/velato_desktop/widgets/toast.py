"""A short message that floats over the page for some seconds, with at most one thing to click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable


class Toast(QFrame):
    """One message at a time, at the bottom of its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("toast")
        self._action: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 10, 12, 10)
        layout.setSpacing(10)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)  # names of files are in it
        self._button = QPushButton()
        self._button.setObjectName("toast-action")
        self._button.setAccessibleName(self.tr("Do what the message offers"))
        self._button.clicked.connect(self._act)
        layout.addWidget(self._label)
        layout.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a message.

        Args:
            text: one sentence.
            action: the words on the button; empty for no button.
            act: what the button does.
        """
        self._label.setText(text)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self._action = act
        self._place()
        self.show()
        self.raise_()
        self._timer.start(9000 if action else 5000)
        self._label.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self._label, QAccessible.Event.Alert))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        parent = self._over
        self._label.setWordWrap(False)
        self.adjustSize()
        if self.width() > parent.width() - 40:
            self._label.setWordWrap(True)
            self.resize(parent.width() - 40, self.heightForWidth(parent.width() - 40))
        self.move(QPoint((parent.width() - self.width()) // 2, parent.height() - self.height() - 24))

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()
