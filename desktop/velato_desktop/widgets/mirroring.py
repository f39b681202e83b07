"""Where what delegates paint stands when a language is read from right to left."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt


def placed(box: QRectF, within: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """A place that is given for reading from left to right; for the other direction, the same on the other side."""
    if direction is not Qt.LayoutDirection.RightToLeft:
        return box
    return QRectF(within.left() + within.right() - box.right(), box.top(), box.width(), box.height())
