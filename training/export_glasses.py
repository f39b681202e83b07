"""Export of the finder of spectacles: a checkpoint of training.glasses becomes a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from safetensors.torch import save_file

from training.cards import CARD_TERMS, glasses_card
from training.glasses import measure_on_drawn
from training.packs import PackFacts, finish_pack
from training.sets_in_words import training_data
from velato_core.faces.glasses import SIDE, GlassesFinder

if TYPE_CHECKING:
    from pathlib import Path

    from training.data import CropSet
    from velato_core.packs.manifest import PackManifest


def export_glasses(checkpoint: Path, crops: CropSet, folder: Path, counts: dict[str, int]) -> PackManifest:
    """Write the pack, measure it on held-back crops, and verify it.

    Args:
        checkpoint: what training.glasses wrote.
        crops: with the held-back ones among them.
        folder: the pack's folder; made where it does not exist.
        counts: training crops per set, for the model card.
    """
    content: dict[str, Any] = torch.load(checkpoint, map_location="cpu", weights_only=True)
    finder = GlassesFinder()
    finder.load_state_dict({name: tensor.half().float() for name, tensor in content["average"].items()})
    finder.eval().requires_grad_(requires_grad=False)
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: tensor.half().contiguous() for name, tensor in finder.state_dict().items()}
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    figures = measure_on_drawn(finder, crops, np.random.default_rng(7))
    samples, minutes = content["samples"], round(content["elapsed"] / 60)
    facts = PackFacts(
        id="velato-glasses-128",
        kind="glasses",
        title="Velato spectacles, 128 px",
        licence=CARD_TERMS,
        training_data=training_data(counts),
        settings={"resolution": SIDE, "trained": {"crops": samples, "minutes": minutes}, "measured": figures},
    )
    parameters = sum(parameter.numel() for parameter in finder.parameters())
    return finish_pack(folder, facts, glasses_card(parameters, samples, minutes, figures, counts))
