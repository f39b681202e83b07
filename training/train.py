"""Train the face model: `python -m training.train --config training/configs/cpu.yaml --data DIR --out DIR --minutes N`."""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from training.arguments import checked, require_paths, say_ignored
from training.averaging import EMA_EVERY
from training.batches import Batch, BatchSource
from training.config import TrainingConfig, load_config
from training.data import load_crops
from training.layout import compile_in_place, eagerly
from training.likeness import LEGIBLE_ALPHA, LikenessLoss, swapped_rows
from training.masks import face_oval
from training.objective import cosine_alphas_cumprod, draw_timesteps, weighted_loss
from training.perceptual import PerceptualLoss, load_residual, shipped_residual
from training.private import private_folder
from training.sheets import write_sheet
from training.state import (
    TrainingState,
    refuse_other_settings,
    resume_state,
    save_state,
    start_from_pack,
    start_state,
)
from training.teachers import load_teacher, teacher_embeddings
from velato_core.diffusion.codec import PixelCodec
from velato_core.diffusion.conditioning import timestep_group
from velato_core.diffusion.face_unet import context_latents

CHECKPOINT = "checkpoint.pt"
AHEAD = 8  # steps that may wait for the device


def pick_device(name: str) -> torch.device:
    """Return the asked device, or the best one for "auto"."""
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "cpu"
    return torch.device(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Critics:
    """Frozen networks that say how far a made face is from what it should be; each is optional."""

    perceptual: PerceptualLoss | None = None
    likeness: LikenessLoss | None = None


def load_critics(config: TrainingConfig, perceptual: Path | None, recognizers: Path, device: torch.device) -> Critics:
    """Load the critics whose weight in the configuration is above zero."""
    features = PerceptualLoss.load(perceptual).to(device) if config.perceptual_weight > 0 and perceptual else None
    if config.likeness_weight == 0:
        return Critics(perceptual=features)
    judges = [load_teacher(recognizers, config.teacher, device), *([load_residual(perceptual)] if perceptual else [])]
    return Critics(perceptual=features, likeness=LikenessLoss(*judges).to(device))


def learning_rate(config: TrainingConfig, step: int, share: float) -> float:
    """Return the learning rate at `step`, `share` of the time budget being spent."""
    warm = min(1.0, (step + 1) / config.warmup_steps)
    left = (1 - share) / config.decay_share
    return config.learning_rate * warm * max(0.02, min(1.0, left))


def _predict(
    state: TrainingState, batch: Batch, noisy: Tensor, timesteps: Tensor, keep: tuple[Tensor, Tensor]
) -> Tensor:
    """Return the predicted clean pictures; `keep` marks where the image and identity tokens are given ([B] each)."""
    conditioning, codec, size = state.network.conditioning, PixelCodec(), len(noisy)
    keep_image, keep_identity = (mark.view(-1, 1, 1) for mark in keep)
    image = conditioning.modulate(conditioning.encode_taps(batch.images), timestep_group(timesteps))
    identity = conditioning.identity_tokens(batch.identity)
    tokens = torch.cat(
        [
            torch.where(keep_image, image, conditioning.null_image(size)),
            torch.where(keep_identity, identity, conditioning.null_identity(size)),
        ],
        dim=1,
    )
    context = context_latents(batch.images, batch.mask, batch.validity)
    return codec.decode(state.network(codec.encode(noisy), timesteps, tokens, context).float())


def batch_loss(
    state: TrainingState,
    batch: Batch,
    config: TrainingConfig,
    alphas: Tensor,
    generator: torch.Generator,
    critics: Critics | None = None,
) -> Tensor:
    """Return the loss of one batch: noise it, drop conditions, predict the clean pictures."""
    device, size = batch.images.device, len(batch.images)
    timesteps = draw_timesteps(size, config, generator)
    noise = torch.randn(batch.images.shape, generator=generator, device=device)
    keep_image = torch.rand(size, generator=generator, device=device) < config.keep_image
    keep_identity = torch.rand(size, generator=generator, device=device) < config.keep_identity
    swapped = torch.zeros(size, dtype=torch.bool, device=device)
    if critics is not None and critics.likeness is not None:
        swapped = swapped_rows(timesteps, config.swap_share, generator)
        asked = torch.where(swapped.view(-1, 1), batch.identity.roll(1, dims=0), batch.identity)
        batch = replace(batch, identity=asked)
    level = alphas[timesteps].view(-1, 1, 1, 1)
    noisy = level.sqrt() * batch.images + (1 - level).sqrt() * noise
    with torch.autocast(device.type, torch.bfloat16, enabled=config.bf16):
        made = _predict(state, batch, noisy, timesteps, (keep_image & ~swapped, keep_identity | swapped))
    weight = batch.validity * (config.outside_weight + (1 - config.outside_weight) * batch.mask)
    # Inside the mask a swapped sample has no true picture: only its surroundings are to be kept.
    weight = torch.where(swapped.view(-1, 1, 1, 1), batch.validity * config.outside_weight * (1 - batch.mask), weight)
    loss = weighted_loss(made, batch.images, alphas[timesteps], weight, config.snr_clip)
    if critics is None:
        return loss
    # Near pure noise no single face can be right: there the mean is the honest answer.
    some = slice(0, max(1, round(config.critic_share * size)))
    legible = (alphas[timesteps[some]] > LEGIBLE_ALPHA).float()
    clean, mask = batch.images[some], batch.mask[some]
    joined = made[some] * mask + clean * (1 - mask)
    with torch.autocast(device.type, torch.bfloat16, enabled=config.bf16):
        if critics.perceptual is not None:
            distances = critics.perceptual.distances(joined, clean)
            loss = loss + config.perceptual_weight * (distances * legible * (~swapped[some]).float()).mean()
        if critics.likeness is not None:
            distances = critics.likeness.distances(joined, batch.identity[some], generator)
            told = (keep_identity | swapped)[some].float()
            loss = loss + config.likeness_weight * (distances * legible * told).mean()
    return loss


@torch.no_grad()
def held_back_loss(state: TrainingState, source: BatchSource, config: TrainingConfig, alphas: Tensor) -> float:
    """Return the averaged network's loss on fixed held-back crops with fixed noise."""
    generator = torch.Generator(source.device).manual_seed(1)
    state.swap_ema()
    batch = source.held_back(64, face_oval(config.size))
    losses = [batch_loss(state, _part(batch, i), config, alphas, generator).item() for i in range(0, 64, 16)]
    state.swap_ema()
    return sum(losses) / len(losses)


def _part(batch: Batch, start: int) -> Batch:
    cut = slice(start, start + 16)
    return Batch(
        images=batch.images[cut], validity=batch.validity[cut], mask=batch.mask[cut], identity=batch.identity[cut]
    )


def train_step(
    state: TrainingState,
    batch: Batch,
    config: TrainingConfig,
    alphas: Tensor,
    share: float,
    critics: Critics | None = None,
) -> Tensor:
    """Take one optimiser step and return its loss, on the device: to read it is to wait for the step."""
    for group in state.optimiser.param_groups:
        group["lr"] = learning_rate(config, state.step, share)
    loss = batch_loss(state, batch, config, alphas, state.generator, critics)
    state.optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(state.network.parameters(), config.gradient_clip)
    state.optimiser.step()
    state.step += 1
    state.samples += len(batch.images)
    if state.step % EMA_EVERY == 0:
        state.update_ema(config.ema_decay**EMA_EVERY)
    return loss.detach()


def _report(out: Path, state: TrainingState, losses: list[Tensor], held_back: float) -> None:
    row = {
        "minutes": round(state.elapsed / 60, 2),
        "step": state.step,
        "samples": state.samples,
        "loss": round(float(sum(losses, torch.zeros(()))) / max(1, len(losses)), 5),
        "held_back": round(held_back, 5),
    }
    with (out / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(row) + "\n")
    print(json.dumps(row), flush=True)


def run(
    config: TrainingConfig,
    source: BatchSource,
    state: TrainingState,
    out: Path,
    minutes: float,
    critics: Critics | None = None,
) -> None:
    """Train until the time budget is spent, with checkpoints, a log and sample sheets on the way."""
    alphas = cosine_alphas_cumprod().to(source.device)
    budget, last_save, last_sheet = minutes * 60, state.elapsed, state.elapsed
    losses: list[Tensor] = []
    while state.elapsed < budget:
        begun = time.monotonic()
        share = state.elapsed / budget
        losses.append(train_step(state, source.draw(state.generator), config, alphas, share, critics))
        if source.device.type == "cuda" and state.step % AHEAD == 0:
            torch.cuda.synchronize()  # else the clock would run far ahead of the device
        state.elapsed += time.monotonic() - begun
        if state.elapsed - last_save > config.checkpoint_minutes * 60:
            last_save = state.elapsed
            with eagerly():
                _report(out, state, losses, held_back_loss(state, source, config, alphas))
            losses = []
            save_state(state, config, out / CHECKPOINT)
        if state.elapsed - last_sheet > config.sample_minutes * 60:
            last_sheet = state.elapsed
            with eagerly():
                write_sheet(state, source, alphas, out / f"sheet-{state.step:06d}.png")
    with eagerly():
        _report(out, state, losses, held_back_loss(state, source, config, alphas))
        if state.step:  # a run that took no step, to make the cache, is none to go on with
            save_state(state, config, out / CHECKPOINT)
        write_sheet(state, source, alphas, out / "sheet-final.png")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Train Velato's face diffusion model.")
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder with the training tars")
    parser.add_argument(
        "--recognizers", type=Path, help="folder with the teacher programs (default: DATA/../recognizers)"
    )
    parser.add_argument("--out", type=Path, required=True, help="checkpoints, log and sample sheets")
    parser.add_argument("--cache", type=Path, help="decoded crops (default: OUT/cache)")
    parser.add_argument("--minutes", type=float, required=True, help="time budget over all resumed pieces")
    parser.add_argument("--start-from", type=Path, help="checkpoint or face pack whose weights a new run starts with")
    parser.add_argument(
        "--perceptual",
        type=Path,
        help="residual surrogate (.pt or pack): features, and a judge of identity (default: the shipped one)",
    )
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and train; a second call with the same --out goes on where the first stopped."""
    parser = _parser()
    options = parser.parse_args(arguments)
    config = checked(parser, lambda: load_config(options.config))
    require_paths(parser, options.data, options.start_from, options.perceptual)
    checkpoint = options.out / CHECKPOINT
    if checkpoint.exists():
        refuse_other_settings(config, checkpoint)
        say_ignored(options.start_from, checkpoint)
    torch.set_num_threads(config.threads)
    torch.set_flush_denormal(True)  # AdamW's tiny second moments crawl on a CPU otherwise
    torch.set_float32_matmul_precision("high")  # TF32, where there is one
    private_folder(options.out)
    cache = options.cache or options.out / "cache"
    private_folder(cache)
    crops = load_crops(options.data, cache, config.size, config.sets)
    recognizers = options.recognizers or options.data.parent / "recognizers"
    embeddings = teacher_embeddings(crops, recognizers, config.teacher, cache)
    device = pick_device(config.device)
    state = start_state(config, device)
    if checkpoint.exists():
        resume_state(state, checkpoint)
    elif options.start_from is not None and options.start_from.is_dir():
        start_from_pack(state, options.start_from)
    elif options.start_from is not None:
        resume_state(state, options.start_from, weights_only=True)
    source = BatchSource(crops, embeddings, config, device)
    if config.compile:
        compile_in_place(state.network.unet)
    critics = load_critics(config, options.perceptual or shipped_residual(), recognizers, device)
    run(config, source, state, options.out, options.minutes, critics)
    return 0


if __name__ == "__main__":
    sys.exit(main())
