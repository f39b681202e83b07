"""A small network that gives a soft made face its eyes, teeth and skin, with one look and in the key's identity.

A face model trained for hours instead of weeks makes faces that are whole but soft. Face restorers fill in what blur has
taken (Wang et al. 2021, GFPGAN); this one is a U-Net that reads the soft face and, through feature-wise modulation
(Perez et al. 2018, FiLM), the identity vector of the stand-in, so that the detail it adds is the stand-in's. It never
sees the original face: its input is the sampler's result and what lies outside the mask.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from typing_extensions import override

if TYPE_CHECKING:
    from pathlib import Path

FOLD = 2  # pixels of a side that are folded into channels: the first layers are the dearest
SLOPE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class FinisherConfig:
    """Sizes of a finisher.

    Attributes:
        widths: channels at a half, a quarter, an eighth and a sixteenth of the crop's side.
        identity: length of the identity vector.
        code: length of the code that modulates the layers.
    """

    widths: tuple[int, ...] = (32, 64, 128, 192)
    identity: int = 512
    code: int = 256


class _Block(nn.Module):
    """Two convolutions around a skip; `code` length 0 leaves the modulation out."""

    def __init__(self, inputs: int, outputs: int, code: int = 0) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(8, inputs)
        self.first = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.second = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.skip = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()
        self.modulation = nn.Linear(code, 2 * outputs) if code else None
        nn.init.zeros_(self.second.weight)
        if self.modulation is not None:
            nn.init.zeros_(self.modulation.weight)
            nn.init.zeros_(self.modulation.bias)

    @override
    def forward(self, features: Tensor, code: Tensor | None = None) -> Tensor:
        changed = self.first(nn.functional.leaky_relu(self.norm(features), SLOPE))
        if self.modulation is not None and code is not None:
            scale, shift = self.modulation(code)[:, :, None, None].chunk(2, dim=1)
            changed = changed * (1 + scale) + shift
        result: Tensor = self.skip(features) + self.second(nn.functional.leaky_relu(changed, SLOPE))
        return result


class FaceFinisher(nn.Module):
    """U-Net from a soft face to a finished one, at the same size."""

    def __init__(self, config: FinisherConfig) -> None:
        super().__init__()
        self.config = config
        widths, code = config.widths, config.code
        self.read_identity = nn.Sequential(
            nn.Linear(config.identity, code), nn.LeakyReLU(SLOPE), nn.Linear(code, code), nn.LeakyReLU(SLOPE)
        )
        self.enter = nn.Conv2d(4 * FOLD * FOLD, widths[0], 3, padding=1)
        self.down = nn.ModuleList(_Block(width, width) for width in widths[:-1])
        self.reduce = nn.ModuleList(
            nn.Conv2d(width, wider, 3, stride=2, padding=1) for width, wider in itertools.pairwise(widths)
        )
        self.middle = nn.ModuleList(_Block(widths[-1], widths[-1], code) for _ in range(3))
        self.raise_ = nn.ModuleList(nn.Conv2d(wider, width, 1) for width, wider in itertools.pairwise(widths))
        self.up = nn.ModuleList(_Block(width, width, code) for width in widths[:-1])
        self.last = _Block(widths[0], widths[0], code)
        self.leave = nn.Conv2d(widths[0], 3 * FOLD * FOLD, 3, padding=1)

    @classmethod
    def load(cls, folder: Path, device: torch.device) -> FaceFinisher:
        """Read a finisher pack (`config.json`, `model.safetensors`), for use and not for training."""
        from safetensors.torch import load_file

        raw = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        raw["widths"] = tuple(raw["widths"])
        finisher = cls(FinisherConfig(**raw))
        weights = load_file(folder / "model.safetensors")
        finisher.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
        return finisher.to(device=device).eval().requires_grad_(requires_grad=False)

    @override
    def forward(self, soft: Tensor, mask: Tensor, identity: Tensor) -> Tensor:
        """Finish soft faces.

        Args:
            soft: crops [B, 3, N, N] in [-1, 1], the made face joined with its surroundings; N a multiple of 16.
            mask: 1 where the face was made [B, 1, N, N].
            identity: the stand-ins' unit vectors [B, identity]; zeros for nobody in particular.

        Returns:
            Crops [B, 3, N, N], not clamped; equal to `soft` outside the mask.
        """
        code = self.read_identity(identity * self.config.identity**0.5)
        folded = nn.functional.pixel_unshuffle(torch.cat([soft, mask * 2 - 1], dim=1), FOLD)
        features = self.enter(folded.contiguous(memory_format=torch.channels_last))
        seen = []
        for block, reduce in zip(self.down, self.reduce, strict=True):
            features = block(features)
            seen.append(features)
            features = reduce(features)
        for block in self.middle:
            features = block(features, code)
        for block, widen, early in zip(reversed(self.up), reversed(self.raise_), reversed(seen), strict=True):
            features = nn.functional.interpolate(widen(features), scale_factor=2.0, mode="nearest") + early
            features = block(features, code)
        features = self.last(features, code)
        detail = nn.functional.pixel_shuffle(self.leave(nn.functional.leaky_relu(features, SLOPE)), FOLD)
        return soft + mask * detail
