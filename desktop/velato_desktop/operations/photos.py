"""Opening photos: decoding pictures, looking for faces."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt

from velato_desktop.operations.images import to_qimage, turned
from velato_desktop.operations.operation import Operation
from velato_desktop.workers.task_runner import BACKGROUND, NORMAL, URGENT

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from velato_core.faces.types import Face
    from velato_core.pipelines.types import PhotoFaces
    from velato_desktop.operations.desk import Desk

_newest_first = itertools.count(0, -1)


def load_thumbnail(desk: Desk, *, path: Path, edge: int, turns: int = 0) -> Operation[QImage]:
    """Decode a small picture and turn it by quarters; the one that was asked for last comes first, as it is what the user looks at."""
    return Operation(
        desk.pool,
        lambda _progress, _token: turned(to_qimage(desk.pictures.thumbnail(path, edge)), turns),
        priority=next(_newest_first),
    )


def load_picture(desk: Desk, *, path: Path, max_edge: int | None, turns: int = 0) -> Operation[QImage]:
    """Decode a picture for looking at, upright and turned by quarters; None for its full size."""
    return Operation(
        desk.pool,
        lambda _progress, _token: turned(to_qimage(desk.pictures.picture(path, max_edge)), turns),
        priority=_priority(max_edge),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPhoto:
    """A photo to work on.

    Attributes:
        image: perhaps smaller than the photo; upright and turned.
        size: of the photo itself, upright and turned: faces and strokes are in its pixels.
    """

    image: QImage
    size: QSize


def load_photo(desk: Desk, *, path: Path, max_edge: int | None, turns: int = 0) -> Operation[ShownPhoto]:
    """As `load_picture`, with the photo's own size."""

    def call(_progress: object, _token: object) -> ShownPhoto:
        picture = desk.pictures.picture(path, max_edge)
        full = QSize(*(picture.full or (picture.width, picture.height)))
        return ShownPhoto(image=turned(to_qimage(picture), turns), size=full.transposed() if turns % 2 else full)

    return Operation(desk.pool, call, priority=_priority(max_edge))


def _priority(max_edge: int | None) -> int:
    return -(10**8) + (0 if max_edge else 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceCut:
    """A square piece of a photo with a face in the middle, or nearer to an edge that the photo has there.

    Attributes:
        path: the photo.
        box: the face: left, top, right, bottom in pixels of the full photo.
        width: of the full photo in pixels.
        edge: of the piece in pixels.
        turns: quarters by which the photo is turned clockwise first; box and width are in that picture.
    """

    path: Path
    box: tuple[float, float, float, float]
    width: int
    edge: int = 160
    turns: int = 0


def square_inside(picture: QSize, middle: tuple[float, float], side: int) -> QRect:
    """The square of a picture with that middle and side, moved and at last shrunk where it would reach beyond an edge."""
    side = max(1, min(side, picture.width(), picture.height()))
    left, top = (
        min(max(round(centre - side / 2), 0), length - side)
        for centre, length in zip(middle, (picture.width(), picture.height()), strict=True)
    )
    return QRect(left, top, side, side)


def load_face(desk: Desk, *, cut: FaceCut) -> Operation[QImage]:
    """Cut a face out of a photo that is decoded no larger than the piece needs."""

    def call(_progress: object, _token: object) -> QImage:
        left, top, right, bottom = cut.box
        side = max(right - left, bottom - top, 1.0) * 1.3
        enough = max(640, min(3200, round(cut.width * cut.edge / side)))
        picture = turned(to_qimage(desk.pictures.picture(cut.path, enough)), cut.turns)
        scale = picture.width() / cut.width
        middle = ((left + right) / 2 * scale, (top + bottom) / 2 * scale)
        # Always the same size, so that lists stand in line.
        return picture.copy(square_inside(picture.size(), middle, round(side * scale))).scaled(
            cut.edge, cut.edge, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    return Operation(desk.pool, call, priority=next(_newest_first))


def find_faces(desk: Desk, *, path: Path, urgent: bool = False, turns: int = 0) -> Operation[PhotoFaces]:
    """Look for faces in a photo turned by quarters; urgent for the one that the user opened."""
    return Operation(
        desk.quick if urgent else desk.runner,
        lambda progress, token: desk.session.find_faces(path, turns=turns, on_progress=progress, cancel=token),
        priority=NORMAL if urgent else BACKGROUND,
    )


def face_in_box(
    desk: Desk, *, path: Path, box: tuple[float, float, float, float], angle: float = 0.0, turns: int = 0
) -> Operation[Face]:
    """Make a face of a box drawn by hand, with landmarks found or estimated.

    Args:
        desk: where it is done.
        path: the photo.
        box: left, top, right, bottom in pixels of the photo after `turns`.
        angle: degrees by which the box is turned clockwise about its middle.
        turns: quarters by which the photo is turned clockwise.
    """
    return Operation(
        desk.quick,
        lambda _progress, token: desk.session.face_in_box(path, box, angle=angle, turns=turns, cancel=token),
        priority=URGENT,
    )
