"""What hands do on the people page, and two people to do it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from desktop_acting import find, type_into
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget

from velato_core.faces.types import Face
from velato_core.pipelines.people import FaceRef, PeopleGroups, Person, mean_of
from velato_core.pipelines.types import PhotoFaces

if TYPE_CHECKING:
    from pathlib import Path

    from velato_desktop.application import Application
    from velato_desktop.models.arrangement import Rule
    from velato_desktop.models.photo_entry import PhotoEntry

KEYS = Qt.KeyboardModifier
FACE = Face(box=(60.0, 60.0, 120.0, 140.0), landmarks=((90.0, 100.0),) * 5, score=0.9, source="test")
LOOKS = 128  # numbers that the shipped recognizer makes of a face


def look(axis: int) -> bytes:
    return np.eye(LOOKS, dtype=np.float32)[axis].tobytes()


def person(number: int, *faces: tuple[Path, int]) -> Person:
    refs = tuple(FaceRef(photo=photo, face=0) for photo, _axis in faces)
    looks = tuple(look(axis) for _photo, axis in faces)
    return Person(id=str(number), faces=refs, looks=looks, embedding=mean_of(looks))


def who(application: Application) -> list[tuple[str, Rule, tuple[str, ...]]]:
    views = application.workspace.people.views
    return [(view.name, view.rule, tuple(ref.photo.name for ref in view.faces)) for view in views]


def entry_of(application: Application, path: Path) -> PhotoEntry:
    entry = application.workspace.album.entry(path)
    assert entry is not None
    return entry


def choose(application: Application, name: str, row: int, keys: KEYS = KEYS.NoModifier) -> None:
    """Click a row of the people or of the faces."""
    listing = find(application.window.people, QListWidget, name)
    place = listing.visualItemRect(listing.item(row)).center()
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, keys, place)


def name_it(application: Application, name: str) -> None:
    type_into(application.window.people, "person-name", name)
    QTest.keyClick(find(application.window.people, QLineEdit, "person-name"), Qt.Key.Key_Return)


def press(application: Application, keys: KEYS) -> None:
    """Press Z with the keys; where a dialog was open before, the window has to come back first."""
    window = application.window
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Z, keys)


def undo(application: Application) -> None:
    press(application, KEYS.ControlModifier)


def redo(application: Application) -> None:
    press(application, KEYS.ControlModifier | KEYS.ShiftModifier)


def add_two_people(application: Application, photos: tuple[Path, ...]) -> None:
    """Give an album one person in two photos and another one in a third, and show the people page."""
    workspace = application.workspace
    for path in photos[:3]:
        workspace.album.set_faces(PhotoFaces(path=path, width=320, height=240, faces=(FACE,)))
    people = (person(1, (photos[0], 0), (photos[1], 0)), person(2, (photos[2], 1)))
    workspace.people.set_groups(PeopleGroups(people=people, judge="test"))
    application.window.show_page("people")
