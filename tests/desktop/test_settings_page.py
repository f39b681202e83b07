"""The settings as a person uses them: what is remembered is forgotten on a click, and the guide comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, find, wait_dialog, wait_gone
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


def test_recent_folders_are_offered_until_they_are_forgotten(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    window, tile = opened.window, opened.window.work.grid_page.tile
    opened.workspace.close_photos(photos)

    def offered() -> list[str]:
        links = (made for made in tile.findChildren(QPushButton) if made.isVisible())
        return [made.text() for made in links if "holiday" in made.text()]

    qtbot.waitUntil(lambda: len(offered()) == 1, timeout=20_000)
    window.show_page("settings")
    click(window.settings, "forget-recent")
    assert opened.settings.value.recent_folders == ()
    window.show_page("photos")
    qtbot.waitUntil(lambda: offered() == [], timeout=20_000)
    opened.settings.flush()
    written = (photos[0].parent.parent / "settings.ini").read_text(encoding="utf-8")
    assert "holiday" not in written


def test_the_guide_is_shown_again_at_the_next_start_and_then_no_more(
    application: Application, start: Callable[[], Application], qtbot: QtBot
) -> None:
    application.window.show_page("settings")
    box = find(application.window, QCheckBox, "show-guide")
    assert not box.isChecked()
    box.click()
    assert not application.settings.value.guide_seen
    application.window.show_guide()  # what a start does then
    guide = wait_dialog(qtbot, "first-run")
    click(guide, "guide-skip")
    wait_gone(qtbot, "first-run")
    assert application.settings.value.guide_seen


def test_the_time_until_the_vault_locks_is_chosen_by_keys(application: Application) -> None:
    application.window.show_page("settings")
    box = find(application.window, QComboBox, "setting-auto_lock_minutes")
    assert box.currentText() == "After 15 minutes"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert application.settings.value.auto_lock_minutes == 30
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert box.currentText() == "Never"
    assert application.settings.value.auto_lock_minutes == 0
