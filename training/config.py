"""Training settings: one frozen dataclass, read from a YAML file in training/configs."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import yaml

from training.data import SETS
from training.masks import KINDS
from training.settings import check_kinds, require

if TYPE_CHECKING:
    from pathlib import Path

# What says how a run is carried out, not what is learned: it may change when the run is resumed.
RUN_FIELDS = frozenset({"threads", "device", "compile", "bf16", "sample_minutes", "checkpoint_minutes"})
_AT_LEAST_ONE = ("layers", "batch", "warmup_steps", "threads")
_ABOVE_ZERO = ("learning_rate", "decay_share", "gradient_clip", "snr_clip")
_NOT_NEGATIVE = ("weight_decay", "perceptual_weight", "likeness_weight", "sample_minutes", "checkpoint_minutes")
_SHARES = (
    *("tone_balance", "decay_share", "ema_decay", "outside_weight", "critic_share", "swap_share"),
    *("low_noise_share", "keep_image", "keep_identity"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingConfig:
    """Everything that decides a training run of the face model.

    `set_weights` has one weight for each of training.data.SETS, in their order and not in that of `sets`: those of sets that
    are left out count nothing.
    """

    # network
    size: int = 128
    channels: tuple[int, ...] = (128, 192, 288)
    layers: int = 1
    # data
    sets: tuple[str, ...] = SETS
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
    perceptual_weight: float = 0.0  # of the feature distance in the shipped surrogate or --perceptual
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

    def __post_init__(self) -> None:
        """Refuse settings that no run could follow.

        Raises:
            ValueError: one of them is not what it may be; the message names it.
        """
        check_kinds(self)
        for name in _AT_LEAST_ONE:
            require(self, name, getattr(self, name) >= 1, "at least 1")
        for name in _ABOVE_ZERO:
            require(self, name, getattr(self, name) > 0, "above 0")
        for name in _NOT_NEGATIVE:
            require(self, name, getattr(self, name) >= 0, "0 or more")
        for name in _SHARES:
            require(self, name, 0 <= getattr(self, name) <= 1, "between 0 and 1")
        require(self, "low_noise_limit", 0 <= self.low_noise_limit <= 1000, "a timestep between 0 and 1000")
        require(self, "size", self.size > 0 and self.size % 8 == 0, "a multiple of 8, the side of a patch")
        require(self, "channels", bool(self.channels) and min(self.channels) > 0, "numbers above 0, one for each level")
        require(self, "device", re.fullmatch(r"auto|cpu|cuda(:\d+)?", self.device), "auto, cpu, cuda or cuda:N")
        self._check_sets()

    def _check_sets(self) -> None:
        known = bool(self.sets) and len({*self.sets}) == len(self.sets) and {*self.sets} <= {*SETS}
        require(self, "sets", known, f"a list with some of {', '.join(SETS)}, each once")
        weighed = len(self.set_weights) == len(SETS) and min(self.set_weights) >= 0
        require(self, "set_weights", weighed, f"{len(SETS)} numbers of 0 or more, for {', '.join(SETS)}")
        drawn = sum(self.set_weights[SETS.index(name)] for name in self.sets) > 0
        require(self, "set_weights", drawn, "above 0 for one of the sets at least")
        shares = len(self.mask_shares) == len(KINDS) and min(self.mask_shares) >= 0
        shares = shares and abs(sum(self.mask_shares) - 1) < 0.01
        require(self, "mask_shares", shares, f"{len(KINDS)} shares with a sum of 1, for {', '.join(KINDS)}")


def load_config(path: Path) -> TrainingConfig:
    """Read a YAML mapping of TrainingConfig's field names.

    Raises:
        ValueError: the file is not a mapping, names an unknown field, or a setting is not what it may be.
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
