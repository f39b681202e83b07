"""The main job as a person does it: open, mark, protect, look, get back. Real widgets, real session, real files."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, click, draw_face, drop, find, open_photo, type_into, wait_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from velato_desktop.models.photo_entry import PhotoState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]  # the offscreen platform says so


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_dropped_photos_appear_in_natural_order(
    application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    drop(application.window, photos[0].parent)
    album = application.workspace.album
    qtbot.waitUntil(lambda: len(album.entries) == 5)
    assert [entry.path.name for entry in album.entries] == [path.name for path in photos]
    assert application.window.work.grid_page.grid.isVisible()


def test_a_face_is_drawn_covered_and_given_back_byte_for_byte(
    vault: None, opened: Application, photos: tuple[Path, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    window, photo = opened.window, photos[0]
    before = sha256(photo)
    canvas = open_photo(opened, photo, qtbot)
    draw_face(opened, canvas, (110, 70, 190, 170), qtbot)
    window.work.side.tabs.setCurrentIndex(0)
    click(window, "mode-cover")
    click(window, "protect")

    dialog = wait_dialog(qtbot, "unlock-dialog")
    type_into(dialog, "passphrase", PASSPHRASE)
    click(dialog, "unlock")

    entry = opened.workspace.album.entry(photo)
    assert entry is not None
    qtbot.waitUntil(lambda: entry.state in {PhotoState.PROTECTED, PhotoState.FAILED}, timeout=60_000)
    assert entry.state is PhotoState.PROTECTED, entry.reason
    assert entry.result is not None
    assert entry.result.output.is_file()
    assert sha256(photo) == before
    assert find(window, QPushButton, "compare-toggle").isEnabled()

    window.vault_actions.on_restore()
    dialog = wait_dialog(qtbot, "restore-dialog")
    dialog._out_dir = tmp_path / "back"
    dialog.take(entry.result.output)
    qtbot.waitUntil(lambda: (tmp_path / "back" / photo.name).is_file(), timeout=30_000)
    assert sha256(tmp_path / "back" / photo.name) == before
    qtbot.waitUntil(lambda: "byte for byte" in find(dialog, QLabel, "restore-text").text())
    click(dialog, "restore-close")


def test_a_wrong_passphrase_is_said_in_words_and_nothing_is_protected(
    vault: None, opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    canvas = open_photo(opened, photos[0], qtbot)
    draw_face(opened, canvas, (110, 70, 190, 170), qtbot)
    click(opened.window, "protect")
    dialog = wait_dialog(qtbot, "unlock-dialog")
    type_into(dialog, "passphrase", "not the right one")
    click(dialog, "unlock")
    qtbot.waitUntil(lambda: bool(dialog.findChild(QLabel, "unlock-error").text()), timeout=20_000)
    assert "passphrase" in find(dialog, QLabel, "unlock-error").text()
    click(dialog, "unlock-cancel")
    assert not opened.workspace.queue.jobs
    assert list(photos[0].parent.glob("**/*velato*")) == []


def test_a_vault_is_made_and_three_words_must_be_right(
    weak_kdf: None, opened: Application, photos: tuple[Path, ...], vault_folder: Path, qtbot: QtBot
) -> None:
    window = opened.window
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    click(window, "open-vault")
    dialog = wait_dialog(qtbot, "create-vault-dialog")
    type_into(dialog, "new-passphrase", "short")
    assert not find(dialog, QPushButton, "create-next").isEnabled()
    type_into(dialog, "new-passphrase", PASSPHRASE)
    type_into(dialog, "repeat-passphrase", PASSPHRASE)
    click(dialog, "create-next")
    qtbot.waitUntil(lambda: dialog.findChild(QLabel, "word-24") is not None, timeout=60_000)
    words = [dialog.findChild(QLabel, f"word-{n}").text().split()[-1] for n in range(1, 25)]
    click(dialog, "create-next")
    asked = [n for n in range(1, 25) if dialog.findChild(object, f"check-{n}") is not None]
    assert len(asked) == 3
    for number in asked:
        type_into(dialog, f"check-{number}", "wrong")
    assert not find(dialog, QPushButton, "create-next").isEnabled()
    for number in asked:
        type_into(dialog, f"check-{number}", words[number - 1].upper())
    click(dialog, "create-next")
    assert opened.workspace.desk.session.unlocked
    assert vault_folder.is_dir()
    qtbot.waitUntil(lambda: window.vault.list.isVisible(), timeout=10_000)


def test_without_a_vault_the_user_is_asked_before_the_way_back_is_given_up(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    canvas = open_photo(opened, photos[1], qtbot)
    draw_face(opened, canvas, (60, 60, 120, 140), qtbot)
    opened.window.work.side.tabs.setCurrentIndex(0)
    click(opened.window, "mode-cover")
    click(opened.window, "protect")
    question = wait_dialog(qtbot, "vault-question")
    click(question, "vault-no")
    entry = opened.workspace.album.entry(photos[1])
    assert entry is not None
    qtbot.waitUntil(lambda: entry.state is PhotoState.PROTECTED, timeout=60_000)
    assert entry.result is not None
    assert entry.result.record_id is None


def test_real_photos_go_through_protect_and_restore(
    vault: None, start: Callable[[], Application], shared: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "party"
    folder.mkdir()
    for name in ("2008_001322.jpg", "2008_002506.jpg"):
        shutil.copyfile(shared / "photos" / name, folder / name)
    sums = {path.name: sha256(path) for path in folder.iterdir()}
    application = start()
    drop(application.window, folder)
    album = application.workspace.album
    qtbot.waitUntil(lambda: len(album.entries) == 2 and all(e.looked for e in album.entries), timeout=120_000)
    assert [len(entry.marks) for entry in album.entries] == [3, 3]
    click(application.window, "mode-cover")
    click(application.window, "protect")
    dialog = wait_dialog(qtbot, "unlock-dialog")
    type_into(dialog, "passphrase", PASSPHRASE)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: all(e.state is PhotoState.PROTECTED for e in album.entries), timeout=180_000)
    application.window.vault_actions.on_restore()
    dialog = wait_dialog(qtbot, "restore-dialog")
    dialog._out_dir = tmp_path / "back"
    pick = find(dialog, QPushButton, "restore-pick")
    for entry in album.entries:
        assert entry.result is not None
        dialog.take(entry.result.output)
        back = tmp_path / "back" / entry.path.name
        qtbot.waitUntil(lambda: back.is_file() and pick.isEnabled(), timeout=30_000)  # noqa: B023  # one at a time
        assert sha256(back) == sums[entry.path.name]
    click(dialog, "restore-close")
