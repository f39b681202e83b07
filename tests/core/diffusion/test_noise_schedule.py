"""The forward process and its conversions."""

from __future__ import annotations

import itertools

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.testing import assert_close

from velato_core.diffusion.noise_schedule import PREDICTION_TYPES, add_noise, noise_of, split_output, timestep_grid


def _output(kind: str, clean: torch.Tensor, noise: torch.Tensor, alpha: float) -> torch.Tensor:
    return {
        "sample": clean,
        "epsilon": noise,
        "v_prediction": alpha**0.5 * noise - (1 - alpha) ** 0.5 * clean,
    }[kind]


@pytest.mark.parametrize("kind", PREDICTION_TYPES)
@pytest.mark.parametrize("alpha", [0.999, 0.5, 0.01])
def test_every_prediction_type_gives_back_sample_and_noise(kind: str, alpha: float) -> None:
    clean, noise = torch.randn(2, 3, 4, 4), torch.randn(2, 3, 4, 4)
    latents = add_noise(clean, noise, alpha)
    got_clean, got_noise = split_output(_output(kind, clean, noise, alpha), latents, alpha, kind)  # type: ignore[arg-type]
    assert_close(got_clean, clean, atol=1e-3, rtol=1e-3)
    assert_close(got_noise, noise, atol=1e-3, rtol=1e-3)


def test_zero_terminal_snr_stays_finite() -> None:
    latents, clean = torch.randn(1, 3, 4, 4), torch.randn(1, 3, 4, 4)
    assert_close(noise_of(latents, clean, 0.0), latents)
    assert torch.isfinite(split_output(latents, latents, 0.0, "epsilon")[0]).all()


@given(start=st.integers(0, 999), steps=st.integers(1, 60))
def test_the_grid_falls_strictly_from_start_to_zero(start: int, steps: int) -> None:
    grid = timestep_grid(start, steps)
    assert grid[0] == start
    assert all(one > other for one, other in itertools.pairwise(grid))
    assert len(grid) == 1 or grid[-1] == 0
    assert len(grid) <= steps


def test_a_grid_without_steps_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one step"):
        timestep_grid(500, 0)
