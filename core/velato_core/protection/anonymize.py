"""Anonymize: a new natural person in place of the old one (Diff-Privacy, TCSVT 2024), drawn from a key."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import torch

from velato_core.diffusion.ddim import ddim_sample, embedding_schedule, identity_guidance, make_denoiser
from velato_core.diffusion.energy import Energy, energy_step
from velato_core.diffusion.face_prior import Mix
from velato_core.diffusion.noise_schedule import add_noise, timestep_grid
from velato_core.protection.candidates import Candidates, candidates_of, choose
from velato_core.protection.energies import Ensemble, unlike_drawn
from velato_core.protection.engine import CropBatch, Engine, cut_faces
from velato_core.protection.finishing import OWN, finished
from velato_core.protection.kept import with_glasses, worn
from velato_core.protection.latent_attack import AttackPlan
from velato_core.protection.options import shared
from velato_core.protection.pasting import matched, paste_faces
from velato_core.protection.starting import drawn_people, key_draws, starting_pictures
from velato_core.protection.steering import steer
from velato_core.runtime.progress import Progress, ProgressCallback, ignore_progress
from velato_core.runtime.seeds import derive_generator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.latent_attack import Render
    from velato_core.protection.options import ProtectOptions
    from velato_core.protection.patch import FacePatch
    from velato_core.runtime.cancel import CancelToken

DEFAULT_STEPS = 24
PRIOR_STEPS = 10
GUIDANCE = 2.0  # four draws glasses and grimaces
CLEAR = 0.08  # a face that a surrogate finds nearer than its threshold less this is led away through the finisher
# The same machinery leads hide's faces back; little of it is enough away, and more makes caricatures.
AWAY_PLAN = AttackPlan(iterations=0, refinements=8, bound=20 / 127.5, accidents=2, smooth=1.5)
ORDINARY_MIX = Mix(leading=11, own=0.7, spread=0.85)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnonymizePlan:
    """One run's settings, derived from the strength.

    Attributes:
        start: timestep that the starting picture is noised to.
        image_until: timesteps above this read the picture's own embeddings: pose, expression and light at high noise.
        steps: sampling steps.
        step_size: length of one energy step, root mean square in picture units.
        guidance: how clearly the stand-in's vector is drawn, 1 or more.
        mix: of the prior's components, the source's and drawn ones.
    """

    start: int
    image_until: int
    steps: int
    step_size: float = 0.02
    guidance: float = 1.0
    mix: Mix = ORDINARY_MIX

    @classmethod
    def of(cls, strength: float, steps: int | None, *, prior: bool) -> AnonymizePlan:
        """Map strength 0..1 to a plan.

        From the photo's own face the noise has to destroy who it is: Diff-Privacy's proportions (start 600, image
        above 400) moved up, since pixels carry identity further than latents. From a prior the identity is gone
        before the first step: from more noise keys are further apart and eyes clearer, but smiles close and
        landmarks drift (ADR 30).
        """
        strength = min(1.0, strength)
        if prior:
            start = round(200 + 500 * strength)
            mix = Mix(leading=round(18 - 14 * strength), own=0.95 - 0.5 * strength, spread=0.65 + 0.4 * strength)
            return cls(start=start, image_until=start, steps=steps or PRIOR_STEPS, guidance=GUIDANCE, mix=mix)
        start = round(620 + 330 * strength)
        return cls(start=start, image_until=round(0.67 * start), steps=steps or DEFAULT_STEPS)


def generate(
    engine: Engine,
    batch: CropBatch,
    identity: Tensor | None,
    noise: Tensor,
    plan: AnonymizePlan,
    energy: Energy | None,
    on_step: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> Tensor:
    """Make new faces [B, 3, N, N] for a batch of crops; pixels outside the mask are the crops' own.

    Args:
        engine: the models.
        batch: the crops.
        identity: stand-in vectors [B, 512], or None.
        noise: the key's noise map, shaped like the latents.
        plan: the run's settings.
        energy: crops [B, 3, N, N] to energies [B] that the sampling steps against; None steers with nothing.
        on_step: progress.
        cancel: looked at after every step.
    """
    model = engine.model
    with torch.no_grad():
        conditions = model.conditions(batch.images, batch.mask, batch.validity, identity)
        clean = model.encode(batch.images)
        kept_mask = torch.nn.functional.interpolate(batch.mask, size=clean.shape[-2:], mode="area")
        asked, until = identity is not None, plan.image_until
        tokens = embedding_schedule(conditions, model.schedule, image_until=until, identity=asked)
        guidance = identity_guidance(
            conditions, model.schedule, image_until=until, identity=asked, weight=plan.guidance
        )
        denoise = make_denoiser(model, tokens, conditions.context, guidance)
        timesteps = timestep_grid(plan.start, plan.steps)
        latents = add_noise(clean, noise, model.schedule.alpha(plan.start))

        def edit(estimate: Tensor, _latents: Tensor, timestep: int) -> Tensor:
            if energy is not None and timestep > 0:
                estimate = energy_step(estimate, model.decode, energy, plan.step_size, kept_mask)
            return model.blend(clean, estimate, batch.mask)

        def step(done: int, total: int) -> None:
            if cancel is not None:
                cancel.raise_if_cancelled()
            on_step(Progress(stage="denoise", done=done, total=total))

        latents = ddim_sample(denoise, latents, timesteps, model.schedule, edit_clean=edit, on_step=step)
        made = model.decode(latents).clamp(-1, 1)
    return made * batch.mask + batch.images * (1 - batch.mask)


def noise_maps(engine: Engine, batch: CropBatch, keys: Sequence[bytes], options: Sequence[ProtectOptions]) -> Tensor:
    """Return the keys' noise maps, one per crop, shaped like the latents."""
    shape = engine.model.encode(batch.images[:1]).shape[1:]
    maps = [
        torch.randn(shape, generator=derive_generator(key, f"noise-map/{option.variant}"))
        for key, option in zip(keys, options, strict=True)
    ]
    return torch.stack(maps).to(engine.device)


