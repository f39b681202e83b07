"""Twice the text size on a small screen: no word is cut off on any page or dialog, and all of it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_scenes import dialogs, pages
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
SMALL_SCREEN = QSize(1280, 720)
SHORTENED = {"out-folder", "photo-name", "restore-folder"}  # on purpose, the tooltip has all of it
SLACK = 2  # pixels by which layouts round


def cut_off(root: QWidget) -> list[str]:
    """The labels and buttons whose words do not have the room that they need."""
    words = [*root.findChildren(QLabel), *root.findChildren(QAbstractButton)]
    seen = [widget for widget in words if widget.isVisible() and widget.text() and widget.objectName() not in SHORTENED]
    return [f"{type(widget).__name__} {widget.objectName()} {widget.text()!r}: {why}"
            for widget in seen if (why := _why_cut(widget, root))]  # fmt: skip


def _why_cut(widget: QLabel | QAbstractButton, root: QWidget) -> str:
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    need = _need(widget)
    if widget.width() + SLACK < need.width() or widget.height() + SLACK < need.height():
        return f"has {widget.width()} x {widget.height()}, needs {need.width()} x {need.height()}"
    return _why_hidden(widget, root)


def _need(widget: QLabel | QAbstractButton) -> QSize:
    if not (isinstance(widget, QLabel) and widget.wordWrap()):
        return widget.sizeHint()
    metrics, room = widget.fontMetrics(), widget.contentsMargins()
    words = widget.text().replace("\N{ZERO WIDTH SPACE}", " ").split()
    longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
    return QSize(longest + room.left() + room.right(), widget.heightForWidth(widget.width()))


def _why_hidden(widget: QWidget, root: QWidget) -> str:
    """What lies beside its surroundings is cut, unless it can be scrolled to: up and down only."""
    above = widget.parentWidget()
    scrolls = False
    while above is not None and above is not root.parentWidget():
        place = QRect(widget.mapTo(above, QPoint()), widget.size())
        if place.left() < -SLACK or place.right() > above.width() + SLACK:
            return f"sticks out sideways of {type(above).__name__} {above.objectName()}"
        if not scrolls and (place.top() < -SLACK or place.bottom() > above.height() + SLACK):
            inside = above.parentWidget()
            if not (isinstance(inside, QScrollArea) and inside.viewport() is above):
                return f"sticks out of {type(above).__name__} {above.objectName()} up or down"
        scrolls = scrolls or isinstance(above.parentWidget(), QScrollArea)
        above = above.parentWidget()
    return ""


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("scenes", [pages, dialogs])
def test_no_word_is_cut_off_at_twice_the_text_size(
    scenes: Callable[..., object], language: str, furnished: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    before = furnished.window
    furnished.settings.update(font_scale=200, language=language)
    qtbot.waitUntil(lambda: furnished.window is not before)
    furnished.window.resize(SMALL_SCREEN)
    cut: list[str] = []
    for scene, root in scenes(furnished, photos, qtbot):
        least = root.minimumSizeHint().expandedTo(root.minimumSize())
        if least.width() > SMALL_SCREEN.width() or least.height() > SMALL_SCREEN.height():
            cut.append(f"{scene}: needs {least.width()} x {least.height()}")
        cut.extend(f"{scene}: {what}" for what in cut_off(root))
    furnished.settings.update(font_scale=100, language="en")
    qtbot.wait(20)
    assert not cut, "\n".join(cut)
