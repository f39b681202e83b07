"""The people page and the vault: what it hears, what it may say again, and what a locked one hides."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, click, lock, unlock, wait_dialog
from people_hands import KEYS, choose, entry_of, name_it, redo, undo, who
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from velato_desktop.models.arrangement import Rule
from velato_desktop.operations.operation import Operation
from velato_desktop.operations.people import known_people
from velato_desktop.workers.task_runner import NORMAL

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


def name_ada(application: Application, qtbot: QtBot) -> None:
    """Unlock the vault and name the first person."""
    unlock(application, qtbot)
    application.window.show_page("people")
    choose(application, "people-list", 0)
    name_it(application, "Ada")


def asked_whether_to_forget_ada(application: Application, qtbot: QtBot) -> QDialog:
    """Name the first person, and ask to forget her once the vault knows her."""
    name_ada(application, qtbot)
    session = application.workspace.desk.session
    qtbot.waitUntil(lambda: [one.name for one in session.known_people()] == ["Ada"], timeout=30_000)
    click(application.window.people, "forget-person")
    return wait_dialog(qtbot, "forget-question")


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
    question = asked_whether_to_forget_ada(ada_and_bo, qtbot)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert who(ada_and_bo)[0][0] == "Ada"
    click(ada_and_bo.window.people, "forget-person")
    click(wait_dialog(qtbot, "forget-question"), "forget-yes")
    qtbot.waitUntil(lambda: session.known_people() == (), timeout=30_000)
    assert who(ada_and_bo)[0][0] == ""
    undo(ada_and_bo)
    assert who(ada_and_bo)[0][0] == ""


def test_a_question_with_a_name_in_it_goes_when_the_vault_locks_and_forgets_nobody(
    vault: None, ada_and_bo: Application, qtbot: QtBot
) -> None:
    session = ada_and_bo.workspace.desk.session
    question = asked_whether_to_forget_ada(ada_and_bo, qtbot)
    answers: list[int] = []
    question.finished.connect(answers.append)
    lock(ada_and_bo, qtbot)
    qtbot.waitUntil(lambda: answers == [QDialog.DialogCode.Rejected], timeout=5_000)
    unlock(ada_and_bo, qtbot)
    assert [one.name for one in session.known_people()] == ["Ada"]


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
    lock(ada_and_bo, qtbot)
    ada_and_bo.window.show_page("people")
    undo(ada_and_bo)
    assert len(who(ada_and_bo)) == 2
    with qtbot.waitSignal(ada_and_bo.workspace.memory.recognised, timeout=30_000):
        unlock(ada_and_bo, qtbot)
    assert len(session.known_people()) == 2
    assert len(who(ada_and_bo)) == 2


def test_what_is_merged_and_parted_while_the_vault_is_locked_keeps_its_names_and_rules(
    vault: None, ada_and_bo: Application, qtbot: QtBot
) -> None:
    session = ada_and_bo.workspace.desk.session
    names = lambda: sorted((one.name, one.rule) for one in session.known_people())  # noqa: E731
    name_ada(ada_and_bo, qtbot)
    click(ada_and_bo.window.people, "rule-never")
    choose(ada_and_bo, "people-list", 1)
    name_it(ada_and_bo, "Bo")
    qtbot.waitUntil(lambda: names() == [("Ada", "never"), ("Bo", "ask")], timeout=30_000)
    lock(ada_and_bo, qtbot)
    qtbot.waitUntil(lambda: [name for name, *_ in who(ada_and_bo)] == ["", ""], timeout=30_000)
    ada_and_bo.window.show_page("people")
    choose(ada_and_bo, "people-list", 0)
    choose(ada_and_bo, "people-list", 1, KEYS.ControlModifier)
    click(ada_and_bo.window.people, "merge-people")
    undo(ada_and_bo)
    assert [(name, rule) for name, rule, _photos in who(ada_and_bo)] == [("", Rule.ASK)] * 2
    with qtbot.waitSignal(ada_and_bo.workspace.memory.recognised, timeout=30_000):
        unlock(ada_and_bo, qtbot)
    assert names() == [("Ada", "never"), ("Bo", "ask")]
    assert [(name, rule) for name, rule, _photos in who(ada_and_bo)] == [("Ada", Rule.NEVER), ("Bo", Rule.ASK)]


def test_a_rule_that_comes_before_the_vaults_answer_keeps_the_name(
    vault: None, ada_and_bo: Application, qtbot: QtBot
) -> None:
    workspace = ada_and_bo.workspace
    session = workspace.desk.session
    name_ada(ada_and_bo, qtbot)
    lock(ada_and_bo, qtbot)
    qtbot.waitUntil(lambda: who(ada_and_bo)[0][0] == "", timeout=30_000)
    session.unlock(PASSPHRASE)  # the window has not asked yet who is known
    ada_and_bo.window.show_page("people")
    choose(ada_and_bo, "people-list", 0)
    click(ada_and_bo.window.people, "rule-protect")
    qtbot.waitUntil(
        lambda: [(one.name, one.rule) for one in session.known_people()] == [("Ada", "protect")], timeout=30_000
    )


def test_somebody_forgotten_just_before_the_vault_locks_is_forgotten(
    vault: None, ada_and_bo: Application, qtbot: QtBot
) -> None:
    workspace, held = ada_and_bo.workspace, threading.Event()
    name_ada(ada_and_bo, qtbot)
    qtbot.waitUntil(lambda: len(workspace.desk.session.known_people()) == 1, timeout=30_000)
    Operation(
        workspace.desk.quick, lambda _p, _t: held.wait(30), priority=NORMAL
    ).start()  # something else is under way
    workspace.memory.forget(workspace.people.views[0].id)
    ada_and_bo.window.vault_actions.lock_now()
    held.set()
    qtbot.waitUntil(lambda: not workspace.desk.session.unlocked, timeout=30_000)
    unlock(ada_and_bo, qtbot)
    assert workspace.desk.session.known_people() == ()


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
    lock(ada_and_bo, qtbot)
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
    name_ada(ada_and_bo, qtbot)
    click(ada_and_bo.window.people, "rule-protect")
    lock(ada_and_bo, qtbot)  # at once: what was said last is not in the vault yet
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
