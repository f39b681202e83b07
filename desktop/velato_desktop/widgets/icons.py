"""Icons: line drawings that take the colour of the text around them."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from velato_resources import read_bytes, read_text

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_PROPERTY = "velatoIcon"
_PIXELS = (16, 24, 32, 48, 64)


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw an icon.

    Args:
        name: file name in resources/icons without .svg.
        colour: #rrggbb of the lines.
        size: edge in device-independent pixels.
        ratio: device pixels per device-independent pixel.
    """
    edge = round(size * ratio)
    drawn = _draw(name, colour, edge)
    drawn.setDevicePixelRatio(ratio)
    return drawn


def paint(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Draw an icon into a rectangle of a running painter."""
    ratio = painter.device().devicePixelRatio()
    drawn = _kept(name, colour, max(1, round(rect.width() * ratio)))
    painter.drawPixmap(rect, drawn, QRectF(drawn.rect()))


@lru_cache(maxsize=512)
def icon(name: str, colour: str = "", checked_colour: str = "") -> QIcon:
    """Return an icon in the palette's text colour, or in the given ones.

    Args:
        name: file name in resources/icons without .svg.
        colour: #rrggbb; empty takes the palette's text.
        checked_colour: of the "on" state; empty takes `colour`.
    """
    palette = QGuiApplication.palette()
    normal = colour or palette.color(QPalette.ColorRole.ButtonText).name()
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
    made = QIcon()
    for edge in _PIXELS:
        made.addPixmap(_draw(name, normal, edge))
        made.addPixmap(_draw(name, disabled, edge), QIcon.Mode.Disabled)
        if checked_colour:
            made.addPixmap(_draw(name, checked_colour, edge), QIcon.Mode.Normal, QIcon.State.On)
    return made


def set_icon(target: QAbstractButton | QAction, name: str, *, size: int = 20, role: str = "text") -> None:
    """Give a button or action an icon that follows the theme.

    Args:
        target: what shows it.
        name: file name in resources/icons without .svg.
        size: edge in device-independent pixels, for buttons.
        role: "text", "on_accent", "muted" or "danger".
    """
    target.setProperty(_PROPERTY, f"{name}:{role}")
    if isinstance(target, QAbstractButton):
        target.setIconSize(QSize(size, size))
    _refresh(target)


def refresh_icons(root: QWidget) -> None:
    """Redraw every icon below a widget after the theme changed."""
    icon.cache_clear()
    _renderer.cache_clear()
    for button in root.findChildren(QAbstractButton):
        _refresh(button)
    for widget in (root, *root.findChildren(QWidget)):
        for action in widget.actions():
            _refresh(action)


def picture_icon(picture: QPixmap | None, edge: int) -> QIcon:
    """A small picture as a list icon that is not tinted when chosen; None keeps the place free for one to come."""
    if picture is None:
        picture = QPixmap(edge, edge)
        picture.fill(Qt.GlobalColor.transparent)
    made = QIcon(picture)
    made.addPixmap(picture, QIcon.Mode.Selected)
    return made


def app_icon() -> QIcon:
    """The application's own icon."""
    made = QIcon()
    for edge in (*_PIXELS, 128, 256):
        made.addPixmap(_draw("velato", "#000000", edge))
    return made


def _refresh(target: QAbstractButton | QAction) -> None:
    stored = target.property(_PROPERTY)
    if not stored:
        return
    name, _, role = str(stored).partition(":")
    palette = QGuiApplication.palette()
    colour = {
        "on_accent": palette.color(QPalette.ColorRole.HighlightedText).name(),
        "muted": palette.color(QPalette.ColorRole.PlaceholderText).name(),
        "danger": palette.color(QPalette.ColorRole.BrightText).name(),
    }.get(role, "")
    target.setIcon(icon(name, colour, palette.color(QPalette.ColorRole.Link).name()))


@lru_cache(maxsize=256)
def _kept(name: str, colour: str, edge: int) -> QPixmap:
    """As `_draw`, for icons that are painted again and again: rendering SVG is slow."""
    return _draw(name, colour, edge)


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = read_text(f"icons/{name}.svg").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


def _draw(name: str, colour: str, edge: int) -> QPixmap:
    drawn = QPixmap(edge, edge)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    _renderer(name, colour).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    return drawn


@lru_cache(maxsize=1)
def _style_folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="velato-style-")


@lru_cache(maxsize=32)
def style_image(name: str, colour: str) -> str:
    """Write a tinted icon where a style sheet can load it, and return its path. Style sheets take only files."""
    path = Path(_style_folder().name) / f"{name}-{QColor(colour).name()[1:]}.svg"
    path.write_bytes(read_bytes(f"icons/{name}.svg").replace(b"currentColor", colour.encode()))
    return path.as_posix()
