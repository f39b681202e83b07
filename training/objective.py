"""The training objective: x-prediction weighted like v-prediction, clipped, over the pixels that exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor

if TYPE_CHECKING:
    from training.config import TrainingConfig


def cosine_alphas_cumprod(steps: int = 1000, offset: float = 0.008) -> Tensor:
    """Return the cosine schedule's cumulative alphas [steps], the last one zero (zero terminal SNR)."""
    share = torch.arange(steps + 1, dtype=torch.float64) / steps
    signal = torch.cos((share + offset) / (1 + offset) * torch.pi / 2) ** 2
    alphas = (signal / signal[0])[1:]
    root = alphas.sqrt()
    # Lin et al. 2023, algorithm 1: shift the last value to zero and keep the first.
    root = (root - root[-1]) * root[0] / (root[0] - root[-1])
    return root.square().float()


def draw_timesteps(batch: int, config: TrainingConfig, generator: torch.Generator) -> Tensor:
    """Draw timesteps [batch] on the generator's device, more of them where the product's samplers spend their steps."""
    low = torch.rand(batch, generator=generator, device=generator.device) < config.low_noise_share
    uniform = torch.rand(batch, generator=generator, device=generator.device)
    limit = config.low_noise_limit
    return torch.where(low, uniform * limit, limit + uniform * (1000 - limit)).long().clamp(0, 999)


def weighted_loss(predicted: Tensor, clean: Tensor, alphas: Tensor, weight: Tensor, clip: float) -> Tensor:
    """Return the scalar loss of predictions [B, 3, N, N].

    The weight 1 / (1 - alpha_bar) of v-prediction, SNR + 1, is clipped at `clip` (as min-SNR does), and a share of
    absolute error keeps edges.

    Args:
        predicted: predicted images in [-1, 1].
        clean: the true images.
        alphas: alpha_bar of each sample [B].
        weight: weight of each pixel [B, 1, N, N].
        clip: ceiling of the noise-level weight.
    """
    level = (1 / (1 - alphas).clamp(min=1e-6)).clamp(max=clip).view(-1, 1, 1, 1)
    error = predicted - clean
    per_pixel = error.square() + 0.1 * error.abs()
    return (level * weight * per_pixel).sum() / (3 * weight.sum().clamp(min=1.0))
