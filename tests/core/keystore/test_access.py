"""The ways in: passphrase, recovery code, keyring, and replacing each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import keyring
import pytest
from keyring.backends import fail
from keystore_helpers import PASSPHRASE, Made, draft

from velato_core import errors
from velato_core.keystore import KdfParams, RecoveryCode, Vault, kdf, os_keyring

if TYPE_CHECKING:
    from pathlib import Path


def reopened(made: Made) -> Vault:
    made.vault.lock()
    return Vault.open(made.folder)


def test_changing_the_passphrase_replaces_the_old_one(made: Made, photo: Path, tmp_path: Path) -> None:
    record = made.vault.add_record(draft(), photo)
    sealed = {path.name: path.read_bytes() for path in made.folder.rglob("*") if path.parent != made.folder}
    made.vault.change_passphrase(PASSPHRASE, "another one")
    assert {p.name: p.read_bytes() for p in made.folder.rglob("*") if p.parent != made.folder} == sealed  # rewrap only
    vault = reopened(made)
    with pytest.raises(errors.WrongPassphrase):
        vault.unlock(PASSPHRASE)
    with vault:
        vault.unlock("another one")
        vault.restore_original(record.id, tmp_path / "out.jpg")
    for name in ("vault.velato", "vault-copy.velato"):  # neither copy keeps the old way in
        other = "vault-copy.velato" if name == "vault.velato" else "vault.velato"
        kept = (made.folder / other).read_bytes()
        (made.folder / other).unlink()
        with pytest.raises(errors.WrongPassphrase):
            Vault.open(made.folder).unlock(PASSPHRASE)
        (made.folder / other).write_bytes(kept)


def test_a_new_passphrase_costs_what_is_right_here_and_never_less_than_before(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cost() -> KdfParams | None:
        return made.vault.status().kdf

    dearer, cheaper = KdfParams(iterations=2, memory_kib=64, lanes=1), KdfParams(iterations=1, memory_kib=8, lanes=1)
    monkeypatch.setattr(kdf, "calibrate", lambda: dearer)
    made.vault.change_passphrase(PASSPHRASE, "second")
    assert cost() == dearer
    monkeypatch.setattr(kdf, "calibrate", lambda: cheaper)
    made.vault.change_passphrase("second", "third")
    assert cost() == dearer
    made.vault.rotate_master_key("third")
    assert cost() == dearer


def test_changing_the_passphrase_needs_the_present_one(made: Made) -> None:
    header = (made.folder / "vault.velato").read_bytes()
    with pytest.raises(errors.WrongPassphrase):
        made.vault.change_passphrase("guess", "mine now")
    assert (made.folder / "vault.velato").read_bytes() == header


def test_the_recovery_code_opens_and_resets(made: Made) -> None:
    words = made.code.text()
    vault = reopened(made)
    with vault:
        vault.unlock_with_recovery("  " + words.upper().replace(" ", "\n"))
        vault.reset_passphrase("remembered", words)
        vault.lock()
        vault.unlock("remembered")


def test_recovery_words_with_numbers_and_commas_are_read(made: Made) -> None:
    text = "\n".join(f"{number}. {word}," for number, word in enumerate(made.code.words, 1))
    assert RecoveryCode.parse(text).words == made.code.words


def test_mistyped_recovery_words_say_what_is_wrong(made: Made) -> None:
    words = list(made.code.words)
    with pytest.raises(errors.WrongKey, match="24 words; 23"):
        made.vault.test_recovery(" ".join(words[:-1]))
    with pytest.raises(errors.WrongKey, match="Word 3 "):
        made.vault.test_recovery(" ".join([*words[:2], "xylofone", *words[3:]]))
    with pytest.raises(errors.WrongKey, match="does not add up"):
        made.vault.test_recovery("abandon " * 24)  # known words, wrong checksum
    with pytest.raises(errors.WrongKey, match="does not open this vault"):
        made.vault.test_recovery(RecoveryCode.generate().text())
    made.vault.test_recovery(made.code.text())


def test_the_recovery_quiz_asks_for_three_words(made: Made) -> None:
    asked = made.code.quiz()
    assert len(set(asked)) == 3
    answers = {position: made.code.words[position - 1] for position in asked}
    assert made.code.matches({p: w.upper() + " " for p, w in answers.items()})
    assert not made.code.matches(answers | {asked[0]: "wrong"})
    assert not made.code.matches({})


def test_rotating_the_recovery_code_replaces_it(made: Made) -> None:
    fresh = made.vault.rotate_recovery()
    vault = reopened(made)
    with pytest.raises(errors.WrongKey):
        vault.unlock_with_recovery(made.code.text())
    with vault:
        vault.unlock_with_recovery(fresh.text())
        assert vault.unlocked


def test_rotating_the_master_key_keeps_everything(made: Made, photo: Path, tmp_path: Path) -> None:
    records = [made.vault.add_record(draft(number), photo) for number in range(3)]
    made.vault.save_people(b"people")
    album = made.vault.derive_album_key("summer")
    old_code = made.code.text()
    old_files = {path.name: path.read_bytes() for path in (made.folder / "records").iterdir()}
    code = made.vault.rotate_master_key(PASSPHRASE)
    assert all((made.folder / "records" / name).read_bytes() != old for name, old in old_files.items())
    vault = reopened(made)
    with pytest.raises(errors.WrongKey):
        vault.unlock_with_recovery(old_code)
    with vault:
        vault.unlock_with_recovery(code.text())
        assert vault.verify().ok
        assert not vault.status().rotating
        assert vault.load_people() == b"people"
        assert vault.derive_album_key("summer") == album
        for record in records:
            vault.restore_original(record.id, tmp_path / record.id)
            assert (tmp_path / record.id).read_bytes() == photo.read_bytes()


def test_the_old_master_key_opens_nothing_after_a_rotation(made: Made, photo: Path) -> None:
    made.vault.add_record(draft(), photo)
    old_header = (made.folder / "vault.velato").read_bytes()
    made.vault.rotate_master_key(PASSPHRASE)
    made.vault.lock()
    for name in ("vault.velato", "vault-copy.velato"):
        (made.folder / name).write_bytes(old_header)
    vault = Vault.open(made.folder)
    with vault:
        vault.unlock(PASSPHRASE)  # the same passphrase, the header of before
        assert vault.status().damaged == 1
        assert vault.records() == ()


def test_the_keyring_opens_after_it_was_switched_on(made: Made, keyring_entries: dict[tuple[str, str], str]) -> None:
    made.vault.enable_keyring()
    vault = reopened(made)
    with vault:
        vault.unlock_with_keyring()
        assert vault.status().slots == ("passphrase", "recovery", "keyring")
        vault.disable_keyring()
        assert keyring_entries == {}
        vault.lock()
        with pytest.raises(errors.KeyringUnavailable):
            vault.unlock_with_keyring()


def test_an_old_or_damaged_keyring_entry_is_refused(made: Made, keyring_entries: dict[tuple[str, str], str]) -> None:
    made.vault.enable_keyring()
    old = dict(keyring_entries)
    made.vault.enable_keyring()
    keyring_entries.update(old)
    vault = reopened(made)
    with pytest.raises(errors.WrongKey):
        vault.unlock_with_keyring()
    keyring_entries.update(dict.fromkeys(old, "not base64!"))
    with pytest.raises(errors.KeyringUnavailable):
        vault.unlock_with_keyring()
    assert not vault.unlocked


def test_rotating_the_master_key_switches_the_keyring_off(
    made: Made, keyring_entries: dict[tuple[str, str], str]
) -> None:
    made.vault.enable_keyring()
    made.vault.rotate_master_key(PASSPHRASE)
    assert not made.vault.keyring_enabled
    assert keyring_entries == {}


def test_a_system_without_a_keyring_is_told_clearly(made: Made) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        assert not os_keyring.available()
        with pytest.raises(errors.KeyringUnavailable, match="no safe place"):
            made.vault.enable_keyring()
        assert not made.vault.keyring_enabled
    finally:
        keyring.set_keyring(before)
