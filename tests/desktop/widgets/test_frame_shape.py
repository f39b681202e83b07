"""A frame under the hand: what is held stays below the mouse, what is not held stays where it is."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from velato_desktop.widgets.frame_shape import Frame, Grip

RECT = QRectF(100, 200, 80, 120)


def corner(frame: Frame, x: int, y: int) -> tuple[float, float]:
    """Where a corner (each of x, y is -1 or 1) lies on the screen."""
    radians = math.radians(frame.angle)
    dx, dy = x * frame.rect.width() / 2, y * frame.rect.height() / 2
    middle = frame.middle
    return (
        middle.x() + dx * math.cos(radians) - dy * math.sin(radians),
        middle.y() + dx * math.sin(radians) + dy * math.cos(radians),
    )


@pytest.mark.parametrize("angle", [0.0, 30.0, 90.0, -135.0, 180.0])
def test_resizing_moves_the_held_corner_with_the_mouse_and_leaves_the_opposite_one(angle: float) -> None:
    frame = Frame(rect=RECT, angle=angle)
    held = QPointF(*corner(frame, 1, 1))
    grip = frame.grip_at(held - (held - frame.middle) * 0.03)
    assert grip == Grip.RIGHT | Grip.BOTTOM
    pulled = frame.dragged(grip, held, held + QPointF(9, 14))
    assert corner(pulled, -1, -1) == pytest.approx(corner(frame, -1, -1))
    assert corner(pulled, 1, 1) == pytest.approx((held.x() + 9, held.y() + 14))


def test_no_frame_is_made_smaller_than_a_finger() -> None:
    frame = Frame(rect=RECT, angle=20.0)
    start = QPointF(*corner(frame, -1, -1))
    tiny = frame.dragged(Grip.LEFT | Grip.TOP, start, start + QPointF(900, 900))
    assert (tiny.rect.width(), tiny.rect.height()) == pytest.approx((12, 12))
    assert corner(tiny, 1, 1) == pytest.approx(corner(frame, 1, 1))


@pytest.mark.parametrize(
    ("x", "y", "wanted"), [(0, -50, 0), (50, 0, 90), (0, 50, 180), (-50, 0, -90), (50, -50, 45), (1, -50, 0)]
)
def test_the_knob_points_to_the_mouse_and_upright_is_easy_to_hit(x: float, y: float, wanted: float) -> None:
    frame = Frame(rect=RECT)
    turned = frame.dragged(Grip.KNOB, QPointF(), frame.middle + QPointF(x, y))
    assert turned.angle == pytest.approx(wanted)
    assert turned.rect == frame.rect


def test_shift_turns_in_steps_and_angles_stay_in_one_turn() -> None:
    frame = Frame(rect=RECT)
    towards = frame.middle + QPointF(math.sin(math.radians(52)), -math.cos(math.radians(52))) * 90
    assert frame.dragged(Grip.KNOB, QPointF(), towards, steps=True).angle == pytest.approx(45)
    assert frame.turned_by(190).angle == pytest.approx(-170)
    assert frame.turned_by(-180).angle == pytest.approx(180)


def test_at_the_upper_edge_the_knob_hangs_below_the_frame() -> None:
    high = Frame(rect=QRectF(50, 4, 60, 60))
    assert high.handle_in_frame.y() > 0
    knob = high.middle + high.handle_in_frame
    assert high.grip_at(knob) is Grip.KNOB
    assert high.dragged(Grip.KNOB, knob, knob).angle == 0
    assert Frame(rect=RECT).handle_in_frame.y() < 0


def test_the_outline_leaves_what_is_beside_a_turned_frame_to_the_neighbours() -> None:
    frame = Frame(rect=RECT, angle=45.0)
    bounds = frame.outline(handle=False).boundingRect()
    assert not frame.outline(handle=True).contains(bounds.topLeft() + QPointF(8, 8))
    assert frame.outline(handle=True).contains(frame.middle)


@pytest.mark.parametrize(
    ("angle", "shape"),
    [(0.0, Qt.CursorShape.SizeHorCursor), (45.0, Qt.CursorShape.SizeFDiagCursor), (90.0, Qt.CursorShape.SizeVerCursor)],
)
def test_the_cursor_shows_the_direction_on_the_screen(angle: float, shape: Qt.CursorShape) -> None:
    assert Frame(rect=RECT, angle=angle).cursor(Grip.RIGHT) == shape
