"""Putting a batch of new faces back into their photo, one patch per face."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

from velato_core.imaging.blend import match_sharpness, paste_face, soft_mask, tone_membrane, without_mesh
from velato_core.protection.kept import taken_off, worn
from velato_core.protection.patch import FacePatch
from velato_core.runtime.seeds import derive_generator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.engine import CropBatch


CLEAR, MESHED = 1.5, 2.5  # enlargements between which a mesh on smooth skin begins to show


def matched(batch: CropBatch, made: Tensor) -> Tensor:
    """Return new faces [B, 3, N, N] as sharp as their sources, toned to what surrounds them, behind what is kept."""
    bare = taken_off(batch)
    smooth = made + (without_mesh(made) - made) * _enlarged(batch).to(made)
    sharp = match_sharpness(bare, smooth, batch.mask)
    return worn(batch, tone_membrane(bare, sharp, batch.mask, batch.validity))


def _enlarged(batch: CropBatch) -> Tensor:
    """Return how much each face is enlarged on its way into the photo [B, 1, 1, 1]: 0 up to CLEAR times, 1 from MESHED times on."""
    areas = [abs(float(np.linalg.det(crop.matrix[:, :2]))) for crop in batch.crops]
    times = torch.tensor([area**-0.5 for area in areas])
    return ((times - CLEAR) / (MESHED - CLEAR)).clamp(0, 1).view(-1, 1, 1, 1)


def paste_faces(rgb: Rgb8, batch: CropBatch, made: Tensor, keys: Sequence[bytes]) -> list[FacePatch]:
    """Paste new faces [B, 3, N, N], `matched` to their surroundings, over the photo regions of their crops.

    Args:
        rgb: the photo, uint8 [H, W, 3].
        batch: the crops that the faces were made from.
        made: the new crops in [-1, 1].
        keys: 32 bytes per face; they draw the grain.
    """
    faces, weight = made.cpu(), soft_mask(batch.mask.cpu())
    if batch.kept is not None:
        weight = weight * (1 - batch.kept.cpu())
    patches = []
    for row, (crop, key) in enumerate(zip(batch.crops, keys, strict=True)):
        mask = weight[row : row + 1] * crop.validity
        region, pixels = paste_face(rgb, crop, faces[row : row + 1], mask, derive_generator(key, "grain"))
        patches.append(FacePatch(region=region, rgb=pixels))
    return patches
