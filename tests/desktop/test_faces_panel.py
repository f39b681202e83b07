"""The cards of the open photo's faces: own strength, own mode, another try, and where the keyboard is meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, find, open_photo, wheel
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QToolButton, QWidget

from velato_core.faces.types import Face
from velato_core.pipelines.types import FaceOutcome, ProtectedPhoto
from velato_desktop.models.photo_entry import FaceMark, PhotoEntry
from velato_desktop.widgets.slider import Slider

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]
CTRL = Qt.KeyboardModifier.ControlModifier


def face_at(left: float, top: float = 60.0) -> Face:
    return Face(
        box=(left, top, left + 60, top + 80),
        landmarks=tuple(
            (left + x, top + y) for x, y in ((20.0, 30.0), (40.0, 30.0), (30.0, 45.0), (22.0, 60.0), (38.0, 60.0))
        ),
        score=0.9,
        source="detector",
    )


@pytest.fixture
def entry(opened: Application, photos: tuple[Path, ...], qtbot: QtBot) -> PhotoEntry:
    """An open photo with three faces, and its cards in view."""
    marks = tuple(FaceMark(face=face_at(left), index=at) for at, left in enumerate((10.0, 110.0, 210.0)))
    opened.workspace.change_marks("faces", photos[0], marks)
    open_photo(opened, photos[0], qtbot)
    opened.window.work.side.tabs.setCurrentIndex(1)
    found = opened.workspace.album.entry(photos[0])
    assert found is not None
    assert find(opened.window, QCheckBox, "protect-face-2").isVisible()
    return found


def press(*keys: Qt.Key) -> None:
    """Press keys wherever the keyboard is, as a person does."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def words(application: Application) -> list[str]:
    labels = application.window.work.side.faces.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_a_face_gets_its_own_strength_and_gives_it_back(opened: Application, entry: PhotoEntry) -> None:
    slider = find(opened.window, Slider, "face-strength-1")
    back = find(opened.window, QToolButton, "strength-as-everywhere-1")
    assert slider.value() == round(opened.workspace.plan.value.options.strength * 100)
    assert slider.accessibleName() == "Strength for this face"
    assert words(opened).count("As everywhere: Balanced") == 3
    assert not back.isEnabled()
    steps = opened.workspace.undo.count()
    slider.setFocus()
    press(Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Left)
    assert [mark.strength for mark in entry.marks] == [None, 0.89, None]
    assert opened.workspace.plan.value.options_for(entry.marks[1]).strength == 0.89
    assert words(opened).count("As everywhere: Balanced") == 2
    assert "Strong" in words(opened)
    assert opened.workspace.undo.count() == steps + 1  # however often a key was pressed

    click(opened.window, "strength-as-everywhere-1")
    assert entry.marks[1].strength is None
    assert slider.value() == round(opened.workspace.plan.value.options.strength * 100)
    QTest.keyClick(opened.window, Qt.Key.Key_Z, CTRL)
    assert (entry.marks[1].strength, slider.value()) == (0.89, 89)
    QTest.keyClick(opened.window, Qt.Key.Key_Z, CTRL)
    assert entry.marks[1].strength is None
    assert not back.isEnabled()


def test_strengths_of_two_faces_are_two_steps(opened: Application, entry: PhotoEntry) -> None:
    for number in (0, 1):
        find(opened.window, Slider, f"face-strength-{number}").setFocus()
        press(Qt.Key.Key_End)
    QTest.keyClick(opened.window, Qt.Key.Key_Z, CTRL)
    assert [mark.strength for mark in entry.marks] == [1.0, None, None]


def test_a_slider_that_is_dragged_changes_only_its_face(opened: Application, entry: PhotoEntry) -> None:
    slider = find(opened.window, Slider, "face-strength-0")
    place = slider.rect().center()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=place)
    for x in (place.x() + 20, place.x() + 60, slider.width() - 2):
        place.setX(x)
        QTest.mouseMove(slider, place)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=place)
    assert [mark.strength for mark in entry.marks] == [1.0, None, None]


def test_cards_follow_the_plan_and_offer_no_strength_where_it_changes_nothing(
    opened: Application, entry: PhotoEntry
) -> None:
    slider = find(opened.window, Slider, "face-strength-0")
    plan = opened.workspace.plan
    plan.set(replace(plan.value, options=replace(plan.value.options, strength=0.2, mode="cloak")))
    assert slider.value() == 20
    assert words(opened).count("As everywhere: Gentle") == 3
    combo = find(opened.window, QComboBox, "face-mode-0")
    assert combo.itemText(0) == "As everywhere: Invisible cloak"
    plan.set(replace(plan.value, options=replace(plan.value.options, mode="cover")))
    assert not slider.isVisible()
    combo.setFocus()
    press(Qt.Key.Key_Down)
    assert entry.marks[0].mode == "anonymize"
    assert slider.isVisible()


def test_a_mode_is_picked_by_keys_and_the_keyboard_stays_there(opened: Application, entry: PhotoEntry) -> None:
    combo = find(opened.window, QComboBox, "face-mode-1")
    combo.setFocus()
    press(Qt.Key.Key_Down)
    assert [mark.mode for mark in entry.marks] == [None, "anonymize", None]
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is combo
    assert combo.itemData(combo.currentIndex()) == entry.marks[1].mode != "anonymize"
    QTest.keyClick(combo, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(combo, Qt.Key.Key_Z, CTRL)
    assert entry.marks[1].mode is None
    assert combo.currentIndex() == 0
    assert QApplication.focusWidget() is combo


def test_space_switches_a_face_and_a_click_shows_it_in_the_photo(opened: Application, entry: PhotoEntry) -> None:
    check = find(opened.window, QCheckBox, "protect-face-0")
    check.setFocus()
    press(Qt.Key.Key_Space)
    assert [mark.selected for mark in entry.marks] == [False, True, True]
    assert QApplication.focusWidget() is check
    assert [box.objectName() for box in shown(opened, QComboBox)] == ["face-mode-1", "face-mode-2"]
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=check.rect().center() - check.rect().center() * 0.8)
    assert entry.marks[0].selected
    assert QApplication.focusWidget() is opened.window.work.photo_page.canvas.boxes[0]


