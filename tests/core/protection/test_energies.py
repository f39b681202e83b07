"""Energies: the pull toward the person that a key drew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch

from velato_core.protection.energies import Ensemble, unlike_drawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.protection.energies import Surrogate
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


class Stern:
    """A surrogate that calls two faces one person at a cosine where it did not before."""

    def __init__(self, surrogate: Surrogate) -> None:
        self.id = f"stern-{surrogate.id}"
        self.blocks: Sequence[torch.nn.Module] = ()
        self.embed_crops = surrogate.embed_crops

    def similarity_threshold(self, far: float) -> float:
        """A threshold far below the other one's 0.2."""
        return -0.5


def pictures(count: int, seed: int) -> torch.Tensor:
    return torch.rand(count, 3, 32, 32, generator=torch.Generator().manual_seed(seed)) * 2 - 1


def test_repulsion_ends_at_each_surrogates_own_threshold_less_the_margin(telling_engine: Engine) -> None:
    mild, stern = telling_engine.surrogates[0], Stern(telling_engine.surrogates[1])
    sources, others = pictures(4, 3), pictures(4, 4)
    both, alone = Ensemble([mild, stern], sources), Ensemble([mild], sources)
    for crops in (sources, others, -sources):
        seen = both.similarities(crops)
        expected = (seen[0] - (0.2 - 0.1)).clamp(min=0) + (seen[1] - (-0.5 - 0.1)).clamp(min=0)
        torch.testing.assert_close(both.repulsion(crops, margin=0.1), expected)
        torch.testing.assert_close(both.worst_margin(crops), torch.maximum(seen[0] - 0.2, seen[1] + 0.5))
    assert not both.repulsion(-sources).any(), "the opposite is somebody else to both"
    assert bool((both.repulsion(others) > alone.repulsion(others)).any()), "the stern one still sees the source"


def test_a_surrogate_that_sees_somebody_else_pushes_no_further(telling_engine: Engine) -> None:
    mild = telling_engine.surrogates[0]
    stern = Stern(mild)  # the same view of every crop, and another threshold
    sources = pictures(1, 3)
    stranger = next(
        crops
        for crops in (pictures(1, seed) for seed in range(4, 200))
        if abs(float(Ensemble([mild], sources).similarities(crops))) < 0.08
    )
    variable = stranger.clone().requires_grad_(True)
    surrogates: tuple[Surrogate, ...]
    for surrogates, pushes in (((mild,), False), ((stern,), True), ((mild, stern), True)):
        (gradient,) = torch.autograd.grad(Ensemble(surrogates, sources).repulsion(variable).sum(), variable)
        assert bool(gradient.any()) == pushes
