"""Rebuilding an approximate original from keys alone, where the vault kept no original (Diff-Privacy's recovery).

This is not a restore: pixels are made by the diffusion pack from the stored noise map and embeddings. The result is a
new file with a name that says so; `restore` stays the only way to an exact original.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from velato_core.errors import NotRestorable
from velato_core.faces.types import Face
from velato_core.imaging.photo import rgb8, with_rgb8_patches
from velato_core.imaging.read import read_photo
from velato_core.imaging.write import write_photo
from velato_core.pipelines.folders import output_folder, publish, staged
from velato_core.pipelines.keys import entry_key
from velato_core.pipelines.restore import pick_record
from velato_core.pipelines.types import RecoveredPhoto
from velato_core.runtime.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.imaging.photo import Photo
    from velato_core.keystore.records import FaceEntry, RecordDraft
    from velato_core.pipelines.tools import Tools
    from velato_core.pipelines.vault_desk import VaultDesk
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


def recover(
    desk: VaultDesk,
    tools: Tools,
    path: Path,
    out_dir: Path,
    *,
    record_id: str | None,
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> RecoveredPhoto:
    """Write an approximate original of a protected file; see `Session.recover` for arguments and errors."""
    from velato_core.protection.recover_photo import recover_patches

    record, exact = pick_record(desk, path, record_id)
    draft = desk.vault.record(record.id).draft
    blobs = _blobs(draft)
    if not any(blobs):
        raise NotRestorable(
            f"The vault holds no recovery keys for {path.name}.",
            hint="If it holds the original, `velato restore` gives that back exactly.",
            record=record.id,
        )
    on_progress(Progress(stage="read"))
    photo = read_photo(path)
    _require_size(draft, photo, path, record.id)
    chosen = [index for index, blob in enumerate(blobs) if blob]
    album = desk.album_key(str(draft.details.get("album", "")))
    patches = recover_patches(
        tools.engine,
        rgb8(photo),
        [_face(draft.faces[index]) for index in chosen],
        [blobs[index] for index in chosen],
        [entry_key(draft.photo_key, album, index, draft.faces[index]) for index in chosen],
        on_progress,
        cancel,
    )
    output = _write(with_rgb8_patches(photo, [(patch.region, patch.rgb) for patch in patches]), path, out_dir)
    return RecoveredPhoto(source=path, output=output, record=record, faces=len(chosen), exact_match=exact)


def _write(photo: Photo, path: Path, out_dir: Path) -> Path:
    """Write under a name that says what it is; the next free one where it is taken."""
    with output_folder(out_dir), staged(out_dir) as temporary:
        write_photo(photo, temporary)
        wanted = out_dir / f"{path.stem}-recovered{path.suffix}"
        return publish(temporary, wanted, exact=False, overwrite=False)


def _require_size(draft: RecordDraft, photo: Photo, path: Path, record_id: str) -> None:
    if (photo.width, photo.height) != _size(draft, (photo.width, photo.height)):
        raise NotRestorable(
            f"{path.name} has another size than the copy that was protected, so the faces are elsewhere in it.",
            hint="Take the protected file as Velato wrote it.",
            record=record_id,
        )


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