def make_faces(
    engine: Engine,
    batch: CropBatch,
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> tuple[Tensor, tuple[int, ...]]:
    """Make the new faces of a batch; those that a surrogate still finds near are led further away.

    Returns:
        Crops [B, 3, N, N] in [-1, 1], whose pixels outside the mask are the sources' own, and for each the number of
        the candidate that was kept.
    """
    asked, made, ensemble = make_candidates(engine, batch, options, keys, on_progress, cancel)
    return choose(asked, made, ensemble)


def make_candidates(
    engine: Engine,
    batch: CropBatch,
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> tuple[Candidates, Tensor, Ensemble]:
    """Make every stand-in that is asked for, none of which depends on the others; arguments as `make_faces`.

    Returns:
        What was asked for, the faces of all its rows [B, 3, N, N], and the surrogates that can choose among them.
    """
    asked = candidates_of(batch, options, keys)
    ensemble = Ensemble(engine.surrogates, asked.batch.images)
    plan = plan_for(engine, options)
    numbers = key_draws(engine, asked, plan.mix)
    identity = drawn_people(engine, asked, numbers)
    if identity is not None and engine.pseudonyms is not None:
        identity = engine.pseudonyms.portrayed(identity)
    energy = _energy(engine, ensemble, identity) if ensemble.surrogates else None
    begun = starting_pictures(engine, asked.batch, asked.options, asked.keys, numbers, identity, plan.mix)
    soft = soft_faces(engine, asked, begun, identity, plan, energy, on_progress, cancel)
    with torch.no_grad():
        made = finished(engine, soft, asked.batch.mask, identity, OWN)
    if energy is not None:
        near = torch.nonzero(ensemble.worst_margin(worn(asked.batch, made)) > -CLEAR).flatten().tolist()
        if near:
            made[near] = _steered_away(engine, asked, soft, identity, near, on_progress, cancel)
    return asked, made, ensemble


def _steered_away(
    engine: Engine,
    asked: Candidates,
    soft: Tensor,
    identity: Tensor | None,
    near: Sequence[int],
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> Tensor:
    """Return the finished faces of some rows, led away from their sources by way of their soft faces."""
    batch, whom = asked.batch.rows(near), None if identity is None else identity[near]

    def aim(row: int) -> tuple[Render, Energy]:
        one, who = batch.rows([row]), None if whom is None else whom[row : row + 1]
        energy = _energy(engine, Ensemble(engine.surrogates, one.images), who)
        return lambda faces: matched(one, finished(engine, faces, one.mask, who, OWN)), energy

    seeds = [(asked.keys[row], f"anonymize/{asked.options[row].variant}") for row in near]
    led = steer(engine, batch, soft[near], aim, AWAY_PLAN, seeds, on_progress, cancel)
    with torch.no_grad():
        return finished(engine, led, batch.mask, whom, OWN)


def plan_for(engine: Engine, options: Sequence[ProtectOptions]) -> AnonymizePlan:
    """Return the plan of faces that are made together; errors as `options.shared`."""
    asked = shared(options)
    return AnonymizePlan.of(asked.strength, asked.steps, prior=engine.prior is not None)


def soft_faces(
    engine: Engine,
    asked: Candidates,
    begun: CropBatch,
    identity: Tensor | None,
    plan: AnonymizePlan,
    energy: Energy | None,
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> Tensor:
    """Sample the faces that are asked for [B, 3, N, N] from their starting pictures, not finished yet.

    The other arguments are as in `generate`.
    """
    noise = noise_maps(engine, asked.batch, asked.keys, asked.options)
    return generate(engine, begun, identity, noise, plan, energy, on_progress, cancel)


def _energy(engine: Engine, ensemble: Ensemble, identity: Tensor | None) -> Energy:
    if identity is None or engine.identity_encoder is None:
        return ensemble.repulsion
    unlike = unlike_drawn(engine.identity_encoder, identity)
    return lambda crops: ensemble.repulsion(crops) + unlike(crops)


def protect_faces(
    engine: Engine,
    rgb: Rgb8,
    faces: Sequence[Face],
    options: Sequence[ProtectOptions],
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> list[FacePatch]:
    """Anonymize faces of one photo.

    Args:
        engine: loaded models.
        rgb: the photo, uint8 [H, W, 3].
        faces: which faces.
        options: one per face; faces of one call have the same strength and steps.
        keys: 32 bytes per face; the same key gives the same stand-in.
        on_progress: called after each sampling step.
        cancel: looked at after each step.

    Returns:
        One patch per face; pixels outside the blend mask equal the photo's.

    Raises:
        FaceUnprotectable: a face is too small to be made anew.
        UsageError: the faces differ in strength or steps.
        Cancelled: the token was set.
    """
    if not faces:
        return []
    batch = with_glasses(engine, cut_faces(rgb, faces, engine.model.resolution, engine.device), options)
    made, kept = make_faces(engine, batch, options, keys, on_progress, cancel)
    patches = paste_faces(rgb, batch, matched(batch, made), keys)
    return [replace(patch, stand_in=number) for patch, number in zip(patches, kept, strict=True)]
