"""Photos that wait are kept sealed until the vault is open again; an original is proven before it may go."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from velato_core.errors import CorruptRecord, UnreadablePhoto, UnsupportedVersion, VaultLocked
from velato_core.faces.types import Face
from velato_core.keystore.records import RecordDraft
from velato_core.pipelines.types import ExportOptions, FaceChoice, ProtectJob
from velato_core.protection.options import ProtectOptions
from velato_core.protection.painting import PaintedArea, Stroke
from velato_core.session import Session

FACE = Face(box=(1.5, 2.0, 30.0, 40.25), landmarks=((3.0, 4.0),) * 5, score=0.75, source="detector")


def jobs() -> tuple[ProtectJob, ...]:
    choice = FaceChoice(face=FACE, options=ProtectOptions(mode="cover", strength=0.7, variant=3), person="anna-7")
    painted = PaintedArea(strokes=(Stroke(points=((1.0, 2.0), (3.0, 4.0)), width=9.0, erase=True),), style="blur")
    export = ExportOptions(format="PNG", max_edge=2048, keep_capture_date=True)
    return (
        ProtectJob(photo=Path("/holiday/schönes Bild.jpg"), faces=(choice,), out_dir=Path("/out"), export=export),
        ProtectJob(
            photo=Path("/holiday/2.png"), faces=(), out_dir=Path("/out"), name="x.png", album="A", keep_original=False,
            overwrite=True, measure=False, partial=False, painted=painted, turns=3,
        ),
    )  # fmt: skip


def test_jobs_come_back_as_they_were_after_locking(session: Session) -> None:
    session.keep_jobs(jobs())
    session.lock()
    with pytest.raises(VaultLocked):
        session.kept_jobs()
    session.unlock("p")
    assert session.kept_jobs() == jobs()
    session.keep_jobs(jobs()[:1])
    assert session.kept_jobs() == jobs()[:1]
    session.keep_jobs(())
    assert session.kept_jobs() == ()


def test_jobs_that_an_earlier_version_kept_are_read(session: Session) -> None:
    """It wrote the album's faces as an empty list."""
    session.keep_jobs(jobs())
    content = json.loads(session.vault.load_ledger("jobs") or b"")
    assert [job["album_faces"] for job in content["jobs"]] == [None, None]
    for job in content["jobs"]:
        job["album_faces"] = []
    session.vault.save_ledger("jobs", json.dumps(content).encode())
    assert session.kept_jobs() == jobs()


def test_jobs_from_before_there_was_a_digest_are_read_and_fit_no_photo(session: Session) -> None:
    session.keep_jobs((replace(jobs()[0], sha256="ab" * 32),))
    assert [job.sha256 for job in session.kept_jobs()] == ["ab" * 32]
    content = json.loads(session.vault.load_ledger("jobs") or b"")
    for job in content["jobs"]:
        del job["sha256"]
    session.vault.save_ledger("jobs", json.dumps(content).encode())
    [job] = session.kept_jobs()
    assert job.sha256
    assert len(job.sha256) != 64


def test_without_waiting_jobs_no_file_is_made(session: Session) -> None:
    session.keep_jobs(())
    assert not (session.vault_folder / "jobs.velato").exists()


def test_waiting_jobs_lie_sealed(session: Session, tmp_path: Path) -> None:
    session.keep_jobs(jobs())
    session.lock()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not [word for word in (b"holiday", b"anna-7", b"ProtectJob", b"cover") if word in data], path


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"schema": 2, "jobs": [{"is": "SomethingNew"}]}, UnsupportedVersion),
        ({"schema": 1, "jobs": [{"is": "SomethingElse"}]}, CorruptRecord),
        ({"schema": 1, "jobs": [{"is": "ProtectJob", "colour": 1}]}, CorruptRecord),
        ({"schema": 1, "jobs": [3]}, CorruptRecord),
        ({"jobs": []}, CorruptRecord),
        ([], CorruptRecord),
    ],
)
def test_jobs_that_cannot_be_read_are_refused(session: Session, content: object, kind: type[Exception]) -> None:
    session.vault.save_ledger("jobs", json.dumps(content).encode())
    with pytest.raises(kind):
        session.kept_jobs()


def test_jobs_survive_rotation_and_backup(session: Session, tmp_path: Path) -> None:
    session.keep_jobs(jobs())
    session.rotate_master_key("p", session.draft_recovery_words())
    assert session.kept_jobs() == jobs()
    assert session.verify_vault().ok
    session.export_vault(tmp_path / "backup.zip")
    with Session(vault_folder=tmp_path / "other", data_folder=tmp_path / "data2") as other:
        other.import_vault(tmp_path / "backup.zip")
        other.unlock("p")
        assert other.kept_jobs() == jobs()


@pytest.fixture
def sealed(session: Session, tmp_path: Path) -> tuple[Path, str]:
    """A file of 200 kB and the record that keeps it."""
    path = tmp_path / "IMG_1.jpg"
    path.write_bytes(bytes(range(256)) * 800)
    record = session.vault.add_record(RecordDraft(source_name=path.name, protected_sha256=b"p" * 32), path)
    return path, record.id


def test_an_original_that_the_vault_holds_is_proven(session: Session, sealed: tuple[Path, str]) -> None:
    path, record = sealed
    proof = session.prove_original(path, record)
    assert proof.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (proof.size, proof.modified_ns) == (204_800, path.stat().st_mtime_ns)


def test_a_file_that_changed_since_is_not_proven(session: Session, sealed: tuple[Path, str]) -> None:
    path, record = sealed
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    with pytest.raises(UnreadablePhoto, match="not the file"):
        session.prove_original(path, record)


def test_an_original_that_is_damaged_in_the_vault_is_not_proven(session: Session, sealed: tuple[Path, str]) -> None:
    path, record = sealed
    (blob,) = (session.vault_folder / "originals").iterdir()
    data = bytearray(blob.read_bytes())
    data[len(data) // 2] ^= 1
    blob.write_bytes(bytes(data))
    with pytest.raises(CorruptRecord):
        session.prove_original(path, record)
