"""Train the finder of spectacles: `python -m training.glasses --data DIR --out DIR --minutes N`.

No data set says where glasses are. They are drawn over crops of faces (`drawn_glasses`), whose own glasses are no lesson:
as soon as the network can tell, crops that wear some are no longer drawn on, and it goes on with what it finds in them itself
(pseudo-labels, Lee 2013), so that it sees real ones too.
"""

from __future__ import annotations

import argparse
import copy
import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from PIL import Image
from torch import Tensor, nn

from training.arguments import require_paths
from training.averaging import move_average
from training.data import SETS, CropSet, load_crops
from training.glasses_lessons import Lessons, photographed
from training.private import private_folder
from velato_core.faces.glasses import LEAST_AREA, SIDE, SURE, GlassesFinder

CHECKPOINT = "glasses.pt"
POSSIBLE = 0.12  # opacity from which a pixel may be glasses: such crops are no example of a bare face


@dataclass(frozen=True, slots=True, kw_only=True)
class GlassesConfig:
    """Settings of a run; the defaults are the bundled pack's."""

    batch: int = 32
    learning_rate: float = 1.5e-3
    warmup_steps: int = 100
    weight_decay: float = 0.01
    ema_decay: float = 0.998
    layers: int = 6000  # pairs of glasses that are drawn once; they are mirrored, moved and lit anew for every face
    bare_share: float = 0.35
    worn_share: float = 0.15  # of a batch, once crops that wear glasses are known
    looks: tuple[float, ...] = (0.18, 0.35, 0.71)  # shares of the time after which the crops are looked through
    report_minutes: float = 3.0


@dataclass(slots=True, kw_only=True, eq=False)
class GlassesState:
    """What a run resumes from.

    Attributes:
        finder: the network.
        average: moving average of its weights, which is what ships.
        optimiser: AdamW.
        rng: draws everything.
        step: steps taken.
        elapsed: seconds trained.
        samples: bands seen, repeats counted.
        looks: how often the crops were looked through.
        worn: rows of crops that wear glasses of their own.
        doubtful: rows that are neither drawn on nor learned from.
    """

    finder: GlassesFinder
    average: GlassesFinder
    optimiser: torch.optim.Optimizer
    rng: np.random.Generator
    step: int = 0
    elapsed: float = 0.0
    samples: int = 0
    looks: int = 0
    worn: npt.NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    doubtful: npt.NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))


def start(config: GlassesConfig, seed: int = 0) -> GlassesState:
    """Begin a run."""
    torch.manual_seed(seed)
    finder = GlassesFinder()
    optimiser = torch.optim.AdamW(finder.parameters(), lr=0.0, weight_decay=config.weight_decay)
    average = copy.deepcopy(finder).requires_grad_(requires_grad=False)
    return GlassesState(finder=finder, average=average, optimiser=optimiser, rng=np.random.default_rng(seed))


