"""The comparison of before and after: pictures that come late, or not at all, and what the divider leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage
from real_photos import on_screen

from velato_desktop.widgets.compare_view import CompareView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_copy_that_comes_before_its_photo_shows_nothing_and_then_the_pair(qtbot: QtBot) -> None:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    after = QImage(40, 30, QImage.Format.Format_RGB32)
    after.fill(0)
    view.set_pictures(QImage(), after, QSizeF(0, 0))
    assert not view.has_picture
    before = QImage(40, 30, QImage.Format.Format_RGB32)
    before.fill(0)
    view.set_pictures(before, after, QSizeF(40, 30))
    assert view.has_picture
    assert view.scale > 0


@pytest.mark.parametrize("width", range(397, 405))  # the edges of the picture lie anywhere in a pixel
def test_the_divider_moves_no_pixel_of_the_picture_beside_it(qtbot: QtBot, width: int) -> None:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(width, 300)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    for x in range(40):
        for y in range(30):
            picture.setPixel(x, y, 0xFF000000 | (255 - 6 * x) << 16 | 8 * y)
    view.set_pictures(picture, picture, QSizeF(40, 30))
    view.hold(on=True)
    whole = on_screen(view)
    view.hold(on=False)
    for place in range(width // 2 - 12, width // 2 + 12):
        view.set_divider(place / width)
        moved = np.abs(on_screen(view) - whole)[60:]  # below the words
        moved[:, place - 24 : place + 24] = 0  # beside the knob
        assert moved.max() <= 1
