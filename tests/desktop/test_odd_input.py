"""What is odd, but happens: raised digits in names, settings that nobody offers, photos turned and taken out at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import draw_photo, find, wait_until
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from velato_core.runtime.digest import sha256_of
from velato_desktop.models.thumbnails import Begun
from velato_desktop.operations.trash import TrashedOriginal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


def test_a_folder_with_a_raised_two_in_a_name_opens(application: Application, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "holiday"
    folder.mkdir()
    draw_photo(folder / "IMG_1.jpg", 1)
    draw_photo(folder / "IMG\N{SUPERSCRIPT TWO}.jpg", 2)
    application.workspace.open_paths([folder])
    qtbot.waitUntil(lambda: len(application.workspace.album.entries) == 2, timeout=20_000)


def test_idle_minutes_that_no_clock_holds_count_as_the_usual_ones(
    start: Callable[[], Application], tmp_path: Path
) -> None:
    (tmp_path / "settings.ini").write_text("[General]\nauto_lock_minutes=60000\nversion=1\n")
    assert start().settings.value.auto_lock_minutes == 15


def test_a_photo_turned_taken_out_and_opened_again_is_searched(
    application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    workspace = application.workspace
    workspace.open_paths(photos[:2])
    qtbot.waitUntil(lambda: len(workspace.album.entries) == 2 and not workspace.scanner.busy, timeout=60_000)
    workspace.turn_photo("Turn", photos[0], 1)
    workspace.close_photos([photos[0]])
    workspace.open_paths([photos[0]])
    qtbot.waitUntil(lambda: workspace.album.entry(photos[0]) is not None, timeout=20_000)
    qtbot.waitUntil(lambda: workspace.album.entry(photos[0]).looked and not workspace.scanner.busy, timeout=60_000)


def test_a_thumbnail_that_was_on_its_way_when_the_photo_was_turned_is_not_kept(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    thumbnails, path = opened.workspace.thumbnails, photos[0]
    thumbnails.clear()
    assert thumbnails.get(path) is None
    qtbot.waitUntil(lambda: thumbnails.get(path) is not None, timeout=20_000)
    late = thumbnails.get(path)
    thumbnails.forget(path)
    assert thumbnails.get(path) is None, "asked for anew"
    begun = thumbnails._waiting[path]
    opened.workspace.turn_photo("Turn", path, 1)
    assert thumbnails._waiting.get(path) is not begun
    assert late is not None
    thumbnails._on_loaded(path, Begun(task=begun), late)  # it was too far to be cancelled
    assert thumbnails.get(path) is None
    wait_until(lambda: thumbnails.get(path) is not None)
    kept = thumbnails.get(path)
    assert kept is not None
    assert kept.height() > kept.width()


def test_originals_are_brought_back_once(
    opened: Application, photos: tuple[Path, ...], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, window = opened.workspace, opened.window
    monkeypatch.setattr(window.vault_actions, "with_vault", lambda then: then())
    digest = sha256_of(photos[0])
    moved = photos[0].rename(tmp_path / "in the trash.jpg")
    workspace.trashed = (TrashedOriginal(path=photos[0], in_trash=moved, record_id="r", sha256=digest),)
    window.show_page("queue")
    window.queue.refresh()
    button = find(window.queue, QAbstractButton, "untrash-originals")
    for _twice in range(2):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not workspace.trashed, timeout=20_000)
    qtbot.waitUntil(photos[0].exists, timeout=20_000)
    qtbot.wait(200)
    assert [shown for shown in QApplication.topLevelWidgets() if shown.isVisible() and shown is not window] == []
