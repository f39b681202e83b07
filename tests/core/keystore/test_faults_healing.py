"""Kill -9 while the vault heals itself: a rotation that goes on at unlock, a repair, a backup made and read in."""

from __future__ import annotations

import os
import shutil
import signal
from typing import TYPE_CHECKING

import pytest
from keystore_faults import FaultyFiles, Stopped
from keystore_helpers import PASSPHRASE, Made, draft

from velato_core.keystore import Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


def unlocked(folder: Path, files: FaultyFiles | None = None) -> Vault:
    vault = Vault.open(folder, files=files)
    vault.unlock(PASSPHRASE)
    return vault


def killed(work: Callable[[FaultyFiles], object], step: int) -> bool:
    """Do the work in a child that SIGKILLs itself at `step`. True when it was killed."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work(FaultyFiles("sigkill", step))
            status = 0
        finally:
            os._exit(status)
    _, code = os.waitpid(child, 0)
    assert os.WIFSIGNALED(code) or os.WEXITSTATUS(code) == 0, "the child failed in another way"
    return os.WIFSIGNALED(code) and os.WTERMSIG(code) == signal.SIGKILL


def assert_whole(folder: Path, kept: list[str], photo: Path, out: Path) -> None:
    with unlocked(folder) as vault:
        assert vault.verify().ok
        assert not vault.status().rotating
        assert vault.status().header_copies == 2
        assert {summary.id for summary in vault.records()} == set(kept)
        assert vault.load_people() == b"people"
        for record_id in kept:
            vault.restore_original(record_id, out)
            assert out.read_bytes() == photo.read_bytes()
            out.unlink()
    assert not [path for path in folder.rglob("*") if path.name.endswith(".tmp")]


@pytest.fixture
def kept(made: Made, photo: Path) -> list[str]:
    """Three records and people in a vault that is locked again."""
    made.vault.save_people(b"people")
    ids = [made.vault.add_record(draft(number), photo).id for number in range(3)]
    made.vault.lock()
    return ids


def test_going_on_with_a_rotation(made: Made, kept: list[str], photo: Path, tmp_path: Path) -> None:
    files = FaultyFiles("count")
    half = tmp_path / "half"
    shutil.copytree(made.folder, half)
    with unlocked(half, files) as vault:
        before = files.steps
        vault.rotate_master_key(PASSPHRASE)
        rotation = files.steps - before
    shutil.rmtree(half)
    shutil.copytree(made.folder, half)
    with pytest.raises(Stopped):
        unlocked(half, FaultyFiles("kill", before + rotation // 2)).rotate_master_key(PASSPHRASE)
    assert Vault.open(half).status().rotating
    trial = tmp_path / "trial"
    shutil.copytree(half, trial)
    files = FaultyFiles("count")
    unlocked(trial, files).lock()
    for step in range(1, files.steps + 1):
        shutil.rmtree(trial)
        shutil.copytree(half, trial)
        assert killed(lambda faulty: unlocked(trial, faulty).lock(), step)
        assert_whole(trial, kept, photo, tmp_path / "out")


def test_repairing(made: Made, kept: list[str], photo: Path, tmp_path: Path) -> None:
    (made.folder / "vault-copy.velato").write_bytes(b"damaged")
    trial = tmp_path / "trial"

    def fresh() -> None:
        shutil.rmtree(trial, ignore_errors=True)
        shutil.copytree(made.folder, trial)

    def repair(files: FaultyFiles) -> None:
        vault = unlocked(trial, files)
        (trial / "index.velato").write_bytes(b"damaged")
        vault.repair()
        vault.lock()

    fresh()
    files = FaultyFiles("count")
    repair(files)
    assert files.steps > 10
    for step in range(1, files.steps + 1):
        fresh()
        assert killed(repair, step)
        with unlocked(trial) as vault:
            vault.repair()
        assert_whole(trial, kept, photo, tmp_path / "out")


def test_a_backup_is_there_whole_or_not_at_all(made: Made, kept: list[str], photo: Path, tmp_path: Path) -> None:
    place = tmp_path / "backups"

    def fresh() -> Path:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        return place / "backup"

    files = FaultyFiles("count")
    Vault.open(made.folder, files=files).export_backup(fresh())
    for step in range(1, files.steps + 1):
        out = fresh()
        assert killed(lambda faulty, out=out: Vault.open(made.folder, files=faulty).export_backup(out), step)
        if out.exists():
            Vault.import_backup(out, place / "again").lock()
            assert_whole(place / "again", kept, photo, tmp_path / "out")
    assert_whole(made.folder, kept, photo, tmp_path / "out")


def test_a_vault_is_read_in_whole_or_not_at_all(made: Made, kept: list[str], photo: Path, tmp_path: Path) -> None:
    backup, place = tmp_path / "backup", tmp_path / "place"
    Vault.open(made.folder).export_backup(backup)

    def fresh() -> Path:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        return place / "vault"

    files = FaultyFiles("count")
    Vault.import_backup(backup, fresh(), files=files)
    appeared = 0
    for step in range(1, files.steps + 1):
        folder = fresh()
        assert killed(lambda faulty, folder=folder: Vault.import_backup(backup, folder, files=faulty), step)
        if folder.exists():
            appeared += 1
        else:
            Vault.import_backup(backup, folder)  # what the killed one left does not stand in the way
        assert_whole(folder, kept, photo, tmp_path / "out")
    assert appeared >= 1
