"""The stand-ins of one face side by side, for a person to choose from; nothing is kept of those that are not taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from velato_core.protection.anonymize import make_candidates
from velato_core.protection.candidates import choose
from velato_core.protection.engine import cut_faces
from velato_core.protection.hide import hide_plan, make_soft_faces, steer_back
from velato_core.protection.kept import with_glasses
from velato_core.protection.pasting import matched, paste_faces
from velato_core.runtime.progress import ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.engine import Engine
    from velato_core.protection.options import ProtectOptions
    from velato_core.protection.patch import FacePatch
    from velato_core.runtime.cancel import CancelToken


def make_stand_ins(
    engine: Engine,
    rgb: Rgb8,
    face: Face,
    options: ProtectOptions,
    key: bytes,
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> tuple[list[FacePatch], int]:
    """Make all candidates of one face as its mode finishes them: with `pick`, protecting makes the very one that is shown.

    Args:
        engine: loaded models.
        rgb: the photo, uint8 [H, W, 3].
        face: which face.
        options: how it will be protected; `candidates` says how many, `pick` is not looked at.
        key: the face's 32 bytes.
        on_progress: called after each sampling step, and with hide after each step that leads a candidate back.
        cancel: looked at after each step.

    Returns:
        One patch per candidate, and the 0-based number of the one that would be kept without a choice.

    Raises:
        FaceUnprotectable: the face is too small to be made anew.
        Cancelled: the token was set.
    """
    wanted = replace(options, pick=None)
    batch = with_glasses(engine, cut_faces(rgb, [face], engine.model.resolution, engine.device), [wanted])
    hidden = options.mode == "hide"
    make = make_soft_faces if hidden else make_candidates
    asked, made, ensemble = make(engine, batch, [wanted], [key], on_progress, cancel)
    _, (best,) = choose(asked, made, ensemble, alike=hidden)
    if hidden:
        shown = steer_back(engine, asked.batch, made, hide_plan(options.strength), asked.keys, on_progress, cancel)
    else:
        shown = matched(asked.batch, made)
    patches = paste_faces(rgb, asked.batch, shown, asked.keys)
    return [replace(patch, stand_in=number) for number, patch in enumerate(patches)], best
