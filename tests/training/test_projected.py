"""Training: the game of finisher and critic in the feature maps of a frozen network."""

from __future__ import annotations

import pytest
import torch

from training.metrics.efficientnet import EfficientNetLite0
from training.projected import FeatureMaps, ProjectedDiscriminator, feature_distances, hinge_losses


@pytest.fixture
def maps() -> FeatureMaps:
    """The feature network with random weights: the tests do without the pretrained ones."""
    torch.manual_seed(0)
    return FeatureMaps(EfficientNetLite0())


def test_the_two_sides_of_the_game_pull_apart(maps: FeatureMaps) -> None:
    torch.manual_seed(1)
    critic = ProjectedDiscriminator()
    real, made = torch.rand(2, 3, 64, 64), torch.rand(2, 3, 64, 64).requires_grad_()
    losses = hinge_losses(critic, maps(real), maps(made))
    (for_picture,) = torch.autograd.grad(losses.generator, made, retain_graph=True)
    assert for_picture.abs().sum() > 0
    losses.discriminator.backward()
    assert made.grad is None, "the critic's lesson must not reach the picture"
    heads = [parameter for parameter in critic.parameters() if parameter.requires_grad]
    assert all(parameter.grad is not None for parameter in heads)


def test_the_critic_learns_to_tell_noise_from_plain_pictures(maps: FeatureMaps) -> None:
    torch.manual_seed(1)
    critic = ProjectedDiscriminator()
    optimiser = torch.optim.Adam([p for p in critic.parameters() if p.requires_grad], lr=1e-2)
    real, made = maps(torch.full((4, 3, 64, 64), 0.3)), maps(torch.rand(4, 3, 64, 64) * 2 - 1)
    first = hinge_losses(critic, real, made).discriminator.item()
    for _ in range(60):
        optimiser.zero_grad()
        hinge_losses(critic, real, made).discriminator.backward()
        optimiser.step()
    assert hinge_losses(critic, real, made).discriminator.item() < 0.85 * first


def test_feature_distances_are_zero_for_the_same_picture_and_grow(maps: FeatureMaps) -> None:
    picture = torch.rand(2, 3, 64, 64)
    little, much = picture + 0.05 * torch.randn_like(picture), picture + 0.5 * torch.randn_like(picture)
    real = maps(picture)
    assert feature_distances(real, maps(picture)).max() == 0
    assert bool((feature_distances(real, maps(little)) < feature_distances(real, maps(much))).all())


def test_a_stand_in_counts_more_in_the_game(maps: FeatureMaps) -> None:
    torch.manual_seed(1)
    critic = ProjectedDiscriminator()
    real, made = maps(torch.rand(2, 3, 64, 64)), maps(torch.rand(2, 3, 64, 64))
    alone = [hinge_losses(critic, real, [part[row : row + 1] for part in made]).generator.item() for row in (0, 1)]
    both = hinge_losses(critic, real, made, torch.tensor([0.5, 1.5])).generator.item()
    assert both == pytest.approx(0.25 * alone[0] + 0.75 * alone[1], abs=1e-5)
