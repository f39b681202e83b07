"""Soft faces that the face model itself has made of training crops, for the finisher to learn its habits from.

Blur alone does not look like a made face: the network leaves blotches, dark eyes and double edges, and a finisher that
has never seen them sharpens them. So some crops are projected onto the prior, noised and denoised as the product does
it, once, and kept in the cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import torch
from torch import Tensor

from training.identity import sample_identities
from training.metrics.generation import load_rows
from training.metrics.product import anonymized, load_product
from velato_core.diffusion.ddim import ddim_sample, embedding_schedule, make_denoiser
from velato_core.diffusion.noise_schedule import add_noise
from velato_core.protection.masks import face_mask

if TYPE_CHECKING:
    from pathlib import Path

    from training.batches import BatchSource
    from velato_core.diffusion.face_prior import FacePrior
    from velato_core.protection.engine import Engine
    from velato_core.protection.pseudonym import PseudonymSpace

Kind = Literal["own", "stand-in"]
BATCH = 8
STAND_IN_STEPS = 3
LEVELS = (40, 260)  # timesteps that the projected faces are noised to


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MadeFaces:
    """Faces that a face model has made in training crops.

    Attributes:
        rows: int64 [M], the training crop that each was made in.
        soft: uint8 [M, 3, N, N].
        identity: the identity asked for [M, 512].
    """

    rows: Tensor
    soft: Tensor
    identity: Tensor

    def draw(self, count: int, generator: torch.Generator) -> Tensor:
        """Draw the places of `count` of them."""
        return torch.randint(len(self.rows), (count,), generator=generator)

    def pictures(self, pick: Tensor) -> Tensor:
        """Return some of them, [len(pick), 3, N, N] in [-1, 1]."""
        return self.soft[pick].float() / 127.5 - 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Maker:
    """A face pack that makes soft faces: the engine without surrogates, and the parts that it has to have."""

    engine: Engine
    prior: FacePrior
    pseudonyms: PseudonymSpace


@torch.no_grad()
def make_soft_faces(maker: Maker, source: BatchSource, rows: Tensor, seed: int) -> Tensor:
    """Return what the face model makes of crops, given their own identity: uint8 [len(rows), 3, N, N]."""
    model, prior = maker.engine.model, maker.prior
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


def make_stand_ins(maker: Maker, source: BatchSource, rows: Tensor, identity: Tensor, seed: int) -> Tensor:
    """Return the product's stand-ins in crops, unfinished, of any draw: uint8 [len(rows), 3, N, N]."""
    crops = load_rows(source.crops, rows.numpy())
    made = anonymized(maker.engine, crops, identity, STAND_IN_STEPS, seed, natural=False)
    return ((made.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)


def load_maker(pack: Path) -> Maker:
    """Load what makes soft faces: a face pack with its prior and its stand-in distribution, on the CPU.

    Raises:
        ValueError: the pack has no prior or no stand-in distribution.
    """
    engine = load_product(pack, torch.device("cpu"))
    if engine.prior is None or engine.pseudonyms is None:
        raise ValueError(f"{pack} has no prior or no conditioning/identity.safetensors: export it again.")
    return Maker(engine=engine, prior=engine.prior, pseudonyms=engine.pseudonyms)


def load_made_faces(maker: Maker, source: BatchSource, cache: Path, kind: Kind, count: int, seed: int = 0) -> MadeFaces:
    """Read made faces from the cache, making them the first time: pictures of people, so outside every repository.

    Args:
        maker: the face model.
        source: the training crops.
        cache: where they are kept, one file per kind, model and count.
        kind: "own" makes each crop's own face, "stand-in" somebody else in its place.
        count: how many.
        seed: of the choice of crops, of the noise and of the stand-ins.
    """
    path = cache / f"made-{kind}-{maker.engine.model.pack_id}-{count}.npz"
    if not path.exists():
        generator = torch.Generator().manual_seed(seed)
        rows = source.rows[torch.multinomial(source.weights, count, generator=generator)]
        if kind == "own":
            identity = source.embeddings[0, rows].float()
            soft = make_soft_faces(maker, source, rows, seed)
        else:
            drawn = sample_identities(maker.pseudonyms, count, generator)
            identity = maker.pseudonyms.stand_in(source.embeddings[0, rows].float(), drawn)
            soft = make_stand_ins(maker, source, rows, identity, seed)
        np.savez(path, rows=rows.numpy(), soft=soft.numpy(), identity=identity.numpy())
    with np.load(path) as stored:
        rows, soft, identity = (torch.from_numpy(stored[name]) for name in ("rows", "soft", "identity"))
    return MadeFaces(rows=rows, soft=soft, identity=identity)
