"""Pieces of photos with a face: square, and never beyond the photo's edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from velato_desktop.operations.photos import square_inside

PICTURE = QSize(300, 200)


def test_a_face_away_from_the_edges_is_in_the_middle() -> None:
    assert square_inside(PICTURE, (150, 100), 80) == QRect(110, 60, 80, 80)


@pytest.mark.parametrize("middle", [(0, 0), (300, 200), (5, 190), (150, 199), (-40, 900)])
@pytest.mark.parametrize("side", [1, 80, 200, 500])
def test_a_piece_is_square_and_inside(middle: tuple[float, float], side: int) -> None:
    piece = square_inside(PICTURE, middle, side)
    assert piece.width() == piece.height() == min(side, 200)
    assert QRect(0, 0, 300, 200).contains(piece)
