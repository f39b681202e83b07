"""How a photo looks in the queue: small picture, name, what happens now, and a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from velato_desktop.models.queue_model import JOB
from velato_desktop.models.queue_words import job_words
from velato_desktop.operations.protect_queue import JobState, QueueJob
from velato_desktop.widgets.icons import paint
from velato_desktop.widgets.mirroring import placed
from velato_desktop.widgets.theme import Theme, current_theme

if TYPE_CHECKING:
    from velato_desktop.models.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
_PAD = 12.0
_LEADING = Qt.AlignmentFlag.AlignLeading
JOB_LOOKS = {
    JobState.WAITING: ("clock", "muted"),
    JobState.RUNNING: ("play", "accenttext"),
    JobState.DONE: ("safe", "safe"),
    JobState.FAILED: ("warning", "exposed"),
    JobState.CANCELLED: ("stop", "muted"),
}


class QueueDelegate(QStyledItemDelegate):
    """Paints one photo of the queue."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, round(QFontMetrics(option.font).height() * 2 + 3 * _PAD + 6))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        job = index.data(JOB)
        if not isinstance(job, QueueJob):
            return
        theme = current_theme()
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        row = QRectF(option.rect).adjusted(1, 4, -1, -4)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.border), 2 if chosen else 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(row, 12, 12)
        inner = row.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2)
        thumbnail = QRectF(inner.left(), inner.top(), inner.height(), inner.height())
        icon, tone = JOB_LOOKS[job.state]
        edge = max(26.0, 1.3 * QFontMetrics(option.font).height())
        mark = QRectF(inner.right() - edge, inner.center().y() - edge / 2, edge, edge)
        text = inner.adjusted(inner.height() + _PAD, 0, -edge - _PAD, 0)
        thumbnail, text, mark = (placed(box, row, option.direction) for box in (thumbnail, text, mark))
        self._paint_thumbnail(painter, job, thumbnail, theme)
        self._paint_text(painter, option.font, job, text, theme)
        paint(painter, icon, str(getattr(theme, tone)), mark)
        painter.restore()

    def _paint_thumbnail(self, painter: QPainter, job: QueueJob, box: QRectF, theme: Theme) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(box, 8, 8)
        painter.fillPath(shape, QColor(theme.chip))
        picture = self._thumbnails.get(job.path)
        if picture is not None:
            edge = float(min(picture.width(), picture.height()))
            source = QRectF((picture.width() - edge) / 2, (picture.height() - edge) * 0.4, edge, edge)
            painter.setClipPath(shape)
            painter.drawPixmap(box, picture, source)
            painter.setClipping(False)

    def _paint_text(self, painter: QPainter, font: QFont, job: QueueJob, box: QRectF, theme: Theme) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        metrics = painter.fontMetrics()
        if job.state is not JobState.RUNNING:  # nothing below the two lines
            box = box.adjusted(0, (box.height() - 2 * metrics.height() - 2) / 2, 0, 0)
        painter.setPen(QColor(theme.text))
        name = metrics.elidedText(job.path.name, Qt.TextElideMode.ElideMiddle, int(box.width()))
        painter.drawText(QRectF(box.left(), box.top(), box.width(), metrics.height()), _LEADING, name)
        painter.setFont(font)
        painter.setPen(QColor(theme.exposed if job.state is JobState.FAILED else theme.muted))
        words = metrics.elidedText(job_words(job), Qt.TextElideMode.ElideRight, int(box.width()))
        lower = QRectF(box.left(), box.top() + metrics.height() + 2, box.width(), metrics.height())
        painter.drawText(lower, _LEADING, words)
        if job.state is JobState.RUNNING:
            track = QRectF(box.left(), box.bottom() - 4, box.width(), 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.track))
            painter.drawRoundedRect(track, 2.5, 2.5)
            painter.setBrush(QColor(theme.accent))
            done = QRectF(track.left(), track.top(), track.width() * job.fraction, 5)
            painter.drawRoundedRect(placed(done, track, painter.layoutDirection()), 2.5, 2.5)
