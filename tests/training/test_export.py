"""Training: what `export` promises, tried on tiny sets drawn by code."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
import torch
from diffusers import DDIMScheduler
from safetensors.torch import load_file

from training.distill import start_run
from training.distill_state import DistillConfig, save_weights
from training.export_face import scheduler_config, set_counts
from training.export_surrogate import export_surrogate, measure_on_crops, read_student
from training.identity import fit_identity, sample_identities, save_identity
from training.objective import cosine_alphas_cumprod
from training.state import start_state
from velato_core.errors import PackInvalid
from velato_core.faces.surrogates import build_surrogate
from velato_core.packs.catalog import Pack, bundled_packs
from velato_core.packs.manifest import verify_pack
from velato_core.protection.loading import load_model, load_pseudonyms

if TYPE_CHECKING:
    from pathlib import Path

    from training.config import TrainingConfig
    from training.data import CropSet

CPU = torch.device("cpu")
HALF = 2e-3  # relative error that float16 storage may bring in


def test_the_pack_verifies_and_loads_as_the_product_loads_it(face_pack: Path, config: TrainingConfig) -> None:
    manifest = verify_pack(face_pack)
    assert manifest.id == "velato-face-32"
    assert manifest.kind == "diffusion"
    assert {path.suffix for path in face_pack.rglob("*") if path.is_file()} == {".safetensors", ".json", ".md"}
    model = load_model(Pack(folder=face_pack, manifest=manifest, bundled=False), CPU)
    assert model.resolution == config.size
    fresh = start_state(config, CPU).network.unet
    for name, tensor in model.unet.state_dict().items():
        expected = fresh.state_dict()[name] * 0.5  # the average, not the raw weights
        assert torch.allclose(tensor, expected, rtol=HALF, atol=1e-4), name


def test_the_weights_are_stored_as_half(face_pack: Path) -> None:
    for part in ("unet/diffusion_pytorch_model.safetensors", "conditioning/model.safetensors"):
        assert {tensor.dtype for tensor in load_file(face_pack / part).values()} == {torch.float16}


def test_the_scheduler_is_the_training_schedule() -> None:
    scheduler = DDIMScheduler.from_config(scheduler_config())
    assert torch.allclose(scheduler.alphas_cumprod, cosine_alphas_cumprod(), atol=1e-5)
    scheduler.set_timesteps(25)
    assert int(scheduler.timesteps[0]) == 999  # the level without any signal
    assert scheduler.config.prediction_type == "sample"


def test_a_changed_file_is_noticed(face_pack: Path, tmp_path: Path) -> None:
    shutil.copytree(face_pack, tmp_path / face_pack.name)
    path = tmp_path / face_pack.name / "conditioning" / "identity.safetensors"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(PackInvalid):
        verify_pack(tmp_path / face_pack.name)


HEADINGS = ("## Architecture", "## Training", "## Data", "## Known bias", "## Intended use", "## Not to be used for")


def test_the_card_names_every_set_and_its_terms(face_pack: Path) -> None:
    card = (face_pack / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "| generated_256 | " in card
    assert "| lfw_128 | " in card
    assert [heading for heading in HEADINGS if heading not in card] == []


def test_every_shipped_card_says_what_the_pack_is_and_what_it_is_not_for() -> None:
    ours = [pack for pack in bundled_packs() if pack.manifest.id.startswith("velato-")]
    assert len(ours) == 5
    for pack in ours:
        card = (pack.folder / "MODEL_CARD.md").read_text(encoding="utf-8")
        assert [heading for heading in HEADINGS if heading not in card] == []
        for terms in ("| generated_256 | 3,860 |", "| lfw_128 | 12,709 |", "research and personal use only"):
            assert terms in card


def test_stand_ins_come_from_the_fitted_distribution_and_from_no_one_person(tmp_path: Path) -> None:
    generator = torch.Generator().manual_seed(0)
    scales = torch.linspace(1.0, 0.1, 32)
    people = torch.randn(4000, 32, generator=generator) * scales + 0.3
    space = fit_identity(people, torch.ones(4000), components=8)
    assert torch.allclose(space.scales, scales[:8], rtol=0.1)
    assert torch.allclose(space.mean, torch.full((32,), 0.3), atol=0.06)
    assert space.residual == pytest.approx(float(scales[8:].square().mean().sqrt()), rel=0.1)
    save_identity(space, tmp_path / "identity.safetensors")
    assert set(load_file(tmp_path / "identity.safetensors")) == {"mean", "components", "scales", "residual"}
    drawn = sample_identities(space, 200, generator)
    assert torch.allclose(drawn.norm(dim=-1), torch.ones(200), atol=1e-5)
    nearest = (drawn @ torch.nn.functional.normalize(people, dim=-1).T).max(1).values
    assert nearest.max() < 0.999


def test_the_weights_of_the_sets_decide_the_mean() -> None:
    people = torch.cat([torch.ones(10, 8), -torch.ones(10, 8)])
    weights = torch.cat([torch.full((10,), 3.0), torch.ones(10)])
    assert torch.allclose(fit_identity(people, weights, components=2).mean, torch.full((8,), 0.5))


def test_the_pseudonym_space_of_a_pack_is_what_the_product_reads(face_pack: Path) -> None:
    space = load_pseudonyms(Pack(folder=face_pack, manifest=verify_pack(face_pack), bundled=False), CPU)
    assert space is not None
    assert space.components.shape == (64, 512)
    assert torch.allclose(space.components @ space.components.T, torch.eye(64), atol=1e-4)


def test_a_surrogate_pack_holds_the_students_network_and_measured_thresholds(crops: CropSet, tmp_path: Path) -> None:
    run = start_run(DistillConfig(student="residual"), None, CPU)
    save_weights(run, tmp_path / "residual.pt")
    name, network = read_student(tmp_path / "residual.pt")
    assert name == "residual"
    measured = measure_on_crops(network, crops)
    limits = measured.thresholds
    assert limits.far_1e2 <= limits.far_1e3 <= limits.far_1e4
    folder = tmp_path / "velato-surrogate-residual"
    manifest = export_surrogate(name, network, measured, folder, set_counts(crops), robust=4, patient=True)
    card = (folder / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "adversarial changes of 4 grey levels" in card
    assert "half of them morphs" in card
    assert manifest.settings["role"] == "surrogate"
    assert manifest.settings["embedding_size"] == 512
    assert json.loads((folder / "velato-pack.json").read_text())["recognizer"]["thresholds"][
        "far_1e2"
    ] == pytest.approx(limits.far_1e2, abs=1e-3)
    loaded = build_surrogate("residual").eval()
    loaded.load_state_dict({key: value.float() for key, value in load_file(folder / "model.safetensors").items()})
    faces = torch.rand(2, 3, 112, 112) * 2 - 1
    with torch.no_grad():
        assert torch.allclose(loaded(faces), run.student.eval()(faces), atol=5e-3)


def test_a_student_of_unknown_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="residual"):
        read_student(tmp_path / "best.pt")
