"""Protecting one photo, from reading it to the record in the vault.

The order makes every interruption harmless. The original is sealed before any output exists; the output is written
under a hidden name, proven clean and measured there; the record is completed with its hash; and only then the output
gets its name, in one step. So there is never an output without a record, and a record without an output is taken away.
The original file is only ever read.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from os.path import lexists
from typing import TYPE_CHECKING

from velato_core.errors import (
    FaceUnprotectable,
    OutputExists,
    PackInvalid,
    PackMissing,
    UsageError,
    WriteFailed,
)
from velato_core.imaging.phash import perceptual_hash
from velato_core.imaging.write import default_format, write_photo
from velato_core.pipelines.apply import apply_protections
from velato_core.pipelines.folders import numbered, output_folder, plain_name, publish, staged
from velato_core.pipelines.handover import Handover, refuse_long_name, taken_back
from velato_core.pipelines.keys import face_keys
from velato_core.pipelines.naming import portable_name, suffix_of
from velato_core.pipelines.opening import look_at_output, open_for
from velato_core.pipelines.outcome import outcomes, unprotected_notes
from velato_core.pipelines.portable_file import PORTABLE_NOTE, check_format, make_portable
from velato_core.pipelines.replacing import refuse_taken_name
from velato_core.pipelines.reversible import Carrying, reversible_faces, write_carrying
from velato_core.pipelines.sealing import album_of, seal
from velato_core.pipelines.types import ProtectedPhoto, ProtectJob
from velato_core.runtime.notes import Note
from velato_core.runtime.progress import Progress
from velato_core.runtime.seeds import KEY_BYTES

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.imaging.photo import Photo, Rgb8
    from velato_core.imaging.write import WrittenPhoto
    from velato_core.keystore.vault import Vault
    from velato_core.pipelines.apply import Applied
    from velato_core.pipelines.tools import Tools
    from velato_core.pipelines.types import FaceChoice
    from velato_core.pipelines.vault_desk import VaultDesk
    from velato_core.report.types import PhotoReport
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """What every step of one protection needs."""

    job: ProtectJob
    tools: Tools
    desk: VaultDesk
    on_progress: ProgressCallback
    cancel: CancelToken | None

    @property
    def open_vault(self) -> Vault | None:
        return self.desk.vault if self.desk.unlocked else None

    def step(self, stage: str) -> None:
        if self.cancel is not None:
            self.cancel.raise_if_cancelled()
        self.on_progress(Progress(stage=stage))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """What lies in the folder now."""

    output: Path
    report: PhotoReport | None
    notes: tuple[str, ...]
    removed: tuple[str, ...]


def protect(
    job: ProtectJob, tools: Tools, desk: VaultDesk, *, on_progress: ProgressCallback, cancel: CancelToken | None
) -> ProtectedPhoto:
    """Protect the chosen faces of one photo and write a new file.

    Args:
        job: what to do.
        tools: the models.
        desk: the vault; it must be unlocked unless the job says `keep_original=False`.
        on_progress: told about every step.
        cancel: looked at between steps.

    Returns:
        What was written and what became of each face.

    Raises:
        UsageError: no face was chosen and nothing painted, the output's name is none, or it cannot be portable.
        VaultMissing, VaultLocked: the original is to be kept and there is no open vault.
        OutputExists: the named output exists and is no earlier result, or nothing may be replaced.
        FaceUnprotectable: no chosen face could be protected, or one could not and the job is not `partial`.
        PhotoChanged: the photo is not the file any more in which its faces were found.
        UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge, WriteFailed, DiskFull, Cancelled: as the names say.
    """
    run = _Run(job=job, tools=tools, desk=desk, on_progress=on_progress, cancel=cancel)
    _check(job, desk)
    run.step("read")
    photo = open_for(job, cancel)
    target = _target(job, photo)
    refuse_taken_name(target, job, run.open_vault)
    if job.portable:
        check_format((job.export.format or default_format(photo)).upper())
    with output_folder(job.out_dir):
        refuse_long_name(target)
        photo_key = os.urandom(KEY_BYTES)
        keys = face_keys(photo_key, desk.album_key(album_of(job)), job.faces)
        applied = apply_protections(photo, _recoverable(job, desk), keys, tools, on_progress, cancel, job.painted)
        _require_protected(job, applied)
        run.step("seal")
        record_id = seal(desk.vault, job, photo, applied, photo_key, on_progress, cancel).id if desk.unlocked else None
        handover = Handover()
        with taken_back(desk, record_id, handover), staged(job.out_dir) as temporary:
            made = _write(run, photo, applied, photo_key, record_id, temporary, target, handover)
    return ProtectedPhoto(
        source=job.photo,
        output=made.output,
        record_id=record_id,
        faces=outcomes(job.faces, applied.faces, made.report),
        removed_metadata=made.removed,
        notes=_notes(job, photo, applied, made.notes),
        report=made.report,
        covered_regions=applied.covered_regions,
        turns=job.turns % 4,
    )


def _check(job: ProtectJob, desk: VaultDesk) -> None:
    if not job.faces and (job.painted is None or not job.painted.paints):
        raise UsageError("No face was chosen.", hint="Choose at least one face of the photo.")
    if job.name is not None:
        plain_name(job.name)
    if job.portable and not job.keep_original:
        raise UsageError("A portable file carries the sealed original, so the vault must keep it too.")
    if job.portable and job.export.max_bytes is not None:
        raise UsageError("A portable file carries the sealed original, so its length cannot be limited.")
    if job.keep_original or any(choice.options.reversible for choice in job.faces):
        _ = desk.vault  # says what is missing before minutes are spent


def _recoverable(job: ProtectJob, desk: VaultDesk) -> tuple[FaceChoice, ...]:
    """The job's choices; where the vault keeps keys only, with the keys that an approximate original needs."""
    if job.keep_original or not desk.unlocked:
        return job.faces
    return tuple(replace(choice, options=replace(choice.options, recoverable=True)) for choice in job.faces)


