"""What a face's card says after its goal was missed: the ranks in the album, and another try with more strength."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, find, open_photo
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from velato_core.faces.types import Face
from velato_core.pipelines.types import FaceOutcome, ProtectedPhoto
from velato_core.report.types import FaceReport, JudgeScore
from velato_desktop.models.photo_entry import FaceMark

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_core.report.types import Verdict
    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]

FACE = Face(
    box=(100.0, 60.0, 180.0, 160.0),
    landmarks=((125.0, 100.0), (155.0, 100.0), (140.0, 118.0), (128.0, 138.0), (152.0, 138.0)),
    score=0.9,
    source="detector",
)


def protected(photo: Path, verdict: Verdict, **outcome: object) -> ProtectedPhoto:
    score = JudgeScore(
        judge="tester", before=1.0, after=0.5, threshold=0.4, match=verdict == "exposed", rank=2, rank_before=1
    )
    report = FaceReport(
        mode="anonymize", goal="no_match", verdict=verdict, words="", detected=True, judges=(score,), album_faces=7
    )
    face = FaceOutcome(face=FACE, mode_used="anonymize", ok=verdict == "safe", report=report)
    return ProtectedPhoto(source=photo, output=photo, record_id=None, faces=(replace(face, **outcome),))  # type: ignore[arg-type]


def show(application: Application, photo: Path, result: ProtectedPhoto, qtbot: QtBot) -> list[str]:
    """Open the photo with this result; returns what its cards say."""
    workspace, work = application.workspace, application.window.work
    workspace.change_marks("a face", photo, (FaceMark(face=FACE, index=0),))
    workspace.album.set_result(photo, result)
    open_photo(application, photo, qtbot)
    work.side.tabs.setCurrentIndex(1)
    # Cards are built anew once a turn, so the button of a moment ago may be on its way out.
    offers = partial(work.side.faces.findChildren, QPushButton, "stronger-0")
    qtbot.waitUntil(lambda: [offer.isVisible() for offer in offers()] == [True], timeout=20_000)
    return [label.text() for label in work.side.faces.findChildren(QLabel)]


def test_a_missed_goal_says_so_and_offers_more_strength(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    texts = show(opened, photos[0], protected(photos[0], "exposed", try_strength=0.75, stand_in=2), qtbot)
    assert "Exposed" in texts
    assert "Searching this album: place 2 of 7, before\N{NO-BREAK SPACE}1" in texts
    assert "The best new face of those tried: number 3" in texts
    offer = find(opened.window, QPushButton, "stronger-0")
    assert offer.text() == "Try stronger"
    assert offer.property("kind") == "primary"


def test_a_met_goal_offers_it_quietly(opened: Application, photos: tuple[Path, ...], qtbot: QtBot) -> None:
    show(opened, photos[0], protected(photos[0], "safe"), qtbot)
    offer = find(opened.window, QPushButton, "stronger-0")
    assert offer.text() == "Stronger"
    assert offer.property("kind") == "quiet"


def test_the_best_of_several_is_an_option_for_new_faces(opened: Application) -> None:
    click(opened.window, "more-options")
    combo = find(opened.window, QComboBox, "candidates")
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert opened.workspace.plan.value.options.candidates == 3
    click(opened.window, "mode-cloak")
    assert not combo.isEnabled()


def test_copies_can_be_limited_in_length_but_not_those_that_carry_an_original(
    opened: Application, photos: tuple[Path, ...]
) -> None:
    click(opened.window, "more-options")
    combo = find(opened.window, QComboBox, "file-size")
    combo.setCurrentIndex(3)
    combo.activated.emit(3)
    workspace = opened.workspace
    entry = workspace.album.entry(photos[0])
    assert entry is not None
    assert next(workspace.plan.value.jobs((entry,), workspace.people)).export.max_bytes == 1_000_000
    opened.workspace.plan.set(replace(workspace.plan.value, portable=True))
    assert not combo.isEnabled()
    assert next(workspace.plan.value.jobs((entry,), workspace.people)).export.max_bytes is None
