"""One judge's opinion as a bar: how alike the faces are, and the line above which they count as one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from velato_desktop.widgets.theme import current_theme

if TYPE_CHECKING:
    from velato_core.report.types import JudgeScore


class ScoreBar(QWidget):
    """Similarity after protection, with the judge's threshold and the similarity before."""

    def __init__(self, score: JudgeScore, *, good: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = score
        self._good = good
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        answer = self.tr("same person") if score.match else self.tr("another person")
        self._text = f"{score.judge}: {answer}"
        spoken = self.tr("similarity {after}, limit {limit}").format(
            after=f"{score.after:.2f}", limit=f"{score.threshold:.2f}"
        )
        self.setAccessibleName(f"{self._text}, {spoken}")
        self.setToolTip(self.accessibleName())

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().height() + 18)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.fontMetrics().height()
        painter.setPen(QColor(theme.text))
        painter.drawText(QRectF(0, 0, self.width(), height), Qt.AlignmentFlag.AlignLeading, self._text)
        lowest = min(0.0, self._score.after, self._score.threshold)
        highest = max(1.0, self._score.before)
        track = QRectF(0, height + 6, self.width(), 7)

        def place(value: float) -> float:
            return (value - lowest) / (highest - lowest) * track.width()

        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.track))
        painter.drawRoundedRect(track, 3.5, 3.5)
        painter.setBrush(QColor(theme.safe if self._good else theme.exposed))
        painter.drawRoundedRect(QRectF(0, track.top(), max(7.0, place(self._score.after)), 7), 3.5, 3.5)
        painter.setPen(QPen(QColor(theme.text), 2))
        limit = place(self._score.threshold)
        painter.drawLine(QPointF(limit, track.top() - 3), QPointF(limit, track.bottom() + 3))
        painter.end()
