"""Steering finished faces: soft ones are changed until what the finisher makes of them has less of an energy."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import torch

from velato_core.protection.latent_attack import optimise_latent
from velato_core.runtime.progress import Progress, ProgressCallback, ignore_progress
from velato_core.runtime.seeds import derive_generator

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from torch import Tensor

    from velato_core.diffusion.energy import Energy
    from velato_core.protection.engine import CropBatch, Engine
    from velato_core.protection.latent_attack import AttackPlan, Render
    from velato_core.runtime.cancel import CancelToken

    Aim = Callable[[int], tuple[Render, Energy]]


def steer(
    engine: Engine,
    batch: CropBatch,
    soft: Tensor,
    aim: Aim,
    plan: AttackPlan,
    seeds: Sequence[tuple[bytes, str]],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> Tensor:
    """Return soft faces [B, 3, N, N] changed so that the finished ones have less of an energy.

    Each face is steered by itself, with accidents drawn from its own key, so that it comes out the same whatever else is
    in the batch: a face that was looked at among other candidates is the one that is made alone.

    Args:
        engine: the models.
        batch: the sources.
        soft: their stand-ins before the finisher.
        aim: number of a row to what finishes its face and to the energy of the finished face, both for that row alone.
        plan: settings of one face.
        seeds: key and purpose that each face's accidents are drawn from.
        on_progress: told after every iteration, of all faces together.
        cancel: looked at before every iteration.
    """
    steered: list[Tensor] = []

    def told(progress: Progress) -> None:
        done = len(steered) * progress.total + progress.done
        on_progress(replace(progress, done=done, total=len(soft) * progress.total))

    for row, (key, purpose) in enumerate(seeds):
        begun = replace(batch.rows([row]), images=soft[row : row + 1])
        render, energy = aim(row)
        drawing = [derive_generator(key, purpose)]
        change = optimise_latent(engine.model, begun, energy, plan, drawing, told, cancel, render=render)
        steered.append(begun.images + change)
    return torch.cat(steered)
