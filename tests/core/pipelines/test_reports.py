"""The saved report: signed by the vault, checked by anybody, about one file and no other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from velato_core.errors import OutputExists, ReportInvalid
from velato_core.keystore.signing import is_signed_by
from velato_core.pipelines.album_view import album_faces, album_view
from velato_core.pipelines.outcome import outcomes
from velato_core.pipelines.people import FaceRef, PeopleGroups, Person
from velato_core.pipelines.report_file import save_report
from velato_core.pipelines.tools import Tools
from velato_core.pipelines.types import AlbumFaces
from velato_core.report.signature import signed_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from velato_core.faces.types import Face
    from velato_core.pipelines.types import ProtectedPhoto, ProtectJob
    from velato_core.session import Session


class NoDetector:
    def open(self) -> None:
        pass

    def detect(self, rgb: object, *, on_progress: object = None, cancel: object = None) -> tuple[Face, ...]:
        return ()


@pytest.fixture
def done(session: Session, job: Callable[..., ProtectJob], monkeypatch: pytest.MonkeyPatch) -> ProtectedPhoto:
    monkeypatch.setattr(Tools, "detector", NoDetector())
    monkeypatch.setattr(Tools, "judges", ())
    return session.protect(job(measure=True))


@pytest.fixture
def report(done: ProtectedPhoto, tmp_path: Path) -> Path:
    assert done.report is not None
    path = tmp_path / "beach.report.json"
    path.write_text(json.dumps(done.report.to_json(), indent=2), encoding="utf-8")
    return path


def change(path: Path, **values: object) -> None:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(content | values), encoding="utf-8")


def test_a_saved_report_is_signed_and_belongs_to_its_photo(
    session: Session, done: ProtectedPhoto, report: Path
) -> None:
    checked = session.check_report(report, done.output)
    assert checked.signed
    assert checked.ours is True
    assert checked.photo_matches is True
    assert checked.public_key == session.report_key().hex()


def test_the_vault_keeps_the_signed_report(session: Session, done: ProtectedPhoto, report: Path) -> None:
    assert done.record_id is not None
    kept = session.vault.record(done.record_id).draft.details["report"]
    assert kept == json.loads(report.read_text(encoding="utf-8"))
    signature = kept["signature"]
    assert is_signed_by(bytes.fromhex(signature["public_key"]), signed_bytes(kept), bytes.fromhex(signature["value"]))


def test_a_report_replaces_an_earlier_one_and_never_a_photo(done: ProtectedPhoto, report: Path, photo: Path) -> None:
    assert done.report is not None
    before = photo.read_bytes()
    with pytest.raises(OutputExists, match="is no report"):
        save_report(done.report, photo)
    assert photo.read_bytes() == before
    change(report, verdict="exposed")
    save_report(done.report, report)
    assert json.loads(report.read_text(encoding="utf-8")) == json.loads(json.dumps(done.report.to_json()))


def test_whoever_has_no_vault_can_check_too(session: Session, done: ProtectedPhoto, report: Path) -> None:
    session.lock()
    checked = session.check_report(report, done.output)
    assert checked.signed
    assert checked.ours is None


@pytest.mark.parametrize("values", [{"verdict": "doubtful"}, {"sha256": "00" * 32}, {"added": 1}])
def test_a_changed_report_is_refused(session: Session, report: Path, values: dict[str, object]) -> None:
    change(report, **values)
    with pytest.raises(ReportInvalid, match="changed after it was signed"):
        session.check_report(report)


def test_a_verdict_slipped_in_before_the_signed_one_is_refused(session: Session, report: Path) -> None:
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("{", '{"verdict": "safe", ', 1), encoding="utf-8")
    with pytest.raises(ReportInvalid):
        session.check_report(report)


def test_a_number_beyond_all_numbers_is_no_report(session: Session, report: Path) -> None:
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("{", '{"added": 1e999, ', 1), encoding="utf-8")
    with pytest.raises(ReportInvalid):
        session.check_report(report)


def test_a_report_of_the_first_schema_is_still_read(session: Session, done: ProtectedPhoto, report: Path) -> None:
    content: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    for added in ("generator", "surrogates"):
        del content[added]
    report.write_text(json.dumps(content | {"report_schema_version": 1, "signature": None}), encoding="utf-8")
    checked = session.check_report(report, done.output)
    assert checked.photo_matches
    assert checked.verdict == content["verdict"]


def test_another_photo_is_not_the_measured_one(session: Session, report: Path, photo: Path) -> None:
    assert session.check_report(report, photo).photo_matches is False


def test_a_report_without_its_signature_counts_as_unsigned(session: Session, report: Path) -> None:
    change(report, signature=None)
    assert not session.check_report(report).signed


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"report_schema_version": 1}', '{"sha256": NaN}', "[" * 100_000])
def test_what_is_no_report_is_refused(session: Session, tmp_path: Path, text: str) -> None:
    path = tmp_path / "odd.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReportInvalid):
        session.check_report(path)


@pytest.mark.parametrize(
    "signature", [{}, 7, {"algorithm": "RSA"}, {"algorithm": "Ed25519", "public_key": "x", "value": ""}]
)
def test_a_damaged_signature_is_refused(session: Session, report: Path, signature: object) -> None:
    change(report, signature=signature)
    with pytest.raises(ReportInvalid):
        session.check_report(report)


def test_the_key_outlives_a_new_passphrase(session: Session) -> None:
    before = session.report_key()
    session.change_passphrase("four words for tests", "five other words for tests")
    assert session.report_key() == before


def test_an_album_gives_the_ranks_their_faces(job: Callable[..., ProtectJob], photo: Path) -> None:
    look = np.arange(3, dtype=np.float32).tobytes()
    here, there = FaceRef(photo=photo, face=0), FaceRef(photo=photo.with_name("other.jpg"), face=0)
    groups = PeopleGroups(
        people=(
            Person(id="1", faces=(here, there), looks=(look, look)),
            Person(id="2", faces=(FaceRef(photo=there.photo, face=1),), looks=(look,)),
        ),
        judge="looks",
    )
    faces = album_faces(groups, {"1": "known"})
    assert faces is not None
    assert faces.people == ("known", "known", "2")
    album = album_view(job(album_faces=faces), "known")
    assert album is not None
    # The face of the photo itself is not among them.
    assert len(album.own["looks"]) == 1
    assert album.size("looks") == 2
    assert album_view(job(album_faces=faces), None) is None
    assert album_faces(PeopleGroups(people=(Person(id="1", faces=(here,)),), judge="looks"), {}) is None


def test_a_waiting_job_is_kept_without_the_albums_faces(session: Session, job: Callable[..., ProtectJob]) -> None:
    faces = AlbumFaces(judge="looks", photos=("other.jpg",), people=("1",), looks=bytes(12))
    session.keep_jobs((job(album_faces=faces),))
    assert session.kept_jobs() == (job(),)


def test_a_missed_goal_offers_more_strength_and_a_met_one_does_not(done: ProtectedPhoto) -> None:
    from dataclasses import replace

    from velato_core.pipelines.apply import AppliedFace
    from velato_core.pipelines.types import FaceChoice
    from velato_core.protection.options import ProtectOptions

    assert done.report is not None
    face = done.report.faces[0]
    assert face is not None

    def offered(mode: str, verdict: str, strength: float, goal: str = "no_match") -> float | None:
        choice = FaceChoice(face=done.faces[0].face, options=ProtectOptions(mode=mode, strength=strength))  # type: ignore[arg-type]
        measured = replace(done.report, faces=(replace(face, verdict=verdict, goal=goal),))  # type: ignore[type-var, arg-type]
        return outcomes([choice], [AppliedFace(mode=mode)], measured)[0].try_strength  # type: ignore[arg-type]

    assert offered("anonymize", "exposed", 0.5) == 0.75
    assert offered("cloak", "doubtful", 0.9) == 1.0
    assert offered("hide", "doubtful", 0.5, "still_match") == 0.75
    assert offered("hide", "exposed", 0.5, "still_match") is None, "no strength makes it look like somebody else"
    assert offered("hide", "doubtful", 1.0, "still_match") is None
    assert offered("anonymize", "safe", 0.5) is None
    assert offered("cover", "exposed", 0.5) is None
