"""Foreign recognizers that judge pictures of the crop template, and their embeddings of the training crops."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import torch
from torch import Tensor

from training.checkpoints import mark_of, save_array
from training.teachers import load_teacher
from velato_core.faces.arcface_cut import cut_arcface
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import numpy.typing as npt

    from training.data import CropSet

BATCH = 64
# FAR 1e-3 thresholds of docs/face-model.md, from the 249,500 impostor pairs of 500 public portrait pairs.
MOBILEFACENET_FAR_1E3 = 0.375
EDGEFACE_XS_FAR_1E3 = 0.283


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """A recognizer that looks at crops of the crop template.

    Attributes:
        name: for tables.
        metric: cosine similarity, or L2 distance turned negative, so that higher means more alike.
        threshold: similarity above which two pictures match, at a false accept rate of 1e-3.
        embed: crops [B, 3, N, N] in [-1, 1] to embeddings [B, D].
        mark: letters that change with the recognizer's weights.
        conditioned: True where the model was conditioned on this recognizer's own space, so that it may not judge
            identity.
    """

    name: str
    metric: Literal["cosine", "l2"]
    threshold: float
    embed: Callable[[Tensor], Tensor]
    mark: str = ""
    conditioned: bool = False

    @torch.no_grad()
    def embeddings(self, images: Tensor) -> Tensor:
        """Return the embeddings [N, D] of any number of crops."""
        return torch.cat([self.embed(part) for part in images.split(BATCH)])

    def table(self, first: Tensor, second: Tensor) -> Tensor:
        """Return the similarities [N, M] of embeddings [N, D] and [M, D]."""
        return first @ second.T if self.metric == "cosine" else -torch.cdist(first, second)

    def rowwise(self, first: Tensor, second: Tensor) -> Tensor:
        """Return the similarity [N] of each row of both."""
        alike: Tensor = (
            (first * second).sum(-1) if self.metric == "cosine" else -torch.linalg.vector_norm(first - second, dim=-1)
        )
        return alike


def mobilefacenet(recognizers: Path) -> Judge:
    """Load the MobileFaceNet program as a judge: no surrogate and no condition was ever made with it."""
    network = load_teacher(recognizers, "mobilefacenet")

    def embed(images: Tensor) -> Tensor:
        # 112 x 96 pixels, (x - 127.5) / 128 of bytes.
        faces = cut_arcface(images)[..., 8:104] * (127.5 / 128)
        return torch.nn.functional.normalize(network(faces), dim=-1)

    return Judge(
        name="MobileFaceNet",
        metric="cosine",
        threshold=MOBILEFACENET_FAR_1E3,
        embed=embed,
        mark=sha256_of(recognizers / "mobilefacenet.pt2")[:8],
    )


def edgeface(recognizers: Path) -> Judge:
    """Load EdgeFace-xs, whose space conditions the face model: it measures stand-ins, it does not judge identity."""
    network = load_teacher(recognizers, "edgeface_xs")

    def embed(images: Tensor) -> Tensor:
        return torch.nn.functional.normalize(network(cut_arcface(images)), dim=-1)

    return Judge(name="EdgeFace-xs", metric="cosine", threshold=EDGEFACE_XS_FAR_1E3, embed=embed, conditioned=True)


def training_embeddings(judge: Judge, crops: CropSet, chosen: npt.NDArray[np.int64], cache: Path) -> Tensor:
    """Return a judge's embeddings [M, D] of the chosen crops, computed once and cached as float16."""
    rows_mark = mark_of([torch.from_numpy(chosen)])
    path = cache / f"judge-{judge.name.lower()}-{judge.mark}-{crops.key}-{rows_mark}.npy"
    if not path.exists():
        rows = []
        for begin in range(0, len(chosen), BATCH):
            pixels = torch.from_numpy(crops.images[chosen[begin : begin + BATCH]][..., :3].copy())
            rows.append(judge.embeddings(pixels.permute(0, 3, 1, 2).float() / 127.5 - 1).half().numpy())
        save_array(path, np.concatenate(rows))
    return torch.from_numpy(np.load(path)).float()
