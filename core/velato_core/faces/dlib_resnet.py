"""dlib's face recognition ResNet in torch: 29 convolutions, 150 px chips in, 128 numbers out, compared by distance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional
from typing_extensions import override

if TYPE_CHECKING:
    from pathlib import Path

CHIP_SIZE = 150
EMBEDDING_SIZE = 128
RGB_MEAN = (122.782, 117.001, 104.298)  # of bytes; dlib divides by 256, not 255
RGB_SCALE = 256.0

# Width and whether the block halves the picture, in the order in which a picture passes (anet_type of dlib's example
# dnn_face_recognition_ex.cpp, read from its last line to its first).
_BLOCKS: tuple[tuple[int, bool], ...] = (
    *((32, False),) * 3,
    (64, True),
    *((64, False),) * 3,
    (128, True),
    *((128, False),) * 2,
    (256, True),
    *((256, False),) * 2,
    (256, True),
)


def _grown(features: Tensor, channels: int, height: int, width: int) -> Tensor:
    """Pad with zeros behind the last channel, row and column, as dlib's add_prev does."""
    missing = (width - features.shape[3], height - features.shape[2], channels - features.shape[1])
    return functional.pad(features, (0, missing[0], 0, missing[1], 0, missing[2]))


class _Block(nn.Module):
    def __init__(self, inputs: int, width: int, *, halves: bool) -> None:
        super().__init__()
        # dlib pads a convolution only where its stride is 1.
        self.first = nn.Conv2d(inputs, width, 3, 2 if halves else 1, 0 if halves else 1)
        self.second = nn.Conv2d(width, width, 3, 1, 1)
        self.halves = halves

    @override
    def forward(self, features: Tensor) -> Tensor:
        body = self.second(functional.relu(self.first(features)))
        kept = functional.avg_pool2d(features, 2, 2) if self.halves else features
        shape = [max(pair) for pair in zip(body.shape[1:], kept.shape[1:], strict=True)]
        return functional.relu(_grown(body, *shape) + _grown(kept, *shape))


class DlibResNet(nn.Module):
    """The network with its affine layers folded into the convolutions before them."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, 32, 7, 2)
        inputs = (32, *(width for width, _ in _BLOCKS))
        self.blocks = nn.Sequential(
            *(_Block(before, width, halves=halves) for before, (width, halves) in zip(inputs, _BLOCKS, strict=False))
        )
        self.head = nn.Linear(_BLOCKS[-1][0], EMBEDDING_SIZE, bias=False)
        self.register_buffer("mean", torch.tensor(RGB_MEAN).view(1, 3, 1, 1), persistent=False)

    @override
    def forward(self, chips: Tensor) -> Tensor:
        """Map chips [B, 3, 150, 150] of RGB bytes as floats in [0, 255] to descriptors [B, 128], which are no unit vectors."""
        features = functional.relu(self.stem((chips - self.get_buffer("mean")) / RGB_SCALE))
        features = self.blocks(functional.max_pool2d(features, 3, 2))
        descriptors: Tensor = self.head(features.mean(dim=(2, 3)))
        return descriptors


def load_dlib_resnet(path: Path) -> DlibResNet:
    """Load the network from a pack's model.safetensors, ready to measure.

    Raises:
        RuntimeError: the file holds other tensors than this network has.
    """
    network = DlibResNet()
    network.load_state_dict(load_file(path))
    return network.eval().requires_grad_(False)
