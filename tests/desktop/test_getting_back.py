"""Getting a photo back where it is not simple: one of several that look alike, and one that only its keys are left of."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from desktop_acting import PASSPHRASE, click, find, unlock, wait_dialog, wait_gone
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QPushButton, QWidget

import velato_resources
from velato_core.imaging.phash import perceptual_hash
from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.keystore.records import FaceEntry, RecordDraft
from velato_core.keystore.vault import Vault
from velato_desktop.models.photo_entry import PhotoState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]


def draft(name: str, picture: Image.Image, protected: bytes, *, month: int) -> RecordDraft:
    looks = perceptual_hash(np.asarray(picture.convert("RGB")))
    return RecordDraft(
        protected_sha256=hashlib.sha256(protected).digest(),
        perceptual_hash=looks,
        source_name=name,
        media_type="image/jpeg",
        created=f"2026-0{month}-15T12:00:00+00:00",
        faces=(FaceEntry(mode="cover"),),
    )


@pytest.fixture
def records(vault_folder: Path, photos: tuple[Path, ...]) -> Iterator[None]:
    """Two originals that look alike, and the record of a third photo whose original was not kept."""
    with weak_kdf_for_tests() as weak, Image.open(photos[0]) as picture:
        vault, _code = Vault.create(vault_folder, PASSPHRASE, kdf=weak)
        for number in (0, 1):
            vault.add_record(draft(f"twin-{number}.jpg", picture, bytes([number]), month=number + 1), photos[number])
        other = Image.open(photos[2])
        vault.add_record(draft("keys-only.jpg", other, photos[2].read_bytes(), month=3), None)
        vault.lock()
        yield


@pytest.fixture
def same_file(vault_folder: Path, photos: tuple[Path, ...]) -> Iterator[Path]:
    """A protected file that two originals became, under a name that says nothing."""
    with weak_kdf_for_tests() as weak, Image.open(photos[0]) as picture:
        vault, _code = Vault.create(vault_folder, PASSPHRASE, kdf=weak)
        for number in (0, 1):
            made = draft(f"same-{number}.jpg", picture, photos[2].read_bytes(), month=number + 1)
            vault.add_record(made, photos[number])
        vault.lock()
        yield photos[2]


@pytest.fixture
def window(records: None, application: Application, qtbot: QtBot) -> QWidget:
    unlock(application, qtbot)
    return application.window


def restore(application: Application, path: Path, out: Path, qtbot: QtBot) -> QWidget:
    application.window.vault_actions.restore(path)
    dialog = wait_dialog(qtbot, "restore-dialog")
    dialog._out_dir = out
    return dialog


def test_one_of_several_that_look_alike_is_clicked_and_comes_back(
    window: QWidget, application: Application, photos: tuple[Path, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    copy = tmp_path / "from-a-website.jpg"
    with Image.open(photos[0]) as picture:
        picture.save(copy, quality=60)
    dialog = restore(application, copy, tmp_path / "back", qtbot)
    offers = find(dialog, QListWidget, "candidates")
    qtbot.waitUntil(lambda: offers.count() == 2, timeout=30_000)
    names = [offers.item(row).text() for row in range(2)]
    assert sorted(names) == ["twin-0.jpg", "twin-1.jpg"]
    wanted = names.index("twin-1.jpg")
    place = offers.visualItemRect(offers.item(wanted)).center()
    QTest.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert offers.currentRow() == wanted
    click(dialog, "restore-take")
    back = tmp_path / "back" / "twin-1.jpg"
    qtbot.waitUntil(back.is_file, timeout=30_000)
    assert back.read_bytes() == photos[1].read_bytes()
    qtbot.waitUntil(lambda: "byte for byte" in find(dialog, QLabel, "restore-text").text())
    assert not offers.isVisible()
    click(dialog, "restore-close")


def test_of_photos_that_became_the_very_same_file_one_is_chosen_beside_the_others(
    same_file: Path, application: Application, photos: tuple[Path, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    unlock(application, qtbot)
    dialog = restore(application, same_file, tmp_path / "back", qtbot)
    offers = find(dialog, QListWidget, "candidates")
    qtbot.waitUntil(lambda: offers.count() == 2, timeout=30_000)
    names = [offers.item(row).text() for row in range(2)]
    assert sorted(names) == ["same-0.jpg", "same-1.jpg"]
    offers.setCurrentRow(names.index("same-0.jpg"))
    click(dialog, "restore-take")
    back = tmp_path / "back" / "same-0.jpg"
    qtbot.waitUntil(back.is_file, timeout=30_000)
    assert back.read_bytes() == photos[0].read_bytes()
    text = find(dialog, QLabel, "restore-text")
    qtbot.waitUntil(lambda: "byte for byte" in text.text())
    assert "by its looks" not in text.text(), "the file's bytes are known"
    click(dialog, "restore-close")


def test_where_the_original_was_not_kept_an_approximation_is_offered_and_never_promised(
    window: QWidget,
    application: Application,
    photos: tuple[Path, ...],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "rebuilt"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(out))
    dialog = restore(application, photos[2], out, qtbot)
    qtbot.waitUntil(lambda: find(dialog, QPushButton, "restore-rebuild").isVisible(), timeout=30_000)
    click(dialog, "restore-rebuild")
    work = wait_dialog(qtbot, "work-dialog")
    said = find(work, QLabel, "work-text")
    assert "not the original" in said.text()
    qtbot.waitUntil(lambda: said.property("role") == "exposed", timeout=60_000)  # this record has no keys either
    assert not out.exists() or not list(out.iterdir())
    click(work, "work-close")
    wait_gone(qtbot, "work-dialog")


def test_the_vault_page_offers_what_a_record_can_give(window: QWidget, application: Application) -> None:
    shown = application.window.vault.list
    rows = {shown.model().index(row, 0).data(): shown.model().index(row, 0) for row in range(3)}
    shown.setCurrentIndex(rows["twin-0.jpg"])
    assert find(window, QPushButton, "export-original").isEnabled()
    assert not window.findChild(QPushButton, "rebuild-record").isVisible()
    shown.setCurrentIndex(rows["keys-only.jpg"])
    assert find(window, QPushButton, "rebuild-record").isEnabled()
    assert not window.findChild(QPushButton, "export-original").isVisible()
    assert not find(window, QPushButton, "share-key").isEnabled()


@pytest.mark.slow
def test_a_photo_comes_back_roughly_from_its_keys(
    vault: None, application: Application, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    demo = Path(velato_resources.__file__).parent / "demo" / "portrait-1.jpg"
    photo = tmp_path / "nobody" / "portrait.jpg"
    photo.parent.mkdir()
    photo.write_bytes(demo.read_bytes())
    unlock(application, qtbot)
    workspace, window = application.workspace, application.window
    workspace.open_paths([photo])
    qtbot.waitUntil(lambda: [entry.looked for entry in workspace.album.entries] == [True], timeout=120_000)
    workspace.plan.set(replace(workspace.plan.value, keep_original=False, out_dir=tmp_path / "out"))
    workspace.protect()
    (entry,) = workspace.album.entries
    qtbot.waitUntil(lambda: entry.state in {PhotoState.PROTECTED, PhotoState.FAILED}, timeout=550_000)
    assert entry.result is not None, entry.reason
    copy, out = entry.result.output, tmp_path / "rebuilt"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(copy), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(out))
    window.vault_keys.run("rebuild")
    work = wait_dialog(qtbot, "work-dialog")
    said = find(work, QLabel, "work-text")
    qtbot.waitUntil(lambda: said.property("role") == "doubtful", timeout=300_000)
    assert said.text() == "portrait-velato-recovered.jpg is an approximation with 1 rebuilt face, not the original."
    pixels = [np.asarray(Image.open(path), np.float64) for path in (photo, copy, out / "portrait-velato-recovered.jpg")]
    wrong, rebuilt = (float(((pixels[0] - other) ** 2).mean()) for other in pixels[1:])
    assert rebuilt < wrong / 2
    assert photo.read_bytes() == demo.read_bytes()
    click(work, "work-close")
