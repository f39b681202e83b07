"""Matching new faces to their photos: what is enlarged loses its mesh, what is not keeps its detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch

from velato_core.protection.engine import cut_faces
from velato_core.protection.pasting import matched

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from velato_core.faces.types import Face


@pytest.mark.parametrize(("size", "left"), [(128, 1.0), (24, 0.0)])
def test_a_mesh_stays_only_where_the_face_is_hardly_enlarged(
    painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face], size: int, left: float
) -> None:
    batch = cut_faces(painted_photo, two_faces[:1], size, torch.device("cpu"))
    row, column = torch.meshgrid(torch.arange(size), torch.arange(size), indexing="ij")
    mesh = (0.02 * (-1.0) ** (row + column)).expand(1, 3, size, size)
    plain = matched(batch, torch.zeros_like(mesh))
    inside = batch.mask[0, 0] > 0
    seen = (matched(batch, mesh) - plain)[..., inside].abs().mean() / 0.02
    assert (seen > 0.9 * left) if left else (seen < 0.15)
