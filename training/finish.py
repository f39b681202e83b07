"""Train the finisher: `python -m training.finish --data DIR --pack PACK --out DIR --minutes N`."""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from PIL import Image
from torch import Tensor, nn

from training.arguments import require_paths, say_ignored
from training.averaging import EMA_EVERY, move_average
from training.batches import BatchSource
from training.config import TrainingConfig
from training.data import load_crops
from training.finish_state import FinishConfig, FinishState, begin_from, resume, save, start
from training.lessons import Lesson, Lessons
from training.likeness import LikenessLoss
from training.made_faces import load_made_faces, load_maker, take_average
from training.perceptual import load_residual, shipped_residual
from training.private import private_folder
from training.projected import FeatureMaps, feature_distances, hinge_losses, load_feature_maps
from training.softening import Softener
from training.teachers import load_teacher, teacher_embeddings
from velato_core.diffusion.face_finisher import FinisherConfig
from velato_core.protection.finishing import EMPHASIS
from velato_core.protection.masks import face_mask

CHECKPOINT = "finisher.pt"
COARSE = 16  # pixels a side of the places whose mean a stand-in keeps


@dataclass(frozen=True, slots=True, kw_only=True)
class Tutors:
    """Frozen networks that teach the finisher."""

    maps: FeatureMaps
    likeness: LikenessLoss | None = None


def restoration_loss(
    config: FinishConfig, lesson: Lesson, made: Tensor, maps: tuple[list[Tensor], list[Tensor]]
) -> Tensor:
    """Return how far finished faces are from what they should become, without identity and critic.

    Args:
        config: the weights.
        lesson: the batch.
        made: the finished faces [B, 3, N, N].
        maps: feature maps of the real crops and of the finished faces.
    """
    area = lesson.mask.sum(dim=(1, 2, 3)).clamp(min=1) * 3
    pixels = ((made - lesson.images).abs() * lesson.mask).sum(dim=(1, 2, 3)) / area
    known = config.pixel_weight * pixels + config.feature_weight * feature_distances(*maps)
    # A stand-in has no true face: it keeps its shape and light, and the critic says whether it looks real.
    coarse = nn.functional.avg_pool2d(made - lesson.soft, COARSE).abs().mean(dim=(1, 2, 3))
    return torch.where(lesson.known > 0, known, config.shape_weight * coarse).mean()


def likeness_loss(
    lesson: Lesson, made: Tensor, told: Tensor, likeness: LikenessLoss, generator: torch.Generator
) -> Tensor:
    """Return how far finished faces are from the identity asked for; `told` is 0 for those that were not told it [B].

    A recognizer is as dear as the finisher: every second face will do.
    """
    some = slice(int(torch.randint(2, (1,), generator=generator, device=generator.device)), None, 2)
    distances = likeness.distances(made[some], lesson.identity[some], generator)
    return (distances * told[some]).mean()


