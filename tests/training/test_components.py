"""The critics of eyes and mouth: where they look, that both sides of the game pull apart, and that they learn."""

from __future__ import annotations

import pytest
import torch

from training.components import LEFT_EYE, MOUTH, RIGHT_EYE, ComponentCritic, component_losses, cut
from velato_core.faces.template import face_template


@pytest.mark.parametrize(("part", "points"), [(LEFT_EYE, [0]), (RIGHT_EYE, [1]), (MOUTH, [3, 4])])
def test_each_part_holds_its_points_of_the_crop_template(
    part: tuple[float, float, float, float], points: list[int]
) -> None:
    size = 128
    shown = torch.zeros(1, 3, size, size)
    for x, y in face_template(size)[points].round().astype(int):
        shown[:, :, y, x] = 1
    assert cut(shown, part)[:, 0].sum() == len(points)
    assert min(cut(shown, part).shape[2:]) >= 32


def test_a_mirrored_face_has_its_eyes_judged_the_other_way_round() -> None:
    critic = ComponentCritic().eval()
    crops = torch.rand(2, 3, 128, 128)
    left, right, _ = critic(crops)
    mirrored = critic(crops.flip(3))
    assert torch.allclose(mirrored[0], right, atol=1e-5)
    assert torch.allclose(mirrored[1], left, atol=1e-5)


def test_the_two_sides_of_the_game_pull_apart() -> None:
    critic = ComponentCritic()
    real, made = torch.rand(2, 3, 128, 128), torch.rand(2, 3, 128, 128).requires_grad_()
    losses = component_losses(critic, real, made)
    (for_picture,) = torch.autograd.grad(losses.generator, made, retain_graph=True)
    assert cut(for_picture, MOUTH).abs().sum() > 0
    assert for_picture[:, :, :16].abs().sum() == 0, "hair is no part"
    losses.discriminator.backward()
    assert made.grad is None, "the critics' lesson must not reach the picture"
    assert all(parameter.grad is not None for parameter in critic.parameters())


def test_they_learn_to_tell_sharp_parts_from_smudged_ones() -> None:
    torch.manual_seed(0)
    critic = ComponentCritic()
    optimiser = torch.optim.Adam(critic.parameters(), lr=1e-3)
    real = torch.rand(4, 3, 128, 128) * 2 - 1
    made = torch.nn.functional.avg_pool2d(real, 5, 1, 2)
    first = component_losses(critic, real, made).discriminator.item()
    for _ in range(30):
        optimiser.zero_grad()
        component_losses(critic, real, made).discriminator.backward()
        optimiser.step()
    assert component_losses(critic, real, made).discriminator.item() < 0.7 * first
