"""Choosing what finds faces in the settings: what is installed is listed, and what cannot be used says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import find
from PySide6.QtWidgets import QComboBox

from velato_core.packs.add import add_model_folder

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]  # the offscreen platform says so


@pytest.fixture
def models(tmp_path: Path) -> str:
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "det.onnx").write_bytes(b"no model at all")
    return add_model_folder(folder, tmp_path / "data").manifest.id


def test_an_added_detector_can_be_chosen_and_a_bad_one_is_taken_back(
    models: str, application: Application, qtbot: QtBot
) -> None:
    problems: list[object] = []
    application.workspace.problem.disconnect(application.window._on_problem)  # a dialog would wait for somebody
    application.workspace.problem.connect(problems.append)
    application.window.show_page("settings")
    combo = find(application.window, QComboBox, "setting-detector")
    qtbot.waitUntil(lambda: combo.count() == 2, timeout=60_000)
    assert [combo.itemData(index) for index in range(2)] == ["", models]
    assert combo.currentIndex() == 0
    combo.setCurrentIndex(1)
    application.settings.update(detector=models)
    application.settings.update(detector="no-such-detector")
    application._choose_detector()
    qtbot.waitUntil(lambda: bool(problems), timeout=60_000)
    assert "no-such-detector" in str(problems[0])
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    assert application.settings.value.detector == ""
