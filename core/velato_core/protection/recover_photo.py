"""Putting faces that were recovered from keys back into their photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.errors import FaceUnprotectable, NotRecoverable
from velato_core.imaging.blend import paste_face, soft_mask
from velato_core.protection.engine import cut_faces
from velato_core.protection.patch import FacePatch
from velato_core.protection.recover import recover_faces
from velato_core.runtime.progress import ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.engine import CropBatch, Engine
    from velato_core.runtime.cancel import CancelToken

RIM = 0.02  # width of the soft edge as a share of the crop's side: the protected face shows through hardly at all


def recover_patches(
    engine: Engine,
    rgb: Rgb8,
    faces: Sequence[Face],
    blobs: Sequence[bytes],
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> list[FacePatch]:
    """Rebuild faces of a protected photo.

    Args:
        engine: the models that made the recovery data.
        rgb: the protected photo, uint8 [H, W, 3].
        faces: the faces as they were found in the original.
        blobs: one recovery blob per face (`recover.make_recovery`).
        keys: 32 bytes per face; a wrong key gives some other face.
        on_progress: told after every step.
        cancel: looked at after every step.

    Returns:
        One patch per face that this copy still shows large enough.

    Raises:
        NotRecoverable: it shows none so.
        Cancelled: the token was set.
    """
    rows = [row for row, face in enumerate(faces) if _large_enough(engine, rgb, face)]
    if not rows:
        raise NotRecoverable(
            "The faces in this copy are too small to be rebuilt, or lie outside it.",
            hint="Take a larger copy, best the file as Velato wrote it.",
        )
    batch = cut_faces(rgb, [faces[row] for row in rows], engine.model.resolution, engine.device)
    blobs, keys = [blobs[row] for row in rows], [keys[row] for row in rows]
    made = recover_faces(engine, batch, blobs, keys, on_progress, cancel)
    return paste_recovered(rgb, batch, made)


def _large_enough(engine: Engine, rgb: Rgb8, face: Face) -> bool:
    try:
        cut_faces(rgb, [face], engine.model.resolution, engine.device)
    except FaceUnprotectable:
        return False
    return True


def paste_recovered(rgb: Rgb8, batch: CropBatch, made: Tensor) -> list[FacePatch]:
    """Paste recovered faces [B, 3, N, N] over the protected ones.

    Unlike a new face a recovered one meets its surroundings by itself, and whatever is blended or added takes from it.
    """
    weight, faces = soft_mask(batch.mask.cpu(), RIM), made.cpu()
    patches = []
    for row, crop in enumerate(batch.crops):
        part = slice(row, row + 1)
        region, pixels = paste_face(rgb, crop, faces[part], weight[part] * crop.validity, None)
        patches.append(FacePatch(region=region, rgb=pixels))
    return patches
