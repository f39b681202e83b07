"""How natural a made face is, by the face model's own judgement: what it can denoise well is like what it was taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from velato_core.diffusion.ddim import embedding_schedule, make_denoiser
from velato_core.diffusion.noise_schedule import add_noise

if TYPE_CHECKING:
    from torch import Tensor

    from velato_core.diffusion.model import DiffusionModel

LEVELS = (200, 300)  # timesteps: enough noise to cover skin and lids, not enough to cover who it is
SEED = 0  # of the noise: the same for every face and key, so that only the faces differ


@torch.no_grad()
def strangeness(model: DiffusionModel, faces: Tensor, mask: Tensor, validity: Tensor) -> Tensor:
    """Return how badly the model denoises each face [B], a mean square of noise within the mask, 0 or more.

    The training objective at a few levels (Ho et al. 2020, eq. 14), which bounds the likelihood of a picture (Li et al. 2023
    classify by it). It grows with contrast too: compare faces of one photo only.

    Args:
        model: the diffusion pack.
        faces: [B, 3, N, N] in [-1, 1], whole crops.
        mask: where they were made [B, 1, N, N].
        validity: which pixels lie in the photo [B, 1, N, N].
    """
    conditions = model.conditions(faces, mask, validity, None)
    tokens = embedding_schedule(conditions, model.schedule, image_until=model.schedule.train_timesteps, identity=False)
    denoise = make_denoiser(model, tokens, conditions.context)
    clean = model.encode(faces)
    weight = torch.nn.functional.interpolate(mask, size=clean.shape[-2:], mode="area")
    generator = torch.Generator().manual_seed(SEED)
    total = clean.new_zeros(len(clean))
    for level in LEVELS:
        noise = torch.randn(clean.shape[1:], generator=generator).to(clean).expand_as(clean)
        _, found = denoise(add_noise(clean, noise, model.schedule.alpha(level)), level)
        error = ((found - noise).square().mean(1, keepdim=True) * weight).sum((1, 2, 3))
        total += error / weight.sum((1, 2, 3)).clamp(min=1e-6)
    return total / len(LEVELS)
