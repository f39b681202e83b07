"""The people page by its buttons: who is who, what is no face, who is protected; and Ctrl+Z after each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from desktop_acting import click, draw_face, find, open_photo, type_into, unlock, wait_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget

from velato_core.faces.types import Face
from velato_core.pipelines.people import FaceRef, PeopleGroups, Person, mean_of
from velato_core.pipelines.types import PhotoFaces
from velato_desktop.models.arrangement import Rule
from velato_desktop.operations.people import known_people

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.models.photo_entry import PhotoEntry

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
KEYS = Qt.KeyboardModifier
FACE = Face(box=(60.0, 60.0, 120.0, 140.0), landmarks=((90.0, 100.0),) * 5, score=0.9, source="test")
LOOKS = 128  # numbers that the shipped recognizer makes of a face


def look(axis: int) -> bytes:
    return np.eye(LOOKS, dtype=np.float32)[axis].tobytes()


def person(number: int, *faces: tuple[Path, int]) -> Person:
    refs = tuple(FaceRef(photo=photo, face=0) for photo, _axis in faces)
    looks = tuple(look(axis) for _photo, axis in faces)
    return Person(id=str(number), faces=refs, looks=looks, embedding=mean_of(looks))


@pytest.fixture
def ada_and_bo(opened: Application, photos: tuple[Path, ...]) -> Application:
    """An album with one person in two photos and another one in a third, on the people page."""
    workspace = opened.workspace
    for path in photos[:3]:
        workspace.album.set_faces(PhotoFaces(path=path, width=320, height=240, faces=(FACE,)))
    people = (person(1, (photos[0], 0), (photos[1], 0)), person(2, (photos[2], 1)))
    workspace.people.set_groups(PeopleGroups(people=people, judge="test"))
    opened.window.show_page("people")
    return opened


def who(application: Application) -> list[tuple[str, Rule, tuple[str, ...]]]:
    views = application.workspace.people.views
    return [(view.name, view.rule, tuple(ref.photo.name for ref in view.faces)) for view in views]


def entry_of(application: Application, path: Path) -> PhotoEntry:
    entry = application.workspace.album.entry(path)
    assert entry is not None
    return entry


def choose(application: Application, name: str, row: int, keys: KEYS = KEYS.NoModifier) -> None:
    """Click a row of the people or of the faces."""
    listing = find(application.window.people, QListWidget, name)
    place = listing.visualItemRect(listing.item(row)).center()
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, keys, place)


def name_it(application: Application, name: str) -> None:
    type_into(application.window.people, "person-name", name)
    QTest.keyClick(find(application.window.people, QLineEdit, "person-name"), Qt.Key.Key_Return)


def press(application: Application, keys: KEYS) -> None:
    """Press Z with the keys; where a dialog was open before, the window has to come back first."""
    window = application.window
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Z, keys)


def undo(application: Application) -> None:
    press(application, KEYS.ControlModifier)


def redo(application: Application) -> None:
    press(application, KEYS.ControlModifier | KEYS.ShiftModifier)


def test_a_name_is_taken_back(ada_and_bo: Application) -> None:
    before = who(ada_and_bo)
    choose(ada_and_bo, "people-list", 0)
    name_it(ada_and_bo, "Ada")
    assert who(ada_and_bo)[0] == ("Ada", Rule.ASK, ("IMG_1.jpg", "IMG_2.jpg"))
    undo(ada_and_bo)
    assert who(ada_and_bo) == before
    assert find(ada_and_bo.window.people, QLineEdit, "person-name").text() == ""
    redo(ada_and_bo)
    assert who(ada_and_bo)[0][0] == "Ada"


def test_protect_everywhere_protects_the_face_in_another_photo_and_is_taken_back_in_one_step(
    ada_and_bo: Application, photos: tuple[Path, ...]
) -> None:
    workspace = ada_and_bo.workspace
    workspace.select_faces("none", photos[:3], selected=False)
    choose(ada_and_bo, "people-list", 0)
    click(ada_and_bo.window.people, "rule-protect")
    chosen = lambda: [entry_of(ada_and_bo, path).marks[0].selected for path in photos[:3]]  # noqa: E731
    assert chosen() == [True, True, False]
    assert [rule for _name, rule, _faces in who(ada_and_bo)] == [Rule.PROTECT, Rule.ASK]
    assert {entry.path for entry in workspace.to_protect()} == set(photos[:2])
    undo(ada_and_bo)
    assert chosen() == [False, False, False]
    assert [rule for _name, rule, _faces in who(ada_and_bo)] == [Rule.ASK, Rule.ASK]
    assert find(ada_and_bo.window.people, QAbstractButton, "rule-ask").isChecked()


def test_never_touch_and_photo_by_photo(ada_and_bo: Application, photos: tuple[Path, ...]) -> None:
    choose(ada_and_bo, "people-list", 1)
    click(ada_and_bo.window.people, "rule-never")
    assert not entry_of(ada_and_bo, photos[2]).marks[0].selected
    click(ada_and_bo.window.people, "rule-ask")
    assert who(ada_and_bo)[1][1] is Rule.ASK
    assert not entry_of(ada_and_bo, photos[2]).marks[0].selected  # as it was left; now it is for the user to say
    undo(ada_and_bo)
    assert who(ada_and_bo)[1][1] is Rule.NEVER
    undo(ada_and_bo)
    assert who(ada_and_bo)[1][1] is Rule.ASK
    assert entry_of(ada_and_bo, photos[2]).marks[0].selected


def test_two_people_become_one_and_two_again(ada_and_bo: Application) -> None:
    choose(ada_and_bo, "people-list", 1)
    name_it(ada_and_bo, "Bo")
    before, groups = who(ada_and_bo), ada_and_bo.workspace.people.groups
    choose(ada_and_bo, "people-list", 0)
    choose(ada_and_bo, "people-list", 1, KEYS.ControlModifier)
    click(ada_and_bo.window.people, "merge-people")
    assert who(ada_and_bo) == [("Bo", Rule.ASK, ("IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg"))]
    undo(ada_and_bo)
    assert who(ada_and_bo) == before
    assert ada_and_bo.workspace.people.groups == groups
    redo(ada_and_bo)
    assert len(who(ada_and_bo)) == 1


def test_a_face_of_somebody_else_is_taken_out_and_given_back(ada_and_bo: Application) -> None:
    before, groups = who(ada_and_bo), ada_and_bo.workspace.people.groups
    choose(ada_and_bo, "people-list", 0)
    choose(ada_and_bo, "person-faces", 0)
    click(ada_and_bo.window.people, "split-person")
    names = [faces for _name, _rule, faces in who(ada_and_bo)]
    assert names == [("IMG_2.jpg",), ("IMG_3.jpg",), ("IMG_1.jpg",)]
    apart = [view.id for view in ada_and_bo.workspace.people.views]
    undo(ada_and_bo)
    assert who(ada_and_bo) == before
    assert ada_and_bo.workspace.people.groups == groups
    redo(ada_and_bo)
    assert [view.id for view in ada_and_bo.workspace.people.views] == apart


def test_what_is_undone_keeps_faces_that_came_meanwhile(ada_and_bo: Application, photos: tuple[Path, ...]) -> None:
    choose(ada_and_bo, "people-list", 0)
    choose(ada_and_bo, "people-list", 1, KEYS.ControlModifier)
    click(ada_and_bo.window.people, "merge-people")
    found = person(1, (photos[0], 0), (photos[1], 0), (photos[2], 1), (photos[3], 0))
    ada_and_bo.workspace.people.set_groups(PeopleGroups(people=(found,), judge="test"))
    undo(ada_and_bo)
    names = [faces for _name, _rule, faces in who(ada_and_bo)]
    assert names == [("IMG_1.jpg", "IMG_2.jpg", "IMG_10.jpg"), ("IMG_3.jpg",)]


def test_no_face_leaves_photo_and_page_and_comes_back(ada_and_bo: Application, photos: tuple[Path, ...]) -> None:
    choose(ada_and_bo, "people-list", 1)
    choose(ada_and_bo, "person-faces", 0)
    click(ada_and_bo.window.people, "not-a-face")
    assert (len(who(ada_and_bo)), entry_of(ada_and_bo, photos[2]).marks) == (1, ())
    undo(ada_and_bo)
    assert (len(who(ada_and_bo)), len(entry_of(ada_and_bo, photos[2]).marks)) == (2, 1)


def test_del_on_a_frame_that_was_found_says_to_the_people_that_it_is_no_face(
    ada_and_bo: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    people = ada_and_bo.workspace.people
    ada_and_bo.window.show_page("photos")
    canvas = open_photo(ada_and_bo, photos[2], qtbot)
    canvas.boxes[0].setFocus()
    QTest.keyClick(canvas.boxes[0], Qt.Key.Key_Delete)
    assert (len(who(ada_and_bo)), entry_of(ada_and_bo, photos[2]).marks) == (1, ())
    assert people.not_faces == (look(1),)
    undo(ada_and_bo)
    assert (len(who(ada_and_bo)), len(entry_of(ada_and_bo, photos[2]).marks)) == (2, 1)
    assert people.not_faces == ()


def test_del_on_a_drawn_frame_takes_it_away_and_says_nothing_of_people(
    ada_and_bo: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    before = who(ada_and_bo)
    ada_and_bo.window.show_page("photos")
    canvas = open_photo(ada_and_bo, photos[2], qtbot)
    draw_face(ada_and_bo, canvas, (200, 60, 260, 140), qtbot)
    canvas.boxes[1].setFocus()
    QTest.keyClick(canvas.boxes[1], Qt.Key.Key_Delete)
    assert len(entry_of(ada_and_bo, photos[2]).marks) == 1
    assert who(ada_and_bo) == before
    assert ada_and_bo.workspace.people.not_faces == ()
    undo(ada_and_bo)
    assert len(entry_of(ada_and_bo, photos[2]).marks) == 2


def test_the_vault_hears_of_every_change_and_of_its_undoing(vault: None, ada_and_bo: Application, qtbot: QtBot) -> None:
    session = ada_and_bo.workspace.desk.session
    known = lambda: sorted(one.name for one in session.known_people())  # noqa: E731

    def becomes(names: list[str]) -> None:
        ada_and_bo.workspace.memory.keep()
        qtbot.waitUntil(lambda: known() == names, timeout=30_000)

    for row, name in enumerate(("Ada", "Bo")):
        choose(ada_and_bo, "people-list", row)
        name_it(ada_and_bo, name)
    session.unlock("four calm green boats")
    becomes(["Ada", "Bo"])
    choose(ada_and_bo, "people-list", 0)
    choose(ada_and_bo, "people-list", 1, KEYS.ControlModifier)
    click(ada_and_bo.window.people, "merge-people")
    becomes(["Ada"])
    undo(ada_and_bo)
    becomes(["Ada", "Bo"])
    undo(ada_and_bo)
    becomes(["", "Ada"])


def test_who_is_forgotten_is_asked_about_and_does_not_come_back_with_undo(
    vault: None, ada_and_bo: Application, qtbot: QtBot
) -> None:
    session = ada_and_bo.workspace.desk.session
    unlock(ada_and_bo, qtbot)
    ada_and_bo.window.show_page("people")
    choose(ada_and_bo, "people-list", 0)
    name_it(ada_and_bo, "Ada")
    qtbot.waitUntil(lambda: [one.name for one in session.known_people()] == ["Ada"], timeout=30_000)
    click(ada_and_bo.window.people, "forget-person")
    question = wait_dialog(qtbot, "forget-question")
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert who(ada_and_bo)[0][0] == "Ada"
    click(ada_and_bo.window.people, "forget-person")
    click(wait_dialog(qtbot, "forget-question"), "forget-yes")
    qtbot.waitUntil(lambda: session.known_people() == (), timeout=30_000)
    assert who(ada_and_bo)[0][0] == ""
    undo(ada_and_bo)
    assert who(ada_and_bo)[0][0] == ""


def test_a_merge_taken_back_while_the_vault_is_locked_stays_taken_back(
    vault: None, ada_and_bo: Application, qtbot: QtBot
) -> None:
    session = ada_and_bo.workspace.desk.session
    unlock(ada_and_bo, qtbot)
    ada_and_bo.window.show_page("people")
    choose(ada_and_bo, "people-list", 0)
    choose(ada_and_bo, "people-list", 1, KEYS.ControlModifier)
    click(ada_and_bo.window.people, "merge-people")
    qtbot.waitUntil(lambda: len(session.known_people()) == 1, timeout=30_000)
    ada_and_bo.window.show_page("vault")
    click(ada_and_bo.window, "lock-vault")
    qtbot.waitUntil(lambda: not session.unlocked, timeout=30_000)
    ada_and_bo.window.show_page("people")
    undo(ada_and_bo)
    assert len(who(ada_and_bo)) == 2
    with qtbot.waitSignal(ada_and_bo.workspace.memory.recognised, timeout=30_000):
        unlock(ada_and_bo, qtbot)
    assert len(session.known_people()) == 2
    assert len(who(ada_and_bo)) == 2


def test_a_face_brought_back_while_the_vault_is_locked_stays_a_face(
    vault: None, ada_and_bo: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    workspace, answers = ada_and_bo.workspace, list[object]()
    unlock(ada_and_bo, qtbot)
    ada_and_bo.window.show_page("people")
    choose(ada_and_bo, "people-list", 1)
    choose(ada_and_bo, "person-faces", 0)
    click(ada_and_bo.window.people, "not-a-face")
    qtbot.waitUntil(lambda: workspace.people.not_faces == (), timeout=30_000)  # the vault has it
    ada_and_bo.window.show_page("vault")
    click(ada_and_bo.window, "lock-vault")
    qtbot.waitUntil(lambda: not workspace.desk.session.unlocked, timeout=30_000)
    ada_and_bo.window.show_page("people")
    undo(ada_and_bo)
    unlock(ada_and_bo, qtbot)
    qtbot.waitUntil(lambda: workspace.people.faces_again == (), timeout=30_000)
    known_people(workspace.desk).success(answers.append).start()  # waits behind the question who of the album is known
    qtbot.waitUntil(lambda: len(answers) == 1, timeout=30_000)
    assert (len(who(ada_and_bo)), len(entry_of(ada_and_bo, photos[2]).marks)) == (2, 1)


def test_a_locked_vault_hides_names_and_rules_until_it_is_opened_again(
    vault: None, ada_and_bo: Application, qtbot: QtBot
) -> None:
    before = [faces for _name, _rule, faces in who(ada_and_bo)]
    unlock(ada_and_bo, qtbot)
    ada_and_bo.window.show_page("people")
    choose(ada_and_bo, "people-list", 0)
    name_it(ada_and_bo, "Ada")
    click(ada_and_bo.window.people, "rule-protect")
    ada_and_bo.window.show_page("vault")
    click(ada_and_bo.window, "lock-vault")  # at once: what was said last is not in the vault yet
    qtbot.waitUntil(lambda: who(ada_and_bo) == [("", Rule.ASK, faces) for faces in before], timeout=30_000)
    undo(ada_and_bo)
    redo(ada_and_bo)
    assert who(ada_and_bo) == [("", Rule.ASK, faces) for faces in before]
    unlock(ada_and_bo, qtbot)
    qtbot.waitUntil(lambda: who(ada_and_bo)[0] == ("Ada", Rule.PROTECT, before[0]), timeout=30_000)


def test_a_name_that_no_vault_could_take_yet_stays_when_one_is_locked(vault: None, ada_and_bo: Application) -> None:
    choose(ada_and_bo, "people-list", 0)
    name_it(ada_and_bo, "Ada")
    ada_and_bo.workspace.vault_changed.emit()
    assert who(ada_and_bo)[0][0] == "Ada"
