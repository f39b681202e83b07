"""The forward process and its conversions."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.testing import assert_close

from velato_core.diffusion.noise_schedule import (
    PREDICTION_TYPES,
    add_noise,
    eased_grid,
    noise_of,
    split_output,
    timestep_grid,
)

if TYPE_CHECKING:
    from collections.abc import Callable


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


@pytest.mark.parametrize("make", [timestep_grid, eased_grid])
@given(start=st.integers(0, 999), steps=st.integers(1, 60))
def test_the_grid_falls_strictly_from_start_to_zero(
    make: Callable[[int, int], tuple[int, ...]], start: int, steps: int
) -> None:
    grid = make(start, steps)
    assert grid[0] == start
    assert all(one > other for one, other in itertools.pairwise(grid))
    assert len(grid) == 1 or grid[-1] == 0
    assert len(grid) <= steps


@pytest.mark.parametrize("make", [timestep_grid, eased_grid])
def test_a_grid_without_steps_is_refused(make: Callable[[int, int], tuple[int, ...]]) -> None:
    with pytest.raises(ValueError, match="at least one step"):
        make(500, 0)


def test_an_eased_grid_takes_small_steps_at_both_ends() -> None:
    grid = eased_grid(999, 50)
    gaps = [one - other for one, other in itertools.pairwise(grid)]
    assert len(grid) == 50
    assert gaps[0] < 3
    assert gaps[-1] < 3
    assert max(gaps) == max(gaps[20:30]) < 40
