"""Critics of the parts of a face that people look at first: eyes and mouth, each judged for itself, in pixels.

Wang et al. 2021, "Towards Real-World Blind Face Restoration with Generative Facial Prior", section 3.4: a critic of the
whole face spends little on eyes and teeth, so that these stay smudged where skin and hair are sharp already.
"""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor, nn
from typing_extensions import override

from training.projected import AdversarialLosses

# Where the crop template has them: centre x, centre y and half the sides, as shares of the crop's side.
LEFT_EYE: Final = (0.366, 0.470, 0.14, 0.125)
RIGHT_EYE: Final = (0.634, 0.470, 0.14, 0.125)
MOUTH: Final = (0.501, 0.795, 0.19, 0.125)
WIDTHS: Final = (32, 64, 96)


def cut(images: Tensor, part: tuple[float, float, float, float]) -> Tensor:
    """Cut one part out of crops [B, 3, N, N]."""
    size = images.shape[-1]
    x, y, wide, high = part
    left, right, top, bottom = (round(size * edge) for edge in (x - wide, x + wide, y - high, y + high))
    return images[:, :, top:bottom, left:right]


def _convolution(before: int, after: int, side: int, stride: int = 1, padding: int = 0) -> nn.Conv2d:
    made = nn.Conv2d(before, after, side, stride=stride, padding=padding)
    nn.init.kaiming_normal_(made.weight, 0.2)
    return made


class _Critic(nn.Sequential):
    """Convolutions that halve the sides three times, and a logit for each place that is left.

    Without spectral norm, as in the paper: with it the critic was no better than guessing after 1,600 faces. It has to learn
    faster than the finisher, which otherwise fools it before it knows anything.
    """

    def __init__(self) -> None:
        layers: list[nn.Module] = []
        for before, after in zip((3, *WIDTHS), WIDTHS, strict=False):
            layers += [_convolution(before, after, 4, stride=2, padding=1), nn.LeakyReLU(0.2)]
        super().__init__(*layers, _convolution(WIDTHS[-1], 1, 1))


class ComponentCritic(nn.Module):
    """One critic for eyes (right ones are mirrored) and one for mouths; positive is real, negative is made."""

    def __init__(self) -> None:
        super().__init__()
        self.eyes = _Critic()
        self.mouths = _Critic()

    @override
    def forward(self, images: Tensor) -> list[Tensor]:
        """Return logits [B, 1, h, w] for the left eyes, the right eyes and the mouths of crops [B, 3, N, N]."""
        left: Tensor = self.eyes(cut(images, LEFT_EYE))
        right: Tensor = self.eyes(cut(images, RIGHT_EYE).flip(3))
        mouths: Tensor = self.mouths(cut(images, MOUTH))
        return [left, right, mouths]


def component_losses(critic: ComponentCritic, real: Tensor, made: Tensor) -> AdversarialLosses:
    """Return the hinge losses of one batch of crops [B, 3, N, N]; each side's gradient stays on its side."""
    for_generator = torch.stack([-logits.mean() for logits in critic(made)]).mean()
    sides = [
        (1 - true).relu().mean() + (1 + false).relu().mean()
        for true, false in zip(critic(real), critic(made.detach()), strict=True)
    ]
    return AdversarialLosses(generator=for_generator, discriminator=torch.stack(sides).mean())
