"""The people page by its buttons: who is who, what is no face, who is protected; and Ctrl+Z after each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, draw_face, find, open_photo
from people_hands import KEYS, choose, entry_of, look, name_it, person, redo, undo, who
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from velato_core.pipelines.people import PeopleGroups
from velato_desktop.models.arrangement import Rule

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


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
    assert "one of them" in find(ada_and_bo.window.people, QLabel, "several-people").text()
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
