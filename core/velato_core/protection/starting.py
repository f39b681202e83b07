"""Where the sampler starts: stand-ins from the prior in place of the faces, of several draws the most natural."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import torch

from velato_core.imaging.blend import match_tone, tone_membrane
from velato_core.protection.finishing import finished
from velato_core.protection.kept import taken_off
from velato_core.protection.masks import face_mask
from velato_core.protection.natural import strangeness
from velato_core.runtime.seeds import derive_generator

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from torch import Tensor

    from velato_core.diffusion.face_prior import FacePrior, Mix
    from velato_core.protection.candidates import Candidates
    from velato_core.protection.engine import CropBatch, Engine
    from velato_core.protection.options import ProtectOptions

DRAWS = 5  # that every key makes: now and then a drawn face has wrinkles like cracks, or ghosts of glasses


@torch.no_grad()
def natural_draws(
    engine: Engine,
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    whom: Callable[[int], Tensor | None],
    mix: Mix,
) -> list[int]:
    """Return for each key the number of the draw that gives the most natural face; 0 for all without a prior.

    Each draw is put on the prior's average face and finished at once, without the sampler between; the one that the face
    model finds least strange is taken. No photo is looked at: a key is the same person through an album.

    Args:
        engine: the models.
        options: one per key, for the variant.
        keys: 32 bytes each.
        whom: number of a draw to the vectors that the finisher is asked for [B, 512], or to None.
        mix: of the average face's components and drawn ones.
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
        vectors = whom(number)
        people = None if vectors is None else (torch.zeros_like(vectors), vectors)
        faces = prior.picture(prior.stand_in(torch.zeros_like(drawn), drawn, mix, people), size)
        made = finished(engine, average + (faces - average) * mask, mask.expand(len(keys), -1, -1, -1), vectors)
        strange.append(_strangeness(engine, made, mask))
    return [int(number) for number in torch.stack(strange).argmin(0).tolist()]


def key_draws(engine: Engine, asked: Candidates, mix: Mix) -> list[int]:
    """Return the number of each row's draw, the most natural one of its key."""
    space = engine.pseudonyms
    if space is None:
        return natural_draws(engine, asked.options, asked.keys, _nobody, mix)
    rows = list(zip(asked.keys, asked.options, strict=True))

    def whom(number: int) -> Tensor:
        return torch.stack([space.draw(key, option.variant, None, number) for key, option in rows]).to(engine.device)

    return natural_draws(engine, asked.options, asked.keys, whom, mix)


def _nobody(_number: int) -> None:
    return None


def drawn_people(engine: Engine, asked: Candidates, numbers: Sequence[int]) -> Tensor | None:
    """Return the vectors of the people whom the keys draw [B, 512]; None where the pack knows no identities.

    Args:
        engine: the models.
        asked: what is asked for.
        numbers: which draw of each key.
    """
    space = engine.pseudonyms
    if space is None:
        return None
    sources = engine.identity_of(asked.batch.images)
    vectors = [
        space.draw(key, option.variant, None if sources is None else sources[row], numbers[row])
        for row, (key, option) in enumerate(zip(asked.keys, asked.options, strict=True))
    ]
    drawn = torch.stack(vectors).to(engine.device)
    return drawn if sources is None else space.stand_in(sources, drawn)


def _strangeness(engine: Engine, faces: Tensor, mask: Tensor) -> Tensor:
    masks = mask.expand(len(faces), -1, -1, -1)
    return strangeness(engine.model, faces, masks, torch.ones_like(masks))


def starting_pictures(
    engine: Engine,
    batch: CropBatch,
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    numbers: Sequence[int],
    looks: Tensor | None,
    mix: Mix,
) -> CropBatch:
    """Return the batch with the prior's stand-ins in place of the faces, toned to their surroundings.

    Args:
        engine: the models; without a prior the batch comes back as it is.
        batch: the crops.
        options: one per crop, for the variant.
        keys: one per crop.
        numbers: which draw of each key, from `natural_draws`.
        looks: vectors of the people whom the stand-ins are to look like [B, 512], or None.
        mix: of the sources' components and drawn ones.
    """
    prior = engine.prior
    if prior is None:
        return batch
    bare = taken_off(batch)
    source = prior.coefficients(bare, batch.validity)
    drawn = _drawn(prior, options, keys, numbers)
    before = engine.identity_of(batch.images)
    people = None if before is None or looks is None else (before, looks)
    faces = prior.picture(prior.stand_in(source, drawn, mix, people), batch.images.shape[-1])
    lit = match_tone(bare, faces, batch.mask)
    toned = tone_membrane(bare, lit, batch.mask, batch.validity).clamp(-1, 1)
    return replace(batch, images=batch.images * (1 - batch.mask) + toned * batch.mask)


def _drawn(
    prior: FacePrior, options: Sequence[ProtectOptions], keys: Sequence[bytes], numbers: Sequence[int]
) -> Tensor:
    draws = [
        torch.randn(len(prior.scales), generator=derive_generator(key, f"prior/{option.variant}/{number}"))
        for key, option, number in zip(keys, options, numbers, strict=True)
    ]
    return torch.stack(draws).to(prior.scales)
