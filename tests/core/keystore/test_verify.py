"""Verify says what is damaged; repair restores what can be; a damaged record takes no good one with it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from keystore_helpers import PASSPHRASE, Made, draft

from velato_core import errors
from velato_core.keystore import Vault

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def three(made: Made, photo: Path) -> dict[str, tuple[Path, Path]]:
    """Three records: id to its record file and its original's file."""
    found: dict[str, tuple[Path, Path]] = {}
    for number in range(3):
        before = set(made.folder.glob("*/*"))
        record = made.vault.add_record(draft(number), photo)
        fresh = {path.parent.name: path for path in set(made.folder.glob("*/*")) - before}
        found[record.id] = fresh["records"], fresh["originals"]
    return found


def test_a_whole_vault_verifies(made: Made, three: dict[str, tuple[Path, Path]]) -> None:
    made.vault.save_people(b"people")
    seen: list[tuple[int, int]] = []
    report = made.vault.verify(on_file=lambda done, total: seen.append((done, total)))
    assert report.ok
    assert (report.records, report.originals) == (len(three), len(three))
    assert report.bytes_read > 3 * 200_000
    assert seen[-1][0] == seen[-1][1] == len(seen)


def test_it_can_be_cancelled_inside_an_original_which_is_no_damage(made: Made, photo: Path) -> None:
    made.vault.add_record(draft(), photo)
    read: list[int] = []

    def stop(done: int) -> None:
        read.append(done)
        if len(read) == 2:
            raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        made.vault.verify(on_bytes=stop)
    assert 0 < read[0] < read[1] < photo.stat().st_size, "in the middle of it"
    assert made.vault.verify().ok


@pytest.mark.parametrize("part", [0, 1])
@pytest.mark.parametrize("how", ["flip", "cut", "gone"])
def test_damage_is_named_and_stays_alone(
    part: int, how: str, made: Made, three: dict[str, tuple[Path, Path]], photo: Path, tmp_path: Path
) -> None:
    hurt, *good = three
    path = three[hurt][part]
    made.vault.lock()
    data = path.read_bytes()
    if how == "gone":
        path.unlink()
    else:
        path.write_bytes(data[:-7] if how == "cut" else data[:2000] + bytes([data[2000] ^ 4]) + data[2001:])
    made.vault.unlock(PASSPHRASE)
    report = made.vault.verify()
    assert {damage.record_id for damage in report.damaged} == {hurt}
    assert {damage.what for damage in report.damaged} == {"original" if part else "record"}
    for record_id in good:
        made.vault.restore_original(record_id, tmp_path / record_id)
        assert (tmp_path / record_id).read_bytes() == photo.read_bytes()
    with pytest.raises(errors.CorruptRecord):
        made.vault.restore_original(hurt, tmp_path / hurt)
    assert not (tmp_path / hurt).exists()


def test_repair_sets_damage_aside_and_deletes_nothing(
    made: Made, three: dict[str, tuple[Path, Path]], tmp_path: Path
) -> None:
    first, second, third = three
    made.vault.lock()
    bad_record, bad_original = three[first][0], three[second][1]
    contents = [path.read_bytes()[:-1] for path in (bad_record, bad_original)]
    bad_record.write_bytes(contents[0])
    bad_original.write_bytes(contents[1])
    (made.folder / "vault-copy.velato").write_bytes(b"damaged")
    made.vault.unlock(PASSPHRASE)
    report = made.vault.repair()
    assert set(report.set_aside) == {bad_record.name, bad_original.name}
    assert [(made.folder / "damaged" / path.name).read_bytes() for path in (bad_record, bad_original)] == contents
    assert report.forgotten == (first,)
    assert three[first][1].exists()  # the forgotten record's original: a backup of the record could still open it
    after = made.vault.verify()
    assert {damage.record_id for damage in after.damaged} == {second}  # its keys are there, its original is not
    made.vault.restore_original(third, tmp_path / "third")
    assert made.vault.repair().set_aside == ()


