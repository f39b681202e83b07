"""The comparison of before and after: pictures that come late, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

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
