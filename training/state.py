"""A training run's state: network, EMA copy, optimiser and random generators, saved and resumed exactly."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import torch
from safetensors.torch import load_file
from torch import Tensor

from training.averaging import move_average
from training.checkpoints import save_whole
from training.config import RUN_FIELDS, config_of
from training.layout import channels_last
from velato_core.diffusion.conditioning import ConditioningConfig
from velato_core.diffusion.face_unet import FaceDenoiser

if TYPE_CHECKING:
    from pathlib import Path

    from training.config import TrainingConfig


@dataclass(slots=True, kw_only=True)
class TrainingState:
    """Mutable state of one run.

    Attributes:
        ema: exponential moving average of the parameters, in the network's parameter order.
        samples: crops seen so far, repeats counted.
        elapsed: seconds trained so far, over all resumed pieces.
    """

    network: FaceDenoiser
    ema: list[Tensor]
    optimiser: torch.optim.Optimizer
    generator: torch.Generator
    step: int = 0
    samples: int = 0
    elapsed: float = 0.0

    def update_ema(self, decay: float) -> None:
        """Move the average toward the parameters; young averages move faster."""
        move_average(self.ema, self.network.parameters(), self.step, decay)

    def swap_ema(self) -> None:
        """Exchange the parameters and their average, in place; call twice to undo."""
        for parameter, average in zip(self.network.parameters(), self.ema, strict=True):
            parameter.data, average.data = average.data, parameter.data


def start_state(config: TrainingConfig, device: torch.device) -> TrainingState:
    """Build an untrained network with its optimiser."""
    torch.manual_seed(config.seed)
    conditioning = ConditioningConfig(image_size=min(128, config.size))
    network = FaceDenoiser.build(config.channels, config.layers, conditioning).to(device)
    channels_last(network.unet)
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=config.learning_rate, betas=(0.9, 0.99), weight_decay=config.weight_decay, fused=True
    )
    ema = [parameter.detach().clone() for parameter in network.parameters()]
    generator = torch.Generator(device).manual_seed(config.seed)
    return TrainingState(network=network, ema=ema, optimiser=optimiser, generator=generator)


def save_state(state: TrainingState, config: TrainingConfig, path: Path) -> None:
    """Write a checkpoint, atomically."""
    content: dict[str, Any] = {
        "network": state.network.state_dict(),
        "ema": state.ema,
        "optimiser": state.optimiser.state_dict(),
        "generator": state.generator.get_state(),
        "device": state.generator.device.type,
        "step": state.step,
        "samples": state.samples,
        "elapsed": state.elapsed,
        "config": asdict(config),
    }
    save_whole(content, path)


def resume_state(state: TrainingState, path: Path, *, weights_only: bool = False) -> None:
    """Continue from a checkpoint; `weights_only` takes its network and average but starts a new run."""
    content = torch.load(path, map_location="cpu", weights_only=True)
    state.network.load_state_dict(content["network"])
    for average, saved in zip(state.ema, content["ema"], strict=True):
        average.copy_(saved)
    if weights_only:
        return
    state.optimiser.load_state_dict(content["optimiser"])
    for group in state.optimiser.param_groups:
        group["fused"], group["foreach"] = True, None
    if content.get("device", "cpu") == state.generator.device.type:  # another device draws other numbers anyway
        state.generator.set_state(content["generator"])
    state.step, state.samples, state.elapsed = content["step"], samples_of(content), content["elapsed"]


def samples_of(content: dict[str, Any]) -> int:
    """Return how many crops a checkpoint's run has seen; older ones did not count, but never changed their batch."""
    return int(content.get("samples", content["step"] * content["config"]["batch"]))


def refuse_other_settings(config: TrainingConfig, path: Path) -> None:
    """Refuse to go on with a checkpoint under settings that decide what is learned and are not those it began with.

    Raises:
        SystemExit: they differ; the message names them.
    """
    content: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True, mmap=True)
    before, now = asdict(config_of(content["config"])), asdict(config)
    changed = [name for name in now if name not in RUN_FIELDS and before[name] != now[name]]
    if changed:
        told = "; ".join(f"{name} was {before[name]!r} and is now {now[name]!r}" for name in changed)
        raise SystemExit(f"{path} began with other settings: {told}. Take them back, or give another --out.")


def start_from_pack(state: TrainingState, folder: Path) -> None:
    """Start a new run with a face pack's weights, so that trainings on different days add up.

    Raises:
        RuntimeError: the pack's network has other sizes.
    """
    unet = load_file(folder / "unet" / "diffusion_pytorch_model.safetensors")
    conditioning = load_file(folder / "conditioning" / "model.safetensors")
    state.network.unet.load_state_dict({name: tensor.float() for name, tensor in unet.items()})
    state.network.conditioning.load_state_dict({name: tensor.float() for name, tensor in conditioning.items()})
    for average, parameter in zip(state.ema, state.network.parameters(), strict=True):
        average.copy_(parameter.detach())
