"""Recognizers: who is the same person, thresholds in one direction, gradients for steering, and packs that do not fit."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageEnhance
from safetensors.torch import save_file

from velato_core.errors import PackInvalid
from velato_core.faces.arcface_cut import cut_arcface
from velato_core.faces.detector import load_detector
from velato_core.faces.dlib_resnet import DlibResNet
from velato_core.faces.recognizer_packs import DLIB_TEMPLATE, arcface_alignment, load_recognizer
from velato_core.faces.recognizers import Thresholds, compare, load_judges, load_surrogates
from velato_core.faces.surrogates import build_surrogate
from velato_core.faces.template import apply, arcface_template, face_template, similarity
from velato_core.imaging.crop import cut_crop
from velato_core.packs.catalog import Pack, bundled_packs
from velato_core.packs.manifest import MANIFEST_NAME, read_manifest
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from velato_core.faces.recognizers import Recognizer, TorchRecognizer

    Rgb8 = NDArray[np.uint8]

CPU = torch.device("cpu")
LIMITS = Thresholds(far_1e2=0.2, far_1e3=0.4, far_1e4=0.5)


@pytest.fixture(scope="module")
def judge() -> Recognizer:
    judges = load_judges(bundled_packs())
    assert [judge.id for judge in judges] == ["dlib-resnet"]
    return judges[0]


@pytest.fixture(scope="module")
def surrogates() -> list[TorchRecognizer]:
    return load_surrogates(bundled_packs(), CPU)


def read(shared: Path, name: str) -> Rgb8:
    return np.asarray(Image.open(shared / "photos" / f"{name}.jpg").convert("RGB"))


def write_pack(folder: Path, settings: dict[str, Any], tensors: dict[str, torch.Tensor] | None = None) -> Pack:
    folder.mkdir(parents=True)
    save_file(tensors or {"nothing": torch.zeros(1)}, folder / "model.safetensors")
    manifest = {
        "id": folder.name,
        "kind": "recognizer",
        "version": "1",
        "licence": "none",
        "training_data": "none",
        "files": {"model.safetensors": sha256_of(folder / "model.safetensors")},
        "recognizer": {
            "role": "surrogate",
            "metric": "cosine",
            "architecture": "residual",
            "file": "model.safetensors",
            "thresholds": {"far_1e2": 0.2, "far_1e3": 0.4, "far_1e4": 0.5},
        }
        | settings,
    }
    (folder / MANIFEST_NAME).write_text(json.dumps(manifest), encoding="utf-8")
    return Pack(folder=folder, manifest=read_manifest(folder), bundled=False)


def test_the_surrogates_never_judge_and_the_judge_never_steers(
    judge: Recognizer, surrogates: list[TorchRecognizer]
) -> None:
    assert {surrogate.id for surrogate in surrogates} == {"velato-surrogate-lite", "velato-surrogate-residual"}
    assert judge.role == "judge"
    assert all(surrogate.role == "surrogate" for surrogate in surrogates)


def test_bundled_thresholds_rise_as_fewer_strangers_may_pass(
    judge: Recognizer, surrogates: list[TorchRecognizer]
) -> None:
    for recognizer in (judge, *surrogates):
        assert recognizer.threshold(1e-2) < recognizer.threshold(1e-3) < recognizer.threshold(1e-4)


def test_the_judge_knows_one_person_in_other_light_and_tells_a_family_apart(judge: Recognizer, shared: Path) -> None:
    rgb = read(shared, "2008_001322")
    faces = load_detector().detect(rgb)
    darker = np.asarray(ImageEnhance.Brightness(Image.fromarray(rgb)).enhance(0.6))
    here, there = judge.embed_many(rgb, faces), judge.embed_many(darker, faces)
    assert here.dtype == np.float32
    for row, one in enumerate(here):
        assert [judge.is_match(one, other) for other in there] == [column == row for column in range(len(there))]
        assert np.allclose(one, judge.embed(rgb, faces[row]), atol=1e-5)


def test_the_surrogates_know_one_person_in_other_light(surrogates: list[TorchRecognizer], shared: Path) -> None:
    rgb = read(shared, "2008_001322")
    faces = load_detector().detect(rgb)
    darker = np.asarray(ImageEnhance.Brightness(Image.fromarray(rgb)).enhance(0.6))
    for surrogate in surrogates:
        here, there = surrogate.embed_many(rgb, faces), surrogate.embed_many(darker, faces)
        table = here @ there.T
        assert (table.argmax(1) == np.arange(len(faces))).all()
        assert all(surrogate.is_match(one, other) for one, other in zip(here, there, strict=True))


def test_steering_and_measuring_see_the_same_face(surrogates: list[TorchRecognizer], shared: Path) -> None:
    rgb = read(shared, "2009_004587")
    face = load_detector().detect(rgb)[0]
    for size in (128, 256, 512):
        crop = cut_crop(rgb, similarity(face.points, face_template(size)), size).image
        for surrogate in surrogates:
            steered = surrogate.embed_crops(crop)[0].numpy()
            assert compare("cosine", steered, surrogate.embed(rgb, face)) > 0.97


def test_embeddings_of_crops_are_unit_vectors_with_gradients(surrogates: list[TorchRecognizer]) -> None:
    crops = torch.randn(2, 3, 128, 128, generator=torch.Generator().manual_seed(0)).clamp(-1, 1).requires_grad_()
    for surrogate in surrogates:
        embeddings = surrogate.embed_crops(crops)
        assert torch.allclose(embeddings.norm(dim=1), torch.ones(2), atol=1e-5)
        (gradient,) = torch.autograd.grad(embeddings[:, 0].sum(), crops)
        assert gradient.abs().sum() > 0
        assert surrogate.similarity_threshold(1e-2) == surrogate.threshold(1e-2)


def test_no_faces_cannot_be_embedded(judge: Recognizer) -> None:
    with pytest.raises(ValueError, match="no faces"):
        judge.embed_many(np.zeros((10, 10, 3), np.uint8), ())


@given(far=st.floats(1e-4, 1e-2))
def test_thresholds_lie_between_the_measured_ones(far: float) -> None:
    assert LIMITS.far_1e2 <= LIMITS.at(far) <= LIMITS.far_1e4


def test_thresholds_are_exact_where_they_were_measured_and_refused_elsewhere() -> None:
    assert [LIMITS.at(far) for far in (1e-2, 1e-3, 1e-4)] == pytest.approx([0.2, 0.4, 0.5])
    for far in (0.0, 1e-5, 0.1, 1.0):
        with pytest.raises(ValueError, match="1e-4 to 1e-2"):
            LIMITS.at(far)


@given(scale=st.floats(0.1, 10), seed=st.integers(0, 99))
def test_the_cosine_does_not_see_length_and_the_distance_does(scale: float, seed: int) -> None:
    a, b = np.random.default_rng(seed).normal(size=(2, 16)).astype(np.float32)
    assert compare("cosine", a * np.float32(scale), b) == pytest.approx(compare("cosine", a, b), abs=1e-5)
    assert compare("cosine", a, a) == pytest.approx(1)
    assert compare("l2", a, a) == 1
    assert compare("l2", a, b) == pytest.approx(1 - np.linalg.norm(a - b), abs=1e-5)
    assert compare("cosine", a * 0, b) == 0


def test_the_arcface_cut_shows_what_lies_between_the_templates() -> None:
    size = 128
    line = (torch.arange(size) + 0.5) / size * 2 - 1
    y, x = torch.meshgrid(line, line, indexing="ij")
    cut = cut_arcface(torch.stack([x, y, x * 0])[None])[0]
    to_face = similarity(arcface_template(), face_template(size))
    places = np.array([[20.5, 30.5], [90.5, 100.5], [56.5, 56.5]])
    expected = apply(to_face, places) / size * 2 - 1
    for (column, row), (want_x, want_y) in zip(places.astype(int), expected, strict=True):
        assert cut[:2, row, column].tolist() == pytest.approx([want_x, want_y], abs=1e-3)


def test_the_arcface_cut_of_a_large_crop_is_not_aliased() -> None:
    y, x = torch.meshgrid(torch.arange(512), torch.arange(512), indexing="ij")
    board = ((x + y) % 2 * 2 - 1).float().expand(1, 3, 512, 512)
    assert cut_arcface(board).abs().max() < 1e-5


def test_dlibs_network_has_29_convolutions_and_fits_any_batch() -> None:
    network = DlibResNet().eval()
    assert sum(isinstance(module, torch.nn.Conv2d) for module in network.modules()) == 29
    with torch.no_grad():
        chips = torch.rand(3, 3, 150, 150) * 255
        assert torch.allclose(network(chips)[1], network(chips[1:2])[0], atol=1e-5)


def test_a_pack_of_ours_is_loaded_from_half_precision(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = build_surrogate("residual").eval()
    half = {key: value.half() if value.is_floating_point() else value for key, value in network.state_dict().items()}
    surrogate = load_surrogates([write_pack(tmp_path / "mine", {}, half)], CPU)[0]
    crops = torch.rand(1, 3, 112, 112) * 2 - 1
    with torch.no_grad():
        assert compare("cosine", surrogate.network(crops)[0].numpy(), network(crops)[0].numpy()) > 0.999


def test_distances_in_a_manifest_become_similarities() -> None:
    shipped = next(pack for pack in bundled_packs() if pack.manifest.id == "dlib-resnet")
    given_limits = shipped.manifest.settings["thresholds"]
    assert isinstance(given_limits, dict)
    loaded = load_recognizer(shipped, CPU)
    assert loaded.threshold(1e-3) == pytest.approx(1 - given_limits["far_1e3"])
    assert loaded.sha256 == shipped.manifest.files["model.safetensors"]


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"architecture": "vit"}, "cannot drive"),
        ({"file": "other.safetensors"}, "file of weights"),
        ({"metric": "hamming"}, "metric"),
        ({"thresholds": None}, "thresholds"),
        ({"thresholds": {"far_1e2": 0.1, "far_1e3": "high", "far_1e4": 0.3}}, "far_1e3"),
        ({}, "another network"),
        ({"architecture": "dlib-resnet"}, "another network"),
        ({"architecture": "onnx"}, "aligns"),
        ({"architecture": "onnx", "alignment": "arcface", "columns": [1]}, "columns"),
        ({"architecture": "onnx", "alignment": "arcface", "mean": 1, "std": "x"}, "std"),
    ],
)
def test_a_pack_that_cannot_be_driven_says_why(tmp_path: Path, settings: dict[str, Any], words: str) -> None:
    tensors = build_surrogate("residual").state_dict() if "metric" in settings or "thresholds" in settings else None
    with pytest.raises(PackInvalid, match=words):
        load_recognizer(write_pack(tmp_path / "odd", settings, tensors), CPU)


def test_a_network_without_gradients_cannot_steer(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "odd", {"architecture": "dlib-resnet"}, DlibResNet().state_dict())
    with pytest.raises(PackInvalid, match="cannot steer"):
        load_surrogates([pack], CPU)


def test_changed_weights_are_refused_before_they_are_read(tmp_path: Path) -> None:
    shipped = next(pack for pack in bundled_packs() if pack.manifest.id == "velato-surrogate-residual")
    folder = tmp_path / shipped.manifest.id
    shutil.copytree(shipped.folder, folder)
    data = bytearray((folder / "model.safetensors").read_bytes())
    data[-1] ^= 1
    (folder / "model.safetensors").write_bytes(data)
    with pytest.raises(PackInvalid, match="damaged"):
        load_surrogates([Pack(folder=folder, manifest=shipped.manifest, bundled=False)], CPU)


def test_templates_lie_inside_their_crops() -> None:
    assert len(DLIB_TEMPLATE) == 5
    assert all(0 < value < 150 for point in DLIB_TEMPLATE for value in point)
    assert arcface_alignment().size == 112
