"""What a new face is worn behind: the photo's own spectacles, which stay where they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import torch

from velato_core.imaging.blend import gaussian_blur

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from velato_core.protection.engine import CropBatch, Engine
    from velato_core.protection.options import ProtectOptions

FILLED = (12.0, 3.0)  # widths of the two fills in pixels of a 128 px crop


def with_glasses(engine: Engine, batch: CropBatch, options: Sequence[ProtectOptions]) -> CropBatch:
    """Return the batch with the spectacles found that its options want kept; as it is where there is nothing to find.

    Args:
        engine: the models; without a finder glasses are made anew or lost, as the face model has it.
        batch: the crops.
        options: one per crop.
    """
    wanted = [option.keep_glasses for option in options]
    if engine.glasses is None or not any(wanted):
        return batch
    found = engine.glasses.find(batch.images)
    return replace(batch, kept=found * torch.tensor(wanted, device=found.device).view(-1, 1, 1, 1))


def worn(batch: CropBatch, made: Tensor) -> Tensor:
    """Return new faces [B, 3, N, N] behind what the batch keeps; differentiable."""
    return made if batch.kept is None else made + (batch.images - made) * batch.kept


def taken_off(batch: CropBatch) -> Tensor:
    """Return the sources [B, 3, N, N] with what is kept filled from around it: a new face has no shadow of its rims.

    Coarse and fine normalised convolutions: dark lenses are filled from the cheeks, thin rims from the skin beside them.
    """
    if batch.kept is None:
        return batch.images
    unit, skin = batch.images.shape[-1] / 128, 1 - batch.kept
    weights = [gaussian_blur(skin, sigma * unit).clamp(min=1e-3) for sigma in FILLED]
    coarse, fine = (
        gaussian_blur(batch.images * skin, sigma * unit) / weight for sigma, weight in zip(FILLED, weights, strict=True)
    )
    filled = coarse + (fine - coarse) * (2 * weights[1]).clamp(0, 1)
    return batch.images + (filled - batch.images) * batch.kept
