"""Checkpoint files that are whole or not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def save_whole(content: Mapping[str, Any], path: Path) -> None:
    """Write a checkpoint beside its place and then put it there."""
    temporary = path.with_suffix(".tmp")
    torch.save(dict(content), temporary)
    temporary.replace(path)
