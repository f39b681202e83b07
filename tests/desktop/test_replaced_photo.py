"""A photo that another program saved anew while it was open: it is looked at again before it is protected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, draw_face, draw_photo, open_photo, unlock
from desktop_scenes import FACES
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from velato_core.errors import PhotoChanged
from velato_core.pipelines.types import PhotoFaces
from velato_core.runtime.digest import sha256_of
from velato_desktop.models.photo_entry import PhotoState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


def test_a_photo_saved_anew_is_shown_and_searched_again_and_protected_only_then(
    vault: None, opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    photo, window = photos[0], opened.window
    entry = opened.workspace.album.entry(photo)
    assert entry is not None
    unlock(opened, qtbot)
    window.show_page("photos")
    canvas = open_photo(opened, photo, qtbot)
    draw_face(opened, canvas, (110, 70, 190, 170), qtbot)
    window.work.side.tabs.setCurrentIndex(0)
    click(window, "mode-cover")
    Image.new("RGB", (320, 240), "blue").save(photo, quality=95)
    saved = photo.read_bytes()
    click(window, "protect")
    qtbot.waitUntil(lambda: entry.state is PhotoState.FAILED and entry.looked, timeout=60_000)
    assert "not the file any more" in entry.reason
    assert entry.sha256 == sha256_of(photo)
    assert len(entry.marks) == 1

    def seen() -> str:
        middle = canvas.picture_rect.bottomRight().toPoint() * 0.9
        return min(("blue", "white"), key=lambda name: _distance(canvas.grab().toImage().pixelColor(middle), name))

    qtbot.waitUntil(lambda: canvas.has_picture and seen() == "blue", timeout=20_000)
    click(window, "protect")
    qtbot.waitUntil(lambda: entry.state is PhotoState.PROTECTED, timeout=60_000)
    assert entry.result is not None
    assert photo.read_bytes() == saved
    with Image.open(entry.result.output) as made:
        assert made.size == (320, 240)


def test_undo_does_not_bring_back_the_frames_of_the_file_that_was_there_before(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    photo, workspace = photos[0], opened.workspace
    entry = workspace.album.entry(photo)
    assert entry is not None
    workspace.album.set_faces(PhotoFaces(path=photo, width=320, height=240, faces=FACES[:1], sha256=entry.sha256))
    open_photo(opened, photo, qtbot)
    click(opened.window, "protect-face-0")
    click(opened.window, "protect-face-0")
    workspace.plan.set(replace(workspace.plan.value, keep_original=False))
    draw_photo(photo, 99, (640, 480))
    click(opened.window, "protect")
    qtbot.waitUntil(lambda: entry.looked and entry.width == 640, timeout=60_000)
    workspace.album.set_faces(PhotoFaces(path=photo, width=640, height=480, faces=FACES[2:], sha256=entry.sha256))
    for _ in range(2):
        QTest.keyClick(opened.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [mark.face for mark in entry.marks] == [FACES[2]]


def test_protected_at_once_again_it_is_refused_until_its_faces_are_found(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    photo, album = photos[0], opened.workspace.album
    entry = album.entry(photo)
    assert entry is not None
    album.set_faces(PhotoFaces(path=photo, width=320, height=240, faces=FACES[:1], sha256=entry.sha256))
    draw_photo(photo, 99)
    assert album.set_failed(photo, PhotoChanged(path=str(photo)))
    (job,) = opened.workspace.plan.value.jobs([entry], opened.workspace.people)
    with pytest.raises(PhotoChanged):
        opened.workspace.desk.session.protect(replace(job, keep_original=False))


def _distance(colour: QColor, name: str) -> int:
    other = QColor(name)
    return sum(abs(one - two) for one, two in zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True))
