"""Training: what `train` promises, tried on tiny sets drawn by code."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
import torch
import yaml

from training import train
from training.batches import BatchSource
from training.config import TrainingConfig, load_config
from training.data import CropSet, load_crops
from training.objective import cosine_alphas_cumprod
from training.state import TrainingState, resume_state, save_state, start_state
from training.teachers import embeddings_path

if TYPE_CHECKING:
    from training.perceptual import PerceptualLoss

CONFIGS = Path(__file__).parents[2] / "training" / "configs"
CPU = torch.device("cpu")


@pytest.fixture
def source(
    crops: CropSet, embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]], config: TrainingConfig
) -> BatchSource:
    return BatchSource(crops, embeddings, config, CPU)


def take_steps(state: TrainingState, source: BatchSource, config: TrainingConfig, steps: int) -> list[float]:
    alphas = cosine_alphas_cumprod()
    return [float(train.train_step(state, source.draw(state.generator), config, alphas, 0.0)) for _ in range(steps)]


def test_training_lowers_the_loss(source: BatchSource, config: TrainingConfig) -> None:
    quick = dataclasses.replace(config, learning_rate=3e-3)
    losses = take_steps(start_state(quick, CPU), source, quick, 20)
    assert np.mean(losses[-4:]) < 0.7 * np.mean(losses[:4])


def test_a_resumed_run_goes_on_exactly(source: BatchSource, config: TrainingConfig, tmp_path: Path) -> None:
    straight = start_state(config, CPU)
    take_steps(straight, source, config, 4)
    first = start_state(config, CPU)
    take_steps(first, source, config, 2)
    save_state(first, config, tmp_path / "checkpoint.pt")
    torch.manual_seed(99)  # nothing may depend on the global generator
    second = start_state(config, CPU)
    resume_state(second, tmp_path / "checkpoint.pt")
    take_steps(second, source, config, 2)
    assert second.step == 4
    for name, tensor in straight.network.state_dict().items():
        assert torch.equal(tensor, second.network.state_dict()[name]), name
    for one, two in zip(straight.ema, second.ema, strict=True):
        assert torch.equal(one, two)


def test_starting_from_weights_begins_a_new_run(source: BatchSource, config: TrainingConfig, tmp_path: Path) -> None:
    state = start_state(config, CPU)
    take_steps(state, source, config, 2)
    save_state(state, config, tmp_path / "checkpoint.pt")
    fresh = start_state(config, CPU)
    resume_state(fresh, tmp_path / "checkpoint.pt", weights_only=True)
    assert fresh.step == 0
    assert torch.equal(next(fresh.network.parameters()), next(state.network.parameters()))


def test_the_average_is_exchanged_and_given_back(config: TrainingConfig) -> None:
    state = start_state(config, CPU)
    with torch.no_grad():
        next(state.network.parameters()).add_(1.0)
    moved = next(state.network.parameters()).clone()
    state.swap_ema()
    assert torch.allclose(next(state.network.parameters()), moved - 1, atol=1e-6)
    state.swap_ema()
    assert torch.equal(next(state.network.parameters()), moved)


def test_a_spent_time_budget_still_leaves_checkpoint_log_and_sheet(
    embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]],
    config: TrainingConfig,
    data_folder: Path,
    tmp_path: Path,
) -> None:
    """The command line, end to end; the teacher's embeddings are cached, so no teacher is needed."""
    settings = {
        name: list(value) if isinstance(value, tuple) else value for name, value in dataclasses.asdict(config).items()
    }
    (tmp_path / "config.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    cache, out = tmp_path / "cache", tmp_path / "out"
    cache.mkdir()
    (tmp_path / "edgeface_xs.pt2").write_bytes(b"never opened")
    crops = load_crops(data_folder, cache, config.size, config.sets)
    np.save(embeddings_path(crops, tmp_path, "edgeface_xs", cache), embeddings)
    command = ["--config", str(tmp_path / "config.yaml"), "--data", str(data_folder), "--out", str(out)]
    command += ["--cache", str(cache), "--minutes", "0.002", "--recognizers", str(tmp_path)]
    assert train.main(command) == 0
    assert {path.name for path in out.iterdir()} == {".gitignore", "checkpoint.pt", "log.jsonl", "sheet-final.png"}
    steps = json.loads((out / "log.jsonl").read_text(encoding="utf-8").splitlines()[-1])["step"]
    assert steps >= 1
    # The budget counts over all pieces: a second call finds it spent and takes no further step.
    assert train.main(command) == 0
    assert torch.load(out / "checkpoint.pt", weights_only=True)["step"] == steps


def test_checkpoints_log_and_sheets_come_on_the_way(
    source: BatchSource, config: TrainingConfig, tmp_path: Path
) -> None:
    often = dataclasses.replace(config, sample_minutes=0.0, checkpoint_minutes=0.0)
    state = start_state(often, CPU)
    train.run(often, source, state, tmp_path, minutes=0.002)
    sheets = sorted(path.name for path in tmp_path.glob("sheet-*.png"))
    assert sheets == [*(f"sheet-{step:06d}.png" for step in range(1, state.step + 1)), "sheet-final.png"]
    rows = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["step"] for row in rows] == [*range(1, state.step + 1), state.step]
    assert all(np.isfinite(row["held_back"]) for row in rows)
    assert torch.load(tmp_path / "checkpoint.pt", weights_only=True)["step"] == state.step


