"""The look-different term: what counts as looking alike, and what the term leaves free."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch

from velato_core.protection.looks import no_more_alike, resemblance_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.diffusion.face_prior import FacePrior

COUNT, SIZE, LEADING = 12, 16, 4


@pytest.fixture
def prior(symmetric_prior: Callable[..., FacePrior]) -> FacePrior:
    """Even-numbered components are even about the middle line and the others odd."""
    return symmetric_prior([1, -1] * (COUNT // 2), SIZE, torch.ones(COUNT))


def _faces(prior: FacePrior, seed: int) -> torch.Tensor:
    return prior.picture(0.5 * torch.randn(2, COUNT, generator=torch.Generator().manual_seed(seed)), SIZE)


def test_only_even_components_behind_the_leading_ones_count(prior: FacePrior) -> None:
    source, valid = _faces(prior, 0), torch.ones(2, 1, SIZE, SIZE)
    alike = resemblance_to(prior, source, valid, LEADING)
    assert torch.allclose(alike(source), torch.ones(2), atol=1e-4)
    coefficients = prior.coefficients(source, valid)
    free = prior.odd | (torch.arange(COUNT) < LEADING)
    turned = prior.picture(torch.where(free, -coefficients, coefficients), SIZE)
    assert torch.allclose(alike(turned), torch.ones(2), atol=1e-3)
    opposite = prior.picture(torch.where(free, coefficients, -coefficients), SIZE)
    assert torch.allclose(alike(opposite), -torch.ones(2), atol=1e-3)


def test_a_stand_in_is_free_until_it_looks_more_like_the_source(prior: FacePrior) -> None:
    source, stand_in, valid = _faces(prior, 1), _faces(prior, 2), torch.ones(2, 1, SIZE, SIZE)
    look = no_more_alike(prior, stand_in, source, valid, LEADING)
    assert look(stand_in).tolist() == [0, 0]
    assert look(2 * stand_in - source).tolist() == [0, 0]
    nearer = [look(stand_in + share * (source - stand_in)) for share in (0.3, 0.6, 1.0)]
    assert all(bool((more > less).all()) for less, more in zip([torch.zeros(2), *nearer], nearer, strict=False))


def test_a_step_against_it_leads_away_from_the_source(prior: FacePrior) -> None:
    source, stand_in, valid = _faces(prior, 3), _faces(prior, 4), torch.ones(2, 1, SIZE, SIZE)
    look = no_more_alike(prior, stand_in, source, valid, LEADING)
    crops = ((stand_in + source) / 2).requires_grad_(True)
    (gradient,) = torch.autograd.grad(look(crops).sum(), crops)
    assert bool((look(crops - 0.01 * gradient / gradient.abs().mean()) < look(crops)).all())
