"""Real people in the real window: who is who, who is protected everywhere and who never, and what a locked vault still shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from desktop_acting import click, find, open_photo, type_into, unlock
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QListWidget, QWidget
from real_photos import (
    Disk,
    copied,
    entry_of,
    make_vault,
    on_screen,
    open_by_drop,
    pixels,
    protect,
    result_of,
    show,
    show_tab,
    traces_of,
)

from velato_core.faces.detector import load_detector
from velato_core.session import Session
from velato_desktop.models.arrangement import Rule

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [
    pytest.mark.gui,
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise"),  # the offscreen platform says so
]
ADA, NEWER = "Ada Lovelace", "Ada King"
PAGES = ("photos", "people", "queue", "vault")


@pytest.fixture
def session_class() -> type[Session]:
    """The real one: a passphrase costs what it costs users."""
    return Session


@pytest.fixture
def album(shared: Path, tmp_path: Path) -> dict[str, Path]:
    """One woman in two photos, and a photo of three others."""
    pairs = "eval/celebahq_pairs"
    one, two = f"{pairs}/protect/1.png", f"{pairs}/gallery/1.png"
    return copied(shared, tmp_path / "album", one=one, two=two, group="photos/2008_001322.jpg")


@pytest.fixture
def party(disk: Disk, album: dict[str, Path], start: Callable[[], Application], qtbot: QtBot) -> Application:
    """The album is open, its people are known, and there is an open vault."""
    application = start()
    open_by_drop(application, album["one"].parent, qtbot)
    show(application, "vault")
    click(application.window, "open-vault")
    make_vault(qtbot)
    return application


def choose(application: Application, row: int) -> None:
    people = find(application.window.people, QListWidget, "people-list")
    place = people.visualItemRect(people.item(row)).center()
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)


def name_first(application: Application, name: str) -> None:
    """Name whoever is in most photos."""
    show(application, "people")
    choose(application, 0)
    type_into(application.window.people, "person-name", name)
    QTest.keyClick(find(application.window.people, QLineEdit, "person-name"), Qt.Key.Key_Return)


def row_of(application: Application, photo: Path, face: int) -> int:
    """The row in which the people page shows the person of a face."""
    owner = application.workspace.people.person_of(photo, face)
    return [view.id for view in application.workspace.people.views].index(str(owner))


def selected(application: Application, *photos: Path) -> list[list[bool]]:
    return [[mark.selected for mark in entry_of(application, photo).marks] for photo in photos]


def texts(root: QWidget) -> str:
    """Everything that can be read or is said by a screen reader: of all that is to be seen now."""
    shown: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        shown += [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            shown.append(widget.text())
        elif isinstance(widget, QComboBox):
            shown += [widget.itemText(row) for row in range(widget.count())]
        elif isinstance(widget, QAbstractItemView):
            indexes = [widget.model().index(row, 0) for row in range(widget.model().rowCount())]
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
            shown += [str(index.data(role)) for index in indexes for role in roles]
    return "\n".join(shown)


def faces_in(widget: QWidget) -> int:
    """How many faces a detector sees on the screen."""
    return len(load_detector().detect(on_screen(widget).astype(np.uint8)))


def test_one_person_in_two_photos_is_protected_everywhere_and_another_is_never_touched(
    party: Application, album: dict[str, Path], disk: Disk, qtbot: QtBot
) -> None:
    one, two, group = album.values()
    first, *others = party.workspace.people.views
    assert {face.photo for face in first.faces} == {one, two}
    assert [[face.photo for face in view.faces] for view in others] == [[group]] * 3
    assert selected(party, one, two, group) == [[True], [True], [True] * 3]
    name_first(party, ADA)
    people = find(party.window.people, QListWidget, "people-list")
    assert people.item(0).text() == f"{ADA}\n2 faces"

    show(party, "photos")
    canvas = open_photo(party, one, qtbot)
    QTest.mouseClick(canvas.boxes[0], Qt.MouseButton.LeftButton)
    assert selected(party, one, two) == [[False], [True]]
    click(party.window, "back")
    show(party, "people")
    choose(party, 0)
    click(party.window.people, "rule-protect")
    assert selected(party, one, two, group) == [[True], [True], [True] * 3]
    choose(party, row_of(party, group, 1))
    click(party.window.people, "rule-never")
    assert selected(party, one, two, group) == [[True], [True], [True, False, True]]

    show(party, "photos")
    QTest.keyClick(party.window.work.grid_page.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    click(party.window, "mode-cover")
    protect(party, qtbot)
    outputs = []
    for photo in album.values():
        outputs.append(result_of(party, photo, qtbot).output)
        before, after = pixels(photo), pixels(outputs[-1])
        for mark in entry_of(party, photo).marks:
            left, top, right, bottom = (round(edge) for edge in mark.face.box)
            changed = np.abs(before - after)[top:bottom, left:right].mean()
            assert changed > 20 if mark.selected else changed < 1, (photo.name, mark.index)
    disk.holds_only(*album.values(), *outputs, traces=(*traces_of(party, *album.values()), ADA.encode()))
    assert party.end()
    disk.holds_only(*album.values(), *outputs, traces=(ADA.encode(),))


def test_a_locked_vault_leaves_no_name_and_no_picture_out_of_it_on_the_screen(
    party: Application, album: dict[str, Path], disk: Disk, qtbot: QtBot
) -> None:
    window, session = party.window, party.workspace.desk.session
    show(party, "photos")
    open_photo(party, album["one"], qtbot)
    show_tab(party, 0)
    click(window, "mode-cover")
    protect(party, qtbot)
    result = result_of(party, album["one"], qtbot)
    name_first(party, ADA)
    click(window.people, "rule-protect")
    qtbot.waitUntil(lambda: [one.name for one in session.known_people()] == [ADA], timeout=20_000)

    def reads(page: str) -> str:
        show(party, page)
        return texts(window)

    show(party, "photos")
    show_tab(party, 1)
    assert ADA in reads("photos")
    assert f"{ADA}\n2 faces" in reads("people")
    name_first(party, NEWER)
    show(party, "vault")
    qtbot.waitUntil(lambda: "one.png" in texts(window) and ADA.split()[0] in texts(window), timeout=20_000)
    qtbot.waitUntil(lambda: faces_in(window.vault) == 1, timeout=20_000)
    click(window, "lock-vault")
    qtbot.waitUntil(window.vault.door.isVisible, timeout=20_000)
    assert not session.unlocked
    assert faces_in(window.vault) == 0
    assert "one.png" not in texts(window)
    for page in PAGES:  # photos that are open are files of the user's; who is on them is the vault's to say
        assert "Ada" not in reads(page), page
    assert "protected everywhere" not in reads("people")
    assert party.workspace.undo.count() == 0
    names = (ADA.encode(), NEWER.encode())
    disk.holds_only(*album.values(), result.output, traces=(*traces_of(party, *album.values()), *names))

    unlock(party, qtbot)
    qtbot.waitUntil(lambda: f"{NEWER}\n2 faces" in reads("people"), timeout=20_000)
    assert party.workspace.people.views[0].rule is Rule.PROTECT
