"""How a photo looks in the grid: the picture, what state it is in, how many faces are chosen."""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from velato_desktop.models.album_model import Role
from velato_desktop.models.photo_entry import PhotoEntry, PhotoState
from velato_desktop.models.words import state_look
from velato_desktop.widgets.icons import paint
from velato_desktop.widgets.mirroring import placed
from velato_desktop.widgets.theme import Theme, current_theme

if TYPE_CHECKING:
    from velato_desktop.models.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
_GAP = 9.0
_RADIUS = 12.0
_CUTS = 96  # a few screens of pictures in the cells' size: 14 MB at 1x, 55 MB at 2x


class GridDelegate(QStyledItemDelegate):
    """Paints one photo; asks for its thumbnail only when it is visible."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._cuts: OrderedDict[tuple[int, int, int, float], QPixmap] = OrderedDict()
        self.edge = 176

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = QFontMetrics(option.font).height()
        return QSize(self.edge, round(self.edge + text + _GAP))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(Role.ENTRY)
        if not isinstance(entry, PhotoEntry):
            return
        theme = current_theme()
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        cell = QRectF(option.rect)
        metrics = QFontMetrics(option.font)
        box = cell.adjusted(_GAP, _GAP, -_GAP, -(metrics.height() + _GAP + 4))
        self._paint_picture(painter, entry, box, theme)
        self._paint_badges(painter, entry, box, theme)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            _paint_ring(painter, box, theme)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.text), 1.4, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-6, -6, 6, 6), _RADIUS + 5, _RADIUS + 5)
        painter.setPen(QColor(theme.text if entry.state is not PhotoState.FAILED else theme.exposed))
        line = QRectF(box.left(), box.bottom() + 9, box.width(), metrics.height())
        name = _elided(entry.path.name, option.font.toString(), int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, name)
        painter.restore()

    def _paint_picture(self, painter: QPainter, entry: PhotoEntry, box: QRectF, theme: Theme) -> None:
        picture = self._thumbnails.get(entry.path)
        if picture is not None:
            painter.drawPixmap(box.topLeft(), self._cut(picture, box.size().toSize(), painter))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.chip))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if self._thumbnails.failed(entry.path):
            mark = QRectF(box.center() - QPointF(20, 20), box.center() + QPointF(20, 20))
            paint(painter, "warning", theme.exposed, mark)

    def _cut(self, picture: QPixmap, size: QSize, painter: QPainter) -> QPixmap:
        """The picture with round corners in the cell's size; kept, as scaling it for every frame is what costs most."""
        ratio = painter.device().devicePixelRatio()
        key = (picture.cacheKey(), size.width(), size.height(), ratio)
        made = self._cuts.get(key)
        if made is None:
            made = self._cuts[key] = _rounded(picture, size, ratio)
            while len(self._cuts) > _CUTS:
                self._cuts.popitem(last=False)
        else:
            self._cuts.move_to_end(key)
        return made

    def _paint_badges(self, painter: QPainter, entry: PhotoEntry, box: QRectF, theme: Theme) -> None:
        state = entry.shown_state
        if state is not PhotoState.READY:
            icon, tone = state_look(state)
            edge = 28.0
            disc = QRectF(box.right() - edge - 7, box.top() + 7, edge, edge)
            disc = placed(disc, box, painter.layoutDirection())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.surface))
            painter.drawEllipse(disc)
            paint(painter, icon, str(getattr(theme, tone)), disc.adjusted(5, 5, -5, -5))
        if entry.looked and entry.marks:
            self._paint_count(painter, entry, box, theme)

    def _paint_count(self, painter: QPainter, entry: PhotoEntry, box: QRectF, theme: Theme) -> None:
        chosen, total = len(entry.selected), len(entry.marks)
        text = str(total) if chosen == total else f"{chosen} / {total}"
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(text) + metrics.height() + 20
        height = metrics.height() + 6
        direction = painter.layoutDirection()
        pill = placed(QRectF(box.left() + 7, box.bottom() - height - 7, width, height), box, direction)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if chosen else theme.surface))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        colour = theme.onaccent if chosen else theme.text
        edge = metrics.height() - 1.0
        paint(painter, "person", colour, placed(QRectF(pill.left() + 7, pill.top() + 3, edge, edge), pill, direction))
        painter.setPen(QColor(colour))
        words = placed(pill.adjusted(edge + 10, 0, -8, 0), pill, direction)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)


def _rounded(picture: QPixmap, size: QSize, ratio: float) -> QPixmap:
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    box = QRectF(QPointF(), size.toSizeF())
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    shape = QPainterPath()
    shape.addRoundedRect(box, _RADIUS, _RADIUS)
    painter.setClipPath(shape)
    painter.drawPixmap(box, picture, _middle(picture, box))
    painter.end()
    return made


@lru_cache(maxsize=512)
def _elided(name: str, font: str, width: int) -> str:
    made = QFont()
    made.fromString(font)
    return QFontMetrics(made).elidedText(name, Qt.TextElideMode.ElideMiddle, width)


def _paint_ring(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.accent), 3.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), _RADIUS + 2, _RADIUS + 2)


def _middle(picture: QPixmap, box: QRectF) -> QRectF:
    """The largest part of the picture with the box's shape, a little above the middle, where heads are."""
    width, height = float(picture.width()), float(picture.height())
    scale = min(width / box.width(), height / box.height())
    part = box.size() * scale
    return QRectF((width - part.width()) / 2, (height - part.height()) * 0.4, part.width(), part.height())
