"""Training of the finisher: what it learns from, the game with its critic, resuming, and the pack that comes out."""

from __future__ import annotations

import dataclasses
import json
import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor

from training.batches import BatchSource
from training.export_finisher import FinisherCheckpoint, export_finisher, read_finisher
from training.finish import Tutors, restoration_loss, run, train_step
from training.finish_state import CRITIC_FIRST, FinishConfig, FinishState, begin_from, resume, save, start
from training.lessons import Lessons
from training.made_faces import Kind, MadeFaces, Maker, load_made_faces, load_maker
from training.metrics.efficientnet import EfficientNetLite0
from training.projected import FeatureMaps
from training.softening import Softener
from velato_core.diffusion.face_finisher import FaceFinisher, FinisherConfig
from velato_core.diffusion.face_prior import FacePrior
from velato_core.packs.manifest import MANIFEST_NAME
from velato_core.protection.finishing import OWN
from velato_core.protection.masks import face_mask
from velato_core.protection.pseudonym import PORTRAIT, PseudonymSpace
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from training.config import TrainingConfig
    from training.data import CropSet

SIZES = FinisherConfig(widths=(8, 8, 16, 16), code=8)
CONFIG = FinishConfig(batch=4, warmup_steps=1, adversarial_from=1, likeness_weight=0.0, report_minutes=1e9)


@pytest.fixture
def prior() -> FacePrior:
    """A prior of eight smooth components at the crops' size."""
    generator = torch.Generator().manual_seed(0)
    basis, _ = torch.linalg.qr(torch.randn(3 * 32 * 32, 8, generator=generator))
    scales = torch.linspace(8, 1, 8)
    return FacePrior(mean=torch.zeros(3, 32, 32), components=basis.T.reshape(8, 3, 32, 32), scales=scales)


@pytest.fixture
def maps() -> FeatureMaps:
    """The feature network with random weights: the tests do without the pretrained ones."""
    torch.manual_seed(0)
    return FeatureMaps(EfficientNetLite0())


@pytest.fixture
def source(
    crops: CropSet, embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]], config: TrainingConfig
) -> BatchSource:
    """Batches of the drawn faces."""
    return BatchSource(crops, embeddings, config, torch.device("cpu"))


def parameters(state: FinishState) -> Tensor:
    """All of a finisher's weights as one vector."""
    return torch.cat([parameter.detach().flatten() for parameter in state.finisher.parameters()])


def content(state: FinishState) -> dict[str, object]:
    """Everything that a run goes on from, tensors and numbers by name."""
    parts: list[tuple[str, object]] = [
        *(
            (f"{name}.{key}", value)
            for name in ("finisher", "average", "critic")
            for key, value in getattr(state, name).state_dict().items()
        ),
        *(
            (f"optimiser {index}.{row}.{key}", value)
            for index, optimiser in enumerate(state.optimisers)
            for row, values in optimiser.state_dict()["state"].items()
            for key, value in values.items()
        ),
        *(
            (f"optimiser {index} lr", optimiser.param_groups[0]["lr"])
            for index, optimiser in enumerate(state.optimisers)
        ),
        ("generator", state.generator.get_state()),
        *((name, getattr(state, name)) for name in ("step", "samples", "elapsed", "earlier", "alone")),
    ]
    return dict(parts)


def differing(one: FinishState, other: FinishState) -> list[str]:
    """Names of what is not exactly the same in two runs."""
    left, right = content(one), content(other)
    assert left.keys() == right.keys()
    return [
        name for name, value in left.items() if not torch.equal(torch.as_tensor(value), torch.as_tensor(right[name]))
    ]


def test_softening_changes_only_the_inside_and_takes_the_detail(prior: FacePrior, source: BatchSource) -> None:
    generator = torch.Generator().manual_seed(0)
    batch = source.draw(generator)
    mask = face_mask(32).expand(len(batch.images), -1, -1, -1)
    soft = Softener(prior=prior)(batch.images, batch.validity, mask, batch.identity, generator)
    assert torch.equal(soft * (1 - mask), batch.images * (1 - mask))
    assert ((soft - batch.images) * mask).abs().mean() > 0.01


