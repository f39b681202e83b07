"""What a locked vault's screen still shows: no recovery words, passphrase or key that a dialog had."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, unlock, wait_dialog, wait_gone
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]


@pytest.mark.usefixtures("vault")
def test_locking_closes_what_shows_a_secret(application: Application, qtbot: QtBot) -> None:
    for entry, name in (
        ("passphrase", "passphrase-dialog"),
        ("test_words", "try-words-dialog"),
        ("new_words", "new-words-dialog"),
        ("friends_keys", "friends-keys-dialog"),
    ):
        unlock(application, qtbot)
        application.window.vault_keys.run(entry)
        dialog = wait_dialog(qtbot, name)
        if entry == "new_words":
            click(dialog, "new-words-next")
            qtbot.waitUntil(lambda dialog=dialog: dialog.findChild(QLabel, "word-24") is not None, timeout=20_000)  # type: ignore[misc]
        application.lock_now()
        wait_gone(qtbot, name)
        assert not application.workspace.desk.session.unlocked
