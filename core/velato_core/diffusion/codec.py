"""The pixel codec: an autoencoder without parameters, so that a pixel-space pack is driven like a latent one."""

from __future__ import annotations

import torch
from torch import Tensor, nn

PATCH = 8  # one latent position holds an 8 x 8 pixel patch of three channels
OVERLAP = 2  # each predicted patch reaches this far into its neighbours, so that no seam shows


class PixelCodec:
    """Map pictures to patch latents and back without loss: encode and decode are inverse permutations."""

    patch = PATCH

    def encode(self, images: Tensor) -> Tensor:
        """Map images [B, 3, N, N] in [-1, 1] to latents [B, 192, N/8, N/8]."""
        return nn.functional.pixel_unshuffle(images, PATCH)

    def decode(self, latents: Tensor) -> Tensor:
        """Map latents [B, 192, N/8, N/8] to images [B, 3, N, N]."""
        return nn.functional.pixel_shuffle(latents, PATCH)


def overlap_channels() -> int:
    """Return the number of channels that hold one overlapping output patch."""
    return 3 * (PATCH + 2 * OVERLAP) ** 2


def overlap_window(device: torch.device, dtype: torch.dtype) -> Tensor:
    """Return the [12, 12] blending window of one output patch; shifted copies sum to one everywhere inside."""
    ramp = (torch.arange(2 * OVERLAP, device=device, dtype=torch.float32) + 0.5) / (2 * OVERLAP)
    line = torch.cat([ramp, torch.ones(PATCH - 2 * OVERLAP, device=device), ramp.flip(0)])
    return (line[:, None] * line[None, :]).to(dtype)


def merge_patches(patches: Tensor) -> Tensor:
    """Overlap-add predicted patches [B, 432, h, w] into latents [B, 192, h, w]."""
    batch, _, height, width = patches.shape
    side = PATCH + 2 * OVERLAP
    window = overlap_window(patches.device, patches.dtype).view(1, 1, side * side, 1)
    columns = patches.view(batch, 3, side * side, height * width) * window
    size = (height * PATCH, width * PATCH)
    images = nn.functional.fold(columns.flatten(1, 2), size, side, padding=OVERLAP, stride=PATCH)
    # The outer rim has no neighbour to complete the ramp: divide by what the windows sum to there.
    rim = torch.ones(max(size), device=patches.device, dtype=patches.dtype)
    rim[:OVERLAP] = window.view(side, side)[side // 2, OVERLAP : 2 * OVERLAP]
    weight_y, weight_x = rim[: size[0]].clone(), rim[: size[1]].clone()
    weight_y[-OVERLAP:], weight_x[-OVERLAP:] = rim[:OVERLAP].flip(0), rim[:OVERLAP].flip(0)
    return nn.functional.pixel_unshuffle(images / (weight_y[:, None] * weight_x[None, :]), PATCH)
