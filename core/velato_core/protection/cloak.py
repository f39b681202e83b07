"""Cloak: the same person to people, nobody to machines (WDP, CVPR 2025), at the photo's full resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from velato_core.imaging.blend import add_difference, soft_mask
from velato_core.protection.admix import admixed, draw_strangers
from velato_core.protection.anonymize import make_faces
from velato_core.protection.energies import Ensemble
from velato_core.protection.engine import CropBatch, Engine, cut_faces
from velato_core.protection.latent_attack import AttackPlan, Objective, optimise_latent
from velato_core.protection.options import ProtectOptions, shared
from velato_core.protection.patch import FacePatch
from velato_core.runtime.progress import ProgressCallback, ignore_progress
from velato_core.runtime.seeds import derive_bytes, derive_generator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.runtime.cancel import CancelToken

# Of the change before it is smoothed, at strength 0 and 1; 22 in the middle gives 30.6 dB on the crop.
MIN_BOUND, MAX_BOUND = 11 / 127.5, 33 / 127.5
FLAT, TEXTURED = 0.2, 1.6  # patches on smooth skin are what people see first; eyes and brows hide as much light as that
STRANGER = 0.5  # most of a stranger's face that is added at a look


def cloak_plan(strength: float) -> AttackPlan:
    """Map strength 0..1 to a plan: a larger bound and more refinements.

    Smooth light instead of fine patches: a change that people overlook, and that recognizers share more of.
    """
    return AttackPlan(
        iterations=10,
        refinements=round(26 + 20 * strength),
        bound=MIN_BOUND + strength * (MAX_BOUND - MIN_BOUND),
        flat=FLAT,
        textured=TEXTURED,
        accidents=6,
        smooth=1.5,
        dropout=0.1,
    )


def objective(ensemble: Ensemble, target: Ensemble | None) -> Objective:
    """Return the objective of WDP (2.3): the sum over the ensemble of cos(p, source) - cos(p, target).

    Args:
        ensemble: surrogates with the sources embedded.
        target: the same surrogates with the target faces embedded; None only dodges.
    """
    if target is None:
        return lambda crops: ensemble.similarities(crops).sum(0)
    return lambda crops: ensemble.similarities(crops).sum(0) - target.similarities(crops).sum(0)


def synthetic_targets(
    engine: Engine,
    batch: CropBatch,
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> Tensor:
    """Make faces of people who do not exist [B, 3, N, N], one per key, in the pose and light of the crops.

    Every surrogate has a space of its own, so the target is a picture: the stand-in of a key derived from the face's.
    Nobody can name a real person as the target.
    """
    options = [ProtectOptions(strength=1.0)] * len(keys)
    drawn = [derive_bytes(key, "cloak-target") for key in keys]
    return make_faces(engine, batch, options, drawn, on_progress, cancel)[0]


def protect_faces(
    engine: Engine,
    rgb: Rgb8,
    faces: Sequence[Face],
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> list[FacePatch]:
    """Cloak faces of one photo; arguments, result and errors as `anonymize.protect_faces`.

    The change is found on the aligned crop, enlarged and added to the untouched photo: its own detail stays.
    """
    if not faces:
        return []
    plan = cloak_plan(shared(options).strength)
    return cloak_faces(engine, rgb, faces, options, keys, plan, on_progress, cancel)


def cloak_faces(
    engine: Engine,
    rgb: Rgb8,
    faces: Sequence[Face],
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    plan: AttackPlan,
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> list[FacePatch]:
    """Cloak at least one face by a plan, whatever the strength; all else as `protect_faces`."""
    batch = cut_faces(rgb, faces, engine.model.resolution, engine.device)
    change = torch.zeros_like(batch.images.cpu())
    # Faces with a target take more looks: together with the others, each would draw otherwise than alone.
    for targeted in (False, True):
        rows = [row for row, option in enumerate(options) if (option.target == "synthetic") == targeted]
        if rows:
            seeds = [(keys[row], options[row].variant) for row in rows]
            change[rows] = _change(engine, batch.rows(rows), seeds, targeted, plan, on_progress, cancel).cpu()
    weight = soft_mask(batch.mask.cpu())
    patches = []
    for row, crop in enumerate(batch.crops):
        region, pixels = add_difference(rgb, crop, change[row : row + 1], weight[row : row + 1] * crop.validity)
        patches.append(FacePatch(region=region, rgb=pixels))
    return patches


def _change(
    engine: Engine,
    batch: CropBatch,
    seeds: Sequence[tuple[bytes, int]],
    targeted: bool,
    plan: AttackPlan,
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> Tensor:
    """Return the change that cloaks crops [B, 3, N, N]; each is drawn from a key and a variant of its own."""
    target = None
    if targeted:
        keys = [key for key, _ in seeds]
        target = Ensemble(engine.surrogates, synthetic_targets(engine, batch, keys, on_progress, cancel))
    ensemble = Ensemble(engine.surrogates, batch.images)
    generators = [derive_generator(key, f"cloak/{variant}") for key, variant in seeds]
    size, prior = engine.model.resolution, engine.prior
    strangers = None if prior is None else [draw_strangers(prior, size, generator) for generator in generators]
    aim = admixed(objective(ensemble, target), strangers, STRANGER, generators)
    with ensemble.thinned(plan.dropout, generators):
        return optimise_latent(engine.model, batch, aim, plan, generators, on_progress, cancel)
