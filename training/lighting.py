"""Light for the face model to learn from: crops lit anew, and draws in which no tone is rare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn

if TYPE_CHECKING:
    import numpy.typing as npt

    from training.data import CropSet

RELIT = 0.4  # share of a batch that is lit anew
GRAIN = 3  # places a side whose light differs: from the side, from above, through leaves
BANDS = 16  # of grey levels, for `tone_weights`
MOST = 4.0  # times the mean at most: else the same few pictures would come over and over
MIDDLE = (slice(60, 100), slice(40, 88))  # rows and columns of a 128 px crop that are skin in nearly every face


def relit(images: Tensor, generator: torch.Generator) -> Tensor:
    """Return crops [B, 3, N, N] in [-1, 1], some of them darker, lighter or lit from a side, surroundings and all.

    The sets are studio and street by day, so that hard light and deep shade are rare in them.
    """
    size, device = len(images), generator.device
    field = 0.3 * torch.randn(size, 1, GRAIN, GRAIN, generator=generator, device=device)
    field = nn.functional.interpolate(field, size=images.shape[-2:], mode="bicubic")
    level = 0.25 * torch.randn(size, 1, 1, 1, generator=generator, device=device)
    gamma = (0.25 * torch.randn(size, 1, 1, 1, generator=generator, device=device)).exp()
    shares = ((images + 1) / 2).clamp(min=1e-3)
    lit = (shares**gamma * (field + level).clamp(-1.0, 0.6).exp()).clamp(0, 1) * 2 - 1
    chosen = torch.rand(size, 1, 1, 1, generator=generator, device=device) < RELIT
    return torch.where(chosen, lit, images)


def tone_weights(crops: CropSet, rows: npt.NDArray[np.int64], strength: float) -> npt.NDArray[np.float32]:
    """Return a weight for each row's draws, of mean 1, that makes rare tones of the face's middle less rare.

    Args:
        crops: the crops.
        rows: which of them.
        strength: 0 leaves all alike, 1 would draw every tone equally often, but for the limit of MOST.
    """
    scale = crops.images.shape[1] / 128
    lines, columns = (slice(round(s.start * scale), round(s.stop * scale), max(1, round(4 * scale))) for s in MIDDLE)
    middle = crops.images[:, lines, columns, :3][rows]
    levels = middle.reshape(len(rows), -1).mean(axis=1)
    bands = np.minimum((levels * BANDS / 256).astype(np.int64), BANDS - 1)
    counts = np.bincount(bands, minlength=BANDS)[bands] / len(rows)
    rarity = counts.astype(np.float64) ** -strength
    weights = np.minimum(rarity / rarity.mean(), MOST)
    scaled: npt.NDArray[np.float32] = (weights / weights.mean()).astype(np.float32)
    return scaled
