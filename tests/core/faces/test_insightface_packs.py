"""Folders of insightface's models as packs, with a stand-in for the package: adding, choosing, judging, refusing."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from velato_core.cli.main import main
from velato_core.errors import PackInvalid, PackMissing, UsageError
from velato_core.faces import insightface_extra
from velato_core.faces.insightface_extra import USUAL_THRESHOLDS, InsightFace
from velato_core.faces.recognizers import load_judges
from velato_core.packs.add import add_model_folder, add_pack
from velato_core.packs.catalog import installed_packs, packs_of_kind
from velato_core.packs.manifest import MANIFEST_NAME, read_manifest, verify_pack
from velato_core.packs.model_folder import is_model_folder, manifest_for
from velato_core.session import Session

if TYPE_CHECKING:
    from pathlib import Path

ROW = (10.0, 20.0, 70.0, 90.0, 0.9)
POINTS = ((25.0, 45.0), (55.0, 45.0), (40.0, 60.0), (28.0, 75.0), (52.0, 75.0))


class Analysis:
    """What the package's FaceAnalysis offers: a task for every file that is named after it."""

    def __init__(self, *, name: str, allowed_modules: list[str]) -> None:
        from pathlib import Path

        self.models = {
            task: SimpleNamespace(model_file=f"{task}.onnx", detect=self.detect, get_feat=self.get_feat)
            for task in allowed_modules
            if (Path(name) / f"{task}.onnx").exists()
        }
        assert "detection" in self.models

    def prepare(self, *, ctx_id: int) -> None:
        assert ctx_id == 0

    @staticmethod
    def detect(bgr: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        assert bgr.dtype == np.uint8
        return np.array([ROW], np.float32), np.array([POINTS], np.float32)

    @staticmethod
    def get_feat(crops: list[np.ndarray]) -> np.ndarray:
        return np.stack([crop.astype(np.float32).mean(axis=(0, 1)) for crop in crops])


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(insightface_extra, "require_package", lambda: None)
    module = ModuleType("insightface.app")
    module.FaceAnalysis = Analysis  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "insightface", ModuleType("insightface"))
    monkeypatch.setitem(sys.modules, "insightface.app", module)


@pytest.fixture
def no_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)


def models(folder: Path, *tasks: str) -> Path:
    folder.mkdir()
    for task in tasks:
        (folder / f"{task}.onnx").write_bytes(task.encode())
    (folder / "readme.txt").write_text("terms")
    return folder


@pytest.mark.parametrize(
    ("name", "pack_id"),
    [
        ("buffalo_l", "insightface-buffalo_l"),
        ("My Models (new)", "insightface-my-models-new"),
        ("insightface-x", "insightface-x"),
        ("模型", "insightface-models"),
        ("a" * 90, "insightface-" + "a" * 40),
    ],
)
def test_a_folder_of_models_becomes_a_pack_of_its_name(tmp_path: Path, name: str, pack_id: str) -> None:
    pack = add_model_folder(models(tmp_path / name, "detection", "recognition"), tmp_path / "data")
    assert (pack.manifest.id, pack.manifest.kind) == (pack_id, "insightface")
    assert set(pack.manifest.files) == {"detection.onnx", "recognition.onnx"}
    assert verify_pack(pack.folder) == pack.manifest
    assert packs_of_kind("insightface", tmp_path / "data") == (pack,)
    assert not (tmp_path / name / MANIFEST_NAME).exists(), "the user's folder is only read"


def test_a_folder_with_a_manifest_or_without_models_is_no_model_folder(tmp_path: Path) -> None:
    folder = models(tmp_path / "m", "detection")
    assert is_model_folder(folder)
    (folder / MANIFEST_NAME).write_bytes(manifest_for(folder))
    assert not is_model_folder(folder)
    assert read_manifest(folder).kind == "insightface"
    assert not is_model_folder(models(tmp_path / "empty"))
    assert not is_model_folder(tmp_path / "missing")


def test_a_changed_model_is_never_opened(tmp_path: Path, package: None) -> None:
    pack = add_model_folder(models(tmp_path / "m", "detection"), tmp_path / "data")
    (pack.folder / "detection.onnx").write_bytes(b"other")
    session = Session(data_folder=tmp_path / "data")
    with pytest.raises(PackInvalid, match="damaged"):
        session.use_detector("insightface")


