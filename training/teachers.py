"""Teacher embeddings of every training crop, computed once from the exported EdgeFace programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch

from velato_core.faces.arcface_cut import cut_arcface

if TYPE_CHECKING:
    from pathlib import Path

    from training.data import CropSet

BATCH = 64


def load_teacher(recognizers: Path, name: str) -> torch.nn.Module:
    """Load an exported recognizer (`edgeface_xs`, `edgeface_xxs`, `mobilefacenet`) as a frozen torch module."""
    module: torch.nn.Module = torch.export.load(recognizers / f"{name}.pt2").module()
    return module.requires_grad_(requires_grad=False)


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
