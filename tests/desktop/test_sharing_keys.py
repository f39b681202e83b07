"""Sharing a key where something is in the way: what is said to have failed has left nothing behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, find, type_into, unlock, wait_dialog
from desktop_scenes import draft_of
from PySide6.QtWidgets import QLabel

from velato_core.keystore.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "gift"
    made.mkdir()
    return made


@pytest.mark.parametrize("taken", ["k.velato-sealed", "k.velato-key.png"])
def test_a_name_that_is_taken_leaves_no_key_behind(
    vault: None, vault_folder: Path, photos: tuple[Path, ...], folder: Path, taken: str,
    application: Application, qtbot: QtBot,
) -> None:  # fmt: skip
    kept = Vault.open(vault_folder)
    kept.unlock(PASSPHRASE)
    kept.add_record(draft_of(photos[0]), photos[0])
    kept.lock()
    unlock(application, qtbot)
    (record,) = application.workspace.desk.session.records()
    application.window.vault_keys.share(record)
    dialog = wait_dialog(qtbot, "share-key-dialog")
    type_into(dialog, "share-passphrase", "only for my friend")
    type_into(dialog, "share-again", "only for my friend")
    dialog._qr.box.setChecked(True)
    (folder / taken).write_bytes(b"older")
    dialog.save_to(folder / "k.velato-key.txt")
    qtbot.waitUntil(lambda: taken in find(dialog, QLabel, "share-answer").text(), timeout=30_000)
    assert [path.name for path in folder.iterdir()] == [taken]
    assert (folder / taken).read_bytes() == b"older"
    dialog.close()
