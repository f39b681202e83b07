"""Export of the finisher: a checkpoint of training.finish becomes a finisher pack."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, cast

import torch
from safetensors.torch import load_file, save_file

from training.cards import CARD_TERMS, finisher_card
from training.packs import CARD_NAME, PackFacts, finish_pack, refresh_files
from training.sets_in_words import counts_in, training_data
from velato_core.diffusion.face_finisher import FaceFinisher, FinisherConfig
from velato_core.packs.manifest import read_manifest
from velato_core.protection.loading import IDENTITY_ENCODER

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.packs.manifest import PackManifest

FINISHES = "velato-face-128"


@dataclass(frozen=True, slots=True, kw_only=True)
class FinisherCheckpoint:
    """A finisher with the moving average of its weights.

    Attributes:
        finisher: the network, float32.
        samples: crops seen in training, repeats counted.
        minutes: minutes trained, those of the runs that it began from included.
    """

    finisher: FaceFinisher
    samples: int
    minutes: float


def read_finisher(path: Path) -> FinisherCheckpoint:
    """Read a checkpoint that training.finish wrote."""
    content: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    sizes = content["sizes"] | {"widths": tuple(content["sizes"]["widths"])}
    finisher = FaceFinisher(FinisherConfig(**sizes))
    finisher.load_state_dict(content["average"])
    finisher.eval().requires_grad_(requires_grad=False)
    minutes = (content["earlier"] + content["elapsed"]) / 60
    return FinisherCheckpoint(finisher=finisher, samples=content["samples"], minutes=minutes)


def export_finisher(checkpoint: FinisherCheckpoint, folder: Path, counts: dict[str, int]) -> PackManifest:
    """Write the finisher pack and verify it.

    Args:
        checkpoint: the trained network.
        folder: the pack's folder; made where it does not exist.
        counts: training crops per set, for the model card.
    """
    folder.mkdir(parents=True, exist_ok=True)
    finisher = checkpoint.finisher
    weights = {name: tensor.half().contiguous() for name, tensor in finisher.state_dict().items()}
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(asdict(finisher.config), indent=2) + "\n", encoding="utf-8")
    parameters = sum(parameter.numel() for parameter in finisher.parameters())
    pack = PackFacts(
        id="velato-finisher-128",
        kind="finisher",
        title="Velato finisher, 128 px",
        licence=CARD_TERMS,
        training_data=training_data(counts),
        settings={
            "finishes": FINISHES,
            "resolution": 128,
            "identity": IDENTITY_ENCODER,
            "trained": {"crops": checkpoint.samples, "minutes": round(checkpoint.minutes)},
        },
    )
    card = finisher_card(parameters, checkpoint.samples, checkpoint.minutes, counts)
    return finish_pack(folder, pack, card)


def rewrite_card(folder: Path) -> PackManifest:
    """Write an exported finisher's card anew, in today's words and of what its files say; the manifest follows it."""
    path = folder / CARD_NAME
    trained = cast("dict[str, int]", read_manifest(folder).settings["trained"])
    parameters = sum(tensor.numel() for tensor in load_file(folder / "model.safetensors").values())
    counts = counts_in(path.read_text(encoding="utf-8"))
    card = finisher_card(parameters, trained["crops"], trained["minutes"], counts)
    path.write_text(card, encoding="utf-8")
    return refresh_files(folder)
