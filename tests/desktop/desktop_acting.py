"""What a person does with hands: find a control, click it, type, drag."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.widgets.face_canvas import FaceCanvas

PATIENCE = 150  # turns of 20 ms for a page to show what happened
PASSPHRASE = "four calm green boats"

W = TypeVar("W", bound=QWidget)


def draw_photo(path: Path, seed: int, size: tuple[int, int] = (320, 240)) -> Path:
    """Write a smooth, colourful picture with nobody in it."""
    generator = np.random.default_rng(seed)
    small = generator.integers(40, 215, (6, 8, 3), dtype=np.uint8)
    Image.fromarray(small).resize(size, Image.Resampling.BICUBIC).save(path, quality=90)
    return path


def wait_until(happened: Callable[[], bool]) -> None:
    """Let the window run until something happened, or patience ends."""
    for _ in range(PATIENCE):
        if happened():
            return
        QTest.qWait(20)


def find(root: QWidget, kind: type[W], name: str) -> W:
    """The one visible control of this name, once it is there: pages refresh a moment after what they show."""

    def visible() -> list[W]:
        return [widget for widget in root.findChildren(kind, name) if widget.isVisible()]

    wait_until(lambda: len(visible()) == 1)
    found = visible()
    assert len(found) == 1, f"{len(found)} visible {kind.__name__} named {name}"
    return found[0]


def click(root: QWidget, name: str) -> None:
    """Click a button with the mouse."""
    button = find(root, QAbstractButton, name)
    wait_until(button.isEnabled)
    assert button.isEnabled(), f"{name} cannot be clicked"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(root: QWidget, name: str, text: str) -> None:
    """Type text into a field."""
    edit = find(root, QLineEdit, name)
    edit.setFocus()
    edit.clear()
    QTest.keyClicks(edit, text)


def wait_dialog(qtbot: QtBot, name: str) -> QWidget:
    """Wait until a dialog of this name is open."""

    def shown() -> list[QWidget]:
        return [w for w in QApplication.topLevelWidgets() if w.objectName() == name and w.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=10_000)
    return shown()[0]


def wait_gone(qtbot: QtBot, name: str) -> None:
    """Wait until no dialog of this name is open."""
    qtbot.waitUntil(
        lambda: not [w for w in QApplication.topLevelWidgets() if w.objectName() == name and w.isVisible()],
        timeout=60_000,
    )


def open_photo(application: Application, path: Path, qtbot: QtBot) -> FaceCanvas:
    """Double-click a photo in the grid and wait for its picture."""
    work = application.window.work
    grid = work.grid_page.grid
    row = next(row for row in range(grid.model().rowCount()) if grid.model().index(row, 0).data() == path.name)
    place = grid.visualRect(grid.model().index(row, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert work.photo_open
    canvas = work.photo_page.canvas
    qtbot.waitUntil(lambda: canvas.has_picture, timeout=20_000)
    return canvas


def draw_face(application: Application, canvas: FaceCanvas, box: tuple[int, int, int, int], qtbot: QtBot) -> None:
    """Press "Draw a face" and drag a frame given in photo pixels."""
    path = application.window.work.photo_page.path
    assert path is not None
    entry = application.workspace.album.entry(path)
    assert entry is not None
    before = len(entry.marks)
    click(application.window, "draw")
    corner = canvas.picture_rect.topLeft()
    scale = canvas.picture_rect.width() / canvas.picture_size.width()
    points = [(corner + QPointF(x, y) * scale).toPoint() for x, y in (box[:2], box[2:])]
    drag(canvas, points[0], points[1])
    qtbot.waitUntil(lambda: len(entry.marks) == before + 1, timeout=30_000)


def drag(widget: QWidget, first: QPoint, last: QPoint) -> None:
    """Press, move in steps, let go."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=first)
    for step in (0.3, 0.6, 1.0):
        QTest.mouseMove(widget, first + (last - first) * step)
        QTest.qWait(1)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=last)


def wheel(widget: QWidget, place: QPointF, steps: int) -> None:
    """Turn the mouse wheel away from the hand, or towards it with negative steps."""
    button, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase, turned = Qt.ScrollPhase.NoScrollPhase, QPoint(0, 120 * steps)
    event = QWheelEvent(place, widget.mapToGlobal(place), QPoint(), turned, button, keys, phase, False)
    QApplication.sendEvent(widget, event)


def drop(widget: QWidget, *files: Path) -> None:
    """Drag files over a widget and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPointF(20, 20), action, data, button, keys)
    QApplication.sendEvent(widget, over)
    assert over.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(20, 20), action, data, button, keys))


def choose_by_keys(application: Application, name: str, text: str) -> None:
    """Choose from a list by keys, as the mouse would have to open it."""
    box = find(application.window, QComboBox, name)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findText(text)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == text


def unlock(application: Application, qtbot: QtBot) -> None:
    """Open the vault on the vault page, as a person does."""
    application.window.show_page("vault")
    door = application.window.vault.door
    qtbot.waitUntil(lambda: find(door, QAbstractButton, "open-vault").text() == "Unlock", timeout=40_000)
    click(application.window, "open-vault")
    dialog = wait_dialog(qtbot, "unlock-dialog")
    type_into(dialog, "passphrase", PASSPHRASE)
    click(dialog, "unlock")
    qtbot.waitUntil(lambda: application.window.vault.list.isVisible(), timeout=30_000)


def lock(application: Application, qtbot: QtBot) -> None:
    """Lock the vault on the vault page, as a person does."""
    application.window.show_page("vault")
    click(application.window, "lock-vault")
    qtbot.waitUntil(lambda: not application.workspace.desk.session.unlocked, timeout=30_000)
