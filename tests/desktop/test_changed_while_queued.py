"""A photo that is changed while it waits or is worked on: its copy has the old faces, and nobody may take it for done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, draw_face, draw_photo, open_photo
from desktop_scenes import FACES
from engine_sessions import WaitingSession, allowing
from PySide6.QtCore import Qt

from velato_core.pipelines.types import PhotoFaces
from velato_core.protection.painting import PaintedArea, Stroke
from velato_desktop.models.album_filter import Filter, counted
from velato_desktop.models.photo_entry import PhotoState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.models.photo_entry import PhotoEntry

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
PLATE = PaintedArea(strokes=(Stroke(points=((10.0, 10.0), (300.0, 10.0)), width=30.0),))
MISSED = (200, 70, 280, 170)


@pytest.fixture
def session_class() -> type[WaitingSession]:
    return WaitingSession


@pytest.fixture
def two(opened: Application, photos: tuple[Path, ...]) -> tuple[PhotoEntry, PhotoEntry]:
    """Two photos with a face each, which are to be covered and not kept."""
    workspace, entries = opened.workspace, []
    for path in photos[:2]:
        entry = workspace.album.entry(path)
        assert entry is not None
        workspace.album.set_faces(PhotoFaces(path=path, width=320, height=240, faces=FACES[:1], sha256=entry.sha256))
        entries.append(entry)
    plan = workspace.plan.value
    workspace.plan.set(replace(plan, keep_original=False, options=replace(plan.options, mode="cover")))
    return entries[0], entries[1]


def finish(entry: PhotoEntry, qtbot: QtBot) -> None:
    allowing(entry.path).touch()
    qtbot.waitUntil(lambda: entry.state is PhotoState.PROTECTED, timeout=120_000)


def cancel(application: Application, qtbot: QtBot) -> None:
    application.window.show_page("queue")
    click(application.window.queue, "cancel")
    qtbot.waitUntil(lambda: not application.workspace.queue.active, timeout=120_000)


def test_a_face_drawn_while_the_photo_waits_is_still_to_be_protected(
    opened: Application, two: tuple[PhotoEntry, PhotoEntry], qtbot: QtBot
) -> None:
    first, second = two
    opened.workspace.protect([first.path, second.path])
    draw_face(opened, open_photo(opened, second.path, qtbot), MISSED, qtbot)
    finish(first, qtbot)
    finish(second, qtbot)
    assert second.result is not None
    assert len(second.result.faces) == 1
    assert opened.workspace.to_protect() == (second,)
    album = opened.workspace.album
    spoken = album.index(album.row(second.path)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{second.path.name}, 2 faces, 2 chosen, not protected yet"
    assert counted(album.entries)[Filter.PROTECTED] == 1
    click(opened.window, "protect")
    qtbot.waitUntil(lambda: not second.outdated, timeout=120_000)
    assert len(second.result.faces) == 2
    assert not first.outdated


def test_what_is_painted_while_the_photo_is_in_work_is_still_to_be_covered(
    opened: Application, two: tuple[PhotoEntry, PhotoEntry], qtbot: QtBot
) -> None:
    first, _ = two
    opened.workspace.protect([first.path])
    qtbot.waitUntil(lambda: first.state is PhotoState.WORKING, timeout=10_000)
    opened.workspace.paint_over("Paint over", first.path, PLATE)
    finish(first, qtbot)
    assert first in opened.workspace.to_protect()


def test_what_was_taken_back_before_the_photo_was_done_changes_nothing(
    opened: Application, two: tuple[PhotoEntry, PhotoEntry], qtbot: QtBot
) -> None:
    first, _ = two
    opened.workspace.protect([first.path])
    opened.workspace.paint_over("Paint over", first.path, PLATE)
    opened.workspace.undo.undo()
    finish(first, qtbot)
    assert not first.outdated


def test_a_strength_of_its_own_that_is_given_up_meanwhile_counts_and_the_plan_does_not(
    opened: Application, two: tuple[PhotoEntry, PhotoEntry], qtbot: QtBot
) -> None:
    first, second = two
    workspace = opened.workspace
    workspace.change_mark("Strength", first.path, 0, lambda mark: replace(mark, strength=0.1))
    workspace.protect([first.path, second.path])
    workspace.change_mark("Strength", first.path, 0, lambda mark: replace(mark, strength=None))
    plan = workspace.plan.value
    workspace.plan.set(replace(plan, options=replace(plan.options, strength=0.9)))
    finish(first, qtbot)
    finish(second, qtbot)
    assert first.outdated
    assert not second.outdated


def test_faces_that_are_found_after_the_photo_was_protected_are_still_to_be_protected(
    opened: Application, two: tuple[PhotoEntry, PhotoEntry], qtbot: QtBot
) -> None:
    first, _ = two
    opened.workspace.album.set_marks(first.path, ())
    opened.workspace.paint_over("Paint over", first.path, PLATE)
    opened.workspace.protect([first.path])
    finish(first, qtbot)
    assert not first.outdated
    opened.workspace.album.set_faces(PhotoFaces(path=first.path, width=320, height=240, faces=FACES))
    assert first in opened.workspace.to_protect()


def test_jobs_from_last_time_that_say_something_else_leave_the_photo_to_be_protected(
    opened: Application, two: tuple[PhotoEntry, PhotoEntry], qtbot: QtBot
) -> None:
    workspace = opened.workspace
    kept = [job.to_keep() for job in workspace.plan.value.jobs(two, workspace.people)]
    draw_face(opened, open_photo(opened, two[0].path, qtbot), MISSED, qtbot)
    workspace.queue.add(kept)
    finish(two[0], qtbot)
    finish(two[1], qtbot)
    assert two[0].outdated
    assert not two[1].outdated


def test_try_again_takes_the_face_that_was_drawn_after_cancelling(
    opened: Application, two: tuple[PhotoEntry, PhotoEntry], qtbot: QtBot
) -> None:
    first, _ = two
    opened.workspace.protect([first.path])
    cancel(opened, qtbot)
    opened.window.show_page("photos")
    draw_face(opened, open_photo(opened, first.path, qtbot), MISSED, qtbot)
    opened.window.show_page("queue")
    click(opened.window.queue, "retry")
    finish(first, qtbot)
    assert first.result is not None
    assert len(first.result.faces) == 2
    assert not first.outdated


def test_try_again_works_once_the_faces_of_a_photo_that_was_replaced_are_found(
    opened: Application, two: tuple[PhotoEntry, PhotoEntry], qtbot: QtBot
) -> None:
    first, _ = two
    allowing(first.path).touch()
    draw_photo(first.path, 99)
    opened.workspace.protect([first.path])
    qtbot.waitUntil(lambda: first.state is PhotoState.FAILED and first.looked, timeout=120_000)
    opened.workspace.album.set_faces(
        PhotoFaces(path=first.path, width=320, height=240, faces=FACES[:1], sha256=first.sha256)
    )
    opened.window.show_page("queue")
    click(opened.window.queue, "retry")
    finish(first, qtbot)
