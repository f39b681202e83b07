"""Joining a new face with its photo: what the filters keep and take."""

from __future__ import annotations

import torch

from velato_core.imaging.blend import without_mesh


def test_what_alternates_from_pixel_to_pixel_goes_and_wider_lines_stay() -> None:
    row, column = torch.meshgrid(torch.arange(24), torch.arange(24), indexing="ij")
    inside = (..., slice(4, 20), slice(4, 20))
    for mesh in ((-1.0) ** (row + column), (-1.0) ** row, (-1.0) ** column):
        assert without_mesh(mesh.expand(1, 3, 24, 24))[inside].abs().max() < 1e-6
    lines = torch.sin(column * torch.pi / 4).expand(1, 3, 24, 24)  # a period of eight
    assert (without_mesh(lines) - lines)[inside].abs().max() < 0.03
    flat = torch.full((2, 3, 8, 8), 0.4)
    assert torch.allclose(without_mesh(flat), flat)
