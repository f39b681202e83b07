"""Finds spectacles in face crops: how much of each pixel is frame, dark lens or reflection and not face."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor, nn
from typing_extensions import override

if TYPE_CHECKING:
    from pathlib import Path

SIDE: Final = 128  # side of the crops that the network was taught with
BAND: Final = (32, 96)  # the rows that glasses lie in; nothing is looked for above and below
WIDTHS: Final = (24, 48, 80, 112)  # channels at a half, a quarter, an eighth and a sixteenth of the side
FOLD: Final = 2  # pixels of a side that are folded into channels
LOW: Final = 0.35  # opacity up to which a pixel is face
HIGH: Final = 0.75  # and from which it is glasses
SURE: Final = 0.5
LEAST_SIDE: Final = 8  # of them on either side of the nose: one dark eye wears nothing
HAT, HAT_AREA = 8, 20  # so many in the topmost rows of the band are the brim of a hat, which glasses do not reach
LEAST_AREA: Final = 50.0  # pixels of a 128 px crop that are surely glasses; fewer are a brow or a shadow


class _Block(nn.Module):
    """Two convolutions around a shortcut."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.GroupNorm(8, width),
            nn.SiLU(),
            nn.Conv2d(width, width, 3, padding=1),
            nn.GroupNorm(8, width),
            nn.SiLU(),
            nn.Conv2d(width, width, 3, padding=1),
        )

    @override
    def forward(self, features: Tensor) -> Tensor:
        changed: Tensor = features + self.body(features)
        return changed


class GlassesFinder(nn.Module):
    """U-Net (Ronneberger et al. 2015) on the band of a face crop that spectacles lie in."""

    def __init__(self, widths: tuple[int, ...] = WIDTHS) -> None:
        super().__init__()
        self.enter = nn.Conv2d(3 * FOLD * FOLD, widths[0], 3, padding=1)
        self.down = nn.ModuleList(_Block(width) for width in widths)
        self.reduce = nn.ModuleList(
            nn.Conv2d(width, wider, 3, stride=2, padding=1) for width, wider in itertools.pairwise(widths)
        )
        self.widen = nn.ModuleList(nn.Conv2d(wider, width, 1) for width, wider in itertools.pairwise(widths))
        self.up = nn.ModuleList(_Block(width) for width in widths[:-1])
        self.leave = nn.Conv2d(widths[0], FOLD * FOLD, 3, padding=1)

    @classmethod
    def load(cls, folder: Path, device: torch.device) -> GlassesFinder:
        """Read a pack's `model.safetensors`, for use and not for training."""
        from safetensors.torch import load_file

        finder = cls()
        weights = load_file(folder / "model.safetensors")
        finder.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
        return finder.to(device=device).eval().requires_grad_(requires_grad=False)

    @override
    def forward(self, band: Tensor) -> Tensor:
        """Return logits [B, 1, H, W] of the opacity; `band` [B, 3, H, W] in [-1, 1], H and W multiples of 16."""
        features = self.enter(nn.functional.pixel_unshuffle(band, FOLD).contiguous(memory_format=torch.channels_last))
        seen = []
        for block, reduce in zip(self.down, self.reduce, strict=False):
            features = block(features)
            seen.append(features)
            features = reduce(features)
        features = self.down[-1](features)
        for block, widen, early in zip(reversed(self.up), reversed(self.widen), reversed(seen), strict=True):
            features = nn.functional.interpolate(widen(features), scale_factor=2.0, mode="nearest") + early
            features = block(features)
        logits: Tensor = nn.functional.pixel_shuffle(self.leave(nn.functional.silu(features)), FOLD)
        return logits

    @torch.no_grad()
    def find(self, images: Tensor) -> Tensor:
        """Return where spectacles cover the face, [B, 1, N, N] from 0 to 1; all 0 for a face without.

        What a lens only tints counts as face: to keep it would be to keep the eyes behind.

        Args:
            images: face crops [B, 3, N, N] in [-1, 1].
        """
        size = images.shape[-1]
        crops = images
        if size != SIDE:
            crops = nn.functional.interpolate(images, size=SIDE, mode="bilinear", antialias=True, align_corners=False)
        opacity = self(crops[:, :, BAND[0] : BAND[1]]).sigmoid()
        covered = ((opacity - LOW) / (HIGH - LOW)).clamp(0, 1)
        sides = torch.stack([(half > SURE).sum(dim=(1, 2, 3)) for half in opacity.chunk(2, dim=3)])
        worn = (sides.sum(0) >= LEAST_AREA) & (sides.amin(0) >= LEAST_SIDE)
        worn &= (opacity[:, :, :HAT] > SURE).sum(dim=(1, 2, 3)) < HAT_AREA
        covered = covered * worn.view(-1, 1, 1, 1)
        whole = nn.functional.pad(covered, (0, 0, BAND[0], SIDE - BAND[1]))
        if size != SIDE:
            whole = nn.functional.interpolate(whole, size=size, mode="bilinear", align_corners=False)
        return whole
