"""A sheet of samples that can be shown to anyone: no pixel and no condition of it comes from a real picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from PIL import Image

from training.identity import sample_identities
from training.metrics.covers import to_bytes
from training.metrics.generation import Plan, blank, make_pictures
from velato_core.protection.anonymize import AnonymizePlan, generate, noise_maps
from velato_core.protection.engine import CropBatch
from velato_core.protection.finishing import finished
from velato_core.protection.masks import face_mask
from velato_core.protection.options import ProtectOptions

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from velato_core.diffusion.face_prior import FacePrior
    from velato_core.protection.engine import Engine
    from velato_core.protection.pseudonym import PseudonymSpace

COLUMNS = 8
SPREAD = 0.8  # of the prior, as anonymize draws it


def prior_rows(engine: Engine, prior: FacePrior, people: Tensor, seed: int) -> list[Tensor]:
    """Return eight faces as the prior draws them, as the sampler leaves them, and as the finisher leaves them.

    A fourth row gives the finisher the first face with every one of the identities.
    """
    generator = torch.Generator().manual_seed(seed)
    size, count = engine.model.resolution, prior.scales.shape[0]
    mask = face_mask(size, engine.device).expand(COLUMNS, -1, -1, -1)
    drawn = prior.picture(SPREAD * torch.randn(COLUMNS, count, generator=generator).to(engine.device), size)
    batch = CropBatch(crops=(), images=drawn, validity=torch.ones_like(mask), mask=mask)
    options = [ProtectOptions()] * COLUMNS
    noise = noise_maps(engine, batch, [bytes([seed, row]) * 16 for row in range(COLUMNS)], options)
    plan = AnonymizePlan.of(0.5, None, prior=True)
    soft = generate(engine, batch, people, noise, plan, None)
    first = soft[:1].expand(COLUMNS, -1, -1, -1)
    return [drawn, soft, finished(engine, soft, mask, people), finished(engine, first, mask, people)]


def noise_rows(engine: Engine, people: Tensor, steps: int, seed: int) -> list[Tensor]:
    """Return eight stand-ins, eight noise maps of one stand-in, and nobody in particular, all from pure noise."""
    model, crops, plan = engine.model, blank(COLUMNS, engine.model.resolution), Plan(steps=steps)
    return [
        make_pictures(model, crops, people, plan, seed),
        make_pictures(model, crops, people[:1].expand(COLUMNS, -1), plan, seed + 1),
        make_pictures(model, crops, None, plan, seed + 2),
    ]


def write_sample_sheet(engine: Engine, pseudonyms: PseudonymSpace, path: Path, steps: int, seed: int) -> None:
    """Write a PNG: the product's way from a prior, where the pack has one, above three rows from pure noise.

    The context is empty or the prior's own, so hair and background are nobody's either.
    """
    people = sample_identities(pseudonyms, COLUMNS, torch.Generator().manual_seed(seed)).to(engine.device)
    rows = [] if engine.prior is None else prior_rows(engine, engine.prior, people, seed)
    rows += noise_rows(engine, people, steps, seed)
    sheet = torch.cat([torch.cat(list(row.cpu()), dim=2) for row in rows], dim=1)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(to_bytes(sheet[None])[0]).save(path, optimize=True)