def test_the_chosen_pack_finds_the_faces_on_the_command_line(
    tmp_path: Path, package: None, capsys: pytest.CaptureFixture[str]
) -> None:
    photo, data = tmp_path / "photo.png", tmp_path / "data"
    Image.new("RGB", (120, 120), "grey").save(photo)
    assert main(["packs", "add", str(models(tmp_path / "buffalo", "detection")), "--data", str(data)]) == 0
    for name in ("insightface", "insightface-buffalo"):
        capsys.readouterr()
        assert main(["faces", str(photo), "--data", str(data), "--detector", name, "--quiet"]) == 0
        assert "box 10,20,70,90 (70 px), score 0.90" in capsys.readouterr().out
    assert main(["faces", str(photo), "--data", str(data), "--quiet"]) == 0
    assert "0 faces" in capsys.readouterr().out


def test_its_recognizer_is_one_more_judge_and_dlib_stays_the_first(tmp_path: Path, package: None) -> None:
    add_model_folder(models(tmp_path / "both", "detection", "recognition"), tmp_path / "data")
    add_model_folder(models(tmp_path / "finder", "detection"), tmp_path / "data")
    judges = load_judges(installed_packs(tmp_path / "data"))
    assert [judge.id for judge in judges] == ["dlib-resnet", "insightface-both"]
    assert (judges[1].role, judges[1].threshold()) == ("judge", USUAL_THRESHOLDS.far_1e3)
    face = InsightFace(tmp_path / "both").detect(np.full((120, 120, 3), 90, np.uint8))[0]
    colours = np.zeros((120, 120, 3), np.uint8) + np.array([30, 60, 90], np.uint8)
    # The package takes BGR bytes; the stand-in gives their means back.
    np.testing.assert_allclose(judges[1].embed(colours, face), [90, 60, 30], atol=8)  # a little grey from outside


def test_thresholds_that_a_manifest_states_count(tmp_path: Path, package: None) -> None:
    import json

    folder = models(tmp_path / "own", "detection", "recognition")
    stated = {"far_1e2": 0.1, "far_1e3": 0.2, "far_1e4": 0.3}
    content = json.loads(manifest_for(folder)) | {"insightface": {"thresholds": stated}}
    (folder / MANIFEST_NAME).write_text(json.dumps(content), encoding="utf-8")
    add_pack(folder, tmp_path / "data")
    assert load_judges(installed_packs(tmp_path / "data"))[1].threshold() == pytest.approx(0.2)


def test_models_that_cannot_be_opened_are_not_added(tmp_path: Path, package: None) -> None:
    session = Session(data_folder=tmp_path / "data")
    with pytest.raises(PackInvalid, match="no insightface models"):
        session.add_pack(models(tmp_path / "m", "recognition"))
    assert not packs_of_kind("insightface", tmp_path / "data")


def test_an_unknown_detector_is_named_with_those_there_are(tmp_path: Path, package: None) -> None:
    add_model_folder(models(tmp_path / "m", "detection"), tmp_path / "data")
    with pytest.raises(PackMissing, match="centerface, insightface-m"):
        Session(data_folder=tmp_path / "data").use_detector("retinaface")


@pytest.mark.parametrize("added", [False, True])
def test_without_the_package_every_way_says_what_to_install(
    tmp_path: Path, no_package: None, capsys: pytest.CaptureFixture[str], *, added: bool
) -> None:
    folder, data = models(tmp_path / "m", "detection", "recognition"), tmp_path / "data"
    with pytest.raises(UsageError, match="insightface"):
        Session(data_folder=data).add_pack(folder)
    if added:
        add_model_folder(folder, data)
        with pytest.raises(UsageError):
            load_judges(installed_packs(data))
    assert main(["faces", "photo.jpg", "--data", str(data), "--detector", "insightface"]) == 2
    assert "pip install velato[insightface]" in capsys.readouterr().err
    checks = {check.name: check for check in Session(data_folder=data).doctor()}
    assert ("package.insightface" in checks) == added
