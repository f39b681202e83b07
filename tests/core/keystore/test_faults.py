"""Kill, full disk, I/O error, power cut at every step: no lost record, no half record, the photo untouched."""

from __future__ import annotations

import os
import shutil
import signal
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from keystore_fault_runs import fault_runs, table
from keystore_faults import FaultyFiles, Stopped
from keystore_helpers import PASSPHRASE, Made, draft, problem_of

from velato_core import errors
from velato_core.keystore import Digest, KdfParams, SharedKey, Vault
from velato_core.keystore.blobs import BlobKey

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RUNS_IN_CI = 60
RUNS_AT_NIGHT = 1000


def test_random_faults_lose_nothing(tmp_path: Path, weak_kdf: KdfParams) -> None:
    outcomes = fault_runs(tmp_path, RUNS_IN_CI, weak_kdf)
    assert [outcome for outcome in outcomes if outcome.violations] == []
    assert sum(bool(outcome.step) for outcome in outcomes) > RUNS_IN_CI // 2  # the faults do happen


@pytest.mark.nightly
@pytest.mark.slow
def test_a_thousand_random_faults_lose_nothing(tmp_path: Path, weak_kdf: KdfParams) -> None:
    outcomes = fault_runs(tmp_path, RUNS_AT_NIGHT, weak_kdf, first_seed=RUNS_IN_CI)
    print(table(outcomes))  # noqa: T201  the figures of docs/benchmarks/vault-faults.md
    assert [outcome for outcome in outcomes if outcome.violations] == []


OPERATIONS: dict[str, Callable[[Vault, Path], object]] = {
    "add": lambda vault, photo: vault.add_record(draft(9), photo),
    "commit": lambda vault, _: vault.commit_record(vault.records()[0].id, protected_sha256=b"n" * 32),
    "remove": lambda vault, _: vault.remove_record(vault.records()[1].id),
    "people": lambda vault, _: vault.save_people(b"new"),
    "jobs": lambda vault, _: vault.save_ledger("jobs", b"new"),
    "accept": lambda vault, _: vault.accept_key(NEW_KEY, "now"),
    "forget": lambda vault, _: vault.forget_keys([vault.accepted_keys()[0].id]),
    "recovery": lambda vault, _: vault.rotate_recovery(),
    "passphrase": lambda vault, _: vault.change_passphrase(PASSPHRASE, "new"),
    "rotate": lambda vault, _: vault.rotate_master_key(PASSPHRASE),
    "add and lock": lambda vault, photo: (vault.add_record(draft(9), photo), vault.lock()),
}


OLD_KEY = SharedKey(
    blob_key=BlobKey(key=b"k" * 32, context=b"c" * 32),
    digest=Digest(size=1, sha256=b"s" * 32),
    file_name="old",
    media_type="image/jpeg",
)
NEW_KEY = replace(OLD_KEY, blob_key=BlobKey(key=b"K" * 32, context=b"C" * 32), file_name="new")


def _count_steps(folder: Path, photo: Path, operation: str) -> int:
    files = FaultyFiles("count")
    vault = Vault.open(folder, files=files)
    vault.unlock(PASSPHRASE)
    before = files.steps
    OPERATIONS[operation](vault, photo)
    steps = files.steps - before
    vault.lock()
    return steps


