"""Pictures from the core as Qt images, made on the worker so that the GUI thread only has to show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTransform

if TYPE_CHECKING:
    from velato_core.pipelines.types import RgbImage


# Pixels. Qt converts with the interpreter's lock held, which stops the window: 80 ms for 27 million.
_CONVERTED = 4_000_000


def to_qimage(picture: RgbImage) -> QImage:
    """Return a picture as a Qt image that owns its pixels; safe on any thread."""
    stride = picture.width * 3
    borrowed = QImage(picture.data, picture.width, picture.height, stride, QImage.Format.Format_RGB888)
    if picture.width * picture.height > _CONVERTED:
        return borrowed  # keeps the bytes alive by itself
    # RGB32 is what the painter draws without converting at each paint.
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)


def turned(image: QImage, turns: int) -> QImage:
    """Return the image turned clockwise by so many quarters."""
    return image.transformed(QTransform().rotate(90 * (turns % 4))) if turns % 4 else image


def shrunk(image: QImage, edge: int) -> QImage:
    """Return the image with its longer side at most `edge` pixels."""
    if max(image.width(), image.height()) <= edge:
        return image
    mode = Qt.AspectRatioMode.KeepAspectRatio
    return image.scaled(edge, edge, mode, Qt.TransformationMode.SmoothTransformation)
