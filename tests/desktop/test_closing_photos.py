"""Taking photos out of the list, and which one is marked when an open one is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, draw_face, draw_photo, open_photo, wait_dialog, wait_gone
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from velato_desktop.models.album_model import Role

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.widgets.photo_grid import PhotoGrid

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


def press(grid: PhotoGrid, row: int) -> None:
    place = grid.visualRect(grid.model().index(row, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)


def names(application: Application) -> list[str]:
    return [entry.path.name for entry in application.workspace.album.entries]


def questions() -> list[str]:
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return [widget.objectName() for widget in shown if widget.objectName().endswith("question")]


def test_a_photo_on_which_nothing_was_done_goes_without_a_question(opened: Application) -> None:
    grid = opened.window.work.grid_page.grid
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert len(names(opened)) == 5
    press(grid, 1)
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert questions() == []
    assert names(opened) == ["IMG_1.jpg", "IMG_3.jpg", "IMG_10.jpg", "IMG_11.jpg"]


def test_before_a_drawn_frame_is_lost_the_user_is_asked(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    work = opened.window.work
    canvas = open_photo(opened, photos[0], qtbot)
    draw_face(opened, canvas, (110, 70, 190, 170), qtbot)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not work.photo_open
    opened.workspace.undo.clear()  # the frame alone is reason enough to ask
    press(work.grid_page.grid, 0)
    QTest.keyClick(work.grid_page.grid, Qt.Key.Key_Delete)
    QTest.keyClick(wait_dialog(qtbot, "close-photos-question"), Qt.Key.Key_Return)
    wait_gone(qtbot, "close-photos-question")
    entry = opened.workspace.album.entry(photos[0])
    assert entry is not None
    assert len(entry.marks) == 1
    QTest.keyClick(work.grid_page.grid, Qt.Key.Key_Delete)
    click(wait_dialog(qtbot, "close-photos-question"), "close-photos-yes")
    assert names(opened)[0] == "IMG_2.jpg"
    assert photos[0].is_file()


def test_before_changes_can_no_longer_be_undone_the_user_is_asked(opened: Application, qtbot: QtBot) -> None:
    grid = opened.window.work.grid_page.grid
    click(opened.window, "mode-cover")
    press(grid, 0)
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    QTest.keyClick(wait_dialog(qtbot, "close-photos-question"), Qt.Key.Key_Escape)
    wait_gone(qtbot, "close-photos-question")
    assert len(names(opened)) == 5
    QTest.keyClick(opened.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.workspace.plan.value.options.mode == "anonymize"


def test_of_two_photos_with_one_name_the_one_that_was_open_is_marked(
    opened: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "party").mkdir()
    other = draw_photo(tmp_path / "party" / "IMG_1.jpg", 7)
    opened.workspace.open_paths([other])
    album = opened.workspace.album
    qtbot.waitUntil(lambda: len(album.entries) == 6 and all(entry.looked for entry in album.entries), timeout=60_000)
    work = opened.window.work
    grid = work.grid_page.grid
    press(grid, 5)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert work.photo_page.path == other
    QTest.keyClick(work.photo_page.canvas, Qt.Key.Key_Escape)
    assert not work.photo_open
    assert grid.currentIndex().data(Role.PATH) == other
