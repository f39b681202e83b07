"""The forward process: cumulative alphas, timestep grids, and the conversions between sample, noise and output."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    import torch
    from torch import Tensor

PredictionType = Literal["sample", "epsilon", "v_prediction"]
PREDICTION_TYPES: tuple[PredictionType, ...] = ("sample", "epsilon", "v_prediction")
# Zero terminal SNR makes alpha_bar 0 at the last step; divisions by its root stay finite with this floor.
MIN_ALPHA = 1e-8


@dataclass(frozen=True, slots=True, kw_only=True)
class NoiseSchedule:
    """A trained model's forward process.

    Attributes:
        alphas_cumprod: alpha_bar of each training timestep [T], falling from near 1 to near or exactly 0.
        prediction_type: what the network's output means.
    """

    alphas_cumprod: Tensor
    prediction_type: PredictionType

    @property
    def train_timesteps(self) -> int:
        """Number T of training timesteps."""
        return len(self.alphas_cumprod)

    def alpha(self, timestep: int) -> float:
        """Return alpha_bar at a timestep; below 0 the sample is clean and alpha_bar is 1."""
        return 1.0 if timestep < 0 else float(self.alphas_cumprod[timestep])

    def to(self, device: torch.device) -> NoiseSchedule:
        """Return the schedule with its table on `device`."""
        return NoiseSchedule(alphas_cumprod=self.alphas_cumprod.to(device), prediction_type=self.prediction_type)


def timestep_grid(start: int, steps: int) -> tuple[int, ...]:
    """Return at most `steps` falling timesteps from `start` down to 0, evenly spaced.

    Noise is added at level `start` and the first denoising step reads `start`: unlike both papers' code, which add
    noise one grid step above the level that the first step is told.
    """
    return _falling(start, steps, lambda index, last: start * (last - index) / last)


def eased_grid(start: int, steps: int) -> tuple[int, ...]:
    """Return at most `steps` falling timesteps from `start` down to 0, close together at both ends: half a cosine wave.

    For DDIM inversion, which takes each step with the noise of the level that it leaves. That noise is known badly where
    hardly any is there, and changes fast where nothing else is left, so that both ends want small steps (ADR 30).
    """
    return _falling(start, steps, lambda index, last: start * ((1 + math.cos(math.pi * index / last)) / 2))


def _falling(start: int, steps: int, place: Callable[[int, int], float]) -> tuple[int, ...]:
    """Return the timesteps at the places of step 0 to the last, each once."""
    if steps < 1 or start < 0:
        raise ValueError("a grid needs at least one step and a start of at least 0")
    if steps == 1:
        return (start,)
    return tuple(dict.fromkeys(round(place(index, steps - 1)) for index in range(steps)))


def add_noise(clean: Tensor, noise: Tensor, alpha: float) -> Tensor:
    """Noise clean latents to level alpha_bar: sqrt(a) z0 + sqrt(1 - a) n (DDPM, eq. 4)."""
    noisy: Tensor = clean * alpha**0.5 + noise * (1 - alpha) ** 0.5
    return noisy


def split_output(output: Tensor, latents: Tensor, alpha: float, kind: PredictionType) -> tuple[Tensor, Tensor]:
    """Turn a network output into (clean, noise) estimates.

    Args:
        output: what the network predicted, shaped like the latents.
        latents: the noisy latents it saw.
        alpha: alpha_bar of their level.
        kind: meaning of the output.

    Returns:
        z0_hat and eps_hat with latents = sqrt(a) z0_hat + sqrt(1 - a) eps_hat.
    """
    signal, noise_level = max(alpha, MIN_ALPHA) ** 0.5, max(1 - alpha, MIN_ALPHA) ** 0.5
    if kind == "epsilon":
        return (latents - noise_level * output) / signal, output
    if kind == "v_prediction":
        return signal * latents - noise_level * output, noise_level * latents + signal * output
    return output, noise_of(latents, output, alpha)


def noise_of(latents: Tensor, clean: Tensor, alpha: float) -> Tensor:
    """Return the noise that explains noisy latents by a clean estimate: (z - sqrt(a) z0) / sqrt(1 - a)."""
    noise: Tensor = (latents - alpha**0.5 * clean) / max(1 - alpha, MIN_ALPHA) ** 0.5
    return noise
