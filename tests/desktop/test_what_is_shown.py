"""The window shows what is: after photos were taken out, while names are typed, after keys and double clicks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from desktop_acting import find, wait_until
from desktop_scenes import FACES
from people_hands import choose, who
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from velato_core.pipelines.people import FaceRef
from velato_core.pipelines.types import FaceChoice, PhotoFaces, ProtectJob
from velato_core.protection.options import ProtectOptions
from velato_desktop.models.album_filter import Filter
from velato_desktop.models.photo_entry import PhotoState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


def with_a_face(application: Application, photos: tuple[Path, ...]) -> None:
    for path in photos:
        application.workspace.album.set_faces(PhotoFaces(path=path, width=320, height=240, faces=FACES[:1]))


def test_the_rest_can_be_protected_after_a_chosen_photo_was_taken_out(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    with_a_face(opened, photos)
    workspace, work = opened.workspace, opened.window.work
    workspace.plan.set(replace(workspace.plan.value, keep_original=False))
    grid = work.grid_page.grid
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(grid.model().index(0, 0)).center())
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(workspace.album.entries) == len(photos) - 1, timeout=10_000)
    qtbot.waitUntil(find(work.side, QPushButton, "protect").isEnabled, timeout=10_000)


def test_people_leave_with_their_photos(ada_and_bo: Application, photos: tuple[Path, ...]) -> None:
    ada_and_bo.workspace.close_photos([photos[2]])
    assert [names for _name, _rule, names in who(ada_and_bo) if photos[2].name in names] == []
    ada_and_bo.workspace.close_photos(photos)
    assert who(ada_and_bo) == []
    assert ada_and_bo.window.people.people.count() == 0


def test_a_face_that_was_taken_out_while_people_were_told_apart_stays_out(
    ada_and_bo: Application, photos: tuple[Path, ...]
) -> None:
    workspace = ada_and_bo.workspace
    answer = workspace.people.groups
    workspace.drop_faces("Remove a frame", [FaceRef(photo=photos[2], face=0)], said_now=True)
    workspace.scanner._on_grouped(answer)
    assert all(photos[2].name not in names for _name, _rule, names in who(ada_and_bo))


def test_a_name_half_typed_stays_while_groups_come(ada_and_bo: Application) -> None:
    choose(ada_and_bo, "people-list", 0)
    edit = find(ada_and_bo.window.people, QLineEdit, "person-name")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Ada Love")
    ada_and_bo.workspace.people.set_groups(ada_and_bo.workspace.people.groups)
    QTest.keyClicks(edit, "lace")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert who(ada_and_bo)[0][0] == "Ada Lovelace"
    choose(ada_and_bo, "people-list", 1)
    assert edit.text() != "Ada Lovelace"


def test_the_next_photo_comes_after_one_that_left_the_filter(opened: Application, photos: tuple[Path, ...]) -> None:
    with_a_face(opened, photos)
    window = opened.window
    window.work.grid_page.choose(Filter.OPEN)
    window.work.open_photo(photos[1])
    opened.workspace.album.set_state(photos[1], PhotoState.PROTECTED)
    window.on_next_photo()
    assert window.work.photo_page.path == photos[2]
    window.on_previous_photo()
    assert window.work.photo_page.path == photos[0], "and the protected one is passed over"
    window.on_previous_photo()
    assert window.work.photo_page.path == photos[0]


def test_a_photo_that_was_left_leaves_no_pixels_behind(opened: Application, photos: tuple[Path, ...]) -> None:
    work = opened.window.work
    work.open_photo(photos[0])
    wait_until(lambda: work.photo_page.canvas.has_picture)
    work.close_photo()
    assert work.side.faces._image.isNull()
    assert work.photo_page.compare._after.isNull()


def test_before_is_not_held_after_the_window_lost_the_keys(opened: Application) -> None:
    compare = opened.window.work.photo_page.compare
    QTest.keyPress(compare, Qt.Key.Key_B)
    assert compare.holding
    QApplication.sendEvent(compare, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert not compare.holding


def test_return_opens_a_photo_of_the_queue(opened: Application, photos: tuple[Path, ...], qtbot: QtBot) -> None:
    queue = opened.workspace.queue
    queue.pause()
    face = FaceChoice(face=FACES[0], options=ProtectOptions(mode="cover"))
    queue.add(
        [ProtectJob(photo=photos[0], faces=(face,), out_dir=photos[0].parent, measure=False, keep_original=False)]
    )
    opened.window.show_page("queue")
    rows = opened.window.queue.list
    qtbot.waitUntil(lambda: rows.model().rowCount() == 1, timeout=10_000)
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert opened.window.work.photo_open
    queue.cancel()


def test_a_message_shows_a_name_as_it_is_written(application: Application) -> None:
    toast = application.window.toast
    toast.say("<h1>a</h1>.jpg is back.")
    assert toast._label.textFormat() is Qt.TextFormat.PlainText
