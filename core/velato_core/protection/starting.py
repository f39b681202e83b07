"""Where the sampler starts: stand-ins from the prior in place of the faces, of several draws the most natural."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import torch

from velato_core.imaging.blend import match_tone, tone_membrane
from velato_core.protection.finishing import finished
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
ENOUGH = (
    0.85  # strangeness, as a share of the photo's own, at which a draw is taken: the first, so that keys stay apart
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Started:
    """What the sampler starts from.

    Attributes:
        batch: the crops with the stand-ins in place.
        identity: whom the faces are to be [B, 512], or None for nobody in particular.
    """

    batch: CropBatch
    identity: Tensor | None


@torch.no_grad()
def starting_pictures(
    engine: Engine,
    batch: CropBatch,
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    whom: Callable[[int], Tensor | None],
    *,
    keep: int,
    spread: float,
) -> Started:
    """Put the prior's stand-ins in place of the faces, toned to their surroundings.

    Every key draws several; each is finished at once, without the sampler between, and the first that the face model finds
    natural is kept, or the least strange. That depends on the photo and the key alone: a key gives the same face again.

    Args:
        engine: the models; without a prior the batch stays as it is.
        batch: the crops.
        options: one per crop, for the variant.
        keys: one per crop.
        whom: number of a draw to the vectors that the finisher is asked for [B, 512], or to None.
        keep: leading components of the prior that stay the source's.
        spread: how far from the average the others are drawn, in standard deviations.
    """
    if engine.prior is None:
        return Started(batch=batch, identity=whom(0))
    begun, asked, strange = [], [], []
    for number in range(DRAWS):
        identity = whom(number)
        drawn = _drawn(engine.prior, batch, options, keys, number)
        placed = _placed(engine.prior, batch, drawn, keep, spread)
        face = finished(engine, placed, batch.mask, identity)
        begun.append(placed)
        asked.append(identity)
        strange.append(strangeness(engine.model, face, batch.mask, batch.validity))
    found = torch.stack(strange) / strangeness(engine.model, batch.images, batch.mask, batch.validity)
    natural = found <= ENOUGH
    best = natural.float().argmax(0).where(natural.any(0), found.argmin(0))
    rows = torch.arange(len(best), device=best.device)
    vectors = [identity for identity in asked if identity is not None]
    return Started(
        batch=replace(batch, images=torch.stack(begun)[best, rows]),
        identity=torch.stack(vectors)[best, rows] if vectors else None,
    )


def _drawn(
    prior: FacePrior, batch: CropBatch, options: Sequence[ProtectOptions], keys: Sequence[bytes], number: int
) -> Tensor:
    draws = [
        torch.randn(len(prior.scales), generator=derive_generator(key, f"prior/{option.variant}/{number}"))
        for key, option in zip(keys, options, strict=True)
    ]
    return torch.stack(draws).to(batch.images)


def _placed(prior: FacePrior, batch: CropBatch, drawn: Tensor, keep: int, spread: float) -> Tensor:
    source = prior.coefficients(batch.images, batch.validity)
    faces = prior.picture(prior.stand_in(source, drawn, keep, FADE, spread), batch.images.shape[-1])
    lit = match_tone(batch.images, faces, batch.mask)
    toned = tone_membrane(batch.images, lit, batch.mask, batch.validity).clamp(-1, 1)
    return batch.images * (1 - batch.mask) + toned * batch.mask
