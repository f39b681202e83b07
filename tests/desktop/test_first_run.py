"""The guide of the first start, clicked through: it ends in a protected photo, or in the user's own folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, click, find, type_into, wait_dialog, wait_gone
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from velato_core.packs.demo_photos import demo_photos, read_demo_photo
from velato_desktop.models.photo_entry import PhotoState
from velato_desktop.operations.example import EXAMPLE_FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.models.photo_entry import PhotoEntry

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
NAME = demo_photos()[0]


@pytest.fixture
def pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder for pictures."""
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "user-dirs.dirs").write_text(f'XDG_PICTURES_DIR="{tmp_path / "Pictures"}"\n')
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "Pictures"


def last_page(application: Application, qtbot: QtBot) -> None:
    application.settings.update(guide_seen=False)
    application.window.show_guide()
    guide = wait_dialog(qtbot, "first-run")
    assert not guide.findChild(QPushButton, "guide-example").isVisible()
    for _ in range(2):
        click(guide, "guide-next")


def try_example(application: Application, path: Path, qtbot: QtBot) -> PhotoEntry:
    last_page(application, qtbot)
    click(wait_dialog(qtbot, "first-run"), "guide-example")
    wait_gone(qtbot, "first-run")
    album = application.workspace.album
    qtbot.waitUntil(lambda: album.entry(path) is not None, timeout=30_000)
    entry = album.entry(path)
    assert entry is not None
    return entry


def test_the_example_ends_in_a_protected_photo_and_a_way_back(
    vault: None, application: Application, pictures: Path, qtbot: QtBot
) -> None:
    window, path = application.window, pictures / EXAMPLE_FOLDER / NAME
    click(window, "mode-cover")
    entry = try_example(application, path, qtbot)
    dialog = wait_dialog(qtbot, "unlock-dialog")
    type_into(dialog, "passphrase", PASSPHRASE)
    click(dialog, "unlock")
    qtbot.waitUntil(lambda: entry.state in {PhotoState.PROTECTED, PhotoState.FAILED}, timeout=120_000)
    assert entry.state is PhotoState.PROTECTED, entry.reason
    assert entry.marks
    assert all(mark.selected for mark in entry.marks)
    assert entry.result is not None
    assert entry.result.record_id is not None
    assert entry.result.output.is_file()
    assert path.read_bytes() == read_demo_photo(NAME)
    assert (window.work.photo_open, window.work.photo_page.path) == (True, path)
    qtbot.waitUntil(lambda: find(window, QPushButton, "compare-toggle").isChecked(), timeout=30_000)
    assert application.settings.value.guide_seen


def test_a_photo_of_the_same_name_stays_as_it_is(application: Application, pictures: Path, qtbot: QtBot) -> None:
    mine = pictures / EXAMPLE_FOLDER / NAME
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"mine")
    path = mine.with_stem(f"{mine.stem}-2")
    entry = try_example(application, path, qtbot)
    click(wait_dialog(qtbot, "vault-question"), "vault-no")
    qtbot.waitUntil(lambda: bool(application.workspace.queue.jobs), timeout=30_000)
    application.workspace.queue.cancel()
    assert entry.marks
    assert (mine.read_bytes(), path.read_bytes()) == (b"mine", read_demo_photo(NAME))


def test_who_goes_back_to_the_grid_meanwhile_is_asked_nothing(
    vault: None, application: Application, pictures: Path, qtbot: QtBot
) -> None:
    entry = try_example(application, pictures / EXAMPLE_FOLDER / NAME, qtbot)
    assert application.window.work.photo_open
    QTest.keyClick(application.window.work.photo_page.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: entry.looked, timeout=120_000)
    qtbot.waitUntil(lambda: bool(application.workspace.people.views), timeout=120_000)
    assert (entry.state, application.workspace.queue.jobs) == (PhotoState.READY, ())


def test_the_last_page_opens_the_users_own_folder(
    application: Application, photos: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    # The system's own picker cannot be clicked here: it gives the folder that a person would choose.
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(photos[0].parent))
    last_page(application, qtbot)
    guide = wait_dialog(qtbot, "first-run")
    click(guide, "guide-back")
    assert not guide.findChild(QPushButton, "guide-example").isVisible()
    click(guide, "guide-next")
    click(guide, "guide-next")
    qtbot.waitUntil(lambda: len(application.workspace.album.entries) == 5, timeout=30_000)
    assert application.settings.value.guide_seen
