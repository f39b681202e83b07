"""Looks at a face with a stranger in it: who is added, how much, and that half of the looks are mirrored."""

from __future__ import annotations

import torch
from torch import Tensor

from velato_core.diffusion.face_prior import FacePrior
from velato_core.protection.admix import admixed, draw_strangers


def seen(strangers: Tensor | None, share: float, crops: Tensor, count: int = 200) -> list[Tensor]:
    looks: list[Tensor] = []

    def objective(shown: Tensor) -> Tensor:
        looks.append(shown)
        return shown.sum(dim=(1, 2, 3))

    generators = [torch.Generator().manual_seed(3 + row) for row in range(len(crops))]
    look = admixed(objective, None if strangers is None else [strangers] * len(crops), share, generators)
    for _ in range(count):
        look(crops)
    return looks


def test_half_of_the_looks_are_mirrored_and_nothing_else_without_strangers() -> None:
    crops = torch.rand(2, 3, 8, 8)
    looks = seen(None, 0.5, crops[:1])
    mirrored = sum(torch.equal(look, crops[:1].flip(3)) for look in looks)
    assert mirrored + sum(torch.equal(look, crops[:1]) for look in looks) == len(looks)
    assert 70 < mirrored < 130
    both = seen(None, 0.5, crops)
    assert all(torch.equal(look[:1], alone) for look, alone in zip(both, looks, strict=True)), "as if it were alone"
    assert any(torch.equal(look, torch.cat([crops[:1], crops[1:].flip(3)])) for look in both), "each by itself"


def test_at_most_the_share_of_a_stranger_is_added_and_not_always_the_same() -> None:
    strangers = torch.stack([torch.full((3, 8, 8), value) for value in (1.0, -1.0)])
    added = torch.stack([look[:, 0, 0, 0] for look in seen(strangers, 0.5, torch.zeros(3, 3, 8, 8))])
    assert added.abs().max() <= 0.5
    assert 0.2 < added.abs().mean() < 0.3
    assert (added > 0).any()
    assert (added < 0).any()
    assert (added[:, 0].sign() != added[:, 1].sign()).any(), "the crops of a batch meet different strangers"


def test_the_gradient_reaches_the_crops() -> None:
    crops = torch.rand(1, 3, 8, 8).requires_grad_()
    look = admixed(lambda shown: shown.square().sum(dim=(1, 2, 3)), [crops.detach()], 0.3, [torch.Generator()])
    look(crops).sum().backward()
    assert crops.grad is not None
    assert crops.grad.abs().sum() > 0


def test_strangers_are_drawn_by_the_generator_and_differ() -> None:
    components = torch.randn(6, 3, 16, 16, generator=torch.Generator().manual_seed(0)) / 16
    prior = FacePrior(mean=torch.zeros(3, 16, 16), components=components, scales=torch.linspace(6, 1, 6))
    first, again, other = (draw_strangers(prior, 32, torch.Generator().manual_seed(seed)) for seed in (1, 1, 2))
    assert first.shape[1:] == (3, 32, 32)
    assert first.abs().max() <= 1
    assert torch.equal(first, again)
    assert not torch.equal(first, other)
    assert (first[0] - first[1]).abs().mean() > 0.01
