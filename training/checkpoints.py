"""Checkpoint files that are whole or not there, and the weights in them or in a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from safetensors.torch import load_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from torch import Tensor


def save_whole(content: Mapping[str, Any], path: Path) -> None:
    """Write a checkpoint beside its place and then put it there."""
    temporary = path.with_suffix(".tmp")
    torch.save(dict(content), temporary)
    temporary.replace(path)


def read_weights(path: Path) -> Mapping[str, Tensor]:
    """Read a network's weights on the CPU: from a file of torch's, or from a pack's folder."""
    if path.is_dir():
        return load_file(path / "model.safetensors")
    weights: Mapping[str, Tensor] = torch.load(path, map_location="cpu", weights_only=True)
    return weights
