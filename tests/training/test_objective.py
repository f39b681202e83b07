"""Training: what `objective` promises, tried on tiny sets drawn by code."""

from __future__ import annotations

import pytest
import torch

from training.config import TrainingConfig
from training.objective import cosine_alphas_cumprod, draw_timesteps, weighted_loss


def test_the_schedule_falls_from_nearly_clean_to_no_signal_at_all() -> None:
    alphas = cosine_alphas_cumprod()
    assert len(alphas) == 1000
    assert (alphas.diff() < 0).all()
    assert alphas[0] > 0.999
    assert alphas[-1] == 0


def test_timesteps_prefer_the_levels_that_samplers_use() -> None:
    config = TrainingConfig(low_noise_share=0.75, low_noise_limit=500)
    timesteps = draw_timesteps(4000, config, torch.Generator().manual_seed(0))
    assert timesteps.min() >= 0
    assert timesteps.max() <= 999
    assert float((timesteps < 500).float().mean()) == pytest.approx(0.75, abs=0.03)


def test_a_perfect_prediction_costs_nothing_and_unknown_pixels_do_not_count() -> None:
    clean = torch.rand(2, 3, 8, 8) * 2 - 1
    weight = torch.ones(2, 1, 8, 8)
    weight[:, :, :4] = 0
    alphas = torch.tensor([0.9, 0.1])
    assert weighted_loss(clean, clean, alphas, weight, 5.0) == 0
    wrong_where_unknown = clean.clone()
    wrong_where_unknown[:, :, :4] += 1
    assert weighted_loss(wrong_where_unknown, clean, alphas, weight, 5.0) == 0
    assert weighted_loss(clean + 0.1, clean, alphas, weight, 5.0) > 0


def test_low_noise_weighs_more_up_to_the_clip() -> None:
    clean, weight = torch.zeros(1, 3, 8, 8), torch.ones(1, 1, 8, 8)
    losses = [
        float(weighted_loss(clean + 0.1, clean, torch.tensor([alpha]), weight, 5.0)) for alpha in (0.0, 0.5, 0.8, 0.999)
    ]
    assert losses[1] == pytest.approx(2 * losses[0], rel=1e-5)
    assert losses[2] == pytest.approx(5 * losses[0], rel=1e-5)
    assert losses[3] == pytest.approx(losses[2], rel=1e-5)
