"""A photo that is worked on before its faces are found, or where they cannot be: all lies where the hand put it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from desktop_acting import click, drag, draw_photo, wait_until
from desktop_scenes import FACES
from engine_sessions import SearchingSession, allowing
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from velato_core.pipelines.types import PhotoFaces
from velato_desktop.models.photo_entry import PhotoState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.models.photo_entry import PhotoEntry
    from velato_desktop.widgets.face_canvas import FaceCanvas

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
LARGE = (3000, 2250)  # larger than what is decoded for the screen


@pytest.fixture
def session_class() -> type[SearchingSession]:
    return SearchingSession


def open_photo(application: Application, path: Path, qtbot: QtBot) -> tuple[PhotoEntry, FaceCanvas]:
    workspace, work = application.workspace, application.window.work
    workspace.open_paths([path])
    qtbot.waitUntil(lambda: workspace.album.entry(path) is not None, timeout=60_000)
    work.open_photo(path)
    entry, canvas = workspace.album.entry(path), work.photo_page.canvas
    assert entry is not None
    qtbot.waitUntil(lambda: canvas.has_picture, timeout=60_000)
    return entry, canvas


def paint(application: Application, canvas: FaceCanvas, first: float, last: float) -> None:
    """Paint along the diagonal, by shares of the photo."""

    def place(share: float) -> QPoint:
        rect = canvas.picture_rect
        return (rect.topLeft() + QPointF(rect.width(), rect.height()) * share).toPoint()

    click(application.window, "paint")
    drag(canvas, place(first), place(last))


def search(entry: PhotoEntry, qtbot: QtBot) -> None:
    allowing(entry.path).touch()
    qtbot.waitUntil(lambda: entry.looked, timeout=120_000)


def draw_one(application: Application, path: Path, qtbot: QtBot) -> PhotoEntry:
    """A photo with a drawn face, which is searched on another lane still."""
    workspace = application.workspace
    workspace.open_paths([path])
    qtbot.waitUntil(lambda: workspace.album.entry(path) is not None, timeout=60_000)
    entry = workspace.album.entry(path)
    assert entry is not None
    workspace.draw_face("Draw a face", path, (110, 70, 190, 170))
    qtbot.waitUntil(lambda: len(entry.marks) == 1, timeout=120_000)
    return entry


def found(application: Application, entry: PhotoEntry) -> None:
    """The search ends, with faces; those that are drawn for tests hold none."""
    application.workspace.album.set_faces(PhotoFaces(path=entry.path, width=320, height=240, faces=FACES))


def test_what_is_painted_before_lies_where_it_was_painted(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    entry, canvas = open_photo(application, draw_photo(tmp_path / "large.jpg", 5, LARGE), qtbot)
    paint(application, canvas, 0.8, 0.9)
    search(entry, qtbot)
    assert (entry.width, entry.height) == LARGE
    (x, y), *_ = entry.painted.strokes[0].points
    assert (x / LARGE[0], y / LARGE[1]) == pytest.approx((0.8, 0.8), abs=0.02)


def test_what_is_painted_before_turns_with_the_photo(application: Application, tmp_path: Path, qtbot: QtBot) -> None:
    entry, canvas = open_photo(application, draw_photo(tmp_path / "small.jpg", 5, (1200, 900)), qtbot)
    paint(application, canvas, 0.7, 0.8)
    QTest.keyClick(canvas, Qt.Key.Key_R)
    wait_until(lambda: entry.turns == 1)
    search(entry, qtbot)
    (x, y), *_ = entry.painted.strokes[0].points
    assert (x / entry.width, y / entry.height) == pytest.approx((0.3, 0.7), abs=0.02)
    assert canvas.picture_size.toTuple() == (900, 1200)


def test_faces_that_are_found_after_one_was_drawn_stay_when_that_is_undone(
    application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    entry = draw_one(application, photos[0], qtbot)
    found(application, entry)
    assert len(entry.marks) == 4
    undo = application.workspace.undo
    QTest.keyClick(application.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [mark.face for mark in entry.marks] == list(FACES)
    undo.redo()
    assert [mark.index for mark in entry.marks] == [0, 1, 2, None]


def test_a_frame_that_is_moved_while_faces_are_found_moves_none_of_those(
    application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    entry = draw_one(application, photos[0], qtbot)
    application.workspace.draw_face("Move a frame", entry.path, (100, 80, 180, 180), 0)
    found(application, entry)
    qtbot.waitUntil(lambda: entry.marks[-1].face.box[0] == 100, timeout=120_000)
    assert [mark.face for mark in entry.marks[:3]] == list(FACES)


def test_what_is_painted_where_the_search_failed_is_covered_where_it_was_painted(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    path = draw_photo(tmp_path / "large.jpg", 5, LARGE)
    allowing(path).write_text("fail")
    entry, canvas = open_photo(application, path, qtbot)
    qtbot.waitUntil(lambda: entry.state is PhotoState.FAILED, timeout=120_000)
    paint(application, canvas, 0.8, 0.9)
    application.workspace.plan.set(replace(application.workspace.plan.value, keep_original=False))
    click(application.window, "protect")
    qtbot.waitUntil(lambda: entry.state is PhotoState.PROTECTED, timeout=60_000)
    assert entry.result is not None
    before, after = (np.asarray(Image.open(file).convert("RGB")) for file in (path, entry.result.output))
    rows, columns = np.nonzero(np.abs(before.astype(int) - after).max(axis=2) > 40)
    for covered, length in ((columns, LARGE[0]), (rows, LARGE[1])):
        assert covered.size
        assert 0.7 < covered.min() / length < covered.max() / length < 1
