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

from training.checkpoints import mark_of, save_arrays
from training.export_face import read_checkpoint
from training.identity import asked_for, sample_identities
from training.metrics.product import load_product
from training.softening import Softener
from velato_core.diffusion.face_pack import FacePack
from velato_core.protection.anonymize import GUIDANCE, AnonymizePlan, generate
from velato_core.protection.engine import CropBatch
from velato_core.protection.masks import face_mask

if TYPE_CHECKING:
    from pathlib import Path

    from training.batches import BatchSource
    from velato_core.diffusion.face_prior import FacePrior
    from velato_core.protection.engine import Engine
    from velato_core.protection.pseudonym import PseudonymSpace

Kind = Literal["own", "stand-in"]
BATCH = 32
CUDA_BATCH = 128
OWN_LEVELS = (40, 260)  # timesteps that the projected faces are noised to: above, who it was is lost
LEVELS = (40, 750)  # and stand-ins, as far as any strength asks


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
        return torch.randint(len(self.rows), (count,), generator=generator, device=generator.device)

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
def make_faces(maker: Maker, source: BatchSource, rows: Tensor, asked: Tensor | None, seed: int) -> Tensor:
    """Return what the face model makes of crops, unfinished: uint8 [len(rows), 3, N, N] on the source's device.

    Args:
        maker: the face model.
        source: the training crops.
        rows: which of them.
        asked: the vectors of those who are to stand in for their people [len(rows), 512]; None makes everybody's own face,
            which is known, so that only the lower noise levels are of use.
        seed: of all that is drawn.
    """
    generator = torch.Generator(source.device).manual_seed(seed)
    mask, soften = face_mask(maker.engine.model.resolution, source.device), Softener(prior=maker.prior)
    levels = OWN_LEVELS if asked is None else LEVELS
    made, size = [], BATCH if source.device.type == "cpu" else CUDA_BATCH
    for begin in range(0, len(rows), size):
        part = rows[begin : begin + size]
        flips, masks = torch.zeros_like(part, dtype=torch.bool), mask.expand(len(part), -1, -1, -1)
        batch = source.gather(part, flips, masks)
        who = batch.identity if asked is None else asked[begin : begin + size]
        if asked is None:
            soft = maker.prior.picture(
                maker.prior.coefficients(batch.images, batch.validity).clamp(-3, 3), mask.shape[-1]
            )
            begun = batch.images * (1 - masks) + soft * masks
        else:
            begun = soften.stand_ins(batch.images, batch.validity, masks, (batch.identity, who), generator)
        level = int(torch.randint(*levels, (1,), generator=generator, device=source.device))
        guidance = 1.0 if asked is None else GUIDANCE
        plan = AnonymizePlan(start=level, image_until=level, steps=2 + level // 100, guidance=guidance)
        noise = torch.randn(maker.engine.model.encode(begun).shape, generator=generator, device=source.device)
        crops = CropBatch(crops=(), images=begun, validity=batch.validity, mask=masks)
        made.append(generate(maker.engine, crops, who, noise, plan, None))
    return ((torch.cat(made).clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)


def load_maker(pack: Path, device: torch.device | None = None) -> Maker:
    """Load what makes soft faces: a face pack with its prior and its stand-in distribution; None means the CPU.

    Raises:
        ValueError: the pack has no prior or no stand-in distribution.
    """
    engine = load_product(pack, device or torch.device("cpu"))
    if engine.prior is None or engine.pseudonyms is None:
        raise ValueError(f"{pack} has no prior or no conditioning/identity.safetensors: export it again.")
    return Maker(engine=engine, prior=engine.prior, pseudonyms=engine.pseudonyms)


def take_average(maker: Maker, checkpoint: Path) -> None:
    """Give a face pack that is loaded the averaged weights of a training that is still under way.

    Raises:
        TypeError: it is not a pack that training.train makes.
    """
    model = maker.engine.model
    if not isinstance(model, FacePack):
        raise TypeError(f"{model.pack_id} is no face pack, so that a checkpoint of one does not fit.")
    model.network.load_state_dict(read_checkpoint(checkpoint).network.state_dict())


def _mark(maker: Maker) -> str:
    """A few letters that change with anything that makes the faces: what older models have made is of no use."""
    network = getattr(maker.engine.model, "network", maker.engine.model.unet)
    prior, people = maker.prior, maker.pseudonyms
    shapes = [prior.mean, prior.components, prior.scales, prior.identity]
    others = [*shapes, people.mean, people.components, people.scales, people.attributes]
    return mark_of([*network.state_dict().values(), *(tensor for tensor in others if tensor is not None)])


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
    drawn = mark_of([source.weights, torch.tensor(seed)])
    name = f"made-{kind}-{maker.engine.model.pack_id}-{_mark(maker)}-{source.crops.key}-{drawn}-{count}.npz"
    path = cache / (
        name if kind == "own" else f"portrayed-{name}"
    )  # those of before ADR 27 were asked for as snapshots
    if not path.exists():
        generator = torch.Generator(source.device).manual_seed(seed)
        rows = source.rows[torch.multinomial(source.weights, count, generator=generator)]
        identity = source.embeddings[0, rows].float()
        if kind == "stand-in":
            identity = asked_for(maker.pseudonyms, identity, sample_identities(maker.pseudonyms, count, generator))
        soft = make_faces(maker, source, rows, None if kind == "own" else identity, seed)
        made = {"rows": rows, "soft": soft, "identity": identity}
        save_arrays(path, {name: tensor.cpu().numpy() for name, tensor in made.items()})
    with np.load(path) as stored:
        rows, soft, identity = (
            torch.from_numpy(stored[name]).to(source.device) for name in ("rows", "soft", "identity")
        )
    return MadeFaces(rows=rows, soft=soft, identity=identity)
