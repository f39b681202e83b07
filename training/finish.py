"""Train the finisher: `python -m training.finish --data DIR --pack PACK --out DIR --minutes N`."""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from PIL import Image
from torch import Tensor

from training.batches import Batch, BatchSource
from training.config import TrainingConfig
from training.data import load_crops
from training.finish_state import EMA_EVERY, FinishConfig, FinishState, follow, resume, save, start
from training.likeness import LikenessLoss
from training.made_faces import MadeFaces, load_made_faces
from training.projected import (
    FeatureMaps,
    feature_distances,
    hinge_losses,
    load_feature_maps,
)
from training.softening import Softener, spoiled
from training.teachers import load_teacher, teacher_embeddings
from velato_core.diffusion.face_finisher import FinisherConfig
from velato_core.diffusion.face_prior import FacePrior
from velato_core.protection.masks import face_mask

CHECKPOINT = "finisher.pt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tutors:
    """Frozen networks and the blur that teach the finisher."""

    soften: Softener
    maps: FeatureMaps
    made: MadeFaces | None = None
    likeness: LikenessLoss | None = None


def _masks(size: int, count: int, generator: torch.Generator) -> Tensor:
    """The product's own face masks, for heads turned at random."""
    grown = (0.92 + 0.2 * torch.rand(count, generator=generator)).tolist()
    return torch.cat([face_mask(size, grow=grow) for grow in grown])


def restoration_loss(
    config: FinishConfig,
    made: Tensor,
    batch: Batch,
    kept: Tensor,
    tutors: Tutors,
    real: list[Tensor],
    maps: list[Tensor],
    generator: torch.Generator,
) -> Tensor:
    """Return what does not need the critic: pixels, features, and the identity that was asked for."""
    area = batch.mask.sum(dim=(1, 2, 3)).clamp(min=1) * 3
    pixels = ((made - batch.images).abs() * batch.mask).sum(dim=(1, 2, 3)) / area
    loss = config.pixel_weight * pixels.mean() + config.feature_weight * feature_distances(real, maps).mean()
    if tutors.likeness is not None:
        half = slice(None, None, 2)  # a recognizer is as dear as the finisher: every second face will do
        distances = tutors.likeness.distances(made[half], batch.identity[half], generator)
        loss = loss + config.likeness_weight * (distances * kept[half]).mean()
    return loss


def draw_lesson(
    source: BatchSource, config: FinishConfig, tutors: Tutors, generator: torch.Generator
) -> tuple[Batch, Tensor]:
    """Draw a batch of true crops and their soft faces [B, 3, N, N]: some blurred, some made by the face model."""
    batch = source.draw(generator)
    size, count = batch.images.shape[-1], len(batch.images)
    batch = replace(batch, mask=_masks(size, count, generator))
    soft = tutors.soften(batch.images, batch.validity, batch.mask, generator)
    if tutors.made is None:
        return batch, soft
    share = round(config.made_share * count)
    rows, made = tutors.made.draw(share, generator)
    flips = torch.rand(share, generator=generator) < 0.5
    others = source.gather(rows, flips, _masks(size, share, generator))
    made = spoiled(torch.where(flips.view(-1, 1, 1, 1), made.flip(3), made), generator)
    made = others.images * (1 - others.mask) + made * others.mask
    joined = Batch(
        **{
            name: torch.cat([getattr(others, name), getattr(batch, name)[share:]])
            for name in ("images", "validity", "mask", "identity")
        }
    )
    return joined, torch.cat([made, soft[share:]])


def train_step(
    state: FinishState, batch: Batch, soft: Tensor, config: FinishConfig, tutors: Tutors, share: float
) -> dict[str, float]:
    """Take one step of finisher and critic; return the losses."""
    warm = min(1.0, (state.step + 1) / config.warmup_steps) * min(1.0, max(0.03, (1 - share) / config.decay_share))
    for optimiser, rate in zip(state.optimisers, (config.learning_rate, config.critic_rate), strict=True):
        for group in optimiser.param_groups:
            group["lr"] = rate * warm
    generator = state.generator
    kept = (torch.rand(len(soft), generator=generator) < config.keep_identity).float()
    made = state.finisher(soft, batch.mask, batch.identity * kept[:, None])
    with torch.no_grad():
        real = tutors.maps(batch.images)
    maps = tutors.maps(made)
    loss = restoration_loss(config, made, batch, kept, tutors, real, maps, generator)
    game = hinge_losses(state.critic, real, maps)
    total = loss
    if state.step >= config.adversarial_from:
        total = total + config.adversarial_weight * game.generator
    state.optimisers[0].zero_grad(set_to_none=True)
    total.backward()
    torch.nn.utils.clip_grad_norm_(state.finisher.parameters(), 5.0)
    state.optimisers[0].step()
    state.optimisers[1].zero_grad(set_to_none=True)  # what the finisher's loss left in the critic is not its lesson
    game.discriminator.backward()
    state.optimisers[1].step()
    state.step += 1
    state.samples += len(made)
    if state.step % EMA_EVERY == 0:
        follow(state, config.ema_decay**EMA_EVERY)
    return {
        "restore": float(loss.detach()),
        "generator": float(game.generator.detach()),
        "critic": float(game.discriminator.detach()),
    }


