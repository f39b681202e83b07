"""Sample sheets: what the network makes of held-back crops now, as one PNG to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from PIL import Image
from torch import Tensor

from training.masks import face_oval
from velato_core.diffusion.codec import PixelCodec
from velato_core.diffusion.conditioning import timestep_group
from velato_core.diffusion.face_unet import FaceDenoiser, context_latents

if TYPE_CHECKING:
    from pathlib import Path

    from training.batches import Batch, BatchSource
    from training.state import TrainingState

STEPS = 25


@torch.no_grad()
def sample(
    network: FaceDenoiser, batch: Batch, alphas: Tensor, *, image: bool, identity: Tensor | None, start: int, seed: int
) -> Tensor:
    """Make pictures [B, 3, N, N] with DDIM from noise at timestep `start`; the kept pixels are pasted back.

    Args:
        network: the denoiser.
        batch: crops, masks and validity.
        alphas: cumulative alphas.
        image: whether the image tokens are given.
        identity: identity embeddings [B, 512], or None for the null tokens.
        start: timestep of the first step; below 999 the crops themselves are noised to it.
        seed: seed of the noise.
    """
    codec, conditioning, size = PixelCodec(), network.conditioning, len(batch.images)
    noise = torch.randn(batch.images.shape, generator=torch.Generator().manual_seed(seed)).to(batch.images)
    timesteps = torch.linspace(start, 0, STEPS).round().long()
    latents = codec.encode(alphas[start].sqrt() * batch.images + (1 - alphas[start]).sqrt() * noise)
    context = context_latents(batch.images, batch.mask, batch.validity)
    taps = conditioning.encode_taps(batch.images)
    who = conditioning.null_identity(size) if identity is None else conditioning.identity_tokens(identity)
    for index, step in enumerate(timesteps):
        level = timesteps[index].expand(size).to(batch.images.device)
        shown = conditioning.modulate(taps, timestep_group(level)) if image else conditioning.null_image(size)
        clean = network(latents, level, torch.cat([shown, who], dim=1), context).clamp(-1, 1)
        eps = (latents - alphas[step].sqrt() * clean) / (1 - alphas[step]).sqrt()
        if index + 1 < len(timesteps):
            following = alphas[timesteps[index + 1]]
            latents = following.sqrt() * clean + (1 - following).sqrt() * eps
        else:
            latents = clean
    return codec.decode(latents) * batch.mask + batch.images * (1 - batch.mask)


def write_sheet(state: TrainingState, source: BatchSource, alphas: Tensor, path: Path, count: int = 8) -> None:
    """Write one sheet; rows: originals, inversion tokens, free, other identity, half-noised other identity."""
    batch = source.held_back(count, face_oval(source.config.size))
    other = batch.identity.roll(3, 0)
    state.swap_ema()
    network = state.network
    rows = [
        batch.images,
        sample(network, batch, alphas, image=True, identity=batch.identity, start=999, seed=1),
        sample(network, batch, alphas, image=False, identity=None, start=999, seed=1),
        sample(network, batch, alphas, image=False, identity=other, start=999, seed=2),
        sample(network, batch, alphas, image=False, identity=other, start=650, seed=2),
    ]
    state.swap_ema()
    sheet = torch.cat([torch.cat(list(row), dim=2) for row in rows], dim=1)
    pixels = ((sheet.permute(1, 2, 0).clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8).cpu().numpy()
    Image.fromarray(pixels).save(path)
