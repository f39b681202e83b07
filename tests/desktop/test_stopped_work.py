"""Work with the vault as a whole, and getting originals back: Cancel stops it, and what could not be stopped is told."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, click, find, unlock, wait_dialog, wait_gone
from desktop_scenes import draft_of
from engine_sessions import HeldSession
from PIL import Image
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget

from velato_core.keystore.vault import Vault
from velato_core.runtime.cancel import CancelToken

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
STOPPING_MS = 400  # until the engine's process knows that a call is to stop


@pytest.fixture
def session_class() -> type[HeldSession]:
    return HeldSession


@pytest.fixture
def kept(vault: None, vault_folder: Path, photos: tuple[Path, ...]) -> None:
    """A vault with two originals that look alike."""
    with Vault.open(vault_folder) as opened:
        opened.unlock(PASSPHRASE)
        for photo in photos[:2]:
            opened.add_record(draft_of(photos[0]), photo)


@pytest.fixture
def window(kept: None, go: Path, application: Application, qtbot: QtBot) -> QWidget:
    """The window with the open vault; from then on work is held."""
    go.touch()
    unlock(application, qtbot)
    settled(application, qtbot)
    go.unlink()
    return application.window


def settled(application: Application, qtbot: QtBot) -> None:
    desk = application.workspace.desk
    qtbot.waitUntil(lambda: not desk.quick.busy and not desk.runner.busy, timeout=30_000)


def test_a_backup_that_is_cancelled_is_not_written(
    window: QWidget, go: Path, application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    application.window.vault_keys.back_up_to(tmp_path / "backup.zip")
    qtbot.waitUntil(lambda: bool(application.workspace.desk.runner._tasks), timeout=30_000)  # it has begun
    click(wait_dialog(qtbot, "work-dialog"), "work-close")
    wait_gone(qtbot, "work-dialog")
    qtbot.wait(STOPPING_MS)
    go.touch()
    settled(application, qtbot)
    assert not list(tmp_path.glob("*.zip"))


def test_a_vault_that_is_not_brought_back_after_all_is_not_there(
    kept: None, go: Path, vault_folder: Path, tmp_path: Path, start: Callable[[], Application], qtbot: QtBot
) -> None:
    Vault.open(vault_folder).export_backup(tmp_path / "backup.zip")
    shutil.rmtree(vault_folder)
    application = start()
    application.window.show_page("vault")
    application.window.vault_keys.bring_back(tmp_path / "backup.zip")
    dialog = wait_dialog(qtbot, "work-dialog")
    qtbot.waitUntil(lambda: dialog._task in application.workspace.desk.quick._tasks.values(), timeout=30_000)
    click(wait_dialog(qtbot, "work-dialog"), "work-close")
    qtbot.wait(STOPPING_MS)
    go.touch()
    settled(application, qtbot)
    assert not application.workspace.desk.session.vault_exists
    assert find(application.window, QPushButton, "open-vault").text() == "Make a vault"


def test_what_could_not_be_stopped_any_more_is_told(
    window: QWidget, go: Path, application: Application, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "backup.zip"
    application.window.vault_keys.back_up_to(out)
    dialog = wait_dialog(qtbot, "work-dialog")
    monkeypatch.setattr(CancelToken, "cancel", lambda _token: None)  # as if the last byte was just being written
    click(dialog, "work-close")
    go.touch()
    qtbot.waitUntil(lambda: "backup.zip" in application.window.toast.text, timeout=30_000)
    assert out.is_file()


def test_a_repair_stops_with_its_dialog(
    window: QWidget, go: Path, application: Application, vault_folder: Path, qtbot: QtBot
) -> None:
    damaged = next((vault_folder / "originals").iterdir())
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"x")
    application.window.vault_keys.run("verify")
    dialog = wait_dialog(qtbot, "work-dialog")
    go.touch()
    find(dialog, QPushButton, "repair-vault")
    go.unlink()
    click(dialog, "repair-vault")
    click(dialog, "work-close")
    wait_gone(qtbot, "work-dialog")
    qtbot.wait(STOPPING_MS)
    go.touch()
    settled(application, qtbot)
    assert not (vault_folder / "damaged").exists()
    assert len(list((vault_folder / "originals").iterdir())) == 2


@pytest.fixture
def choosing(window: QWidget, go: Path, application: Application, photos: tuple[Path, ...], qtbot: QtBot) -> QWidget:
    """The dialog that asks which of two originals belongs to a copy; what it gives back is held."""
    copy = photos[0].parent.parent / "from-a-website.jpg"
    with Image.open(photos[0]) as picture:
        picture.save(copy, quality=60)
    go.touch()
    application.window.vault_actions.restore(copy)
    dialog = wait_dialog(qtbot, "restore-dialog")
    dialog._out_dir = copy.parent / "back"
    qtbot.waitUntil(lambda: find(dialog, QListWidget, "candidates").count() == 2, timeout=30_000)
    settled(application, qtbot)
    go.unlink()
    return dialog


def test_a_double_click_gives_one_original_back(
    choosing: QWidget, go: Path, application: Application, qtbot: QtBot
) -> None:
    take = find(choosing, QPushButton, "restore-take")
    center, left = take.rect().center(), Qt.MouseButton.LeftButton
    QTest.mouseClick(take, left, pos=center)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        place = QPointF(center)
        event = QMouseEvent(kind, place, take.mapToGlobal(place), left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(take, event)
    go.touch()
    said = find(choosing, QLabel, "restore-text")
    qtbot.waitUntil(lambda: "byte for byte" in said.text(), timeout=30_000)
    settled(application, qtbot)
    assert len(list(choosing._out_dir.iterdir())) == 1
    click(choosing, "restore-close")


def test_closing_the_dialog_gives_nothing_back(
    choosing: QWidget, go: Path, application: Application, qtbot: QtBot
) -> None:
    out = choosing._out_dir
    click(choosing, "restore-take")
    click(choosing, "restore-close")
    wait_gone(qtbot, "restore-dialog")
    qtbot.wait(STOPPING_MS)
    go.touch()
    settled(application, qtbot)
    assert not out.exists()


def test_an_original_that_came_back_though_the_dialog_was_closed_is_told_of(
    choosing: QWidget, go: Path, application: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = choosing._out_dir
    click(choosing, "restore-take")
    monkeypatch.setattr(CancelToken, "cancel", lambda _token: None)
    click(choosing, "restore-close")
    go.touch()
    qtbot.waitUntil(lambda: "byte for byte" in application.window.toast.text, timeout=30_000)
    assert len(list(out.iterdir())) == 1
