"""Hide: somebody else to people, the same person to machines (Diff-Privacy's identity hiding, made in two stages)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from velato_core.protection.anonymize import AnonymizePlan, make_candidates, plan_for, soft_faces
from velato_core.protection.candidates import Candidates, candidates_of, choose
from velato_core.protection.energies import Ensemble
from velato_core.protection.engine import CropBatch, Engine, cut_faces
from velato_core.protection.finishing import finished
from velato_core.protection.kept import with_glasses
from velato_core.protection.latent_attack import AttackPlan, Render
from velato_core.protection.looks import no_more_alike
from velato_core.protection.options import shared
from velato_core.protection.pasting import matched, paste_faces
from velato_core.protection.starting import drawn_people, starting_pictures
from velato_core.protection.steering import steer
from velato_core.runtime.progress import ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from velato_core.diffusion.energy import Energy
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.options import ProtectOptions
    from velato_core.protection.patch import FacePatch
    from velato_core.runtime.cancel import CancelToken

TOWARD = 0.03  # length of the sampler's steps toward the person (anonymize's `step_size`); longer ones draw lines
START = 70  # timestep of the sampler: from more noise it would make the person, whose vector it is given
MIN_BOUND, MAX_BOUND = 28 / 127.5, 60 / 127.5  # of the change before the finisher, at strength 0 and 1
# Leading components of the prior that a stand-in keeps at strength 0.5: they say nothing of how it looks.
LEADING = AnonymizePlan.of(0.5, None, prior=True).mix.leading


def hide_plan(strength: float) -> AttackPlan:
    """Map strength 0..1 to a plan: the stranger the stand-in, the more it takes to bring the person back into it.

    The latent is that of the soft stand-in itself, and its change is smooth: the finisher behind it makes skin, eyes and
    wrinkles of it, where a change of the finished face would lie on the skin as patches.
    """
    bound = MIN_BOUND + strength * (MAX_BOUND - MIN_BOUND)
    return AttackPlan(iterations=0, refinements=30, bound=bound, accidents=2, smooth=1.5)


def make_soft_faces(
    engine: Engine,
    batch: CropBatch,
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> tuple[Candidates, Tensor, Ensemble]:
    """Make the stand-ins before the finisher; arguments and result as `anonymize.make_candidates`.

    The key draws who people see, from the prior; the sampler is drawn toward what machines saw in the source (Diff-Privacy's
    attraction energy). Without a prior the sampler starts at the person, and only repulsion leads away.
    """
    if engine.prior is None:
        return make_candidates(engine, batch, options, keys, on_progress, cancel)
    asked = candidates_of(batch, options, keys)
    ensemble = Ensemble(engine.surrogates, asked.batch.images)
    person = engine.identity_of(asked.batch.images)
    toward = replace(plan_for(engine, options), step_size=TOWARD, start=START, image_until=START, guidance=1.0)
    energy = ensemble.attraction if ensemble.surrogates else None
    # The first draw, natural or not: from the most natural of several, judges were led back to the person less often (ADR 20).
    numbers = [0] * len(asked.keys)
    looks = drawn_people(engine, asked, numbers)
    begun = starting_pictures(engine, asked.batch, asked.options, asked.keys, numbers, looks, toward.mix)
    soft = soft_faces(engine, asked, begun, person, toward, energy, on_progress, cancel)
    return asked, soft, ensemble


def finishing(engine: Engine, batch: CropBatch) -> Render:
    """Return what makes faces of soft stand-ins [B, 3, N, N]: finished as the people of the batch, matched; differentiable."""
    person = engine.identity_of(batch.images)
    return lambda soft: matched(batch, finished(engine, soft, batch.mask, person))


def steer_back(
    engine: Engine,
    batch: CropBatch,
    soft: Tensor,
    plan: AttackPlan,
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> Tensor:
    """Change soft stand-ins [B, 3, N, N] so that surrogates see the sources in the finished ones; return those finished.

    With a prior they may not come to look more like the sources meanwhile. Arguments as `steering.steer`.
    """
    if not engine.surrogates:
        return finishing(engine, batch)(soft)

    def aim(row: int) -> tuple[Render, Energy]:
        one = batch.rows([row])
        finish = finishing(engine, one)
        return finish, _steering(engine, one, finish(soft[row : row + 1]))

    steered = steer(engine, batch, soft, aim, plan, [(key, "hide") for key in keys], on_progress, cancel)
    return finishing(engine, batch)(steered)


def _steering(engine: Engine, batch: CropBatch, stand_ins: Tensor) -> Energy:
    attraction = Ensemble(engine.surrogates, batch.images).attraction
    if engine.prior is None:
        return attraction
    look = no_more_alike(engine.prior, stand_ins, batch.images, batch.validity, LEADING)
    return lambda crops: attraction(crops) + look(crops)


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

    First the key draws a stand-in that looks different; then its latent is steered toward the source's embeddings with
    cloak's machinery, with the finisher in the loop.
    """
    if not faces:
        return []
    plan = hide_plan(shared(options).strength)
    return hide_faces(engine, rgb, faces, options, keys, plan, on_progress, cancel)


def hide_faces(
    engine: Engine,
    rgb: Rgb8,
    faces: Sequence[Face],
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    plan: AttackPlan,
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> list[FacePatch]:
    """Hide at least one face and steer it back by a plan, whatever the strength; all else as `protect_faces`."""
    batch = with_glasses(engine, cut_faces(rgb, faces, engine.model.resolution, engine.device), options)
    asked, soft, ensemble = make_soft_faces(engine, batch, options, keys, on_progress, cancel)
    kept, numbers = choose(asked, soft, ensemble, alike=True)
    steered = steer_back(engine, batch, kept, plan, keys, on_progress, cancel)
    patches = paste_faces(rgb, batch, steered, keys)
    return [replace(patch, stand_in=number) for patch, number in zip(patches, numbers, strict=True)]
