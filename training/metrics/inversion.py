"""The DDIM inversion round trip: a crop turned to noise and back, with nothing but the network in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from training.metrics.generation import BATCH, Crops
from training.metrics.similarity import mean_of, psnr, ssim
from velato_core.diffusion.ddim import ddim_invert, ddim_sample, embedding_schedule, make_denoiser

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from velato_core.diffusion.model import DiffusionModel


@torch.no_grad()
def round_trip(
    model: DiffusionModel, crops: Crops, identity: Tensor | None, grid: Sequence[int], refinements: int = 0
) -> dict[str, float]:
    """Invert crops along a grid of timesteps and sample them back with their own embeddings.

    Args:
        model: the pack.
        crops: the crops; PSNR and SSIM are taken inside their mask, where the network has to make every pixel.
        identity: the crops' own identity vectors [B, D], or None.
        grid: falling timesteps; the first is how far up the noise is followed, and the last one of all holds nothing else.
        refinements: fixed-point iterations per inversion step.

    Returns:
        "psnr" in dB and "ssim", averaged over the crops.
    """
    signal, structure = [], []
    for begin in range(0, len(crops.images), BATCH):
        part = crops.part(slice(begin, begin + BATCH))
        images, mask = part.images.to(model.device), part.mask.to(model.device)
        who = None if identity is None else identity[begin : begin + BATCH].to(model.device)
        conditions = model.conditions(images, mask, part.validity.to(model.device), who)
        tokens = embedding_schedule(conditions, model.schedule, image_until=-1, identity=who is not None)
        denoise = make_denoiser(model, tokens, conditions.context)
        noise = ddim_invert(denoise, model.encode(images), grid, model.schedule, refinements=refinements)[0]
        back = model.decode(ddim_sample(denoise, noise, grid, model.schedule)).clamp(-1, 1)
        signal.append(psnr(back, images, mask))
        structure.append(ssim(back * mask + images * (1 - mask), images, mask))
    return {"psnr": mean_of(torch.cat(signal)), "ssim": mean_of(torch.cat(structure))}
