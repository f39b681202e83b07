"""Recognizers: networks that say how much two faces look like one person. Surrogates steer, judges only measure."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from velato_core.faces.template import similarity as similarity_transform
from velato_core.imaging.crop import cut_crop

if TYPE_CHECKING:
    from collections.abc import Sequence

    import torch
    from torch import Tensor, nn

    from velato_core.faces.types import Face
    from velato_core.packs.catalog import Pack

Role = Literal["judge", "surrogate"]
Metric = Literal["cosine", "l2"]
Rgb = NDArray[np.uint8]
Embedding = NDArray[np.float32]
Network = Callable[["Tensor"], "Tensor"]

_BATCH = 16  # faces of one photo that are embedded at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Similarities that different people reach at three false accept rates; higher means more alike."""

    far_1e2: float
    far_1e3: float
    far_1e4: float

    def at(self, far: float) -> float:
        """Return the threshold at a false accept rate, interpolated over its logarithm.

        Raises:
            ValueError: the rate is not within [1e-4, 1e-2], where it was measured.
        """
        if not 0.99e-4 < far < 1.01e-2:
            raise ValueError(f"thresholds are known for false accept rates from 1e-4 to 1e-2, not for {far}")
        known = (self.far_1e4, self.far_1e3, self.far_1e2)
        return float(np.interp(math.log10(far), (-4.0, -3.0, -2.0), known))


class Recognizer(Protocol):
    """Says how much two faces look like one person."""

    @property
    def id(self) -> str:
        """The pack's id."""

    @property
    def sha256(self) -> str:
        """Of the weights, in lower-case hex."""

    @property
    def role(self) -> Role:
        """What it is used for."""

    @property
    def metric(self) -> Metric:
        """How its embeddings are compared."""

    def embed(self, rgb: Rgb, face: Face) -> Embedding:
        """Align a face of a photo uint8 [H, W, 3] and embed it as float32 [D]."""

    def embed_many(self, rgb: Rgb, faces: Sequence[Face]) -> Embedding:
        """Embed the faces of a photo as float32 [N, D]."""

    def similarity(self, a: Embedding, b: Embedding) -> float:
        """Compare two embeddings: the cosine, or 1 minus the distance; higher means more alike."""

    def threshold(self, far: float = 1e-3) -> float:
        """Return the similarity from which two faces count as one person at a false accept rate."""

    def is_match(self, a: Embedding, b: Embedding, far: float = 1e-3) -> bool:
        """Return whether two embeddings count as one person at a false accept rate."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Alignment:
    """Where a recognizer wants the five landmarks.

    Attributes:
        template: landmarks in the crop [5, 2], in pixels.
        size: side of the square crop.
    """

    template: NDArray[np.float64]
    size: int

    def cut(self, rgb: Rgb, face: Face) -> Tensor:
        """Cut the aligned face out of a photo: float32 [1, 3, size, size] in [-1, 1]."""
        return cut_crop(rgb, similarity_transform(face.points, self.template), self.size).image


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AlignedRecognizer:
    """A recognizer that aligns by five landmarks and runs a network.

    Attributes:
        id: the pack's id.
        sha256: of the weights.
        role: "judge" or "surrogate".
        metric: "cosine" or "l2".
        thresholds: similarities; for "l2" 1 minus the distance.
        alignment: what the network wants to see.
        network: crops [B, 3, size, size] in [-1, 1] to embeddings [B, D].
        device: where the network is, in torch's words.
    """

    id: str
    sha256: str
    role: Role
    metric: Metric
    thresholds: Thresholds
    alignment: Alignment
    network: Network
    device: str = "cpu"

    def embed(self, rgb: Rgb, face: Face) -> Embedding:
        """Align a face and embed it; see Recognizer.embed."""
        first: Embedding = self.embed_many(rgb, (face,))[0]
        return first

    def embed_many(self, rgb: Rgb, faces: Sequence[Face]) -> Embedding:
        """Embed the faces of a photo; see Recognizer.embed_many.

        Raises:
            ValueError: there are no faces.
        """
        import torch

        if not faces:
            raise ValueError("there are no faces to embed")
        rows = []
        with torch.inference_mode():
            for start in range(0, len(faces), _BATCH):
                crops = torch.cat([self.alignment.cut(rgb, face) for face in faces[start : start + _BATCH]])
                rows.append(self.network(crops.to(self.device)).float().cpu().numpy())
        return np.concatenate(rows)

    def similarity(self, a: Embedding, b: Embedding) -> float:
        """Compare two embeddings; see Recognizer.similarity."""
        return compare(self.metric, a, b)

    def threshold(self, far: float = 1e-3) -> float:
        """Return a threshold; see Recognizer.threshold."""
        return self.thresholds.at(far)

    def is_match(self, a: Embedding, b: Embedding, far: float = 1e-3) -> bool:
        """Return whether two embeddings count as one person; see Recognizer.is_match."""
        return self.similarity(a, b) >= self.threshold(far)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TorchRecognizer(AlignedRecognizer):
    """A differentiable recognizer on ArcFace crops, which can steer."""

    def similarity_threshold(self, far: float) -> float:
        """Return the cosine at which two faces count as one person at a false accept rate."""
        return self.threshold(far)

    @property
    def blocks(self) -> tuple[nn.Module, ...]:
        """The network's residual blocks; none of a network whose inside is not ours."""
        from torch import nn

        from velato_core.faces.surrogates import residual_blocks

        return residual_blocks(self.network) if isinstance(self.network, nn.Module) else ()

    def embed_crops(self, crops: Tensor) -> Tensor:
        """Embed face crops [B, 3, N, N] in [-1, 1] (crop template) as unit vectors [B, D]; differentiable."""
        from torch.nn import functional

        from velato_core.faces.arcface_cut import cut_arcface

        return functional.normalize(self.network(cut_arcface(crops)), dim=-1)


