"""Soft faces for the finisher to learn from: true crops blurred the way that made faces are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from velato_core.imaging.blend import match_tone, tone_membrane
from velato_core.protection.anonymize import ORDINARY_MIX

if TYPE_CHECKING:
    from velato_core.diffusion.face_prior import FacePrior, Mix

PRIOR_SHARE = 0.6
STRANGE_SHARE = 0.5  # of the projected: with other shapes than the crop's, which its identity vector can put right
LEAST_OWN = 0.6
FEWEST_COMPONENTS = 32
SIDES = (10, 40)  # a face reduced to this many pixels a side and enlarged again
BLOTCHES = 0.07  # most noise of each grain: made faces are blotchy
GRAINS = (8, 16, 32)  # blotches across a crop
TONE = 0.16  # most that the light and colour inside the mask are wrong, slowly varying: seams are to be closed


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Softener:
    """Blurs crops inside a mask: projected onto the face prior, there mixed with a stranger, or reduced and enlarged."""

    prior: FacePrior

    def _projected(self, images: Tensor, validity: Tensor, generator: torch.Generator) -> Tensor:
        found = self.prior.coefficients(images, validity).clamp(-3, 3)
        count = found.shape[1]
        fewest, device = min(FEWEST_COMPONENTS, count), generator.device
        kept = torch.randint(fewest, count + 1, (len(found), 1), generator=generator, device=device)
        return self.prior.picture(found * (torch.arange(count, device=device) < kept), images.shape[-1])

    def _mixed(self, images: Tensor, validity: Tensor, identity: Tensor, generator: torch.Generator) -> Tensor:
        """Stand-ins as the product draws them, but of the crops' own people: a true face is known."""
        own = LEAST_OWN + (1 - LEAST_OWN) * float(torch.rand(1, generator=generator, device=generator.device))
        return self._exchanged(images, validity, (identity, identity), replace(ORDINARY_MIX, own=own), generator)

    def _exchanged(
        self, images: Tensor, validity: Tensor, people: tuple[Tensor, Tensor], mix: Mix, generator: torch.Generator
    ) -> Tensor:
        """The prior's faces with the vectors of the first people exchanged for those of the second."""
        source = self.prior.coefficients(images, validity)
        drawn = torch.randn(source.shape, generator=generator, device=generator.device)
        return self.prior.picture(self.prior.stand_in(source, drawn, mix, people), images.shape[-1])

    def stand_ins(
        self,
        images: Tensor,
        validity: Tensor,
        mask: Tensor,
        people: tuple[Tensor, Tensor],
        generator: torch.Generator,
    ) -> Tensor:
        """Return crops [B, 3, N, N] with other people in place of their own, as the product's sampler starts with them.

        Args:
            images: the crops in [-1, 1].
            validity: which of their pixels are known [B, 1, N, N].
            mask: where the others are to be [B, 1, N, N].
            people: the vectors of the crops' people and of the others [B, 512] each.
            generator: of all that is drawn.
        """
        faces = self._exchanged(images, validity, people, ORDINARY_MIX, generator)
        toned = tone_membrane(images, match_tone(images, faces, mask), mask, validity)
        return images * (1 - mask) + toned.clamp(-1, 1) * mask

    def __call__(
        self, images: Tensor, validity: Tensor, mask: Tensor, identity: Tensor, generator: torch.Generator
    ) -> Tensor:
        """Return crops [B, 3, N, N] whose pixels inside the mask [B, 1, N, N] are soft; outside nothing changes.

        Args:
            images: the crops in [-1, 1].
            validity: which of their pixels are known [B, 1, N, N].
            mask: where they become soft.
            identity: the vectors of the people in them [B, 512].
            generator: of all that is drawn.
        """
        size = images.shape[-1]
        device = generator.device
        by_prior = torch.rand(len(images), generator=generator, device=device) < PRIOR_SHARE
        soft = images.clone()
        strange = by_prior & (torch.rand(len(images), generator=generator, device=device) < STRANGE_SHARE)
        plain = by_prior & ~strange
        if plain.any():
            soft[plain] = self._projected(images[plain], validity[plain], generator)
        if strange.any():
            soft[strange] = self._mixed(images[strange], validity[strange], identity[strange], generator)
        for row in torch.nonzero(~by_prior).flatten().tolist():
            side = int(torch.randint(*SIDES, (1,), generator=generator, device=device))
            small = nn.functional.interpolate(images[row : row + 1], size=(side, side), mode="area")
            soft[row : row + 1] = nn.functional.interpolate(small, size=(size, size), mode="bicubic")
        return images * (1 - mask) + spoiled(soft, generator) * mask


def spoiled(soft: Tensor, generator: torch.Generator) -> Tensor:
    """Return soft crops [B, 3, N, N] with blotches and a wrong tone, as made faces have them."""
    for grain, most in (*((grain, BLOTCHES) for grain in GRAINS), (3, TONE)):
        drawn = torch.randn(len(soft), 3, grain, grain, generator=generator, device=generator.device)
        drawn = 0.6 * drawn.mean(dim=1, keepdim=True) * 3**0.5 + 0.4 * drawn  # light varies more than colour
        strength = most * torch.rand(len(soft), 1, 1, 1, generator=generator, device=generator.device).square()
        soft = soft + nn.functional.interpolate(drawn * strength, size=soft.shape[-2:], mode="bicubic")
    return soft.clamp(-1, 1)
