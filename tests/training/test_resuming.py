"""Training: what a second call with the same --out goes on with, what it refuses, and what it leaves alone."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
import torch

from training import finish, train
from training.arguments import say_ignored
from training.batches import BatchSource
from training.distill import distill
from training.distill_state import DistillConfig
from training.export_face import read_checkpoint
from training.finish_state import FinishConfig, start
from training.lessons import Lessons
from training.metrics.efficientnet import EfficientNetLite0
from training.objective import cosine_alphas_cumprod
from training.projected import FeatureMaps
from training.softening import Softener
from training.state import refuse_other_settings, resume_state, save_state, start_state
from velato_core.diffusion.face_finisher import FinisherConfig
from velato_core.diffusion.face_prior import FacePrior

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np

    from training.config import TrainingConfig
    from training.data import CropSet

    Embeddings = np.ndarray[tuple[int, ...], np.dtype[np.float16]]

CPU = torch.device("cpu")


@pytest.fixture
def source(crops: CropSet, embeddings: Embeddings, config: TrainingConfig) -> BatchSource:
    return BatchSource(crops, embeddings, config, CPU)


def test_crops_are_counted_and_not_worked_out_from_the_last_batch(
    source: BatchSource, config: TrainingConfig, tmp_path: Path
) -> None:
    state = start_state(config, CPU)
    for _ in range(2):
        train.train_step(state, source.draw(state.generator), config, cosine_alphas_cumprod(), 0.0)
    larger = dataclasses.replace(config, batch=16)
    save_state(state, larger, tmp_path / "checkpoint.pt")
    assert read_checkpoint(tmp_path / "checkpoint.pt").samples == 2 * config.batch
    again = start_state(config, CPU)
    resume_state(again, tmp_path / "checkpoint.pt")
    assert again.samples == 2 * config.batch
    content = torch.load(tmp_path / "checkpoint.pt", weights_only=True)
    del content["samples"]  # as checkpoints were that did not count
    torch.save(content, tmp_path / "old.pt")
    resume_state(again, tmp_path / "old.pt")
    assert again.samples == read_checkpoint(tmp_path / "old.pt").samples == 2 * larger.batch


def test_a_run_goes_on_only_with_the_settings_that_decide_what_it_learns(
    config: TrainingConfig, tmp_path: Path
) -> None:
    path = tmp_path / "checkpoint.pt"
    save_state(start_state(config, CPU), config, path)
    refuse_other_settings(dataclasses.replace(config, threads=3, device="cuda", bf16=True, compile=True), path)
    refuse_other_settings(dataclasses.replace(config, sample_minutes=1, checkpoint_minutes=1), path)
    with pytest.raises(SystemExit, match=r"batch was 4 and is now 16; keep_image was 0\.6 and is now 0\.5"):
        refuse_other_settings(dataclasses.replace(config, batch=16, keep_image=0.5), path)


def test_a_training_without_a_step_leaves_no_checkpoint(
    source: BatchSource, config: TrainingConfig, tmp_path: Path
) -> None:
    train.run(config, source, start_state(config, CPU), tmp_path, minutes=0)
    assert not (tmp_path / "checkpoint.pt").exists()
    smooth = torch.linalg.qr(torch.randn(3 * 32 * 32, 8))[0].T.reshape(8, 3, 32, 32)
    prior = FacePrior(mean=torch.zeros(3, 32, 32), components=smooth, scales=torch.ones(8))
    lessons = Lessons(source=source, soften=Softener(prior=prior))
    plain = FinishConfig(likeness_weight=0.0)
    state = start(plain, FinisherConfig(widths=(8, 8, 16, 16), code=8))
    finish.run(plain, lessons, state, finish.Tutors(maps=FeatureMaps(EfficientNetLite0())), tmp_path, minutes=0)
    assert not (tmp_path / "finisher.pt").exists()


def test_a_distillation_without_a_step_keeps_the_student_that_is_there(
    crops: CropSet, embeddings: Embeddings, tmp_path: Path
) -> None:
    config = DistillConfig(student="residual", batch=4)
    (tmp_path / "residual.pt").write_bytes(b"trained before")
    distill(config, crops, torch.from_numpy(embeddings), tmp_path, minutes=0)
    assert (tmp_path / "residual.pt").read_bytes() == b"trained before"


def test_a_distillation_counts_its_crops_over_batches_of_any_size(
    crops: CropSet, embeddings: Embeddings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    teacher = torch.from_numpy(embeddings)
    distill(DistillConfig(student="residual", batch=4, steps=1), crops, teacher, tmp_path, minutes=10)
    capsys.readouterr()
    other = DistillConfig(student="residual", batch=8, steps=2)
    distill(other, crops, teacher, tmp_path, minutes=10, begin=tmp_path / "residual.pt")
    said = capsys.readouterr()
    assert '"samples": 4}' in said.out
    assert '"samples": 12,' in said.out
    assert "residual.run.pt is resumed: --start-from" in said.err


def test_nothing_is_ignored_where_nothing_was_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    say_ignored(None, tmp_path)
    assert capsys.readouterr().err == ""
