"""Soft faces for the finisher to learn from: true crops blurred the way that made faces are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

if TYPE_CHECKING:
    from velato_core.diffusion.face_prior import FacePrior

PRIOR_SHARE = 0.6
FEWEST_COMPONENTS = 32
SIDES = (10, 40)  # a face reduced to this many pixels a side and enlarged again
BLOTCHES = 0.07  # most noise of each grain: made faces are blotchy
GRAINS = (8, 16, 32)  # blotches across a crop
TONE = 0.16  # most that the light and colour inside the mask are wrong, slowly varying: seams are to be closed


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Softener:
    """Blurs crops inside a mask: projected onto the face prior, or reduced and enlarged."""

    prior: FacePrior

    def _projected(self, images: Tensor, validity: Tensor, generator: torch.Generator) -> Tensor:
        found = self.prior.coefficients(images, validity).clamp(-3, 3)
        count = found.shape[1]
        kept = torch.randint(min(FEWEST_COMPONENTS, count), count + 1, (len(found), 1), generator=generator)
        return self.prior.picture(found * (torch.arange(count) < kept), images.shape[-1])

    def __call__(self, images: Tensor, validity: Tensor, mask: Tensor, generator: torch.Generator) -> Tensor:
        """Return crops [B, 3, N, N] whose pixels inside the mask [B, 1, N, N] are soft; outside nothing changes."""
        size = images.shape[-1]
        by_prior = torch.rand(len(images), generator=generator) < PRIOR_SHARE
        soft = images.clone()
        if by_prior.any():
            soft[by_prior] = self._projected(images[by_prior], validity[by_prior], generator)
        for row in torch.nonzero(~by_prior).flatten().tolist():
            side = int(torch.randint(*SIDES, (1,), generator=generator))
            small = nn.functional.interpolate(images[row : row + 1], size=(side, side), mode="area")
            soft[row : row + 1] = nn.functional.interpolate(small, size=(size, size), mode="bicubic")
        return images * (1 - mask) + spoiled(soft, generator) * mask


def spoiled(soft: Tensor, generator: torch.Generator) -> Tensor:
    """Return soft crops [B, 3, N, N] with blotches and a wrong tone, as made faces have them."""
    for grain, most in (*((grain, BLOTCHES) for grain in GRAINS), (3, TONE)):
        drawn = torch.randn(len(soft), 3, grain, grain, generator=generator)
        drawn = 0.6 * drawn.mean(dim=1, keepdim=True) * 3**0.5 + 0.4 * drawn  # light varies more than colour
        strength = most * torch.rand(len(soft), 1, 1, 1, generator=generator).square()
        soft = soft + nn.functional.interpolate(drawn * strength, size=soft.shape[-2:], mode="bicubic")
    return soft.clamp(-1, 1)
