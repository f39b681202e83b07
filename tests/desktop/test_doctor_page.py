"""The doctor on the help page: it looks at this computer, says what it found with icon and word, and looks again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, wait_until
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from velato_desktop.widgets.mark import Mark

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
DOCTOR = 2


def test_the_doctor_says_what_it_found_and_lists_the_models_and_looks_again(
    vault: None, application: Application, vault_folder: Path, qtbot: QtBot
) -> None:
    application.window.show_page("help")
    page = application.window.help
    bar = page.tabs.tabBar()

    def said() -> list[str]:
        return [label.text().replace("\N{ZERO WIDTH SPACE}", "") for label in page._doctor.findChildren(QLabel)
                if label.isVisible()]  # fmt: skip

    def models() -> list[str]:
        return [text for text in said() if text.startswith("velato-face-128 ")]

    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(DOCTOR).center())
    wait_until(lambda: "Looking at this computer …" in said() or bool(models()))
    qtbot.waitUntil(lambda: len(models()) == 1, timeout=120_000)
    assert f"There is a vault at {vault_folder}." in "\n".join(said())
    marks = [mark for mark in page._doctor.findChildren(Mark) if mark.isVisible()]
    assert len(marks) > 3
    assert {mark.accessibleName() for mark in marks} <= {"Good", "Note", "Problem"}

    vault_folder.rename(vault_folder.with_name("elsewhere"))
    click(page, "doctor-again")
    wait_until(lambda: not models())
    qtbot.waitUntil(lambda: len(models()) == 1, timeout=120_000)
    assert "There is a vault at" not in "\n".join(said())
