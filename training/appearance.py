"""What an identity vector says of looks: `python -m training.appearance --pack PACK --surrogate PACK --data DIR --cache DIR`.

Two linear maps, fitted to training crops and added to a face pack that was exported before: the directions of identity
space that the picture around a face speaks of (`attributes`), and how the prior's components follow from a vector
(`identity`). A stand-in keeps its source's attributes, and its shape follows its own vector (ADR 22).
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from training.data import VALID_ALPHA, load_crops
from training.export_face import retell_parts
from training.fit_prior import sample_rows
from velato_core.faces.recognizers import TorchRecognizer, load_surrogates
from velato_core.packs.catalog import Pack
from velato_core.packs.manifest import verify_pack
from velato_core.protection.loading import load_prior
from velato_core.protection.masks import face_mask

if TYPE_CHECKING:
    from velato_core.diffusion.face_prior import FacePrior

ATTRIBUTES = 5  # directions; the sixth is explained by the surroundings to a quarter only
SAMPLES = 10_000
CELL = 8  # pixels a side of the places whose mean colour describes the surroundings
SURROUNDINGS = 96  # principal components of those
RIDGE = 0.01
BATCH = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is known of a number of crops.

    Attributes:
        vectors: unit identity vectors [M, 512].
        components: coefficients of the prior, in standard deviations [M, k].
        surroundings: mean colours outside the face mask [M, 3 (N / 8)^2].
    """

    vectors: Tensor
    components: Tensor
    surroundings: Tensor


@torch.no_grad()
def look_at(images: Tensor, prior: FacePrior, recognizer: TorchRecognizer) -> Seen:
    """Describe crops, uint8 [M, N, N, 4] with validity as alpha."""
    outside = 1 - face_mask(images.shape[1])
    vectors, components, surroundings = [], [], []
    for part in images.split(BATCH):
        pixels = part[..., :3].permute(0, 3, 1, 2).float() / 127.5 - 1
        known = (part[..., 3] > VALID_ALPHA)[:, None].float()
        vectors.append(recognizer.embed_crops(pixels))
        components.append(prior.coefficients(pixels, known).clamp(-3, 3))
        weight = torch.nn.functional.avg_pool2d(outside * known, CELL)
        colours = torch.nn.functional.avg_pool2d(pixels * outside * known, CELL)
        surroundings.append((colours / weight.clamp(min=0.05)).flatten(1))
    return Seen(vectors=torch.cat(vectors), components=torch.cat(components), surroundings=torch.cat(surroundings))


def regress(known: Tensor, wanted: Tensor) -> Tensor:
    """Return the ridge regression [A, B] of `wanted` [M, B] on `known` [M, A], through the origin."""
    gram = known.T @ known
    penalty = RIDGE * gram.diagonal().mean() * torch.eye(len(gram))
    solution: Tensor = torch.linalg.solve(gram + penalty, known.T @ wanted)
    return solution


def fit_attributes(vectors: Tensor, surroundings: Tensor, count: int = ATTRIBUTES) -> Tensor:
    """Return orthonormal directions [count, D] of the vectors [M, D] that the surroundings [M, S] explain best.

    Reduced-rank regression (Izenman 1975): the principal directions of what a regression predicts.
    """
    centred = surroundings - surroundings.mean(0)
    torch.manual_seed(0)
    kept = min(SURROUNDINGS, min(centred.shape))
    _, _, right = torch.pca_lowrank(centred, q=kept, center=False, niter=4)
    scores = centred @ right
    scores = scores / scores.std(0).clamp(min=1e-6)
    predicted = scores @ regress(scores, vectors - vectors.mean(0))
    _, directions = torch.linalg.eigh(predicted.T @ predicted)
    leading: Tensor = directions[:, -count:].flip(1).T.contiguous()
    return leading


def add_appearance(folder: Path, seen: Seen) -> None:
    """Write both maps into a face pack, whose manifest is made anew."""
    identity = folder / "conditioning" / "identity.safetensors"
    save_file({**load_file(identity), "attributes": fit_attributes(seen.vectors, seen.surroundings)}, identity)
    prior = folder / "prior.safetensors"
    save_file({**load_file(prior), "identity": regress(seen.vectors, seen.components).half().contiguous()}, prior)
    retell_parts(folder)


def main(arguments: list[str] | None = None) -> int:
    """Fit both maps and add them to the pack."""
    parser = argparse.ArgumentParser(description="Add to a face pack what an identity vector says of looks.")
    parser.add_argument("--pack", type=Path, required=True, help="the face pack, with its prior; changed in place")
    parser.add_argument("--surrogate", type=Path, required=True, help="the surrogate whose vectors it is fed")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True, help="decoded crops")
    parser.add_argument("--samples", type=int, default=SAMPLES)
    options = parser.parse_args(arguments)
    cpu = torch.device("cpu")
    face, surrogate = (
        Pack(folder=folder, manifest=verify_pack(folder), bundled=False) for folder in (options.pack, options.surrogate)
    )
    prior, recognizers = load_prior(face, cpu), load_surrogates([surrogate], cpu)
    if prior is None or not recognizers:
        parser.error("--pack has to have a prior (training.fit_prior) and --surrogate to be a surrogate's pack")
    crops = load_crops(options.data, options.cache, int(str(face.manifest.settings["resolution"])))
    rows = sample_rows(crops, options.samples, seed=1)
    add_appearance(options.pack, look_at(torch.from_numpy(crops.images[rows]), prior, recognizers[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
