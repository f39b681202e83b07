"""Files that are whole or not there, checkpoints and cached arrays, and the weights in a checkpoint or a pack."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from safetensors.torch import load_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    import numpy.typing as npt
    from torch import Tensor


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """Give a place beside a file to write to, and put what was written there; a failure leaves the old file and no other.

    Raises:
        OSError: it could not be written, for want of room most often.
    """
    temporary = path.with_suffix(".tmp")
    try:
        yield temporary
        temporary.replace(path)
    except BaseException as error:
        temporary.unlink(missing_ok=True)
        if isinstance(error, (OSError, RuntimeError)):  # torch has its own word for a full disk
            raise OSError(f"{path} could not be written: is there room on the disk? ({error})") from error
        raise


def save_whole(content: Mapping[str, Any], path: Path) -> None:
    """Write a checkpoint beside its place and then put it there.

    Raises:
        OSError: it could not be written; what was there before still is.
    """
    with _beside(path) as temporary:
        torch.save(dict(content), temporary)


def save_array(path: Path, array: npt.NDArray[Any]) -> None:
    """Write an array (.npy) beside its place and then put it there.

    Raises:
        OSError: as `save_whole`.
    """
    with _beside(path) as temporary, temporary.open("wb") as file:
        np.save(file, array)


def save_arrays(path: Path, arrays: Mapping[str, Any]) -> None:
    """Write arrays by name (.npz) beside their place and then put them there.

    Raises:
        OSError: as `save_whole`.
    """
    with _beside(path) as temporary, temporary.open("wb") as file:
        np.savez(file, **arrays)


def mark_of(tensors: Iterable[Tensor]) -> str:
    """Eight letters that change with the values of any of these tensors: names of cached files that depend on them."""
    digest = hashlib.sha256()
    for tensor in tensors:
        digest.update(tensor.detach().cpu().contiguous().numpy().tobytes())
    return digest.hexdigest()[:8]


def read_weights(path: Path) -> Mapping[str, Tensor]:
    """Read a network's weights on the CPU: from a file of torch's, or from a pack's folder."""
    if path.is_dir():
        return load_file(path / "model.safetensors")
    weights: Mapping[str, Tensor] = torch.load(path, map_location="cpu", weights_only=True)
    return weights
