"""A window locks while a worker works: nothing breaks, nothing new begins, the keys go when the work is done."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from keystore_helpers import PASSPHRASE, Made, draft

from velato_core import errors
from velato_core.keystore import Vault

if TYPE_CHECKING:
    from pathlib import Path


def test_locking_lets_a_running_add_finish(made: Made, photo: Path, tmp_path: Path) -> None:
    begun, go_on, added = threading.Event(), threading.Event(), []

    def wait(_done: int) -> None:
        begun.set()
        assert go_on.wait(30)

    worker = threading.Thread(target=lambda: added.append(made.vault.add_record(draft(), photo, on_bytes=wait)))
    worker.start()
    assert begun.wait(30)
    unlocked = made.vault._unlocked
    assert unlocked is not None
    made.vault.lock()
    assert not made.vault.unlocked
    with pytest.raises(errors.VaultLocked):
        made.vault.records()
    with pytest.raises(errors.VaultBusy):
        made.vault.unlock(PASSPHRASE)
    go_on.set()
    worker.join(30)
    with pytest.raises(ValueError, match="wiped"):
        _ = unlocked.keys.master
    with Vault.open(made.folder) as again:  # the lock file was released too
        again.unlock(PASSPHRASE)
        again.restore_original(added[0].id, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == photo.read_bytes()


def test_writers_take_turns_and_readers_do_not_wait(made: Made, photo: Path) -> None:
    def work(number: int) -> None:
        for step in range(5):
            record = made.vault.add_record(draft(100 * number + step), photo)
            made.vault.commit_record(record.id, protected_sha256=bytes([number, step]) * 16)
            if step % 2:
                made.vault.remove_record(record.id)

    workers = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for worker in workers:
        worker.start()
    while any(worker.is_alive() for worker in workers):
        made.vault.records()
        made.vault.find_by_sha256(b"?" * 32)
    assert len(made.vault.records()) == 4 * 3
    assert made.vault.verify().ok
    made.vault.lock()
    made.vault.unlock(PASSPHRASE)
    assert len(made.vault.records()) == 4 * 3


def test_the_master_key_is_not_replaced_under_a_running_restore(made: Made, photo: Path, tmp_path: Path) -> None:
    record = made.vault.add_record(draft(), photo)
    problems = []

    def rotate(_done: int) -> None:
        if not problems:
            with pytest.raises(errors.VaultBusy) as caught:
                made.vault.rotate_master_key(PASSPHRASE)
            problems.append(caught.value)

    made.vault.restore_original(record.id, tmp_path / "out", on_bytes=rotate)
    assert problems
    made.vault.rotate_master_key(PASSPHRASE)
