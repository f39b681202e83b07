"""Where the sampler starts: stand-ins from the prior in place of the faces, of several draws the most natural."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import torch

from velato_core.imaging.blend import match_tone, tone_membrane
from velato_core.protection.finishing import finished
from velato_core.protection.masks import face_mask
from velato_core.protection.natural import strangeness
from velato_core.runtime.seeds import derive_generator

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from torch import Tensor

    from velato_core.diffusion.face_prior import FacePrior
    from velato_core.protection.engine import CropBatch, Engine
    from velato_core.protection.options import ProtectOptions

FADE = 16  # components over which the source's share of the prior falls to zero
DRAWS = 5  # that every key makes: now and then a drawn face has wrinkles like cracks, or ghosts of glasses


@torch.no_grad()
def natural_draws(
    engine: Engine,
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    whom: Callable[[int], Tensor | None],
    *,
    keep: int,
    spread: float,
) -> list[int]:
    """Return for each key the number of the draw that gives the most natural face; 0 for all without a prior.

    Each draw is put on the prior's average face and finished at once, without the sampler between; the one that the face
    model finds least strange is taken. No photo is looked at: a key is the same person through an album.

    Args:
        engine: the models.
        options: one per key, for the variant.
        keys: 32 bytes each.
        whom: number of a draw to the vectors that the finisher is asked for [B, 512], or to None.
        keep: leading components of the prior that stay a source's.
        spread: how far from the average the others are drawn, in standard deviations.
    """
    prior = engine.prior
    if prior is None:
        return [0] * len(keys)
    size = engine.model.resolution
    average = prior.picture(torch.zeros(1, len(prior.scales), device=engine.device), size)
    mask = face_mask(size, engine.device)
    strange = []
    for number in range(DRAWS):
        drawn = _drawn(prior, options, keys, [number] * len(keys))
        faces = prior.picture(prior.stand_in(torch.zeros_like(drawn), drawn, keep=keep, fade=FADE, spread=spread), size)
        made = finished(engine, average + (faces - average) * mask, mask.expand(len(keys), -1, -1, -1), whom(number))
        strange.append(_strangeness(engine, made, mask))
    return [int(number) for number in torch.stack(strange).argmin(0).tolist()]


def _strangeness(engine: Engine, faces: Tensor, mask: Tensor) -> Tensor:
    masks = mask.expand(len(faces), -1, -1, -1)
    return strangeness(engine.model, faces, masks, torch.ones_like(masks))


def starting_pictures(
    engine: Engine,
    batch: CropBatch,
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    numbers: Sequence[int],
    *,
    keep: int,
    spread: float,
) -> CropBatch:
    """Return the batch with the prior's stand-ins in place of the faces, toned to their surroundings.

    Args:
        engine: the models; without a prior the batch comes back as it is.
        batch: the crops.
        options: one per crop, for the variant.
        keys: one per crop.
        numbers: which draw of each key, from `natural_draws`.
        keep: leading components of the prior that stay the source's.
        spread: how far from the average the others are drawn, in standard deviations.
    """
    prior = engine.prior
    if prior is None:
        return batch
    source = prior.coefficients(batch.images, batch.validity)
    drawn = _drawn(prior, options, keys, numbers)
    faces = prior.picture(prior.stand_in(source, drawn, keep=keep, fade=FADE, spread=spread), batch.images.shape[-1])
    lit = match_tone(batch.images, faces, batch.mask)
    toned = tone_membrane(batch.images, lit, batch.mask, batch.validity).clamp(-1, 1)
    return replace(batch, images=batch.images * (1 - batch.mask) + toned * batch.mask)


def _drawn(
    prior: FacePrior, options: Sequence[ProtectOptions], keys: Sequence[bytes], numbers: Sequence[int]
) -> Tensor:
    draws = [
        torch.randn(len(prior.scales), generator=derive_generator(key, f"prior/{option.variant}/{number}"))
        for key, option, number in zip(keys, options, numbers, strict=True)
    ]
    return torch.stack(draws).to(prior.scales)
