"""Real photos through the real window with the real model: an album from drop to done, and copies from export to the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from desktop_acting import choose_by_keys, click, drop, find, wait_dialog
from PIL import ExifTags, Image
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QProgressBar
from real_photos import Disk, copied, open_by_drop, protect, result_of, said, show, traces_of

from velato_core.session import Session
from velato_desktop.operations.protect_queue import JobState
from velato_desktop.widgets.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [
    pytest.mark.gui,
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise"),  # the offscreen platform says so
]
WAITING, _RUNNING, DONE, _FAILED, CANCELLED = JobState
CAMERA = "Camera & Co"
TOLD = (b"Exif\0\0", b"xmpmeta", b"by the sea", CAMERA.encode())  # what the photo from a phone says of itself


@pytest.fixture
def session_class() -> type[Session]:
    """The real one: a passphrase costs what it costs users."""
    return Session


def in_grid(application: Application) -> list[str]:
    """The photos that the grid shows, from first to last."""
    model = application.window.work.grid_page.grid.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def spoken(application: Application) -> list[str]:
    """What a screen reader says of them."""
    model = application.window.work.grid_page.grid.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def badges(application: Application) -> list[bool]:
    """On which photos of the grid a mark in the colour for "safe" is painted."""
    grid = application.window.work.grid_page.grid
    rects = [grid.visualRect(grid.model().index(row, 0)) for row in range(grid.model().rowCount())]
    corners = [QRect(rect.right() - 60, rect.top() + 5, 60, 60) for rect in rects]
    return [_pixels_of(grid.viewport().grab(corner).toImage(), current_theme().safe) > 20 for corner in corners]


def _pixels_of(picture: QImage, colour: str) -> int:
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), np.uint32) & 0xFFFFFF
    return int((pixels == QColor(colour).rgb() & 0xFFFFFF).sum())


def states(application: Application) -> list[JobState]:
    return [job.state for job in application.workspace.queue.jobs]


def sort_and_filter(application: Application) -> None:
    """Put four photos that were just opened in every order, and look at some of them alone."""
    window = application.window
    assert in_grid(application) == ["img_2.png", "img_9.jpg", "img_10.jpg", "img_1.png"]
    choose_by_keys(application, "order", "By name")
    assert in_grid(application) == ["img_1.png", "img_2.png", "img_9.jpg", "img_10.jpg"]
    choose_by_keys(application, "order", "Most faces first")
    assert in_grid(application) == ["img_9.jpg", "img_1.png", "img_2.png", "img_10.jpg"]
    click(window, "filter-faces")
    assert in_grid(application) == ["img_9.jpg", "img_1.png", "img_2.png"]
    click(window, "filter-protected")
    assert in_grid(application) == []
    assert "No photo fits this filter." in said(window.work.grid_page)
    choose_by_keys(application, "order", "As added")
    click(window, "filter-all")
    assert badges(application) == [False] * 4


def pause_after_the_first(application: Application, qtbot: QtBot) -> None:
    """Press Pause while the first of three photos is in work, and look at what the album says then."""
    window = application.window
    qtbot.waitUntil(lambda: window.current_page == "queue")
    click(window.queue, "pause")
    qtbot.waitUntil(lambda: states(application) == [DONE, WAITING, WAITING], timeout=120_000)
    qtbot.waitUntil(lambda: "Paused" in said(window.queue))
    show(application, "photos")
    assert badges(application) == [True, False, False, False]
    said_of = ["protected", "waiting its turn", "not protected yet", "waiting its turn"]
    assert [text.rpartition(", ")[2] for text in spoken(application)] == said_of
    click(window, "filter-open")
    assert in_grid(application) == ["img_9.jpg", "img_1.png"]
    click(window, "filter-protected")
    assert in_grid(application) == ["img_2.png"]


def cancel_the_second(application: Application, qtbot: QtBot) -> Path:
    """Go on, press Cancel while the second photo is in work, and return the one copy that there is."""
    window, queue = application.window, application.workspace.queue
    show(application, "queue")
    click(window.queue, "resume")
    qtbot.waitUntil(lambda: queue.jobs[1].fraction > 0, timeout=120_000)
    click(window.queue, "cancel")
    qtbot.waitUntil(lambda: states(application) == [DONE, CANCELLED, CANCELLED], timeout=60_000)
    qtbot.waitUntil(lambda: "1 photo protected" in said(window.queue))
    assert queue.jobs[0].result is not None
    return queue.jobs[0].result.output


def try_again(application: Application, qtbot: QtBot) -> None:
    """Bring back what was cancelled, and watch the bar run to its end."""
    window = application.window
    shown: list[int] = []
    bar = window.queue.findChild(QProgressBar)
    assert bar is not None
    bar.valueChanged.connect(lambda value: shown.append(value) if bar.isVisible() else None)
    click(window.queue, "retry")
    qtbot.waitUntil(lambda: states(application) == [DONE] * 3, timeout=120_000)
    qtbot.waitUntil(lambda: "3 photos protected" in said(window.queue))
    assert shown == sorted(shown)
    assert shown[-1] > 500  # the second of the two
    assert [job.fraction for job in application.workspace.queue.jobs] == [1.0] * 3
    assert not bar.isVisible()


def test_an_album_is_sorted_filtered_and_protected_with_a_pause_a_cancel_and_another_try(
    disk: Disk, start: Callable[[], Application], shared: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    woman, man = "eval/celebahq_pairs/gallery/1.png", "eval/celebahq_pairs/protect/107.png"
    album, party = tmp_path / "party", tmp_path / "before"
    more = copied(shared, album, img_2=woman, img_9="photos/2009_004587.jpg", img_10="photos/dogs.jpg")
    more |= copied(shared, party, img_1=man)
    originals = {path: path.read_bytes() for path in more.values()}
    application = start()
    for folder in (album, party):
        open_by_drop(application, folder, qtbot)
    sort_and_filter(application)
    protect(application, qtbot)
    pause_after_the_first(application, qtbot)
    only = cancel_the_second(application, qtbot)
    traces = traces_of(application, *originals)
    disk.holds_only(*originals, only, traces=traces)
    try_again(application, qtbot)

    show(application, "photos")
    assert in_grid(application) == ["img_2.png", "img_9.jpg", "img_1.png"]
    click(application.window, "filter-open")
    assert in_grid(application) == []
    click(application.window, "filter-all")
    assert badges(application) == [True, True, False, True]
    outputs = [job.result.output for job in application.workspace.queue.jobs if job.result is not None]
    assert {path.parent for path in outputs} == {album / "protected", party / "protected"}
    assert {path: path.read_bytes() for path in originals} == originals
    disk.holds_only(*originals, *outputs, traces=traces)
    assert application.end()
    disk.holds_only(*originals, *outputs, traces=traces)


def from_a_phone(source: Path, path: Path) -> Path:
    """A large, grainy version of a photo with everything in it that a phone adds."""
    with Image.open(source) as picture:
        large = picture.convert("RGB").resize((1800, 2250), Image.Resampling.BICUBIC)
    grain = np.random.default_rng(5).normal(0, 5, (large.height, large.width, 1))
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = CAMERA
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2024:07:01 12:30:00"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (52.0, 31.0, 12.0)
    grained = Image.fromarray(np.clip(np.asarray(large) + grain, 0, 255).astype(np.uint8))
    grained.save(path, quality=92, exif=exif, xmp=b"<x:xmpmeta>somewhere</x:xmpmeta>", comment=b"by the sea")
    return path


def check_for_web(copy: Path, size: tuple[int, int]) -> None:
    """A copy is as small as was asked for, and says nothing but its pixels."""
    data = copy.read_bytes()
    assert len(data) <= 500_000
    assert not [word for word in TOLD if word in data]
    with Image.open(copy) as picture:
        assert picture.size == size
        assert dict(picture.getexif()) == {}
        assert not {key for key in picture.info if not str(key).startswith("jfif")}


def choose_folder(folder: Path) -> None:
    """Type a folder into the dialog that is about to open, and accept it."""
    timer = QTimer(QApplication.instance())

    def answer() -> None:
        dialogs = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog)]
        for dialog in dialogs:
            if dialog.isVisible():
                timer.stop()
                edit = find(dialog, QLineEdit, "fileNameEdit")
                edit.setText(str(folder))  # typed letter by letter, the dialog would complete them
                QTest.keyClick(edit, Qt.Key.Key_Return)

    timer.timeout.connect(answer)
    timer.start(20)


def bring_back(application: Application, large: Path, small: Path, qtbot: QtBot) -> tuple[Path, Path]:
    """Drop a renamed copy and one that was saved again on the vault; returns both."""
    window = application.window
    show(application, "vault")
    model = window.vault.list.model()
    qtbot.waitUntil(lambda: model.rowCount() == 2, timeout=20_000)
    assert {str(model.index(row, 0).data()) for row in range(2)} == {"large.jpg", "small.png"}
    renamed, again = large.with_name("IMG-WA0001.jpg"), large.with_name("from-a-chat.jpg")
    renamed.write_bytes(large.read_bytes())
    with Image.open(small) as picture:
        picture.convert("RGB").save(again, quality=50)
    drop(window, renamed)
    dialog = wait_dialog(qtbot, "restore-dialog")
    text = find(dialog, QLabel, "restore-text")
    qtbot.waitUntil(lambda: text.text() == "large.jpg is back, byte for byte as it was.", timeout=30_000)
    drop(dialog, again)
    qtbot.waitUntil(lambda: text.text().startswith("small.png is back, byte for byte as it was."), timeout=30_000)
    assert "found by its looks" in text.text()
    click(dialog, "restore-close")
    return renamed, again


def test_copies_for_the_web_go_to_another_folder_without_metadata_and_lead_back_to_the_original(
    disk: Disk, start: Callable[[], Application], shared: Path, tmp_path: Path, fresh_settings: Path, qtbot: QtBot
) -> None:
    small = copied(shared, tmp_path / "album", small="eval/celebahq_pairs/protect/107.png")["small"]
    large = from_a_phone(shared / "photos" / "2009_004587.jpg", tmp_path / "album" / "large.jpg")
    originals = {path: path.read_bytes() for path in (large, small)}
    assert len(originals[large]) > 500_000
    assert all(word in originals[large] for word in TOLD)
    web = tmp_path / "web"
    web.mkdir()
    application = start()
    window = application.window
    open_by_drop(application, tmp_path / "album", qtbot)
    click(window, "more-options")
    choose_by_keys(application, "size", "For the web (2048 px)")
    choose_by_keys(application, "file-size", "At most 500 kB")
    choose_folder(web)
    click(window, "out-folder")
    assert find(window, QAbstractButton, "out-folder").text() == "Copies go to: web"
    protect(application, qtbot)
    outputs = {path: result_of(application, path, qtbot).output for path in originals}
    assert {path.parent for path in outputs.values()} == {web}
    check_for_web(outputs[large], (1638, 2048))
    check_for_web(outputs[small], (256, 256))
    traces = (*traces_of(application, *originals), CAMERA.encode())
    disk.holds_only(*originals, *outputs.values(), traces=traces)

    copies = bring_back(application, outputs[large], outputs[small], qtbot)
    back = [fresh_settings / path.name for path in (large, small)]  # home, where originals go
    assert [path.read_bytes() for path in back] == list(originals.values())
    assert {path: path.read_bytes() for path in originals} == originals
    click(window, "lock-vault")
    qtbot.waitUntil(window.vault.door.isVisible, timeout=20_000)
    disk.holds_only(*originals, *outputs.values(), *copies, *back, traces=traces)
    assert application.end()
    disk.holds_only(*originals, *outputs.values(), *copies, *back, traces=traces)
