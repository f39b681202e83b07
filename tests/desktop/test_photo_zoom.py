"""Looking at a photo: closer by keys and wheel, and before and after side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import drag, open_photo, wheel
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from velato_core.pipelines.types import ProtectedPhoto

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.widgets.compare_view import CompareView

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]


@pytest.fixture
def protected(opened: Application, photos: tuple[Path, ...], tmp_path: Path) -> Application:
    """A blue photo with a red copy."""
    copy = tmp_path / "copy.png"
    Image.new("RGB", (320, 240), "red").save(copy)
    Image.new("RGB", (320, 240), "blue").save(photos[0], quality=95)
    opened.workspace.album.set_result(
        photos[0], ProtectedPhoto(source=photos[0], output=copy, record_id=None, faces=())
    )
    return opened


@pytest.fixture
def compare(protected: Application, photos: tuple[Path, ...], qtbot: QtBot) -> CompareView:
    """Before and after, side by side."""
    open_photo(protected, photos[0], qtbot)
    page = protected.window.work.photo_page
    qtbot.waitUntil(lambda: page.current is page.compare and page.compare.has_picture, timeout=20_000)
    return page.compare


def said_zoom(application: Application) -> str:
    labels = application.window.work.photo_page.bar.findChildren(QLabel)
    return next(label.text() for label in labels if label.text().endswith("%"))


def colour(view: CompareView, share: float) -> str:
    """What is seen in the middle of the picture's height, so far from left to right."""
    rect = view.picture_rect
    seen = view.grab().toImage().pixelColor(int(rect.left() + rect.width() * share), int(rect.top() + 60))
    return min(("blue", "red"), key=lambda name: abs(QColor(name).hue() - seen.hue()))


def test_plus_and_minus_zoom_nought_fits_and_one_shows_single_pixels(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    canvas = open_photo(opened, photos[0], qtbot)
    fitted = canvas.scale
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.scale == pytest.approx(fitted * 1.25)
    assert said_zoom(opened) == f"{canvas.zoom * 100:.0f} %"
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.scale == pytest.approx(fitted * 0.8)
    QTest.keyClick(canvas, Qt.Key.Key_1)
    assert canvas.zoom == pytest.approx(1.0)
    assert said_zoom(opened) == "100 %"
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.scale == pytest.approx(fitted)


def test_the_wheel_zooms_and_what_is_under_the_mouse_stays_there(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    canvas = open_photo(opened, photos[0], qtbot)
    fitted, place = canvas.scale, QPointF(canvas.picture_rect.topLeft() + QPointF(60, 40))
    under = canvas.to_photo(place)
    wheel(canvas, place, 2)
    assert canvas.scale == pytest.approx(fitted * 1.25**2)
    assert (canvas.to_photo(place) - under).manhattanLength() < 0.01
    wheel(canvas, place, -3)
    assert canvas.scale == pytest.approx(fitted / 1.25)


def test_a_copy_that_comes_while_frames_are_shown_does_not_change_the_zoom_that_is_said(
    protected: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    canvas = open_photo(protected, photos[0], qtbot)
    page = protected.window.work.photo_page
    QTest.keyClick(page.current, Qt.Key.Key_C)
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: page.compare.has_picture, timeout=20_000)
    assert page.current is canvas
    assert said_zoom(protected) == f"{canvas.zoom * 100:.0f} %"


def test_the_divider_is_dragged(compare: CompareView) -> None:
    middle = compare.rect().center()
    assert (colour(compare, 0.3), colour(compare, 0.7)) == ("blue", "red")
    drag(compare, middle, QPoint(int(compare.width() * 0.8), middle.y()))
    assert compare.divider == pytest.approx(0.8, abs=0.01)
    assert (colour(compare, 0.3), colour(compare, 0.7)) == ("blue", "blue")
    drag(compare, QPoint(int(compare.width() * 0.8), middle.y()), QPoint(-50, middle.y()))
    assert compare.divider == 0.0
    assert (colour(compare, 0.3), colour(compare, 0.7)) == ("red", "red")


def test_arrows_move_the_divider(compare: CompareView) -> None:
    assert compare.hasFocus()
    for _press in range(8):
        QTest.keyClick(compare, Qt.Key.Key_Right)
    assert compare.divider > 0.75
    assert colour(compare, 0.7) == "blue"
    for _press in range(16):
        QTest.keyClick(compare, Qt.Key.Key_Left)
    assert compare.divider < 0.25
    assert colour(compare, 0.3) == "red"


def test_holding_b_shows_the_original_whole(compare: CompareView) -> None:
    QTest.keyPress(compare, Qt.Key.Key_B)
    assert (colour(compare, 0.3), colour(compare, 0.7)) == ("blue", "blue")
    QTest.keyRelease(compare, Qt.Key.Key_B)
    assert (colour(compare, 0.3), colour(compare, 0.7)) == ("blue", "red")


def test_c_goes_to_the_frames_and_back(compare: CompareView, opened: Application) -> None:
    page = opened.window.work.photo_page
    QTest.keyClick(compare, Qt.Key.Key_C)
    assert page.current is page.canvas
    QTest.keyClick(page.canvas, Qt.Key.Key_C)
    assert page.current is compare