def test_the_tab_key_goes_through_a_card_from_top_to_bottom(opened: Application, entry: PhotoEntry) -> None:
    find(opened.window, QCheckBox, "protect-face-0").setFocus()
    names = []
    for _press in range(5):
        press(Qt.Key.Key_Tab)
        names.append(QApplication.focusWidget().objectName())
    assert names == ["face-mode-0", "face-strength-0", "choose-0", "protect-face-1", "face-mode-1"]


def test_a_face_keeps_its_controls_when_one_before_it_goes(opened: Application, entry: PhotoEntry) -> None:
    combo = find(opened.window, QComboBox, "face-mode-1")
    combo.setFocus()
    press(Qt.Key.Key_Down)
    opened.workspace.change_marks("one less", entry.path, entry.marks[1:])
    assert QApplication.focusWidget() is combo
    assert combo is find(opened.window, QComboBox, "face-mode-0")
    press(Qt.Key.Key_Up)
    assert [mark.mode for mark in entry.marks] == [None, None]
    QTest.keyClick(combo, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(combo, Qt.Key.Key_Z, CTRL)
    assert combo is find(opened.window, QComboBox, "face-mode-1")
    for number in (0, 2):
        assert find(opened.window, QComboBox, f"face-mode-{number}").isVisible()


def test_the_keyboard_stays_on_a_button_of_the_report_that_is_told_anew(opened: Application, entry: PhotoEntry) -> None:
    find(opened.window, QWidget, "choose-1").setFocus()
    opened.workspace.change_mark("a choice", entry.path, 1, lambda mark: replace(mark, pick=1, tried=3))
    focused = QApplication.focusWidget()
    assert focused.objectName() == "choose-1"
    opened.workspace.change_mark("no new face", entry.path, 1, lambda mark: replace(mark, mode="cover"))
    assert QApplication.focusWidget() is find(opened.window, QCheckBox, "protect-face-1")


def test_the_wheel_scrolls_past_what_was_not_clicked(opened: Application, entry: PhotoEntry) -> None:
    slider = find(opened.window, Slider, "face-strength-1")
    combo = find(opened.window, QComboBox, "face-mode-1")
    for control in (slider, combo):
        wheel(control, QPointF(control.rect().center()), -1)
    assert (entry.marks[1].strength, entry.marks[1].mode) == (None, None)
    combo.setFocus()
    wheel(combo, QPointF(combo.rect().center()), -1)
    assert entry.marks[1].mode == "anonymize"


def missed(opened: Application, entry: PhotoEntry) -> FaceMark:
    """The middle face after its goal was missed; what is to be protected now waits in the queue."""
    workspace = opened.workspace
    plan = workspace.plan.value
    workspace.plan.set(replace(plan, keep_original=False, options=replace(plan.options, strength=0.5)))
    workspace.queue.pause()
    mark = entry.marks[1]
    outcome = FaceOutcome(face=mark.face, mode_used="anonymize", ok=False, try_strength=0.75)
    copy = ProtectedPhoto(source=entry.path, output=entry.path, record_id=None, faces=(outcome,))
    workspace.album.set_result(entry.path, copy)
    return mark


def test_stronger_protects_again_with_more_strength(opened: Application, entry: PhotoEntry) -> None:
    missed(opened, entry)
    find(opened.window, QAbstractButton, "stronger-1").setFocus()
    press(Qt.Key.Key_Space)
    (job,) = opened.workspace.queue.jobs
    assert [choice.options.strength for choice in job.job.faces] == [0.5, 0.75, 0.5]
    assert find(opened.window, Slider, "face-strength-1").value() == 75
    assert QApplication.focusWidget() is find(opened.window, QCheckBox, "protect-face-1")


def test_another_face_protects_again_with_the_next_one(opened: Application, entry: PhotoEntry) -> None:
    mark = missed(opened, entry)
    click(opened.window, "another-1")
    (job,) = opened.workspace.queue.jobs
    assert [choice.options.variant for choice in job.job.faces] == [0, 1, 0]
    assert entry.marks[1] == replace(mark, variant=1)


def test_large_text_keeps_every_control_of_a_card_in_view(opened: Application, entry: PhotoEntry, qtbot: QtBot) -> None:
    before = opened.window
    opened.settings.update(font_scale=200)
    qtbot.waitUntil(lambda: opened.window is not before)
    opened.window.resize(1280, 720)
    open_photo(opened, entry.path, qtbot)
    panel = opened.window.work.side.faces
    find(opened.window, Slider, "face-strength-0")
    QApplication.processEvents()
    room = panel.parentWidget().width()
    for kind in (QCheckBox, QComboBox, Slider, QAbstractButton):
        for made in shown(opened, kind):
            assert made.mapTo(panel, made.rect().bottomRight()).x() < room, made.objectName()
            assert made.width() >= made.minimumSizeHint().width(), made.objectName()
    opened.settings.update(font_scale=100)
    qtbot.wait(20)


def shown(application: Application, kind: type[QWidget]) -> list[QWidget]:
    return [made for made in application.window.work.side.faces.findChildren(kind) if made.isVisible()]