def test_a_run_learns_resumes_exactly_and_is_exported(
    prior: FacePrior, maps: FeatureMaps, source: BatchSource, tmp_path: Path
) -> None:
    lessons, tutors = Lessons(source=source, soften=Softener(prior=prior)), Tutors(maps=maps)
    state = start(CONFIG, SIZES)
    before = parameters(state)
    for _ in range(3):
        losses = train_step(state, lessons.draw(CONFIG.batch, state.generator), CONFIG, tutors, 0.0)
    assert set(losses) == {"restore", "generator", "critic"}
    assert all(np.isfinite(float(value)) for value in losses.values())
    assert (parameters(state) - before).abs().max() > 1e-4
    state.elapsed, state.earlier, state.alone = 7.5, 30.0, 2
    save(state, tmp_path / "finisher.pt")
    soft, mask, identity = torch.zeros(1, 3, 32, 32), torch.ones(1, 1, 32, 32), torch.zeros(1, 512)
    averaged = state.average(soft, mask, identity)
    again = start(dataclasses.replace(CONFIG, seed=5), SIZES)  # else what is not read would be the same by chance
    resume(again, tmp_path / "finisher.pt")
    assert differing(state, again) == []
    for one in (state, again):
        train_step(one, lessons.draw(CONFIG.batch, one.generator), CONFIG, tutors, 0.0)
    assert differing(state, again) == []
    assert (again.samples, again.elapsed, again.earlier, again.alone) == (4 * CONFIG.batch, 7.5, 30.0, 2)
    later = start(CONFIG, SIZES)
    begin_from(later, tmp_path / "finisher.pt")
    assert torch.equal(later.finisher(soft, mask, identity), averaged)
    assert (later.step, later.samples, later.elapsed) == (0, 3 * CONFIG.batch, 0.0)
    save(dataclasses.replace(state, elapsed=90.0, earlier=0.0), tmp_path / "first.pt")
    begin_from(later, tmp_path / "first.pt")
    save(dataclasses.replace(later, elapsed=30.0), tmp_path / "second.pt")
    assert read_finisher(tmp_path / "second.pt").minutes == 2
    manifest = export_finisher(read_finisher(tmp_path / "finisher.pt"), tmp_path / "pack", {"lfw_128": 24})
    assert manifest.kind == "finisher"
    assert manifest.settings["finishes"] == "velato-face-128"
    loaded = FaceFinisher.load(tmp_path / "pack", torch.device("cpu"))
    assert torch.allclose(loaded(soft, mask, identity), averaged, atol=1e-2)


def test_a_run_that_begins_from_a_pack_gives_its_new_critic_time(
    prior: FacePrior, maps: FeatureMaps, source: BatchSource, tmp_path: Path
) -> None:
    torch.manual_seed(1)
    shipped = FinisherCheckpoint(finisher=FaceFinisher(SIZES), samples=600, minutes=3.2)
    export_finisher(shipped, tmp_path / "pack", {"lfw_128": 24})
    state = start(CONFIG, SIZES)
    begin_from(state, tmp_path / "pack")
    assert (state.samples, state.earlier, state.alone) == (600, 180.0, CRITIC_FIRST)
    state.alone = 2
    begun, critic = parameters(state), [parameter.clone() for parameter in state.critic.parameters()]
    lessons, tutors = Lessons(source=source, soften=Softener(prior=prior)), Tutors(maps=maps)
    for _ in range(2):
        train_step(state, lessons.draw(CONFIG.batch, state.generator), CONFIG, tutors, 0.0)
    assert torch.equal(parameters(state), begun)
    learned = zip(critic, state.critic.parameters(), strict=True)
    assert any(not torch.equal(before, after) for before, after in learned)
    train_step(state, lessons.draw(CONFIG.batch, state.generator), CONFIG, tutors, 0.0)
    assert not torch.equal(parameters(state), begun)