def _killed(folder: Path, photo: Path, operation: str, step: int) -> bool:
    """Do the operation in a child that SIGKILLs itself at `step`. True when it was killed."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            vault = Vault.open(folder)
            vault.unlock(PASSPHRASE)
            files = FaultyFiles("sigkill", step)
            vault._files = files
            assert vault._unlocked is not None
            vault._unlocked.objects._files = files
            vault._unlocked.store._files = files
            vault._unlocked.store.index._files = files
            vault._unlocked.accepted._files = files
            OPERATIONS[operation](vault, photo)
            status = 0
        finally:
            os._exit(status)
    _, code = os.waitpid(child, 0)
    assert os.WIFSIGNALED(code) or os.WEXITSTATUS(code) == 0, "the child failed in another way"
    return os.WIFSIGNALED(code) and os.WTERMSIG(code) == signal.SIGKILL


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
@pytest.mark.parametrize("operation", list(OPERATIONS))
def test_kill_9_at_every_step(operation: str, made: Made, photo: Path, tmp_path: Path) -> None:
    kept = [made.vault.add_record(draft(number), photo).id for number in (1, 2)]
    made.vault.accept_key(OLD_KEY, "now")
    made.vault.save_ledger("jobs", b"old")
    made.vault.lock()
    trial = tmp_path / "trial"
    shutil.copytree(made.folder, trial)
    steps = _count_steps(trial, photo, operation)
    assert steps > 0
    for step in range(1, steps + 1):
        shutil.rmtree(trial)
        shutil.copytree(made.folder, trial)
        assert _killed(trial, photo, operation, step), f"step {step} of {steps} was never reached"
        _assert_whole(trial, kept, photo, operation, tmp_path / "out")


def _assert_whole(folder: Path, kept: list[str], photo: Path, operation: str, out: Path) -> None:
    vault = Vault.open(folder)
    try:
        vault.unlock(PASSPHRASE)
    except errors.WrongPassphrase:
        assert operation == "passphrase"
        vault.unlock("new")
    with vault:
        report = vault.verify()
        assert report.ok, report
        found = {summary.id for summary in vault.records()}
        expected = {kept[0]} if operation == "remove" else set(kept)
        assert expected <= found
        assert len(found) <= len(kept) + int(operation.startswith("add"))
        for record_id in found:
            vault.restore_original(record_id, out)
            assert out.read_bytes() == photo.read_bytes()
            out.unlink()
        assert vault.load_people() in {b"", b"new"}
        assert vault.load_ledger("jobs") in {b"old", b"new"}
        kept_keys = ({"old"}, {"old", "new"} if operation != "forget" else set())
        assert {key.shared.file_name for key in vault.accepted_keys()} in kept_keys
        assert vault.damaged_accepted_keys() == ()
        assert not vault.status().rotating
        assert vault.status().header_copies == 2
    assert not [path for path in folder.rglob("*") if path.name.endswith(".tmp")]


def test_creation_that_was_killed_can_be_done_again(tmp_path: Path, weak_kdf: KdfParams) -> None:
    files = FaultyFiles("count")
    Vault.create(tmp_path / "count", "x", kdf=weak_kdf, files=files)[0].lock()
    created = 0
    for step in range(1, files.steps + 1):
        folder = tmp_path / f"v{step}"
        with pytest.raises(Stopped):
            Vault.create(folder, "x", kdf=weak_kdf, files=FaultyFiles("kill", step))
        try:
            vault, _ = Vault.create(folder, "x", kdf=weak_kdf)
            created += 1
        except errors.VaultExists:  # the first header was on the disk: it is a vault, and it opens
            vault = Vault.open(folder)
            vault.unlock("x")
        with vault:
            assert vault.verify().ok
    assert created > 3


def test_data_is_on_the_disk_before_the_rename_and_the_rename_before_success(made: Made, photo: Path) -> None:
    files = FaultyFiles("count")
    made.vault.lock()
    vault = Vault.open(made.folder, files=files)
    vault.unlock(PASSPHRASE)
    files.trace.clear()
    vault.add_record(draft(), photo)
    names = [name for name, _ in files.trace if name in {"create", "write", "sync", "replace", "sync folder", "open"}]
    compact = [name for at, name in enumerate(names) if at == 0 or names[at - 1] != name]
    one_file = ["create", "write", "sync", "open", "replace", "sync folder"]
    assert compact == one_file + one_file  # the original first, then the record that makes it count
    vault.lock()


@pytest.mark.parametrize("kind", ["enospc", "eio", "eio once"])
def test_a_failing_disk_changes_nothing(kind: str, made: Made, photo: Path) -> None:
    kept = made.vault.add_record(draft(), photo)
    made.vault.lock()
    before = {path: path.read_bytes() for path in made.folder.rglob("*") if path.is_file()}
    steps = _count_steps(made.folder, photo, "add")
    for path in set(made.folder.rglob("*")) - set(before):
        if path.is_file():
            path.unlink()
    for path, data in before.items():
        path.write_bytes(data)
    refused = 0
    for step in range(1, steps + 1):
        vault = Vault.open(made.folder)
        with vault:
            vault.unlock(PASSPHRASE)
            files = FaultyFiles(kind, step)
            assert vault._unlocked is not None
            vault._unlocked.objects._files = files
            vault._unlocked.store._files = files
            problem = problem_of(lambda vault=vault: vault.add_record(draft(5), photo))
            refused += problem is not None
            assert problem in {None, errors.DiskFull if kind == "enospc" else errors.WriteFailed}
        with Vault.open(made.folder) as again:
            again.unlock(PASSPHRASE)
            assert again.verify().ok
            # Where nothing can be deleted any more, the sealed bytes stay: at the next unlock nobody knows whose they are.
            assert kind == "eio" or again.verify().unused_files == ()
            extra = [summary.id for summary in again.records() if summary.id != kept.id]
            assert len(extra) == len(again.records()) - 1
            assert not extra or problem is None or (kind == "eio" and files.fired == "sync folder")
            again.remove_records(extra)
    assert refused >= 4
