"""The geometry of a frame that is moved, resized and turned by hand; no widget here."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Flag

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

PAD = 5.0  # room around the frame for handles and the focus ring
KNOB = 8.0  # radius of the handle that turns
_STALK = 24.0  # from the frame's edge to the knob
_REACH = 12.0  # how near to an edge the mouse must be to grab it
_LEAST = 12.0  # side of the smallest frame
_SNAP = 3.0  # degrees around upright that count as upright
_STEPS = 15.0  # degrees, while Shift is held


class Grip(Flag):
    """What the mouse holds: the whole frame, an edge, two edges that meet, or the knob."""

    INSIDE = 0
    LEFT = 1
    TOP = 2
    RIGHT = 4
    BOTTOM = 8
    KNOB = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A frame on the screen.

    Attributes:
        rect: before it is turned.
        angle: degrees by which it is turned clockwise about its middle, more than -180 and at most 180.
    """

    rect: QRectF
    angle: float = 0.0

    @property
    def middle(self) -> QPointF:
        """The point about which it is turned."""
        return self.rect.center()

    @property
    def handle_in_frame(self) -> QPointF:
        """The knob's middle, seen from the frame's middle along its own axes.

        It stands above the frame, or below it where it would leave the picture's upper edge.
        """
        above = QPointF(0.0, -(self.rect.height() / 2 + _STALK))
        top = self._to_parent(above).y()
        return above if top >= KNOB + 2 else -above

    def outline(self, *, handle: bool) -> QPainterPath:
        """Everything that reacts to the mouse, in coordinates of the parent."""
        half = QPointF(self.rect.width() / 2 + PAD, self.rect.height() / 2 + PAD)
        path = QPainterPath()
        path.addRect(QRectF(-half, half))
        if handle:
            knob = self.handle_in_frame
            room = KNOB + 3
            stalk = QPainterPath()
            stalk.addRect(QRectF(QPointF(-room, min(0.0, knob.y())), QPointF(room, max(0.0, knob.y()))))
            end = QPainterPath()
            end.addEllipse(knob, room, room)
            path = path.united(stalk).united(end)
        return self._transform().map(path)

    def grip_at(self, place: QPointF) -> Grip:
        """What a press at a place of the parent would hold."""
        point = self._from_parent(place)
        knob = self.handle_in_frame - point
        if math.hypot(knob.x(), knob.y()) <= KNOB + 3:
            return Grip.KNOB
        half_w, half_h = self.rect.width() / 2, self.rect.height() / 2
        reach = min(_REACH, self.rect.width() / 4)
        grip = Grip.INSIDE
        if abs(point.x()) > half_w - reach:
            grip |= Grip.RIGHT if point.x() > 0 else Grip.LEFT
        if abs(point.y()) > half_h - reach:
            grip |= Grip.BOTTOM if point.y() > 0 else Grip.TOP
        return grip

    def dragged(self, grip: Grip, start: QPointF, now: QPointF, *, steps: bool = False) -> Frame:
        """The frame after the mouse went from one place of the parent to another; `steps` turns by 15 degrees."""
        if grip is Grip.KNOB:
            return self._turned_to(now, steps=steps)
        if not grip:
            return self.moved_by(now - start)
        return self._resized(grip, self._from_parent(now) - self._from_parent(start))

    def moved_by(self, shift: QPointF) -> Frame:
        """The frame elsewhere."""
        return replace(self, rect=self.rect.translated(shift))

    def grown_by(self, shift: QPointF) -> Frame:
        """The frame with its right and lower edge moved along its own axes."""
        return self._resized(Grip.RIGHT | Grip.BOTTOM, shift)

    def turned_by(self, degrees: float) -> Frame:
        """The frame turned further, clockwise."""
        return replace(self, angle=_normal(self.angle + degrees))

    def cursor(self, grip: Grip) -> Qt.CursorShape:
        """What the mouse looks like over a part of the frame."""
        if grip is Grip.KNOB:
            return Qt.CursorShape.OpenHandCursor
        if not grip:
            return Qt.CursorShape.PointingHandCursor
        # The direction in which the grip pulls, seen on the screen, in eighths of a full turn.
        across = (Grip.RIGHT in grip) - (Grip.LEFT in grip)
        down = (Grip.BOTTOM in grip) - (Grip.TOP in grip)
        eighth = round((math.degrees(math.atan2(down, across)) + self.angle) / 45.0) % 4
        return (
            Qt.CursorShape.SizeHorCursor,
            Qt.CursorShape.SizeFDiagCursor,
            Qt.CursorShape.SizeVerCursor,
            Qt.CursorShape.SizeBDiagCursor,
        )[eighth]

    def _turned_to(self, place: QPointF, *, steps: bool) -> Frame:
        towards = place - self.middle
        angle = math.degrees(math.atan2(towards.x(), -towards.y()))
        if self.handle_in_frame.y() > 0:
            angle += 180.0
        if steps:
            angle = round(angle / _STEPS) * _STEPS
        angle = _normal(angle)
        return replace(self, angle=0.0 if abs(angle) < _SNAP else angle)

    def _resized(self, grip: Grip, shift: QPointF) -> Frame:
        """Move the held edges along the frame's own axes; the others stay where they are on the screen."""
        half_w, half_h = self.rect.width() / 2, self.rect.height() / 2
        left, top, right, bottom = -half_w, -half_h, half_w, half_h
        if Grip.LEFT in grip:
            left = min(left + shift.x(), right - _LEAST)
        if Grip.RIGHT in grip:
            right = max(right + shift.x(), left + _LEAST)
        if Grip.TOP in grip:
            top = min(top + shift.y(), bottom - _LEAST)
        if Grip.BOTTOM in grip:
            bottom = max(bottom + shift.y(), top + _LEAST)
        rect = QRectF(QPointF(left, top), QPointF(right, bottom))
        rect.moveCenter(self._to_parent(rect.center()))
        return replace(self, rect=rect)

    def _transform(self) -> QTransform:
        return QTransform().translate(self.middle.x(), self.middle.y()).rotate(self.angle)

    def _to_parent(self, point: QPointF) -> QPointF:
        return self._transform().map(point)

    def _from_parent(self, place: QPointF) -> QPointF:
        back, _possible = self._transform().inverted()
        return back.map(place)


def _normal(angle: float) -> float:
    """The same angle, more than -180 and at most 180."""
    return 180.0 - (180.0 - angle) % 360.0
