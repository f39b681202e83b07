"""Training settings: one frozen dataclass, read from a YAML file in training/configs."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingConfig:
    """Everything that decides a training run of the face model."""

    # network
    size: int = 128
    channels: tuple[int, ...] = (128, 192, 288)
    layers: int = 1
    # data
    sets: tuple[str, ...] = ("generated_256", "synthetic_256", "portraits_256", "studio_256", "lfw_128")
    set_weights: tuple[float, ...] = (1.0, 1.3, 1.6, 0.7, 0.6)  # per picture; soft and one-sided sets count less
    teacher: str = "edgeface_xs"
    mask_shares: tuple[float, ...] = (0.72, 0.08, 0.06, 0.12, 0.02)  # oval, box, stroke, all, none
    tone_balance: float = 0.0  # how far rare tones of skin are drawn more often, 0..1
    relight: bool = False  # some crops are lit anew
    # optimisation
    batch: int = 16
    learning_rate: float = 3e-4
    weight_decay: float = 0.01
    warmup_steps: int = 200
    decay_share: float = 0.3  # the last share of the time budget, in which the learning rate falls to its floor
    ema_decay: float = 0.9995
    gradient_clip: float = 1.0
    # loss
    snr_clip: float = 5.0
    outside_weight: float = 0.15  # pixels outside the mask are known: they only keep the network honest
    perceptual_weight: float = 0.0  # of the feature distance; needs --perceptual
    likeness_weight: float = 0.0  # of the identity loss
    critic_share: float = 1.0  # of a batch that both of these look at, which cost as much as the network itself
    swap_share: float = 0.0  # share of samples that ask for another person's identity; needs the identity loss
    low_noise_share: float = 0.75  # share of timesteps drawn below `low_noise_limit`
    low_noise_limit: int = 750
    # conditioning dropout
    keep_image: float = 0.6
    keep_identity: float = 0.85
    # run
    threads: int = 1
    compile: bool = False
    bf16: bool = False
    device: str = "auto"
    sample_minutes: float = 15.0
    checkpoint_minutes: float = 5.0
    seed: int = 0


def load_config(path: Path) -> TrainingConfig:
    """Read a YAML mapping of TrainingConfig's field names.

    Raises:
        ValueError: the file is not a mapping or names an unknown field.
    """
    raw: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(raw, dict):
        raise ValueError(f"{path} must hold a mapping of settings.")  # noqa: TRY004  (the file's content is wrong, not the call)
    known = {field.name for field in fields(TrainingConfig)}
    unknown = sorted(set(raw) - known)
    if unknown:
        raise ValueError(f"{path} names unknown settings: {', '.join(unknown)}. Known: {', '.join(sorted(known))}.")
    return config_of(raw)


def config_of(settings: dict[str, Any]) -> TrainingConfig:
    """Build the settings from plain values, as YAML and checkpoints hold them (lists stand for tuples)."""
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in settings.items()
    }
    return TrainingConfig(**values)
