"""Cross-attention conditioning of the face pack: multi-scale image inversion (MSI) and identity tokens."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from typing_extensions import override

TIMESTEP_GROUPS = 10  # ten groups of 100 training timesteps (Diff-Privacy, MSI)
TAPS = 5  # group g reads tap g // 2: shallow texture at low noise, deep semantics at high noise


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditioningConfig:
    """Sizes of the conditioning network, stored in the pack's `conditioning/config.json`."""

    dim: int = 256
    image_tokens: int = 8
    identity_tokens: int = 4
    identity_size: int = 512
    widths: tuple[int, ...] = (64, 96, 160, 224, 288)
    image_size: int = 128


def timestep_group(timesteps: Tensor, train_timesteps: int = 1000) -> Tensor:
    """Return the MSI group index in 0..9 of each timestep, g = floor(10 t / T)."""
    return (timesteps * TIMESTEP_GROUPS // train_timesteps).clamp(0, TIMESTEP_GROUPS - 1)


def _block(inputs: int, outputs: int, stride: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, 1),
        nn.GroupNorm(8, outputs),
        nn.SiLU(),
        nn.Conv2d(outputs, outputs, 3, 1, 1),
        nn.GroupNorm(8, outputs),
        nn.SiLU(),
    )


class AttentionPool(nn.Module):
    """Pool a feature map into a few tokens with learned queries; positions are learned, so tokens know where."""

    def __init__(self, width: int, grid: int, dim: int, tokens: int) -> None:
        super().__init__()
        self.queries = nn.Parameter(torch.randn(tokens, dim) / math.sqrt(dim))
        self.positions = nn.Parameter(torch.randn(grid * grid, width) * 0.02)
        self.key_value = nn.Linear(width, 2 * dim)
        self.output = nn.Linear(dim, dim)
        self.heads = 8

    @override
    def forward(self, features: Tensor) -> Tensor:
        """Map features [B, C, H, W] to tokens [B, tokens, dim]."""
        batch = features.shape[0]
        flat = features.flatten(2).transpose(1, 2) + self.positions
        key, value = self.key_value(flat).chunk(2, dim=-1)
        query = self.queries.expand(batch, -1, -1).to(key.dtype)
        split = [part.unflatten(-1, (self.heads, -1)).transpose(1, 2) for part in (query, key, value)]
        pooled = nn.functional.scaled_dot_product_attention(*split)
        tokens: Tensor = self.output(pooled.transpose(1, 2).flatten(2))
        return tokens


class FaceConditioning(nn.Module):
    """Everything the UNet's cross-attention sees: ten groups of image tokens, then the identity tokens.

    The image tokens of group g are the C_g of Diff-Privacy (papers: MSI, "SDM-format embeddings"): the encoder
    taps g // 2, pooled to a few tokens, then scaled and shifted per group. Both parts have a learned null.
    """

    def __init__(self, config: ConditioningConfig) -> None:
        super().__init__()
        self.config = config
        widths, strides = config.widths, (1, 2, 2, 1, 2)
        self.unshuffle = nn.PixelUnshuffle(4)
        inputs = (48, *widths[:-1])
        self.blocks = nn.ModuleList(_block(i, o, s) for i, o, s in zip(inputs, widths, strides, strict=True))
        grid = config.image_size // 4
        pools = []
        for width, stride in zip(widths, strides, strict=True):
            grid //= stride
            pools.append(AttentionPool(width, grid, config.dim, config.image_tokens))
        self.pools = nn.ModuleList(pools)
        self.group_scale = nn.Parameter(torch.ones(TIMESTEP_GROUPS, config.dim))
        self.group_shift = nn.Parameter(torch.zeros(TIMESTEP_GROUPS, config.dim))
        self.image_norm = nn.LayerNorm(config.dim)
        self.image_null = nn.Parameter(torch.randn(config.image_tokens, config.dim) * 0.5)
        self.identity = nn.Linear(config.identity_size, config.identity_tokens * config.dim)
        self.identity_norm = nn.LayerNorm(config.dim)
        self.identity_null = nn.Parameter(torch.randn(config.identity_tokens, config.dim) * 0.5)

    def encode_taps(self, images: Tensor) -> Tensor:
        """Encode images [B, 3, N, N] in [-1, 1] to the five unmodulated taps [B, 5, tokens, dim]."""
        size = self.config.image_size
        if images.shape[-1] != size:
            images = nn.functional.interpolate(images, size=(size, size), mode="area")
        features = self.unshuffle(images)
        taps = []
        for block, pool in zip(self.blocks, self.pools, strict=True):
            features = block(features)
            taps.append(pool(features))
        return torch.stack(taps, dim=1)

    def modulate(self, taps: Tensor, groups: Tensor) -> Tensor:
        """Pick and modulate the tap of each sample's group: [B, 5, tokens, dim], [B] -> [B, tokens, dim]."""
        picked = taps[torch.arange(len(taps), device=taps.device), groups // (TIMESTEP_GROUPS // TAPS)]
        scale, shift = self.group_scale[groups][:, None], self.group_shift[groups][:, None]
        tokens: Tensor = self.image_norm(picked) * scale + shift
        return tokens

    def image_tokens(self, images: Tensor) -> Tensor:
        """Return the whole embedding set C_0..C_9 of images: [B, 10, tokens, dim]."""
        taps = self.encode_taps(images)
        groups = torch.arange(TIMESTEP_GROUPS, device=images.device)
        return torch.stack([self.modulate(taps, g.expand(len(images))) for g in groups], dim=1)

    def identity_tokens(self, embeddings: Tensor) -> Tensor:
        """Map identity embeddings [B, 512] of any length to tokens [B, identity_tokens, dim]."""
        unit = nn.functional.normalize(embeddings, dim=-1) * math.sqrt(self.config.identity_size)
        tokens: Tensor = self.identity_norm(self.identity(unit).unflatten(-1, (self.config.identity_tokens, -1)))
        return tokens

    def null_image(self, batch: int) -> Tensor:
        """Return the null image tokens [B, tokens, dim]."""
        return self.image_null.expand(batch, -1, -1)

    def null_identity(self, batch: int) -> Tensor:
        """Return the null identity tokens [B, identity_tokens, dim]."""
        return self.identity_null.expand(batch, -1, -1)
