"""Getting originals back by dropping copies, by a click in the vault and by the words on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, click, drop, find, type_into, wait_dialog, wait_gone
from desktop_scenes import FACES, draft_of
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QListWidget, QPlainTextEdit, QPushButton, QWidget

from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.keystore.vault import Vault
from velato_core.pipelines.types import FaceChoice, ProtectJob
from velato_core.protection.options import ProtectOptions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where originals go that nobody chose a folder for."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    return folder


@pytest.fixture
def words(vault_folder: Path, photos: tuple[Path, ...]) -> Iterator[tuple[str, ...]]:
    """The recovery words of a locked vault with one original in it."""
    with weak_kdf_for_tests() as weak:
        vault, code = Vault.create(vault_folder, PASSPHRASE, kdf=weak)
        vault.add_record(draft_of(photos[4]), photos[4])
        vault.lock()
        yield code.words


@pytest.fixture
def window(words: tuple[str, ...], home: Path, application: Application, qtbot: QtBot) -> QWidget:
    """The window on the page of the locked vault."""
    application.window.show_page("vault")
    qtbot.waitUntil(lambda: find(application.window, QPushButton, "open-vault").text() == "Unlock", timeout=40_000)
    return application.window


@pytest.fixture
def copies(window: QWidget, application: Application, photos: tuple[Path, ...], qtbot: QtBot) -> tuple[Path, ...]:
    """Two protected copies; the vault is open."""
    workspace = application.workspace
    workspace.desk.session.unlock(PASSPHRASE)
    workspace.vault_changed.emit()
    choice = FaceChoice(face=FACES[0], options=ProtectOptions(mode="cover"))
    out = photos[0].parent.parent / "out"
    workspace.queue.add(ProtectJob(photo=photo, faces=(choice,), out_dir=out, measure=False) for photo in photos[:2])
    qtbot.waitUntil(lambda: not workspace.queue.active, timeout=60_000)
    results = [job.result for job in workspace.queue.jobs]
    return tuple(result.output for result in results if result is not None)


def is_back(dialog: QWidget, name: str, qtbot: QtBot) -> None:
    said = find(dialog, QLabel, "restore-text")
    qtbot.waitUntil(lambda: said.text() == f"{name} is back, byte for byte as it was.", timeout=30_000)


def test_copies_are_dropped_on_the_vault_and_then_on_the_dialog(
    window: QWidget, copies: tuple[Path, ...], photos: tuple[Path, ...], home: Path, qtbot: QtBot
) -> None:
    drop(window, copies[0])
    dialog = wait_dialog(qtbot, "restore-dialog")
    is_back(dialog, photos[0].name, qtbot)
    drop(dialog, copies[1])
    is_back(dialog, photos[1].name, qtbot)
    for photo in photos[:2]:
        assert (home / photo.name).read_bytes() == photo.read_bytes()
    assert find(dialog, QPushButton, "restore-show").isEnabled()
    click(dialog, "restore-close")


def test_a_copy_that_only_looks_alike_is_shown_beside_the_original(
    window: QWidget, copies: tuple[Path, ...], photos: tuple[Path, ...], home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    stranger = tmp_path / "from-a-website.jpg"
    with Image.open(copies[0]) as picture:
        picture.rotate(4).save(stranger, quality=50)
    drop(window, stranger)
    dialog = wait_dialog(qtbot, "restore-dialog")
    offers = find(dialog, QListWidget, "candidates")
    qtbot.waitUntil(lambda: offers.count() > 0, timeout=30_000)
    assert offers.item(0).text() == photos[0].name
    pictures = {label.accessibleName(): label for label in dialog.findChildren(QLabel)}
    for side in ("Your file", "Original in the vault"):
        qtbot.waitUntil(lambda side=side: not pictures[side].pixmap().isNull(), timeout=30_000)  # type: ignore[misc]
        assert pictures[side].isVisible()
    click(dialog, "restore-take")
    qtbot.waitUntil(lambda: "byte for byte" in find(dialog, QLabel, "restore-text").text(), timeout=30_000)
    assert (home / photos[0].name).read_bytes() == photos[0].read_bytes()
    click(dialog, "restore-close")


@pytest.mark.usefixtures("copies")
def test_undo_in_the_message_brings_originals_back_from_the_trash(
    window: QWidget,
    application: Application,
    photos: tuple[Path, ...],
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    before = [photo.read_bytes() for photo in photos[:2]]
    application.window.show_page("queue")
    click(window, "trash-originals")
    dialog = wait_dialog(qtbot, "trash-dialog")
    find(dialog, QCheckBox, "trash-sure").click()
    click(dialog, "trash-yes")
    toast = application.window.toast
    qtbot.waitUntil(lambda: toast.text == "2 originals moved to the trash", timeout=60_000)
    assert not any(photo.exists() for photo in photos[:2])
    assert find(window, QPushButton, "toast-action").text() == "Undo"
    click(window, "toast-action")
    qtbot.waitUntil(lambda: toast.text == "Back in place: 2 originals", timeout=60_000)
    assert [photo.read_bytes() for photo in photos[:2]] == before


def test_the_words_on_paper_open_the_vault_and_an_original_is_saved_by_a_click(
    window: QWidget,
    application: Application,
    words: tuple[str, ...],
    photos: tuple[Path, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    vault = application.window.vault
    click(window, "open-vault")
    dialog = wait_dialog(qtbot, "unlock-dialog")
    click(dialog, "use-words")
    edit = find(dialog, QPlainTextEdit, "recovery-words")
    QTest.keyClicks(edit, " ".join((*words[:-1], words[0])))
    click(dialog, "unlock")
    qtbot.waitUntil(lambda: bool(dialog.findChild(QLabel, "unlock-error").text()), timeout=20_000)
    assert not application.workspace.desk.session.unlocked
    edit.clear()
    QTest.keyClicks(edit, " ".join(words))
    click(dialog, "unlock")
    qtbot.waitUntil(vault.list.isVisible, timeout=30_000)

    place = vault.list.visualRect(vault.list.model().index(0, 0)).center()
    QTest.mouseClick(vault.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path / "back"))
    click(window, "export-original")
    saved = tmp_path / "back" / photos[4].name
    qtbot.waitUntil(lambda: application.window.toast.text.startswith(photos[4].name), timeout=30_000)
    assert saved.read_bytes() == photos[4].read_bytes()


def test_another_passphrase_opens_the_vault_and_the_old_one_does_not(
    window: QWidget, application: Application, qtbot: QtBot
) -> None:
    new = "five loud yellow trains"
    application.workspace.desk.session.unlock(PASSPHRASE)
    application.workspace.vault_changed.emit()
    vault = application.window.vault
    qtbot.waitUntil(vault.list.isVisible, timeout=30_000)
    vault.menu.menu().findChild(QAction, "vault-passphrase").trigger()
    dialog = wait_dialog(qtbot, "passphrase-dialog")
    type_into(dialog, "old-passphrase", "not that one")
    type_into(dialog, "next-passphrase", new)
    assert not find(dialog, QPushButton, "passphrase-ok").isEnabled()
    type_into(dialog, "next-again", new)
    click(dialog, "passphrase-ok")
    qtbot.waitUntil(lambda: bool(dialog.findChild(QLabel, "passphrase-error").text()), timeout=20_000)
    type_into(dialog, "old-passphrase", PASSPHRASE)
    click(dialog, "passphrase-ok")
    wait_gone(qtbot, "passphrase-dialog")
    assert application.window.toast.text == "The passphrase is changed."
    click(vault, "lock-vault")
    qtbot.waitUntil(vault.door.isVisible, timeout=20_000)

    click(window, "open-vault")
    dialog = wait_dialog(qtbot, "unlock-dialog")
    type_into(dialog, "passphrase", PASSPHRASE)
    click(dialog, "unlock")
    qtbot.waitUntil(lambda: bool(dialog.findChild(QLabel, "unlock-error").text()), timeout=20_000)
    type_into(dialog, "passphrase", new)
    click(dialog, "unlock")
    qtbot.waitUntil(vault.list.isVisible, timeout=30_000)


def test_a_locked_vault_takes_its_pictures_away_with_the_dialog(
    window: QWidget, application: Application, copies: tuple[Path, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    stranger = tmp_path / "from-a-website.jpg"
    with Image.open(copies[0]) as picture:
        picture.rotate(4).save(stranger, quality=50)
    drop(window, stranger)
    dialog = wait_dialog(qtbot, "restore-dialog")
    offers = find(dialog, QListWidget, "candidates")
    qtbot.waitUntil(lambda: offers.count() > 0, timeout=30_000)
    application.lock_now()
    wait_gone(qtbot, "restore-dialog")
    assert not application.workspace.desk.session.unlocked
