"""A vault in one file and back; hostile backups make nothing."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest
from keystore_helpers import PASSPHRASE, Made, draft

from velato_core import errors
from velato_core.keystore import Vault
from velato_core.keystore.backup import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def backup(made: Made, photo: Path, tmp_path: Path) -> Path:
    made.vault.add_record(draft(), photo)
    made.vault.save_people(b"people")
    made.vault.export_backup(tmp_path / "backup.zip")
    return tmp_path / "backup.zip"


def test_a_backup_brings_everything_back(made: Made, backup: Path, photo: Path, tmp_path: Path) -> None:
    with Vault.import_backup(backup, tmp_path / "again") as vault:
        assert not vault.unlocked
        vault.unlock(PASSPHRASE)
        assert vault.verify().ok
        assert not vault.status().index_rebuilt
        assert vault.load_people() == b"people"
        vault.restore_original(vault.records()[0].id, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == photo.read_bytes()


def test_a_locked_vault_can_be_backed_up(made: Made, tmp_path: Path) -> None:
    made.vault.lock()
    report = made.vault.export_backup(tmp_path / "b.zip")
    assert report.files >= 2
    with Vault.open(made.folder) as other:
        other.unlock(PASSPHRASE)
        with pytest.raises(errors.VaultBusy):
            made.vault.export_backup(tmp_path / "c.zip")
    with pytest.raises(errors.OutputExists):
        made.vault.export_backup(tmp_path / "b.zip")


def test_a_backup_shows_no_times_and_no_names(backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None
    assert b"anna" not in backup.read_bytes()


def test_what_is_no_file_is_said_to_be_unreadable(tmp_path: Path) -> None:
    for source in (tmp_path / "none.zip", tmp_path):
        with pytest.raises(errors.UnreadablePhoto, match="cannot be read") as caught:
            Vault.import_backup(source, tmp_path / "again")
        assert str(source) in caught.value.message
        assert not (tmp_path / "again").exists()


def test_import_refuses_a_folder_in_use(made: Made, backup: Path) -> None:
    with pytest.raises(errors.VaultExists):
        Vault.import_backup(backup, made.folder)


def rewritten(backup: Path, change: Callable[[dict[str, bytes]], None], *, manifest: bool = True) -> None:
    with zipfile.ZipFile(backup) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    if manifest:
        import hashlib

        listed = {
            name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in files.items()
            if name != MANIFEST
        }
        files[MANIFEST] = json.dumps({"version": 1, "files": listed}).encode()
    backup.unlink()
    with zipfile.ZipFile(backup, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)


HOSTILE: dict[str, Callable[[dict[str, bytes]], None]] = {
    "parent folder": lambda files: files.update({"../evil": b"x"}),
    "absolute path": lambda files: files.update({"/tmp/velato-evil": b"x"}),
    "unknown file": lambda files: files.update({"run.sh": b"x"}),
    "windows path": lambda files: files.update({"records\\..\\..\\evil": b"x"}),
    "short name": lambda files: files.update({"records/ab": b"x"}),
    "no header": lambda files: files.pop("vault.velato") and files.pop("vault-copy.velato") and None,
    "damaged header": lambda files: files.update({"vault.velato": b"x", "vault-copy.velato": b"y"}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_backups_make_nothing(name: str, backup: Path, tmp_path: Path) -> None:
    rewritten(backup, HOSTILE[name])
    before = set(tmp_path.rglob("*"))
    with pytest.raises((errors.CorruptVault, errors.VaultMissing)):
        Vault.import_backup(backup, tmp_path / "again")
    assert set(tmp_path.rglob("*")) == before


def test_a_changed_file_and_a_missing_manifest_are_refused(backup: Path, tmp_path: Path) -> None:
    whole = backup.read_bytes()
    for change in (
        lambda f: f.update({"people.velato": b"x"}),
        lambda f: f.pop(MANIFEST),
        lambda f: f.pop("people.velato"),
    ):
        backup.write_bytes(whole)
        rewritten(backup, change, manifest=False)
        with pytest.raises(errors.CorruptVault):
            Vault.import_backup(backup, tmp_path / "again")
    for damaged in (b"", b"PK", whole[: len(whole) // 2], whole[:-10]):
        backup.write_bytes(damaged)
        with pytest.raises(errors.CorruptVault):
            Vault.import_backup(backup, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_a_newer_backup_is_told_apart(backup: Path, tmp_path: Path) -> None:
    def newer(files: dict[str, bytes]) -> None:
        files[MANIFEST] = files[MANIFEST].replace(b'"version":1', b'"version":2')

    rewritten(backup, newer, manifest=False)
    with pytest.raises(errors.UnsupportedVersion):
        Vault.import_backup(backup, tmp_path / "again")


def test_compressed_entries_are_refused_unread(backup: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    backup.unlink()
    with zipfile.ZipFile(backup, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    with pytest.raises(errors.CorruptVault):
        Vault.import_backup(backup, tmp_path / "again")


def _stop(_done: int) -> None:
    raise errors.Cancelled


def test_a_backup_that_is_cancelled_inside_a_file_is_not_there(made: Made, photo: Path, tmp_path: Path) -> None:
    made.vault.add_record(draft(), photo)
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(errors.Cancelled):
        made.vault.export_backup(folder / "backup.zip", on_bytes=_stop)
    assert list(folder.iterdir()) == []
    assert made.vault.export_backup(folder / "backup.zip").files > 2


def test_a_vault_whose_bringing_back_is_cancelled_is_not_there(backup: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    with pytest.raises(errors.Cancelled):
        Vault.import_backup(backup, tmp_path / "again", on_bytes=_stop)
    assert sorted(tmp_path.iterdir()) == before
