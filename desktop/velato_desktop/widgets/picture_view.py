"""A picture that can be zoomed and moved; the base of the face canvas and of before/after."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from velato_desktop.widgets.theme import current_theme

MAX_ZOOM = 16.0
_MARGIN = 20.0


class PictureView(QWidget):
    """Shows a picture in its own pixel coordinates.

    The picture's size is that of the full photo; the image that is drawn may be a smaller version of it.

    Signals:
        zoomed(float): screen pixels per photo pixel.
        wants_full(): the user looks closer than the loaded image allows.
    """

    zoomed = Signal(float)
    wants_full = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self._image = QImage()
        self._size = QSizeF(1, 1)
        self._scale = 1.0
        self._offset = QPointF()
        self._fitted = True
        self._grab: QPointF | None = None

    # The picture.

    @property
    def picture_size(self) -> QSizeF:
        """Width and height of the full photo in its pixels."""
        return self._size

    @property
    def has_picture(self) -> bool:
        """Whether there is something to see."""
        return not self._image.isNull()

    def set_picture(self, image: QImage, size: QSizeF | None = None) -> None:
        """Show an image; `size` is that of the full photo where the image is a smaller version.

        The view stays where it was if the photo is of the same size, so that a sharper version does not jump. An image
        without pixels shows nothing.
        """
        if image.isNull():
            self.clear_picture()
            return
        full = size if size is not None and not size.isEmpty() else QSizeF(image.size())
        same = full == self._size and self.has_picture
        self._image = image
        self._size = full
        if not same:
            self.fit()
        self.update()

    def clear_picture(self) -> None:
        """Show nothing."""
        self._image = QImage()
        self._size = QSizeF(1, 1)
        self.update()

    # Zoom and place.

    @property
    def zoom(self) -> float:
        """Screen pixels per photo pixel."""
        return self._scale * self.devicePixelRatioF()

    @property
    def scale(self) -> float:
        """Device-independent pixels per photo pixel."""
        return self._scale

    def fit(self) -> None:
        """Show the whole picture."""
        self.about_to_move()
        room = QSizeF(max(1.0, self.width() - 2 * _MARGIN), max(1.0, self.height() - 2 * _MARGIN))
        self._scale = min(room.width() / self._size.width(), room.height() / self._size.height(), MAX_ZOOM)
        self._offset = QPointF(
            (self.width() - self._size.width() * self._scale) / 2,
            (self.height() - self._size.height() * self._scale) / 2,
        )
        self._fitted = True
        self._moved()

    def actual_size(self) -> None:
        """Show one photo pixel as one screen pixel, around the middle."""
        self.zoom_to(1.0 / self.devicePixelRatioF())

    def zoom_to(self, scale: float, around: QPointF | None = None) -> None:
        """Zoom so that the point under `around` (widget coordinates) stays where it is."""
        self.about_to_move()
        anchor = around if around is not None else QPointF(self.width() / 2, self.height() / 2)
        fixed = self.to_photo(anchor)
        least = min(0.02, self._scale)
        self._scale = min(max(scale, least), MAX_ZOOM)
        self._offset = anchor - fixed * self._scale
        self._fitted = False
        self._moved()

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom in or out by a factor."""
        self.zoom_to(self._scale * factor, around)

    def to_photo(self, point: QPointF) -> QPointF:
        """Widget coordinates to photo pixels."""
        return (point - self._offset) / self._scale

    def to_widget(self, rect: QRectF) -> QRectF:
        """Photo pixels to widget coordinates."""
        return QRectF(rect.topLeft() * self._scale + self._offset, rect.size() * self._scale)

    @property
    def picture_rect(self) -> QRectF:
        """Where the picture lies in the widget."""
        return self.to_widget(QRectF(QPointF(), self._size))

    # Drawing.

    def draw_image(self, painter: QPainter, image: QImage, clip: QRectF | None = None) -> None:
        """Draw the visible part of an image of this photo, optionally only inside `clip`.

        What is cut away changes no pixel of the rest. That takes edges on whole screen pixels: an edge in the middle of
        one covers it or not, as the clipping rounds.
        """
        target = self.picture_rect.intersected(QRectF(self.rect()))
        if image.isNull() or target.isEmpty():
            return
        ratio = image.width() / self._size.width()
        start = self.to_photo(target.topLeft()) * ratio
        source = QRectF(start, target.size() / self._scale * ratio)
        density = self.devicePixelRatioF()
        edges = (target.left(), target.top(), target.right(), target.bottom())
        target.setCoords(*(round(edge * density) / density for edge in edges))
        pixelated = self._scale * density / ratio >= 3.0
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not pixelated)
        painter.save()
        if clip is not None:
            painter.setClipRect(clip)
        painter.drawImage(target, image, source)
        painter.restore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().canvas))
        self.paint_picture(painter)
        painter.end()

    def paint_picture(self, painter: QPainter) -> None:
        """Draw the picture; what derives from this draws more."""
        self.draw_image(painter, self._image)

    # Hands.

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        else:
            self._moved()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        step = event.angleDelta().y() / 120.0
        if step:
            self.zoom_by(1.25**step, event.position())
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            self._grab = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grab is not None:
            self.about_to_move()
            self._offset += event.position() - self._grab
            self._grab = event.position()
            self._fitted = False
            self._moved()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grab = None
        self.unsetCursor()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._fitted:
            self.zoom_to(1.0 / self.devicePixelRatioF(), event.position())
        else:
            self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(1.25)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(0.8)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        elif event.key() == Qt.Key.Key_1:
            self.actual_size()
        else:
            super().keyPressEvent(event)

    def _moved(self) -> None:
        self.place_children()
        self.zoomed.emit(self.zoom)
        if self.has_picture and self.zoom > 1.05 * self._image.width() / self._size.width():
            self.wants_full.emit()
        self.update()

    def about_to_move(self) -> None:
        """Hear that zoom or place are about to change; nothing has to here."""

    def place_children(self) -> None:
        """Move what lies on the picture; nothing does here."""
