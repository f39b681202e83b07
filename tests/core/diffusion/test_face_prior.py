"""The linear prior: which components speak of the head's turn, and whose share of them is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.diffusion.face_prior import FacePrior

COUNT = 12
SIZE = 16


@pytest.fixture
def prior(symmetric_prior: Callable[..., FacePrior]) -> FacePrior:
    """Even-numbered components are even about the middle line and the others odd."""
    return symmetric_prior([1, -1] * (COUNT // 2), SIZE, torch.linspace(6, 1, COUNT))


def test_odd_components_are_those_that_a_mirror_turns_round(prior: FacePrior) -> None:
    assert prior.odd.tolist() == [False, True] * (COUNT // 2)
    drawn = torch.randn(1, COUNT, generator=torch.Generator().manual_seed(1))
    turned = torch.where(prior.odd, -drawn, drawn)
    assert torch.allclose(prior.picture(turned, SIZE), prior.picture(drawn, SIZE).flip(-1), atol=1e-5)


def test_leading_components_and_all_odd_ones_stay_the_sources(prior: FacePrior) -> None:
    source, drawn = torch.full((1, COUNT), 2.0), torch.zeros(1, COUNT)
    mixed = prior.stand_in(source, drawn, keep=2, fade=4, spread=1.0)
    even = [2.0, 2.0, 1.0, 0.0, 0.0, 0.0]  # components 0, 2, 4, 6, ...: two kept, half of the next but one
    assert mixed[0, ~prior.odd].tolist() == pytest.approx(even)
    assert mixed[0, prior.odd].tolist() == [2.0] * (COUNT // 2)


def test_the_drawn_part_fills_what_is_not_kept(prior: FacePrior) -> None:
    generator = torch.Generator().manual_seed(2)
    source, drawn = (torch.randn(4000, COUNT, generator=generator).clamp(-2.5, 2.5) for _ in range(2))
    mixed = prior.stand_in(source, drawn, keep=2, fade=4, spread=1.0)
    assert torch.allclose(mixed.std(0), torch.ones(COUNT), atol=0.05)
    narrow = prior.stand_in(source, drawn, keep=2, fade=4, spread=0.5)
    assert torch.allclose(narrow[:, prior.odd], source[:, prior.odd])
    assert narrow[:, -2].std() == pytest.approx(0.5, abs=0.02)
