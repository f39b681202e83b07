"""Which function carries out which generative mode."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

from velato_core.errors import UsageError
from velato_core.runtime.progress import ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.engine import Engine
    from velato_core.protection.options import Mode, ProtectOptions
    from velato_core.protection.patch import FacePatch
    from velato_core.runtime.cancel import CancelToken

_MODULES: Final[dict[str, str]] = {
    "anonymize": "velato_core.protection.anonymize",
    "hide": "velato_core.protection.hide",
    "cloak": "velato_core.protection.cloak",
}


class Protection(Protocol):
    """What every generative mode's `protect_faces` looks like; see `anonymize.protect_faces`."""

    def __call__(
        self,
        engine: Engine,
        rgb: Rgb8,
        faces: Sequence[Face],
        options: Sequence[ProtectOptions],
        keys: Sequence[bytes],
        on_progress: ProgressCallback = ignore_progress,
        cancel: CancelToken | None = None,
    ) -> list[FacePatch]:
        """Protect faces of one photo."""


def protect_faces(
    mode: Mode,
    engine: Engine,
    rgb: Rgb8,
    faces: Sequence[Face],
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> list[FacePatch]:
    """Protect faces of one photo that all take the same generative mode, strength and steps.

    Raises:
        UsageError: the mode is not generative, or the faces differ in strength or steps.
        FaceUnprotectable: a face is nothing for this mode.
        Cancelled: the token was set.
    """
    if mode not in _MODULES:
        raise UsageError(f"{mode!r} is not a mode that the engine carries out.")
    run = cast("Protection", import_module(_MODULES[mode]).protect_faces)
    patches = run(engine, rgb, faces, options, keys, on_progress, cancel)
    wanted = [row for row, option in enumerate(options) if option.recoverable]
    if not wanted:
        return patches
    from velato_core.protection.engine import cut_faces
    from velato_core.protection.recover import make_recovery

    shown = rgb.copy()
    for patch in patches:
        left, top, right, bottom = patch.region
        shown[top:bottom, left:right] = patch.rgb
    chosen, size = [faces[row] for row in wanted], engine.model.resolution
    batch, shared = (cut_faces(picture, chosen, size, engine.device) for picture in (rgb, shown))
    blobs = make_recovery(engine, batch, shared, [keys[row] for row in wanted], on_progress, cancel)
    for row, blob in zip(wanted, blobs, strict=True):
        patches[row] = replace(patches[row], recovery=blob)
    return patches
