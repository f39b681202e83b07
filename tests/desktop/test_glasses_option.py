"""Whether glasses stay is asked where a new face is made, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, find
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

if TYPE_CHECKING:
    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]  # the offscreen platform says so


def test_glasses_stay_until_a_click_takes_them_off_and_undo_puts_them_on_again(opened: Application) -> None:
    window, plan = opened.window, opened.workspace.plan
    click(window, "more-options")
    box = find(window, QCheckBox, "keep-glasses")
    assert box.isChecked()
    assert plan.value.options.keep_glasses
    box.click()
    assert not plan.value.options.keep_glasses
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert plan.value.options.keep_glasses
    assert box.isChecked()


@pytest.mark.parametrize(("mode", "asked"), [("anonymize", True), ("hide", True), ("cloak", False), ("cover", False)])
def test_it_is_asked_only_where_a_new_face_is_made(opened: Application, mode: str, *, asked: bool) -> None:
    click(opened.window, f"mode-{mode}")
    click(opened.window, "more-options")
    assert find(opened.window, QCheckBox, "keep-glasses").isEnabled() is asked
