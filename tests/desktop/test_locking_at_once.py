"""Locking waits for nothing that the user can ask for again, and what it cuts off leaves no half file."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, click, find, unlock, wait_dialog, wait_gone
from desktop_scenes import draft_of
from engine_sessions import DrippingSession, HeldSession, QuickSession, letting
from people_hands import add_two_people, choose, name_it
from PySide6.QtWidgets import QLabel, QListWidget

from velato_core.keystore.vault import Vault
from velato_desktop.dialogs.error_box import ErrorBox
from velato_desktop.dialogs.work_dialog import WorkDialog
from velato_desktop.operations.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
CHUNKS = 100
STOPPING_MS = 300  # until the engine's process knows that a call is to stop; the lock waits for twice that


@pytest.fixture(params=[HeldSession, DrippingSession], ids=["not begun", "in the middle"])
def session_class(request: pytest.FixtureRequest) -> type[QuickSession]:
    return request.param


@pytest.fixture
def out(tmp_path: Path) -> Path:
    made = tmp_path / "back"
    made.mkdir()
    return made


@pytest.fixture
def original(tmp_path: Path, photos: tuple[Path, ...]) -> Path:
    """A file that is written in many pieces."""
    path = tmp_path / "long.jpg"
    path.write_bytes(photos[0].read_bytes() + bytes(CHUNKS * 65536))
    return path


@pytest.fixture
def opened_vault(
    vault: None, vault_folder: Path, original: Path, start: Callable[[], Application], qtbot: QtBot
) -> Application:
    """A vault with that original, open; from then on what is held waits."""
    with Vault.open(vault_folder) as kept:
        kept.unlock(PASSPHRASE)
        kept.add_record(draft_of(original), original)
    application = start()
    letting(vault_folder).touch()
    unlock(application, qtbot)
    letting(vault_folder).unlink()
    return application


def lock_in_the_middle(application: Application, qtbot: QtBot) -> None:
    quick, session = application.workspace.desk.quick, application.workspace.desk.session
    qtbot.waitUntil(lambda: bool(quick._tasks), timeout=30_000)
    qtbot.wait(300)
    application.lock_now()
    qtbot.waitUntil(lambda: not session.unlocked, timeout=10_000)
    qtbot.waitUntil(application.window.vault.door.isVisible, timeout=5_000)


def test_saving_an_original_is_cut_off_and_said_to_be(
    opened_vault: Application, vault_folder: Path, out: Path, qtbot: QtBot
) -> None:
    (record,) = opened_vault.workspace.desk.session.records()
    opened_vault.window.vault_actions.save_original(record, out)
    lock_in_the_middle(opened_vault, qtbot)
    letting(vault_folder).touch()
    box = wait_dialog(qtbot, "error-box")
    assert "locked" in find(box, QLabel, "error-text").text()
    box.close()
    assert list(out.iterdir()) == []
    unlock(opened_vault, qtbot)


def test_getting_an_original_back_is_cut_off_and_said_to_be(
    opened_vault: Application, vault_folder: Path, original: Path, out: Path, qtbot: QtBot
) -> None:
    opened_vault.window.vault_actions.restore()
    dialog = wait_dialog(qtbot, "restore-dialog")
    dialog._out_dir = out
    dialog.take(original)
    lock_in_the_middle(opened_vault, qtbot)
    letting(vault_folder).touch()
    qtbot.waitUntil(lambda: "locked" in find(dialog, QLabel, "restore-text").text(), timeout=30_000)
    assert list(out.iterdir()) == []
    click(dialog, "restore-close")
    wait_gone(qtbot, "restore-dialog")


def test_what_was_said_about_people_is_kept_before_the_vault_locks(
    opened_vault: Application, vault_folder: Path, photos: tuple[Path, ...], out: Path, qtbot: QtBot
) -> None:
    workspace = opened_vault.workspace
    workspace.open_paths(photos[:3])
    qtbot.waitUntil(lambda: [entry.looked for entry in workspace.album.entries] == [True] * 3, timeout=60_000)
    add_two_people(opened_vault, photos)
    qtbot.waitUntil(lambda: not workspace.desk.quick.busy, timeout=30_000)
    (record,) = workspace.desk.session.records()
    opened_vault.window.vault_actions.save_original(record, out)
    choose(opened_vault, "people-list", 0)
    name_it(opened_vault, "Ada")
    opened_vault.lock_now()
    qtbot.wait(STOPPING_MS)
    letting(vault_folder).touch()
    qtbot.waitUntil(lambda: not workspace.desk.session.unlocked, timeout=10_000)
    wait_dialog(qtbot, "error-box").close()
    with Vault.open(vault_folder) as kept:
        kept.unlock(PASSPHRASE)
        assert b"Ada" in kept.load_people()


def test_work_that_goes_on_after_the_vault_was_locked_names_nothing(application: Application, qtbot: QtBot) -> None:
    on = threading.Event()
    dialog = WorkDialog("Check everything", "", application.window)
    dialog.open()
    work = Operation(application.workspace.desk.runner, lambda _progress, _token: on.wait(30))
    dialog.run(work, lambda _waited: dialog.say("Damaged: 1", "exposed", ["original: Clinic_Ada.jpg"]))
    dialog.leave()
    on.set()
    qtbot.waitUntil(lambda: find(dialog, QLabel, "work-text").text() == "Damaged: 1", timeout=30_000)
    assert not dialog.findChild(QListWidget, "work-list").isVisible()
    assert dialog.findChild(QListWidget, "work-list").count() == 0
    click(dialog, "work-close")


def test_what_was_asked_for_before_is_done_before_the_vault_locks(
    opened_vault: Application, vault_folder: Path, out: Path, qtbot: QtBot
) -> None:
    (record,) = opened_vault.workspace.desk.session.records()
    letting(vault_folder).touch()
    opened_vault.window.vault_actions.save_original(record, out)
    opened_vault.window.vault_actions.destroy(record)
    click(wait_dialog(qtbot, "destroy-question"), "destroy-yes")
    opened_vault.lock_now()
    wait_gone(qtbot, "destroy-question")
    session = opened_vault.workspace.desk.session
    qtbot.waitUntil(lambda: not session.unlocked, timeout=30_000)
    with Vault.open(vault_folder) as kept:
        kept.unlock(PASSPHRASE)
        assert kept.records() == ()
    qtbot.wait(100)
    for box in opened_vault.window.findChildren(ErrorBox):
        box.close()
