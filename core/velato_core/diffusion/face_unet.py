"""The face pack's denoiser: diffusers' UNet on pixel patches, with the picture outside the mask as context."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from typing_extensions import override

from velato_core.diffusion.codec import PATCH, merge_patches, overlap_channels
from velato_core.diffusion.conditioning import ConditioningConfig, FaceConditioning

if TYPE_CHECKING:
    from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel

CONTEXT_CHANNELS = 3 * PATCH * PATCH + 2  # context patches, then the mask and the validity of each patch


def make_unet(channels: tuple[int, ...], layers: int, cross_attention_dim: int, grid: int) -> UNet2DConditionModel:
    """Build an untrained UNet that maps noisy patches and context to overlapping clean patches."""
    from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel

    attention = ["CrossAttnDownBlock2D"] * (len(channels) - 1)
    unet: UNet2DConditionModel = UNet2DConditionModel(
        sample_size=grid,
        in_channels=3 * PATCH * PATCH + CONTEXT_CHANNELS,
        out_channels=overlap_channels(),
        down_block_types=("DownBlock2D", *attention),
        up_block_types=(*(name.replace("Down", "Up") for name in attention), "UpBlock2D"),
        block_out_channels=channels,
        layers_per_block=layers,
        cross_attention_dim=cross_attention_dim,
        attention_head_dim=8,
        norm_num_groups=32,
    )
    return unet


def context_latents(images: Tensor, mask: Tensor, validity: Tensor) -> Tensor:
    """Return what the UNet may see of the picture around the face.

    Args:
        images: the crop [B, 3, N, N] in [-1, 1].
        mask: 1 where the picture is to be made anew, 0 where it is kept [B, 1, N, N].
        validity: 1 where the crop shows the photo, 0 beyond the photo's edge [B, 1, N, N].

    Returns:
        [B, 194, N/8, N/8]: kept pixels as patches, the mask's and the validity's mean per patch.
    """
    known = images * (1 - mask) * validity
    pooled = nn.functional.avg_pool2d(torch.cat([mask, validity], dim=1), PATCH)
    return torch.cat([nn.functional.pixel_unshuffle(known, PATCH), pooled], dim=1)


class FaceDenoiser(nn.Module):
    """UNet and conditioning of one face pack, predicting the clean latents (`prediction_type="sample"`)."""

    def __init__(self, unet: UNet2DConditionModel, conditioning: FaceConditioning) -> None:
        super().__init__()
        self.unet = unet
        self.conditioning = conditioning

    @classmethod
    def build(cls, channels: tuple[int, ...], layers: int, config: ConditioningConfig) -> FaceDenoiser:
        """Build an untrained denoiser."""
        unet = make_unet(channels, layers, config.dim, config.image_size // PATCH)
        return cls(unet, FaceConditioning(config))

    @override
    def forward(self, latents: Tensor, timesteps: Tensor, tokens: Tensor, context: Tensor) -> Tensor:
        """Predict clean latents [B, 192, h, w] from noisy ones, cross-attention tokens [B, n, dim] and context."""
        stacked = torch.cat([latents, context.to(latents)], dim=1).contiguous(memory_format=torch.channels_last)
        patches = self.unet(stacked, timesteps, tokens).sample
        return merge_patches(patches.float()).to(latents.dtype)
