"""Questions and errors: which answer a key gives, what is shown to who asks, and that no word is cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, click, find, type_into, wait_dialog, wait_gone
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton

from velato_core.errors import VaultBusy, WrongPassphrase
from velato_desktop.dialogs.last_question import LastQuestion
from velato_desktop.dialogs.passphrase_dialog import PassphraseDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
DESTROY = LastQuestion(
    name="destroy", title="Destroy", question="Destroy <b>a & b</b>.jpg?", text="It is gone then.", yes="Destroy it"
)


def test_return_and_escape_delete_nothing(application: Application, qtbot: QtBot) -> None:
    gone: list[str] = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        DESTROY.ask(application.window, lambda: gone.append("gone"))
        QTest.keyClick(wait_dialog(qtbot, "destroy-question"), key)
        wait_gone(qtbot, "destroy-question")
    assert not gone
    DESTROY.ask(application.window, lambda: gone.append("gone"))
    click(wait_dialog(qtbot, "destroy-question"), "destroy-yes")
    assert gone == ["gone"]


def test_a_file_name_in_a_question_is_shown_as_it_is_written(application: Application, qtbot: QtBot) -> None:
    DESTROY.ask(application.window, lambda: None)
    box = wait_dialog(qtbot, "destroy-question")
    (asked,) = [label for label in box.findChildren(QLabel) if label.text() == DESTROY.question]
    assert asked.textFormat() is Qt.TextFormat.PlainText
    click(box, "destroy-cancel")
    wait_gone(qtbot, "destroy-question")


def test_an_error_shows_its_details_only_to_who_asks(application: Application, qtbot: QtBot) -> None:
    application.workspace.problem.emit(ValueError("broken"))
    box = wait_dialog(qtbot, "error-box")
    details = box.findChild(QPlainTextEdit, "error-details")
    assert isinstance(details, QPlainTextEdit)
    assert not details.isVisible()
    click(box, "error-show-details")
    assert details.isVisible()
    assert "ValueError" in details.toPlainText()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    wait_gone(qtbot, "error-box")
    application.workspace.problem.emit(VaultBusy("held"))
    QTest.keyClick(wait_dialog(qtbot, "error-box"), Qt.Key.Key_Return)
    wait_gone(qtbot, "error-box")


def test_without_a_vault_its_page_cuts_no_word_off(application: Application, qtbot: QtBot) -> None:
    application.window.show_page("vault")
    door = application.window.vault.door
    qtbot.waitUntil(door.isVisible, timeout=20_000)
    for label in door.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_what_waits_is_told_without_moving_the_page(application: Application) -> None:
    rail = application.window.rail
    before = rail.sizeHint()
    rail.set_note("queue", "Progress", "1234")
    assert rail.sizeHint() == before
    assert find(rail, QToolButton, "nav-queue").accessibleName() == "Progress (1234)"


def test_a_late_message_squeezes_nothing(application: Application, qtbot: QtBot) -> None:
    dialog = PassphraseDialog(application.workspace.desk, application.window)
    dialog.open()
    wait_dialog(qtbot, "passphrase-dialog")
    dialog._failed(WrongPassphrase("The passphrase is wrong. " * 12))
    error = find(dialog, QLabel, "passphrase-error")
    qtbot.waitUntil(lambda: error.height() >= error.heightForWidth(error.width()))
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    assert find(dialog, QPushButton, "passphrase-ok").height() >= dialog._ok.sizeHint().height()
    dialog.reject()


def test_a_text_that_no_screen_holds_begins_on_the_screen(application: Application, qtbot: QtBot) -> None:
    application.workspace.problem.emit(VaultBusy("held by another program " * 400))
    box = wait_dialog(qtbot, "error-box")
    screen = box.screen().availableGeometry()
    qtbot.waitUntil(lambda: box.height() >= 0.8 * screen.height(), timeout=10_000)
    assert box.frameGeometry().top() >= screen.top()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    wait_gone(qtbot, "error-box")


@pytest.mark.usefixtures("vault")
def test_the_passphrase_is_asked_for_once_where_two_things_wait_for_it(application: Application, qtbot: QtBot) -> None:
    done: list[str] = []
    application.window.show_page("vault")
    qtbot.waitUntil(lambda: application.workspace.desk.session.vault_exists, timeout=30_000)
    for name in ("first", "second"):
        application.window.vault_actions.unlock(lambda name=name: done.append(name))  # type: ignore[misc]
    dialog = wait_dialog(qtbot, "unlock-dialog")
    type_into(dialog, "passphrase", PASSPHRASE)
    click(dialog, "unlock")
    wait_gone(qtbot, "unlock-dialog")
    assert done == ["first", "second"]
