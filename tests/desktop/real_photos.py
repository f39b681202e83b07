"""Stories over real photos: copies to work on, the way into a vault, and what may lie on the disk afterwards."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from desktop_acting import PASSPHRASE, click, drop, find, type_into, wait_dialog, wait_gone
from PIL import Image, UnidentifiedImageError
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabWidget, QWidget

from velato_desktop.models.photo_entry import PhotoEntry, PhotoState

if TYPE_CHECKING:
    import pytest
    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from velato_core.pipelines.types import ProtectedPhoto
    from velato_desktop.application import Application

# What begins a picture inside of another file; no sealed file holds one of them by chance.
_BEGINNINGS = (b"JFIF\0", b"Exif\0\0", b"\x89PNG\r\n\x1a\n", b"WEBPVP8")
_PLACES = (
    QStandardPaths.StandardLocation.AppDataLocation,
    QStandardPaths.StandardLocation.AppLocalDataLocation,
    QStandardPaths.StandardLocation.AppConfigLocation,
    QStandardPaths.StandardLocation.CacheLocation,
    QStandardPaths.StandardLocation.GenericCacheLocation,
    QStandardPaths.StandardLocation.GenericDataLocation,
    QStandardPaths.StandardLocation.StateLocation,
    QStandardPaths.StandardLocation.PicturesLocation,
    QStandardPaths.StandardLocation.RuntimeLocation,
    QStandardPaths.StandardLocation.TempLocation,
)


def copied(shared: Path, folder: Path, **sources: str) -> dict[str, Path]:
    """Copy real photos into a folder, each under a name of the story's."""
    folder.mkdir()
    made = {}
    for name, source in sources.items():
        made[name] = folder / f"{name}{(shared / source).suffix}"
        shutil.copyfile(shared / source, made[name])
    return made


def open_by_drop(application: Application, folder: Path, qtbot: QtBot) -> None:
    """Drop a folder on the window and wait until faces and people were found in all of it."""
    workspace = application.workspace
    drop(application.window, folder)
    with qtbot.waitSignal(workspace.people.grouped, timeout=120_000):
        pass
    assert all(entry.looked for entry in workspace.album.entries)


def entry_of(application: Application, path: Path) -> PhotoEntry:
    entry = application.workspace.album.entry(path)
    assert entry is not None
    return entry


def make_vault(qtbot: QtBot) -> None:
    """Go through the dialog that makes a vault: a passphrase, the words, three of them again."""
    dialog = wait_dialog(qtbot, "create-vault-dialog")
    type_into(dialog, "new-passphrase", PASSPHRASE)
    type_into(dialog, "repeat-passphrase", PASSPHRASE)
    click(dialog, "create-next")
    qtbot.waitUntil(lambda: dialog.findChild(QLabel, "word-24") is not None, timeout=120_000)
    words = {number: find(dialog, QLabel, f"word-{number}").text().split()[-1] for number in range(1, 25)}
    click(dialog, "create-next")
    for number, word in words.items():
        if dialog.findChild(QWidget, f"check-{number}") is not None:
            type_into(dialog, f"check-{number}", word)
    click(dialog, "create-next")
    wait_gone(qtbot, "create-vault-dialog")


def protect(application: Application, qtbot: QtBot) -> None:
    """Press Protect; where there is no vault yet, answer that there shall be one, and make it."""
    click(application.window, "protect")
    if not application.workspace.desk.session.vault_exists:
        click(wait_dialog(qtbot, "vault-question"), "vault-yes")
        make_vault(qtbot)


def result_of(application: Application, path: Path, qtbot: QtBot) -> ProtectedPhoto:
    """Wait until the queue is done, and for the copy of a photo; it is not older than the photo's choices."""
    entry, queue = entry_of(application, path), application.workspace.queue
    qtbot.waitUntil(lambda: not queue.active, timeout=300_000)
    assert entry.state is PhotoState.PROTECTED, entry.reason
    assert entry.result is not None
    assert not entry.outdated
    return entry.result


def show(application: Application, page: str) -> None:
    """Go to a page by the rail."""
    click(application.window.rail, f"nav-{page}")
    assert application.window.current_page == page


def show_tab(application: Application, number: int) -> None:
    """Go to a tab of the side panel: 0 for the plan, 1 for the faces."""
    tabs = find(application.window, QTabWidget, "side-tabs").tabBar()
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(number).center())
    assert tabs.currentIndex() == number


def said(root: QWidget) -> list[str]:
    """Every text that is to be seen."""
    return [label.text() for label in root.findChildren(QLabel) if label.isVisible()]


def pixels(path: Path) -> NDArray[np.int16]:
    """A picture's pixels, of a type that can be subtracted."""
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB")).astype(np.int16)


def on_screen(widget: QWidget) -> NDArray[np.int16]:
    """What is to be seen of a widget."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.int16)


@dataclass(frozen=True, slots=True)
class Disk:
    """All places where the app could write during a test.

    Attributes:
        roots: they and everything below them.
    """

    roots: tuple[Path, ...]

    def holds_only(self, *pictures: Path, traces: tuple[bytes, ...] = ()) -> None:
        """Every picture lies where the user wanted one, and no other file has a piece of one in it."""
        files = {path for root in self.roots for path in root.rglob("*") if path.is_file()}
        assert {path for path in files if _is_picture(path)} == set(pictures)
        for path in files.difference(pictures):
            data = path.read_bytes()
            assert not [piece for piece in (*_BEGINNINGS, *traces) if piece in data], path


def own_disk(home: Path, tmp_path: Path, short: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Send what goes elsewhere on this machine, above all temporary files, to folders that can be looked through."""
    for name in ("TMPDIR", "TEMP", "TMP", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(short))
    short.chmod(0o700)  # Qt asks that of the folder for sockets
    monkeypatch.setattr(tempfile, "tempdir", None)
    disk = Disk((home, tmp_path, short))
    for place in _PLACES:
        where = Path(QStandardPaths.writableLocation(place))
        assert any(where.is_relative_to(root) for root in disk.roots), where
    return disk


def traces_of(application: Application, *photos: Path) -> tuple[bytes, ...]:
    """Pieces by which photos and their small pictures would be known in any file: as files, and as pixels in memory."""
    pieces = []
    for photo in photos:
        data = photo.read_bytes()
        pieces.append(data[len(data) // 2 :][:64])
        small = application.engine.pictures.thumbnail(photo, 320)
        pixels = np.frombuffer(small.data, np.uint8).reshape(small.height, small.width, 3)
        row = pixels[small.height // 2, small.width // 3 :][:24]
        opaque = np.full((len(row), 1), 255, np.uint8)
        pieces += [row.tobytes(), np.hstack((row[:, ::-1], opaque)).tobytes(), np.hstack((row, opaque)).tobytes()]
    assert all(len(set(piece)) > 8 for piece in pieces)
    return tuple(pieces)


def _is_picture(path: Path) -> bool:
    try:
        with Image.open(path):
            return True
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return False