def test_the_held_back_loss_is_the_averages_and_changes_nothing(source: BatchSource, config: TrainingConfig) -> None:
    state, alphas = start_state(config, CPU), cosine_alphas_cumprod()
    drawn = state.generator.get_state()
    before = train.held_back_loss(state, source, config, alphas)
    weights = {name: tensor.clone() for name, tensor in state.network.state_dict().items()}
    assert train.held_back_loss(state, source, config, alphas) == before
    assert torch.equal(state.generator.get_state(), drawn)
    assert all(torch.equal(tensor, weights[name]) for name, tensor in state.network.state_dict().items())
    with torch.no_grad():
        for parameter in state.network.parameters():
            parameter.mul_(0.5)
    assert train.held_back_loss(state, source, config, alphas) == before, "the average has not moved"


@pytest.mark.parametrize(("kept", "heard"), [(0.0, False), (1.0, True)])
def test_a_condition_that_is_dropped_is_not_heard(
    source: BatchSource, config: TrainingConfig, kept: float, heard: bool
) -> None:
    always = dataclasses.replace(config, keep_image=kept, keep_identity=kept)
    state, generator = start_state(always, CPU), torch.Generator().manual_seed(3)
    batch = source.draw(generator)
    alphas = cosine_alphas_cumprod()
    # A new network's last layers are zero: only after some steps do conditions reach the loss.
    take_steps(state, source, dataclasses.replace(always, keep_image=0.5, keep_identity=0.5), 3)

    def loss(identity: torch.Tensor) -> float:
        told = dataclasses.replace(batch, identity=identity)
        with torch.no_grad():
            return float(train.batch_loss(state, told, always, alphas, torch.Generator().manual_seed(5)))

    assert (loss(batch.identity) != loss(-batch.identity)) == heard


@pytest.mark.parametrize("share", [0.25, 1.0])
def test_critics_look_at_their_share_of_a_batch(source: BatchSource, config: TrainingConfig, share: float) -> None:
    class Counting(torch.nn.Module):
        seen: list[int]

        def distances(self, made: torch.Tensor, clean: torch.Tensor) -> torch.Tensor:
            assert made.shape == clean.shape
            self.seen.append(len(made))
            return torch.full((len(made),), 1e6, device=made.device)

    critic = Counting()
    critic.seen = []
    judged = dataclasses.replace(config, perceptual_weight=1.0, critic_share=share)
    state, alphas = start_state(judged, CPU), cosine_alphas_cumprod()
    batch = source.draw(state.generator)

    def loss(critics: train.Critics | None, seed: int) -> float:
        made = train.batch_loss(state, batch, judged, alphas, torch.Generator().manual_seed(seed), critics)
        return float(made.detach())

    critics = train.Critics(perceptual=cast("PerceptualLoss", critic))
    dearer = [loss(critics, seed) > loss(None, seed) for seed in range(5)]
    assert critic.seen == [round(share * config.batch)] * 5
    assert any(dearer), "a face near pure noise costs nothing, but not all are"


def test_the_learning_rate_warms_up_and_falls_at_the_end_of_the_budget() -> None:
    config = TrainingConfig(learning_rate=1.0, warmup_steps=10, decay_share=0.5)
    assert train.learning_rate(config, 0, 0.0) == pytest.approx(0.1)
    assert train.learning_rate(config, 100, 0.4) == pytest.approx(1.0)
    assert train.learning_rate(config, 100, 0.75) == pytest.approx(0.5)
    assert train.learning_rate(config, 100, 1.0) == pytest.approx(0.02)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["gpu", "gpu-256"])
def test_the_gpu_configs_take_a_step_on_a_cpu(name: str) -> None:
    config = dataclasses.replace(load_config(CONFIGS / f"{name}.yaml"), batch=1, device="cpu", compile=False, threads=1)
    state = start_state(config, CPU)
    assert sum(parameter.numel() for parameter in state.network.parameters()) <= 32_000_000
    size = config.size
    rng = np.random.default_rng(0)
    pixels = rng.integers(0, 255, size=(4, size, size, 4), dtype=np.uint8)
    pixels[..., 3] = 255
    crops = CropSet(
        images=pixels, source=np.zeros(4, dtype=np.int64), held_back=np.array([False, False, False, True]), key="four"
    )
    identity = rng.normal(size=(2, 4, 512)).astype(np.float16)
    loss = take_steps(state, BatchSource(crops, identity, config, CPU), config, 1)[0]
    assert np.isfinite(loss)
