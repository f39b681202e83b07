"""What the eye sees: words have their room at every size, and drawings follow the colours and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import find
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QCheckBox, QLabel, QStyle, QStyleOptionButton, QTextBrowser, QToolButton

from velato_desktop.settings.schema import LANGUAGES
from velato_desktop.widgets.mark import Mark
from velato_desktop.widgets.theme import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.main_window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]


@pytest.fixture(autouse=True)
def usual_size(application: Application) -> Iterator[None]:
    """Text of the usual size for whoever comes next: the font is the process's own."""
    yield
    application.settings.update(font_scale=100, language="en", theme="system")


def rebuilt(application: Application, qtbot: QtBot, *, language: str, font_scale: int) -> MainWindow:
    """The window in another language and size of text."""
    before = application.window
    application.settings.update(language=language, font_scale=font_scale)
    qtbot.waitUntil(lambda: application.window is not before)
    application.window.resize(1280, 720)
    return application.window


def test_every_shortcut_and_the_page_in_front_can_be_read_at_twice_the_size(
    application: Application, qtbot: QtBot
) -> None:
    for language in LANGUAGES[2:]:
        window = rebuilt(application, qtbot, language=language, font_scale=200)
        window.show_page("help")
        window.help.show_shortcuts()
        page = window.help.tabs.currentWidget()
        keys = [label for label in page.findChildren(QLabel) if label.property("role") == "chip"]
        qtbot.waitUntil(lambda keys=keys: bool(keys) and all(key.isVisible() for key in keys))  # type: ignore[misc]
        for key in keys:
            assert key.mapTo(page, QPoint(key.width(), 0)).x() <= page.width(), (language, key.text())
            assert key.width() >= key.sizeHint().width(), (language, key.text())
        for button in window.rail.findChildren(QToolButton):
            bold = QFont(button.font())
            bold.setWeight(QFont.Weight.DemiBold)
            assert button.width() > QFontMetrics(bold).horizontalAdvance(button.text()) + 8, (language, button.text())


def test_drawings_and_links_follow_the_colours(application: Application, qtbot: QtBot) -> None:
    window = application.window
    window.show_page("help")
    about = window.help.findChild(QTextBrowser, "about")
    assert isinstance(about, QTextBrowser)
    mark = window.help.findChildren(Mark)[0]
    qtbot.waitUntil(mark.isVisible)
    window.help.tabs.setCurrentIndex(3)
    window.help.tabs.setCurrentIndex(0)
    for name, theme in (("dark", DARK), ("light", LIGHT)):
        application.settings.update(theme=name)
        image = mark.grab().toImage()
        seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert theme.accenttext in seen
        assert theme.accenttext in about.toHtml()


def test_boxes_and_drawings_grow_with_the_text(application: Application, qtbot: QtBot) -> None:
    def sizes(window: MainWindow) -> tuple[int, int]:
        window.show_page("settings")
        box = find(window, QCheckBox, "show-guide")
        option = QStyleOptionButton()
        option.initFrom(box)
        indicator = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
        return indicator.width(), window.help.findChildren(Mark)[0].width()

    usual = sizes(application.window)
    large = sizes(rebuilt(application, qtbot, language="en", font_scale=200))
    assert all(after > 1.3 * before for before, after in zip(usual, large, strict=True))
