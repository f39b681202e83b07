"""Protecting a photo: what is written, what is kept, and what stays as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from velato_core.errors import (
    FaceUnprotectable,
    OutputExists,
    PhotoChanged,
    UsageError,
    VaultLocked,
    VaultMissing,
    WriteFailed,
)
from velato_core.faces.types import Face
from velato_core.imaging.proof import prove_clean
from velato_core.pipelines.types import ExportOptions, FaceChoice, ProtectJob
from velato_core.protection.options import ProtectOptions
from velato_core.session import Session

if TYPE_CHECKING:
    from pathlib import Path

MakeJob = Callable[..., ProtectJob]
COVER = ProtectOptions(mode="cover")


def face_at(left: float, top: float, right: float, bottom: float) -> Face:
    shares = ((0.32, 0.4), (0.68, 0.4), (0.5, 0.58), (0.36, 0.75), (0.64, 0.75))
    landmarks = tuple((left + x * (right - left), top + y * (bottom - top)) for x, y in shares)
    return Face(box=(left, top, right, bottom), landmarks=landmarks, score=0.9, source="manual")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_output_is_new_clean_and_recorded_and_the_original_untouched(session: Session, job: MakeJob) -> None:
    asked = job()
    before = digest(asked.photo)
    done = session.protect(asked)
    assert done.output == asked.out_dir / "beach-velato.jpg"
    assert digest(asked.photo) == before
    assert prove_clean(done.output).clean
    assert b"private words" not in done.output.read_bytes()
    assert b"Camera maker" not in done.output.read_bytes()
    assert done.removed_metadata
    [record] = session.records()
    assert record.id == done.record_id
    assert record.protected_sha256.hex() == digest(done.output)
    assert record.original_sha256.hex() == before
    assert not record.pending
    assert record.modes == ("cover",)


def test_only_the_face_changes(session: Session, job: MakeJob) -> None:
    done = session.protect(job(export=ExportOptions(format="PNG")))
    original = np.asarray(Image.open(done.source), np.int16)
    output = np.asarray(Image.open(done.output), np.int16)
    changed = (original != output).any(axis=2)
    assert changed[60:110, 100:140].all()
    changed[25:155, 60:180] = False
    assert not changed.any()


def test_progress_names_each_stage_in_order(session: Session, job: MakeJob) -> None:
    stages: list[str] = []
    session.protect(job(), on_progress=lambda progress: stages.append(progress.stage))
    assert list(dict.fromkeys(stages)) == ["read", "cover", "seal", "write", "measure", "record"]


def test_a_taken_name_is_numbered_and_a_second_run_overwrites_nothing(session: Session, job: MakeJob) -> None:
    first, second = session.protect(job()), session.protect(job())
    assert second.output.name == "beach-velato-2.jpg"
    assert first.output.exists()
    assert first.record_id != second.record_id


def test_a_named_output_that_exists_is_refused_unless_it_is_an_earlier_result_and_may_be_replaced(
    session: Session, job: MakeJob
) -> None:
    out = job().out_dir
    out.mkdir()
    (out / "x.jpg").write_bytes(b"mine")
    for overwrite in (False, True):
        with pytest.raises(OutputExists):
            session.protect(job(name="x.jpg", overwrite=overwrite))
    assert (out / "x.jpg").read_bytes() == b"mine"
    assert session.records() == ()
    first = session.protect(job(name="y.jpg"))
    with pytest.raises(OutputExists):
        session.protect(job(name="y.jpg"))
    assert session.protect(job(name="y.jpg", overwrite=True)).output == first.output


def test_a_file_that_takes_the_place_of_an_earlier_result_meanwhile_stays(session: Session, job: MakeJob) -> None:
    first = session.protect(job(name="x.jpg"))

    def meddle(progress: object) -> None:
        if getattr(progress, "stage", "") == "measure":
            first.output.write_bytes(b"mine")

    with pytest.raises(OutputExists):
        session.protect(job(name="x.jpg", overwrite=True), on_progress=meddle)
    assert first.output.read_bytes() == b"mine"
    assert [record.id for record in session.records()] == [first.record_id]


def test_the_source_is_never_written_over(session: Session, job: MakeJob, photo: Path) -> None:
    before = digest(photo)
    with pytest.raises(OutputExists, match="never written over"):
        session.protect(job(out_dir=photo.parent, name=photo.name, overwrite=True))
    link = photo.parent / "link.jpg"
    link.symlink_to(photo)
    with pytest.raises(OutputExists, match="never written over"):
        session.protect(job(out_dir=photo.parent, name="link.jpg", overwrite=True))
    assert digest(photo) == before
    assert session.records() == ()


@pytest.mark.parametrize("name", ["../x.jpg", "", "a/b.jpg", ".."])
def test_a_name_that_leaves_the_folder_is_refused(session: Session, job: MakeJob, name: str) -> None:
    with pytest.raises(UsageError):
        session.protect(job(name=name))


def test_a_name_that_is_too_long_is_refused_before_the_work(session: Session, job: MakeJob, photo: Path) -> None:
    long = photo.rename(photo.with_name("x" * 250 + ".jpg"))
    stages: list[str] = []
    with pytest.raises(WriteFailed, match="too long") as caught:
        session.protect(job(photo=long), on_progress=lambda progress: stages.append(progress.stage))
    assert "shorter" in caught.value.hint
    assert stages == ["read"]
    assert not job().out_dir.exists()
    assert session.records() == ()


def test_no_face_is_a_usage_error(session: Session, job: MakeJob) -> None:
    with pytest.raises(UsageError, match="No face"):
        session.protect(job(faces=()))


def test_without_an_open_vault_only_an_explicit_no_is_enough(session: Session, job: MakeJob, tmp_path: Path) -> None:
    session.lock()
    with pytest.raises(VaultLocked):
        session.protect(job())
    with Session(vault_folder=tmp_path / "nowhere", data_folder=tmp_path / "data") as other:
        with pytest.raises(VaultMissing):
            other.protect(job())
        assert not job().out_dir.exists()
        done = other.protect(job(keep_original=False))
    assert done.record_id is None
    assert done.output.exists()


def test_keys_without_the_original_are_kept_where_asked(session: Session, job: MakeJob) -> None:
    session.protect(job(keep_original=False))
    [record] = session.records()
    assert not record.has_original
    assert not record.pending
    assert session.vault_thumbnail(record.id) is None


def test_the_record_holds_a_fresh_key_and_a_thumbnail(session: Session, job: MakeJob) -> None:
    ids = [session.protect(job()).record_id for _ in range(2)]
    keys = {session.vault.record(record_id or "").draft.photo_key for record_id in ids}
    assert len(keys) == 2
    assert {len(key) for key in keys} == {32}
    shown = session.vault_thumbnail(ids[0] or "")
    assert shown is not None
    assert len(shown.data) == shown.width * shown.height * 3


def test_the_format_extension_follows_the_export(session: Session, job: MakeJob) -> None:
    assert session.protect(job(export=ExportOptions(format="WEBP"))).output.suffix == ".webp"


def test_a_smaller_export_is_smaller(session: Session, job: MakeJob) -> None:
    done = session.protect(job(export=ExportOptions(max_edge=120)))
    with Image.open(done.output) as image:
        assert image.size == (120, 90)


def test_a_file_is_at_most_as_long_as_was_asked_for(session: Session, job: MakeJob) -> None:
    free = session.protect(job()).output.stat().st_size
    done = session.protect(job(export=ExportOptions(max_bytes=free // 2)))
    assert done.output.stat().st_size <= free // 2
    with Image.open(done.output) as image:
        assert image.size == (240, 180), "quality pays first"
    tiny = session.protect(job(export=ExportOptions(max_bytes=free // 10)))
    assert tiny.output.stat().st_size <= free // 10
    with Image.open(tiny.output) as image:
        assert image.width < 240


def test_a_portable_file_cannot_be_limited(session: Session, job: MakeJob) -> None:
    with pytest.raises(UsageError, match="limited"):
        session.protect(job(portable=True, export=ExportOptions(max_bytes=10_000)))
    assert session.records() == ()


def test_an_unwritable_folder_says_so_and_leaves_no_record(session: Session, job: MakeJob, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(WriteFailed, match="cannot be made"):
        session.protect(job(out_dir=blocked / "out"))
    assert session.records() == ()


def test_a_face_outside_the_photo_is_never_silently_left(session: Session, job: MakeJob) -> None:
    inside, outside = job().faces[0], FaceChoice(face=face_at(900, 900, 960, 970), options=COVER)
    done = session.protect(job(faces=(inside, outside)))
    assert [face.ok for face in done.faces] == [True, False]
    assert done.faces[1].mode_used is None
    assert "outside" in done.faces[1].reason
    assert any("NOT protected" in note for note in done.notes)
    with pytest.raises(FaceUnprotectable, match="Face 2"):
        session.protect(job(faces=(inside, outside), partial=False))
    with pytest.raises(FaceUnprotectable):
        session.protect(job(faces=(outside,)))
    assert len(session.records()) == 1


def test_touching_faces_are_both_covered(session: Session, job: MakeJob, photo: Path) -> None:
    boxes = ((70, 50, 120, 110), (110, 60, 160, 120))
    faces = tuple(FaceChoice(face=face_at(*box), options=COVER) for box in boxes)
    done = session.protect(job(faces=faces, export=ExportOptions(format="PNG")))
    original, output = np.asarray(Image.open(photo)), np.asarray(Image.open(done.output))
    for left, top, right, bottom in boxes:
        assert (original[top:bottom, left:right] != output[top:bottom, left:right]).any(axis=2).mean() > 0.99


def test_a_source_that_changes_meanwhile_is_noticed(session: Session, job: MakeJob, photo: Path) -> None:
    def meddle(progress: object) -> None:
        if getattr(progress, "stage", "") == "cover":
            Image.new("RGB", (10, 10)).save(photo)

    with pytest.raises(Exception, match="changed while"):
        session.protect(job(), on_progress=meddle)
    assert session.records() == ()
    assert not job().out_dir.exists()


def test_a_photo_that_is_another_than_its_faces_were_found_in_is_refused(
    session: Session, job: MakeJob, photo: Path
) -> None:
    found = digest(photo)
    assert session.protect(job(sha256=found)).record_id
    Image.new("RGB", (240, 180)).save(photo)
    for asked in (job(sha256=found), job(sha256=found, keep_original=False)):
        with pytest.raises(PhotoChanged, match="faces were found"):
            session.protect(asked)
    anew = FaceChoice(face=job().faces[0].face, options=ProtectOptions(mode="anonymize"))
    with pytest.raises(PhotoChanged):
        session.stand_ins(job(sha256=found, faces=(anew,)), 0)
    assert len(session.records()) == 1


def test_no_path_or_vault_id_travels_with_the_output(session: Session, job: MakeJob) -> None:
    done = session.protect(job())
    data = done.output.read_bytes()
    assert (done.record_id or "x").encode() not in data
    assert bytes.fromhex(done.record_id or "00") not in data


def test_a_changed_mode_keeps_the_choice_order(session: Session, job: MakeJob) -> None:
    right = FaceChoice(face=face_at(170, 50, 220, 110), options=replace(COVER, cover_style="blur"))
    done = session.protect(job(faces=(right, job().faces[0])))
    assert [outcome.face for outcome in done.faces] == [right.face, job().faces[0].face]
