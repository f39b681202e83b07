"""Hide: somebody else to people, the same person to machines (Diff-Privacy's identity hiding, made in two stages)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from velato_core.protection.anonymize import make_faces
from velato_core.protection.energies import Ensemble
from velato_core.protection.engine import CropBatch, Engine, cut_faces
from velato_core.protection.latent_attack import AttackPlan, optimise_latent
from velato_core.protection.pasting import matched, paste_faces
from velato_core.runtime.progress import ProgressCallback, ignore_progress
from velato_core.runtime.seeds import derive_generator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.options import ProtectOptions
    from velato_core.protection.patch import FacePatch
    from velato_core.runtime.cancel import CancelToken

BOUND = 22 / 127.5  # wider than cloak's: the picture is new anyway, nobody compares it with an original
ITERATIONS = 40


def steer_back(
    engine: Engine,
    batch: CropBatch,
    made: Tensor,
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> Tensor:
    """Change new faces [B, 3, N, N] so that the surrogates see the sources again, within a bound that people overlook."""
    ensemble = Ensemble(engine.surrogates, batch.images)
    plan = AttackPlan(bound=BOUND, iterations=ITERATIONS, structure=0.5)
    generator = derive_generator(keys[0], "hide")
    stand_ins = replace(batch, images=made)
    change = optimise_latent(engine.model, stand_ins, ensemble.attraction, plan, generator, on_progress, cancel)
    return (made + change).clamp(-1, 1)


def protect_faces(
    engine: Engine,
    rgb: Rgb8,
    faces: Sequence[Face],
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> list[FacePatch]:
    """Hide the visual identity of faces of one photo; arguments, result and errors as `anonymize.protect_faces`.

    First a stand-in is made, with the identity repulsion that makes it look different; then the stand-in's latent is
    steered toward the source's embeddings with cloak's machinery.
    """
    if not faces:
        return []
    batch = cut_faces(rgb, faces, engine.model.resolution, engine.device)
    made, kept = make_faces(engine, batch, options, keys, on_progress, cancel)
    steered = steer_back(engine, batch, matched(batch, made), keys, on_progress, cancel)
    patches = paste_faces(rgb, batch, steered, keys)
    return [replace(patch, stand_in=number) for patch, number in zip(patches, kept, strict=True)]
