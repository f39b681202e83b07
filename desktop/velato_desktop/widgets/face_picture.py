"""A small upright picture of a face with round corners, cut out of a photo."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from velato_desktop.operations.photos import square_inside

if TYPE_CHECKING:
    from velato_core.faces.types import Face

_AROUND = 1.25  # times the face
_ROUND = 12


def face_picture(image: QImage, face: Face, *, width: int, edge: int, ratio: float) -> QPixmap:
    """Cut a face out, filled to its corners also where the face lies at the photo's edge.

    Args:
        image: a version of the photo; without pixels the picture stays empty.
        face: where it is, in pixels of the full photo.
        width: of the full photo in pixels; 0 while unknown, which leaves the picture empty.
        edge: of the picture in device-independent pixels.
        ratio: device pixels per device-independent pixel.
    """
    made = QPixmap(round(edge * ratio), round(edge * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    if image.isNull() or not width:
        return made
    scale = image.width() / width
    # A turned square is inside the photo where the upright one around it is.
    turned = math.radians(face.angle)
    spread = abs(math.cos(turned)) + abs(math.sin(turned))
    left, top = face.middle
    around = square_inside(image.size(), (left * scale, top * scale), round(face.size * scale * _AROUND * spread))
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(0, 0, edge, edge), _ROUND, _ROUND)
    painter.setClipPath(shape)
    painter.translate(edge / 2, edge / 2)
    painter.rotate(-face.angle)
    zoom = edge * spread / around.width()
    painter.scale(zoom, zoom)
    painter.drawImage(-QRectF(around).center(), image)
    painter.end()
    return made
