"""Real faces in the real window with the real model: new, hidden and cloaked ones, their reports, and before and after."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import pytest
from desktop_acting import click, drag, open_photo
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from real_photos import (
    Disk,
    copied,
    on_screen,
    open_by_drop,
    pixels,
    protect,
    result_of,
    said,
    show_tab,
    traces_of,
)

from velato_core.faces.recognizers import load_judges
from velato_core.packs.catalog import bundled_packs
from velato_core.session import Session
from velato_desktop.models.report_words import NO_BREAK, not_tested_words, report_words, verdict_words
from velato_desktop.views.face_card import FaceCard
from velato_desktop.widgets.report_card import ReportCard
from velato_desktop.widgets.score_bar import ScoreBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from velato_core.faces.types import Box, Face
    from velato_core.pipelines.types import FaceOutcome, ProtectedPhoto
    from velato_desktop.application import Application

    Pixels = NDArray[np.int16]

pytestmark = [
    pytest.mark.gui,
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise"),  # the offscreen platform says so
]
LABEL = 60  # pixels at the upper edge of the view, where "Before" and "After" are written
KNOB = 24  # pixels on either side of the divider that it may cover
PORTRAIT = "eval/celebahq_pairs/protect/107.png"


@pytest.fixture
def session_class() -> type[Session]:
    """The real one: a passphrase costs what it costs users."""
    return Session


def part(image: Pixels, box: Box) -> Pixels:
    """The pixels inside a box."""
    left, top, right, bottom = (round(edge) for edge in box)
    return image[top:bottom, left:right]


def beyond(image: Pixels, faces: tuple[Face, ...], grow: float) -> Pixels:
    """The pixels outside of all faces, whose boxes are grown on each side by a share of their edges."""
    far = np.ones(image.shape[:2], bool)
    for face in faces:
        left, top, right, bottom = face.box
        x, y = grow * (right - left), grow * (bottom - top)
        far[max(0, round(top - y)) : round(bottom + y), max(0, round(left - x)) : round(right + x)] = False
    assert far.mean() > 0.2
    return image[far]


def change(one: Pixels, other: Pixels) -> float:
    """By how much pixels differ on average, 0 to 255."""
    return float(np.abs(one - other).mean())


def changed(photo: Path, result: ProtectedPhoto) -> QRectF:
    """Where a copy without losses differs from its photo: inside of the face and a little around it."""
    rows, columns = np.nonzero((pixels(photo) != pixels(result.output)).any(axis=2))
    box = QRectF(QPointF(columns.min(), rows.min()), QPointF(columns.max() + 1, rows.max() + 1))
    left, top, right, bottom = result.faces[0].face.box
    x, y = 0.2 * (right - left), 0.2 * (bottom - top)
    assert QRectF(left, top, right - left, bottom - top).adjusted(-x, -y, x, y).contains(box)
    return box.adjusted(-1, -1, 1, 1)  # on the screen a pixel reaches into its neighbours


def check_card(application: Application, number: int, outcome: FaceOutcome, qtbot: QtBot) -> None:
    """A face's card shows the verdict in words, and a bar for each judge with its answer and numbers."""
    report = outcome.report
    assert report is not None
    assert report.judges
    panel = application.window.work.side.faces
    wanted = [
        f"{score.judge}: {'same' if score.match else 'another'} person, "
        f"Similarity {score.before:.2f} before, {score.after:.2f} now; same person from {score.threshold:.2f}"
        for score in report.judges
    ]

    words = {verdict_words(report.verdict).title, report_words(report), not_tested_words(report)}

    def shown() -> bool:
        # What was replaced may still be there for a moment.
        cards = [card for card in panel.findChildren(FaceCard) if card.isVisible()]
        bars = [bar for bar in cards[number].findChildren(ScoreBar) if bar.isVisible()]
        found = [card for card in cards[number].findChildren(ReportCard) if card.isVisible()]
        names = [bar.accessibleName().replace(NO_BREAK, " ") for bar in bars]
        return names == wanted and len(found) == 1 and words <= set(said(found[0]))

    qtbot.waitUntil(shown, timeout=20_000)


def check_measured(application: Application, photo: Path, result: ProtectedPhoto, number: int) -> None:
    """The report is of the file that was written, and looking at that file again comes to the same."""
    outcome = result.faces[number]
    assert result.report is not None
    assert outcome.report is not None
    assert result.report.sha256 == hashlib.sha256(result.output.read_bytes()).hexdigest()
    found = application.engine.session.find_faces(result.output).faces
    there = min(found, key=lambda face: np.abs(np.subtract(face.box, outcome.face.box)).sum())
    sides = ((photo, outcome.face), (result.output, there))
    for judge, score in zip(load_judges(bundled_packs()), outcome.report.judges, strict=True):
        before, after = (judge.embed(pixels(path).astype(np.uint8), face) for path, face in sides)
        assert judge.id == score.judge
        assert judge.similarity(before, after) == pytest.approx(score.after, abs=0.15)


