"""Putting a protection into the vault: first the sealed original, then, once the output is proven, what belongs to it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from velato_core import __version__
from velato_core.errors import PhotoChanged
from velato_core.imaging.photo import rgb8
from velato_core.keystore.records import FaceEntry, RecordDraft
from velato_core.pipelines.naming import portable_name
from velato_core.pipelines.pictures import encode_thumbnail
from velato_core.runtime.digest import sha256_of
from velato_core.runtime.progress import Progress

if TYPE_CHECKING:
    from velato_core.imaging.photo import Photo
    from velato_core.keystore.records import Record
    from velato_core.keystore.vault import Vault
    from velato_core.pipelines.apply import Applied, AppliedFace
    from velato_core.pipelines.types import FaceChoice, ProtectJob
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback

_MEDIA_TYPES: Final = {
    "JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "TIFF": "image/tiff",
    "BMP": "image/bmp", "HEIF": "image/heif", "GIF": "image/gif",
}  # fmt: skip


def seal(
    vault: Vault,
    job: ProtectJob,
    photo: Photo,
    applied: Applied,
    photo_key: bytes,
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> Record:
    """Add the pending record of a protection: keys, and the original's bytes unless the job leaves them out.

    Raises:
        UnreadablePhoto, PhotoChanged: the original cannot be read, or it is no longer the file that was protected.
        DiskFull, WriteFailed, Cancelled: nothing was added.
    """

    def on_bytes(done: int) -> None:
        if cancel is not None:
            cancel.raise_if_cancelled()
        on_progress(Progress(stage="seal", done=done))

    draft = _draft(job, photo, applied, photo_key)
    record = vault.add_record(draft, job.photo if job.keep_original else None, on_bytes=on_bytes)
    if record.original is not None and record.original.sha256.hex() != photo.sha256:
        vault.remove_record(record.id)
        hint = "Wait until the other program has saved it, then try again."
        raise PhotoChanged(f"{job.photo.name} changed while it was being protected.", hint=hint, path=job.photo)
    return record


def _draft(job: ProtectJob, photo: Photo, applied: Applied, photo_key: bytes) -> RecordDraft:
    faces = tuple(_entry(choice, face) for choice, face in zip(job.faces, applied.faces, strict=True))
    details: dict[str, Any] = {
        "velato": __version__,
        "album": album_of(job),
        "source_path": str(job.photo.absolute()),
        "source_sha256": photo.sha256,
        "size": [applied.photo.width, applied.photo.height],
        "recovery_sizes": [len(face.recovery) for face in applied.faces],
    }
    if applied.model:
        details["model"] = applied.model
    if job.painted is not None:
        details["painted"] = job.painted.to_json()
    if job.turns % 4:
        details["turns"] = job.turns % 4
    return RecordDraft(
        source_name=portable_name(job.photo.name),
        media_type=_MEDIA_TYPES.get(photo.format, "application/octet-stream"),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        faces=faces,
        photo_key=photo_key,
        recovery=b"".join(face.recovery for face in applied.faces),
        # A thumbnail shows the original: it is kept only where the original is.
        thumbnails=(encode_thumbnail(rgb8(photo)),) if job.keep_original else (),
        details=details,
    )


def _entry(choice: FaceChoice, face: AppliedFace) -> FaceEntry:
    left, top, right, bottom = choice.face.box
    options = asdict(choice.options) | {"landmarks": [list(point) for point in choice.face.landmarks]}
    if choice.face.angle:
        options["angle"] = choice.face.angle
    if choice.draw is not None:
        options["draw"] = choice.draw
    return FaceEntry(
        mode=face.mode or "none",
        options=options,
        box=(left, top, right - left, bottom - top),
        person_id=choice.person,
    )


def album_of(job: ProtectJob) -> str:
    """The album's name: the job's, else the name of the folder the photo lies in."""
    return job.album if job.album is not None else job.photo.absolute().parent.name


def original_is_in_place(record: Record) -> bool:
    """Whether the file a record was made from still lies where it was, unchanged."""
    path, digest = record.draft.details.get("source_path"), record.draft.details.get("source_sha256")
    if not isinstance(path, str) or not isinstance(digest, str):
        return False
    try:
        return sha256_of(Path(path)) == digest
    except OSError:
        return False
