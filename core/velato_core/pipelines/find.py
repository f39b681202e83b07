"""Finding the faces of a photo, by the detector or inside a box drawn by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.imaging.photo import rgb8
from velato_core.pipelines.opening import open_photo
from velato_core.pipelines.types import PhotoFaces

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.faces.types import Box, Face
    from velato_core.pipelines.tools import Tools
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


def find_faces(
    tools: Tools, path: Path, *, turns: int, on_progress: ProgressCallback, cancel: CancelToken | None
) -> PhotoFaces:
    """The faces of a photo from left to right; errors as `Session.find_faces`."""
    photo = open_photo(path, turns, cancel)
    detector = tools.open_detector(cancel)
    found = detector.detect(rgb8(photo), on_progress=on_progress, cancel=cancel)
    faces = tuple(sorted(found, key=lambda face: (face.box[0], face.box[1])))
    return PhotoFaces(
        path=path, width=photo.width, height=photo.height, faces=faces, notes=photo.notes, turns=turns % 4,
        sha256=photo.sha256,
    )  # fmt: skip


def face_in_box(tools: Tools, path: Path, box: Box, *, angle: float, turns: int, cancel: CancelToken | None) -> Face:
    """The face inside a box drawn by hand, in pixels of the upright photo; as `Session.face_in_box`."""
    from velato_core.faces.drawn_box import landmarks_for_box

    rgb = rgb8(open_photo(path, turns, cancel))
    return landmarks_for_box(tools.open_detector(cancel), rgb, box, angle)
