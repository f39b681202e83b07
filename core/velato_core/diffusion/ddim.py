"""DDIM, forward and backward, as pure functions of a denoiser (z, t) -> (clean, noise)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from velato_core.diffusion.model import Conditions, DiffusionModel, group_of
from velato_core.diffusion.noise_schedule import NoiseSchedule, noise_of, split_output

Denoiser = Callable[[Tensor, int], tuple[Tensor, Tensor]]
CleanEdit = Callable[[Tensor, Tensor, int], Tensor]
StepCallback = Callable[[int, int], None]
TokenSchedule = Callable[[int], Tensor]


def embedding_schedule(
    conditions: Conditions, schedule: NoiseSchedule, *, image_until: int, identity: bool
) -> TokenSchedule:
    """Return Diff-Privacy's embedding schedule: the crop's own C_g above a timestep, the null embedding below.

    Args:
        conditions: what the model was told.
        schedule: the forward process.
        image_until: timesteps above this use the crop's embeddings; -1 uses them always, T never.
        identity: whether the identity tokens are given (at every timestep).
    """
    groups = conditions.image.shape[1]

    def tokens(timestep: int) -> Tensor:
        group = group_of(timestep, schedule, groups) if timestep > image_until else None
        return conditions.tokens(group=group, identity=identity)

    return tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """Classifier-free guidance (Ho and Salimans 2022, eq. 6): away from what the model makes when it is told less.

    Attributes:
        less: the tokens of what it is told then.
        weight: 1 guides nothing, more draws what it was told more clearly.
    """

    less: TokenSchedule
    weight: float


def identity_guidance(
    conditions: Conditions, schedule: NoiseSchedule, *, image_until: int, identity: bool, weight: float
) -> Guidance | None:
    """Return the guidance toward the identity that is asked for; None where there is none, or a weight of 1 draws as it is.

    None too where the pack has no identity tokens: it would look twice at the same and take twice as long.

    Arguments as `embedding_schedule`, and `weight` as `Guidance`.
    """
    if weight <= 1 or not identity or not conditions.identity.shape[1]:
        return None
    return Guidance(
        less=embedding_schedule(conditions, schedule, image_until=image_until, identity=False), weight=weight
    )


def make_denoiser(
    model: DiffusionModel, tokens: TokenSchedule, context: Tensor, guidance: Guidance | None = None
) -> Denoiser:
    """Bind a model to its conditioning; with guidance it looks twice, in one batch."""
    schedule = model.schedule

    def denoise(latents: Tensor, timestep: int) -> tuple[Tensor, Tensor]:
        told = tokens(timestep)
        if guidance is None:
            output = model.predict(latents, timestep, told, context)
        else:
            both = model.predict(
                torch.cat([latents, latents]),
                timestep,
                torch.cat([told, guidance.less(timestep)]),
                torch.cat([context, context]),
            )
            more, less = both.chunk(2)
            output = less + guidance.weight * (more - less)
        return split_output(output, latents, schedule.alpha(timestep), schedule.prediction_type)

    return denoise


def ddim_move(clean: Tensor, noise: Tensor, alpha: float) -> Tensor:
    """Place a (clean, noise) estimate at another noise level (DDIM, eq. 12 with eta = 0)."""
    moved: Tensor = alpha**0.5 * clean + (1 - alpha) ** 0.5 * noise
    return moved


def ddim_sample(
    denoise: Denoiser,
    latents: Tensor,
    timesteps: Sequence[int],
    schedule: NoiseSchedule,
    *,
    edit_clean: CleanEdit | None = None,
    on_step: StepCallback | None = None,
) -> Tensor:
    """Denoise deterministically along falling timesteps and return the clean latents.

    Args:
        denoise: the bound model.
        latents: noisy latents at the level of timesteps[0].
        timesteps: falling; the step after the last one is the clean sample.
        schedule: the forward process.
        edit_clean: changes the clean estimate at each step: (clean, latents, timestep) -> clean. Guidance and
            background blending live here. The noise is then recomputed, so that the edited estimate and the noise
            still explain the latents: the blended background is thereby noised to the current level.
        on_step: called as on_step(done, total) after each step; may raise to cancel.
    """
    for index, timestep in enumerate(timesteps):
        clean, noise = denoise(latents, timestep)
        if edit_clean is not None:
            clean = edit_clean(clean, latents, timestep)
            noise = noise_of(latents, clean, schedule.alpha(timestep))
        following = timesteps[index + 1] if index + 1 < len(timesteps) else -1
        latents = ddim_move(clean, noise, schedule.alpha(following))
        if on_step is not None:
            on_step(index + 1, len(timesteps))
    return latents


def ddim_invert(
    denoise: Denoiser,
    clean: Tensor,
    timesteps: Sequence[int],
    schedule: NoiseSchedule,
    *,
    refinements: int = 0,
    on_step: StepCallback | None = None,
) -> list[Tensor]:
    """Run DDIM backward in time: from clean latents to noise (DDIM, section 4.3).

    Args:
        denoise: the bound model.
        clean: clean latents.
        timesteps: the falling grid that a later `ddim_sample` will use.
        schedule: the forward process.
        refinements: fixed-point iterations per step (as in AIDI / ReNoise): the noise is re-estimated at the level
            that the step arrives at, which is where the way back will estimate it. 0 is plain DDIM inversion.
        on_step: called as on_step(done, total) after each step; may raise to cancel.

    Returns:
        Latents at each level of the grid, in the grid's order: result[0] is at timesteps[0], the noisiest.
    """
    levels = list(reversed(timesteps))
    latents, trajectory, current = clean, [], -1
    for index, timestep in enumerate(levels):
        here, there = schedule.alpha(current), schedule.alpha(timestep)
        estimate, noise = denoise(latents, max(current, levels[0]))
        moved = ddim_move(estimate if current >= 0 else latents, noise, there)
        for _ in range(refinements):
            _, noise = denoise(moved, timestep)
            estimate = (latents - (1 - here) ** 0.5 * noise) / here**0.5
            moved = ddim_move(estimate, noise, there)
        latents, current = moved, timestep
        trajectory.append(latents)
        if on_step is not None:
            on_step(index + 1, len(levels))
    return list(reversed(trajectory))
