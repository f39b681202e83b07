"""The linear prior: which components speak of the head's turn, and whose share of them is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch

from velato_core.diffusion.face_prior import MOUTH, MOUTH_DIRECTIONS, ORDINARY, Mix

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.diffusion.face_prior import FacePrior

COUNT = 12
SIZE = 16


TOP, BOTTOM, LEFT, RIGHT = (round(share * SIZE) for share in MOUTH)


@pytest.fixture
def prior(symmetric_prior: Callable[..., FacePrior]) -> FacePrior:
    """Even-numbered components are even about the middle line and the others odd; none changes the mouth."""
    whole = symmetric_prior([1, -1] * (COUNT // 2), SIZE, torch.linspace(6, 1, COUNT))
    components = whole.components.clone()
    components[:, :, TOP:BOTTOM, LEFT:RIGHT] = 0
    return replace(whole, components=components)


def test_odd_components_are_those_that_a_mirror_turns_round(prior: FacePrior) -> None:
    assert prior.odd.tolist() == [False, True] * (COUNT // 2)
    drawn = torch.randn(1, COUNT, generator=torch.Generator().manual_seed(1))
    turned = torch.where(prior.odd, -drawn, drawn)
    assert torch.allclose(prior.picture(turned, SIZE), prior.picture(drawn, SIZE).flip(-1), atol=1e-5)


def test_leading_components_and_all_odd_ones_stay_the_sources(prior: FacePrior) -> None:
    source, drawn = torch.full((1, COUNT), 2.0), torch.full((1, COUNT), -1.0)
    mixed = prior.stand_in(source, drawn, Mix(leading=2, own=0.6, spread=0.5))
    assert mixed[0, prior.odd].tolist() == [2.0] * (COUNT // 2)
    assert mixed[0, 0] == 2.0
    assert mixed[0, ~prior.odd][1:].tolist() == pytest.approx([0.6 * 2 + 0.8 * 0.5 * -1] * 5)


def test_the_drawn_part_fills_what_is_not_kept(prior: FacePrior) -> None:
    generator = torch.Generator().manual_seed(2)
    source, drawn = (torch.randn(4000, COUNT, generator=generator).clamp(-2.5, 2.5) for _ in range(2))
    for own in (0.0, 0.7, 1.0):
        mixed = prior.stand_in(source, drawn, Mix(leading=2, own=own, spread=1.0))
        assert torch.allclose(mixed.std(0), torch.ones(COUNT), atol=0.05)
    narrow = prior.stand_in(source, drawn, Mix(leading=2, own=0.0, spread=0.5))
    assert narrow[:, -2].std() == pytest.approx(0.5, abs=0.02)


def test_what_belongs_to_a_vector_is_exchanged_and_the_rest_stays(prior: FacePrior) -> None:
    """Faces that are nothing but their vector become the other's; what no vector explains is the source's own."""
    generator = torch.Generator().manual_seed(3)
    identity = 0.3 * torch.randn(6, COUNT, generator=generator)
    known = replace(prior, identity=identity)
    before, after = torch.nn.functional.normalize(torch.randn(2, 5, 6, generator=generator), dim=-1)
    rest, nothing, mix = (
        0.5 * torch.randn(5, COUNT, generator=generator),
        torch.zeros(5, COUNT),
        Mix(leading=0, own=0.5, spread=1),
    )
    even = ~prior.odd
    mixed = known.stand_in(before @ identity + rest, nothing, mix, (before, after))
    assert torch.allclose(mixed[:, even], (after @ identity + 0.5 * rest)[:, even], atol=1e-5)
    same = known.stand_in(before @ identity + rest, nothing, replace(mix, own=1.0), (before, before))
    assert torch.allclose(same, before @ identity + rest, atol=1e-5)
    unknown = prior.stand_in(before @ identity + rest, nothing, mix, (before, after))
    assert torch.allclose(unknown[:, even], 0.5 * (before @ identity + rest)[:, even], atol=1e-5)


def test_what_is_no_face_is_held_within_ordinary_ones(prior: FacePrior) -> None:
    far = torch.full((1, COUNT), 9.0)
    assert float(prior.stand_in(far, far, Mix(leading=1, own=0.7, spread=1.0)).abs().max()) == ORDINARY


def test_a_smile_stays_whoever_stands_in(symmetric_prior: Callable[..., FacePrior]) -> None:
    """What a stand-in's mouth differs by is what the strongest directions of free components cannot say."""
    count = 40
    prior = symmetric_prior([1, -1] * (count // 2), SIZE, torch.linspace(6, 1, count))
    generator = torch.Generator().manual_seed(4)
    source, drawn = (torch.randn(6, count, generator=generator) for _ in range(2))
    mix = Mix(leading=2, own=0.0, spread=1.0)
    blind = replace(prior)
    object.__setattr__(blind, "mouth", torch.zeros(count, count))
    before = prior.picture(source.clamp(-ORDINARY, ORDINARY), SIZE)

    def moved(made: FacePrior) -> tuple[float, float]:
        change = (made.picture(made.stand_in(source, drawn, mix), SIZE) - before).abs()
        return float(change[:, :, TOP:BOTTOM, LEFT:RIGHT].mean()), float(change[:, :, :TOP].mean())

    (mouth, elsewhere), (mouth_blind, elsewhere_blind) = moved(prior), moved(blind)
    assert mouth < 0.7 * mouth_blind
    assert elsewhere > 0.6 * elsewhere_blind  # five directions of nineteen
    kept = (prior.stand_in(source, drawn, mix) - source.clamp(-ORDINARY, ORDINARY))[:, ~prior.odd].abs().amax(0)
    assert kept[0] == 0, "leading components stay the source's"
    assert int((kept > 0.01).sum()) > MOUTH_DIRECTIONS, "enough is left to be another person by"