def _target(job: ProtectJob, photo: Photo) -> Path:
    """The output's wanted name."""
    if job.name is None:
        suffix = suffix_of(job.photo, photo.format, job.export.format)
        return job.out_dir / portable_name(f"{job.photo.stem}-velato{suffix}")
    return job.out_dir / job.name


def _require_protected(job: ProtectJob, applied: Applied) -> None:
    missed = [index for index, face in enumerate(applied.faces) if face.mode is None]
    nothing_done = len(missed) == len(applied.faces) and not applied.covered_regions
    if missed and (not job.partial or nothing_done):
        reasons = " ".join(dict.fromkeys(applied.faces[index].reason for index in missed))
        numbers = ", ".join(str(index + 1) for index in missed)
        message = f"Face {numbers} of the chosen ones in {job.photo.name} cannot be protected: {reasons}"
        raise FaceUnprotectable(message, path=job.photo, faces=missed, mode=job.faces[missed[0]].options.mode)


def _write(
    run: _Run,
    photo: Photo,
    applied: Applied,
    photo_key: bytes,
    record_id: str | None,
    temporary: Path,
    target: Path,
    handover: Handover,
) -> _Made:
    run.step("write")
    job = run.job
    written, missing = _encode_faces(run, photo, applied, photo_key, temporary, target)
    if job.portable and record_id is not None:
        written = replace(written, sha256=make_portable(run.desk.vault, record_id, temporary, target, run.cancel))
    handover.sha256 = written.sha256
    run.step("measure")
    seen = look_at_output(temporary, run.cancel)
    measured, notes = _measure(run, photo, applied, seen, written)
    run.step("record")
    looks = perceptual_hash(seen)
    for name in (target,) if job.name is not None else (path for path in numbered(target) if not lexists(path)):
        report = _named(run, measured, name.name)
        if record_id is not None:
            _complete(run.desk, record_id, written, looks, name.name, report)
        refuse_taken_name(name, job, run.open_vault)  # minutes have passed since the first look
        handover.target = name
        try:
            output = publish(temporary, name, exact=True, overwrite=job.overwrite and job.name is not None)
        except OutputExists:
            if job.name is not None:
                raise
            continue  # another took it meanwhile
        return _Made(output=output, report=report, notes=(*missing, *notes), removed=written.removed)
    raise OutputExists(path=target)


def _notes(job: ProtectJob, photo: Photo, applied: Applied, more: tuple[str, ...]) -> tuple[str, ...]:
    portable = (PORTABLE_NOTE,) if job.portable else ()
    return (*photo.notes, *more, *unprotected_notes(applied.faces), *portable)


def _encode_faces(
    run: _Run, photo: Photo, applied: Applied, photo_key: bytes, temporary: Path, target: Path
) -> tuple[WrittenPhoto, tuple[str, ...]]:
    """Write the file, with the faces in it that are to be reversible."""
    job = run.job
    if not reversible_faces(job, applied):
        return _encode(run, applied.photo, temporary, target), ()

    def write(made: Photo) -> WrittenPhoto:
        temporary.unlink(missing_ok=True)
        return _encode(run, made, temporary, target)

    carrying = Carrying(
        job=job, photo=photo, applied=applied, photo_key=photo_key, on_progress=run.on_progress, cancel=run.cancel
    )
    return write_carrying(carrying, run.tools, write, temporary)


def _encode(run: _Run, photo: Photo, temporary: Path, target: Path) -> WrittenPhoto:
    """Write under the hidden name; `write_photo` proves the file clean from its own bytes."""
    export = run.job.export
    try:
        return write_photo(
            photo,
            temporary,
            format=export.format,
            quality=export.quality,
            max_edge=export.max_edge,
            max_bytes=export.max_bytes,
            keep_capture_date=export.keep_capture_date,
            cancel=run.cancel,
        )
    except WriteFailed as error:
        message = error.message.replace(str(temporary), str(target)).replace(temporary.name, target.name)
        raise type(error)(message, hint=error.hint, path=target) from error


def _measure(
    run: _Run, photo: Photo, applied: Applied, seen: Rgb8, written: WrittenPhoto
) -> tuple[PhotoReport | None, tuple[str, ...]]:
    if not run.job.measure:
        return None, ()
    from velato_core.pipelines.measuring import measure

    try:
        report = measure(run.tools, photo, applied, run.job, seen, written.sha256, run.on_progress, run.cancel)
    except (PackMissing, PackInvalid) as error:
        return None, (Note(f"The result was not measured: {error.message}", "not_measured"),)
    return report, ()


def _named(run: _Run, report: PhotoReport | None, name: str) -> PhotoReport | None:
    """The report with its file's name, signed where there is a vault to sign it."""
    if report is None:
        return None
    report = replace(report, output=name)
    if run.open_vault is None:
        return report
    from velato_core.pipelines.report_signing import signed

    return signed(report, run.open_vault.report_signer())


def _complete(
    desk: VaultDesk, record_id: str, written: WrittenPhoto, looks: bytes, name: str, report: PhotoReport | None
) -> None:
    details = dict(desk.vault.record(record_id).draft.details)
    details |= {"output_name": name, "report": None if report is None else report.to_json()}
    desk.vault.commit_record(
        record_id, protected_sha256=bytes.fromhex(written.sha256), perceptual_hash=looks, details=details
    )
