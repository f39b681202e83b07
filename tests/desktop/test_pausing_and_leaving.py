"""Pausing, cancelling, closing and the locked screen while a photo is in work: what was asked for happens, and only that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, unlock, wait_dialog
from desktop_scenes import FACES
from engine_sessions import WaitingSession, allowing

from velato_core.pipelines.types import FaceChoice, ProtectJob
from velato_core.protection.options import ProtectOptions
from velato_desktop.operations.protect_queue import JobState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.operations.protect_queue import ProtectQueue

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


@pytest.fixture
def session_class() -> type[WaitingSession]:
    return WaitingSession


def add(application: Application, photos: tuple[Path, ...], qtbot: QtBot) -> ProtectQueue:
    """Queue photos that are covered and not kept; the first is in work until it is allowed to be done."""
    queue = application.workspace.queue
    choices = (FaceChoice(face=FACES[0], options=ProtectOptions(mode="cover")),)
    out = photos[0].parent / "out"
    queue.add(ProtectJob(photo=path, faces=choices, out_dir=out, measure=False, keep_original=False) for path in photos)
    qtbot.waitUntil(lambda: queue.running, timeout=60_000)
    return queue


def allow(photos: tuple[Path, ...]) -> None:
    for photo in photos:
        allowing(photo).touch()


@pytest.mark.usefixtures("vault")
@pytest.mark.parametrize("count", [1, 3])
def test_a_locked_screen_locks_the_vault_when_the_photo_after_which_the_queue_pauses_is_done(
    application: Application, photos: tuple[Path, ...], count: int, qtbot: QtBot
) -> None:
    unlock(application, qtbot)
    queue = add(application, photos[:count], qtbot)
    queue.pause()
    application.lock_now()
    assert application.workspace.desk.session.unlocked
    allow(photos)
    qtbot.waitUntil(lambda: not application.workspace.desk.session.unlocked, timeout=120_000)
    assert [job.state for job in queue.jobs] == [JobState.DONE, *[JobState.WAITING] * (count - 1)]


@pytest.mark.usefixtures("vault")
def test_a_locked_screen_locks_no_vault_between_two_photos(
    application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    unlock(application, qtbot)
    queue = add(application, photos[:2], qtbot)
    application.lock_now()
    allow(photos[:1])
    qtbot.waitUntil(lambda: queue.jobs[1].state is JobState.RUNNING, timeout=120_000)
    assert application.workspace.desk.session.unlocked
    allow(photos)
    qtbot.waitUntil(lambda: not application.workspace.desk.session.unlocked, timeout=120_000)


def test_stop_and_close_closes_while_the_queue_pauses(
    application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    queue = add(application, photos[:3], qtbot)
    queue.pause()
    application.window.close()
    click(wait_dialog(qtbot, "quit-question"), "quit-stop")
    qtbot.waitUntil(lambda: not application.window.isVisible(), timeout=120_000)
    assert {job.state for job in queue.jobs} == {JobState.CANCELLED}


def test_a_pause_ends_with_what_was_paused(application: Application, photos: tuple[Path, ...], qtbot: QtBot) -> None:
    queue = add(application, photos[:2], qtbot)
    application.window.show_page("queue")
    click(application.window.queue, "pause")
    click(application.window.queue, "cancel")
    qtbot.waitUntil(lambda: not queue.active, timeout=120_000)
    allow(photos)
    add(application, photos[3:4], qtbot)
    qtbot.waitUntil(lambda: queue.jobs[-1].state is JobState.DONE, timeout=120_000)


def test_a_pause_after_the_last_photo_ends_with_it(
    application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    queue = add(application, photos[:1], qtbot)
    queue.pause()
    allow(photos)
    qtbot.waitUntil(lambda: queue.jobs[0].state is JobState.DONE, timeout=120_000)
    add(application, photos[1:2], qtbot)


def test_started_again_while_it_finishes_hidden_it_stays(
    application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    queue, window = add(application, photos[:1], qtbot), application.window
    window.close()
    click(wait_dialog(qtbot, "quit-question"), "quit-finish")
    assert not window.isVisible()
    application.open_again(())  # what the second start asks the first for
    assert window.isVisible()
    window.close()
    click(wait_dialog(qtbot, "quit-question"), "quit-stay")
    with qtbot.assertNotEmitted(window.closing, wait=500):
        allow(photos)
        qtbot.waitUntil(lambda: not queue.active, timeout=120_000)
    assert window.isVisible()
