"""A perceptual loss in the feature maps of one of our own surrogates: it keeps eyes and mouths from blurring away.

A squared error alone rewards the mean of all faces that fit. Distances of normalised feature maps, as in LPIPS (Zhang
et al. 2018), reward one that looks right. The features come from a bundled surrogate, which steers anyway and never
judges, so that no measurement is trained on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from training.checkpoints import read_weights
from velato_core.faces.arcface_cut import cut_arcface
from velato_core.faces.surrogates import ResidualRecognizer
from velato_core.packs.catalog import bundled_packs
from velato_core.protection.loading import IDENTITY_ENCODER

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LAYERS = (0, 2, 5)  # after the 56 px, the 28 px and the 14 px stage


def shipped_residual() -> Path | None:
    """Return the folder of the shipped residual surrogate; None before there is one."""
    return next((pack.folder for pack in bundled_packs() if pack.manifest.id == IDENTITY_ENCODER), None)


def load_residual(path: Path) -> ResidualRecognizer:
    """Load the residual surrogate, frozen, from `residual.pt` of training.distill or from its pack."""
    network = ResidualRecognizer()
    network.load_state_dict(read_weights(path))
    network.eval().requires_grad_(requires_grad=False)
    return network


def stages_of(layers: nn.Sequential, taps: Sequence[int]) -> nn.ModuleList:
    """Cut a chain of layers into the pieces that end after each tap; what comes after the last is left out."""
    begins = (0, *(tap + 1 for tap in taps))
    return nn.ModuleList(layers[begin : tap + 1] for begin, tap in zip(begins, taps, strict=False))


class PerceptualLoss(nn.Module):
    """Distance of two batches of face crops in a frozen surrogate's feature maps."""

    def __init__(self, network: ResidualRecognizer) -> None:
        super().__init__()
        self.stages = stages_of(network.features, LAYERS)
        self.eval().requires_grad_(requires_grad=False)

    @classmethod
    def load(cls, path: Path) -> PerceptualLoss:
        """Read a distilled residual student (`residual.pt` of training.distill) or its pack."""
        return cls(load_residual(path))

    def distances(self, made: Tensor, clean: Tensor) -> Tensor:
        """Return the distance of each pair of crops [B, 3, N, N] in [-1, 1]: [B]."""
        first, second = cut_arcface(made), cut_arcface(clean)
        total = made.new_zeros(len(made))
        for stage in self.stages:
            first = stage(first)
            with torch.no_grad():
                second = stage(second)
            gap = nn.functional.normalize(first.float(), dim=1) - nn.functional.normalize(second.float(), dim=1)
            total = total + gap.square().sum(1).mean(dim=(1, 2))
        return total
