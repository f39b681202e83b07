"""What a distillation draws from, where it is done: on the device, or with the crops in their file beside the CPU."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from torch import Tensor

    from training.data import CropSet

TESTED = 512  # held-back crops


class Pictures:
    """The colours of the crops, by row: they lie on the device, but for the CPU in their file."""

    def __init__(self, crops: CropSet, device: torch.device) -> None:
        self.images = crops.images
        resident = device.type != "cpu"
        self.resident = torch.from_numpy(crops.images[..., :3].copy()).to(device) if resident else None

    def __getitem__(self, rows: Tensor) -> Tensor:
        """Return the face crops [B, 3, N, N] in [-1, 1] of some rows."""
        pixels = torch.from_numpy(self.images[rows.numpy()][..., :3]) if self.resident is None else self.resident[rows]
        return pixels.permute(0, 3, 1, 2).float() / 127.5 - 1


class Source:
    """Crops and the teacher's embeddings of them, all on one device.

    Attributes:
        pictures: the crops by row.
        teacher: embeddings of the crops as they are and mirrored [2, N, 512].
        train: rows that are learned.
        test: some of the held-back rows.
    """

    def __init__(self, crops: CropSet, teacher: Tensor, device: torch.device) -> None:
        self.pictures = Pictures(crops, device)
        self.teacher = teacher.to(device)
        self.train = torch.from_numpy(crops.train).to(device)
        self.test = torch.from_numpy(crops.test[:TESTED]).to(device)
