"""Training: a distillation goes on where it was stopped, and only where there was something to go on with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch

from training.distill import distill
from training.distill_state import DistillConfig

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np

    from training.data import CropSet


@pytest.mark.parametrize("robust", [0.0, 4.0])
def test_a_run_that_was_stopped_goes_on_as_if_it_had_not_been(
    crops: CropSet,
    embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]],
    tmp_path_factory: pytest.TempPathFactory,
    robust: float,
) -> None:
    teacher = torch.from_numpy(embeddings)
    config = DistillConfig(student="residual", batch=4, ema_decay=0.5, warmup_steps=1, robust=robust)
    whole, pieces = (tmp_path_factory.mktemp(name) for name in ("whole", "pieces"))
    expected = distill(replace(config, steps=4), crops, teacher, whole, minutes=1e9).state_dict()
    distill(replace(config, steps=2), crops, teacher, pieces, minutes=1e9)
    obtained = distill(replace(config, steps=4, seed=5), crops, teacher, pieces, minutes=1e9).state_dict()
    assert all(torch.equal(expected[name], obtained[name]) for name in expected)
    assert (whole / "residual.pt").read_bytes() == (pieces / "residual.pt").read_bytes()


def test_a_run_without_a_step_leaves_nothing_to_go_on_with(
    crops: CropSet,
    embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`--minutes 0` makes the cache: weights that the next call begins from must not lose to its untrained ones."""
    config = DistillConfig(student="residual", batch=4, ema_decay=0.5, warmup_steps=1)
    distill(config, crops, torch.from_numpy(embeddings), tmp_path, minutes=0)
    assert not (tmp_path / "residual.run.pt").exists()
    for resumed in (False, True):
        distill(replace(config, steps=1), crops, torch.from_numpy(embeddings), tmp_path, minutes=10)
        assert ("resumed" in capsys.readouterr().out) == resumed