def test_a_damaged_people_file_leaves_the_photos_alone(made: Made, photo: Path, tmp_path: Path) -> None:
    record = made.vault.add_record(draft(), photo)
    made.vault.save_people(b"people")
    (made.folder / "people.velato").write_bytes(b"x")
    with pytest.raises(errors.CorruptRecord):
        made.vault.load_people()
    made.vault.restore_original(record.id, tmp_path / "out")
    assert [damage.what for damage in made.vault.verify().damaged] == ["people"]


def test_an_unfinished_rotation_with_a_damaged_record_ends_by_repair(
    made: Made, three: dict[str, tuple[Path, Path]]
) -> None:
    hurt = next(iter(three))
    three[hurt][0].write_bytes(b"VELATOOB" + bytes(100))
    made.vault.rotate_master_key(PASSPHRASE)
    assert made.vault.status().rotating
    with pytest.raises(errors.UsageError, match="not finished"):
        made.vault.rotate_master_key(PASSPHRASE)
    made.vault.repair()
    assert not made.vault.status().rotating
    made.vault.lock()
    with Vault.open(made.folder) as vault:
        vault.unlock(PASSPHRASE)
        assert vault.verify().ok
        assert len(vault.records()) == 2


@pytest.mark.parametrize("how", ["damaged", "gone"])
def test_a_record_that_comes_back_after_a_repair_still_has_its_original(
    how: str, made: Made, three: dict[str, tuple[Path, Path]], photo: Path, tmp_path: Path
) -> None:
    hurt, (record, original) = next(iter(three.items()))
    whole = record.read_bytes()
    made.vault.lock()
    if how == "damaged":
        record.write_bytes(whole[:-1])
    else:
        record.unlink()
    made.vault.unlock(PASSPHRASE)
    made.vault.repair()
    for _ in range(2):
        made.vault.lock()
        made.vault.unlock(PASSPHRASE)
    assert made.vault.verify().unused_files == (original.name,)
    made.vault.lock()
    record.write_bytes(whole)
    made.vault.unlock(PASSPHRASE)
    made.vault.restore_original(hurt, tmp_path / "back")
    assert (tmp_path / "back").read_bytes() == photo.read_bytes()
    assert made.vault.verify().unused_files == ()


def test_an_original_that_was_synchronised_before_its_record_stays(made: Made, photo: Path, tmp_path: Path) -> None:
    made.vault.lock()
    other = tmp_path / "other"
    shutil.copytree(made.folder, other)
    made.vault.unlock(PASSPHRASE)
    record = made.vault.add_record(draft(), photo)
    made.vault.lock()
    [original] = (made.folder / "originals").iterdir()
    shutil.copy(original, other / "originals")
    with Vault.open(other) as half:
        half.unlock(PASSPHRASE)
        assert half.verify().unused_files == (original.name,)
    shutil.copytree(made.folder / "records", other / "records", dirs_exist_ok=True)
    with Vault.open(other) as whole:
        whole.unlock(PASSPHRASE)
        whole.restore_original(record.id, tmp_path / "back")
    assert (tmp_path / "back").read_bytes() == photo.read_bytes()


def test_the_original_of_a_damaged_record_is_not_called_unused(made: Made, three: dict[str, tuple[Path, Path]]) -> None:
    next(iter(three.values()))[0].write_bytes(b"damaged")
    report = made.vault.verify()
    assert not report.ok
    assert report.unused_files == ()


def test_a_repair_that_is_cancelled_changes_nothing(made: Made, photo: Path) -> None:
    made.vault.add_record(draft(), photo)
    (blob,) = (made.folder / "originals").iterdir()
    blob.write_bytes(blob.read_bytes()[:-1] + b"x")

    def stop(*_done: int) -> None:
        raise errors.Cancelled

    before = {path: path.read_bytes() for path in made.folder.rglob("*") if path.is_file()}
    for listener in ("on_file", "on_bytes"):
        with pytest.raises(errors.Cancelled):
            made.vault.repair(**{listener: stop})
    assert {path: path.read_bytes() for path in made.folder.rglob("*") if path.is_file()} == before
    assert made.vault.repair().set_aside
