"""Training: light and tone, on crops drawn by code."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np
import torch

from training.lighting import relit, tone_weights

if TYPE_CHECKING:
    from training.data import CropSet


def test_some_crops_are_lit_anew_and_the_others_untouched() -> None:
    images = torch.rand(64, 3, 32, 32, generator=torch.Generator().manual_seed(0)) * 2 - 1
    lit = relit(images, torch.Generator().manual_seed(1))
    changed = (lit - images).abs().amax(dim=(1, 2, 3)) > 0
    assert 0.2 < float(changed.float().mean()) < 0.6
    assert float(lit.abs().max()) <= 1
    assert torch.equal(lit, relit(images, torch.Generator().manual_seed(1)))


def test_light_changes_slowly_across_a_crop_and_leaves_black_black() -> None:
    lit = relit(torch.zeros(16, 3, 128, 128), torch.Generator().manual_seed(0))
    jumps = torch.maximum((lit[..., 1:, 1:] - lit[..., :-1, 1:]).abs(), (lit[..., 1:, 1:] - lit[..., 1:, :-1]).abs())
    assert float(jumps.max()) < 0.08 < float((lit.amax((1, 2, 3)) - lit.amin((1, 2, 3))).max())
    # No more light than a photo can hold: black stays black, whatever falls on it.
    assert float(relit(-torch.ones(64, 3, 32, 32), torch.Generator().manual_seed(0)).max()) < -0.9


def test_rare_tones_are_drawn_more_often_up_to_a_limit(crops: CropSet) -> None:
    pixels = np.full((100, 32, 32, 4), 200, dtype=np.uint8)
    pixels[:2] = 40
    few = dataclasses.replace(crops, images=pixels)
    rows = np.arange(100)
    assert np.allclose(tone_weights(few, rows, 0.0), 1)
    half, whole = tone_weights(few, rows, 0.5), tone_weights(few, rows, 1.0)
    assert half[:2].min() > 1.5 * half[2:].max()
    assert abs(half.mean() - 1) < 1e-5
    assert whole[0] / whole[50] < 10, "49 times as often would be the same two pictures over and over"
