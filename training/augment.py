"""Augmentation of face crops for recognizers: alignment jitter, blur, JPEG, light and noise."""

from __future__ import annotations

import io

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from velato_core.faces.arcface_cut import cut_arcface


def alignment_jitter(batch: int, generator: torch.Generator) -> Tensor:
    """Draw small similarities [batch, 4] (scale, radian, shift x, shift y), as landmark detectors err."""
    jitter = torch.randn(batch, 4, generator=generator).clamp(-2, 2) * torch.tensor([0.03, 0.035, 0.012, 0.012])
    return jitter + torch.tensor([1.0, 0.0, 0.0, 0.0])


def _soften(faces: Tensor, generator: torch.Generator) -> Tensor:
    side = int(torch.randint(40, 100, (1,), generator=generator))
    small = torch.nn.functional.interpolate(faces, size=(side, side), mode="area")
    return torch.nn.functional.interpolate(small, size=faces.shape[-2:], mode="bilinear", align_corners=False)


def _light(faces: Tensor, generator: torch.Generator) -> Tensor:
    batch = len(faces)
    gain = 1 + 0.25 * torch.randn(batch, 1, 1, 1, generator=generator).clamp(-2, 2)
    shift = 0.15 * torch.randn(batch, 1, 1, 1, generator=generator).clamp(-2, 2)
    tint = 0.05 * torch.randn(batch, 3, 1, 1, generator=generator)
    noise = 0.03 * torch.rand(batch, 1, 1, 1, generator=generator) * torch.randn(faces.shape, generator=generator)
    return faces * gain + shift + tint + noise


def _jpeg(face: Tensor, quality: int) -> Tensor:
    pixels = ((face.permute(1, 2, 0) + 1) * 127.5).round().clamp(0, 255).to(torch.uint8).numpy()
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=quality)
    decoded = np.asarray(Image.open(buffer), dtype=np.float32)
    return torch.from_numpy(decoded).permute(2, 0, 1) / 127.5 - 1


def morphed(faces: Tensor, generator: torch.Generator) -> Tensor:
    """Return faces [B, 3, H, W] half of which are blends with others of the batch: aligned faces give a face of nobody."""
    share = torch.rand(len(faces), 1, 1, 1, generator=generator)
    share = share.where(torch.rand(len(faces), 1, 1, 1, generator=generator) < 0.5, 1.0).to(faces)
    return share * faces + (1 - share) * faces.roll(1, 0)


def augmented_faces(images: Tensor, generator: torch.Generator) -> Tensor:
    """Cut augmented ArcFace crops [B, 3, 112, 112] in [-1, 1] out of face crops [B, 3, N, N] in [-1, 1]."""
    faces = cut_arcface(images, alignment_jitter(len(images), generator))
    soft = torch.rand(len(faces), generator=generator) < 0.25
    if soft.any():
        faces[soft] = _soften(faces[soft], generator)
    faces = _light(faces, generator).clamp(-1, 1)
    for row in torch.nonzero(torch.rand(len(faces), generator=generator) < 0.25).flatten().tolist():
        faces[row] = _jpeg(faces[row], int(torch.randint(30, 95, (1,), generator=generator)))
    return faces