def train_step(
    state: FinishState, lesson: Lesson, config: FinishConfig, tutors: Tutors, share: float
) -> dict[str, Tensor]:
    """Take one step of finisher and critic; return the losses, on the device: to read them is to wait for the step."""
    fall = min(1.0, max(0.03, (1 - share) / config.decay_share))
    rates = ((config.learning_rate, state.alone), (config.critic_rate, 0))
    for optimiser, (rate, begun) in zip(state.optimisers, rates, strict=True):
        for group in optimiser.param_groups:
            group["lr"] = rate * fall * min(1.0, max(0.0, (state.step + 1 - begun) / config.warmup_steps))
    generator = state.generator
    device = generator.device
    kept = (torch.rand(len(lesson.soft), generator=generator, device=device) < config.keep_identity).float()
    with torch.autocast(device.type, torch.bfloat16, enabled=config.bf16):
        made = state.finisher(lesson.soft, lesson.mask, EMPHASIS * lesson.told * kept[:, None]).float()
        with torch.no_grad():
            real = tutors.maps(lesson.images)
        maps = tutors.maps(made)
    # A known face has its own picture to learn from; whether a stand-in is a face at all only the critic says.
    counts = torch.where(lesson.known > 0, config.known_weight, 1.0)
    # The critic's spectral norms are no work for half precision; only a CPU gains by it.
    with torch.autocast(device.type, torch.bfloat16, enabled=config.bf16 and device.type == "cpu"):
        game = hinge_losses(state.critic, real, maps, counts / counts.mean())
    loss = restoration_loss(config, lesson, made, (real, maps))
    total = loss
    if tutors.likeness is not None:
        strange = torch.where(lesson.known > 0, 1.0, config.stranger_weight)
        total = total + config.likeness_weight * likeness_loss(lesson, made, kept * strange, tutors.likeness, generator)
    if state.step >= min(config.adversarial_from, state.alone or config.adversarial_from):
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
        parameters = state.finisher.parameters()
        move_average(list(state.average.parameters()), parameters, state.step, config.ema_decay**EMA_EVERY)
    return {
        "restore": loss.detach(),
        "generator": game.generator.detach(),
        "critic": game.discriminator.detach(),
    }


@torch.no_grad()
def held_back(state: FinishState, lessons: Lessons, tutors: Tutors, sheet: Path | None) -> dict[str, float]:
    """Return distances on fixed held-back crops; write soft, finished, another identity and original as rows."""
    batch = lessons.source.held_back(48, face_mask(lessons.source.crops.images.shape[1]))
    generator = torch.Generator(lessons.source.device).manual_seed(1)
    soft = lessons.soften(batch.images, batch.validity, batch.mask, batch.identity, generator)
    made = state.average(soft, batch.mask, EMPHASIS * batch.identity).clamp(-1, 1)
    other = state.average(soft, batch.mask, EMPHASIS * batch.identity.roll(5, 0)).clamp(-1, 1)
    figures = {"features": float(feature_distances(tutors.maps(batch.images), tutors.maps(made)).mean())}
    if tutors.likeness is not None:
        teacher = LikenessLoss(tutors.likeness.recognizers[0])  # alone, so that logs compare
        for name, pictures, asked in (
            ("own", made, batch.identity),
            ("asked", other, batch.identity.roll(5, 0)),
            ("soft", soft, batch.identity),
        ):
            figures[name] = 1 - float(teacher.distances(pictures, asked, generator).mean())
    if sheet is not None:
        rows = [torch.cat(list(part[1::4][:12]), dim=2) for part in (soft, made, other, batch.images)]
        pixels = ((torch.cat(rows, dim=1).permute(1, 2, 0) + 1) * 127.5).round().clamp(0, 255)
        Image.fromarray(pixels.to(torch.uint8).cpu().numpy()).save(sheet)
    return figures


def run(config: FinishConfig, lessons: Lessons, state: FinishState, tutors: Tutors, out: Path, minutes: float) -> None:
    """Train until the time budget is spent, with checkpoints, a log and sheets on the way."""
    budget, last = minutes * 60, state.elapsed
    sums: dict[str, Tensor] = {}
    counted = 0
    while True:
        over = state.elapsed >= budget
        if over or state.elapsed - last > config.report_minutes * 60:
            last = state.elapsed
            row = {"minutes": round(state.elapsed / 60, 2), "samples": state.samples}
            means = {name: round(float(value) / max(1, counted), 4) for name, value in sums.items()}
            figures = held_back(state, lessons, tutors, out / f"finish-{state.step:06d}.png")
            print(
                json.dumps({**row, **means, **{name: round(value, 4) for name, value in figures.items()}}), flush=True
            )
            sums, counted = {}, 0
            if state.step:  # a run that took no step, to make the cache, is none to go on with
                save(state, out / CHECKPOINT)
        if over:
            return
        begun = time.monotonic()
        lesson = lessons.draw(config.batch, state.generator)
        for name, value in train_step(state, lesson, config, tutors, state.elapsed / budget).items():
            sums[name] = sums.get(name, torch.zeros_like(value)) + value
        counted += 1
        state.elapsed += time.monotonic() - begun


