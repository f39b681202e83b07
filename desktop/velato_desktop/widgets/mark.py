"""An icon beside words: it grows with their size and takes the colours of the theme that is chosen now."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel
from typing_extensions import override

from velato_desktop.widgets.controls import grown, text_label
from velato_desktop.widgets.icons import paint
from velato_desktop.widgets.theme import current_theme


class Mark(QLabel):
    """A drawing that is painted when it is looked at, so that a change of the theme cannot leave it behind."""

    def __init__(self, name: str, tone: str, *, size: int = 20) -> None:
        """Make it.

        Args:
            name: file name in resources/icons without .svg.
            tone: field of `Theme`.
            size: edge in pixels beside text of the usual size.
        """
        super().__init__()
        self._name, self._tone = name, tone
        edge = grown(self, size)
        self.setFixedSize(edge, edge)

    def show_as(self, name: str, tone: str) -> None:
        """Show another drawing; arguments as when it is made."""
        self._name, self._tone = name, tone
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self._name, str(getattr(current_theme(), self._tone)), QRectF(self.rect()))
        painter.end()


def marked(name: str, tone: str, text: str) -> QHBoxLayout:
    """A paragraph behind a small mark, which stands beside its first line."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Mark(name, tone, size=16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text_label(text), 1)
    return row
