"""One judge's opinion: its answer in words, a bar with the line above which two faces count as one, and the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from velato_desktop.models.report_words import kept_together
from velato_desktop.widgets.controls import grown, text_label
from velato_desktop.widgets.mark import marked
from velato_desktop.widgets.theme import current_theme

if TYPE_CHECKING:
    from velato_core.report.types import JudgeScore

_TRACK = 7
_OVER = 3  # the threshold's line stands out above and below the track


class ScoreBar(QWidget):
    """Similarity before and after protection, with the judge's threshold."""

    def __init__(self, score: JudgeScore, *, good: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        answer = self.tr("same person") if score.match else self.tr("another person")
        text = f"{score.judge}: {answer}"
        tone = "safe" if good else "exposed"
        layout.addLayout(marked("check" if good else "warning", tone, text))
        layout.addWidget(_Track(score, tone))
        spoken = self.tr("Similarity {before} before, {after} now; same person from {limit}").format(
            before=f"{score.before:.2f}", after=f"{score.after:.2f}", limit=f"{score.threshold:.2f}"
        )
        layout.addWidget(text_label(kept_together(spoken), role="muted", scale=0.9))
        self.setAccessibleName(f"{text}, {spoken}")


class _Track(QWidget):
    """The bar alone."""

    def __init__(self, score: JudgeScore, tone: str) -> None:
        super().__init__()
        self._score = score
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(grown(self, 160), _TRACK + 2 * _OVER)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lowest = min(0.0, self._score.after, self._score.threshold)
        highest = max(1.0, self._score.before)
        track = QRectF(0, _OVER, self.width(), _TRACK)

        def place(value: float) -> float:
            return (value - lowest) / (highest - lowest) * track.width()

        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.track))
        painter.drawRoundedRect(track, _TRACK / 2, _TRACK / 2)
        painter.setBrush(QColor(str(getattr(theme, self._tone))))
        reached = QRectF(0, track.top(), max(float(_TRACK), place(self._score.after)), _TRACK)
        painter.drawRoundedRect(reached, _TRACK / 2, _TRACK / 2)
        painter.setPen(QPen(QColor(theme.text), 2))
        limit = place(self._score.threshold)
        painter.drawLine(QPointF(limit, 0), QPointF(limit, self.height()))
        painter.end()
