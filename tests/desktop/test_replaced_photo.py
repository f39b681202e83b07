"""A photo that another program saved anew while it was open: it is looked at again before it is protected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, draw_face, open_photo, unlock
from PIL import Image
from PySide6.QtGui import QColor

from velato_core.runtime.digest import sha256_of
from velato_desktop.models.photo_entry import PhotoState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


def test_a_photo_saved_anew_is_shown_and_searched_again_and_protected_only_then(
    vault: None, opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    photo, window = photos[0], opened.window
    entry = opened.workspace.album.entry(photo)
    assert entry is not None
    unlock(opened, qtbot)
    window.show_page("photos")
    canvas = open_photo(opened, photo, qtbot)
    draw_face(opened, canvas, (110, 70, 190, 170), qtbot)
    window.work.side.tabs.setCurrentIndex(0)
    click(window, "mode-cover")
    Image.new("RGB", (320, 240), "blue").save(photo, quality=95)
    saved = photo.read_bytes()
    click(window, "protect")
    qtbot.waitUntil(lambda: entry.state is PhotoState.FAILED and entry.looked, timeout=60_000)
    assert "not the file any more" in entry.reason
    assert entry.sha256 == sha256_of(photo)
    assert len(entry.marks) == 1

    def seen() -> str:
        middle = canvas.picture_rect.bottomRight().toPoint() * 0.9
        return min(("blue", "white"), key=lambda name: _distance(canvas.grab().toImage().pixelColor(middle), name))

    qtbot.waitUntil(lambda: canvas.has_picture and seen() == "blue", timeout=20_000)
    click(window, "protect")
    qtbot.waitUntil(lambda: entry.state is PhotoState.PROTECTED, timeout=60_000)
    assert entry.result is not None
    assert photo.read_bytes() == saved
    with Image.open(entry.result.output) as made:
        assert made.size == (320, 240)


def _distance(colour: QColor, name: str) -> int:
    other = QColor(name)
    return sum(abs(one - two) for one, two in zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True))
