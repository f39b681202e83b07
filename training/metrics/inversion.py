"""The DDIM inversion round trip: a crop turned to noise and back, with nothing but the network in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from training.metrics.generation import BATCH, Crops
from training.metrics.similarity import mean_of, psnr, ssim
from velato_core.diffusion.ddim import ddim_invert, ddim_sample, embedding_schedule, make_denoiser
from velato_core.diffusion.noise_schedule import timestep_grid

if TYPE_CHECKING:
    from torch import Tensor

    from velato_core.diffusion.model import DiffusionModel


@torch.no_grad()
def round_trip(
    model: DiffusionModel, crops: Crops, identity: Tensor | None, steps: int, start: int, refinements: int = 0
) -> dict[str, float]:
    """Invert crops to timestep `start` and sample them back with their own embeddings.

    Args:
        model: the pack.
        crops: the crops; PSNR and SSIM are taken inside their mask, where the network has to make every pixel.
        identity: the crops' own identity vectors [B, D], or None.
        steps: steps in each direction.
        start: how far up the noise is followed; the last timestep holds nothing but noise.
        refinements: fixed-point iterations per inversion step.

    Returns:
        "psnr" in dB and "ssim", averaged over the crops.
    """
    signal, structure = [], []
    grid = timestep_grid(start, steps)
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
