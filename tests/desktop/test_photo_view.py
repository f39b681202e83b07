"""The photo view as a person uses it: turning frames and photos, painting over, undoing, copying, dragging out."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import pytest
from desktop_acting import PASSPHRASE, click, drag, draw_face, find, open_photo
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel

from velato_desktop.models.photo_entry import PhotoEntry, PhotoState
from velato_desktop.widgets.drag_out import DragOutButton, files_drag

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.widgets.face_box import FaceBox
    from velato_desktop.widgets.face_canvas import FaceCanvas

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]  # the offscreen platform says so
KEYS = Qt.KeyboardModifier
SHIFT, ALT, CTRL = KEYS.ShiftModifier, KEYS.AltModifier, KEYS.ControlModifier


def entry_of(application: Application, path: Path) -> PhotoEntry:
    entry = application.workspace.album.entry(path)
    assert entry is not None
    return entry


def on_screen(canvas: FaceCanvas, x: float, y: float) -> QPoint:
    scale = canvas.picture_rect.width() / canvas.picture_size.width()
    return (canvas.picture_rect.topLeft() + QPointF(x, y) * scale).toPoint()


def stroke(canvas: FaceCanvas, first: tuple[float, float], last: tuple[float, float]) -> None:
    drag(canvas, on_screen(canvas, *first), on_screen(canvas, *last))


def shown(application: Application, name: str) -> list[QAbstractButton]:
    return [item for item in application.window.findChildren(QAbstractButton, name) if item.isVisible()]


def drag_box(box: FaceBox, places: tuple[QPointF, ...]) -> None:
    """Drag by places of the canvas: the box itself moves below the mouse."""
    local = [lambda place=place: box.mapFromParent(place.toPoint()) for place in places]
    QTest.mousePress(box, Qt.MouseButton.LeftButton, pos=local[0]())
    for place in local[1:]:
        QTest.mouseMove(box, place())
    QTest.mouseRelease(box, Qt.MouseButton.LeftButton, pos=local[-1]())


def undo(application: Application) -> None:
    QTest.keyClick(application.window, Qt.Key.Key_Z, CTRL)


def protect(application: Application, path: Path, qtbot: QtBot) -> PhotoEntry:
    """Unlock, press Protect and wait."""
    application.workspace.desk.session.unlock(PASSPHRASE)
    qtbot.waitUntil(find(application.window, QAbstractButton, "protect").isEnabled)
    click(application.window, "protect")
    entry = entry_of(application, path)
    qtbot.waitUntil(lambda: entry.state in {PhotoState.PROTECTED, PhotoState.FAILED}, timeout=60_000)
    assert entry.state is PhotoState.PROTECTED, entry.reason
    return entry


def test_a_frame_is_turned_by_its_handle_and_by_keys_and_that_is_undone(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    canvas = open_photo(opened, photos[0], qtbot)
    draw_face(opened, canvas, (110, 90, 190, 190), qtbot)
    entry, box = entry_of(opened, photos[0]), canvas.boxes[0]
    straight = entry.marks[0].face
    box.setFocus()
    middle = box.frame.middle
    knob = box.frame.handle_in_frame
    drag_box(box, (middle + knob, middle + knob + QPointF(40, 0), middle + QPointF(-knob.y(), 0)))
    qtbot.waitUntil(lambda: entry.marks[0].face.angle != 0, timeout=20_000)
    turned = entry.marks[0].face
    assert turned.angle == pytest.approx(90, abs=3)
    np.testing.assert_allclose(turned.box, straight.box, atol=1.5)
    assert np.ptp(turned.points[:2, 1]) > np.ptp(turned.points[:2, 0])  # the eyes stand above each other now

    canvas.boxes[0].setFocus()
    for _press in range(3):
        QTest.keyClick(canvas.boxes[0], Qt.Key.Key_Comma)
    qtbot.waitUntil(lambda: entry.marks[0].face.angle != turned.angle, timeout=20_000)
    assert entry.marks[0].face.angle == pytest.approx(turned.angle - 15, abs=0.1)
    undo(opened)
    assert entry.marks[0].face.angle == turned.angle
    undo(opened)
    assert entry.marks[0].face == straight
    QTest.keyClick(opened.window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert entry.marks[0].face == turned


def test_a_frame_is_moved_and_resized_by_keys_as_one_step(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    canvas = open_photo(opened, photos[0], qtbot)
    draw_face(opened, canvas, (110, 70, 190, 170), qtbot)
    entry, box = entry_of(opened, photos[0]), canvas.boxes[0]
    before = entry.marks[0].face.box
    steps = opened.workspace.undo.count()
    box.setFocus()
    for _press in range(4):
        QTest.keyClick(box, Qt.Key.Key_Left, ALT)
    QTest.keyClick(box, Qt.Key.Key_Down, SHIFT)
    qtbot.waitUntil(lambda: entry.marks[0].face.box != before, timeout=20_000)
    left, top, right, bottom = entry.marks[0].face.box
    assert left < before[0] - 4
    assert right - left == pytest.approx(before[2] - before[0], abs=1)
    assert (top, bottom > before[3]) == (pytest.approx(before[1], abs=1), True)
    assert opened.workspace.undo.count() == steps + 1


def test_strokes_are_undone_one_by_one_and_alt_erases(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    canvas = open_photo(opened, photos[0], qtbot)
    entry = entry_of(opened, photos[0])
    QTest.keyClick(canvas, Qt.Key.Key_P)
    assert find(opened.window, QComboBox, "brush-style").isVisible()
    stroke(canvas, (60, 60), (120, 80))
    stroke(canvas, (200, 150), (240, 150))
    assert [len(item.points) > 1 for item in entry.painted.strokes] == [True, True]
    start, end = on_screen(canvas, 90, 40), on_screen(canvas, 90, 100)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, ALT, start)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, ALT, end)
    assert entry.painted.strokes[2].erase
    undo(opened)
    undo(opened)
    assert len(entry.painted.strokes) == 1
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert opened.window.work.photo_open
    assert canvas.tool == ""
    qtbot.waitUntil(lambda: bool(shown(opened, "remove-painted")))
    click(opened.window, "remove-painted")
    assert not entry.painted.paints
    undo(opened)
    assert entry.painted.paints


def test_the_brush_works_by_keyboard_alone(opened: Application, photos: tuple[Path, ...], qtbot: QtBot) -> None:
    canvas = open_photo(opened, photos[0], qtbot)
    entry = entry_of(opened, photos[0])
    QTest.keyClick(canvas, Qt.Key.Key_P)
    size = canvas.brush.size
    for _press in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_BracketRight)
    assert canvas.brush.size > size
    assert opened.window.work.photo_page.brush_bar.size_slider.value() == canvas.brush.size
    QTest.keyClick(canvas, Qt.Key.Key_BracketLeft)
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Right, SHIFT)
    dot, line = entry.painted.strokes
    assert dot.points == ((160.0, 120.0),)
    assert line.points[0][0] < line.points[1][0]
    QTest.keyClick(canvas, Qt.Key.Key_E)
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    assert entry.painted.strokes[2].erase
    assert find(opened.window, QAbstractButton, "brush-erase").isChecked()


def test_what_is_painted_is_covered_counted_and_given_back(
    vault: None, opened: Application, photos: tuple[Path, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    before = hashlib.sha256(photos[0].read_bytes()).hexdigest()
    canvas = open_photo(opened, photos[0], qtbot)
    click(opened.window, "paint")
    stroke(canvas, (60, 60), (140, 60))
    find(opened.window, QComboBox, "brush-style").activated.emit(1)
    entry = entry_of(opened, photos[0])
    assert entry.painted.style == "pixelate"
    undo(opened)
    assert entry.painted.style == "solid"
    done = protect(opened, photos[0], qtbot).result
    assert done is not None
    assert done.covered_regions == 1
    covered = np.asarray(Image.open(done.output))[58:62, 70:130].reshape(-1, 3)
    assert covered.std(axis=0).max() < 3  # one colour, but for what JPEG does to it
    texts = [label.text() for label in opened.window.work.side.faces.findChildren(QLabel)]
    assert "1 area covered" in texts
    back = opened.workspace.desk.session.restore(done.output, tmp_path / "back")
    assert hashlib.sha256(back.output.read_bytes()).hexdigest() == before


def test_a_photo_is_turned_searched_again_and_copied_turned(
    vault: None, opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    canvas = open_photo(opened, photos[0], qtbot)
    draw_face(opened, canvas, (40, 20, 120, 100), qtbot)
    entry = entry_of(opened, photos[0])
    landmarks = entry.marks[0].face.points
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_R)
    assert (entry.turns, entry.width, entry.height) == (1, 240, 320)
    assert (canvas.picture_size.width(), canvas.picture_size.height()) == (240, 320)
    assert entry.marks[0].face.box == pytest.approx((140, 40, 220, 120), abs=1.5)
    np.testing.assert_allclose(entry.marks[0].face.points, np.stack((240 - landmarks[:, 1], landmarks[:, 0]), 1))
    assert not entry.looked
    qtbot.waitUntil(lambda: entry.looked, timeout=60_000)
    thumbnails = opened.workspace.thumbnails
    qtbot.waitUntil(lambda: thumbnails.get(photos[0]) is not None, timeout=20_000)
    small = thumbnails.get(photos[0])
    assert small is not None
    assert small.height() > small.width()
    undo(opened)
    assert (entry.turns, entry.width, entry.looked) == (0, 320, True)
    QTest.keyClick(canvas, Qt.Key.Key_R, SHIFT)
    assert entry.turns == 3
    opened.window.work.side.tabs.setCurrentIndex(0)
    click(opened.window, "mode-cover")
    done = protect(opened, photos[0], qtbot).result
    assert done is not None
    with Image.open(done.output) as copy, Image.open(photos[0]) as original:
        assert (copy.size, original.size) == ((240, 320), (320, 240))


def test_the_clipboard_gets_pixels_and_nothing_else(
    vault: None, opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    canvas = open_photo(opened, photos[0], qtbot)
    QTest.keyClick(opened.window, Qt.Key.Key_C, CTRL)
    assert clipboard.text() == "before"  # an original is never copied
    QTest.keyClick(canvas, Qt.Key.Key_P)
    stroke(canvas, (60, 60), (140, 60))
    done = protect(opened, photos[0], qtbot).result
    assert done is not None
    click(opened.window, "drag-out")
    qtbot.waitUntil(lambda: clipboard.mimeData().hasImage(), timeout=20_000)
    data = clipboard.mimeData()
    assert not data.hasUrls()
    assert not data.hasText()
    copied = clipboard.image().convertToFormat(QImage.Format.Format_RGB888)
    assert copied.textKeys() == []
    pixels = np.frombuffer(copied.constBits(), np.uint8).reshape(copied.height(), copied.bytesPerLine())
    wanted = np.asarray(Image.open(done.output).convert("RGB"))
    np.testing.assert_array_equal(pixels[:, : copied.width() * 3].reshape(wanted.shape), wanted)


def test_a_protected_copy_can_be_dragged_out_and_an_original_cannot(
    vault: None, opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    canvas = open_photo(opened, photos[0], qtbot)
    handle = find(opened.window, DragOutButton, "drag-out")
    assert not handle.isEnabled()
    assert handle.drag() is None
    assert files_drag(handle, [photos[0].with_name("nothing.jpg")]) is None
    QTest.keyClick(canvas, Qt.Key.Key_P)
    stroke(canvas, (60, 60), (140, 60))
    done = protect(opened, photos[0], qtbot).result
    assert done is not None
    dragged = handle.drag()
    assert dragged is not None
    assert [url.toLocalFile() for url in dragged.mimeData().urls()] == [str(done.output)]
    dragged.deleteLater()
    opened.window.work.close_photo()
    grid = opened.window.work.grid_page.grid
    grid.selectAll()
    urls = grid.model().mimeData(grid.selectionModel().selectedIndexes()).urls()
    assert [url.toLocalFile() for url in urls] == [str(done.output)]
    grid.setCurrentIndex(grid.model().index(1, 0))
    with qtbot.waitSignal(grid.nothing_to_drag):
        grid.startDrag(Qt.DropAction.CopyAction)


def test_large_text_keeps_every_tool_of_the_photo_bar_in_view(
    opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    before = opened.window
    opened.settings.update(font_scale=200, language="de")
    qtbot.waitUntil(lambda: opened.window is not before)
    opened.window.resize(1280, 720)
    open_photo(opened, photos[0], qtbot)
    page = opened.window.work.photo_page
    page.toggle_tool("paint")
    QApplication.processEvents()
    for bar in (page.bar, page.brush_bar):
        assert bar.width() <= page.width()
        for made in bar.findChildren(QAbstractButton):
            place = made.mapTo(bar, made.rect().bottomRight())
            assert place.x() < bar.width(), made.objectName()
            assert made.width() >= made.minimumSizeHint().width(), made.objectName()
    opened.settings.update(font_scale=100, language="en")
    qtbot.wait(20)
