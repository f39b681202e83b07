"""A finisher's training run: settings, network, moving average, critic and optimisers, saved and resumed exactly."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, cast

import torch

from training.checkpoints import save_whole
from training.layout import channels_last
from training.projected import ProjectedDiscriminator
from velato_core.diffusion.face_finisher import FaceFinisher, FinisherConfig
from velato_core.packs.manifest import read_manifest

if TYPE_CHECKING:
    from pathlib import Path


CRITIC_FIRST = 100  # steps that a new critic has for itself before a finisher that is trained already


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishConfig:
    """Settings of one run; the weights of the losses are for their means over a batch."""

    batch: int = 8  # small steps: a restorer learns from every picture by itself
    learning_rate: float = 3e-4
    critic_rate: float = 4e-4
    warmup_steps: int = 100
    decay_share: float = 0.25
    ema_decay: float = 0.999
    pixel_weight: float = 1.0
    feature_weight: float = 1.0
    shape_weight: float = 1.0  # of a stand-in's coarse change
    adversarial_weight: float = 0.5
    known_weight: float = 0.4  # of a face whose true picture is known in the critic's eyes, where a stand-in has 1
    adversarial_from: int = 200  # steps of plain restoration before the game begins
    likeness_weight: float = 1.0
    stranger_weight: float = 2.0  # of a stand-in's likeness beside a known face's: nothing else says who it is to be
    keep_identity: float = 0.9
    made_faces: int = 2400  # crops that the face model makes once, in their own identity
    stand_ins: int = 1200  # and as stand-ins
    # Sharp pictures teach sharpness: LFW's soft ones count little. In the order of training.data.SETS.
    set_weights: tuple[float, ...] = (1.0, 1.3, 1.6, 1.2, 0.15)
    device: str = "cpu"
    report_minutes: float = 4.0
    bf16: bool = False  # autocast for finisher, critic and feature maps: 1.3 x the pictures a second of a CPU
    seed: int = 0


@dataclass(slots=True, kw_only=True)
class FinishState:
    """Mutable state of one run."""

    finisher: FaceFinisher
    average: FaceFinisher
    critic: ProjectedDiscriminator
    optimisers: tuple[torch.optim.Optimizer, torch.optim.Optimizer]
    generator: torch.Generator
    step: int = 0
    samples: int = 0
    elapsed: float = 0.0
    earlier: float = 0.0  # seconds of the runs that this one began from
    alone: int = 0  # first steps in which the critic learns alone, since it has never seen such a finisher


def start(config: FinishConfig, sizes: FinisherConfig) -> FinishState:
    """Build an untrained finisher with its critic."""
    torch.manual_seed(config.seed)
    finisher, average = FaceFinisher(sizes).to(config.device), FaceFinisher(sizes).to(config.device)
    channels_last(finisher)
    average.load_state_dict(finisher.state_dict())
    average.eval().requires_grad_(requires_grad=False)
    critic = ProjectedDiscriminator().to(config.device)
    channels_last(critic)
    learned = [parameter for parameter in critic.parameters() if parameter.requires_grad]
    optimisers = (
        torch.optim.AdamW(
            finisher.parameters(), lr=config.learning_rate, betas=(0.0, 0.99), weight_decay=1e-4, fused=True
        ),
        torch.optim.AdamW(learned, lr=config.critic_rate, betas=(0.0, 0.99), weight_decay=1e-4, fused=True),
    )
    generator = torch.Generator(config.device).manual_seed(config.seed)
    return FinishState(finisher=finisher, average=average, critic=critic, optimisers=optimisers, generator=generator)


def save(state: FinishState, path: Path) -> None:
    """Write a checkpoint, atomically."""
    content = {
        "sizes": asdict(state.finisher.config),
        "finisher": state.finisher.state_dict(),
        "average": state.average.state_dict(),
        "critic": state.critic.state_dict(),
        "optimisers": [optimiser.state_dict() for optimiser in state.optimisers],
        "generator": state.generator.get_state(),
        "device": state.generator.device.type,
        "step": state.step,
        "samples": state.samples,
        "elapsed": state.elapsed,
        "earlier": state.earlier,
        "alone": state.alone,
    }
    save_whole(content, path)


def resume(state: FinishState, path: Path) -> None:
    """Continue from a checkpoint."""
    content: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    state.finisher.load_state_dict(content["finisher"])
    state.average.load_state_dict(content["average"])
    state.critic.load_state_dict(content["critic"])
    for optimiser, saved in zip(state.optimisers, content["optimisers"], strict=True):
        optimiser.load_state_dict(saved)
    if content.get("device", "cpu") == state.generator.device.type:  # another device draws other numbers anyway
        state.generator.set_state(content["generator"])
    state.step, state.samples, state.elapsed = content["step"], content["samples"], content["elapsed"]
    state.earlier, state.alone = content["earlier"], content["alone"]


def begin_from(state: FinishState, path: Path) -> None:
    """Start a new run with the networks of an older one's checkpoint, or with the network of a finisher pack.

    A pack has no critic: a new one first learns alone what the finisher makes.
    """
    if path.is_dir():
        shipped = FaceFinisher.load(path, torch.device("cpu"))
        for network in (state.finisher, state.average):
            network.load_state_dict(shipped.state_dict())
        trained = cast("dict[str, int]", read_manifest(path).settings["trained"])
        state.samples, state.earlier, state.alone = trained["crops"], 60.0 * trained["minutes"], CRITIC_FIRST
        return
    content: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    for network in (state.finisher, state.average):
        network.load_state_dict(content["average"])
    state.critic.load_state_dict(content["critic"])
    state.samples = content["samples"]
    state.earlier = content.get("earlier", 0.0) + content["elapsed"]
