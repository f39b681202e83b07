"""Random masks of what the model has to make anew: face ovals mostly, boxes, strokes, everything, nothing."""

from __future__ import annotations

import itertools

import torch
from torch import Tensor

KINDS = ("oval", "box", "stroke", "all", "none")
SHARES = (0.72, 0.08, 0.06, 0.12, 0.02)  # the face oval is what the product asks for almost always
OVAL_CENTRE = (0.5, 0.56)  # x, y as shares of the crop: the face of the crop template
OVAL_RADII = (0.40, 0.47)


def _plane(size: int) -> tuple[Tensor, Tensor]:
    line = (torch.arange(size) + 0.5) / size
    y, x = torch.meshgrid(line, line, indexing="ij")
    return x, y


def face_oval(size: int) -> Tensor:
    """Return the standard face mask [1, 1, size, size] of the crop template."""
    x, y = _plane(size)
    inside = ((x - OVAL_CENTRE[0]) / OVAL_RADII[0]) ** 2 + ((y - OVAL_CENTRE[1]) / OVAL_RADII[1]) ** 2 < 1
    return inside.float()[None, None]


def _oval(size: int, generator: torch.Generator) -> Tensor:
    x, y = _plane(size)
    jitter = torch.randn(4, generator=generator)
    centre = (OVAL_CENTRE[0] + 0.025 * jitter[0], OVAL_CENTRE[1] + 0.025 * jitter[1])
    radii = (OVAL_RADII[0] * (1 + 0.1 * jitter[2]), OVAL_RADII[1] * (1 + 0.1 * jitter[3]))
    # A superellipse between a diamond-like oval and a rounded box covers the hulls that detectors give.
    power = 1.7 + 1.6 * torch.rand(1, generator=generator)
    return (((x - centre[0]) / radii[0]).abs() ** power + ((y - centre[1]) / radii[1]).abs() ** power < 1).float()


def _box(size: int, generator: torch.Generator) -> Tensor:
    x, y = _plane(size)
    low, extent = torch.rand(2, generator=generator) * 0.6, 0.2 + 0.6 * torch.rand(2, generator=generator)
    return ((x > low[0]) & (x < low[0] + extent[0]) & (y > low[1]) & (y < low[1] + extent[1])).float()


def _stroke(size: int, generator: torch.Generator) -> Tensor:
    x, y = _plane(size)
    points = 0.1 + 0.8 * torch.rand(4, 2, generator=generator)
    width = 0.04 + 0.1 * float(torch.rand(1, generator=generator))
    mask = torch.zeros(size, size)
    for start, end in itertools.pairwise(points):
        direction = end - start
        along = ((x - start[0]) * direction[0] + (y - start[1]) * direction[1]) / direction.square().sum().clamp(
            min=1e-6
        )
        along = along.clamp(0, 1)
        distance = ((x - start[0] - along * direction[0]) ** 2 + (y - start[1] - along * direction[1]) ** 2).sqrt()
        mask = torch.maximum(mask, (distance < width).float())
    return mask


def random_masks(batch: int, size: int, generator: torch.Generator, shares: tuple[float, ...] = SHARES) -> Tensor:
    """Draw masks [batch, 1, size, size]; 1 marks what is to be made anew; `shares` weighs KINDS."""
    kinds = torch.multinomial(torch.tensor(shares), batch, replacement=True, generator=generator)
    makers = {0: _oval, 1: _box, 2: _stroke}
    planes = []
    for kind in kinds.tolist():
        if kind in makers:
            planes.append(makers[kind](size, generator))
        else:
            planes.append(torch.full((size, size), float(KINDS[kind] == "all")))
    return torch.stack(planes)[:, None]