def _parser() -> argparse.ArgumentParser:
    usual = FinishConfig()
    parser = argparse.ArgumentParser(description="Train the network that finishes soft faces.")
    parser.add_argument("--data", type=Path, required=True, help="folder with the training tars")
    parser.add_argument("--recognizers", type=Path, help="folder with the teacher (default: DATA/../recognizers)")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint and sheets")
    parser.add_argument("--cache", type=Path, help="decoded crops (default: OUT/cache)")
    parser.add_argument("--pack", type=Path, required=True, help="the face pack whose faces are to be finished")
    parser.add_argument("--minutes", type=float, required=True, help="time budget over all resumed pieces")
    parser.add_argument("--start-from", type=Path, help="finisher.pt or finisher pack that a new run starts with")
    parser.add_argument("--bf16", action="store_true", help="autocast: faster where the processor multiplies bf16")
    parser.add_argument("--batch", type=int, default=usual.batch)
    parser.add_argument("--learning-rate", type=float, default=usual.learning_rate)
    parser.add_argument("--made-faces", type=int, default=usual.made_faces, help="crops made once as themselves")
    parser.add_argument("--stand-ins", type=int, default=usual.stand_ins, help="crops made once as somebody else")
    parser.add_argument("--face-checkpoint", type=Path, help="checkpoint.pt of training.train to make the faces with")
    parser.add_argument("--report-minutes", type=float, default=usual.report_minutes)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=1)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and train; a second call with the same --out goes on where the first stopped."""
    parser = _parser()
    options = parser.parse_args(arguments)
    require_paths(parser, options.data, options.pack, options.start_from, options.face_checkpoint)
    if options.batch < 2:
        parser.error("--batch must be at least 2: the likeness is that of every second face.")
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    torch.set_float32_matmul_precision("high")  # TF32, where there is one
    private_folder(options.out)
    cache = options.cache or options.out / "cache"
    config = FinishConfig(
        bf16=options.bf16,
        batch=options.batch,
        learning_rate=options.learning_rate,
        made_faces=options.made_faces,
        stand_ins=options.stand_ins,
        report_minutes=options.report_minutes,
        device=options.device,
    )
    device = torch.device(config.device)
    drawn = TrainingConfig(batch=config.batch, set_weights=config.set_weights)
    crops = load_crops(options.data, cache, drawn.size, drawn.sets)
    recognizers = options.recognizers or options.data.parent / "recognizers"
    embeddings = teacher_embeddings(crops, recognizers, drawn.teacher, cache)
    source = BatchSource(crops, embeddings, drawn, device)
    state = start(config, FinisherConfig())
    if (options.out / CHECKPOINT).exists():
        resume(state, options.out / CHECKPOINT)
        say_ignored(options.start_from, options.out / CHECKPOINT)
    elif options.start_from is not None:
        begin_from(state, options.start_from)
    maker = load_maker(options.pack, device)
    if options.face_checkpoint is not None:
        take_average(maker, options.face_checkpoint)
    lessons = Lessons(
        source=source,
        soften=Softener(prior=maker.prior),
        made=load_made_faces(maker, source, cache, "own", config.made_faces),
        stand_ins=load_made_faces(maker, source, cache, "stand-in", config.stand_ins),
        people=maker.pseudonyms,
    )
    likeness = None
    if config.likeness_weight:
        judges = [load_teacher(recognizers, drawn.teacher, device)]
        shipped = shipped_residual()
        judges += [load_residual(shipped)] if shipped is not None else []
        likeness = LikenessLoss(*judges).to(device)
    tutors = Tutors(maps=load_feature_maps().to(device), likeness=likeness)
    run(config, lessons, state, tutors, options.out, options.minutes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
