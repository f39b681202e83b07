"""Training batches: weighted draws of crops with mirror flips, identity vectors and masks, on the device."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from training.data import VALID_ALPHA, CropSet
from training.lighting import relit, tone_weights
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
        self.embeddings = torch.from_numpy(embeddings).to(device)
        weights = np.asarray(config.set_weights)[crops.source[crops.train]]
        if config.tone_balance > 0:
            weights = weights * tone_weights(crops, crops.train, config.tone_balance)
        self.rows = torch.from_numpy(crops.train).to(device)
        self.weights = torch.from_numpy(weights).float().to(device)
        self.resident = torch.from_numpy(crops.images.copy()).to(device) if device.type == "cuda" else None

    def _pixels(self, rows: Tensor) -> Tensor:
        if self.resident is not None:
            return self.resident[rows]
        return torch.from_numpy(self.crops.images[rows.numpy()])

    def gather(self, rows: Tensor, flips: Tensor, mask: Tensor) -> Batch:
        """Build the batch of the given crop rows; `flips` marks the mirrored ones. All tensors lie on the device."""
        pixels = self._pixels(rows).permute(0, 3, 1, 2).float()
        pixels = torch.where(flips.view(-1, 1, 1, 1), pixels.flip(3), pixels)
        return Batch(
            images=pixels[:, :3] / 127.5 - 1,
            validity=(pixels[:, 3:] > VALID_ALPHA).float(),
            mask=mask,
            identity=self.embeddings[flips.long(), rows].float(),
        )

    def draw(self, generator: torch.Generator) -> Batch:
        """Draw a random training batch; the generator lies on the device."""
        size = self.config.batch
        rows, flips = self.some(size, generator)
        batch = self.gather(rows, flips, random_masks(size, self.config.size, generator, self.config.mask_shares))
        return replace(batch, images=relit(batch.images, generator)) if self.config.relight else batch

    def some(self, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """Draw `count` training rows by their weights, and which of them are mirrored."""
        rows = self.rows[torch.multinomial(self.weights, count, replacement=True, generator=generator)]
        return rows, torch.rand(count, generator=generator, device=self.device) < 0.5

    def held_back(self, count: int, mask: Tensor) -> Batch:
        """Return `count` held-back crops, spread evenly over the sets, with one mask for all."""
        test = self.crops.test
        rows = torch.from_numpy(test[np.linspace(0, len(test) - 1, count).astype(np.int64)]).to(self.device)
        flips = torch.zeros(count, dtype=torch.bool, device=self.device)
        return self.gather(rows, flips, mask.to(self.device).expand(count, -1, -1, -1))
