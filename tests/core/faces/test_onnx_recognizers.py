"""Recognizers of other makers: as ONNX packs that judge, and as exported programs that benchmarks attack with."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from PIL import Image

from benchmarks.foreign import foreign_recognizers, onnx_recognizer, torch_export_recognizer
from velato_core.errors import PackInvalid
from velato_core.faces.detector import load_detector
from velato_core.faces.recognizer_packs import load_recognizer
from velato_core.faces.recognizers import TorchRecognizer, compare, load_surrogates
from velato_core.packs.add import add_pack
from velato_core.packs.catalog import Pack
from velato_core.packs.manifest import MANIFEST_NAME, read_manifest
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from pathlib import Path

CPU = torch.device("cpu")


def onnx_pack(folder: Path, model: Path, role: str = "judge") -> Pack:
    folder.mkdir(parents=True)
    shutil.copyfile(model, folder / "model.onnx")
    manifest = {
        "id": folder.name,
        "kind": "recognizer",
        "version": "1",
        "licence": "BSD-3-Clause",
        "training_data": "see its maker",
        "files": {"model.onnx": sha256_of(folder / "model.onnx")},
        "recognizer": {
            "architecture": "onnx",
            "file": "model.onnx",
            "role": role,
            "metric": "cosine",
            "alignment": "arcface",
            "mean": [127.5, 127.5, 127.5],
            "std": 127.5,
            "thresholds": {"far_1e2": 0.229, "far_1e3": 0.308, "far_1e4": 0.39},
        },
    }
    (folder / MANIFEST_NAME).write_text(json.dumps(manifest), encoding="utf-8")
    return Pack(folder=folder, manifest=read_manifest(folder), bundled=False)


def test_a_users_onnx_pack_judges_as_the_model_does(tmp_path: Path, shared: Path) -> None:
    pack = onnx_pack(tmp_path / "get" / "edgeface", shared / "recognizers" / "edgeface_xxs.onnx")
    judge = load_recognizer(add_pack(pack.folder, tmp_path / "data"), CPU)
    rgb = np.asarray(Image.open(shared / "photos" / "2008_001322.jpg").convert("RGB"))
    faces = load_detector().detect(rgb)
    known = onnx_recognizer(shared / "recognizers", "edgeface_xxs")
    assert np.allclose(judge.embed_many(rgb, faces), known.embed_many(rgb, faces), atol=1e-6)
    rows = judge.embed_many(rgb, faces)
    smaller = np.asarray(Image.fromarray(rgb).resize((rgb.shape[1] * 3 // 4, rgb.shape[0] * 3 // 4)))
    again = judge.embed_many(smaller, load_detector().detect(smaller))
    assert [[judge.is_match(a, b) for b in again] for a in rows] == np.eye(len(faces), dtype=bool).tolist()


def test_an_onnx_pack_cannot_steer(tmp_path: Path, shared: Path) -> None:
    pack = onnx_pack(tmp_path / "edgeface", shared / "recognizers" / "edgeface_xxs.onnx", role="surrogate")
    assert not isinstance(load_recognizer(pack, CPU), TorchRecognizer)
    with pytest.raises(PackInvalid, match="cannot steer"):
        load_surrogates([pack], CPU)


@pytest.mark.parametrize("name", ["edgeface_xxs", "mobilefacenet"])
def test_the_exported_program_is_the_onnx_model_with_gradients(shared: Path, name: str) -> None:
    folder = shared / "recognizers"
    program, model = torch_export_recognizer(folder, name), onnx_recognizer(folder, name)
    rgb = np.asarray(Image.open(shared / "photos" / "2009_004587.jpg").convert("RGB"))
    for face in load_detector().detect(rgb):
        assert compare("cosine", program.embed(rgb, face), model.embed(rgb, face)) > 0.9999
    crops = torch.zeros(1, 3, 128, 128, requires_grad=True)
    (gradient,) = torch.autograd.grad(program.embed_crops(crops)[:, 0].sum(), crops)
    assert gradient.abs().sum() > 0
    assert program.id == model.id == name.replace("_", "-")


def test_a_folder_without_models_gives_no_recognizers(tmp_path: Path, shared: Path) -> None:
    assert foreign_recognizers(tmp_path) == []
    assert {one.id for one in foreign_recognizers(shared / "recognizers")} == {
        "edgeface-xs",
        "edgeface-xxs",
        "mobilefacenet",
    }
