"""The product's own way to a new face, for measuring: prior, sampler and finisher, without the surrogates' energy."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING

import torch

from training.metrics.generation import BATCH
from velato_core.diffusion.face_finisher import FaceFinisher
from velato_core.faces.recognizers import load_surrogates
from velato_core.packs.catalog import Pack, bundled_packs
from velato_core.packs.manifest import verify_pack
from velato_core.protection.anonymize import AnonymizePlan, generate, noise_maps
from velato_core.protection.engine import CropBatch, Engine
from velato_core.protection.finishing import OWN, finished
from velato_core.protection.loading import IDENTITY_ENCODER, load_model, load_prior, load_pseudonyms
from velato_core.protection.options import ProtectOptions
from velato_core.protection.starting import natural_draws, starting_pictures

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from training.metrics.generation import Crops
    from velato_core.protection.energies import Surrogate

STRENGTH = 0.5


def load_product(folder: Path, device: torch.device, finisher: Path | None = None) -> Engine:
    """Load a face pack with whatever it ships (prior, stand-in distribution), and a finisher pack; nothing steers.

    Raises:
        PackInvalid: a file of the face pack is missing or changed.
    """
    pack = Pack(folder=folder, manifest=verify_pack(folder), bundled=False)
    return Engine(
        model=load_model(pack, device),
        surrogates=(),
        pseudonyms=load_pseudonyms(pack, device),
        device=device,
        prior=load_prior(pack, device),
        identity_encoder=_encoder(device),
        finisher=None if finisher is None else FaceFinisher.load(finisher, device),
    )


def _encoder(device: torch.device) -> Surrogate | None:
    """The bundled surrogate in whose space the pack's identity vectors live, which exchanges people in the prior."""
    found = [pack for pack in bundled_packs() if pack.manifest.id == IDENTITY_ENCODER]
    return next(iter(load_surrogates(found, device)), None)


def _always(identity: Tensor, _number: int) -> Tensor:
    return identity


@torch.no_grad()
def anonymized(engine: Engine, crops: Crops, identity: Tensor, steps: int | None, seed: int) -> Tensor:
    """Return crops [B, 3, N, N] with new faces, each from a key of its own and of its draws the most natural.

    Args:
        engine: the pack with its prior, and its finisher where there is one.
        crops: where the faces are made.
        identity: the vectors asked for [B, 512].
        steps: sampling steps; None takes the product's.
        seed: what the keys are made of.
    """
    plan = AnonymizePlan.of(STRENGTH, steps, prior=engine.prior is not None)
    made = []
    for begin in range(0, len(crops.images), BATCH):
        part, who = crops.part(slice(begin, begin + BATCH)), identity[begin : begin + BATCH].to(engine.device)
        batch = CropBatch(
            crops=(),
            images=part.images.to(engine.device),
            validity=part.validity.to(engine.device),
            mask=part.mask.to(engine.device),
        )
        keys = [hashlib.sha256(f"{seed}/{begin + row}".encode()).digest() for row in range(len(part.images))]
        options = [ProtectOptions(strength=STRENGTH)] * len(keys)
        numbers = natural_draws(engine, options, keys, partial(_always, who), plan.mix)
        begun = starting_pictures(engine, batch, options, keys, numbers, who, plan.mix)
        soft = generate(engine, begun, who, noise_maps(engine, batch, keys, options), plan, None)
        made.append(finished(engine, soft, batch.mask, who, OWN).cpu())
    return torch.cat(made)
