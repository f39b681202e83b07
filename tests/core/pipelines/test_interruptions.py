"""Stopping a protection anywhere leaves no half of it: no output without a record, no record without an output."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from velato_core.errors import Cancelled, DiskFull, VelatoError
from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.pipelines import protect as protect_module
from velato_core.pipelines.types import ProtectJob
from velato_core.runtime.cancel import CancelToken

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.runtime.progress import Progress
    from velato_core.session import Session

MakeJob = Callable[..., ProtectJob]
STAGES = ("read", "cover", "seal", "write", "measure", "record")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def assert_nothing_happened(session: Session, job: ProtectJob, before: str) -> None:
    assert digest(job.photo) == before
    assert session.records() == ()
    assert not job.out_dir.exists()
    originals = session.vault_folder / "originals"
    assert not list(originals.iterdir())


@pytest.mark.parametrize("stage", STAGES)
def test_cancel_at_any_stage_undoes_everything(session: Session, job: MakeJob, stage: str) -> None:
    asked, token = job(), CancelToken()
    before = digest(asked.photo)

    def stop(progress: Progress) -> None:
        if progress.stage == stage:
            token.cancel()
            token.raise_if_cancelled()

    with pytest.raises(Cancelled):
        session.protect(asked, on_progress=stop, cancel=token)
    assert_nothing_happened(session, asked, before)


@pytest.mark.parametrize("stage", STAGES)
def test_an_error_at_any_stage_undoes_everything(session: Session, job: MakeJob, stage: str) -> None:
    asked = job()
    before = digest(asked.photo)

    def fail(progress: Progress) -> None:
        if progress.stage == stage:
            raise RuntimeError(stage)

    with pytest.raises(RuntimeError, match=stage):
        session.protect(asked, on_progress=fail)
    assert_nothing_happened(session, asked, before)


@pytest.mark.parametrize("step", ["write_photo", "perceptual_hash", "_complete", "publish"])
def test_a_full_disk_at_any_step_undoes_everything(
    session: Session, job: MakeJob, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    asked = job()
    before = digest(asked.photo)

    def full(*_arguments: object, **_options: object) -> None:
        raise DiskFull(path=asked.out_dir / "x")

    monkeypatch.setattr(protect_module, step, full)
    with pytest.raises(DiskFull):
        session.protect(asked)
    assert_nothing_happened(session, asked, before)


def test_a_full_disk_after_the_output_was_written_leaves_no_hidden_file(
    session: Session, job: MakeJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = job()
    asked.out_dir.mkdir()

    def full(*_arguments: object, **_options: object) -> None:
        raise DiskFull(path=asked.out_dir / "x")

    monkeypatch.setattr(protect_module, "_complete", full)
    with pytest.raises(DiskFull):
        session.protect(asked)
    assert list(asked.out_dir.iterdir()) == []


def test_an_interrupt_just_after_the_output_got_its_name_leaves_its_record(
    session: Session, job: MakeJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = protect_module.publish

    def interrupted(*arguments: object, **options: object) -> None:
        real(*arguments, **options)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(protect_module, "publish", interrupted)
    asked = job()
    with pytest.raises(KeyboardInterrupt):
        session.protect(asked)
    [output] = asked.out_dir.iterdir()
    [record] = session.records()
    assert record.protected_sha256.hex() == digest(output)


def test_a_name_that_was_taken_meanwhile_leaves_the_record_the_next_one(
    session: Session, job: MakeJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = protect_module._complete

    def meddle(*arguments: object) -> None:
        real(*arguments)  # type: ignore[arg-type]
        (job().out_dir / "beach-velato.jpg").write_bytes(b"mine")

    monkeypatch.setattr(protect_module, "_complete", meddle)
    done = session.protect(job())
    assert done.output.name == "beach-velato-2.jpg"
    assert (job().out_dir / "beach-velato.jpg").read_bytes() == b"mine"
    assert session.vault.record(done.record_id or "").draft.details["output_name"] == done.output.name


def test_a_folder_that_was_there_stays(session: Session, job: MakeJob) -> None:
    asked, token = job(), CancelToken()
    asked.out_dir.mkdir()
    token.cancel()
    with pytest.raises(Cancelled):
        session.protect(asked, cancel=token)
    assert asked.out_dir.is_dir()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to die half-way")
@pytest.mark.parametrize("stage", [*STAGES, "publish"])
def test_dying_at_any_stage_leaves_no_output_without_a_record(
    session: Session, job: MakeJob, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    asked = job()
    before = digest(asked.photo)
    session.lock()
    child = os.fork()
    if child == 0:
        _die_half_way(session, asked, stage)
    os.waitpid(child, 0)
    with weak_kdf_for_tests():
        session.unlock("four words for tests")
    outputs = (
        [path for path in asked.out_dir.glob("*") if not path.name.startswith(".")] if asked.out_dir.exists() else []
    )
    known = {record.protected_sha256.hex() for record in session.records()}
    assert {digest(path) for path in outputs} <= known
    assert not any(record.pending for record in session.records())
    assert digest(asked.photo) == before
    assert session.protect(asked).output.exists()


def _die_half_way(session: Session, job: ProtectJob, stage: str) -> None:
    try:
        if stage == "publish":
            protect_module.publish = lambda *_a, **_k: os._exit(9)  # type: ignore[assignment]
        session.unlock("four words for tests")
        session.protect(job, on_progress=lambda progress: os._exit(9) if progress.stage == stage else None)
    except VelatoError:
        pass
    finally:
        os._exit(1)


def test_a_cut_off_record_stays_where_it_is_the_only_copy(session: Session, job: MakeJob) -> None:
    asked = job()
    session.lock()
    child = os.fork()
    if child == 0:
        _die_half_way(session, asked, "write")
    os.waitpid(child, 0)
    asked.photo.unlink()
    with weak_kdf_for_tests():
        session.unlock("four words for tests")
    [record] = session.records()
    assert record.pending
    assert session.vault_status().unfinished == 1