@torch.no_grad()
def held_back(state: FinishState, source: BatchSource, tutors: Tutors, sheet: Path | None) -> dict[str, float]:
    """Return distances on fixed held-back crops; write soft, finished, another identity and original as rows."""
    size = source.crops.images.shape[1]
    batch = source.held_back(48, face_mask(size))
    generator = torch.Generator().manual_seed(1)
    soft = tutors.soften(batch.images, batch.validity, batch.mask, generator)
    made = state.average(soft, batch.mask, batch.identity).clamp(-1, 1)
    other = state.average(soft, batch.mask, batch.identity.roll(5, 0)).clamp(-1, 1)
    figures = {"features": float(feature_distances(tutors.maps(batch.images), tutors.maps(made)).mean())}
    if tutors.likeness is not None:
        for name, pictures, asked in (
            ("own", made, batch.identity),
            ("asked", other, batch.identity.roll(5, 0)),
            ("soft", soft, batch.identity),
        ):
            figures[name] = 1 - float(tutors.likeness.distances(pictures, asked, generator).mean())
    if sheet is not None:
        rows = [torch.cat(list(part[1::4][:12]), dim=2) for part in (soft, made, other, batch.images)]
        pixels = ((torch.cat(rows, dim=1).permute(1, 2, 0) + 1) * 127.5).round().clamp(0, 255)
        Image.fromarray(pixels.to(torch.uint8).numpy()).save(sheet)
    return figures


def run(
    config: FinishConfig, source: BatchSource, state: FinishState, tutors: Tutors, out: Path, minutes: float
) -> None:
    """Train until the time budget is spent, with checkpoints, a log and sheets on the way."""
    budget, last = minutes * 60, state.elapsed
    sums: dict[str, float] = {}
    counted = 0
    while True:
        over = state.elapsed >= budget
        if over or state.elapsed - last > config.report_minutes * 60:
            last = state.elapsed
            row = {"minutes": round(state.elapsed / 60, 2), "samples": state.samples}
            means = {name: round(value / max(1, counted), 4) for name, value in sums.items()}
            figures = held_back(state, source, tutors, out / f"finish-{state.step:06d}.png")
            print(
                json.dumps({**row, **means, **{name: round(value, 4) for name, value in figures.items()}}), flush=True
            )
            sums, counted = {}, 0
            save(state, out / CHECKPOINT)
        if over:
            return
        begun = time.monotonic()
        batch, soft = draw_lesson(source, config, tutors, state.generator)
        for name, value in train_step(state, batch, soft, config, tutors, state.elapsed / budget).items():
            sums[name] = sums.get(name, 0.0) + value
        counted += 1
        state.elapsed += time.monotonic() - begun


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and train; a second call with the same --out goes on where the first stopped."""
    parser = argparse.ArgumentParser(description="Train the network that finishes soft faces.")
    parser.add_argument("--data", type=Path, required=True, help="folder with the training tars")
    parser.add_argument("--recognizers", type=Path, help="folder with the teacher (default: DATA/../recognizers)")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint and sheets")
    parser.add_argument("--cache", type=Path, help="decoded crops (default: OUT/cache)")
    parser.add_argument("--pack", type=Path, required=True, help="the face pack whose faces are to be finished")
    parser.add_argument("--minutes", type=float, required=True, help="time budget over all resumed pieces")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    options.out.mkdir(parents=True, exist_ok=True)
    cache = options.cache or options.out / "cache"
    config = FinishConfig()
    drawn = TrainingConfig(batch=config.batch, set_weights=config.set_weights, mask_shares=(0.0, 0.0, 0.0, 0.0, 1.0))
    crops = load_crops(options.data, cache, drawn.size, drawn.sets)
    recognizers = options.recognizers or options.data.parent / "recognizers"
    embeddings = teacher_embeddings(crops, recognizers, drawn.teacher, cache)
    source = BatchSource(crops, embeddings, drawn, torch.device("cpu"))
    state = start(config, FinisherConfig())
    if (options.out / CHECKPOINT).exists():
        resume(state, options.out / CHECKPOINT)
    prior = FacePrior.load(options.pack / "prior.safetensors", torch.device("cpu"))
    tutors = Tutors(
        soften=Softener(prior=prior),
        maps=load_feature_maps(),
        made=load_made_faces(options.pack, prior, source, cache, config.made_faces) if config.made_share else None,
        likeness=LikenessLoss(load_teacher(recognizers, drawn.teacher)) if config.likeness_weight else None,
    )
    run(config, source, state, tutors, options.out, options.minutes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
