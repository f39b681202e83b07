"""The speed benchmark: every stage does something, and a run that was stopped goes on."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks import speed
from benchmarks.stages import SLOW, STAGES, Scene, Stage, work_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def scene() -> Scene:
    return Scene("cpu", 2)


def expected(stage: Stage, scene: Scene, made: Any) -> bool:  # noqa: ANN401 -- every stage makes something else
    """Whether a stage made what it is there for, of two faces."""
    side = scene.engine.model.resolution
    return {
        "decode": lambda: made.width == scene.photo.shape[1],
        "detect": lambda: len(made) >= 2,
        "align": lambda: made.images.shape == (2, 3, side, side),
        "diffuse": lambda: made.shape == scene.batch.images.shape and not made.equal(scene.batch.images),
        "finish": lambda: made.shape == scene.batch.images.shape and not made.equal(scene.batch.images),
        "energy": lambda: made[0].shape == scene.batch.images.shape and bool(made[0].any()),
        "paste": lambda: len(made) == 2,
        "encode": lambda: made.size == (scene.photo.shape[1], scene.photo.shape[0]),
        "judge": lambda: {len(embeddings) for embeddings in made} == {2},
        "report": lambda: [bool(report.judges) for report in made] == [True, True],
        "cover": lambda: len(made) == 2,
    }[stage]()


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage not in SLOW])
def test_a_stage_does_its_work_and_again(scene: Scene, stage: Stage) -> None:
    work = work_of(stage, scene)
    assert expected(stage, scene, work())
    assert expected(stage, scene, work())


def test_a_second_call_measures_only_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["--faces", "1", "--work", str(tmp_path / "work"), "--out", str(tmp_path / "speed.md")]
    assert speed.main([*command, "--minutes", "0.0001"]) == 0
    assert capsys.readouterr().out.count("'stage'") == 1, "what was begun in time is finished"
    rows = tmp_path / "work" / "rows.jsonl"
    first = json.loads(rows.read_text(encoding="utf-8"))
    assert first["stage"] == STAGES[0]
    assert first["seconds_per_face"] > 0
    assert speed.main([*command, "--minutes", "0.0001"]) == 0
    assert [json.loads(line)["stage"] for line in rows.read_text(encoding="utf-8").splitlines()] == list(STAGES[:2])
    assert f"| {STAGES[1]} | 1 |" in (tmp_path / "speed.md").read_text(encoding="utf-8")


def test_a_stage_that_fails_ends_the_run_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def failing(command: list[str], **more: object) -> None:
        asked.append(more.get("stderr"))
        raise subprocess.CalledProcessError(3, command)

    monkeypatch.setattr(speed.subprocess, "run", failing)
    with pytest.raises(SystemExit, match=f"stage {STAGES[0]} with 1 faces at once ended with status 3"):
        speed.main(["--faces", "1", "--work", str(tmp_path)])
    assert asked == [None], "what the stage says of it is not swallowed"


@pytest.mark.parametrize("changed", ["threads", "torch"])
def test_other_threads_or_another_torch_are_other_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    monkeypatch.setattr(
        speed, "_in_its_own_process",
        lambda stage, count, _device: dict.fromkeys(("seconds_per_face", "slowest", "peak_mib"), 1)
        | {"stage": stage, "faces": count},
    )  # fmt: skip
    command = ["--faces", "1", "--work", str(tmp_path)]
    speed.main(command)
    lines = len((tmp_path / "rows.jsonl").read_text(encoding="utf-8").splitlines())
    speed.main(command)
    assert len((tmp_path / "rows.jsonl").read_text(encoding="utf-8").splitlines()) == lines == len(STAGES)
    if changed == "threads":
        monkeypatch.setattr(speed.torch, "get_num_threads", lambda: 97)
    else:
        monkeypatch.setattr(speed.torch, "__version__", "0.0")
    speed.main(command)
    assert len((tmp_path / "rows.jsonl").read_text(encoding="utf-8").splitlines()) == 2 * lines
    assert "(median)" in (tmp_path / "speed.md").read_text(encoding="utf-8")
