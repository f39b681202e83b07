"""Accidents that happen to a shared photo: mild ones leave nearly the same picture, and all of them pass gradients on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch

from velato_core.imaging.blend import gaussian_blur
from velato_core.protection.transforms import random_accident, realigned, rescaled, soft_jpeg

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor

    Accident = Callable[[Tensor], Tensor]


def seeded(*seeds: int) -> list[torch.Generator]:
    return [torch.Generator().manual_seed(seed) for seed in seeds]


MILD: dict[str, Accident] = {
    "jpeg": lambda images: soft_jpeg(images, 98),
    "rescale": lambda images: rescaled(images, 15 / 16),
    "blur": lambda images: gaussian_blur(images, 0.3),
    "realign": lambda images: realigned(images, seeded(1, 2)),
}
HARD: dict[str, Accident] = {
    "jpeg": lambda images: soft_jpeg(images, 10),
    "rescale": lambda images: rescaled(images, 0.25),
    "blur": lambda images: gaussian_blur(images, 3.0),
}


@pytest.fixture
def images() -> Tensor:
    """Two smooth pictures [2, 3, 64, 64] with a little grain."""
    generator = torch.Generator().manual_seed(0)
    coarse = torch.rand(2, 3, 6, 6, generator=generator) * 1.6 - 0.8
    smooth = torch.nn.functional.interpolate(coarse, size=64, mode="bicubic", align_corners=True)
    return (smooth + 0.02 * torch.randn(smooth.shape, generator=generator)).clamp(-1, 1)


def distance(one: Tensor, other: Tensor) -> float:
    return float((one - other).abs().mean())


@pytest.mark.parametrize("name", MILD)
def test_a_mild_accident_leaves_nearly_the_same_picture(name: str, images: Tensor) -> None:
    seen = MILD[name](images)
    assert seen.shape == images.shape
    assert 0 < distance(seen, images) < 0.05


@pytest.mark.parametrize("name", HARD)
def test_a_hard_accident_takes_more_than_a_mild_one(name: str, images: Tensor) -> None:
    assert distance(HARD[name](images), images) > 1.5 * distance(MILD[name](images), images)


@pytest.mark.parametrize("name", MILD)
def test_gradients_pass_through_an_accident_to_nearly_every_pixel(name: str, images: Tensor) -> None:
    variable = images.clone().requires_grad_(True)
    (gradient,) = torch.autograd.grad(MILD[name](variable).square().sum(), variable)
    assert bool(gradient.isfinite().all())
    assert float((gradient != 0).float().mean()) > 0.95
    assert float((gradient * images).sum()) > 0, "brighter pictures come out brighter"


def test_jpeg_of_the_best_quality_is_the_picture_to_a_grey_level(images: Tensor) -> None:
    assert float((soft_jpeg(images, 100) - images).abs().max()) < 4 / 127.5


def test_accidents_differ_from_look_to_look_and_come_again_with_the_generator(images: Tensor) -> None:
    generators = seeded(3, 4)
    looks = [random_accident(images, generators) for _ in range(2)]
    assert not torch.equal(*looks)
    assert torch.equal(looks[0], random_accident(images, seeded(3, 4)))


def test_what_happens_to_a_picture_does_not_depend_on_those_beside_it(images: Tensor) -> None:
    together, alone = seeded(3, 4), seeded(4)
    for _ in range(8):
        both = random_accident(images, together)
        assert torch.allclose(both[1:], random_accident(images[1:], alone), atol=1e-6)
