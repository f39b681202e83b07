"""Random masks of what the model has to make anew: face ovals mostly, boxes, strokes, everything, nothing."""

from __future__ import annotations

import itertools

import torch
from torch import Tensor

from velato_core.protection.masks import MIN_SIDE

KINDS = ("oval", "box", "stroke", "all", "none")
SHARES = (0.72, 0.08, 0.06, 0.12, 0.02)  # the face oval is what the product asks for almost always
OVAL_CENTRE = (0.5, 0.59)  # x, y as shares of the crop: about the product's own mask, a little larger
OVAL_RADII = (0.33, 0.40)
TURNED = 0.3  # share of ovals with a far cheek, as heads in half profile have


def _plane(size: int, device: torch.device | str = "cpu") -> tuple[Tensor, Tensor]:
    line = (torch.arange(size, device=device) + 0.5) / size
    y, x = torch.meshgrid(line, line, indexing="ij")
    return x[None], y[None]


def face_oval(size: int) -> Tensor:
    """Return the standard face mask [1, 1, size, size] of the crop template."""
    x, y = _plane(size)
    inside = ((x - OVAL_CENTRE[0]) / OVAL_RADII[0]) ** 2 + ((y - OVAL_CENTRE[1]) / OVAL_RADII[1]) ** 2 < 1
    return inside.float()[None]


def _uniform(batch: int, count: int, generator: torch.Generator) -> list[Tensor]:
    """Draw `count` values in 0..1 for each of a batch, [batch, 1, 1] each."""
    drawn = torch.rand(count, batch, 1, 1, generator=generator, device=generator.device)
    return list(drawn)


def _ovals(batch: int, size: int, generator: torch.Generator) -> Tensor:
    x, y = _plane(size, generator.device)
    jitter = torch.randn(4, batch, 1, 1, generator=generator, device=generator.device).clamp(-2.5, 2.5)
    centre = (OVAL_CENTRE[0] + 0.02 * jitter[0], OVAL_CENTRE[1] + 0.02 * jitter[1])
    radii = (OVAL_RADII[0] * (1 + 0.1 * jitter[2]), OVAL_RADII[1] * (1 + 0.1 * jitter[3]))
    # A superellipse between a diamond-like oval and a rounded box covers the hulls that detectors give.
    square, turned, far, side = _uniform(batch, 4, generator)
    cheek = torch.where(turned < TURNED, MIN_SIDE + (1 - MIN_SIDE) * far, 1.0)
    width = torch.where((x < centre[0]) == (side < 0.5), radii[0] * cheek, radii[0])
    power = 1.7 + 1.6 * square
    return ((x - centre[0]) / width).abs() ** power + ((y - centre[1]) / radii[1]).abs() ** power < 1


def _boxes(batch: int, size: int, generator: torch.Generator) -> Tensor:
    x, y = _plane(size, generator.device)
    left, top, width, height = _uniform(batch, 4, generator)
    across = (x > 0.6 * left) & (x < 0.6 * left + 0.2 + 0.6 * width)
    return across & (y > 0.6 * top) & (y < 0.6 * top + 0.2 + 0.6 * height)


def _strokes(batch: int, size: int, generator: torch.Generator) -> Tensor:
    x, y = _plane(size, generator.device)
    drawn = _uniform(batch, 9, generator)
    points = [(0.1 + 0.8 * drawn[i], 0.1 + 0.8 * drawn[i + 1]) for i in range(0, 8, 2)]
    width = 0.04 + 0.1 * drawn[8]
    mask = torch.zeros(batch, size, size, dtype=torch.bool, device=generator.device)
    for (start_x, start_y), (end_x, end_y) in itertools.pairwise(points):
        go_x, go_y = end_x - start_x, end_y - start_y
        along = ((x - start_x) * go_x + (y - start_y) * go_y) / (go_x**2 + go_y**2).clamp(min=1e-6)
        along = along.clamp(0, 1)
        mask |= ((x - start_x - along * go_x) ** 2 + (y - start_y - along * go_y) ** 2).sqrt() < width
    return mask


def random_masks(batch: int, size: int, generator: torch.Generator, shares: tuple[float, ...] = SHARES) -> Tensor:
    """Draw masks [batch, 1, size, size] on the generator's device; 1 marks what is to be made anew.

    Every kind is drawn for every mask and one is picked, so that nothing waits for the device.

    Args:
        batch: how many.
        size: side of a crop in pixels.
        generator: of all that is drawn.
        shares: weights of KINDS.
    """
    bounds = torch.tensor(shares).cumsum(0).to(generator.device) / sum(shares)
    kinds = torch.searchsorted(bounds, torch.rand(batch, generator=generator, device=generator.device)).view(-1, 1, 1)
    masks = torch.where(kinds == 1, _boxes(batch, size, generator), _ovals(batch, size, generator))
    masks = torch.where(kinds == 2, _strokes(batch, size, generator), masks)
    return torch.where(kinds >= 3, kinds == 3, masks).float()[:, None]
