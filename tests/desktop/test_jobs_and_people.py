"""What outlives the window: photos that wait, and what was said about people; both sealed in the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from desktop_acting import PASSPHRASE, click, find, unlock, wait_dialog
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from velato_core.faces.types import Face
from velato_core.pipelines.people import FaceRef, KnownAlbum, KnownPerson, PeopleGroups, Person
from velato_core.pipelines.types import FaceChoice, PhotoFaces, ProtectJob
from velato_core.protection.options import ProtectOptions
from velato_desktop.models.arrangement import Rule
from velato_desktop.operations.protect_queue import JobState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
FACE = Face(box=(60.0, 60.0, 120.0, 140.0), landmarks=((90.0, 100.0),) * 5, score=0.0, source="manual")


def jobs(photos: tuple[Path, ...], out: Path) -> tuple[ProtectJob, ...]:
    choice = FaceChoice(face=FACE, options=ProtectOptions(mode="cover"))
    return tuple(ProtectJob(photo=path, faces=(choice,), out_dir=out, measure=False) for path in photos)


def kept(application: Application) -> list[str]:
    return [job.photo.name for job in application.workspace.desk.session.kept_jobs()]


def test_what_waits_goes_on_after_the_window_was_closed(
    vault: None, start: Callable[[], Application], photos: tuple[Path, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    first = start()
    unlock(first, qtbot)
    qtbot.waitUntil(lambda: first.workspace.job_memory._asked)
    first.workspace.queue.pause()
    first.workspace.queue.add(jobs(photos, tmp_path / "out"))
    qtbot.waitUntil(lambda: len(kept(first)) == 5, timeout=30_000)
    first.window.close()
    assert first.window.isVisible()  # it asks
    box = wait_dialog(qtbot, "quit-question")
    click(box, "quit-stop")
    qtbot.waitUntil(lambda: not first.window.isVisible(), timeout=30_000)
    assert first.end()
    assert b"IMG_" not in b"".join(path.read_bytes() for path in tmp_path.rglob("*.velato"))

    second = start()
    unlock(second, qtbot)
    memory = second.workspace.job_memory
    qtbot.waitUntil(lambda: len(memory.before) == 5, timeout=30_000)
    assert second.window.toast.text == "Waiting from last time: 5 photos"
    second.window.show_page("queue")
    titles = lambda: [label.text() for label in second.window.queue.findChildren(QLabel) if label.isVisible()]  # noqa: E731
    qtbot.waitUntil(lambda: "Photos are waiting" in titles(), timeout=10_000)
    assert "Nothing to do yet" not in titles()
    click(second.window.queue, "jobs-go-on")
    queue = second.workspace.queue
    qtbot.waitUntil(lambda: not queue.active, timeout=120_000)
    assert [job.state for job in queue.jobs] == [JobState.DONE] * 5
    assert len(list((tmp_path / "out").iterdir())) == 5
    qtbot.waitUntil(lambda: kept(second) == [], timeout=30_000)


def test_what_waited_is_forgotten_when_asked(
    vault: None, application: Application, photos: tuple[Path, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    session = application.workspace.desk.session
    session.unlock(PASSPHRASE)
    session.keep_jobs(jobs(photos[:2], tmp_path / "out"))
    application.workspace.vault_changed.emit()
    qtbot.waitUntil(lambda: len(application.workspace.job_memory.before) == 2, timeout=30_000)
    application.window.show_page("queue")
    click(application.window.queue, "jobs-forget")
    qtbot.waitUntil(lambda: kept(application) == [], timeout=30_000)
    assert not application.workspace.queue.jobs


def test_without_a_vault_stopping_says_that_nothing_is_remembered(
    application: Application, photos: tuple[Path, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    application.workspace.queue.pause()
    application.workspace.queue.add(jobs(photos, tmp_path / "out"))
    application.window.close()
    box = wait_dialog(qtbot, "quit-question")
    assert find(box, QPushButton, "quit-stop").text() == "Stop and close"
    click(box, "quit-stay")
    assert application.window.isVisible()
    assert application.workspace.queue.active
    application.workspace.queue.cancel()


def test_originals_go_to_the_trash_after_a_second_question_and_come_back(
    vault: None,
    application: Application,
    photos: tuple[Path, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    unlock(application, qtbot)
    queue, window = application.workspace.queue, application.window
    queue.add(jobs(photos[:2], tmp_path / "out"))
    qtbot.waitUntil(lambda: [job.state for job in queue.jobs] == [JobState.DONE] * 2, timeout=120_000)
    before = {path: path.read_bytes() for path in photos[:2]}
    window.show_page("queue")
    click(window.queue, "trash-originals")
    dialog = wait_dialog(qtbot, "trash-dialog")
    assert not find(dialog, QPushButton, "trash-yes").isEnabled()
    assert all(path.exists() for path in before)
    find(dialog, QCheckBox, "trash-sure").setChecked(True)
    click(dialog, "trash-yes")
    qtbot.waitUntil(lambda: len(application.workspace.trashed) == 2, timeout=60_000)
    assert not any(path.exists() for path in before)
    assert len(list((tmp_path / "home/Trash/files").iterdir())) == 2
    click(window.queue, "untrash-originals")
    qtbot.waitUntil(lambda: application.workspace.trashed == (), timeout=60_000)
    assert {path: path.read_bytes() for path in before} == before


def groups(photos: tuple[Path, ...]) -> PeopleGroups:
    look = np.ones(4, np.float32).tobytes()
    people = (
        Person(id="1", faces=(FaceRef(photo=photos[0], face=0),), looks=(look,), embedding=(1.0,) * 4),
        Person(id="2", faces=(FaceRef(photo=photos[1], face=0),), looks=(look,), embedding=(1.0,) * 4),
    )
    return PeopleGroups(people=people, judge="none")


def test_people_are_named_on_the_page_and_what_the_vault_knows_reaches_the_photos(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    workspace, page = opened.workspace, opened.window.people
    for path in photos[:2]:
        workspace.album.set_faces(PhotoFaces(path=path, width=320, height=240, faces=(FACE,)))
    workspace.people.set_groups(groups(photos))
    opened.window.show_page("people")
    assert "Nothing about people is kept" in find(page, QLabel, "people-memory").text()
    find(page, QLineEdit, "person-name").setText("Ada")
    find(page, QLineEdit, "person-name").editingFinished.emit()
    assert workspace.people.views[0].name == "Ada"
    first, second = workspace.people.views
    known = (KnownPerson(person=second.id, id="c" * 16, name="Bo", rule="never"),)
    workspace.people.learn(KnownAlbum(groups=workspace.people.groups, people=known))
    workspace.memory.recognised.emit()
    assert [(view.name, view.rule) for view in workspace.people.views] == [("Ada", Rule.ASK), ("Bo", Rule.NEVER)]
    entry = workspace.album.entry(photos[1])
    assert entry is not None
    assert not entry.marks[0].selected
    workspace.people.not_faces_found.emit((FaceRef(photo=photos[0], face=0),))
    entry = workspace.album.entry(photos[0])
    assert entry is not None
    assert entry.marks == ()
    workspace.undo.undo()
    assert len(entry.marks) == 1
    assert first.id == workspace.people.views[0].id


def test_no_face_after_all_is_taken_back_with_undo_for_the_vault_too(
    opened: Application, photos: tuple[Path, ...]
) -> None:
    workspace = opened.workspace
    workspace.album.set_faces(PhotoFaces(path=photos[0], width=320, height=240, faces=(FACE,)))
    before = groups(photos)
    workspace.people.set_groups(before)
    (gone,) = workspace.people.views[0].faces
    person = workspace.people.views[0].id
    workspace.drop_faces("no face", (gone,), said_now=True)
    entry = workspace.album.entry(photos[0])
    assert entry is not None
    assert entry.marks == ()
    assert workspace.people.not_faces == (before.people[0].looks[0],)
    assert len(workspace.people.views) == 1
    workspace.undo.undo()
    assert len(entry.marks) == 1
    assert workspace.people.not_faces == ()
    assert workspace.people.faces_again == (before.people[0].looks[0],)
    assert workspace.people.person_of(photos[0], 0) == person
    workspace.undo.redo()
    assert (workspace.people.not_faces, workspace.people.faces_again) == ((before.people[0].looks[0],), ())