def test_a_run_ends_with_its_budget_and_leaves_a_sheet(
    prior: FacePrior, maps: FeatureMaps, source: BatchSource, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lessons, tutors = Lessons(source=source, soften=Softener(prior=prior)), Tutors(maps=maps)
    state = start(CONFIG, SIZES)
    run(CONFIG, lessons, state, tutors, tmp_path, minutes=0.01)
    assert state.step >= 1
    assert (tmp_path / "finisher.pt").is_file()
    assert list(tmp_path.glob("finish-*.png"))
    assert '"features"' in capsys.readouterr().out


@pytest.fixture
def maker(prior: FacePrior, face_pack: Path, tmp_path: Path) -> Maker:
    """The tiny pack with a prior."""
    folder = tmp_path / "with-prior"
    shutil.copytree(face_pack, folder)
    steps = prior.components.flatten(1).abs().amax(1) / 127
    tensors = {
        "mean": prior.mean.half(),
        "components": (prior.components / steps[:, None, None, None]).round().to(torch.int8),
        "steps": steps,
        "scales": prior.scales,
    }
    save_file(tensors, folder / "prior.safetensors")
    manifest = json.loads((folder / MANIFEST_NAME).read_text(encoding="utf-8"))
    manifest["files"]["prior.safetensors"] = sha256_of(folder / "prior.safetensors")
    (folder / MANIFEST_NAME).write_text(json.dumps(manifest), encoding="utf-8")
    return load_maker(folder)


def test_a_pack_without_a_prior_makes_no_lessons(face_pack: Path) -> None:
    with pytest.raises(ValueError, match="no prior"):
        load_maker(face_pack)


@pytest.mark.parametrize("kind", ["own", "stand-in"])
def test_made_faces_are_made_once_and_say_in_which_crops(
    maker: Maker, source: BatchSource, tmp_path: Path, kind: Kind
) -> None:
    made = load_made_faces(maker, source, tmp_path, kind, count=6)
    assert made.soft.shape == (6, 3, 32, 32)
    assert made.identity.shape == (6, 512)
    assert set(made.rows.tolist()) <= set(source.rows.tolist())
    own = source.embeddings[0, made.rows].float()
    assert torch.equal(made.identity, own) == (kind == "own")
    files = list(tmp_path.glob("*.npz"))
    begun = files[0].stat().st_mtime_ns
    again = load_made_faces(maker, source, tmp_path, kind, count=6)
    assert torch.equal(made.soft, again.soft)
    assert files[0].stat().st_mtime_ns == begun, "they were made again"


def test_a_lesson_holds_blurred_made_and_unknown_faces(prior: FacePrior, source: BatchSource) -> None:
    """Marked banks show what came from where; the surroundings are the crops' own throughout."""
    rows, identity = source.rows[:3], torch.eye(512)[:3]
    black = MadeFaces(rows=rows, soft=torch.zeros(3, 3, 32, 32, dtype=torch.uint8), identity=identity)
    white = MadeFaces(rows=rows, soft=torch.full((3, 3, 32, 32), 255, dtype=torch.uint8), identity=identity)
    generator = torch.Generator().manual_seed(2)
    people = PseudonymSpace(mean=torch.zeros(512), components=torch.eye(512)[:2], scales=torch.ones(2), residual=0.1)
    lessons = Lessons(
        source=source,
        soften=Softener(prior=prior),
        made=black,
        stand_ins=white,
        people=people,
        made_share=0.125,
        stand_in_share=0.75,
        drawn_share=0.0,
    )
    lesson = lessons.draw(8, generator)
    assert lesson.known.tolist() == [1.0] * 2 + [0.0] * 6
    assert torch.equal(lesson.soft * (1 - lesson.mask), lesson.images * (1 - lesson.mask))
    inside = (lesson.soft * lesson.mask).sum(dim=(1, 2, 3)) / lesson.mask.sum(dim=(1, 2, 3)) / 3
    assert bool((inside[1:2] < -0.4).all())
    assert bool((inside[2:] == 1).all())
    begun_with = [any(torch.equal(asked, one) for one in identity) for asked in lesson.identity[2:]]
    assert 0 < sum(begun_with) < 6, "some are asked for in the vector that they were begun with, others in another"
    others = [people.stand_in(source.embeddings[0, row].float(), one) for row in rows for one in identity]
    for asked, begun in zip(lesson.identity[2:], begun_with, strict=True):
        assert begun or any(torch.allclose(asked, one, atol=1e-6) for one in others)
    originals = source.gather(rows, torch.zeros(3, dtype=torch.bool), lesson.mask[:3]).images
    for image in lesson.images[1:2]:
        assert any(torch.equal(image, one) or torch.equal(image, one.flip(2)) for one in originals)


def test_drawn_stand_ins_are_others_in_the_crops_place(prior: FacePrior, source: BatchSource) -> None:
    axes = torch.eye(512)
    people = PseudonymSpace(mean=axes[5], components=axes[:2], scales=torch.ones(2), residual=0.1, attributes=axes[5:7])
    lessons = Lessons(source=source, soften=Softener(prior=prior), people=people, drawn_share=0.75)
    lesson = lessons.draw(16, torch.Generator().manual_seed(3))
    assert lesson.known.tolist() == [1.0] * 4 + [0.0] * 12
    assert torch.equal(lesson.soft * (1 - lesson.mask), lesson.images * (1 - lesson.mask))
    known = torch.nn.functional.normalize(source.embeddings[:, source.rows].flatten(0, 1).float(), dim=-1)
    own = (lesson.identity[4:] @ known.T).amax(1) > 0.999
    strangers = lesson.identity[4:][~own]
    assert torch.equal(lesson.told[:4], lesson.identity[:4])
    assert torch.equal(lesson.told[4:][own], lesson.identity[4:][own])
    assert torch.allclose(lesson.told[4:][~own], people.emphasised(strangers, OWN)), "told as the product tells it"
    assert torch.allclose(strangers[:, 5], torch.full_like(strangers[:, 5], PORTRAIT), atol=0.05), "portrayed"
    assert 0 < int(own.sum()) < 12, "some are asked for in the person's own vector, as hide does"
    changed = ((lesson.soft - lesson.images) * lesson.mask).abs().mean(dim=(1, 2, 3))[4:]
    assert bool((changed > 0.01).all())


def test_a_stand_in_is_free_in_its_detail_and_bound_in_its_shape(
    prior: FacePrior, maps: FeatureMaps, source: BatchSource
) -> None:
    lesson = Lessons(source=source, soften=Softener(prior=prior)).draw(2, torch.Generator().manual_seed(0))
    stranger = dataclasses.replace(lesson, known=torch.zeros(2))
    board = torch.ones(32, 32)
    board[::2, ::2] = board[1::2, 1::2] = -1  # detail that averages to nothing
    features = maps(lesson.images)

    def loss(made: Tensor) -> float:
        return float(restoration_loss(CONFIG, stranger, made, (features, maps(made))))

    assert loss(lesson.soft) == 0
    assert loss(lesson.soft + 0.1 * board) < 1e-6
    assert loss(lesson.soft + 0.1) > 0.05
