"""Rebuilding an approximate original from keys alone, where the vault kept no original (Diff-Privacy's recovery).

This is not a restore: the diffusion pack makes the pixels anew from what is sealed in the vault or, where the photo was
made reversible, in the shared picture itself. The result is a new file with a name that says so; `restore` stays the
only way to an exact original.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from velato_core.errors import NotRecoverable
from velato_core.faces.types import Face
from velato_core.imaging.photo import rgb8, with_rgb8_patches
from velato_core.imaging.write import write_photo
from velato_core.pipelines.folders import output_folder, publish, staged
from velato_core.pipelines.keys import entry_key
from velato_core.pipelines.naming import suffix_of
from velato_core.pipelines.opening import open_photo
from velato_core.pipelines.restore import pick_record
from velato_core.pipelines.reversible import scaled_face
from velato_core.pipelines.types import RecoveredPhoto
from velato_core.runtime.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.imaging.photo import Photo
    from velato_core.keystore.records import FaceEntry, RecordDraft
    from velato_core.pipelines.tools import Tools
    from velato_core.pipelines.vault_desk import VaultDesk
    from velato_core.protection.engine import Engine
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


def recover(  # noqa: PLR0913 -- the session's own arguments
    desk: VaultDesk,
    tools: Tools,
    path: Path,
    out_dir: Path,
    *,
    record_id: str | None,
    from_picture: bool = False,
    photo_key: bytes | None = None,
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> RecoveredPhoto:
    """Write an approximate original of a protected file; see `Session.recover` for arguments and errors."""
    if photo_key is not None:
        on_progress(Progress(stage="read"))
        photo = open_photo(path, 0, cancel)
        output, faces = _from_picture(tools.engine(cancel), photo, photo_key, path, out_dir, on_progress, cancel)
        return RecoveredPhoto(source=path, output=output, record=None, faces=faces, exact_match=False)
    record, exact = pick_record(desk, path, record_id, cancel)
    draft = desk.vault.record(record.id).draft
    on_progress(Progress(stage="read"))
    photo = open_photo(path, 0, cancel)
    if from_picture or (not any(_blobs(draft)) and _reversible(draft)):
        engine = tools.engine(cancel, _model(draft))
        output, faces = _from_picture(engine, photo, draft.photo_key, path, out_dir, on_progress, cancel)
    else:
        output, faces = _from_record(desk, tools, record.id, photo, path, out_dir, on_progress, cancel)
    return RecoveredPhoto(source=path, output=output, record=record, faces=faces, exact_match=exact)


def _reversible(draft: RecordDraft) -> bool:
    return any(entry.options.get("reversible", False) for entry in draft.faces)


def _model(draft: RecordDraft) -> str:
    """The diffusion pack that made a record's faces; the bundled one where the record is from before there were others."""
    from velato_core.protection.loading import DEFAULT_PACK

    return str(draft.details.get("model", DEFAULT_PACK))


def _from_picture(
    engine: Engine,
    photo: Photo,
    photo_key: bytes,
    path: Path,
    out_dir: Path,
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> tuple[Path, int]:
    from velato_core.protection.reversible import recover_from_picture
    from velato_core.runtime.cancel_inside import cancelled_inside

    with cancelled_inside(cancel):
        patches = recover_from_picture(engine, rgb8(photo), photo_key, on_progress, cancel)
    made = with_rgb8_patches(photo, [(patch.region, patch.rgb) for patch in patches])
    return _write(made, path, out_dir, cancel), len(patches)


def _from_record(
    desk: VaultDesk,
    tools: Tools,
    record_id: str,
    photo: Photo,
    path: Path,
    out_dir: Path,
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> tuple[Path, int]:
    draft = desk.vault.record(record_id).draft
    blobs = _blobs(draft)
    if not any(blobs):
        raise NotRecoverable(
            f"The vault holds no recovery keys for {path.name}.",
            hint="If it holds the original, `velato restore` gives that back exactly.",
            record=record_id,
        )
    scale = _scale(draft, photo, path, record_id)
    chosen = [index for index, blob in enumerate(blobs) if blob]
    album = desk.album_key(str(draft.details.get("album", "")))
    engine = tools.engine(cancel, _model(draft))
    from velato_core.protection.recover_photo import recover_patches
    from velato_core.runtime.cancel_inside import cancelled_inside

    with cancelled_inside(cancel):
        patches = recover_patches(
            engine,
            rgb8(photo),
            [scaled_face(_face(draft.faces[index]), scale) for index in chosen],
            [blobs[index] for index in chosen],
            [entry_key(draft.photo_key, album, index, draft.faces[index]) for index in chosen],
            on_progress,
            cancel,
        )
    made = with_rgb8_patches(photo, [(patch.region, patch.rgb) for patch in patches])
    return _write(made, path, out_dir, cancel), len(patches)


def _write(photo: Photo, path: Path, out_dir: Path, cancel: CancelToken | None) -> Path:
    """Write under a name that says what it is; the next free one where it is taken."""
    with output_folder(out_dir), staged(out_dir) as temporary:
        write_photo(photo, temporary, cancel=cancel)
        wanted = out_dir / f"{path.stem}-recovered{suffix_of(path, photo.format, None)}"
        return publish(temporary, wanted, exact=False, overwrite=False)


def _scale(draft: RecordDraft, photo: Photo, path: Path, record_id: str) -> float:
    """How much smaller the picture is than when it was protected.

    Raises:
        NotRecoverable: it was cut, or drawn out.
    """
    width, height = _size(draft, (photo.width, photo.height))
    scale = photo.width / width
    if abs(photo.height - height * scale) > 1:
        raise NotRecoverable(
            f"{path.name} has other proportions than the copy that was protected, so the faces are elsewhere in it.",
            record=record_id,
        )
    return scale


def _blobs(draft: RecordDraft) -> list[bytes]:
    sizes = draft.details.get("recovery_sizes", [])
    blobs, begin = [], 0
    for size in sizes if isinstance(sizes, list) else []:
        blobs.append(draft.recovery[begin : begin + size])
        begin += size
    return blobs


def _size(draft: RecordDraft, unknown: tuple[int, int]) -> tuple[int, int]:
    size: Any = draft.details.get("size")
    return (int(size[0]), int(size[1])) if isinstance(size, list) and len(size) == 2 else unknown


def _face(entry: FaceEntry) -> Face:
    left, top, width, height = entry.box
    points = tuple((float(x), float(y)) for x, y in entry.options["landmarks"])
    return Face(box=(left, top, left + width, top + height), landmarks=points, score=1.0, source="manual")
