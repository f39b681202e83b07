"""A language that is read from right to left: every page stands the other way round, what is painted too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from desktop_acting import wait_until
from desktop_scenes import pages
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QProgressBar,
    QWidget,
)

from velato_desktop.models.photo_entry import PhotoState
from velato_desktop.models.queue_model import JOB
from velato_desktop.operations.protect_queue import JobState
from velato_desktop.widgets.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]
KINDS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QProgressBar)
MARGIN = 16  # pixels by which the two sides of a page differ, because a scroll bar is on one of them


@pytest.fixture
def mirror() -> Iterator[Callable[[], None]]:
    """Lets the window be read from right to left from then on."""
    yield lambda: QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def places(root: QWidget) -> dict[str, QRect]:
    """Where the named controls stand in the window; frames stand on the faces of a photo in any language."""
    found = [widget for kind in KINDS for widget in root.findChildren(kind) if widget.isVisible()]
    shown = [widget for widget in found if not widget.objectName().startswith(("qt_", "face-"))]
    return {widget.objectName(): QRect(widget.mapTo(root, QPoint()), widget.size())
            for widget in shown if widget.objectName()}  # fmt: skip


def test_every_page_stands_the_other_way_round(
    furnished: Application, photos: tuple[Path, ...], mirror: Callable[[], None], qtbot: QtBot
) -> None:
    width = furnished.window.width()
    before = {scene: places(root) for scene, root in pages(furnished, photos, qtbot)}
    mirror()
    same: list[str] = []
    for scene, root in pages(furnished, photos, qtbot):
        for name, place in places(root).items():
            there = before[scene][name]
            if abs(place.left() - (width - there.right() - 1)) > MARGIN:
                same.append(f"{scene}: {name} is at {place}, was at {there}")
    assert not same, "\n".join(same)
    assert {"protect", "cancel", "vault-list"} <= {name for scene in before.values() for name in scene}


def middle_of(picture: QImage, colour: str) -> float:
    """How far from the left, 0 to 1, what has this colour is on the average."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), picture.bytesPerLine() // 4)
    columns = np.nonzero((pixels & 0xFFFFFF) == (QColor(colour).rgb() & 0xFFFFFF))[1]
    assert columns.size > 20, f"nothing is {colour}"
    return float(columns.mean() / picture.width())


def cell(view: QListView, row: int) -> QImage:
    """A cell as it is painted."""
    return view.viewport().grab(view.visualRect(view.model().index(row, 0))).toImage()


def test_the_marks_on_a_photo_of_the_grid_stand_the_other_way_round(
    furnished: Application, photos: tuple[Path, ...], mirror: Callable[[], None], qtbot: QtBot
) -> None:
    furnished.workspace.album.set_state(photos[0], PhotoState.PROTECTED)
    furnished.window.show_page("photos")
    grid, theme = furnished.window.work.grid_page.grid, current_theme()
    qtbot.wait(60)
    picture = cell(grid, 0)
    assert middle_of(picture, theme.safe) > 0.6  # the state above on the side where reading ends
    assert middle_of(picture, theme.accent) < 0.4  # the faces below on the side where it begins
    mirror()
    wait_until(lambda: grid.visualRect(grid.model().index(0, 0)).left() > grid.width() / 2)
    picture = cell(grid, 0)
    assert middle_of(picture, theme.safe) < 0.4
    assert middle_of(picture, theme.accent) > 0.6


def test_the_bar_of_a_photo_in_the_queue_runs_from_right_to_left(
    furnished: Application, mirror: Callable[[], None], qtbot: QtBot
) -> None:
    furnished.window.show_page("queue")
    view, theme = furnished.window.queue.list, current_theme()
    rows = range(view.model().rowCount())
    row = next(row for row in rows if view.model().index(row, 0).data(JOB).state is JobState.RUNNING)
    qtbot.wait(60)
    assert middle_of(cell(view, row), theme.accent) < 0.5
    mirror()
    qtbot.wait(60)
    assert middle_of(cell(view, row), theme.accent) > 0.5
