"""Augmentation of face crops for recognizers: alignment jitter, blur, JPEG, light and noise.

Every draw is made by a generator on its own device, which is the pictures' one, and nothing waits for the device.
"""

from __future__ import annotations

from functools import cache

import torch
from torch import Tensor, nn

from training.jpeg import jpeg
from velato_core.faces.arcface_cut import cut_arcface
from velato_core.faces.template import ARCFACE_SIZE

SOFT_SIDES = (40, 100)  # pixels that a soft face was photographed with, from and below
QUALITIES = (30, 95)
SPOILED = 4  # one face of so many is soft, and one is a JPEG


def _normal(shape: tuple[int, ...], generator: torch.Generator) -> Tensor:
    return torch.randn(shape, generator=generator, device=generator.device)


def _even(shape: tuple[int, ...], generator: torch.Generator) -> Tensor:
    return torch.rand(shape, generator=generator, device=generator.device)


def _whole(limits: tuple[int, int], count: int, generator: torch.Generator) -> Tensor:
    return torch.randint(*limits, (count,), generator=generator, device=generator.device)


def alignment_jitter(batch: int, generator: torch.Generator) -> Tensor:
    """Draw small similarities [batch, 4] (scale, radian, shift x, shift y), as landmark detectors err."""
    scale, angle, dx, dy = _normal((4, batch), generator).clamp(-2, 2)
    return torch.stack([1 + 0.03 * scale, 0.035 * angle, 0.012 * dx, 0.012 * dy], 1)


@cache
def _softeners(device: torch.device) -> Tensor:
    """Return for each side in SOFT_SIDES the matrix [sides, N, N] that reduces a line of N pixels to it and enlarges it."""
    lines = torch.eye(ARCFACE_SIZE)[None]
    small = [nn.functional.interpolate(lines, size=side, mode="area") for side in range(*SOFT_SIDES)]
    back = [nn.functional.interpolate(each, size=ARCFACE_SIZE, mode="linear", align_corners=False) for each in small]
    return torch.cat(back).mT.contiguous().to(device)


def _soften(faces: Tensor, generator: torch.Generator) -> Tensor:
    matrices = _softeners(faces.device)
    matrix = matrices[_whole((0, len(matrices)), len(faces), generator)][:, None]
    return matrix @ faces @ matrix.mT


def _light(faces: Tensor, generator: torch.Generator) -> Tensor:
    batch = len(faces)
    gain = 1 + 0.25 * _normal((batch, 1, 1, 1), generator).clamp(-2, 2)
    shift = 0.15 * _normal((batch, 1, 1, 1), generator).clamp(-2, 2)
    tint = 0.05 * _normal((batch, 3, 1, 1), generator)
    noise = 0.03 * _even((batch, 1, 1, 1), generator) * _normal(tuple(faces.shape), generator)
    return faces * gain + shift + tint + noise


def _some(batch: int, generator: torch.Generator) -> Tensor:
    """Draw the rows of one in SPOILED, at least one: always as many, because a count would have to be waited for."""
    return _even((batch,), generator).argsort()[: -(-batch // SPOILED)]


def morphed(faces: Tensor, generator: torch.Generator) -> Tensor:
    """Return faces [B, 3, H, W] half of which are blends with others of the batch: aligned faces give a face of nobody."""
    share = _even((len(faces), 1, 1, 1), generator)
    share = share.masked_fill(_even((len(faces), 1, 1, 1), generator) < 0.5, 1.0).to(faces)
    return share * faces + (1 - share) * faces.roll(1, 0)


def augmented_faces(images: Tensor, generator: torch.Generator) -> Tensor:
    """Cut augmented ArcFace crops [B, 3, 112, 112] in [-1, 1] out of face crops [B, 3, N, N] in [-1, 1]."""
    faces = cut_arcface(images, alignment_jitter(len(images), generator))
    rows = _some(len(faces), generator)
    faces = faces.index_copy(0, rows, _soften(faces[rows], generator))
    faces = _light(faces, generator).clamp(-1, 1)
    rows = _some(len(faces), generator)
    return faces.index_copy(0, rows, jpeg(faces[rows], _whole(QUALITIES, len(rows), generator)))
