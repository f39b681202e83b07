"""Showing several new faces of one face before anything is written; the pictures live in memory only."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from velato_core.errors import UsageError
from velato_core.imaging.photo import rgb8
from velato_core.pipelines.keys import face_keys
from velato_core.pipelines.opening import open_for
from velato_core.pipelines.pictures import as_image
from velato_core.pipelines.sealing import album_of
from velato_core.pipelines.types import StandIns
from velato_core.runtime.progress import Progress

if TYPE_CHECKING:
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Region, Rgb8
    from velato_core.pipelines.tools import Tools
    from velato_core.pipelines.types import FaceChoice, ProtectJob, RgbImage
    from velato_core.pipelines.vault_desk import VaultDesk
    from velato_core.protection.patch import FacePatch
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback

_AROUND = 1.7  # the pictures show this multiple of the face's longer side


def stand_ins(
    desk: VaultDesk,
    tools: Tools,
    job: ProtectJob,
    number: int,
    edge: int,
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> StandIns:
    """Make the candidates of one of a job's faces; see `Session.stand_ins` for arguments and errors."""
    choice = job.faces[number]
    if choice.options.mode not in ("anonymize", "hide"):
        raise UsageError("Only modes that make a new face have several to choose from.")
    on_progress(Progress(stage="read"))
    rgb = rgb8(open_for(job, cancel))
    draw = None if _drawn_from_album(choice) else choice.draw or secrets.token_hex(16)
    (key,) = face_keys(b"", desk.album_key(album_of(job)), (replace(choice, draw=draw),))
    patches, best = tools.make_stand_ins(rgb, choice.face, choice.options, key, on_progress, cancel)
    region = _around(choice.face, rgb)
    return StandIns(
        before=_cut(rgb, region, edge, None),
        pictures=tuple(_cut(rgb, region, edge, patch) for patch in patches),
        best=best,
        draw=draw,
    )


def _drawn_from_album(choice: FaceChoice) -> bool:
    return choice.person is not None and choice.options.same_stand_in


def _around(face: Face, rgb: Rgb8) -> Region:
    """The square around a face, pushed inside the picture; smaller where the picture is."""
    height, width = rgb.shape[:2]
    side = min(round(face.size * _AROUND), width, height)
    left, top, right, bottom = face.bounds
    x = min(max(0, round((left + right - side) / 2)), width - side)
    y = min(max(0, round((top + bottom - side) / 2)), height - side)
    return x, y, x + side, y + side


def _cut(rgb: Rgb8, region: Region, edge: int, patch: FacePatch | None) -> RgbImage:
    left, top, right, bottom = region
    piece = rgb[top:bottom, left:right].copy()
    if patch is not None:
        begin_x, begin_y, end_x, end_y = patch.region
        x, y = max(left, begin_x), max(top, begin_y)
        end_x, end_y = min(right, end_x), min(bottom, end_y)
        piece[y - top : end_y - top, x - left : end_x - left] = patch.rgb[
            y - begin_y : end_y - begin_y, x - begin_x : end_x - begin_x
        ]
    shown = Image.fromarray(piece).resize((edge, edge), Image.Resampling.LANCZOS)
    return as_image(np.asarray(shown))
