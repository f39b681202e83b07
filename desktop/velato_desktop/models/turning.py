"""Where faces and strokes come to lie when their photo is turned by quarters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from velato_core.protection.painting import PaintedArea
from velato_desktop.models.photo_entry import PhotoView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.faces.types import Face, Point


def turned_view(view: PhotoView, quarters: int) -> PhotoView:
    """A photo's view turned clockwise by so many quarters.

    Faces that the detector found are dropped: it looks again, as it sees other faces in the turned picture. What the
    user drew and painted turns with the photo.
    """
    for _quarter in range(quarters % 4):
        view = _quarter_turned(view)
    return view


def _quarter_turned(view: PhotoView) -> PhotoView:
    high = float(view.height)
    strokes = (replace(stroke, points=_points(stroke.points, high)) for stroke in view.painted.strokes)
    return PhotoView(
        turns=(view.turns + 1) % 4,
        marks=tuple(replace(mark, face=_face(mark.face, high)) for mark in view.marks if mark.index is None),
        painted=PaintedArea(strokes=tuple(strokes), style=view.painted.style, strength=view.painted.strength),
        looked=False,
        width=view.height,
        height=view.width,
        sha256=view.sha256,
    )


def _points(points: Sequence[Point], high: float) -> tuple[Point, ...]:
    """Points of a picture `high` pixels high, after a quarter clockwise."""
    return tuple((high - y, x) for x, y in points)


def _face(face: Face, high: float) -> Face:
    left, top, right, bottom = face.box
    landmarks = _points(face.landmarks, high)
    if not face.angle:
        return replace(face, box=(high - bottom, left, high - top, right), landmarks=landmarks)
    # A box that was turned by hand knows where up is: it keeps its sides and turns on.
    ((x, y),) = _points((face.middle,), high)
    half_w, half_h = (right - left) / 2, (bottom - top) / 2
    angle = face.angle + 90.0 if face.angle <= 90.0 else face.angle - 270.0
    return replace(face, box=(x - half_w, y - half_h, x + half_w, y + half_h), landmarks=landmarks, angle=angle)
