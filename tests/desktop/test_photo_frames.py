"""Frames on the open photo: clicked on and off, and taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import draw_face, find, open_photo
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.models.photo_entry import PhotoEntry

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]


@pytest.fixture
def entry(opened: Application, photos: tuple[Path, ...], qtbot: QtBot) -> PhotoEntry:
    """An open photo with two faces that were drawn by hand."""
    canvas = open_photo(opened, photos[0], qtbot)
    for box in ((30, 60, 100, 150), (200, 60, 270, 150)):
        draw_face(opened, canvas, box, qtbot)
    found = opened.workspace.album.entry(photos[0])
    assert found is not None
    return found


def test_a_click_on_a_frame_takes_the_face_out_and_in_again(opened: Application, entry: PhotoEntry) -> None:
    second = opened.window.work.photo_page.canvas.boxes[1]
    assert second.accessibleName() == "Face 2, will be protected"
    QTest.mouseClick(second, Qt.MouseButton.LeftButton, pos=second.rect().center())
    assert [mark.selected for mark in entry.marks] == [True, False]
    assert second.accessibleName() == "Face 2, stays as it is"
    assert not find(opened.window, QCheckBox, "protect-face-1").isChecked()
    QTest.mouseClick(second, Qt.MouseButton.LeftButton, pos=second.rect().center())
    assert [mark.selected for mark in entry.marks] == [True, True]
    QTest.keyClick(opened.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [mark.selected for mark in entry.marks] == [True, False]


def test_space_on_a_frame_does_the_same(opened: Application, entry: PhotoEntry) -> None:
    first = opened.window.work.photo_page.canvas.boxes[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert [mark.selected for mark in entry.marks] == [False, True]


def test_del_takes_the_frame_away_and_not_the_photo(opened: Application, entry: PhotoEntry) -> None:
    canvas = opened.window.work.photo_page.canvas
    kept = entry.marks[1].face
    canvas.boxes[0].setFocus()
    QTest.keyClick(canvas.boxes[0], Qt.Key.Key_Delete)
    assert [mark.face for mark in entry.marks] == [kept]
    assert opened.workspace.album.entry(entry.path) is entry
    assert len(canvas.boxes) == 1
    QTest.keyClick(opened.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(entry.marks) == 2
