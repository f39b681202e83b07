"""The two bundled surrogate recognizers: small differentiable networks distilled from larger ones."""

from __future__ import annotations

from typing import Literal, get_args

import torch
from torch import Tensor, nn
from typing_extensions import override

from velato_core.faces.lite_recognizer import LiteRecognizer

SurrogateName = Literal["residual", "convnext", "lite"]
SURROGATE_NAMES: tuple[SurrogateName, ...] = get_args(SurrogateName)
INPUT_SIZE = 112  # ArcFace five-point alignment, RGB in [-1, 1]


class _Residual(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(width, width, 3, 1, 1, bias=False),
            nn.BatchNorm2d(width),
            nn.SiLU(),
            nn.Conv2d(width, width, 3, 1, 1, bias=False),
            nn.BatchNorm2d(width),
        )
        self.activation = nn.SiLU()

    @override
    def forward(self, features: Tensor) -> Tensor:
        activated: Tensor = self.activation(features + self.body(features))
        return activated


def _down(inputs: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, 2, 1, bias=False), nn.BatchNorm2d(outputs), nn.SiLU())


class ResidualRecognizer(nn.Module):
    """A residual network with a global depthwise head, as MobileFaceNet has; its 512-d space is EdgeFace's.

    SiLU instead of PReLU: a smooth network's gradient carries over better to networks that it never saw.
    """

    def __init__(self, width: int = 24, embedding_size: int = 512) -> None:
        super().__init__()
        w = width
        self.features = nn.Sequential(
            _down(3, w),
            _down(w, 2 * w),
            _Residual(2 * w),
            _down(2 * w, 4 * w),
            _Residual(4 * w),
            _Residual(4 * w),
            _down(4 * w, 8 * w),
            _Residual(8 * w),
            nn.Conv2d(8 * w, 12 * w, 1, bias=False),
            nn.BatchNorm2d(12 * w),
            nn.SiLU(),
            nn.Conv2d(12 * w, 12 * w, 7, groups=12 * w, bias=False),
            nn.BatchNorm2d(12 * w),
        )
        self.embed = nn.Linear(12 * w, embedding_size)

    @override
    def forward(self, faces: Tensor) -> Tensor:
        """Map faces [B, 3, 112, 112] in [-1, 1] to unit embeddings [B, embedding_size]."""
        embeddings: Tensor = nn.functional.normalize(self.embed(self.features(faces).flatten(1)), dim=-1)
        return embeddings


class _ChannelNorm(nn.Module):
    """LayerNorm over the channels of [B, C, H, W]."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)

    @override
    def forward(self, features: Tensor) -> Tensor:
        normed: Tensor = self.norm(features.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)
        return normed


class _NextBlock(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.spatial = nn.Conv2d(width, width, 5, 1, 2, groups=width)
        self.norm = _ChannelNorm(width)
        self.expand = nn.Conv2d(width, 3 * width, 1)
        self.activation = nn.GELU()
        self.reduce = nn.Conv2d(3 * width, width, 1)
        self.scale = nn.Parameter(torch.full((1, width, 1, 1), 0.1))

    @override
    def forward(self, features: Tensor) -> Tensor:
        mixed = self.reduce(self.activation(self.expand(self.norm(self.spatial(features)))))
        summed: Tensor = features + self.scale * mixed
        return summed


class ConvNextRecognizer(nn.Module):
    """A ConvNeXt-like network on 4 x 4 patches with a 256-d space of its own."""

    def __init__(self, widths: tuple[int, int, int] = (48, 96, 224), embedding_size: int = 256) -> None:
        super().__init__()
        first, second, third = widths
        self.features = nn.Sequential(
            nn.Conv2d(3, first, 4, 4),
            _ChannelNorm(first),
            *(_NextBlock(first) for _ in range(1)),
            nn.Conv2d(first, second, 2, 2),
            *(_NextBlock(second) for _ in range(3)),
            nn.Conv2d(second, third, 2, 2),
            *(_NextBlock(third) for _ in range(2)),
            _ChannelNorm(third),
        )
        self.pool = nn.Conv2d(third, third, 7, groups=third, bias=False)
        self.norm = nn.LayerNorm(third)
        self.embed = nn.Linear(third, embedding_size)

    @override
    def forward(self, faces: Tensor) -> Tensor:
        """Map faces [B, 3, 112, 112] in [-1, 1] to unit embeddings [B, embedding_size]."""
        pooled = self.norm(self.pool(self.features(faces)).flatten(1))
        return nn.functional.normalize(self.embed(pooled), dim=-1)


def build_surrogate(name: SurrogateName) -> ResidualRecognizer | ConvNextRecognizer | LiteRecognizer:
    """Build an untrained surrogate by its manifest name."""
    networks: dict[SurrogateName, type[ResidualRecognizer | ConvNextRecognizer | LiteRecognizer]]
    networks = {"residual": ResidualRecognizer, "convnext": ConvNextRecognizer, "lite": LiteRecognizer}
    return networks[name]()
