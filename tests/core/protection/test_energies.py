"""Energies: the pull toward the person that a key drew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch

from velato_core.protection.energies import unlike_drawn

if TYPE_CHECKING:
    from velato_core.protection.engine import Engine


def test_the_pull_toward_the_drawn_person_ends_where_the_encoder_sees_that_person(telling_engine: Engine) -> None:
    encoder = telling_engine.surrogates[0]
    crops = torch.rand(2, 3, 32, 32, generator=torch.Generator().manual_seed(0)) * 2 - 1
    seen = encoder.embed_crops(crops).detach()
    assert unlike_drawn(encoder, seen)(crops).tolist() == [0, 0]
    assert unlike_drawn(encoder, -seen)(crops).tolist() == pytest.approx([1.6, 1.6], abs=1e-5)


def test_a_step_against_it_brings_the_face_nearer_to_the_drawn_person(telling_engine: Engine) -> None:
    encoder = telling_engine.surrogates[0]
    generator = torch.Generator().manual_seed(1)
    crops, others = (torch.rand(2, 3, 32, 32, generator=generator) * 2 - 1 for _ in range(2))
    drawn = encoder.embed_crops(others).detach()
    energy = unlike_drawn(encoder, drawn, enough=1.0)
    variable = crops.clone().requires_grad_(True)
    (gradient,) = torch.autograd.grad(energy(variable).sum(), variable)
    moved = crops - 0.001 * gradient / gradient.abs().mean()
    assert bool((energy(moved) < energy(crops)).all())
