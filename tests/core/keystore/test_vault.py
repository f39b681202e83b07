"""Create, unlock, add, find, restore, remove: what a user of the vault relies on."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import TYPE_CHECKING

import pytest
from keystore_helpers import PASSPHRASE, Made, draft

from velato_core import errors
from velato_core.keystore import KdfParams, RecordDraft, RecoveryCode, Vault

if TYPE_CHECKING:
    from pathlib import Path


def test_restores_the_original_byte_for_byte_after_locking(made: Made, photo: Path, tmp_path: Path) -> None:
    record = made.vault.add_record(draft(), photo)
    made.vault.lock()
    vault = Vault.open(made.folder)
    with vault:
        vault.unlock(PASSPHRASE)
        digest = vault.restore_original(record.id, tmp_path / "out.jpg")
    assert (tmp_path / "out.jpg").read_bytes() == photo.read_bytes()
    assert digest.sha256 == hashlib.sha256(photo.read_bytes()).digest()
    assert digest.size == photo.stat().st_size


def test_gives_back_everything_that_was_kept(made: Made, photo: Path) -> None:
    kept = draft(7)
    record = made.vault.add_record(kept, photo)
    made.vault.lock()
    made.vault.unlock(PASSPHRASE)
    assert made.vault.record(record.id) == record
    assert made.vault.record(record.id).draft == kept


def test_keeps_keys_without_an_original(made: Made, tmp_path: Path) -> None:
    record = made.vault.add_record(draft(), None)
    assert made.vault.records()[0].has_original is False
    with pytest.raises(errors.NotRestorable):
        made.vault.restore_original(record.id, tmp_path / "out.jpg")


def test_finds_by_the_protected_files_hash(made: Made, photo: Path) -> None:
    records = [made.vault.add_record(draft(number), photo) for number in (1, 2, 3)]
    [found] = made.vault.find_by_sha256((2).to_bytes(32, "big"))
    assert found.id == records[1].id
    assert made.vault.find_by_sha256(b"?" * 32) == ()


def test_finds_every_record_of_one_protected_file_the_newest_first(made: Made, photo: Path) -> None:
    made.vault.find_by_sha256(b"?" * 32)  # what is added later is found all the same
    ids = [made.vault.add_record(draft(1, source_name=f"{number}.jpg"), photo).id for number in range(3)]
    for _ in range(2):
        assert [found.id for found in made.vault.find_by_sha256((1).to_bytes(32, "big"))] == ids[::-1]
        made.vault.lock()
        made.vault.unlock(PASSPHRASE)
    made.vault.remove_record(ids[2])
    assert [found.id for found in made.vault.find_by_sha256((1).to_bytes(32, "big"))] == [ids[1], ids[0]]


def test_finds_a_recompressed_copy_by_its_perceptual_hash(made: Made) -> None:
    near = made.vault.add_record(draft(1, perceptual_hash=bytes(8)), None)
    nearest = made.vault.add_record(draft(2, perceptual_hash=b"\x01" + bytes(7)), None)
    made.vault.add_record(draft(3, perceptual_hash=b"\xff" * 8), None)
    made.vault.add_record(draft(4, perceptual_hash=bytes(32)), None)
    found = made.vault.find_similar(b"\x03" + bytes(7), 4)
    assert [(summary.id, distance) for summary, distance in found] == [(nearest.id, 1), (near.id, 2)]


def test_a_pending_record_is_completed_later(made: Made, photo: Path, tmp_path: Path) -> None:
    record = made.vault.add_record(draft(protected_sha256=b""), photo)
    assert [summary.id for summary in made.vault.pending_records()] == [record.id]
    made.vault.commit_record(record.id, protected_sha256=b"p" * 32, perceptual_hash=b"h" * 8)
    made.vault.lock()
    made.vault.unlock(PASSPHRASE)
    assert made.vault.pending_records() == ()
    [found] = made.vault.find_by_sha256(b"p" * 32)
    assert found.perceptual_hash == b"h" * 8
    made.vault.restore_original(record.id, tmp_path / "out.jpg")
    assert len(list((made.folder / "records").iterdir())) == 1


def test_remove_takes_the_record_and_its_original_from_the_disk(made: Made, photo: Path) -> None:
    gone, kept = made.vault.add_record(draft(1), photo), made.vault.add_record(draft(2), photo)
    made.vault.remove_record(gone.id)
    assert [summary.id for summary in made.vault.records()] == [kept.id]
    assert len(list((made.folder / "records").iterdir())) == len(list((made.folder / "originals").iterdir())) == 1
    with pytest.raises(errors.RecordNotFound):
        made.vault.record(gone.id)
    with pytest.raises(errors.RecordNotFound):
        made.vault.remove_records([kept.id, gone.id])
    assert [summary.id for summary in made.vault.records()] == [kept.id]


def test_restore_never_overwrites(made: Made, photo: Path, tmp_path: Path) -> None:
    record = made.vault.add_record(draft(), photo)
    out = tmp_path / "out.jpg"
    out.write_bytes(b"precious")
    with pytest.raises(errors.OutputExists):
        made.vault.restore_original(record.id, out)
    link = tmp_path / "link.jpg"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(errors.OutputExists):
        made.vault.restore_original(record.id, link)
    assert out.read_bytes() == b"precious"


def test_cancelling_while_sealing_leaves_nothing(made: Made, photo: Path) -> None:
    def cancel(_done: int) -> None:
        raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        made.vault.add_record(draft(), photo, on_bytes=cancel)
    assert made.vault.records() == ()
    assert list((made.folder / "originals").iterdir()) == []


def test_everything_needs_an_unlocked_vault(made: Made, photo: Path, tmp_path: Path) -> None:
    record = made.vault.add_record(draft(), photo)
    made.vault.lock()
    for call in (
        made.vault.records,
        made.vault.load_people,
        made.vault.verify,
        made.vault.repair,
        made.vault.rotate_recovery,
        lambda: made.vault.add_record(draft(), photo),
        lambda: made.vault.record(record.id),
        lambda: made.vault.restore_original(record.id, tmp_path / "out.jpg"),
        lambda: made.vault.derive_album_key("a"),
        lambda: made.vault.change_passphrase(PASSPHRASE, "new"),
    ):
        with pytest.raises(errors.VaultLocked):
            call()


def test_keeps_people_and_album_keys(made: Made) -> None:
    assert made.vault.load_people() == b""
    made.vault.save_people(b'{"anna": 1}')
    key = made.vault.derive_album_key("summer")
    made.vault.lock()
    made.vault.unlock(PASSPHRASE)
    assert made.vault.load_people() == b'{"anna": 1}'
    assert made.vault.derive_album_key("summer") == key
    assert len(key) == 32
    assert made.vault.derive_album_key("winter") != key


@pytest.mark.parametrize("album", ["", "ä", "a\n", "x" * 201])
def test_refuses_album_ids_that_could_be_mistaken(made: Made, album: str) -> None:
    with pytest.raises(errors.UsageError):
        made.vault.derive_album_key(album)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_files_are_for_their_owner_only(made: Made, photo: Path) -> None:
    made.vault.add_record(draft(), photo)
    made.vault.lock()
    for path in (made.folder, *made.folder.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path


def test_create_refuses_a_vault_and_a_folder_in_use(made: Made, tmp_path: Path, weak_kdf: KdfParams) -> None:
    with pytest.raises(errors.VaultExists):
        Vault.create(made.folder, "x", kdf=weak_kdf)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("mine")
    with pytest.raises(errors.UsageError):
        Vault.create(tmp_path / "other", "x", kdf=weak_kdf)
    with pytest.raises(errors.UsageError):
        Vault.create(tmp_path / "new", "", kdf=weak_kdf)
    vault, _ = Vault.create(tmp_path / "new", "x", kdf=weak_kdf)  # the failed try must not stand in the way
    vault.lock()


def test_open_says_where_there_is_no_vault(tmp_path: Path) -> None:
    with pytest.raises(errors.VaultMissing):
        Vault.open(tmp_path)


def test_a_passphrase_typed_in_another_normal_form_is_the_same(tmp_path: Path, weak_kdf: KdfParams) -> None:
    vault, _ = Vault.create(tmp_path / "v", "caf\u00e9", kdf=weak_kdf)
    vault.lock()
    vault.unlock("cafe\u0301")
    vault.lock()
    with pytest.raises(errors.WrongPassphrase):
        vault.unlock("cafe")


@pytest.mark.parametrize(
    "changes",
    [
        {"protected_sha256": b"x" * 31},
        {"perceptual_hash": b"x" * 9},
        {"photo_key": b"x" * 16},
        {"source_name": "a/b.jpg"},
        {"source_name": "c:\\b.jpg"},
    ],
)
def test_refuses_drafts_with_impossible_fields(made: Made, changes: dict[str, object]) -> None:
    with pytest.raises(errors.UsageError):
        made.vault.add_record(draft(**changes), None)
    assert made.vault.records() == ()


def test_refuses_sources_that_cannot_be_read(made: Made, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.jpg"):
        with pytest.raises(errors.UnreadablePhoto):
            made.vault.add_record(RecordDraft(), path)


def test_notices_a_photo_that_grows_while_it_is_read(made: Made, photo: Path) -> None:
    def grow(done: int) -> None:
        with photo.open("ab") as file:
            file.write(b"more")

    with pytest.raises(errors.VaultError, match="changed while"):
        made.vault.add_record(draft(), photo, on_bytes=grow)
    assert made.vault.records() == ()


def test_status_counts_and_names_the_ways_in(made: Made, photo: Path) -> None:
    made.vault.add_record(draft(), photo)
    status = made.vault.status()
    assert (status.records, status.damaged, status.missing) == (1, 0, 0)
    assert status.slots == ("passphrase", "recovery")
    assert status.header_copies == 2
    assert not status.rotating
    assert not status.index_rebuilt
    made.vault.lock()
    assert Vault.open(made.folder).status().records is None


def test_no_vault_is_made_where_showing_its_recovery_code_fails(tmp_path: Path, weak_kdf: KdfParams) -> None:
    shown: list[RecoveryCode] = []

    def refuse(code: RecoveryCode) -> None:
        shown.append(code)
        raise errors.WriteFailed(path="the terminal")

    with pytest.raises(errors.WriteFailed):
        Vault.create(tmp_path / "new", PASSPHRASE, kdf=weak_kdf, show=refuse)
    assert len(shown) == 1
    with pytest.raises(errors.VaultMissing):
        Vault.open(tmp_path / "new")
    vault, code = Vault.create(tmp_path / "new", PASSPHRASE, kdf=weak_kdf, show=shown.append)
    vault.lock()
    assert shown[1] is code


def test_a_vault_that_another_program_made_meanwhile_is_not_overwritten(
    tmp_path: Path, weak_kdf: KdfParams, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare = Vault._prepare_folder

    def overtaken(vault: Vault) -> None:
        prepare(vault)
        monkeypatch.setattr(Vault, "_prepare_folder", prepare)
        Vault.create(tmp_path / "new", "the other's", kdf=weak_kdf)[0].lock()

    monkeypatch.setattr(Vault, "_prepare_folder", overtaken)
    with pytest.raises(errors.VaultExists):
        Vault.create(tmp_path / "new", PASSPHRASE, kdf=weak_kdf)
    with Vault.open(tmp_path / "new") as vault:
        vault.unlock("the other's")
