"""The queue as a person uses it: watch, pause, go on, cancel, try again, and leave while photos wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from desktop_acting import click, draw_photo, find, wait_dialog, wait_until
from desktop_scenes import FACES
from engine_sessions import WaitingSession, allowing
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar

from velato_core.pipelines.types import FaceChoice, ProtectJob
from velato_core.protection.options import ProtectOptions
from velato_desktop.operations.protect_queue import JobState
from velato_desktop.widgets.theme import current_theme

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.operations.protect_queue import QueueJob
    from velato_desktop.views.queue_page import QueuePage

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
WAITING, RUNNING, DONE, FAILED, CANCELLED = JobState


@pytest.fixture
def session_class() -> type[WaitingSession]:
    """Photos wait in the middle of their first face until `allow`."""
    return WaitingSession


@pytest.fixture
def page(application: Application, photos: tuple[Path, ...], tmp_path: Path) -> QueuePage:
    """Three photos with two faces each, the first of them in work."""
    choices = tuple(FaceChoice(face=face, options=ProtectOptions(mode="cover")) for face in FACES[:2])
    out = tmp_path / "out"
    application.workspace.queue.add(
        ProtectJob(photo=photo, faces=choices, out_dir=out, measure=False, keep_original=False) for photo in photos[:3]
    )
    application.window.show_page("queue")
    page = application.window.queue
    wait_for(page, RUNNING, WAITING, WAITING)
    wait_until(lambda: jobs(page)[0].fraction > 0)
    return page


def jobs(page: QueuePage) -> tuple[QueueJob, ...]:
    return page._queue.jobs


def allow(*photos: Path) -> None:
    for photo in photos:
        allowing(photo).touch()


def wait_for(page: QueuePage, *states: JobState) -> None:
    """Wait until the photos are in these states, in the order of the list."""
    for _ in range(10):
        wait_until(lambda: [job.state for job in jobs(page)] == list(states))
    assert [job.state for job in jobs(page)] == list(states)


def says(page: QueuePage, text: str) -> None:
    """Wait until the page says this."""
    wait_until(lambda: text in [label.text() for label in page.findChildren(QLabel) if label.isVisible()])
    assert text in [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def row_says(page: QueuePage, row: int) -> str:
    """What a screen reader says of a row; the eye sees the same."""
    text: str = page.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    return text


def choose(page: QueuePage, row: int) -> None:
    place = page.list.visualRect(page.list.model().index(row, 0)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def accent_in(page: QueuePage, row: int) -> int:
    """How many pixels of a row are of the bar's colour."""
    picture = page.list.viewport().grab(page.list.visualRect(page.list.model().index(row, 0))).toImage()
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32) & 0xFFFFFF
    return int((pixels == QColor(current_theme().accent).rgb() & 0xFFFFFF).sum())


def test_a_photo_in_work_has_a_bar_and_the_page_says_how_long_it_takes(page: QueuePage) -> None:
    says(page, "Protecting photos: 0 of 3")
    assert row_says(page, 0) == "IMG_1.jpg: Making the new face, face 1 of 2"
    assert row_says(page, 1) == "IMG_2.jpg: Waiting"
    assert accent_in(page, 0) > 100
    assert accent_in(page, 1) < accent_in(page, 0) / 4
    page.refresh()
    assert 0 < find(page, QProgressBar, "").value() < 1000
    left = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any(text.endswith(" left") for text in left)
    page._queue.cancel()


def test_pause_ends_after_the_photo_in_work_and_go_on_takes_the_next(
    page: QueuePage, photos: tuple[Path, ...], tmp_path: Path
) -> None:
    click(page, "pause")
    says(page, "Pausing after this photo")
    allow(*photos[:3])
    wait_for(page, DONE, WAITING, WAITING)
    says(page, "Paused")
    assert not page.findChild(QAbstractButton, "pause").isVisible()
    click(page, "resume")
    wait_for(page, DONE, DONE, DONE)
    says(page, "3 photos protected")
    assert len(list((tmp_path / "out").iterdir())) == 3
    assert row_says(page, 0) == "IMG_1.jpg: Saved as " + jobs(page)[0].result.output.name  # type: ignore[union-attr]
    click(page, "clear")
    says(page, "Nothing to do yet")
    assert page.list.model().rowCount() == 0


