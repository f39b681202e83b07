"""Opening folders: one that cannot be read, pictures of other kinds, and folders that are gone cost nothing but themselves."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from desktop_acting import draw_photo, drop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]  # the offscreen platform says so


def names(application: Application) -> list[str]:
    return [entry.path.name for entry in application.workspace.album.entries]


def recent(application: Application) -> list[QPushButton]:
    """The folders offered on the empty page."""
    tile = application.window.work.grid_page.tile
    folders = application.workspace.settings.value.recent_folders
    return [link for link in tile.findChildren(QPushButton) if link.toolTip() in folders]


def test_a_folder_that_cannot_be_read_leaves_the_others_be(
    application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    closed = photos[0].parent / "closed"
    closed.mkdir()
    draw_photo(closed / "inside.jpg", 7)
    closed.chmod(0o000)
    try:
        if os.access(closed, os.R_OK):
            pytest.skip("the superuser may read everything")
        drop(application.window, photos[0].parent)
        qtbot.waitUntil(lambda: len(names(application)) == 5)
        said = "may not be read and were left out"
        qtbot.waitUntil(lambda: said in application.window.toast.text)
    finally:
        closed.chmod(0o700)


def test_pictures_of_other_kinds_are_left_out_and_counted(
    application: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    folder = photos[0].parent
    for name in ("a.avif", "b.CR2", "c.nef", "d.DNG", "e.dng", "notes.txt", "film.mp4"):
        (folder / name).write_bytes(b"whatever")
    drop(application.window, folder)
    qtbot.waitUntil(lambda: "AVIF, CR2, DNG, NEF" in application.window.toast.text)
    assert application.window.toast.text.startswith("5 picture")
    assert names(application) == [photo.name for photo in photos]
    application.window.toast.hide()
    drop(application.window, folder / "a.avif")  # named by itself it is taken, and says of itself what is wrong
    qtbot.waitUntil(lambda: "a.avif" in names(application))
    assert not application.window.toast.isVisible()


def test_a_folder_of_other_kinds_alone_says_so(application: Application, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "a.arw").write_bytes(b"whatever")
    drop(application.window, folder)
    qtbot.waitUntil(lambda: "ARW" in application.window.toast.text)
    assert "No new photos" in application.window.toast.text


def test_a_recent_folder_opens_with_a_click(
    start: Callable[[], Application], photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    first = start()
    drop(first.window, photos[0].parent)
    qtbot.waitUntil(lambda: len(names(first)) == 5)
    assert first.workspace.settings.value.recent_folders == (str(photos[0].parent),)
    first.workspace.settings.flush()
    second = start()
    (link,) = recent(second)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(second)) == 5)


def test_a_recent_folder_that_is_gone_says_so_when_it_is_opened(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    application.workspace.settings.remember_folder(str(tmp_path / "gone"))
    (link,) = recent(application)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "not there any more" in application.window.toast.text)
    assert names(application) == []
