"""A distillation's run: settings, student, moving average, optimiser and what draws the lessons, saved and resumed exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch

from training.checkpoints import save_whole

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from velato_core.faces.surrogates import SurrogateName, SurrogateNetwork


@dataclass(frozen=True, slots=True, kw_only=True)
class DistillConfig:
    """Settings of one distillation."""

    student: SurrogateName
    batch: int = 32
    learning_rate: float = 1.5e-3
    warmup_steps: int = 100
    ema_decay: float = 0.998
    device: str = "cpu"
    seed: int = 0
    steps: int | None = None  # a second budget beside the minutes
    robust: float = 0.0  # grey levels of the adversarial change under which faces are learned again: see `adversary`
    frozen: int = 0  # layers of the lite one's trunk that stay as they are: the first 7 cost 40 % of a step
    bf16: bool = False  # autocast for student and teacher: 1.6 x the crops a second where the CPU multiplies bf16
    compiled: bool = False  # student and teacher; half a minute or more before the first step
    report_minutes: float = 2


@dataclass(slots=True, kw_only=True)
class DistillState:
    """Mutable state of one run.

    Attributes:
        student: being trained.
        average: the moving average of its parameters, in their order.
        optimiser: of those parameters that learn.
        generator: draws crops and augmentations.
        step: steps taken.
        samples: crops seen, repeats counted.
        elapsed: seconds spent, over all pieces of the run.
    """

    student: SurrogateNetwork
    average: list[Tensor]
    optimiser: torch.optim.Optimizer
    generator: torch.Generator
    step: int = 0
    samples: int = 0
    elapsed: float = 0.0


def save_weights(state: DistillState, path: Path) -> None:
    """Write the averaged student alone, as it is exported."""
    weights = {name: tensor.cpu().clone() for name, tensor in state.student.state_dict().items()}
    for (name, _), tensor in zip(state.student.named_parameters(), state.average, strict=True):
        weights[name] = tensor.cpu()
    save_whole(weights, path)


def save_run(state: DistillState, path: Path) -> None:
    """Write everything that the run needs to go on, atomically."""
    content = {
        "student": state.student.state_dict(),
        "average": state.average,
        "optimiser": state.optimiser.state_dict(),
        "generator": state.generator.get_state(),
        "global_generator": torch.get_rng_state(),
        "device": state.generator.device.type,
        "step": state.step,
        "samples": state.samples,
        "elapsed": state.elapsed,
    }
    save_whole(content, path)


def resume_run(state: DistillState, path: Path, batch: int) -> None:
    """Go on from what `save_run` wrote, by the same student; older files did not count crops, but had one `batch`."""
    content: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    state.student.load_state_dict(content["student"])
    with torch.no_grad():
        for kept, saved in zip(state.average, content["average"], strict=True):
            kept.copy_(saved)
    state.optimiser.load_state_dict(content["optimiser"])
    if content["device"] == state.generator.device.type:  # another device draws other numbers anyway
        state.generator.set_state(content["generator"])
    torch.set_rng_state(content["global_generator"])
    state.step, state.elapsed = content["step"], content["elapsed"]
    state.samples = content.get("samples", state.step * batch)
