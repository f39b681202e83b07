"""Choosing a new face by eye: shown side by side, taken with a click, made when the photo is protected."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, find, open_photo, wait_dialog, wait_gone
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QListWidget, QProgressBar, QPushButton
from typing_extensions import override

from velato_core.faces.types import Face
from velato_core.pipelines.people import FaceRef, PeopleGroups, Person
from velato_core.pipelines.types import RgbImage, StandIns
from velato_core.runtime.progress import Progress
from velato_core.session import Session
from velato_desktop.dialogs.stand_in_dialog import StandInDialog
from velato_desktop.models.photo_entry import FaceMark

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_core.pipelines.types import ProtectJob
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback
    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]

FACE = Face(
    box=(100.0, 60.0, 180.0, 160.0),
    landmarks=((125.0, 100.0), (155.0, 100.0), (140.0, 118.0), (128.0, 138.0), (152.0, 138.0)),
    score=0.9,
    source="detector",
)


@pytest.fixture
def ready(opened: Application, photos: tuple[Path, ...]) -> Application:
    """Two photos with one person's face; originals are not kept, so that no vault is asked for."""
    workspace = opened.workspace
    for photo in photos[:2]:
        workspace.change_marks("a face", photo, (FaceMark(face=FACE, index=0),))
    faces = tuple(FaceRef(photo=photo, face=0) for photo in photos[:2])
    workspace.people.set_groups(PeopleGroups(people=(Person(id="a", faces=faces, embedding=()),)))
    workspace.plan.set(replace(workspace.plan.value, keep_original=False))
    return opened


def show(application: Application, photo: Path, qtbot: QtBot) -> QListWidget:
    """Open a photo and ask for new faces; waits until they are there."""
    open_photo(application, photo, qtbot)
    work = application.window.work
    work.side.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(work.side.faces.findChildren(QPushButton, "choose-0")) == 1, timeout=20_000)
    click(application.window, "choose-0")
    dialog = wait_dialog(qtbot, "stand-in-dialog")
    offers = find(dialog, QListWidget, "stand-ins")
    qtbot.waitUntil(lambda: offers.count() == 3, timeout=300_000)
    return offers


@pytest.mark.slow
def test_a_click_takes_a_face_for_all_photos_of_the_person_and_undo_gives_it_back(
    ready: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    offers = show(ready, photos[0], qtbot)
    dialog = offers.window()
    assert len({offers.item(row).icon().pixmap(160).toImage().cacheKey() for row in range(3)}) == 3
    assert find(dialog, QCheckBox, "stand-in-everywhere").isChecked()
    other = (offers.currentRow() + 1) % 3
    QTest.mouseClick(
        offers.viewport(), Qt.MouseButton.LeftButton, pos=offers.visualItemRect(offers.item(other)).center()
    )
    click(dialog, "stand-in-use")
    wait_gone(qtbot, "stand-in-dialog")
    album, plan = ready.workspace.album, ready.workspace.plan.value
    for photo in photos[:2]:
        entry = album.entry(photo)
        assert entry is not None
        (mark,) = entry.marks
        assert (mark.tried, mark.pick, mark.variant) == (3, other, 0)
        (choice,) = next(plan.jobs((entry,), ready.workspace.people)).faces
        assert (choice.options.candidates, choice.options.pick) == (3, other)
        assert not plan.folder_for(photo).exists()
    ready.workspace.undo.undo()
    assert [entry.marks[0].pick for entry in album.entries if entry.path in photos[:2]] == [None, None]


@pytest.mark.slow
def test_more_can_be_asked_for_and_closing_takes_none(
    ready: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    offers = show(ready, photos[0], qtbot)
    dialog = offers.window()
    click(dialog, "stand-in-more")
    qtbot.waitUntil(lambda: offers.count() == 6, timeout=300_000)
    click(dialog, "stand-in-cancel")
    wait_gone(qtbot, "stand-in-dialog")
    entry = ready.workspace.album.entry(photos[0])
    assert entry is not None
    assert entry.marks[0].pick is None


def test_a_mode_without_new_faces_offers_no_choice(ready: Application, photos: tuple[Path, ...], qtbot: QtBot) -> None:
    open_photo(ready, photos[0], qtbot)
    work = ready.window.work
    work.side.tabs.setCurrentIndex(1)
    panel = work.side.faces
    qtbot.waitUntil(lambda: len(panel.findChildren(QPushButton, "choose-0")) == 1, timeout=20_000)
    ready.workspace.change_mark("a mode", photos[0], 0, lambda mark: replace(mark, mode="cover"))
    qtbot.waitUntil(lambda: not panel.findChildren(QPushButton, "choose-0"), timeout=20_000)


def test_another_face_afterwards_leaves_the_choice_to_the_app_again(
    ready: Application, photos: tuple[Path, ...]
) -> None:
    workspace = ready.workspace
    chosen = FaceMark(face=FACE, index=0, tried=3, pick=1, variant=3)
    assert workspace.choose_stand_in("a face", photos[0], chosen, everywhere=False) == ()
    first, second = (workspace.album.entry(photo) for photo in photos[:2])
    assert first is not None
    assert second is not None
    assert (first.marks[0].pick, second.marks[0].pick) == (1, None)
    assert workspace.plan.value.options_for(first.marks[0]).variant == 3


class TellingSession(Session):
    """Makes nothing, but tells of both stages of hide, and waits until each word of it was heard."""

    heard = threading.Event()

    @override
    def stand_ins(
        self,
        job: ProtectJob,
        number: int,
        *,
        edge: int = 256,
        on_progress: ProgressCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> StandIns:
        assert on_progress is not None
        for stage, total in (("denoise", 4), ("cloak", 12)):
            for done in range(1, total + 1):
                self.heard.clear()
                on_progress(Progress(stage=stage, done=done, total=total))
                assert self.heard.wait(20)
        picture = RgbImage(width=1, height=1, data=bytes(3))
        return StandIns(before=picture, pictures=(picture,) * 3, best=0)


def test_one_bar_runs_once_over_both_stages_of_hide_and_again_for_more(
    ready: Application, photos: tuple[Path, ...], qtbot: QtBot, tmp_path: Path
) -> None:
    entry = ready.workspace.album.entry(photos[0])
    assert entry is not None
    plan, people = ready.workspace.plan.value, ready.workspace.people
    session = TellingSession(vault_folder=tmp_path / "none", data_folder=tmp_path / "data")
    dialog = StandInDialog(
        replace(ready.workspace.desk, session=session),
        replace(entry.marks[0], mode="hide"),
        lambda mark: plan.job_to_try(entry, mark, people),
        shared_by=0,
    )
    qtbot.addWidget(dialog)
    bar = dialog.findChild(QProgressBar, "stand-in-progress")
    assert isinstance(bar, QProgressBar)
    values: list[int] = []
    bar.valueChanged.connect(values.append)
    bar.valueChanged.connect(lambda _value: session.heard.set())
    dialog.show()
    offers = find(dialog, QListWidget, "stand-ins")
    for shown in (3, 6):
        qtbot.waitUntil(lambda shown=shown: offers.count() == shown, timeout=20_000)  # type: ignore[misc]
        run = [value for value in values if value >= 0]
        assert len(run) == 16
        assert run == sorted(set(run))
        assert run[3] == 250
        assert run[-1] == bar.maximum()
        values.clear()
        if shown == 3:
            click(dialog, "stand-in-more")
