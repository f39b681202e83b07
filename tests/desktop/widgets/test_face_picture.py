"""Small pictures of faces: full to the edge wherever the face lies, and upright."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from velato_core.faces.types import Face
from velato_desktop.widgets.face_picture import face_picture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WIDTH, HEIGHT, EDGE = 600, 400, 40


def photo() -> QImage:
    """Half the photo's size: red above, blue below."""
    image = QImage(WIDTH // 2, HEIGHT // 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for y in range(HEIGHT // 4, HEIGHT // 2):
        for x in range(WIDTH // 2):
            image.setPixelColor(x, y, QColor("blue"))
    return image


def face_at(left: float, top: float, angle: float = 0.0) -> Face:
    places = ((30.0, 40.0), (70.0, 40.0), (50.0, 60.0), (35.0, 80.0), (65.0, 80.0))
    return Face(
        box=(left, top, left + 100, top + 120),
        landmarks=tuple((left + x, top + y) for x, y in places),
        score=1.0,
        source="detector",
        angle=angle,
    )


def cut(face: Face) -> QImage:
    return face_picture(photo(), face, width=WIDTH, edge=EDGE, ratio=1.0).toImage()


@pytest.mark.parametrize("angle", [0.0, 30.0, 90.0, -135.0])
@pytest.mark.parametrize("place", [(0, 0), (500, 0), (250, 280), (0, 280), (540, 330), (250, 140)])
def test_a_picture_is_full_to_its_edges_wherever_the_face_lies(
    place: tuple[float, float], angle: float, qtbot: QtBot
) -> None:
    made = cut(face_at(*place, angle))
    for at in range(EDGE):
        for x, y in ((at, EDGE // 2), (EDGE // 2, at)):
            assert made.pixelColor(x, y).alpha() > 250, (x, y)
    assert made.pixelColor(0, 0).alpha() == 0  # the corners are round


def test_a_turned_face_stands_upright(qtbot: QtBot) -> None:
    middle = face_at(250, 140)
    above, below = (EDGE // 2, 4), (EDGE // 2, EDGE - 5)
    straight, overhead = cut(middle), cut(replace(middle, angle=180.0))
    assert (straight.pixelColor(*above).name(), straight.pixelColor(*below).name()) == ("#ff0000", "#0000ff")
    assert (overhead.pixelColor(*above).name(), overhead.pixelColor(*below).name()) == ("#0000ff", "#ff0000")


def test_a_photo_that_is_not_there_yet_leaves_the_picture_empty(qtbot: QtBot) -> None:
    for image, width in ((QImage(), WIDTH), (photo(), 0)):
        made = face_picture(image, face_at(250, 140), width=width, edge=EDGE, ratio=2.0)
        assert made.width() == 2 * EDGE
        assert made.toImage().pixelColor(EDGE, EDGE).alpha() == 0
