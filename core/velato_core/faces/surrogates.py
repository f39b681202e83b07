"""The two bundled surrogate recognizers: small differentiable networks distilled from larger ones."""

from __future__ import annotations

from typing import Literal, get_args

from torch import Tensor, nn
from typing_extensions import override

from velato_core.faces.lite_recognizer import InvertedResidual, LiteRecognizer

SurrogateName = Literal["lite", "residual"]
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


SurrogateNetwork = ResidualRecognizer | LiteRecognizer


def build_surrogate(name: SurrogateName) -> SurrogateNetwork:
    """Build an untrained surrogate by its manifest name."""
    return ResidualRecognizer() if name == "residual" else LiteRecognizer()


def residual_blocks(network: nn.Module) -> tuple[nn.Module, ...]:
    """Return a surrogate's residual blocks, first to last."""
    return tuple(module for module in network.modules() if isinstance(module, (_Residual, InvertedResidual)))
