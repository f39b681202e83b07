"""The insightface extra: its models as detector and recognizer, and clear words where it is not there."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from velato_core.errors import PackInvalid, PackMissing, UsageError
from velato_core.faces.detector import load_detector
from velato_core.faces.insightface_extra import InsightFace
from velato_core.faces.recognizers import Thresholds

if TYPE_CHECKING:
    from pathlib import Path

INSTALLED = importlib.util.find_spec("insightface") is not None
needs_insightface = pytest.mark.skipif(not INSTALLED, reason="the extra insightface is not installed")
# Its dependencies warn about things that are not ours.
pytestmark = pytest.mark.filterwarnings("default")
THRESHOLDS = Thresholds(far_1e2=0.205, far_1e3=0.283, far_1e4=0.36)


def models(shared: Path, folder: Path, *names: str) -> InsightFace:
    for name in names:
        (folder / name).symlink_to((shared / "recognizers" / name).resolve())
    return InsightFace(folder)


@needs_insightface
@pytest.mark.parametrize("name", ["2007_007763", "2008_002470", "2008_004176"])
def test_scrfd_finds_the_faces_that_centerface_finds(shared: Path, tmp_path: Path, name: str) -> None:
    rgb = np.asarray(Image.open(shared / "photos" / f"{name}.jpg").convert("RGB"))
    ours = load_detector().detect(rgb)
    theirs = models(shared, tmp_path, "scrfd_500m_bnkps.onnx").detect(rgb)
    assert len(theirs) == len(ours)
    for one, two in zip(ours, theirs, strict=True):
        assert np.linalg.norm(one.points - two.points, axis=1).max() < 0.15 * one.size


@needs_insightface
def test_its_recognizer_tells_people_apart(shared: Path, tmp_path: Path) -> None:
    extra = models(shared, tmp_path, "scrfd_500m_bnkps.onnx", "edgeface_xs.onnx")
    judge = extra.recognizer(THRESHOLDS)
    assert (judge.id, judge.role) == ("insightface-edgeface_xs", "judge")
    folder = shared / "eval" / "celebahq_pairs"
    names = sorted(path.name for path in (folder / "protect").iterdir())[:12]
    rows = []
    for part in ("protect", "gallery"):
        pictures = [np.asarray(Image.open(folder / part / name).convert("RGB")) for name in names]
        faces = [max(extra.detect(rgb), key=lambda face: face.size) for rgb in pictures]
        rows.append([judge.embed(rgb, face) for rgb, face in zip(pictures, faces, strict=True)])
    same = [judge.is_match(one, two, far=1e-2) for one, two in zip(*rows, strict=True)]
    other = [judge.is_match(one, two) for i, one in enumerate(rows[0]) for j, two in enumerate(rows[1]) if i != j]
    assert np.mean(same) > 0.8
    assert np.mean(other) < 0.05


@needs_insightface
def test_a_folder_without_a_recognizer_or_a_detector_says_so(shared: Path, tmp_path: Path) -> None:
    with pytest.raises(PackInvalid, match="no recognizer"):
        models(shared, tmp_path, "scrfd_500m_bnkps.onnx").recognizer(THRESHOLDS)
    (tmp_path / "empty").mkdir()
    with pytest.raises(PackInvalid, match="no insightface models"):
        InsightFace(tmp_path / "empty").detect(np.zeros((64, 64, 3), np.uint8))


@pytest.mark.skipif(INSTALLED, reason="the extra insightface is installed")
def test_without_the_package_the_user_is_told_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        InsightFace(tmp_path)
    assert "velato[insightface]" in caught.value.hint


def test_a_name_that_is_no_folder_is_refused_before_the_package_asks_the_network(tmp_path: Path) -> None:
    with pytest.raises(PackMissing):
        InsightFace(tmp_path / "buffalo_l")
