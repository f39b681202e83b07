"""Soft faces that the face model itself has made of training crops, for the finisher to learn its habits from.

Blur alone does not look like a made face: the network leaves blotches, dark eyes and double edges, and a finisher that
has never seen them sharpens them. So some crops are projected onto the prior, noised and denoised as the product does
it, once, and kept in the cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from velato_core.diffusion.ddim import ddim_sample, embedding_schedule, make_denoiser
from velato_core.diffusion.face_pack import FacePack
from velato_core.diffusion.noise_schedule import add_noise
from velato_core.protection.masks import face_mask

if TYPE_CHECKING:
    from pathlib import Path

    from training.batches import BatchSource
    from velato_core.diffusion.face_prior import FacePrior

BATCH = 8
LEVELS = (40, 260)  # timesteps that the projected faces are noised to


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MadeFaces:
    """Crops that a face model has made.

    Attributes:
        rows: int64 [M], the training crop that each is of.
        soft: uint8 [M, 3, N, N].
    """

    rows: Tensor
    soft: Tensor

    def draw(self, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """Draw `count` of them: rows [count] and pictures [count, 3, N, N] in [-1, 1]."""
        pick = torch.randint(len(self.rows), (count,), generator=generator)
        return self.rows[pick], self.soft[pick].float() / 127.5 - 1


@torch.no_grad()
def make_soft_faces(model: FacePack, prior: FacePrior, source: BatchSource, rows: Tensor, seed: int) -> Tensor:
    """Return what the face model makes of crops, given their own identity: uint8 [len(rows), 3, N, N]."""
    generator = torch.Generator().manual_seed(seed)
    mask = face_mask(model.resolution)
    made = []
    for part in rows.split(BATCH):
        batch = source.gather(part, torch.zeros(len(part), dtype=torch.bool), mask.expand(len(part), -1, -1, -1))
        soft = prior.picture(prior.coefficients(batch.images, batch.validity).clamp(-3, 3), model.resolution)
        begun = batch.images * (1 - batch.mask) + soft * batch.mask
        conditions = model.conditions(begun, batch.mask, batch.validity, batch.identity)
        tokens = embedding_schedule(conditions, model.schedule, image_until=1000, identity=True)
        level = int(torch.randint(*LEVELS, (1,), generator=generator))
        clean = model.encode(begun)
        noise = torch.randn(clean.shape, generator=generator)
        latents = add_noise(clean, noise, model.schedule.alpha(level))
        denoise = make_denoiser(model, tokens, conditions.context)
        made.append(model.decode(ddim_sample(denoise, latents, (level, level // 2), model.schedule)))
    return ((torch.cat(made).clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)


def load_made_faces(
    pack: Path, prior: FacePrior, source: BatchSource, cache: Path, count: int, seed: int = 0
) -> MadeFaces:
    """Read made faces from the cache, making them the first time: pictures of people, so outside every repository."""
    path = cache / f"made-{pack.name}-{count}.npz"
    if not path.exists():
        model = FacePack.load(pack, pack.name, source.crops.images.shape[1], torch.device("cpu"))
        generator = torch.Generator().manual_seed(seed)
        rows = source.rows[torch.multinomial(source.weights, count, generator=generator)]
        soft = make_soft_faces(model, prior, source, rows, seed)
        np.savez(path, rows=rows.numpy(), soft=soft.numpy())
    with np.load(path) as stored:
        pictures: npt.NDArray[np.uint8] = stored["soft"]
        return MadeFaces(rows=torch.from_numpy(stored["rows"]), soft=torch.from_numpy(pictures))