def test_each_face_of_a_photo_gets_a_report_and_another_result_by_a_click(
    disk: Disk, start: Callable[[], Application], shared: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    photo = copied(shared, tmp_path / "album", two="photos/2009_004587.jpg")["two"]
    before = photo.read_bytes()
    application = start()
    open_by_drop(application, photo.parent, qtbot)
    open_photo(application, photo, qtbot)
    protect(application, qtbot)
    first = result_of(application, photo, qtbot)
    faces = tuple(outcome.face for outcome in first.faces)
    assert len(faces) == 2
    for number, outcome in enumerate(first.faces):
        assert outcome.mode_used == "anonymize"
        check_card(application, number, outcome, qtbot)
    check_measured(application, photo, first, 0)
    original, copy = pixels(photo), pixels(first.output)
    for face in faces:
        assert change(part(original, face.box), part(copy, face.box)) > 2
    assert change(beyond(original, faces, 1.0), beyond(copy, faces, 1.0)) < 0.5  # what JPEG does

    click(application.window, "another-0")
    second = result_of(application, photo, qtbot)
    other = pixels(second.output)
    assert second.output != first.output
    assert change(part(copy, faces[0].box), part(other, faces[0].box)) > 2
    assert change(part(copy, faces[1].box), part(other, faces[1].box)) < 0.5  # nobody asked for another one there

    click(application.window, "stronger-1")
    third = result_of(application, photo, qtbot)
    stronger = pixels(third.output)
    assert change(part(other, faces[1].box), part(stronger, faces[1].box)) > 0.6
    assert change(part(other, faces[0].box), part(stronger, faces[0].box)) < 0.5
    for number, outcome in enumerate(third.faces):
        check_card(application, number, outcome, qtbot)
    assert photo.read_bytes() == before
    outputs = (first.output, second.output, third.output)
    disk.holds_only(photo, *outputs, traces=traces_of(application, photo, *outputs))
    assert application.end()
    disk.holds_only(photo, *outputs)


def test_divider_and_held_key_show_the_new_face_beside_the_old_one_and_all_the_rest_alike(
    disk: Disk, start: Callable[[], Application], shared: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    photo = copied(shared, tmp_path / "album", portrait=PORTRAIT)["portrait"]
    application = start()
    application.window.resize(1280, 800)
    open_by_drop(application, photo.parent, qtbot)
    open_photo(application, photo, qtbot)
    protect(application, qtbot)
    result = result_of(application, photo, qtbot)
    view = application.window.work.photo_page.compare
    qtbot.waitUntil(lambda: view.isVisible() and view.has_picture, timeout=20_000)
    height = round(view.height() * 0.8)  # below the knob

    def slide(to: float) -> None:
        drag(view, QPoint(round(view.width() * view.divider), height), QPoint(round(to), height))

    slide(2)
    after = on_screen(view)
    QTest.keyPress(view, Qt.Key.Key_B)
    held = on_screen(view)
    QTest.keyRelease(view, Qt.Key.Key_B)
    new = view.to_widget(changed(photo, result))
    box = (new.left(), new.top(), new.right(), new.bottom())
    assert (on_screen(view) == after).all()
    assert change(part(after, box), part(held, box)) > 2
    rest = np.abs(after - held).max(axis=2)
    part(rest, box)[:] = 0
    assert rest[LABEL:, KNOB:].max() == 0

    middle = round(new.center().x())
    slide(middle)
    both = on_screen(view)
    # What is clipped may be rounded the other way by one.
    assert np.abs(both - held)[LABEL:, : middle - KNOB].max() <= 1
    assert np.abs(both - after)[LABEL:, middle + KNOB :].max() <= 1
    assert change(part(both, (box[0], box[1], middle, box[3])), part(after, (box[0], box[1], middle, box[3]))) > 2
    disk.holds_only(photo, result.output, traces=traces_of(application, photo, result.output))
    assert application.end()
    disk.holds_only(photo, result.output)


def test_a_face_is_hidden_and_then_cloaked_and_each_report_says_what_was_measured(
    disk: Disk, start: Callable[[], Application], shared: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    photo = copied(shared, tmp_path / "album", portrait=PORTRAIT)["portrait"]
    application = start()
    open_by_drop(application, photo.parent, qtbot)
    open_photo(application, photo, qtbot)
    original = pixels(photo)
    results = {}
    for mode, goal in (("hide", "still_match"), ("cloak", "no_match")):
        show_tab(application, 0)
        click(application.window, f"mode-{mode}")
        protect(application, qtbot)
        result = results[mode] = result_of(application, photo, qtbot)
        (outcome,) = result.faces
        assert outcome.report is not None
        assert (outcome.mode_used, outcome.report.mode, outcome.report.goal) == (mode, mode, goal)
        show_tab(application, 1)
        check_card(application, 0, outcome, qtbot)
        check_measured(application, photo, result, 0)
        there = changed(photo, result)
        place = (there.left(), there.top(), there.right(), there.bottom())
        assert change(part(original, place), part(pixels(result.output), place)) > 1
    outputs = [result.output for result in results.values()]
    disk.holds_only(photo, *outputs, traces=traces_of(application, photo, *outputs))
    assert application.end()
    disk.holds_only(photo, *outputs)
