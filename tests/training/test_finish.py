"""Training of the finisher: what it learns from, the game with its critic, resuming, and the pack that comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from torch import Tensor

from training.batches import BatchSource
from training.export_finisher import export_finisher, read_finisher
from training.finish import Tutors, draw_lesson, run, train_step
from training.finish_state import FinishConfig, FinishState, resume, save, start
from training.made_faces import MadeFaces, load_made_faces
from training.metrics.efficientnet import EfficientNetLite0
from training.projected import FeatureMaps, ProjectedDiscriminator, feature_distances, hinge_losses
from training.softening import Softener
from velato_core.diffusion.face_finisher import FinisherConfig, load_finisher
from velato_core.diffusion.face_prior import FacePrior
from velato_core.protection.masks import face_mask

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


def test_softening_changes_only_the_inside_and_takes_the_detail(prior: FacePrior, source: BatchSource) -> None:
    generator = torch.Generator().manual_seed(0)
    batch = source.draw(generator)
    mask = face_mask(32).expand(len(batch.images), -1, -1, -1)
    soft = Softener(prior=prior)(batch.images, batch.validity, mask, generator)
    assert torch.equal(soft * (1 - mask), batch.images * (1 - mask))
    assert ((soft - batch.images) * mask).abs().mean() > 0.01


def test_the_two_sides_of_the_game_pull_apart(maps: FeatureMaps) -> None:
    torch.manual_seed(1)
    critic = ProjectedDiscriminator()
    real, made = torch.rand(2, 3, 64, 64), torch.rand(2, 3, 64, 64).requires_grad_()
    losses = hinge_losses(critic, maps(real), maps(made))
    (for_picture,) = torch.autograd.grad(losses.generator, made, retain_graph=True)
    assert for_picture.abs().sum() > 0
    losses.discriminator.backward()
    assert made.grad is None, "the critic's lesson must not reach the picture"
    heads = [parameter for parameter in critic.parameters() if parameter.requires_grad]
    assert all(parameter.grad is not None for parameter in heads)


def test_the_critic_learns_to_tell_noise_from_plain_pictures(maps: FeatureMaps) -> None:
    torch.manual_seed(1)
    critic = ProjectedDiscriminator()
    optimiser = torch.optim.Adam([p for p in critic.parameters() if p.requires_grad], lr=1e-2)
    real, made = maps(torch.full((4, 3, 64, 64), 0.3)), maps(torch.rand(4, 3, 64, 64) * 2 - 1)
    first = hinge_losses(critic, real, made).discriminator.item()
    for _ in range(60):
        optimiser.zero_grad()
        hinge_losses(critic, real, made).discriminator.backward()
        optimiser.step()
    assert hinge_losses(critic, real, made).discriminator.item() < 0.85 * first


def test_feature_distances_are_zero_for_the_same_picture_and_grow(maps: FeatureMaps) -> None:
    picture = torch.rand(2, 3, 64, 64)
    little, much = picture + 0.05 * torch.randn_like(picture), picture + 0.5 * torch.randn_like(picture)
    real = maps(picture)
    assert feature_distances(real, maps(picture)).max() == 0
    assert bool((feature_distances(real, maps(little)) < feature_distances(real, maps(much))).all())


def test_a_run_learns_resumes_exactly_and_is_exported(
    prior: FacePrior, maps: FeatureMaps, source: BatchSource, tmp_path: Path
) -> None:
    tutors = Tutors(soften=Softener(prior=prior), maps=maps)
    state = start(CONFIG, SIZES)
    before = parameters(state)
    for _ in range(3):
        losses = train_step(state, *draw_lesson(source, CONFIG, tutors, state.generator), CONFIG, tutors, 0.0)
    assert set(losses) == {"restore", "generator", "critic"}
    assert all(np.isfinite(value) for value in losses.values())
    assert (parameters(state) - before).abs().max() > 1e-4
    save(state, tmp_path / "finisher.pt")
    soft, mask, identity = torch.zeros(1, 3, 32, 32), torch.ones(1, 1, 32, 32), torch.zeros(1, 512)
    averaged = state.average(soft, mask, identity)
    again = start(CONFIG, SIZES)
    resume(again, tmp_path / "finisher.pt")
    for one in (state, again):
        train_step(one, *draw_lesson(source, CONFIG, tutors, one.generator), CONFIG, tutors, 0.0)
    assert torch.equal(parameters(state), parameters(again))
    assert again.samples == 4 * CONFIG.batch
    manifest = export_finisher(read_finisher(tmp_path / "finisher.pt"), tmp_path / "pack", {"lfw_128": 24})
    assert manifest.kind == "finisher"
    assert manifest.settings["finishes"] == "velato-face-128"
    loaded = load_finisher(tmp_path / "pack", torch.device("cpu"))
    assert torch.allclose(loaded(soft, mask, identity), averaged, atol=1e-2)


def test_a_run_ends_with_its_budget_and_leaves_a_sheet(
    prior: FacePrior, maps: FeatureMaps, source: BatchSource, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tutors = Tutors(soften=Softener(prior=prior), maps=maps)
    state = start(CONFIG, SIZES)
    run(CONFIG, source, state, tutors, tmp_path, minutes=0.01)
    assert state.step >= 1
    assert (tmp_path / "finisher.pt").is_file()
    assert list(tmp_path.glob("finish-*.png"))
    assert '"features"' in capsys.readouterr().out


def test_made_faces_are_made_once_and_are_of_the_crops_they_name(
    prior: FacePrior, source: BatchSource, face_pack: Path, tmp_path: Path
) -> None:
    made = load_made_faces(face_pack, prior, source, tmp_path, count=6)
    assert made.soft.shape == (6, 3, 32, 32)
    assert set(made.rows.tolist()) <= set(source.rows.tolist())
    again = load_made_faces(tmp_path / face_pack.name, prior, source, tmp_path, count=6)
    assert torch.equal(made.soft, again.soft), "the cache was not used"


def test_a_lesson_holds_blurred_and_made_faces_of_its_own_crops(
    prior: FacePrior, maps: FeatureMaps, source: BatchSource
) -> None:
    """A marked bank shows which rows came from it, mirrored together with their crop."""
    rows = source.rows[:3]
    soft = torch.zeros(3, 3, 32, 32, dtype=torch.uint8)
    tutors = Tutors(soften=Softener(prior=prior), maps=maps, made=MadeFaces(rows=rows, soft=soft))
    batch, given = draw_lesson(source, FinishConfig(batch=4, made_share=0.5), tutors, torch.Generator().manual_seed(1))
    assert len(batch.images) == len(given) == 4
    assert torch.equal(given * (1 - batch.mask), batch.images * (1 - batch.mask))
    dark = [float((face * mask).sum() / mask.sum() / 3) < -0.5 for face, mask in zip(given, batch.mask, strict=True)]
    assert dark[:2] == [True, True]
    assert not any(dark[2:])
    originals = source.gather(rows, torch.zeros(3, dtype=torch.bool), batch.mask[:3]).images
    for image in batch.images[:2]:
        assert any(torch.equal(image, one) or torch.equal(image, one.flip(2)) for one in originals)