def compare(metric: Metric, a: Embedding, b: Embedding) -> float:
    """Return the similarity of two embeddings [D]: the cosine, or 1 minus the Euclidean distance."""
    one, two = np.asarray(a, np.float64), np.asarray(b, np.float64)
    if metric == "l2":
        return 1.0 - float(np.linalg.norm(one - two))
    lengths = float(np.linalg.norm(one) * np.linalg.norm(two))
    return float(one @ two) / lengths if lengths > 0 else 0.0


def load_judges(packs: Sequence[Pack]) -> list[Recognizer]:
    """Load the recognizers that only measure, in the order of the packs.

    Raises:
        PackInvalid: a file of one is missing or changed, or this version cannot drive it.
        UsageError: one needs an optional package that is not installed.
    """
    import torch

    from velato_core.faces.insightface_extra import load_insightface_judge
    from velato_core.faces.recognizer_packs import load_recognizer

    judges: list[Recognizer] = []
    for pack in packs:
        if _role(pack) == "judge":
            judges.append(load_recognizer(pack, torch.device("cpu")))
        elif pack.manifest.kind == "insightface" and (judge := load_insightface_judge(pack)) is not None:
            judges.append(judge)
    return judges


def load_surrogates(packs: Sequence[Pack], device: torch.device) -> list[TorchRecognizer]:
    """Load the differentiable recognizers that steer, in the order of the packs.

    Raises:
        PackInvalid: a file of one is missing or changed, or it is not differentiable here.
    """
    from velato_core.errors import PackInvalid
    from velato_core.faces.recognizer_packs import load_recognizer

    loaded = []
    for pack in packs:
        if _role(pack) != "surrogate":
            continue
        recognizer = load_recognizer(pack, device)
        if not isinstance(recognizer, TorchRecognizer):
            raise PackInvalid(f"The pack {pack.manifest.id} cannot steer: its network is not differentiable here.")
        loaded.append(recognizer)
    return loaded


def _role(pack: Pack) -> object:
    return pack.manifest.settings.get("role") if pack.manifest.kind == "recognizer" else None
