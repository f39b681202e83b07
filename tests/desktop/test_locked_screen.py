"""What a locked vault's screen still shows: no words, passphrase, key, name or picture that a dialog had."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, click, find, type_into, unlock, wait_dialog, wait_gone
from desktop_scenes import draft_of
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QListWidget, QPushButton

from velato_core.keystore.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_core.keystore.records import RecordSummary
    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


@pytest.fixture
def record(
    vault: None, vault_folder: Path, photos: tuple[Path, ...], application: Application, qtbot: QtBot
) -> RecordSummary:
    """An original in the open vault."""
    with Vault.open(vault_folder) as kept:
        kept.unlock(PASSPHRASE)
        kept.add_record(draft_of(photos[0]), photos[0])
    unlock(application, qtbot)
    (made,) = application.workspace.desk.session.records()
    return made


@pytest.mark.usefixtures("vault")
def test_locking_closes_what_shows_a_secret(application: Application, qtbot: QtBot) -> None:
    for entry, name in (
        ("passphrase", "passphrase-dialog"),
        ("test_words", "try-words-dialog"),
        ("new_words", "new-words-dialog"),
        ("friends_keys", "friends-keys-dialog"),
        ("forget_people", "forget-question"),
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


def test_locking_takes_the_question_with_a_file_name_away_and_destroys_nothing(
    record: RecordSummary, application: Application, qtbot: QtBot
) -> None:
    application.window.vault_actions.destroy(record)
    wait_dialog(qtbot, "destroy-question")
    application.lock_now()
    wait_gone(qtbot, "destroy-question")
    unlock(application, qtbot)
    assert application.workspace.desk.session.records() == (record,)


def test_locking_takes_a_key_s_code_away(
    record: RecordSummary, application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    application.window.vault_keys.share(record)
    dialog = wait_dialog(qtbot, "share-key-dialog")
    for name in ("share-passphrase", "share-again"):
        type_into(dialog, name, "only for my friend")
    dialog._qr.box.setChecked(True)
    dialog.save_to(tmp_path / "k.velato-key.txt")
    find(dialog, QLabel, "share-qr")
    application.lock_now()
    wait_gone(qtbot, "share-key-dialog")


def test_locking_closes_a_dialog_that_asks_for_a_file_as_well(
    record: RecordSummary, application: Application, qtbot: QtBot
) -> None:
    application.window.vault_keys.share(record)
    dialog = wait_dialog(qtbot, "share-key-dialog")
    for name in ("share-passphrase", "share-again"):
        type_into(dialog, name, "only for my friend")
    asked: list[bool] = []

    def lock() -> None:
        asked.append(bool(dialog.findChildren(QFileDialog)))
        application.lock_now()

    QTimer.singleShot(300, lock)
    click(dialog, "share-save")  # comes back when the file dialog is closed
    wait_gone(qtbot, "share-key-dialog")
    assert asked == [True]
    assert not [top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog) and top.isVisible()]


def test_locking_takes_the_list_of_damaged_photos_away(
    record: RecordSummary, application: Application, vault_folder: Path, qtbot: QtBot
) -> None:
    (blob,) = (vault_folder / "originals").iterdir()
    blob.write_bytes(blob.read_bytes()[:-1] + b"x")
    application.window.vault_keys.run("verify")
    dialog = wait_dialog(qtbot, "work-dialog")
    listed = find(dialog, QListWidget, "work-list")
    assert record.source_name in listed.item(0).text()
    application.lock_now()
    wait_gone(qtbot, "work-dialog")


def test_the_words_of_a_new_vault_go_too_and_are_said_to_be_gone(
    weak_kdf: None, application: Application, qtbot: QtBot
) -> None:
    application.window.vault_actions.create()
    dialog = wait_dialog(qtbot, "create-vault-dialog")
    for name in ("new-passphrase", "repeat-passphrase"):
        type_into(dialog, name, PASSPHRASE)
    click(dialog, "create-next")
    qtbot.waitUntil(lambda: dialog.findChild(QLabel, "word-24") is not None, timeout=20_000)
    application.lock_now()
    wait_gone(qtbot, "create-vault-dialog")
    told = wait_dialog(qtbot, "unchecked-words")
    assert any("Make new recovery words" in label.text() for label in told.findChildren(QLabel))
    click(told, "unchecked-close")
    unlock(application, qtbot)
    assert find(application.window, QPushButton, "lock-vault").isEnabled()