def test_cancel_takes_the_chosen_ones_or_all_and_try_again_brings_them_back(
    page: QueuePage, photos: tuple[Path, ...], tmp_path: Path
) -> None:
    cancel = find(page, QAbstractButton, "cancel")
    choose(page, 2)
    assert cancel.text() == "Cancel chosen"
    click(page, "cancel")
    wait_for(page, RUNNING, WAITING, CANCELLED)
    assert row_says(page, 2) == "IMG_3.jpg: Cancelled, nothing was written"
    page.list.clearSelection()
    assert cancel.text() == "Cancel all"
    click(page, "cancel")
    wait_for(page, CANCELLED, CANCELLED, CANCELLED)
    assert not page._queue.running
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())
    wait_until(lambda: not cancel.isVisible())
    assert not cancel.isVisible()
    allow(*photos[:3])
    choose(page, 1)
    click(page, "retry")
    wait_until(lambda: [job.path.name for job in jobs(page)] == ["IMG_1.jpg", "IMG_3.jpg", "IMG_2.jpg"])
    wait_for(page, CANCELLED, CANCELLED, DONE)
    assert [path.stem[:5] for path in (tmp_path / "out").iterdir()] == ["IMG_2"]


def test_a_photo_that_failed_says_why_and_what_to_do_and_can_be_tried_again(
    page: QueuePage, application: Application, photos: tuple[Path, ...]
) -> None:
    photos[1].write_bytes(b"this is no picture")
    allow(*photos[:3])
    wait_for(page, DONE, FAILED, DONE)
    says(page, "1 photo could not be protected")
    assert "is not a picture, whatever its name says" in row_says(page, 1)
    assert "Check that it opens in another program" in row_says(page, 1)
    assert application.window.toast.text == "1 photo could not be protected"
    draw_photo(photos[1], 2)
    click(page, "retry")
    wait_for(page, DONE, DONE, DONE)
    retry = page.findChild(QAbstractButton, "retry")
    wait_until(lambda: not retry.isVisible())
    assert not retry.isVisible()


def test_a_double_click_opens_the_photo(
    page: QueuePage, application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    application.workspace.open_paths([photos[0].parent])
    qtbot.waitUntil(lambda: len(application.workspace.album.entries) == 5)
    application.window.show_page("queue")
    place = page.list.visualRect(page.list.model().index(1, 0)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert application.window.work.photo_open
    assert application.window.work.photo_page.path == photos[1]
    page._queue.cancel()


def test_finish_then_close_works_on_without_the_window(
    page: QueuePage, application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    window = application.window
    window.close()
    click(wait_dialog(qtbot, "quit-question"), "quit-finish")
    assert not window.isVisible()
    assert page._queue.running
    with qtbot.waitSignal(window.closing, timeout=60_000):
        allow(*photos[:3])
    assert [job.state for job in jobs(page)] == [DONE, DONE, DONE]


def test_the_window_comes_back_where_a_photo_failed_meanwhile(
    page: QueuePage, application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    window = application.window
    photos[2].write_bytes(b"this is no picture")
    window.close()
    click(wait_dialog(qtbot, "quit-question"), "quit-finish")
    assert not window.isVisible()
    window.pages.setCurrentWidget(window.settings)
    allow(*photos[:3])
    qtbot.waitUntil(window.isVisible, timeout=60_000)
    assert window.current_page == "queue"
    says(page, "1 photo could not be protected")
    window.close()  # nothing waits any more, so nothing is asked
    assert not window.isVisible()


def test_stop_and_close_leaves_the_photo_in_work_as_it_was(
    page: QueuePage, application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    window = application.window
    window.close()
    with qtbot.waitSignal(window.closing, timeout=60_000):
        click(wait_dialog(qtbot, "quit-question"), "quit-stop")
    assert {job.state for job in jobs(page)} == {CANCELLED}
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())
