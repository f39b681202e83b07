"""Cloak: the same person to people, nobody to machines (WDP, CVPR 2025), at the photo's full resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.imaging.blend import add_difference, soft_mask
from velato_core.protection.energies import Ensemble
from velato_core.protection.engine import Engine, cut_faces
from velato_core.protection.latent_attack import AttackPlan, Objective, optimise_latent
from velato_core.protection.patch import FacePatch
from velato_core.runtime.progress import ProgressCallback, ignore_progress
from velato_core.runtime.seeds import derive_generator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.options import ProtectOptions
    from velato_core.runtime.cancel import CancelToken

MIN_BOUND, MAX_BOUND = 5 / 127.5, 17 / 127.5  # at strength 0 and 1: levels of 255


def cloak_plan(strength: float) -> AttackPlan:
    """Map strength 0..1 to a plan: a larger bound and more iterations."""
    return AttackPlan(bound=MIN_BOUND + strength * (MAX_BOUND - MIN_BOUND), iterations=round(24 + 24 * strength))


def dodge(ensemble: Ensemble) -> Objective:
    """Return the dodging objective: the sum of cos(p, source) over the ensemble (WDP, 2.3, without a target)."""
    return lambda crops: ensemble.similarities(crops).sum(0)


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
    batch = cut_faces(rgb, faces, engine.model.resolution, engine.device)
    ensemble = Ensemble(engine.surrogates, batch.images)
    plan = cloak_plan(max(option.strength for option in options))
    generator = derive_generator(keys[0], f"cloak/{options[0].variant}")
    change = optimise_latent(engine.model, batch, dodge(ensemble), plan, generator, on_progress, cancel).cpu()
    weight = soft_mask(batch.mask.cpu())
    patches = []
    for row, crop in enumerate(batch.crops):
        region, pixels = add_difference(rgb, crop, change[row : row + 1], weight[row : row + 1] * crop.validity)
        patches.append(FacePatch(region=region, rgb=pixels))
    return patches
