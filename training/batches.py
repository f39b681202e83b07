"""Training batches: weighted draws of crops with mirror flips, identity vectors and masks, on the device."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from training.data import VALID_ALPHA, CropSet
from training.masks import random_masks

if TYPE_CHECKING:
    from training.config import TrainingConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One batch.

    Attributes:
        images: [B, 3, N, N] in [-1, 1].
        validity: [B, 1, N, N], 1 where the crop shows its photo.
        mask: [B, 1, N, N], 1 where the model has to make the picture.
        identity: unit embeddings [B, 512].
    """

    images: Tensor
    validity: Tensor
    mask: Tensor
    identity: Tensor


class BatchSource:
    """Draws batches; pixels stay in the memory map (CPU) or, with a GPU, in its memory as bytes."""

    def __init__(
        self,
        crops: CropSet,
        embeddings: npt.NDArray[np.float16],
        config: TrainingConfig,
        device: torch.device,
    ) -> None:
        self.config, self.device = config, device
        self.crops = crops
        self.embeddings = torch.from_numpy(embeddings)
        weights = np.asarray(config.set_weights)[crops.source[crops.train]]
        self.rows = torch.from_numpy(crops.train)
        self.weights = torch.from_numpy(weights).float()
        self.resident = torch.from_numpy(crops.images.copy()).to(device) if device.type == "cuda" else None

    def _pixels(self, rows: Tensor) -> Tensor:
        if self.resident is not None:
            return self.resident[rows.to(self.device)]
        return torch.from_numpy(self.crops.images[rows.numpy()])

    def gather(self, rows: Tensor, flips: Tensor, mask: Tensor) -> Batch:
        """Build the batch of the given crop rows; `flips` marks the mirrored ones."""
        pixels = self._pixels(rows).permute(0, 3, 1, 2).float()
        flip = flips.to(pixels.device).view(-1, 1, 1, 1)
        pixels = torch.where(flip, pixels.flip(3), pixels)
        identity = self.embeddings[flips.long(), rows].float()
        return Batch(
            images=pixels[:, :3] / 127.5 - 1,
            validity=(pixels[:, 3:] > VALID_ALPHA).float(),
            mask=mask.to(self.device),
            identity=identity.to(self.device),
        )

    def draw(self, generator: torch.Generator) -> Batch:
        """Draw a random training batch."""
        size = self.config.batch
        rows = self.rows[torch.multinomial(self.weights, size, replacement=True, generator=generator)]
        flips = torch.rand(size, generator=generator) < 0.5
        return self.gather(rows, flips, random_masks(size, self.config.size, generator, self.config.mask_shares))

    def held_back(self, count: int, mask: Tensor) -> Batch:
        """Return `count` held-back crops, spread evenly over the sets, with one mask for all."""
        test = self.crops.test
        rows = torch.from_numpy(test[np.linspace(0, len(test) - 1, count).astype(np.int64)])
        return self.gather(rows, torch.zeros(count, dtype=torch.bool), mask.expand(count, -1, -1, -1))
