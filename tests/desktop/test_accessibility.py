"""What a screen reader finds: every control of every page and dialog says what it is; no meaning by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, open_photo
from desktop_scenes import FACES, dialogs, pages
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from velato_desktop.models.photo_entry import PhotoState
from velato_desktop.models.queue_model import JOB
from velato_desktop.models.queue_words import job_words
from velato_desktop.models.report_words import verdict_words
from velato_desktop.models.words import state_words
from velato_desktop.operations.protect_queue import JobState
from velato_desktop.widgets.mark import Mark
from velato_desktop.widgets.queue_delegate import JOB_LOOKS
from velato_desktop.widgets.score_bar import ScoreBar
from velato_resources import list_names

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


def icon_names() -> set[str]:
    return {name.removesuffix(".svg") for name in list_names("icons")}


def test_each_state_has_its_own_icon_and_word_in_the_grid(furnished: Application, photos: tuple[Path, ...]) -> None:
    known = [state_words(state) for state in PhotoState]
    assert len({words.title for words in known}) == len(known)
    assert len({words.icon for words in known}) == len(known)
    assert {words.icon for words in known} <= icon_names()
    model = furnished.window.work.grid_page.grid.model()
    for state in PhotoState:
        furnished.workspace.album.set_state(photos[0], state)
        for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            assert state_words(state).title in model.index(0, 0).data(role)


def test_each_state_of_the_queue_has_its_own_icon_and_words(furnished: Application) -> None:
    icons = [JOB_LOOKS[state][0] for state in JobState]
    assert len(set(icons)) == len(icons)
    assert set(icons) <= icon_names()
    model = furnished.window.queue.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    words = [job_words(row.data(JOB)) for row in rows]
    assert len(set(words)) == len(words) == 4
    assert all(said in row.data(Qt.ItemDataRole.AccessibleTextRole) for said, row in zip(words, rows, strict=True))


def test_each_verdict_has_an_icon_and_a_word_and_each_bar_says_its_numbers(
    furnished: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    open_photo(furnished, photos[0], qtbot)
    click(furnished.window, "compare-toggle")
    panel = furnished.window.work.side.faces
    qtbot.waitUntil(lambda: len(panel.findChildren(ScoreBar)) == 2 * len(FACES), timeout=20_000)
    texts = [label.text() for label in panel.findChildren(QLabel)]
    known = [verdict_words(verdict) for verdict in ("safe", "doubtful", "exposed")]
    assert len({words.icon for words in known}) == 3
    assert {words.icon for words in known} <= icon_names()
    assert all(words.title in texts for words in known)
    assert {words.icon for words in known} <= {mark._name for mark in panel.findChildren(Mark)}
    bars = panel.findChildren(ScoreBar)
    said = "facenet: {}, Similarity 1.00 before, {} now; same person from 0.40"
    assert bars[0].accessibleName() == said.format("another person", "0.20")
    assert bars[-2].accessibleName() == said.format("same person", "0.60")
    for bar in bars:
        seen = [label.text().replace("\N{NO-BREAK SPACE}", " ") for label in bar.findChildren(QLabel)]
        assert all(part in seen for part in bar.accessibleName().split(", ", 1)), "the numbers are read, not only drawn"
