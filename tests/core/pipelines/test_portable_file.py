"""Portable mode stops anywhere without half of anything, and the proof sees what was changed besides."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from velato_core.errors import DiskFull, UsageError, VaultLocked, WriteFailed
from velato_core.keystore import portable
from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.pipelines import portable_file
from velato_core.pipelines.portable_file import _only_inserted
from velato_core.pipelines.types import ProtectJob
from velato_core.runtime.cancel import looking

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.session import Session

MakeJob = Callable[..., ProtectJob]
STEPS = ("export", "embed", "extract")
LOOK = looking(None)


def fail_at(monkeypatch: pytest.MonkeyPatch, session: Session, step: str, action: Callable[..., object]) -> None:
    if step == "export":
        monkeypatch.setattr(session.vault, "export_sealed", action)
    else:
        monkeypatch.setattr(portable, step, action)


def assert_nothing_happened(session: Session, job: ProtectJob) -> None:
    assert session.records() == ()
    assert not job.out_dir.exists()
    assert not list((session.vault_folder / "originals").iterdir())


@pytest.mark.parametrize("step", STEPS)
def test_a_full_disk_undoes_everything(
    session: Session, job: MakeJob, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    asked = job(portable=True)

    def full(*_arguments: object, **_options: object) -> None:
        raise DiskFull(path="hidden name")

    fail_at(monkeypatch, session, step, full)
    with pytest.raises(DiskFull) as caught:
        session.protect(asked)
    assert "hidden name" not in caught.value.message
    assert_nothing_happened(session, asked)


def test_an_original_that_did_not_survive_is_noticed(
    session: Session, job: MakeJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = job(portable=True)
    extract = portable.extract

    def lying(photo: Path, out: Path, on_bytes: Callable[[int], None]) -> None:
        extract(photo, out, on_bytes=on_bytes)
        out.write_bytes(out.read_bytes()[:-1] + b"?")

    monkeypatch.setattr(portable, "extract", lying)
    with pytest.raises(WriteFailed, match="did not keep"):
        session.protect(asked)
    assert_nothing_happened(session, asked)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to die half-way")
@pytest.mark.parametrize("step", STEPS)
def test_dying_leaves_no_output_without_a_record(
    session: Session, job: MakeJob, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    asked = job(portable=True)
    session.lock()
    child = os.fork()
    if child == 0:
        try:
            session.unlock("four words for tests")
            fail_at(monkeypatch, session, step, lambda *_a, **_k: os._exit(9))
            session.protect(asked)
        finally:
            os._exit(1)
    _, code = os.waitpid(child, 0)
    assert os.WEXITSTATUS(code) == 9
    with weak_kdf_for_tests():
        session.unlock("four words for tests")
    assert [path for path in asked.out_dir.glob("*") if not path.name.startswith(".")] == []
    assert session.records() == ()
    done = session.protect(asked)
    assert hashlib.sha256(done.output.read_bytes()).digest() == session.records()[0].protected_sha256


def test_it_needs_an_open_vault_and_the_original(session: Session, job: MakeJob) -> None:
    with pytest.raises(UsageError):
        session.protect(job(portable=True, keep_original=False))
    session.lock()
    with pytest.raises(VaultLocked):
        session.protect(job(portable=True))


@pytest.mark.parametrize(
    ("after", "only"),
    [
        (b"onetwo", True),
        (b"one--two", True),
        (b"--onetwo", True),
        (b"onetwo--", True),
        (b"oneotwo", True),
        (b"one--twO", False),
        (b"One--two", False),
        (b"o-ne--two", False),
        (b"onetw", False),
        (b"", False),
    ],
)
def test_only_one_run_of_bytes_may_be_new(tmp_path: Path, after: bytes, only: bool) -> None:
    before = tmp_path / "before"
    before.write_bytes(b"onetwo")
    (tmp_path / "after").write_bytes(after)
    assert _only_inserted(before, tmp_path / "after", LOOK) is only


def test_the_proof_reads_more_than_one_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portable_file, "_PIECE", 4)
    (tmp_path / "before").write_bytes(b"0123456789" * 3)
    (tmp_path / "after").write_bytes(b"0123456789" * 2 + b"inserted" + b"0123456789")
    assert _only_inserted(tmp_path / "before", tmp_path / "after", LOOK)
    (tmp_path / "after").write_bytes(b"0123456789" * 2 + b"inserted" + b"012345678x")
    assert not _only_inserted(tmp_path / "before", tmp_path / "after", LOOK)
