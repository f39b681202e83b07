"""Making pictures with a pack for measuring: crops, a sampling plan, an identity, a seed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from training.data import VALID_ALPHA
from velato_core.diffusion.ddim import ddim_sample, embedding_schedule, identity_guidance, make_denoiser
from velato_core.diffusion.noise_schedule import add_noise, timestep_grid
from velato_core.protection.masks import face_mask

if TYPE_CHECKING:
    from training.data import CropSet
    from velato_core.diffusion.model import DiffusionModel

BATCH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Crops:
    """Crops to work on.

    Attributes:
        rows: their rows in the crop set; empty where they come from no set.
        images: [B, 3, N, N] in [-1, 1].
        validity: [B, 1, N, N].
        mask: [B, 1, N, N].
    """

    rows: npt.NDArray[np.int64]
    images: Tensor
    validity: Tensor
    mask: Tensor

    def part(self, cut: slice) -> Crops:
        """Return some of the crops."""
        return Crops(rows=self.rows[cut], images=self.images[cut], validity=self.validity[cut], mask=self.mask[cut])


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How pictures are sampled.

    Attributes:
        steps: sampling steps.
        start: timestep that the crops are noised to; the last one leaves nothing of them inside the mask.
        image_until: timesteps above this read the crops' own embeddings; the number of timesteps means never.
        guidance: how clearly an identity is drawn; 1 guides nothing.
    """

    steps: int
    start: int = 999
    image_until: int = 1000
    guidance: float = 1.0


def pick_rows(rows: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.int64]:
    """Return `count` of the rows, or all where there are fewer, spread evenly over the sets."""
    places = np.linspace(0, len(rows) - 1, min(count, len(rows))).astype(np.int64)
    return rows[places]


def load_rows(crops: CropSet, rows: npt.NDArray[np.int64]) -> Crops:
    """Load crops by row with the product's face mask."""
    pixels = torch.from_numpy(crops.images[rows]).permute(0, 3, 1, 2).float()
    size = pixels.shape[-1]
    return Crops(
        rows=rows,
        images=pixels[:, :3] / 127.5 - 1,
        validity=(pixels[:, 3:] > VALID_ALPHA).float(),
        mask=face_mask(size).expand(len(rows), -1, -1, -1),
    )


def blank(count: int, size: int) -> Crops:
    """Return crops that show nothing and are to be made whole: what comes out is synthetic to the last pixel."""
    ones = torch.ones(count, 1, size, size)
    empty = np.empty(0, dtype=np.int64)
    return Crops(rows=empty, images=torch.zeros(count, 3, size, size), validity=ones, mask=ones)


@torch.no_grad()
def make_pictures(model: DiffusionModel, crops: Crops, identity: Tensor | None, plan: Plan, seed: int) -> Tensor:
    """Make pictures [B, 3, N, N] in [-1, 1]; the pixels outside the mask are the crops' own.

    Args:
        model: the pack.
        crops: what is around the faces.
        identity: identity vectors [B, D], or None for the null tokens.
        plan: how to sample.
        seed: seed of the noise.
    """
    generator = torch.Generator().manual_seed(seed)
    parts = []
    for begin in range(0, len(crops.images), BATCH):
        cut = slice(begin, begin + BATCH)
        who = None if identity is None else identity[cut].to(model.device)
        parts.append(_make(model, crops.part(cut), who, plan, generator))
    return torch.cat(parts)


def _make(
    model: DiffusionModel, crops: Crops, identity: Tensor | None, plan: Plan, generator: torch.Generator
) -> Tensor:
    images, mask = crops.images.to(model.device), crops.mask.to(model.device)
    conditions = model.conditions(images, mask, crops.validity.to(model.device), identity)
    tokens = embedding_schedule(conditions, model.schedule, image_until=plan.image_until, identity=identity is not None)
    guidance = identity_guidance(
        conditions, model.schedule, image_until=plan.image_until, identity=identity is not None, weight=plan.guidance
    )
    denoise = make_denoiser(model, tokens, conditions.context, guidance)
    clean = model.encode(images)
    noise = torch.randn(clean.shape, generator=generator).to(clean)
    latents = add_noise(clean, noise, model.schedule.alpha(plan.start))
    latents = ddim_sample(denoise, latents, timestep_grid(plan.start, plan.steps), model.schedule)
    made = model.decode(latents).clamp(-1, 1)
    return (made * mask + images * (1 - mask)).cpu()
