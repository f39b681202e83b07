"""How copies are written: what is chosen under "More options" is what the file is, and what is left out is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from desktop_acting import choose_by_keys, click, draw_photo, find, open_photo, wait_dialog
from desktop_scenes import FACES
from PIL import ExifTags, Image
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFileDialog, QLabel

from velato_desktop.models.photo_entry import FaceMark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]
TAKEN = "2024:07:01 12:30:00"


class Desktop(QObject):
    """Stands where the system's file manager would be asked to open a folder."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Take the place down instead of opening it."""
        self.asked.append(url.toLocalFile())


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    made = Desktop()
    QDesktopServices.setUrlHandler("file", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def photo(application: Application, tmp_path: Path, qtbot: QtBot) -> Path:
    """A large photo with a face, a camera's name and the day it was taken, open and to be covered."""
    path = tmp_path / "beach" / "IMG_7.jpg"
    path.parent.mkdir()
    draw_photo(path, 7, (2600, 1950))
    with Image.open(path) as picture:
        exif = picture.getexif()
        exif[ExifTags.Base.Make] = "Camera & Co"
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = TAKEN
        picture.save(path, quality=92, exif=exif)
    workspace, window = application.workspace, application.window
    workspace.open_paths([path])
    album = workspace.album
    qtbot.waitUntil(lambda: len(album.entries) == 1 and album.entries[0].looked, timeout=60_000)
    workspace.change_marks("a face", path, (FaceMark(face=FACES[1]),))
    open_photo(application, path, qtbot)
    window.work.side.tabs.setCurrentIndex(0)
    click(window, "mode-cover")
    click(window, "more-options")
    return path


def choose(application: Application, name: str, text: str) -> None:
    """Choose from a list of the plan."""
    application.window.work.side.tabs.setCurrentIndex(0)
    choose_by_keys(application, name, text)


def protect(application: Application, qtbot: QtBot) -> Path:
    """Press Protect, without a vault, and return the file that was written."""
    window, queue = application.window, application.workspace.queue
    before = queue.jobs
    click(window, "protect")
    if application.workspace.plan.value.keep_original:
        click(wait_dialog(qtbot, "vault-question"), "vault-no")
    qtbot.waitUntil(lambda: queue.jobs != before and not queue.active, timeout=60_000)
    (job,) = queue.jobs
    assert job.result is not None, job.error
    return job.result.output


def taken(path: Path) -> object:
    with Image.open(path) as picture:
        return picture.getexif().get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal)


def test_size_type_quality_and_date_are_those_that_were_chosen(
    photo: Path, application: Application, qtbot: QtBot
) -> None:
    before = photo.read_bytes()
    first = protect(application, qtbot)
    with Image.open(first) as picture:
        assert (picture.format, picture.size) == ("JPEG", (2600, 1950))
        assert ExifTags.Base.Make not in picture.getexif()
    assert taken(first) is None

    choose(application, "size", "Small (1280 px)")
    choose(application, "format", "PNG")
    with Image.open(protect(application, qtbot)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1280, 960))

    choose(application, "format", "JPEG")
    choose(application, "quality", "Best (95)")
    best = protect(application, qtbot)
    choose(application, "quality", "Small (75)")
    find(application.window, QCheckBox, "keep-date").click()
    small = protect(application, qtbot)
    assert best != small
    assert small.stat().st_size < best.stat().st_size / 1.3
    assert taken(small) == TAKEN
    assert photo.read_bytes() == before


def test_the_card_tells_what_the_copy_does_not_carry(photo: Path, application: Application, qtbot: QtBot) -> None:
    protect(application, qtbot)
    side = application.window.work.side
    side.tabs.setCurrentIndex(1)

    def said() -> list[str]:
        return [label.text() for label in side.faces.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: "Left out of the copy" in said(), timeout=20_000)
    told = said()[said().index("Left out of the copy") + 1]
    assert "camera data" in told
    assert "the capture date" in told


def test_the_folder_is_chosen_and_opened_from_the_message_and_from_the_queue(
    photo: Path,
    application: Application,
    desktop: Desktop,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window, folder = application.window, tmp_path / "for the web"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    assert "beside the photo" in find(window, QAbstractButton, "out-folder").text()
    click(window, "out-folder")
    assert find(window, QAbstractButton, "out-folder").text() == "Copies go to: for the web"
    assert protect(application, qtbot).parent == folder
    assert window.toast.text == "1 photo protected"
    assert find(window, QAbstractButton, "toast-action").text() == "Open the folder"
    click(window, "toast-action")
    assert desktop.asked == [str(folder)]
    assert not window.toast.isVisible()
    window.show_page("queue")
    click(window.queue, "open-output")
    assert desktop.asked == [str(folder)] * 2


def test_a_whole_disk_as_the_folder_has_a_name(application: Application) -> None:
    root = Path(Path.cwd().anchor)
    application.workspace.set_out_dir(root)
    assert find(application.window, QAbstractButton, "out-folder").text() == f"Copies go to: {root}"
