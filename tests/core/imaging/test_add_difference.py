"""A change of the aligned crop added to the photo: nothing outside it, and nothing at all where there is no change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from velato_core.imaging.blend import add_difference
from velato_core.protection.engine import CropBatch, cut_faces

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.faces.types import Face

SIZE = 64


@pytest.fixture
def batch(painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]) -> CropBatch:
    """The crop of the face that is turned."""
    return cut_faces(painted_photo, two_faces[1:], SIZE, torch.device("cpu"))


def changed(photo: NDArray[np.uint8], batch: CropBatch, difference: torch.Tensor) -> NDArray[np.int16]:
    """How much every pixel of the photo is changed."""
    (left, top, right, bottom), pixels = add_difference(photo, batch.crops[0], difference, batch.mask)
    whole = photo.astype(np.int16)
    whole[top:bottom, left:right] = pixels
    return whole - photo


def test_no_change_gives_the_very_same_photo(painted_photo: NDArray[np.uint8], batch: CropBatch) -> None:
    assert not changed(painted_photo, batch, torch.zeros(1, 3, SIZE, SIZE)).any()


def test_only_the_inside_of_the_mask_changes(painted_photo: NDArray[np.uint8], batch: CropBatch) -> None:
    change = changed(painted_photo, batch, torch.full((1, 3, SIZE, SIZE), 20 / 127.5)).any(axis=2)
    inverse = np.linalg.inv(np.vstack([batch.crops[0].matrix, [0, 0, 1]]))[:2]
    rows, columns = np.nonzero(batch.mask[0, 0].numpy())
    inside = np.stack([columns + 0.5, rows + 0.5, np.ones(len(rows))])
    where = inverse @ inside
    assert change.any()
    reach = 2.0  # of the interpolation, in pixels of the photo
    y, x = np.nonzero(change)
    assert x.min() >= where[0].min() - reach
    assert x.max() <= where[0].max() + reach
    assert y.min() >= where[1].min() - reach
    assert y.max() <= where[1].max() + reach


def test_the_photo_keeps_its_own_detail_under_a_change(painted_photo: NDArray[np.uint8], batch: CropBatch) -> None:
    """An even change is the same number of grey levels on every pixel, grain or not, but where they run out."""
    change = changed(painted_photo, batch, torch.full((1, 3, SIZE, SIZE), 8 / 127.5))
    x, y = np.linalg.inv(np.vstack([batch.crops[0].matrix, [0, 0, 1]]))[:2] @ [SIZE / 2, SIZE / 2, 1]
    middle = slice(int(y) - 4, int(y) + 4), slice(int(x) - 4, int(x) + 4)
    room = painted_photo[middle] <= 247
    assert (change[middle][room] == 8).all()
