"""What a face's card says once it was measured: similarities, what it withstands, detector, ranks, and other tries."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, cast

import pytest
from desktop_acting import click, find, open_photo
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton

from velato_core.faces.types import Face
from velato_core.pipelines.types import FaceOutcome, ProtectedPhoto
from velato_core.report.types import FaceReport, JudgeScore, PhotoReport
from velato_desktop.models.photo_entry import FaceMark
from velato_desktop.models.report_words import NO_BREAK, detector_words, lasting_words
from velato_desktop.widgets.report_card import ReportCard

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_core.protection.options import Mode
    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]

FACE = Face(
    box=(100.0, 60.0, 180.0, 160.0),
    landmarks=((125.0, 100.0), (155.0, 100.0), (140.0, 118.0), (128.0, 138.0), (152.0, 138.0)),
    score=0.9,
    source="detector",
)


LIKE = JudgeScore(
    judge="tester", before=0.98, after=0.5, threshold=0.4, match=True, after_q75=0.49, after_q50=0.45, after_half=0.38,
    survives=False, rank=2, rank_before=1,
)  # fmt: skip
UNLIKE = replace(LIKE, after=0.1, match=False, after_q75=0.12, after_q50=0.15, after_half=0.2, survives=True)
REPORT = FaceReport(
    mode="anonymize", goal="no_match", verdict="safe", words="", detected=True, judges=(UNLIKE,), album_faces=7
)
EXPOSED = replace(REPORT, verdict="exposed", judges=(LIKE,))

PHOTO_REPORT = PhotoReport(
    output="beach-velato.jpg", sha256="00" * 32, measured_at="2026-01-01T00:00:00+00:00", verdict="safe",
    faces=(REPORT,), judges={"tester": "11" * 32},
)  # fmt: skip


def protected(photo: Path, report: FaceReport, **outcome: object) -> ProtectedPhoto:
    face = FaceOutcome(face=FACE, mode_used=cast("Mode", report.mode), ok=report.goal_met, report=report)
    return ProtectedPhoto(source=photo, output=photo, record_id=None, faces=(replace(face, **outcome),))  # type: ignore[arg-type]


def show(application: Application, photo: Path, result: ProtectedPhoto, qtbot: QtBot) -> list[str]:
    """Open the photo with this result; returns what its cards say."""
    workspace, work = application.workspace, application.window.work
    workspace.change_marks("a face", photo, (FaceMark(face=FACE, index=0),))
    workspace.album.set_result(photo, result)
    open_photo(application, photo, qtbot)
    work.side.tabs.setCurrentIndex(1)
    # Cards are built anew once a turn, so the card of a moment ago may be on its way out.
    cards = partial(work.side.faces.findChildren, ReportCard)
    qtbot.waitUntil(lambda: [card.isVisible() for card in cards()] == [True], timeout=20_000)
    return [label.text().replace(NO_BREAK, " ") for label in work.side.faces.findChildren(QLabel)]


def test_a_missed_goal_says_so_and_offers_more_strength(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    texts = show(opened, photos[0], protected(photos[0], EXPOSED, try_strength=0.75, stand_in=2), qtbot)
    assert "Exposed" in texts
    assert "Searching this album: place 2 of 7, before 1" in texts
    assert "The best new face of those tried: number 3" in texts
    offer = find(opened.window, QPushButton, "stronger-0")
    assert offer.text() == "Try stronger"
    assert offer.property("kind") == "primary"


def test_a_met_goal_offers_it_quietly(opened: Application, photos: tuple[Path, ...], qtbot: QtBot) -> None:
    show(opened, photos[0], protected(photos[0], REPORT), qtbot)
    offer = find(opened.window, QPushButton, "stronger-0")
    assert offer.text() == "Stronger"
    assert offer.property("kind") == "quiet"


def test_the_card_says_how_alike_before_and_after_and_what_the_result_withstands(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    texts = show(opened, photos[0], protected(photos[0], REPORT), qtbot)
    assert "tester: another person" in texts
    assert "Similarity 0.98 before, 0.10 now; same person from 0.40" in texts
    assert "Holds also after: JPEG 75, JPEG 50, half size" in texts
    assert "A detector still finds a face here, as it should." in texts


def test_what_it_does_not_withstand_is_named(opened: Application, photos: tuple[Path, ...], qtbot: QtBot) -> None:
    weak = replace(REPORT, verdict="doubtful", judges=(UNLIKE, replace(UNLIKE, after_q50=0.41, survives=False)))
    texts = show(opened, photos[0], protected(photos[0], weak), qtbot)
    assert "Does not hold after: JPEG 50" in texts


def test_a_face_that_only_a_smaller_copy_hides_is_not_praised(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    texts = show(opened, photos[0], protected(photos[0], EXPOSED), qtbot)
    assert "tester: same person" in texts
    assert "Does not hold after: JPEG 75, JPEG 50" in texts
    known = replace(EXPOSED, judges=(replace(LIKE, after_q75=None, after_q50=None),))
    words = lasting_words(known)
    assert words is not None
    assert words.text == f"Holds only after: half{NO_BREAK}size"


def test_a_face_under_a_cover_that_a_detector_finds_is_said_to_be_unwanted(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    cover = replace(REPORT, mode="cover", goal="nothing_detectable", verdict="exposed")
    texts = show(opened, photos[0], protected(photos[0], cover), qtbot)
    assert "A detector still finds a face here, though the cover should leave none." in texts
    assert "No detector finds a face here any more" in detector_words(replace(cover, detected=False)).text
    assert "may not look like one" in detector_words(replace(REPORT, detected=False)).text


def test_a_result_that_no_judge_saw_says_nothing_of_what_it_withstands() -> None:
    assert lasting_words(replace(REPORT, judges=())) is None


def test_the_report_is_saved_as_a_file_that_can_be_checked(
    opened: Application, photos: tuple[Path, ...], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    out = tmp_path / "kept.json"

    def choose(_window: object, _title: str, offered: str, _kinds: str) -> tuple[str, str]:
        asked.append(offered)
        return str(out), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    show(opened, photos[0], replace(protected(photos[0], REPORT), report=PHOTO_REPORT), qtbot)
    click(opened.window, "save-report")
    qtbot.waitUntil(out.is_file, timeout=20_000)
    assert asked == [f"{photos[0]}.report.json"]
    assert json.loads(out.read_text(encoding="utf-8")) == json.loads(json.dumps(PHOTO_REPORT.to_json()))
    qtbot.waitUntil(lambda: "The report is in kept.json." in opened.window.toast.text, timeout=20_000)


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
