"""Dialogs while their work runs: it cannot be taken back, so they stay until they can tell what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, click, find, type_into, unlock, wait_dialog, wait_gone
from engine_sessions import HeldSession
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from velato_core.keystore.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
NEW = "five loud yellow trains"


@pytest.fixture
def session_class() -> type[HeldSession]:
    return HeldSession


@pytest.fixture
def opened_vault(vault: None, go: Path, application: Application, qtbot: QtBot) -> Application:
    """An open vault; from then on work is held."""
    go.touch()
    unlock(application, qtbot)
    go.unlink()
    return application


def try_to_leave(dialog: QWidget, cancel: str) -> None:
    """Click Cancel, press Esc, close the window."""
    button = find(dialog, QPushButton, cancel)
    assert not button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert dialog.isVisible()


def begin_making(application: Application, qtbot: QtBot) -> QWidget:
    application.window.vault_actions.create()
    dialog = wait_dialog(qtbot, "create-vault-dialog")
    for name in ("new-passphrase", "repeat-passphrase"):
        type_into(dialog, name, PASSPHRASE)
    click(dialog, "create-next")
    return dialog


def words_on(dialog: QWidget, qtbot: QtBot) -> list[str]:
    qtbot.waitUntil(lambda: dialog.findChild(QLabel, "word-24") is not None, timeout=30_000)
    return [dialog.findChild(QLabel, f"word-{number}").text().split()[-1] for number in range(1, 25)]


def type_three(dialog: QWidget, words: list[str]) -> None:
    for number, word in enumerate(words, 1):
        if dialog.findChild(object, f"check-{number}") is not None:
            type_into(dialog, f"check-{number}", word)


def test_a_vault_that_is_being_unlocked_is_shown_when_it_is_open(
    vault: None, go: Path, application: Application, qtbot: QtBot
) -> None:
    application.window.show_page("vault")
    qtbot.waitUntil(lambda: find(application.window, QPushButton, "open-vault").text() == "Unlock", timeout=40_000)
    click(application.window, "open-vault")
    dialog = wait_dialog(qtbot, "unlock-dialog")
    type_into(dialog, "passphrase", "not that one")
    click(dialog, "unlock")
    try_to_leave(dialog, "unlock-cancel")
    go.touch()
    qtbot.waitUntil(find(dialog, QPushButton, "unlock-cancel").isEnabled, timeout=30_000)
    go.unlink()
    type_into(dialog, "passphrase", PASSPHRASE)
    click(dialog, "unlock")
    try_to_leave(dialog, "unlock-cancel")
    go.touch()
    qtbot.waitUntil(application.window.vault.list.isVisible, timeout=30_000)


def test_the_words_of_a_new_vault_are_always_shown(
    weak_kdf: None, go: Path, application: Application, qtbot: QtBot
) -> None:
    dialog = begin_making(application, qtbot)
    try_to_leave(dialog, "create-cancel")
    again = dialog._second
    QTest.keyClick(again, Qt.Key.Key_X)
    QTest.keyClick(again, Qt.Key.Key_Backspace)
    assert not find(dialog, QPushButton, "create-next").isEnabled()
    QTest.keyClick(again, Qt.Key.Key_Return)  # it is being made already
    go.touch()
    words = words_on(dialog, qtbot)
    quick = application.workspace.desk.quick
    qtbot.waitUntil(lambda: not quick.busy, timeout=30_000)
    assert not dialog.findChild(QLabel, "create-error").isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert dialog.findChild(QLabel, "word-24").isVisible(), "they can never be shown again"
    click(dialog, "create-next")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    type_three(dialog, words)
    click(dialog, "create-next")
    wait_gone(qtbot, "create-vault-dialog")


def test_a_passphrase_that_is_being_changed_is_said_to_be(
    opened_vault: Application, go: Path, vault_folder: Path, qtbot: QtBot
) -> None:
    opened_vault.window.vault_keys.run("passphrase")
    dialog = wait_dialog(qtbot, "passphrase-dialog")
    for name, text in (("old-passphrase", PASSPHRASE), ("next-passphrase", NEW), ("next-again", NEW)):
        type_into(dialog, name, text)
    click(dialog, "passphrase-ok")
    try_to_leave(dialog, "passphrase-cancel")
    go.touch()
    wait_gone(qtbot, "passphrase-dialog")
    assert opened_vault.window.toast.text == "The passphrase is changed."
    opened_vault.workspace.desk.session.lock()
    with Vault.open(vault_folder) as kept:
        kept.unlock(NEW)


def test_new_words_that_are_being_made_to_count_are_said_to(opened_vault: Application, go: Path, qtbot: QtBot) -> None:
    opened_vault.window.vault_keys.run("new_words")
    dialog = wait_dialog(qtbot, "new-words-dialog")
    click(dialog, "new-words-next")
    words = words_on(dialog, qtbot)
    click(dialog, "new-words-next")
    type_three(dialog, words)
    click(dialog, "new-words-next")
    try_to_leave(dialog, "new-words-cancel")
    assert not find(dialog, QPushButton, "words-again").isEnabled()
    go.touch()
    wait_gone(qtbot, "new-words-dialog")
    assert "the old ones do not" in opened_vault.window.toast.text


def test_a_dialog_that_is_busy_when_the_vault_locks_leaves_when_its_work_is_over(
    opened_vault: Application, go: Path, qtbot: QtBot
) -> None:
    opened_vault.window.vault_keys.run("passphrase")
    dialog = wait_dialog(qtbot, "passphrase-dialog")
    for name, text in (("old-passphrase", "not that one"), ("next-passphrase", NEW), ("next-again", NEW)):
        type_into(dialog, name, text)
    click(dialog, "passphrase-ok")
    opened_vault.lock_now()
    session = opened_vault.workspace.desk.session
    qtbot.waitUntil(lambda: not session.unlocked, timeout=30_000)
    assert dialog.isVisible()
    go.touch()
    wait_gone(qtbot, "passphrase-dialog")
