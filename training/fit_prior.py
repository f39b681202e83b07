"""Fit the face pack's linear prior: `python -m training.fit_prior --data DIR --cache DIR --out prior.safetensors`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor

from training.data import VALID_ALPHA, CropSet, load_crops
from velato_core.protection.masks import face_mask

COMPONENTS = 96
SAMPLES = 7000  # crops, each also mirrored
GROWN = 1.35  # the prior's mask is larger than the face mask by this, so that blending never meets its edge
# Soft news photos would make the average soft: the sharp sets weigh more.
SHARES = {0: 0.2, 1: 0.27, 2: 0.15, 3: 0.16, 4: 0.22}


def prior_mask(size: int) -> Tensor:
    """Return the mask [1, 1, size, size] of the pixels that the prior knows."""
    return face_mask(size, grow=GROWN)


def sample_rows(crops: CropSet, samples: int, seed: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Draw training rows with the sets' SHARES."""
    generator = np.random.default_rng(seed)
    chosen = []
    for source, share in SHARES.items():
        rows = crops.train[crops.source[crops.train] == source]
        chosen.append(generator.permutation(rows)[: round(share * samples)])
    return np.sort(np.concatenate(chosen))


def fit(crops: CropSet, components: int, samples: int, seed: int = 0) -> tuple[Tensor, Tensor, Tensor]:
    """Fit mean [3, N, N], components [k, 3, N, N] and scales [k]; pixels beyond a photo's edge count as the mean."""
    size = crops.images.shape[1]
    raw = torch.from_numpy(crops.images[sample_rows(crops, samples, seed)])
    pixels = raw[..., :3].permute(0, 3, 1, 2).float() / 127.5 - 1
    valid = (raw[..., 3] > VALID_ALPHA)[:, None].float() * prior_mask(size)
    mean = (pixels * valid).sum(0) / valid.sum(0).clamp(min=1)
    mean = (mean + mean.flip(2)) / 2
    centred = ((pixels - mean) * valid).flatten(1)
    # Mirrored samples make the space symmetric: the components are then even or odd about the middle line.
    mirrored = ((pixels - mean) * valid).flip(3).flatten(1)
    data = torch.cat([centred, mirrored])
    torch.manual_seed(seed)
    _, singular, right = torch.pca_lowrank(data, q=components + 12, center=False, niter=2)
    scales = singular[:components] / len(data) ** 0.5
    return mean, right.T[:components].reshape(components, 3, size, size).contiguous(), scales


def main(arguments: list[str] | None = None) -> int:
    """Fit and write the prior."""
    parser = argparse.ArgumentParser(description="Fit the face pack's linear prior.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True, help="decoded crops")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", type=int, default=128)
    parser.add_argument("--components", type=int, default=COMPONENTS)
    parser.add_argument("--samples", type=int, default=SAMPLES)
    options = parser.parse_args(arguments)
    crops = load_crops(options.data, options.cache, options.size)
    mean, components, scales = fit(crops, options.components, options.samples)
    steps = components.flatten(1).abs().amax(1) / 127
    quantised = (components / steps[:, None, None, None]).round().to(torch.int8)
    tensors = {"mean": mean.half(), "components": quantised, "steps": steps, "scales": scales}
    save_file(tensors, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
