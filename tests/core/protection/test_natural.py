"""Strangeness: the bundled face model finds a spoilt face stranger than the same face whole."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw

from velato_core.faces.detector import load_detector
from velato_core.packs.catalog import bundled_packs
from velato_core.protection.engine import CropBatch, Engine, cut_faces
from velato_core.protection.loading import load_engine
from velato_core.protection.natural import strangeness

if TYPE_CHECKING:
    from torch import Tensor


@pytest.fixture(scope="module")
def engine() -> Engine:
    return load_engine("cpu", bundled_packs())


def _crop(engine: Engine, name: str) -> CropBatch:
    with files("velato_resources").joinpath(f"demo/{name}.jpg").open("rb") as file:
        photo = np.asarray(Image.open(file).convert("RGB"))
    (face,) = load_detector().detect(photo)
    return cut_faces(photo, [face], engine.model.resolution, engine.device)


def _with_ghosts_of_glasses(face: Tensor) -> Tensor:
    side = face.shape[-1]
    sheet = Image.new("L", (side, side))
    draw = ImageDraw.Draw(sheet)
    for left in (0.3, 0.53):
        draw.ellipse([left * side, 0.38 * side, (left + 0.17) * side, 0.52 * side], outline=255, width=2)
    draw.line([0.47 * side, 0.44 * side, 0.53 * side, 0.44 * side], fill=255, width=2)
    lines = torch.from_numpy(np.asarray(sheet, dtype=np.float32) / 255)
    return (face + lines).clamp(-1, 1)


@pytest.mark.parametrize("name", ["portrait-1", "portrait-2", "portrait-3"])
def test_ghosts_of_glasses_are_strange(engine: Engine, name: str) -> None:
    crop = _crop(engine, name)
    whole = strangeness(engine.model, crop.images, crop.mask, crop.validity)
    ghosts = strangeness(engine.model, _with_ghosts_of_glasses(crop.images), crop.mask, crop.validity)
    assert float(ghosts / whole) > 1.1


def test_a_face_is_as_strange_alone_as_beside_others(engine: Engine) -> None:
    first, second = _crop(engine, "portrait-1"), _crop(engine, "portrait-2")
    alone = strangeness(engine.model, first.images, first.mask, first.validity)
    both = strangeness(
        engine.model,
        torch.cat([second.images, first.images]),
        torch.cat([second.mask, first.mask]),
        torch.cat([second.validity, first.validity]),
    )
    assert torch.allclose(both[1:], alone, rtol=1e-3)
    assert float(alone) > 0
