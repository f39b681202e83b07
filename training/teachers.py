"""Teacher embeddings of every training crop, computed once from the exported EdgeFace programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch
from torch.fx.node import map_aggregate

from training.checkpoints import save_array
from velato_core.faces.arcface_cut import cut_arcface
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from torch.fx import GraphModule
    from torch.fx.node import Argument

    from training.data import CropSet

BATCH = 64
LARGEST_BATCH = 256  # that the exported programs take


def load_teacher(recognizers: Path, name: str, device: torch.device | str = "cpu") -> torch.nn.Module:
    """Load an exported recognizer (`edgeface_xs`, `edgeface_xxs`, `mobilefacenet`) as a frozen torch module."""
    module = torch.export.load(recognizers / f"{name}.pt2").module()
    device = torch.device(device)
    if device.type != "cpu":
        _move(module, device)
    return module.requires_grad_(requires_grad=False)


def _move(module: GraphModule, device: torch.device) -> None:
    """Move an exported program to another device, with the tensors that it makes: `to` does not reach those.

    torch's own `move_to_device_pass` forgets `aten.to.device` in some versions. The exporter's checks of types and
    devices go: autocast may have its own types.
    """

    def moved(argument: Argument) -> Argument:
        return device if isinstance(argument, torch.device) else argument

    for node in list(module.graph.nodes):
        if str(node.target) == "aten._assert_tensor_metadata.default":
            module.graph.erase_node(node)
            continue
        node.args = map_aggregate(node.args, moved)
        node.kwargs = map_aggregate(node.kwargs, moved)
    module.recompile()
    module.to(device)


def embeddings_path(crops: CropSet, recognizers: Path, name: str, cache: Path) -> Path:
    """Return where the embeddings of these very crops by this very teacher are cached.

    Raises:
        FileNotFoundError: the teacher's program is missing.
    """
    return cache / f"{name}-{crops.key}-{sha256_of(recognizers / f'{name}.pt2')[:8]}.npy"


def teacher_embeddings(
    crops: CropSet, recognizers: Path, name: str, cache: Path, device: torch.device | str = "cpu"
) -> npt.NDArray[np.float16]:
    """Return unit embeddings [2, N, 512] of the crops as they are and mirrored; cached as float16."""
    path = embeddings_path(crops, recognizers, name, cache)
    if path.exists():
        stored: npt.NDArray[np.float16] = np.load(path)
        return stored
    teacher = load_teacher(recognizers, name, device)
    rows: list[list[npt.NDArray[np.float16]]] = [[], []]
    size = BATCH if torch.device(device).type == "cpu" else LARGEST_BATCH
    with torch.no_grad():
        for start in range(0, len(crops.images), size):
            batch = torch.from_numpy(crops.images[start : start + size, :, :, :3].copy()).to(device).permute(0, 3, 1, 2)
            faces = cut_arcface(batch.float() / 127.5 - 1)
            for row, view in zip(rows, (faces, faces.flip(3)), strict=True):
                row.append(torch.nn.functional.normalize(teacher(view), dim=-1).half().cpu().numpy())
    embeddings = np.stack([np.concatenate(row) for row in rows])
    save_array(path, embeddings)
    return embeddings