def save(state: GlassesState, path: Path) -> None:
    """Write a checkpoint; a crash leaves the one before."""
    content = {
        "finder": state.finder.state_dict(),
        "average": state.average.state_dict(),
        "optimiser": state.optimiser.state_dict(),
        "rng": json.dumps(state.rng.bit_generator.state),
        "step": state.step,
        "elapsed": state.elapsed,
        "samples": state.samples,
        "looks": state.looks,
        "worn": torch.from_numpy(state.worn),
        "doubtful": torch.from_numpy(state.doubtful),
    }
    torch.save(content, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def resume(state: GlassesState, path: Path) -> None:
    """Go on where `save` was called."""
    content = torch.load(path, map_location="cpu", weights_only=True)
    state.finder.load_state_dict(content["finder"])
    state.average.load_state_dict(content["average"])
    state.optimiser.load_state_dict(content["optimiser"])
    state.rng.bit_generator.state = json.loads(content["rng"])
    state.step, state.elapsed = content["step"], content["elapsed"]
    state.samples, state.looks = content["samples"], content["looks"]
    state.worn, state.doubtful = content["worn"].numpy(), content["doubtful"].numpy()


def loss_of(logits: Tensor, opacity: Tensor) -> Tensor:
    """Return cross entropy and one minus the soft Dice coefficient of the batch (Milletari et al. 2016)."""
    found = logits.sigmoid()
    entropy = nn.functional.binary_cross_entropy_with_logits(logits, opacity)
    overlap = 2 * (found * opacity).sum() / (found.sum() + opacity.sum()).clamp(min=1)
    return entropy + 0.3 * (1 - overlap)


def _draw(state: GlassesState, lessons: Lessons, config: GlassesConfig) -> tuple[Tensor, Tensor]:
    worn = round(config.batch * config.worn_share) if len(state.worn) else 0
    free = np.setdiff1d(lessons.crops.train, np.concatenate([state.worn, state.doubtful]))
    free = free if len(free) else lessons.crops.train
    some = state.rng.choice(state.worn, worn) if worn else state.worn[:0]
    rows = state.rng.choice(free, config.batch - worn)
    return lessons.draw(state.rng, rows, config.bare_share, some, state.average)


def train_step(state: GlassesState, lessons: Lessons, config: GlassesConfig, share: float) -> float:
    """Take one step and return the loss; `share` is how much of the time is gone."""
    rate = config.learning_rate * min(1.0, (state.step + 1) / config.warmup_steps) * max(0.02, 1 - share)
    for group in state.optimiser.param_groups:
        group["lr"] = rate
    bands, opacity = _draw(state, lessons, config)
    loss = loss_of(state.finder(bands), opacity)
    state.optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(state.finder.parameters(), 1.0)
    state.optimiser.step()
    state.step += 1
    state.samples += len(bands)
    parameters = state.finder.parameters()
    move_average(list(state.average.parameters()), parameters, state.step, config.ema_decay)
    return float(loss.detach())


@torch.no_grad()
def areas(finder: GlassesFinder, lessons: Lessons, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """Return how many pixels of each crop are surely, and how many possibly, glasses [n, 2]."""
    found = []
    for begin in range(0, len(rows), 128):
        opacity = finder(lessons.bands(rows[begin : begin + 128]) * 2 - 1).sigmoid()
        found.append(torch.stack([(opacity > limit).sum(dim=(1, 2, 3)) for limit in (SURE, POSSIBLE)], 1))
    return torch.cat(found).numpy().astype(np.float64)


def look_through(state: GlassesState, lessons: Lessons) -> None:
    """Find the crops that wear glasses, or may."""
    rows = lessons.crops.train
    sure, possible = areas(state.average, lessons, rows).T
    worn = sure >= 1.2 * LEAST_AREA
    state.worn, state.doubtful = rows[worn], rows[~worn & (possible >= LEAST_AREA / 2)]
    state.looks += 1


@torch.no_grad()
def measure_on_drawn(
    finder: GlassesFinder, crops: CropSet, rng: np.random.Generator, count: int = 400
) -> dict[str, float]:
    """Measure on held-back crops that wear no glasses, as far as the finder knows, with drawn ones laid over them.

    Returns:
        "iou": mean intersection over union with what was drawn (both at an opacity of a half), "found": share of the pairs
        that are found at all, "share_worn": share of all held-back crops on which glasses are found as they are.
    """
    lessons = Lessons(crops, count)
    sure = areas(finder, lessons, crops.test)[:, 0]
    free = crops.test[sure == 0] if (sure == 0).any() else crops.test
    overlaps, found = [], 0
    for _ in range(-(-count // 32)):
        bands, opacity = lessons.dressed(lessons.bands(rng.choice(free, 32)), rng)
        cover = finder(photographed(bands * 2 - 1, rng)).sigmoid()
        both, either = ((cover > 0.5) & (opacity > 0.5), (cover > 0.5) | (opacity > 0.5))
        overlaps.append(both.sum(dim=(1, 2, 3)) / either.sum(dim=(1, 2, 3)).clamp(min=1))
        found += int(((cover > SURE).sum(dim=(1, 2, 3)) >= LEAST_AREA).sum())
    overlap = torch.cat(overlaps)
    return {
        "iou": round(float(overlap.mean()), 3),
        "found": round(found / len(overlap), 3),
        "share_worn": round(float((sure >= LEAST_AREA).mean()), 3),
    }


@torch.no_grad()
def write_sheet(state: GlassesState, lessons: Lessons, path: Path) -> dict[str, float]:
    """Write held-back crops in which glasses were found, and where; return how many there are."""
    rows = lessons.crops.test
    sure = areas(state.average, lessons, rows)[:, 0]
    chosen = rows[sure >= LEAST_AREA]
    shown = chosen[np.linspace(0, len(chosen) - 1, min(len(chosen), 60)).astype(np.int64)] if len(chosen) else chosen
    if len(shown):
        found = state.average.find(
            torch.from_numpy(np.stack([lessons.crops.images[row, :, :, :3] for row in shown])).permute(0, 3, 1, 2)
            / 127.5
            - 1
        )
        tiles = []
        for row, opacity in zip(shown, found, strict=True):
            picture = lessons.crops.images[row, :, :, :3].astype(np.float64)
            cover = opacity[0].numpy()[..., None]
            tiles.append(np.concatenate([picture, picture * (1 - cover) + np.array([0, 255, 0]) * cover], 0))
        tiles += [np.zeros_like(tiles[0])] * (-len(tiles) % 15)
        lines = [np.concatenate(tiles[at : at + 15], 1) for at in range(0, len(tiles), 15)]
        Image.fromarray(np.concatenate(lines, 0).astype(np.uint8)).save(path)
    return {"held_back": len(rows), "with_glasses": len(chosen)}


def run(config: GlassesConfig, lessons: Lessons, state: GlassesState, out: Path, minutes: float) -> None:
    """Train until the time budget is spent, with checkpoints, a log and sheets on the way."""
    budget, last = minutes * 60, state.elapsed
    losses: list[float] = []
    while True:
        over = state.elapsed >= budget
        if over or state.elapsed - last > config.report_minutes * 60:
            last = state.elapsed
            figures = write_sheet(state, lessons, out / f"glasses-{state.step:06d}.png")
            row = {"minutes": round(state.elapsed / 60, 2), "step": state.step, "loss": float(np.mean(losses or [0]))}
            print(json.dumps({**row, "worn": len(state.worn), "doubtful": len(state.doubtful), **figures}), flush=True)
            losses = []
            if state.step:  # a run that took no step, to make the cache, is none to go on with
                save(state, out / CHECKPOINT)
        if over:
            return
        begun = time.monotonic()
        if state.looks < len(config.looks) and state.elapsed >= config.looks[state.looks] * budget:
            look_through(state, lessons)
        losses.append(train_step(state, lessons, config, state.elapsed / budget))
        state.elapsed += time.monotonic() - begun


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and train; a second call with the same --out goes on where the first stopped."""
    usual = GlassesConfig()
    parser = argparse.ArgumentParser(description="Train the network that finds spectacles.")
    parser.add_argument("--data", type=Path, required=True, help="folder with the training tars")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint and sheets")
    parser.add_argument("--cache", type=Path, help="decoded crops (default: OUT/cache)")
    parser.add_argument("--minutes", type=float, required=True, help="time budget over all resumed pieces")
    parser.add_argument("--batch", type=int, default=usual.batch)
    parser.add_argument("--layers", type=int, default=usual.layers, help="pairs of glasses to draw")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    require_paths(parser, options.data)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    private_folder(options.out)
    config = GlassesConfig(batch=options.batch, layers=options.layers)
    lessons = Lessons(load_crops(options.data, options.cache or options.out / "cache", SIDE, SETS), config.layers)
    state = start(config)
    if (options.out / CHECKPOINT).exists():
        resume(state, options.out / CHECKPOINT)
    run(config, lessons, state, options.out, options.minutes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
