"""Finishing made faces: the soft result of a small face model gets its eyes, teeth and skin before it is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from torch import Tensor

    from velato_core.protection.engine import CropBatch, Engine


@torch.no_grad()
def finished(engine: Engine, batch: CropBatch, made: Tensor, identity: Tensor | None) -> Tensor:
    """Return made faces [B, 3, N, N] with the finisher's detail; as they are where the engine has no finisher.

    Args:
        engine: the models.
        batch: the crops that the faces were made for; only their masks and what lies outside are read.
        made: new faces in [-1, 1], joined with the crops outside the mask.
        identity: the stand-ins' vectors [B, 512], or None for nobody in particular.
    """
    if engine.finisher is None:
        return made
    if identity is None:
        identity = made.new_zeros(len(made), engine.finisher.config.identity)
    detailed: Tensor = engine.finisher(made, batch.mask, identity).clamp(-1, 1)
    return detailed * batch.mask + batch.images * (1 - batch.mask)
