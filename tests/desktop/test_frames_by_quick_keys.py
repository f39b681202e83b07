"""A frame that is moved by keys, and the next key before the frame has settled: the move is of that frame and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import draw_face, open_photo, wait_until, wheel
from desktop_scenes import FACES
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from velato_core.pipelines.types import PhotoFaces

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.models.photo_entry import PhotoEntry

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
ALT = Qt.KeyboardModifier.AltModifier
SETTLED_MS = 1000  # longer than a frame waits for the next key


@pytest.fixture
def entries(opened: Application, photos: tuple[Path, ...]) -> tuple[PhotoEntry, PhotoEntry]:
    """Two photos with one face each, in different places."""
    found = []
    for path, faces in zip(photos[:2], (FACES[:1], FACES[2:]), strict=True):
        opened.workspace.album.set_faces(PhotoFaces(path=path, width=320, height=240, faces=faces))
        entry = opened.workspace.album.entry(path)
        assert entry is not None
        found.append(entry)
    return found[0], found[1]


def nudge(opened: Application, entry: PhotoEntry, qtbot: QtBot) -> None:
    """Open a photo and move its frame to the right by one key."""
    box = open_photo(opened, entry.path, qtbot).boxes[0]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Right, ALT)


def press(opened: Application, key: Qt.Key) -> None:
    QTest.keyClick(opened.window.work.photo_page.canvas.boxes[0], key)


def assert_moved_a_little(entry: PhotoEntry) -> None:
    wait_until(lambda: entry.marks[0].face.box != FACES[0].box)
    assert 0 < entry.marks[0].face.box[0] - FACES[0].box[0] < 8


def test_the_next_photo_keeps_its_frame(
    opened: Application, entries: tuple[PhotoEntry, PhotoEntry], qtbot: QtBot
) -> None:
    first, second = entries
    nudge(opened, first, qtbot)
    press(opened, Qt.Key.Key_PageDown)
    assert opened.window.work.photo_page.path == second.path
    assert_moved_a_little(first)
    qtbot.wait(SETTLED_MS)
    assert second.marks[0].face.box == FACES[2].box


def test_back_to_the_grid_keeps_the_move(
    opened: Application, entries: tuple[PhotoEntry, PhotoEntry], qtbot: QtBot
) -> None:
    nudge(opened, entries[0], qtbot)
    press(opened, Qt.Key.Key_Escape)
    assert not opened.window.work.photo_open
    assert_moved_a_little(entries[0])


def test_zooming_leaves_the_frame_where_it_was_moved_to(
    opened: Application, entries: tuple[PhotoEntry, PhotoEntry], qtbot: QtBot
) -> None:
    nudge(opened, entries[0], qtbot)
    canvas = opened.window.work.photo_page.canvas
    wheel(canvas, canvas.rect().center().toPointF(), 4)
    assert_moved_a_little(entries[0])


def test_a_frame_turns_with_its_photo_and_is_not_put_back_beside_it(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    canvas = open_photo(opened, photos[0], qtbot)
    draw_face(opened, canvas, (20, 30, 80, 110), qtbot)
    entry = opened.workspace.album.entry(photos[0])
    assert entry is not None
    left, _top, _right, bottom = entry.marks[0].face.box
    canvas.boxes[0].setFocus()
    QTest.keyClick(canvas.boxes[0], Qt.Key.Key_Right, ALT)
    press(opened, Qt.Key.Key_R)
    wait_until(lambda: entry.turns == 1)
    qtbot.wait(SETTLED_MS)
    assert entry.marks[0].face.box[:2] == pytest.approx((240 - bottom, left), abs=8)
