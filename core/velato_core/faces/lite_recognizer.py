"""A mobile surrogate recognizer on EfficientNet-Lite0's first five stages, which ImageNet has taught to see.

Tan and Le 2019, in the variant without squeeze and excitation. Five of its seven stages keep a 7 x 7 grid at 112 px,
which a global depthwise head (Chen et al. 2018, MobileFaceNets) turns into an embedding.
"""

from __future__ import annotations

from torch import Tensor, nn
from typing_extensions import override

_EPSILON = 1e-3  # TensorFlow's batch norm, in which the trunk was trained
# Kernel, stride, expansion, output channels, repeats of each stage (EfficientNet-B0 without squeeze and excitation).
STAGES = (
    (3, 1, 1, 16, 1),
    (3, 2, 6, 24, 2),
    (5, 2, 6, 40, 2),
    (3, 2, 6, 80, 3),
    (5, 1, 6, 112, 3),
    (5, 2, 6, 192, 4),
    (3, 1, 6, 320, 1),
)
HEAD_WIDTH = 288


class _SamePad(nn.Module):
    """TensorFlow's SAME padding: with stride 2 the odd pixel goes to the right and bottom."""

    def __init__(self, kernel: int, stride: int) -> None:
        super().__init__()
        self.kernel, self.stride = kernel, stride

    @override
    def forward(self, features: Tensor) -> Tensor:
        pads = []
        for length in reversed(features.shape[-2:]):
            needed = max((-(-length // self.stride) - 1) * self.stride + self.kernel - length, 0)
            pads += [needed // 2, needed - needed // 2]
        return nn.functional.pad(features, pads)


def convolution(inputs: int, outputs: int, kernel: int, stride: int, groups: int) -> list[nn.Module]:
    """Return the layers of one padded convolution with its batch norm."""
    layer = nn.Conv2d(inputs, outputs, kernel, stride, groups=groups, bias=False)
    return [_SamePad(kernel, stride), layer, nn.BatchNorm2d(outputs, eps=_EPSILON)]


class InvertedResidual(nn.Module):
    """MobileNetV2's block (Sandler et al. 2018): widen, convolve each channel, narrow; with a shortcut where shapes allow."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, expansion: int) -> None:
        super().__init__()
        width = inputs * expansion
        layers = [*convolution(inputs, width, 1, 1, 1), nn.ReLU6()] if expansion > 1 else []
        layers += [*convolution(width, width, kernel, stride, width), nn.ReLU6()]
        layers += convolution(width, outputs, 1, 1, 1)
        self.body = nn.Sequential(*layers)
        self.skips = stride == 1 and inputs == outputs

    @override
    def forward(self, features: Tensor) -> Tensor:
        changed: Tensor = self.body(features)
        return features + changed if self.skips else changed


def lite_trunk(stages: int) -> list[nn.Module]:
    """Return the stem and the first `stages` stages (1 to 7) of EfficientNet-Lite0."""
    layers: list[nn.Module] = [*convolution(3, 32, 3, 2, 1), nn.ReLU6()]
    width = 32
    for kernel, stride, expansion, outputs, repeats in STAGES[:stages]:
        for index in range(repeats):
            layers.append(InvertedResidual(width, outputs, kernel, stride if index == 0 else 1, expansion))
            width = outputs
    return layers


class LiteRecognizer(nn.Module):
    """Five stages of EfficientNet-Lite0 and a global depthwise head; its 512-d space is EdgeFace's."""

    def __init__(self, embedding_size: int = 512) -> None:
        super().__init__()
        width = STAGES[4][3]
        self.trunk = nn.Sequential(*lite_trunk(5))
        self.head = nn.Sequential(
            nn.Conv2d(width, HEAD_WIDTH, 1, bias=False),
            nn.BatchNorm2d(HEAD_WIDTH),
            nn.SiLU(),
            nn.Conv2d(HEAD_WIDTH, HEAD_WIDTH, 7, groups=HEAD_WIDTH, bias=False),
            nn.BatchNorm2d(HEAD_WIDTH),
        )
        self.embed = nn.Linear(HEAD_WIDTH, embedding_size)

    @override
    def forward(self, faces: Tensor) -> Tensor:
        """Map faces [B, 3, 112, 112] in [-1, 1] to unit embeddings [B, embedding_size]."""
        # The trunk was taught on (x - 127) / 128 of bytes.
        features = self.head(self.trunk((faces * 127.5 + 0.5) / 128))
        embeddings: Tensor = nn.functional.normalize(self.embed(features.flatten(1)), dim=-1)
        return embeddings
