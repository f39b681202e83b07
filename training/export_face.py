"""Export of the face model: a training checkpoint becomes a diffusion pack in diffusers layout."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import torch
from safetensors import safe_open
from safetensors.torch import save_file

from training.cards import CARD_TERMS, STAND_INS_BEGIN, FaceCardFacts, PackParts, face_card, stand_ins
from training.config import TrainingConfig, config_of
from training.data import SETS
from training.identity import fit_identity, save_identity
from training.layout import save_unet
from training.objective import cosine_alphas_cumprod
from training.packs import CARD_NAME, PackFacts, finish_pack, refresh_files
from training.sets_in_words import training_data
from training.state import resume_state, samples_of, start_state
from velato_core.diffusion.codec import PATCH
from velato_core.protection.loading import IDENTITY_ENCODER

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from training.data import CropSet
    from velato_core.diffusion.face_unet import FaceDenoiser
    from velato_core.packs.manifest import PackManifest
    from velato_core.protection.pseudonym import PseudonymSpace

CROP_TEMPLATE = "velato-face-1"  # docs/face-model.md, "Crop template"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A training checkpoint, with the averaged weights in place.

    Attributes:
        network: the denoiser with the moving average of its parameters, in float32 on the CPU.
        config: the settings that it was trained with.
        samples: crops seen, repeats counted.
        minutes: minutes trained.
        earlier: how many of these were those of trainings that this one started from.
    """

    network: FaceDenoiser
    config: TrainingConfig
    samples: int
    minutes: float
    earlier: float = 0.0


def read_checkpoint(path: Path) -> Checkpoint:
    """Read a checkpoint that training.train wrote.

    Raises:
        FileNotFoundError: there is none.
    """
    content: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    config = config_of(content["config"])
    state = start_state(config, torch.device("cpu"))
    resume_state(state, path, weights_only=True)
    state.swap_ema()
    state.network.eval().requires_grad_(False)
    minutes = content["elapsed"] / 60
    return Checkpoint(network=state.network, config=config, samples=samples_of(content), minutes=minutes)


def scheduler_config() -> dict[str, Any]:
    """Return the DDIMScheduler settings whose alphas_cumprod is the training schedule's.

    The betas are written out: diffusers' own cosine schedule clips at beta 0.999, and rescaling that to zero terminal
    SNR does not give the schedule that the network was trained on.
    """
    alphas = cosine_alphas_cumprod().double()
    previous = torch.cat([torch.ones(1, dtype=torch.float64), alphas[:-1]])
    return {
        "_class_name": "DDIMScheduler",
        "_diffusers_version": "0.36.0",
        "num_train_timesteps": len(alphas),
        "trained_betas": (1 - alphas / previous).tolist(),
        "prediction_type": "sample",
        "clip_sample": True,
        "clip_sample_range": 1.0,
        "set_alpha_to_one": True,
        "rescale_betas_zero_snr": False,
        "thresholding": False,
        # The last training timestep holds no signal: a sampler has to begin exactly there.
        "timestep_spacing": "trailing",
        "steps_offset": 0,
    }


def identity_of_training(
    crops: CropSet, embeddings: npt.NDArray[np.float16], weights: tuple[float, ...]
) -> PseudonymSpace:
    """Fit the identity distribution to the training crops and their mirror images, weighted as in training."""
    rows = torch.from_numpy(crops.train)
    both = torch.from_numpy(embeddings)[:, rows].float().flatten(0, 1)
    per_row = torch.tensor(weights)[torch.from_numpy(crops.source)[rows]]
    return fit_identity(both, per_row.repeat(2))


def _write_weights(checkpoint: Checkpoint, folder: Path) -> None:
    network = checkpoint.network.half()
    save_unet(network.unet, folder / "unet")
    conditioning = folder / "conditioning"
    conditioning.mkdir(parents=True, exist_ok=True)
    weights = {name: tensor.contiguous() for name, tensor in network.conditioning.state_dict().items()}
    save_file(weights, conditioning / "model.safetensors", metadata={"format": "pt"})
    sizes = json.dumps(asdict(network.conditioning.config), indent=2)
    (conditioning / "config.json").write_text(sizes + "\n", encoding="utf-8")


def export_face(
    checkpoint: Checkpoint, identity: PseudonymSpace, folder: Path, counts: dict[str, int], prior: Path | None = None
) -> PackManifest:
    """Write the diffusion pack and verify it.

    Args:
        checkpoint: the trained network; its weights are turned to float16 in place.
        identity: the distribution that stand-ins are drawn from.
        folder: the pack's folder; made where it does not exist.
        counts: training crops per set, for the model card.
        prior: the linear prior that training.fit_prior wrote, to ship in the pack.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if prior is None:  # an earlier export may have left one
        (folder / "prior.safetensors").unlink(missing_ok=True)
    else:
        shutil.copyfile(prior, folder / "prior.safetensors")
    _write_weights(checkpoint, folder)
    save_identity(identity, folder / "conditioning" / "identity.safetensors")
    scheduler = folder / "scheduler"
    scheduler.mkdir(exist_ok=True)
    (scheduler / "scheduler_config.json").write_text(json.dumps(scheduler_config(), indent=1) + "\n", encoding="utf-8")
    config = checkpoint.config
    parameters = sum(parameter.numel() for parameter in checkpoint.network.parameters())
    facts = FaceCardFacts(
        config=config,
        parameters=parameters,
        samples=checkpoint.samples,
        minutes=checkpoint.minutes,
        earlier=checkpoint.earlier,
        counts=counts,
        parts=parts_of(folder),
    )
    pack = PackFacts(
        id=f"velato-face-{config.size}",
        kind="diffusion",
        title=f"Velato face model, {config.size} px",
        licence=CARD_TERMS,
        training_data=training_data(counts),
        settings=_settings(config),
    )
    return finish_pack(folder, pack, face_card(facts))


def parts_of(folder: Path) -> PackParts:
    """Return what a face pack's files hold."""
    prior = _keys(folder / "prior.safetensors")
    directions = "attributes" in _keys(folder / "conditioning" / "identity.safetensors")
    return PackParts(directions=directions, prior=bool(prior), shapes="identity" in prior)


def _keys(path: Path) -> set[str]:
    if not path.exists():
        return set()
    with safe_open(path, framework="pt") as tensors:
        return set(tensors.keys())


def retell_parts(folder: Path) -> PackManifest:
    """Have a face pack's card say what its files hold now; the manifest follows it."""
    path = folder / CARD_NAME
    told = stand_ins(parts_of(folder))
    paragraph = rf"^{re.escape(STAND_INS_BEGIN)} is the distribution.*?(?=\n\n)"
    card = path.read_text(encoding="utf-8")
    path.write_text(re.sub(paragraph, lambda _: told, card, flags=re.MULTILINE | re.DOTALL), encoding="utf-8")
    return refresh_files(folder)


def _settings(config: TrainingConfig) -> dict[str, Any]:
    return {
        "family": "pixel-face",
        "resolution": config.size,
        "crop_template": CROP_TEMPLATE,
        "patch": PATCH,
        "conditioning": {
            "context": "masked pixels, mask and validity",
            "identity": IDENTITY_ENCODER,
            "image": "multi-scale image inversion, ten timestep groups",
        },
    }


def set_counts(crops: CropSet) -> dict[str, int]:
    """Return the number of training crops of each set."""
    sources = crops.source[crops.train]
    return {name: int((sources == index).sum()) for index, name in enumerate(SETS) if (sources == index).any()}
