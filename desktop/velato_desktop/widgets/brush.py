"""The brush for what no detector finds: its size, the stroke that is being drawn, and how painted areas look."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF

from velato_core.protection.painting import Stroke

if TYPE_CHECKING:
    from velato_desktop.widgets.picture_view import PictureView

SMALLEST, LARGEST = 4, 240  # diameter on the screen, in device-independent pixels
_STEP = 1.2  # by which a key makes the brush larger or smaller
_DENSE = 6.0  # points of a stroke lie at least this share of its width apart: more would not change its shape
_TINT = QColor(76, 201, 186, 120)
_HATCH = QColor(6, 42, 39, 200)


class Brush:
    """Where the brush is, what it draws now, and the picture of what was painted.

    Attributes:
        size: diameter on the screen.
        erase: take away instead of paint.
        place: the brush's middle in photo pixels, for the mouse and for the arrow keys.
    """

    def __init__(self) -> None:
        self.size = 40
        self.erase = False
        self.place = QPointF()
        self._strokes: tuple[Stroke, ...] = ()
        self._points: list[tuple[float, float]] = []
        self._width = 1.0
        self._erasing = False
        self._sheet = QImage()
        self._sheet_of: tuple[object, ...] = ()
        self._shown = QImage()

    @property
    def drawing(self) -> bool:
        """Whether a stroke has begun."""
        return bool(self._points)

    def set_strokes(self, strokes: tuple[Stroke, ...]) -> None:
        """Show these finished strokes."""
        if strokes is not self._strokes:
            self._strokes = strokes
            self._sheet_of = ()

    def resize(self, steps: int) -> int:
        """Make the brush larger or smaller by so many keys and return its new size."""
        wanted = self.size * _STEP**steps
        self.size = min(LARGEST, max(SMALLEST, math.ceil(wanted) if steps > 0 else math.floor(wanted)))
        return self.size

    def begin(self, place: QPointF, scale: float, *, erase: bool) -> None:
        """Start a stroke at a place of the photo; `scale` is screen pixels per photo pixel."""
        self._width = max(1.0, self.size / scale)
        self._erasing = erase
        self._points = [(place.x(), place.y())]

    def extend(self, place: QPointF) -> None:
        """Draw on."""
        last = self._points[-1]
        if math.hypot(place.x() - last[0], place.y() - last[1]) >= self._width / _DENSE:
            self._points.append((place.x(), place.y()))

    def finish(self) -> Stroke | None:
        """End the stroke and return it."""
        if not self._points:
            return None
        stroke = Stroke(points=tuple(self._points), width=self._width, erase=self._erasing)
        self._points = []
        return stroke

    def drop(self) -> None:
        """Forget the stroke that has begun."""
        self._points = []

    def paint_areas(self, painter: QPainter, view: PictureView) -> None:
        """Tint what is painted, with hatching so that it does not take colour to see it."""
        if not self._strokes and not self._points:
            return
        sheet = self._finished(view)
        shown = self._shown
        if self._points:
            sheet = sheet.copy()
            stroke = Stroke(points=tuple(self._points), width=self._width, erase=self._erasing)
            _draw_strokes(sheet, (stroke,), view)
            shown = _tinted(sheet, view.size())
        painter.drawImage(QPointF(), shown)

    def ring(self, view: PictureView) -> QRect:
        """The part of the view that the brush's outline covers."""
        middle = view.to_widget(QRectF(self.place, self.place)).topLeft()
        room = QPointF(self.size / 2 + 4, self.size / 2 + 4)
        return QRectF(middle - room, middle + room).toAlignedRect()

    def paint_ring(self, painter: QPainter, view: PictureView) -> None:
        """Show how large the brush is and where."""
        middle = view.to_widget(QRectF(self.place, self.place)).topLeft()
        radius = self.size / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, colour in ((3.0, QColor(0, 0, 0, 150)), (1.4, QColor("#ffffff"))):
            pen = QPen(colour, width)
            if self.erase:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawEllipse(middle, radius, radius)

    def _finished(self, view: PictureView) -> QImage:
        ratio = view.devicePixelRatioF()
        wanted = (view.picture_rect, view.size(), ratio)
        if self._sheet_of != wanted:
            self._sheet_of = wanted
            self._sheet = QImage(view.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
            self._sheet.setDevicePixelRatio(ratio)
            self._sheet.fill(Qt.GlobalColor.transparent)
            _draw_strokes(self._sheet, self._strokes, view)
            self._shown = _tinted(self._sheet, view.size())
        return self._sheet


def _draw_strokes(sheet: QImage, strokes: tuple[Stroke, ...], view: PictureView) -> None:
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(view.picture_rect)
    origin = view.picture_rect.topLeft()
    scale = view.picture_rect.width() / view.picture_size.width()
    painter.translate(origin)
    painter.scale(scale, scale)
    for stroke in strokes:
        mode = QPainter.CompositionMode
        painter.setCompositionMode(mode.CompositionMode_Clear if stroke.erase else mode.CompositionMode_SourceOver)
        pen = QPen(Qt.GlobalColor.white, stroke.width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        points = QPolygonF([QPointF(x, y) for x, y in stroke.points])
        if points.size() == 1:
            painter.drawPoint(points.at(0))
        else:
            painter.drawPolyline(points)
    painter.end()


def _tinted(sheet: QImage, size: QSize) -> QImage:
    tinted = sheet.copy()
    painter = QPainter(tinted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    room = QRectF(QPointF(), size.toSizeF())
    painter.fillRect(room, _TINT)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.fillRect(room, QBrush(_HATCH, Qt.BrushStyle.BDiagPattern))
    painter.end()
    return tinted
