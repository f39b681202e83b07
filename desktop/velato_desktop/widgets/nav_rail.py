"""The rail on the left: the pages of the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from velato_desktop.widgets.controls import em
from velato_desktop.widgets.icons import set_icon
from velato_desktop.widgets.theme import current_theme

_PADDING = 8


class _RailButton(QToolButton):
    """A page's button; wide enough for its name in bold, which the style sheet makes it while the page is in front.

    Attributes:
        note: a few characters beside the icon; they need no room, so that the page keeps its place when they come.
    """

    note = ""

    @override
    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        wide = QFontMetrics(bold).horizontalAdvance(self.text()) + 2 * _PADDING
        return super().sizeHint().expandedTo(QSize(wide, 0))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.note:
            return
        theme = current_theme()
        font = QFont(self.font())
        font.setPointSizeF(0.8 * font.pointSizeF())
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        high = metrics.height() + 2.0
        wide = min(max(high, metrics.horizontalAdvance(self.note) + 10.0), self.width() / 2 - 2)
        beside = self.iconSize().width() / 4
        left = self.width() / 2 + beside
        if self.isRightToLeft():
            left = self.width() / 2 - beside - wide
        pill = QRectF(left, 4, wide, high)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        painter.setFont(font)
        painter.setPen(QColor(theme.onaccent))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.note)
        painter.end()


class NavRail(QFrame):
    """One button per page, with icon and name.

    Signals:
        chosen(str): the page's key.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._buttons: dict[str, _RailButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 14, 8, 14)
        self._layout.setSpacing(6)
        self._layout.addStrut(em(self, 4.2))  # a minimum width would let long words be cut

    def add(self, key: str, text: str, icon: str) -> None:
        """Add a page's button."""
        button = _RailButton()
        button.setObjectName(f"nav-{key}")
        button.setProperty("kind", "rail")
        button.setText(text)
        button.setAccessibleName(text)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_icon(button, icon, size=max(24, em(self, 1.5)), role="muted")
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._buttons[key] = button
        self._group.addButton(button)
        self._layout.addWidget(button)

    def add_stretch(self) -> None:
        """Push what follows to the bottom."""
        self._layout.addStretch(1)

    def select(self, key: str) -> None:
        """Mark a page as the current one."""
        self._buttons[key].setChecked(True)

    def set_note(self, key: str, text: str, note: str) -> None:
        """Show a page's name with a short note, such as how many photos wait."""
        button = self._buttons[key]
        button.note = note
        button.setAccessibleName(f"{text} ({note})" if note else text)
        button.update()
