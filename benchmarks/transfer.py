"""How well attacks on the bundled surrogates transfer: `python -m benchmarks.transfer --pairs DIR --out docs/benchmarks/transfer`.

The same plain attack (MI-FGSM, 8/255, dodging) is made on our two surrogates and on the teachers that they were distilled
from. Recognizers that neither attack saw then compare the attacked photo with the other photo of the same person.
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import numpy as np
import numpy.typing as npt
import torch
from safetensors.torch import load_file
from torch import Tensor

from benchmarks.choosing import at_least_one
from benchmarks.judging import pair_names
from training.metrics.alignment import arcface_crops, to_picture, warp
from training.metrics.covers import to_bytes
from training.metrics.pairs import Portraits, load_pairs
from training.teachers import load_teacher
from velato_core.faces.surrogates import SurrogateName, build_surrogate
from velato_core.faces.template import arcface_template

Network = Callable[[Tensor], Tensor]
EPSILON = 8 / 255
MOMENTUM = 1.0
JITTER = 2.0  # pixels of the ArcFace crop by which landmarks are moved at random at every step
BATCH = 10
SURROGATES: tuple[SurrogateName, ...] = get_args(SurrogateName)
TEACHERS = ("edgeface_xs", "edgeface_xxs")


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferJudge:
    """A recognizer that no attack was made on.

    Attributes:
        name: for the table.
        threshold: similarity at a false accept rate of 1e-2.
        embed: portraits to embeddings [N, D].
        similarities: embeddings [N, D], [M, D] to similarities [N, M], higher is more alike.
    """

    name: str
    threshold: float
    embed: Callable[[Portraits], Tensor]
    similarities: Callable[[Tensor, Tensor], Tensor]


def _unit(network: Network, faces: Tensor) -> Tensor:
    return torch.nn.functional.normalize(network(faces), dim=-1)


def attack(portraits: Portraits, networks: Sequence[Network], steps: int, seed: int) -> Portraits:
    """Move portraits away from themselves with MI-FGSM (Dong et al. 2018) on an ensemble, within 8/255.

    Args:
        portraits: the photos; the result holds bytes again, as a file would.
        networks: map ArcFace crops [B, 3, 112, 112] in [-1, 1] to embeddings.
        steps: gradient steps.
        seed: seed of the alignment jitter.
    """
    generator = torch.Generator().manual_seed(seed)
    done = []
    for begin in range(0, len(portraits.images), BATCH):
        cut = slice(begin, begin + BATCH)
        done.append(_attack_batch(portraits.tensor(cut), portraits.landmarks[cut], networks, steps, generator))
    images = to_bytes(torch.cat(done))
    return Portraits(names=portraits.names, images=images, landmarks=portraits.landmarks)


def _attack_batch(
    clean: Tensor,
    landmarks: npt.NDArray[np.float64],
    networks: Sequence[Network],
    steps: int,
    generator: torch.Generator,
) -> Tensor:
    limit = 2 * EPSILON  # pictures are in [-1, 1]
    size = 1.5 * limit / steps
    with torch.no_grad():
        goals = [_unit(network, arcface_crops(clean, landmarks)) for network in networks]
    matrices = to_picture(landmarks, arcface_template())
    change, momentum = torch.zeros_like(clean), torch.zeros_like(clean)
    for _ in range(steps):
        change.requires_grad_(True)
        moved = matrices.clone()
        moved[:, :, 2] += JITTER * torch.randn(len(clean), 2, generator=generator)
        faces = warp(clean + change, moved, 112)
        pairs = zip(networks, goals, strict=True)
        loss = torch.stack([(_unit(network, faces) * goal).sum() for network, goal in pairs]).sum()
        (gradient,) = torch.autograd.grad(loss, change)
        momentum = MOMENTUM * momentum + gradient / gradient.abs().mean(dim=(1, 2, 3), keepdim=True).clamp(min=1e-12)
        change = (change.detach() - size * momentum.sign()).clamp(-limit, limit)
        change = (clean + change).clamp(-1, 1) - clean
    return clean + change


def load_surrogate_networks(packs: Path) -> list[Network]:
    """Load the bundled surrogates that lie in the folder of packs."""
    networks: list[Network] = []
    for name in SURROGATES:
        path = packs / f"velato-surrogate-{name}" / "model.safetensors"
        if path.exists():
            network = build_surrogate(name)
            network.load_state_dict({key: value.float() for key, value in load_file(path).items()}, assign=False)
            networks.append(network.eval().requires_grad_(False))
    return networks


def load_judges(recognizers: Path) -> list[TransferJudge]:
    """Load MobileFaceNet and the dlib ResNet, with the FAR 1e-2 thresholds of docs/face-model.md."""
    mobile = load_teacher(recognizers, "mobilefacenet")

    def embed_mobile(portraits: Portraits) -> Tensor:
        rows = []
        for begin in range(0, len(portraits.images), BATCH):
            cut = slice(begin, begin + BATCH)
            faces = arcface_crops(portraits.tensor(cut), portraits.landmarks[cut])
            rows.append(_unit(mobile, faces[..., 8:104] * (127.5 / 128)))
        return torch.cat(rows)

    return [
        TransferJudge(name="MobileFaceNet", threshold=0.271, embed=embed_mobile, similarities=lambda a, b: a @ b.T),
        _dlib_judge(),
    ]


def _dlib_judge() -> TransferJudge:
    from velato_core.faces.recognizers import load_judges as load_bundled
    from velato_core.faces.types import Face
    from velato_core.packs.catalog import open_pack

    (judge,) = load_bundled([open_pack("dlib-resnet")])

    def embed(portraits: Portraits) -> Tensor:
        rows = []
        for image, points in zip(portraits.images, portraits.landmarks, strict=True):
            left, top = points.min(0)
            right, bottom = points.max(0)
            landmarks = tuple((float(x), float(y)) for x, y in points)
            face = Face(box=(left, top, right, bottom), landmarks=landmarks, score=1.0, source="detector")
            rows.append(judge.embed(image, face))
        return torch.from_numpy(np.stack(rows))

    return TransferJudge(
        name="dlib ResNet",
        threshold=judge.threshold(1e-2) - 1,  # its similarity is 1 minus the distance
        embed=embed,
        similarities=lambda a, b: -torch.cdist(a, b),
    )


@torch.no_grad()
def judged(judge: TransferJudge, portraits: Portraits, gallery: Tensor) -> dict[str, float]:
    """Return how often portraits still match the other photo of the person, and find it first among all."""
    table = judge.similarities(judge.embed(portraits), gallery)
    own = table.diagonal()
    return {
        "match": float((own > judge.threshold).float().mean()),
        "rank_1": float((table.argmax(1) == torch.arange(len(table))).float().mean()),
        "similarity": float(own.mean()),
    }


def _psnr(first: Portraits, second: Portraits) -> float:
    error = np.mean((first.images.astype(np.float64) - second.images) ** 2, axis=(1, 2, 3))
    return float(np.mean(10 * np.log10(255**2 / np.maximum(error, 1e-9))))


def measure(options: argparse.Namespace) -> dict[str, Any]:
    """Make both attacks and judge them.

    Raises:
        SystemExit: there are no pairs, or no surrogates.
    """
    from velato_core.faces.detector import load_detector

    pair_names(options.pairs)
    surrogates = load_surrogate_networks(options.packs)
    if not surrogates:
        names = ", ".join(f"velato-surrogate-{name}" for name in SURROGATES)
        raise SystemExit(f"There is nothing to attack: {options.packs} holds none of {names}.")
    options.cache.mkdir(parents=True, exist_ok=True)
    protect, gallery = load_pairs(options.pairs, load_detector(), options.cache, options.count)
    ensembles: dict[str, list[Network]] = {
        "our surrogates": surrogates,
        "EdgeFace teachers": [load_teacher(options.recognizers, name) for name in TEACHERS],
    }
    attacked, seconds = {"clean": protect}, {}
    for name, networks in ensembles.items():
        begun = time.monotonic()
        attacked[name] = attack(protect, networks, options.steps, options.seed)
        seconds[name] = (time.monotonic() - begun) / len(protect.images)
    rows: dict[str, dict[str, dict[str, float]]] = {}
    for judge in load_judges(options.recognizers):
        with torch.no_grad():
            known = judge.embed(gallery)
        rows[judge.name] = {name: judged(judge, portraits, known) for name, portraits in attacked.items()}
    return {
        "pairs": len(protect.images),
        "steps": options.steps,
        "seed": options.seed,
        "surrogates": len(surrogates),
        "machine": f"{platform.machine()}, torch {torch.__version__}, {torch.get_num_threads()} thread(s)",
        "psnr": {name: _psnr(protect, portraits) for name, portraits in attacked.items() if name != "clean"},
        "seconds_per_photo": seconds,
        "judges": rows,
    }


def table(results: dict[str, Any]) -> str:
    """Return the results as a Markdown page."""
    lines = [
        "# Transfer of attacks on the bundled surrogates",
        "",
        "`python -m benchmarks.transfer --pairs DIR --recognizers DIR --packs DIR --cache DIR --out docs/benchmarks/transfer`,",
        f"{datetime.datetime.now(datetime.UTC).date().isoformat()}.",
        "",
        f"MI-FGSM, 8/255, {results['steps']} steps, alignment jitter, {results['pairs']} pairs; {results['surrogates']}",
        f"bundled surrogates; seed {results['seed']}; {results['machine']}. Match: with the other photo of the person, at",
        f"FAR 1e-2. Rank-1: among the other photos of all {results['pairs']} people. The judges were never attacked.",
        "",
        "| judge | attacked | match | rank-1 | mean similarity | PSNR |",
        "|---|---|---|---|---|---|",
    ]
    for judge, rows in results["judges"].items():
        for name, row in rows.items():
            quality = "" if name == "clean" else f"{results['psnr'][name]:.1f} dB"
            cells = [judge, name, f"{row['match']:.0%}", f"{row['rank_1']:.0%}", f"{row['similarity']:.3f}", quality]
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and write OUT.json and OUT.md."""
    parser = argparse.ArgumentParser(description="Measure how attacks on the bundled surrogates transfer.")
    parser.add_argument("--pairs", type=Path, required=True, help="folder with protect/ and gallery/")
    parser.add_argument("--recognizers", type=Path, required=True, help="folder with the recognizer programs")
    parser.add_argument("--packs", type=Path, required=True, help="folder with the surrogates' packs")
    parser.add_argument("--cache", type=Path, required=True, help="folder for detected landmarks")
    parser.add_argument("--out", type=Path, required=True, help="result files without suffix")
    parser.add_argument("--count", type=at_least_one, default=40, help="pairs, taken evenly")
    parser.add_argument("--steps", type=at_least_one, default=10)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    results = measure(options)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.with_suffix(".json").write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    page = table(results)
    options.out.with_suffix(".md").write_text(page, encoding="utf-8")
    print(page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
