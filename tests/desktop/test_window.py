"""Promises of the window as a whole: start-up, names for screen readers, keys, themes, text size, leaving."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, find, open_photo, wait_until
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from velato_desktop.actions.catalog import action_specs
from velato_desktop.models.photo_entry import PhotoState
from velato_desktop.views.window_actions import PHOTO_ONLY
from velato_desktop.widgets.theme import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]  # the offscreen platform says so
PAGES = ("photos", "people", "queue", "vault", "settings", "help")
START = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import QSettings
from velato_desktop.application import Application, make_qt_app
from velato_core.session import Session
from velato_desktop.workers.engine import Engine
app = make_qt_app(["velato-gui"])
folder = Path(sys.argv[1])
backend = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
engine = Engine(partial(Session, vault_folder=folder / "v", data_folder=folder / "d"), warm=False)
application = Application(app, engine, backend)
application.start()
app.processEvents()
heavy = {"torch", "diffusers", "onnxruntime", "scipy", "cryptography"} & set(sys.modules)
print(sorted(heavy))
assert application.end()
"""


def test_starting_the_window_loads_no_engine(tmp_path: Path) -> None:
    command = [sys.executable, "-c", START, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ), check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_every_control_has_a_name_for_screen_readers(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    window = opened.window
    open_photo(opened, photos[0], qtbot)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSlider, QAbstractItemView)
    nameless: list[str] = []
    for page in PAGES:
        window.show_page(page)
        widgets = [widget for kind in kinds for widget in window.findChildren(kind) if not _inner(widget)]
        silent = [widget for widget in widgets if not (widget.accessibleName() or _text(widget))]
        nameless.extend(f"{page}: {type(widget).__name__} {widget.objectName()}" for widget in silent)
    assert nameless == []


def _inner(widget: QWidget) -> bool:
    """Parts that Qt builds inside of its own controls and names itself."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QLineEdit | QTabBar | QPlainTextEdit):
            return True
        above = above.parentWidget()
    parent = widget.parentWidget()
    return "qt_" in f"{widget.objectName()} {parent.objectName() if parent else ''}"


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def test_actions_have_unique_ids_keys_and_a_handler(application: Application) -> None:
    specs = action_specs()
    assert len({spec.id for spec in specs}) == len(specs)
    bound = [spec for spec in specs if not spec.handled_by_widget]
    keys = [QKeySequence(key).toString() for spec in bound for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert all(keys)
    assert {spec.id for spec in bound} == set(application.window._actions)
    assert {spec.id for spec in bound} >= set(PHOTO_ONLY)


def test_pages_are_reached_by_keyboard(application: Application) -> None:
    window = application.window
    for number, page in enumerate(PAGES[:5], 1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert window.pages.currentWidget() is window._keys[page]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.work


def test_grid_and_photo_by_keyboard(opened: Application, photos: tuple[Path, ...], qtbot: QtBot) -> None:
    work = opened.window.work
    grid = work.grid_page.grid
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(0, 0))
    QTest.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(grid.selected_paths()) == 2
    QTest.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(grid.selected_paths()) == 5
    grid.setCurrentIndex(grid.model().index(0, 0))
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert work.photo_open
    QTest.keyClick(work.photo_page.canvas, Qt.Key.Key_PageDown)
    assert work.photo_page.path == photos[1]
    QTest.keyClick(work.photo_page.canvas, Qt.Key.Key_D)
    assert work.photo_page.canvas.tool == "draw"
    QTest.keyClick(work.photo_page.canvas, Qt.Key.Key_Escape)
    assert work.photo_page.canvas.tool != "draw"
    QTest.keyClick(work.photo_page.canvas, Qt.Key.Key_Escape)
    assert not work.photo_open
    assert grid.currentIndex().data() == photos[1].name


def test_themes_follow_the_choice_at_once(application: Application) -> None:
    colour = lambda: QApplication.palette().window().color().name()  # noqa: E731
    application.settings.update(theme="dark")
    assert colour() == DARK.window
    application.settings.update(theme="light")
    assert colour() == LIGHT.window


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_choice_of_colours_follows_a_change_made_elsewhere(application: Application) -> None:
    window, colour = application.window, lambda: QApplication.palette().window().color().name()
    window.show_page("settings")
    box = find(window, QComboBox, "setting-theme")

    def choose(text: str) -> None:
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
        rows = box.view()
        wait_until(rows.isVisible)
        place = rows.visualRect(box.model().index(box.findText(text), 0)).center()
        # A press that comes too soon after the box opened is taken for the end of the click that opened it.
        QTest.qWait(QApplication.doubleClickInterval() + 50)
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
        wait_until(lambda: not rows.isVisible())

    choose("Dark")
    assert (application.settings.value.theme, colour()) == ("dark", DARK.window)
    application.settings.update(theme="light")
    assert (box.currentText(), colour()) == ("Light", LIGHT.window)
    choose("Dark")
    assert (application.settings.value.theme, colour()) == ("dark", DARK.window)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_has_enough_contrast(theme: object) -> None:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    pairs = [(text, ground) for text in ("text", "muted", "safe", "doubtful", "exposed", "accenttext")
             for ground in ("window", "surface")] + [("onaccent", "accent"), ("accenttext", "accentsoft"),
             ("toasttext", "toast"), ("toastlink", "toast")]  # fmt: skip
    for text, ground in pairs:
        first, second = sorted((light(getattr(theme, text)), light(getattr(theme, ground))))
        assert (second + 0.05) / (first + 0.05) >= 4.5, f"{text} on {ground}"


def test_large_text_and_another_language_rebuild_the_window_and_keep_the_album(
    opened: Application, qtbot: QtBot
) -> None:
    before = opened.window
    opened.settings.update(font_scale=200, language="de")
    qtbot.waitUntil(lambda: opened.window is not before)
    window = opened.window
    window.resize(1280, 720)
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 720
    window.show_page("photos")
    assert window.work.grid_page.grid.model().rowCount() == 5
    opened.settings.update(font_scale=100, language="en")
    qtbot.wait(20)


def test_right_to_left_mirrors_the_window(opened: Application, qtbot: QtBot) -> None:
    window = opened.window
    left = window.rail.mapTo(window, window.rail.rect().topLeft()).x()
    opened._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        qtbot.waitUntil(lambda: window.rail.mapTo(window, window.rail.rect().topLeft()).x() > left + 400)
    finally:
        opened._app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_broken_photo_says_why_and_does_not_stop_the_others(
    application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    (photos[0].parent / "IMG_4.jpg").write_bytes(b"this is no picture")
    application.workspace.open_paths([photos[0].parent])
    album = application.workspace.album
    qtbot.waitUntil(lambda: len(album.entries) == 6 and all(e.looked for e in album.entries), timeout=60_000)
    failed = [entry for entry in album.entries if entry.state is PhotoState.FAILED]
    assert [entry.path.name for entry in failed] == ["IMG_4.jpg"]
    assert failed[0].reason
    click(application.window, "filter-failed")
    assert application.window.work.grid_page.grid.model().rowCount() == 1


def test_undo_by_keyboard_brings_the_mode_back(application: Application) -> None:
    window = application.window
    click(window, "mode-cover")
    assert application.workspace.plan.value.options.mode == "cover"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert application.workspace.plan.value.options.mode == "anonymize"
    assert find(window, QAbstractButton, "mode-anonymize").isChecked()


def test_choices_are_remembered_at_the_next_start(start: Callable[[], Application]) -> None:
    first = start()
    click(first.window, "mode-cloak")
    first.settings.flush()
    assert start().workspace.plan.value.options.mode == "cloak"
