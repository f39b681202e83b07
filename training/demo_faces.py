"""Make the demo pictures: faces of nobody, from the mean and the components of many crops, finished by the face model.

`python -m training.demo_faces --pack PACK --finisher PACK --data DIR --cache DIR --out DIR`. A face starts as a random point
of a principal component space of the training crops, which is a soft average of thousands of people; the face model then
works on it at a low noise level, and the finisher gives face, hair and background their detail. No picture of a person goes
in, and none comes out.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from training.data import CropSet, load_crops
from velato_core.diffusion.ddim import ddim_sample, embedding_schedule, make_denoiser
from velato_core.diffusion.face_finisher import FaceFinisher
from velato_core.diffusion.face_pack import FacePack
from velato_core.diffusion.noise_schedule import add_noise, timestep_grid
from velato_core.imaging.blend import soft_mask
from velato_core.packs.manifest import read_manifest
from velato_core.protection.masks import face_mask
from velato_core.protection.pseudonym import PseudonymSpace

COMPONENTS = 40
SAMPLES = 3000  # crops that the components are fitted to
SPREAD = 0.95  # of a standard deviation along each component: nearer to the mean all faces look alike
RIM = 5  # pixels of a crop that are cut off: nothing lies beyond them that the finisher could go by


def fit_components(crops: CropSet, seed: int) -> tuple[Tensor, Tensor, Tensor]:
    """Fit mean [D], components [k, D] and scales [k] to wholly valid training crops, D = 3 N N."""
    generator = np.random.default_rng(seed)
    rows = np.sort(generator.permutation(crops.train[crops.source[crops.train] < 3])[:SAMPLES])
    images = torch.from_numpy(crops.images[rows])
    whole = (images[..., 3] > 0).float().mean(dim=(1, 2)) > 0.98
    flat = images[whole][..., :3].permute(0, 3, 1, 2).flatten(1).float() / 127.5 - 1
    mean = flat.mean(0)
    torch.manual_seed(seed)
    _, singular, right = torch.pca_lowrank(flat - mean, q=COMPONENTS, center=False, niter=2)
    return mean, right.T.contiguous(), singular / len(flat) ** 0.5


@torch.no_grad()
def make_faces(
    pack: FacePack, finisher: FaceFinisher, people: PseudonymSpace, prior: Tensor, seed: int, start: int, steps: int
) -> Tensor:
    """Make faces [B, 3, N, N] in [-1, 1] on soft prior pictures of that shape."""
    generator = torch.Generator().manual_seed(seed)
    batch, size = len(prior), pack.resolution
    validity = torch.ones(batch, 1, size, size)
    identity = torch.stack([people.sample(generator) for _ in range(batch)])
    mask = face_mask(size).expand(batch, -1, -1, -1)
    conditions = pack.conditions(prior, mask, validity, identity)
    tokens = embedding_schedule(conditions, pack.schedule, image_until=start, identity=True)
    denoise = make_denoiser(pack, tokens, conditions.context)
    noise = torch.randn(batch, 192, size // 8, size // 8, generator=generator)
    latents = add_noise(pack.encode(prior), noise, pack.schedule.alpha(start))
    made = pack.decode(ddim_sample(denoise, latents, timestep_grid(start, steps), pack.schedule))
    weight = soft_mask(mask)
    soft = (made * weight + prior * (1 - weight)).clamp(-1, 1)
    whole, face = (finisher(soft, part, identity) for part in (torch.ones_like(mask), mask))
    joined: Tensor = face * weight + whole * (1 - weight)
    return joined.clamp(-1, 1)


def picture_of(crop: Tensor, side: int) -> Image.Image:
    """Return a crop [3, N, N] without its rim as a picture of `side` pixels."""
    inner = crop[:, RIM:-RIM, RIM:-RIM].permute(1, 2, 0).clamp(-1, 1)
    pixels = ((inner + 1) * 127.5).round().to(torch.uint8).numpy()
    return Image.fromarray(pixels).resize((side, side), Image.Resampling.LANCZOS)


def collage(faces: Tensor, side: int = 320, border: int = 12) -> Image.Image:
    """Place face crops [B, 3, N, N] side by side, like the prints of a photo booth."""
    photo = Image.new("RGB", (border + len(faces) * (side + border), side + 2 * border), (238, 236, 232))
    for index, crop in enumerate(faces):
        photo.paste(picture_of(crop, side), (border + index * (side + border), border))
    return photo


def main(arguments: list[str] | None = None) -> int:
    """Write one collage and a few portraits as JPEG."""
    parser = argparse.ArgumentParser(description="Make demo pictures of nobody.")
    parser.add_argument("--pack", type=Path, required=True)
    parser.add_argument("--finisher", type=Path, required=True, help="the finisher pack")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True, help="decoded crops")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=21)
    parser.add_argument("--count", type=int, default=24, help="faces that are drawn")
    parser.add_argument(
        "--pick", type=int, nargs="+", default=[8, 2, 21], metavar="N", help="of these, the ones that people would post"
    )
    parser.add_argument("--start", type=int, default=60)
    options = parser.parse_args(arguments)
    if not all(0 <= pick < options.count for pick in options.pick):
        parser.error(f"--pick takes numbers from 0 to {options.count - 1}, below --count")
    manifest = read_manifest(options.pack)
    pack = FacePack.load(options.pack, manifest.id, int(str(manifest.settings["resolution"])), torch.device("cpu"))
    people = PseudonymSpace.load(options.pack / "conditioning" / "identity.safetensors", torch.device("cpu"))
    mean, components, scales = fit_components(load_crops(options.data, options.cache, pack.resolution), options.seed)
    weights = torch.randn(options.count, COMPONENTS, generator=torch.Generator().manual_seed(options.seed))
    prior = (mean + SPREAD * (weights * scales) @ components).view(-1, 3, pack.resolution, pack.resolution)
    finisher = FaceFinisher.load(options.finisher, torch.device("cpu"))
    faces = make_faces(pack, finisher, people, prior.clamp(-1, 1), options.seed, options.start, 10)[options.pick]
    options.out.mkdir(parents=True, exist_ok=True)
    collage(faces).save(options.out / "group.jpg", quality=92)
    for index, crop in enumerate(faces):
        picture_of(crop, 512).save(options.out / f"portrait-{index + 1}.jpg", quality=92)
    return 0


if __name__ == "__main__":
    sys.exit(main())
