"""Training: what the identity loss promises, with a recognizer that sees nothing but the mean colour."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
import torch
from torch import Tensor, nn
from typing_extensions import override

from training import train
from training.batches import BatchSource
from training.likeness import SWAPPED_MINIMUM, LikenessLoss, swapped_rows
from training.objective import cosine_alphas_cumprod
from training.state import start_state
from training.teachers import LARGEST_BATCH

if TYPE_CHECKING:
    import numpy as np

    from training.config import TrainingConfig
    from training.data import CropSet


class Colours(nn.Module):
    """A face's mean colour as its embedding."""

    @override
    def forward(self, faces: Tensor) -> Tensor:
        """Map [B, 3, H, W] to [B, 3]."""
        return faces.mean(dim=(2, 3))


class Corner(nn.Module):
    """512 values of which the first three are the mean colour, to stand beside the sets' embeddings."""

    @override
    def forward(self, faces: Tensor) -> Tensor:
        """Map [B, 3, H, W] to [B, 512]."""
        return torch.cat([faces.mean(dim=(2, 3)), faces.new_full((len(faces), 509), 1e-3)], dim=1)


def test_the_distance_is_zero_for_the_asked_identity_and_falls_along_its_gradient() -> None:
    loss = LikenessLoss(Colours())
    red, blue = torch.tensor([[1.0, 0.0, 0.0]]), torch.tensor([[0.0, 0.0, 1.0]])
    made = (red.view(1, 3, 1, 1) * torch.ones(1, 3, 64, 64)).requires_grad_()
    generator = torch.Generator().manual_seed(0)
    assert loss.distances(made, red, generator).item() == pytest.approx(0, abs=1e-5)
    far = loss.distances(made, blue, generator)
    assert far.item() == pytest.approx(1, abs=1e-5)
    (gradient,) = torch.autograd.grad(far.sum(), made)
    nearer = (made - 500 * gradient).detach()
    assert loss.distances(nearer, blue, generator).item() < 0.9


def test_two_recognizers_count_alike_and_large_batches_are_cut() -> None:
    made, asked = (
        torch.rand(LARGEST_BATCH + 3, 3, 32, 32),
        torch.eye(3)[torch.zeros(LARGEST_BATCH + 3, dtype=torch.long)],
    )

    def distances(*recognizers: nn.Module) -> Tensor:
        return LikenessLoss(*recognizers).distances(made, asked, torch.Generator().manual_seed(0))

    class Negative(Colours):
        @override
        def forward(self, faces: Tensor) -> Tensor:
            assert len(faces) <= LARGEST_BATCH
            return -super().forward(faces)

    assert torch.allclose(distances(Colours(), Negative()), torch.ones(len(made)), atol=1e-5)
    assert torch.allclose(distances(Colours(), Colours()), distances(Colours()), atol=1e-6)


def test_only_samples_too_noisy_to_show_their_person_are_swapped() -> None:
    generator = torch.Generator().manual_seed(0)
    timesteps = torch.arange(0, 1000)
    swapped = swapped_rows(timesteps, 0.5, generator)
    assert not swapped[:SWAPPED_MINIMUM].any()
    assert 0.4 < swapped[SWAPPED_MINIMUM:].float().mean() < 0.6
    assert not swapped_rows(timesteps, 0.0, generator).any()


def test_the_network_is_taught_to_follow_the_identity_vector(
    crops: CropSet, embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]], config: TrainingConfig
) -> None:
    """The loss of the identity tokens' projection has a gradient from swapped samples too."""
    eager = dataclasses.replace(config, likeness_weight=1.0, swap_share=1.0, low_noise_share=0.0, low_noise_limit=400)
    source = BatchSource(crops, embeddings, eager, torch.device("cpu"))
    state = start_state(eager, torch.device("cpu"))
    critics = train.Critics(likeness=LikenessLoss(Corner()))
    alphas = cosine_alphas_cumprod()
    for _ in range(2):  # the output layer starts at zero: before the first step nothing else has a gradient
        train.train_step(state, source.draw(state.generator), eager, alphas, 0.0, critics)
    gradients = [
        float(parameter.grad.abs().sum())
        for name, parameter in state.network.conditioning.named_parameters()
        if "identity" in name and parameter.grad is not None
    ]
    assert gradients
    assert max(gradients) > 0
