"""Stand-ins' vectors: drawn by the key, with the attributes that the photo shows anyway, away from the person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch
from safetensors.torch import save_file

from velato_core.protection.pseudonym import MAX_SIBLING_COSINE, MAX_SOURCE_COSINE, PORTRAIT, PseudonymSpace

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, ATTRIBUTES = 32, 3


@pytest.fixture
def space() -> PseudonymSpace:
    """Eight directions beside the three that speak of attributes."""
    basis, _ = torch.linalg.qr(torch.randn(WIDTH, WIDTH, generator=torch.Generator().manual_seed(0)))
    basis = basis.contiguous()
    return PseudonymSpace(
        mean=torch.zeros(WIDTH),
        components=basis[ATTRIBUTES : ATTRIBUTES + 8],
        scales=torch.linspace(1, 0.5, 8),
        residual=0.2,
        attributes=basis[:ATTRIBUTES],
    )


def _people(seed: int, count: int = 200) -> torch.Tensor:
    vectors = torch.randn(count, WIDTH, generator=torch.Generator().manual_seed(seed))
    return torch.nn.functional.normalize(vectors, dim=-1)


def test_a_stand_in_has_its_sources_attributes(space: PseudonymSpace) -> None:
    sources, drawn = _people(1), _people(2)
    made = space.stand_in(sources, drawn)
    assert space.attributes is not None
    theirs, asked, before = (vectors @ space.attributes.T for vectors in (sources, made, drawn))
    assert torch.allclose(made.norm(dim=-1), torch.ones(len(made)), atol=1e-5)
    assert float(torch.nn.functional.cosine_similarity(theirs, asked).min()) > 0.999
    assert float(torch.nn.functional.cosine_similarity(theirs, before).mean().abs()) < 0.2


def test_in_all_else_it_is_pushed_away_from_the_person(space: PseudonymSpace) -> None:
    sources, drawn = _people(1), _people(2)
    without = replace(space, attributes=None)
    away = (without.stand_in(sources, drawn) * sources).sum(-1)
    assert bool((away < (drawn * sources).sum(-1)).all())
    made = space.stand_in(sources, drawn)
    assert space.attributes is not None
    rest = made - (made @ space.attributes.T) @ space.attributes
    assert float((rest * sources).sum(-1).mean()) < 0


def test_a_portrayed_stand_in_differs_along_the_first_attribute_alone(space: PseudonymSpace) -> None:
    drawn = _people(2)
    assert space.attributes is not None
    portraits = replace(space, mean=0.1 * space.attributes[0])
    made = portraits.portrayed(drawn)
    assert torch.allclose(made.norm(dim=-1), torch.ones(len(made)), atol=1e-5)
    assert bool((made @ space.attributes[0] > 0.8 * PORTRAIT).all())
    others = torch.eye(WIDTH) - torch.outer(space.attributes[0], space.attributes[0])
    assert float(torch.nn.functional.cosine_similarity(made @ others, drawn @ others).min()) > 0.999
    other_way = replace(portraits, attributes=-space.attributes)  # a fit may turn a direction about
    assert torch.allclose(other_way.portrayed(drawn), made, atol=1e-5)
    assert torch.equal(replace(space, attributes=None).portrayed(drawn), drawn)


def test_what_is_emphasised_is_all_but_the_attributes(space: PseudonymSpace) -> None:
    drawn = _people(2)
    loud = space.emphasised(drawn, 2.0)
    assert space.attributes is not None
    assert torch.allclose(loud @ space.attributes.T, drawn @ space.attributes.T, atol=1e-5)
    assert torch.allclose(loud @ space.components.T, 2 * drawn @ space.components.T, atol=1e-5)
    assert torch.equal(replace(space, attributes=None).emphasised(drawn, 2.0), 2 * drawn)


def test_a_key_draws_one_person_and_avoids_the_source(space: PseudonymSpace) -> None:
    key, other = bytes(32), bytes([1]) * 32
    assert torch.equal(space.draw(key, 0, None), space.draw(key, 0, None))
    for different in (space.draw(other, 0, None), space.draw(key, 1, None), space.draw(key, 0, None, number=1)):
        assert float(different @ space.draw(key, 0, None)) < 0.9
    source = space.draw(key, 0, None)
    assert float(space.draw(key, 0, source) @ source) < MAX_SOURCE_COSINE


def test_another_stand_in_of_a_key_is_not_like_the_earlier_ones(space: PseudonymSpace) -> None:
    """And it is the same one whether the others were drawn before or not."""
    for seed in range(20):
        key = bytes([seed]) * 32
        drawn = torch.stack([space.draw(key, variant, None) for variant in range(3)])
        assert float((drawn @ drawn.T - 2 * torch.eye(3)).max()) < MAX_SIBLING_COSINE
        assert torch.equal(space.draw(key, 2, None), drawn[2])


def test_a_space_is_read_with_and_without_attributes(space: PseudonymSpace, tmp_path: Path) -> None:
    tensors = {"mean": space.mean, "components": space.components, "scales": space.scales}
    old = {**tensors, "residual": torch.tensor(space.residual)}
    save_file(old, tmp_path / "old.safetensors")
    assert PseudonymSpace.load(tmp_path / "old.safetensors", torch.device("cpu")).attributes is None
    assert space.attributes is not None
    save_file({**old, "attributes": space.attributes.clone()}, tmp_path / "new.safetensors")
    loaded = PseudonymSpace.load(tmp_path / "new.safetensors", torch.device("cpu")).attributes
    assert loaded is not None
    assert torch.equal(loaded, space.attributes)
