"""The vault as a person uses it: look, search, share a key, keep a key, words, master key, check, back up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, click, drop, find, type_into, unlock, wait_dialog, wait_gone
from PIL import Image
from PySide6.QtCore import QDate
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton

from velato_core.errors import WrongKey
from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.keystore.records import FaceEntry, RecordDraft
from velato_core.keystore.vault import Vault
from velato_core.pipelines.people_ledger import Known, Ledger, save
from velato_desktop.models.vault_model import PICTURE, RECORD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.views.vault_page import VaultPage

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]  # the offscreen platform says so
ANNA, BETH = "a" * 16, "b" * 16


@pytest.fixture
def kept(vault_folder: Path, photos: tuple[Path, ...]) -> Iterator[tuple[str, ...]]:
    """A vault with five originals from different days and two named people; gives its recovery words."""
    with weak_kdf_for_tests() as weak:
        vault, code = Vault.create(vault_folder, PASSPHRASE, kdf=weak)
        for number, path in enumerate(photos):
            with Image.open(path) as image:
                image.thumbnail((64, 64))
                image.save(path.with_suffix(".thumb"), "JPEG")
            thumbnail = path.with_suffix(".thumb").read_bytes()
            path.with_suffix(".thumb").unlink()
            person = ANNA if number < 2 else BETH if number == 2 else None
            vault.add_record(
                RecordDraft(
                    protected_sha256=bytes([number]) * 32,
                    source_name=path.name,
                    media_type="image/jpeg",
                    created=f"2026-0{number + 1}-15T12:00:00+00:00",
                    faces=(FaceEntry(mode="cover", person_id=person),),
                    thumbnails=(thumbnail,),
                ),
                path,
            )
        save(vault, Ledger(people=[Known(id="c" * 16, name="Anna", also={ANNA}), Known(id=BETH, name="Beth")]))
        vault.lock()
        yield code.words


@pytest.fixture
def page(kept: tuple[str, ...], application: Application, qtbot: QtBot) -> VaultPage:
    """The open vault."""
    unlock(application, qtbot)
    return application.window.vault


def names(page: VaultPage) -> list[str]:
    model = page.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(page: VaultPage, name: str) -> None:
    model = page.list.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == name)
    page.list.setCurrentIndex(model.index(row, 0))


def menu(page: VaultPage, key: str) -> None:
    """Choose an entry of the menu."""
    page.menu.menu().findChild(QAction, f"vault-{key}").trigger()


def test_originals_are_shown_newest_first_with_their_pictures(page: VaultPage, qtbot: QtBot) -> None:
    assert names(page) == ["IMG_11.jpg", "IMG_10.jpg", "IMG_3.jpg", "IMG_2.jpg", "IMG_1.jpg"]
    model = page.list.model()
    qtbot.waitUntil(lambda: all(model.index(row, 0).data(PICTURE) is not None for row in range(5)), timeout=30_000)


def test_locking_takes_names_and_pictures_away(page: VaultPage, qtbot: QtBot) -> None:
    click(page, "lock-vault")
    qtbot.waitUntil(page.door.isVisible, timeout=20_000)
    assert names(page) == []
    assert page.search._person.count() == 1


def test_search_by_name_person_and_days(page: VaultPage) -> None:
    type_into(page, "vault-search", "img_1")
    assert names(page) == ["IMG_11.jpg", "IMG_10.jpg", "IMG_1.jpg"]
    type_into(page, "vault-search", "beth")
    assert names(page) == ["IMG_3.jpg"]
    find(page, QLineEdit, "vault-search").clear()
    person = find(page, QComboBox, "vault-person")
    assert [person.itemText(row) for row in range(person.count())] == ["Anybody", "Anna", "Beth"]
    person.setCurrentIndex(1)
    person.activated.emit(1)
    assert names(page) == ["IMG_2.jpg", "IMG_1.jpg"]
    when = find(page, QComboBox, "vault-when")
    when.setCurrentIndex(when.count() - 1)
    when.activated.emit(when.count() - 1)
    find(page, QDateEdit, "vault-first").setDate(QDate(2026, 3, 1))
    find(page, QDateEdit, "vault-last").setDate(QDate(2026, 2, 1))  # either may be typed first
    assert names(page) == ["IMG_2.jpg"]
    person.setCurrentIndex(0)
    person.activated.emit(0)
    type_into(page, "vault-search", "nothing like that")
    assert names(page) == []
    assert page._nothing.isVisible()


def test_a_key_is_shared_and_kept_and_gives_that_photo_back(
    page: VaultPage, application: Application, photos: tuple[Path, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    assert not find(page, QPushButton, "share-key").isEnabled()
    choose(page, "IMG_2.jpg")
    click(page, "share-key")
    dialog = wait_dialog(qtbot, "share-key-dialog")
    assert not find(dialog, QPushButton, "share-save").isEnabled()
    type_into(dialog, "share-passphrase", "only for my friend")
    type_into(dialog, "share-again", "only for my friend")
    dialog._qr.box.setChecked(True)
    dialog.save_to(tmp_path / "gift.velato-key.txt")
    qtbot.waitUntil(lambda: find(dialog, QLabel, "share-answer").text().startswith("Saved"), timeout=60_000)
    assert (tmp_path / "gift.velato-key.txt").read_text().startswith("-----BEGIN VELATO PHOTO KEY-----")
    assert not QPixmap(str(tmp_path / "gift.velato-key.png")).isNull()
    assert not find(dialog, QLabel, "share-qr").pixmap().isNull()
    click(dialog, "share-close")

    choose(page, "IMG_2.jpg")  # the vault does not need it any more: the friend's key and file give it back
    record = page.list.currentIndex().data(RECORD)
    application.workspace.desk.session.remove_record(record.id)
    menu(page, "friends-keys")
    dialog = wait_dialog(qtbot, "friends-keys-dialog")
    drop(dialog, photos[0])
    qtbot.waitUntil(lambda: "No QR code" in find(dialog, QLabel, "friends-answer").text(), timeout=20_000)
    with Image.open(tmp_path / "gift.velato-key.png") as code:  # as a messenger hands it on
        code.convert("RGB").resize((code.width * 4 // 5, code.height * 4 // 5)).save(tmp_path / "got.jpg", quality=60)
    drop(dialog, tmp_path / "got.jpg")
    qtbot.waitUntil(lambda: find(dialog, QLineEdit, "key-secret").placeholderText().startswith("Pass"), timeout=20_000)
    type_into(dialog, "key-secret", "not that one")
    click(dialog, "friends-keep")
    qtbot.waitUntil(lambda: "passphrase" in dialog.findChild(QLabel, "friends-answer").text(), timeout=30_000)
    type_into(dialog, "key-secret", "only for my friend")
    click(dialog, "friends-keep")
    listed = find(dialog, QListWidget, "kept-keys")
    qtbot.waitUntil(lambda: listed.count() == 1, timeout=30_000)
    assert listed.item(0).text().startswith("IMG_2.jpg")
    click(dialog, "friends-restore")
    dialog = wait_dialog(qtbot, "restore-dialog")
    dialog._out_dir = tmp_path / "back"
    dialog.take(tmp_path / "gift.velato-sealed")
    qtbot.waitUntil(lambda: (tmp_path / "back" / "IMG_2.jpg").is_file(), timeout=30_000)
    assert (tmp_path / "back" / "IMG_2.jpg").read_bytes() == photos[1].read_bytes()
    click(dialog, "restore-close")


def test_a_list_without_keys_says_so(page: VaultPage, qtbot: QtBot) -> None:
    menu(page, "friends-keys")
    dialog = wait_dialog(qtbot, "friends-keys-dialog")
    assert find(dialog, QLabel, "no-keys").text() == "No key is kept yet."
    click(dialog, "friends-close")


def test_damaged_keys_are_told_of(page: VaultPage, vault_folder: Path, qtbot: QtBot) -> None:
    (vault_folder / "keys").mkdir()
    (vault_folder / "keys" / ("ab" * 16)).write_bytes(b"damaged")
    menu(page, "friends-keys")
    dialog = wait_dialog(qtbot, "friends-keys-dialog")
    qtbot.waitUntil(lambda: "Some keys are damaged" in find(dialog, QLabel, "friends-answer").text(), timeout=20_000)
    assert not dialog.findChild(QLabel, "no-keys").isVisible()  # there were some
    click(dialog, "friends-close")


def test_a_key_for_an_age_recipient_needs_no_passphrase(page: VaultPage, tmp_path: Path, qtbot: QtBot) -> None:
    import pyrage

    choose(page, "IMG_3.jpg")
    click(page, "share-key")
    dialog = wait_dialog(qtbot, "share-key-dialog")
    dialog._with_age.setChecked(True)
    type_into(dialog, "share-recipient", str(pyrage.x25519.Identity.generate().to_public()))
    dialog._sealed.box.setChecked(False)
    dialog.save_to(tmp_path / "k.txt")
    qtbot.waitUntil(lambda: find(dialog, QLabel, "share-answer").text().startswith("Saved"), timeout=30_000)
    assert (tmp_path / "k.txt").read_text().startswith("-----BEGIN AGE ENCRYPTED FILE-----")
    assert [path.name for path in tmp_path.glob("k*")] == ["k.txt"]
    click(dialog, "share-close")


def test_recovery_words_are_tested(page: VaultPage, kept: tuple[str, ...], qtbot: QtBot) -> None:
    menu(page, "test-words")
    dialog = wait_dialog(qtbot, "try-words-dialog")
    edit = find(dialog, QPlainTextEdit, "try-words")
    for words, told in ((kept[1:], "24 words"), ((*kept[:-1], "nonsense"), "Word 24"), (kept, "open your vault")):
        edit.setPlainText(" ".join(words).upper())
        click(dialog, "try-ok")
        qtbot.waitUntil(lambda told=told: told in dialog.findChild(QLabel, "try-answer").text(), timeout=20_000)
    click(dialog, "try-close")


@pytest.mark.parametrize("master", [False, True])
def test_new_words_count_only_after_three_were_typed(
    page: VaultPage, kept: tuple[str, ...], vault_folder: Path, master: bool, qtbot: QtBot
) -> None:
    menu(page, "master-key" if master else "new-words")
    dialog = wait_dialog(qtbot, "new-words-dialog")
    if master:
        assert not find(dialog, QPushButton, "new-words-next").isEnabled()
        type_into(dialog, "rotate-passphrase", PASSPHRASE)
    before = (vault_folder / "vault.velato").read_bytes()
    click(dialog, "new-words-next")
    qtbot.waitUntil(lambda: dialog.findChild(QLabel, "word-24") is not None, timeout=20_000)
    words = [dialog.findChild(QLabel, f"word-{n}").text().split()[-1] for n in range(1, 25)]
    click(dialog, "new-words-next")
    asked = [n for n in range(1, 25) if dialog.findChild(object, f"check-{n}") is not None]
    assert len(asked) == 3
    for number in asked[:2]:
        type_into(dialog, f"check-{number}", words[number - 1])
    assert not find(dialog, QPushButton, "new-words-next").isEnabled()
    assert (vault_folder / "vault.velato").read_bytes() == before
    type_into(dialog, f"check-{asked[2]}", words[asked[2] - 1])
    click(dialog, "new-words-next")
    wait_gone(qtbot, "new-words-dialog")
    opened = Vault.open(vault_folder)
    opened.test_recovery(" ".join(words))
    with pytest.raises(WrongKey):
        opened.test_recovery(" ".join(kept))
    assert page._workspace.desk.session.unlocked


def test_everything_is_checked_damage_is_said_and_repaired(page: VaultPage, vault_folder: Path, qtbot: QtBot) -> None:
    menu(page, "verify")
    dialog = wait_dialog(qtbot, "work-dialog")
    qtbot.waitUntil(lambda: "whole: 5 originals" in find(dialog, QLabel, "work-text").text(), timeout=30_000)
    click(dialog, "work-close")
    wait_gone(qtbot, "work-dialog")
    blob = next((vault_folder / "originals").iterdir())
    data = bytearray(blob.read_bytes())
    data[-1] ^= 1
    blob.write_bytes(bytes(data))
    qtbot.wait(10)
    menu(page, "verify")
    dialog = wait_dialog(qtbot, "work-dialog")
    qtbot.waitUntil(lambda: "Damaged" in find(dialog, QLabel, "work-text").text(), timeout=30_000)
    assert find(dialog, QListWidget, "work-list").count() == 1
    click(dialog, "repair-vault")
    qtbot.waitUntil(lambda: "set aside" in find(dialog, QLabel, "work-text").text(), timeout=30_000)
    click(dialog, "work-close")


def test_a_backup_comes_back_where_there_is_no_vault(
    page: VaultPage, application: Application, vault_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "backup.zip"
    application.window.vault_keys.back_up_to(out)
    dialog = wait_dialog(qtbot, "work-dialog")
    qtbot.waitUntil(lambda: "backup.zip" in find(dialog, QLabel, "work-text").text(), timeout=30_000)
    click(dialog, "work-close")
    wait_gone(qtbot, "work-dialog")
    click(page, "lock-vault")
    qtbot.waitUntil(page.door.isVisible, timeout=20_000)
    vault_folder.rename(tmp_path / "lost")
    page.refresh()
    qtbot.waitUntil(lambda: find(page, QPushButton, "import-vault").isVisible(), timeout=20_000)
    application.window.vault_keys.bring_back(out)
    dialog = wait_dialog(qtbot, "work-dialog")
    qtbot.waitUntil(lambda: "is back" in find(dialog, QLabel, "work-text").text(), timeout=30_000)
    click(dialog, "work-close")
    unlock(application, qtbot)
    assert len(names(page)) == 5


def test_without_a_keyring_the_menu_says_so_and_stays_off(page: VaultPage, qtbot: QtBot) -> None:
    page.menu.keyring_wanted.emit(True)
    box = wait_dialog(qtbot, "error-box")
    box.close()
    qtbot.waitUntil(lambda: not page.menu._keyring.isChecked(), timeout=20_000)
