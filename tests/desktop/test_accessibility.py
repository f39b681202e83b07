"""What a screen reader finds: every control of every page and dialog says what it is; no meaning by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_scenes import dialogs, pages
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


def reached(root: QWidget) -> list[QWidget]:
    """The controls that the keyboard or the mouse reaches, without the parts that Qt builds into its own."""
    found = [widget for widget in root.findChildren(QWidget) if widget.isVisible()]
    return [
        widget
        for widget in found
        if (widget.focusPolicy() is not Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton))
        and not widget.objectName().startswith("qt_")
        and widget.focusProxy() is None  # it hands the focus on, to its tabs for instance
    ]


def name_of(widget: QWidget) -> str:
    """What a screen reader says first."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name) if spoken is not None else ""


@pytest.mark.parametrize("scenes", [pages, dialogs])
def test_every_control_has_a_name_for_screen_readers(
    scenes: Callable[..., object], furnished: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    nameless: list[str] = []
    seen = 0
    for scene, root in scenes(furnished, photos, qtbot):
        controls = reached(root)
        seen += len(controls)
        silent = [widget for widget in controls if not name_of(widget).strip()]
        nameless.extend(f"{scene}: {type(widget).__name__} {widget.objectName()}" for widget in silent)
    assert not nameless, "\n".join(nameless)
    assert seen > 80  # the scenes are really there
