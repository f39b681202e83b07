"""Teacher embeddings of every training crop, computed once from the exported EdgeFace programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

if TYPE_CHECKING:
    from pathlib import Path

    from training.data import CropSet

BATCH = 64
TEMPLATE_SCALE = 0.85  # the face crop shows the ArcFace 112 crop at this scale, shifted down by 2 %
TEMPLATE_SHIFT = 0.02


def arcface_grid(jitter: Tensor | None = None, size: int = 112) -> Tensor:
    """Return the sampling grid [B, size, size, 2] that cuts the ArcFace crop out of a face crop.

    Args:
        jitter: optional similarity per sample [B, 4]: scale factor, rotation (radian), shift x and y (share of the crop).
        size: side of the ArcFace crop in pixels.
    """
    line = (torch.arange(size) + 0.5) / size - 0.5
    y, x = torch.meshgrid(line, line, indexing="ij")
    points = torch.stack([x, y], dim=-1)[None]
    if jitter is not None:
        scale, angle, dx, dy = (jitter[:, i].view(-1, 1, 1) for i in range(4))
        cos, sin = scale * angle.cos(), scale * angle.sin()
        points = torch.stack(
            [points[..., 0] * cos - points[..., 1] * sin + dx, points[..., 0] * sin + points[..., 1] * cos + dy], -1
        )
    points = points * TEMPLATE_SCALE + torch.tensor([0.0, TEMPLATE_SHIFT])
    return points * 2


def cut_arcface(images: Tensor, jitter: Tensor | None = None) -> Tensor:
    """Cut ArcFace crops [B, 3, 112, 112] out of face crops [B, 3, N, N] of any range."""
    grid = arcface_grid(jitter).expand(len(images), -1, -1, -1)
    return torch.nn.functional.grid_sample(images, grid.to(images), align_corners=False, padding_mode="border")


def load_teacher(recognizers: Path, name: str) -> torch.nn.Module:
    """Load an exported recognizer (`edgeface_xs`, `edgeface_xxs`, `mobilefacenet`) as a frozen torch module."""
    return torch.export.load(recognizers / f"{name}.pt2").module()


def teacher_embeddings(crops: CropSet, recognizers: Path, name: str, cache: Path) -> npt.NDArray[np.float16]:
    """Return unit embeddings [2, N, 512] of the crops as they are and mirrored; cached as float16."""
    path = cache / f"{name}-{crops.images.shape[1]}-{len(crops.images)}.npy"
    if path.exists():
        stored: npt.NDArray[np.float16] = np.load(path)
        return stored
    teacher = load_teacher(recognizers, name)
    rows: list[list[npt.NDArray[np.float16]]] = [[], []]
    with torch.no_grad():
        for start in range(0, len(crops.images), BATCH):
            batch = torch.from_numpy(crops.images[start : start + BATCH, :, :, :3].copy()).permute(0, 3, 1, 2)
            faces = cut_arcface(batch.float() / 127.5 - 1)
            for row, view in zip(rows, (faces, faces.flip(3)), strict=True):
                row.append(torch.nn.functional.normalize(teacher(view), dim=-1).half().numpy())
    embeddings = np.stack([np.concatenate(row) for row in rows])
    np.save(path, embeddings)
    return embeddings
