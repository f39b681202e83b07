"""Training: a setting that no run could follow is refused by name, before anything is decoded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from training import distill, export, finish, glasses, train
from training.config import TrainingConfig, load_config

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WRONG = {
    "learning_rate: 3e-4": r"learning_rate must be a number .*write 3\.0e-4.*, not '3e-4'",
    'batch: "8"': "batch must be a whole number, not '8'",
    "batch: 0": "batch must be at least 1",
    "batch: true": "batch must be a whole number",
    "warmup_steps: 0": "warmup_steps must be at least 1",
    "decay_share: 0": "decay_share must be above 0",
    "decay_share: 1.5": "decay_share must be between 0 and 1",
    "keep_image: -0.1": "keep_image must be between 0 and 1",
    "perceptual_weight: .nan": "perceptual_weight must be a number",
    "relight: 1": "relight must be true or false",
    "sets: generated_256": "sets must be a list of words",
    "sets: []": "sets must be a list with some of generated_256",
    "sets: [studio]": "sets must be a list with some of .*studio_256",
    "set_weights: [1.0, 0.6]": "set_weights must be 5 numbers .*for generated_256",
    "set_weights: [0, 0, 0, 0, 0]": "set_weights must be above 0 for one",
    "mask_shares: [0.9, 0.1]": "mask_shares must be 5 shares .*oval",
    "mask_shares: [0.9, 0.9, 0, 0, 0]": "mask_shares must be 5 shares",
    "device: gpu": "device must be auto, cpu, cuda or cuda:N",
    "size: 60": "size must be a multiple of 8",
    "channels: []": "channels must be numbers above 0",
}


@pytest.mark.parametrize("line", WRONG)
def test_a_wrong_setting_is_named_with_what_it_may_be(line: str, tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=WRONG[line]):
        load_config(path)


@pytest.mark.parametrize("settings", [{"device": "cuda:1"}, {"decay_share": 1.0}, {"batch": 1}, {"learning_rate": 1}])
def test_what_a_run_can_follow_is_taken(settings: dict[str, Any]) -> None:
    replace(TrainingConfig(), **settings)


def test_set_weights_follow_the_order_of_all_sets_and_not_that_of_the_chosen(config: TrainingConfig) -> None:
    with pytest.raises(ValueError, match="set_weights"):
        replace(config, sets=("studio_256",), set_weights=(1.0, 1.0, 1.0, 0.0, 1.0))


def fails_with(
    main: Callable[[list[str]], int], arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert sentence in capsys.readouterr().err


def test_the_commands_name_what_is_missing_and_decode_nothing(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere, out = str(tmp_path / "nowhere"), ["--out", str(tmp_path / "out"), "--minutes", "1"]
    data = ["--data", str(data_folder)]
    (tmp_path / "good.yaml").write_text("size: 32\n", encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("batch: 0\n", encoding="utf-8")
    good, bad = (["--config", str(tmp_path / name)] for name in ("good.yaml", "bad.yaml"))
    fails_with(train.main, ["--config", nowhere, *data, *out], "nowhere", capsys)
    fails_with(train.main, [*bad, *data, *out], "batch must be at least 1", capsys)
    fails_with(train.main, [*good, "--data", nowhere, *out], "nowhere does not exist", capsys)
    fails_with(train.main, [*good, *data, *out, "--start-from", nowhere], "nowhere does not exist", capsys)
    student = ["--student", "residual"]
    fails_with(distill.main, [*student, "--data", nowhere, *out], "nowhere does not exist", capsys)
    fails_with(distill.main, [*student, *data, *out, "--start-from", nowhere], "nowhere does not exist", capsys)
    fails_with(finish.main, [*data, *out, "--pack", nowhere], "nowhere does not exist", capsys)
    fails_with(finish.main, [*data, *out, "--pack", str(data_folder), "--batch", "1"], "at least 2", capsys)
    fails_with(glasses.main, ["--data", nowhere, *out], "nowhere does not exist", capsys)
    cached = [*data, "--cache", str(tmp_path), "--out", str(tmp_path / "pack")]
    fails_with(export.main, ["finisher", nowhere, *cached], "nowhere does not exist", capsys)
    (tmp_path / "residual.run.pt").touch()
    fails_with(export.main, ["surrogate", str(tmp_path / "residual.run.pt"), *cached], "residual.pt", capsys)
    assert not (tmp_path / "out").exists()
