"""Spectacles stay before a new face, pixel by pixel, unless they are to be taken off."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from training.drawn_glasses import draw_layers
from velato_core.faces.detector import load_detector
from velato_core.faces.glasses import BAND
from velato_core.imaging.crop import resample_to_region
from velato_core.packs.catalog import bundled_packs
from velato_core.protection import anonymize, hide
from velato_core.protection.engine import CropBatch, Engine, cut_faces
from velato_core.protection.kept import taken_off, with_glasses, worn
from velato_core.protection.loading import load_engine
from velato_core.protection.options import ProtectOptions
from velato_core.protection.stand_ins import make_stand_ins

if TYPE_CHECKING:
    from velato_core.faces.types import Face
    from velato_core.protection.patch import FacePatch

KEY = bytes(range(32))
OPTIONS = ProtectOptions(steps=2)
Picture = NDArray[np.uint8]


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The bundled models."""
    return load_engine("cpu", bundled_packs())


@pytest.fixture(scope="module")
def bare() -> tuple[Picture, Face]:
    """A person of nobody, without glasses, and where the face is."""
    with files("velato_resources").joinpath("demo/portrait-1.jpg").open("rb") as file:
        photo = np.asarray(Image.open(file).convert("RGB"))
    return photo, load_detector().detect(photo)[0]


@pytest.fixture(scope="module")
def dressed(bare: tuple[Picture, Face]) -> Picture:
    """The same person with black glasses drawn on, at the photo's own size."""
    photo, face = bare
    crop = cut_faces(photo, [face], 128, torch.device("cpu")).crops[0]
    layer = next(drawn for drawn in map(_layer, range(50)) if drawn[..., :3][drawn[..., 3] > 0.8].mean() < 0.15)
    whole = np.zeros((128, 128, 4), np.float32)
    whole[BAND[0] : BAND[1]] = layer
    region = (0, 0, photo.shape[1], photo.shape[0])
    drawn = resample_to_region(torch.from_numpy(whole).permute(2, 0, 1)[None], crop.matrix, region, mode="bilinear")
    colour, opacity = drawn[0].permute(1, 2, 0).numpy()[..., :3], drawn[0, 3].numpy()[..., None]
    return (photo * (1 - opacity) + colour * 255 * opacity).round().clip(0, 255).astype(np.uint8)


def _layer(seed: int) -> NDArray[np.float32]:
    layer = draw_layers(np.random.default_rng(seed))[0].astype(np.float32) / np.float32(255)
    return layer * (layer[..., 3:] > 0)


def pasted(photo: Picture, patch: FacePatch) -> Picture:
    """The photo with its new face."""
    left, top, right, bottom = patch.region
    result = photo.copy()
    result[top:bottom, left:right] = patch.rgb
    return result


def kept_pixels(engine: Engine, photo: Picture, face: Face) -> NDArray[np.bool_]:
    """Which pixels of the photo are surely glasses."""
    batch = with_glasses(engine, cut_faces(photo, [face], 128, engine.device), [OPTIONS])
    assert batch.kept is not None
    region = (0, 0, photo.shape[1], photo.shape[0])
    found = resample_to_region(batch.kept, batch.crops[0].matrix, region, mode="bilinear")[0, 0].numpy()
    return np.asarray(found > 0.999)


@pytest.mark.parametrize("mode", [anonymize, hide])
def test_glasses_stay_pixel_by_pixel_before_another_face(
    engine: Engine, bare: tuple[Picture, Face], dressed: Picture, mode: object
) -> None:
    face = bare[1]
    glasses = kept_pixels(engine, dressed, face)
    assert glasses.sum() > 200
    engine = replace(engine, surrogates=engine.surrogates[:1]) if mode is hide else engine
    protect = hide.protect_faces if mode is hide else anonymize.protect_faces
    new = pasted(dressed, protect(engine, dressed, [face], [OPTIONS], [KEY])[0])
    assert np.array_equal(new[glasses], dressed[glasses])
    left, top, right, bottom = (int(side) for side in face.box)
    inside = np.zeros_like(glasses)
    inside[top:bottom, left:right] = True
    assert np.abs(new[inside & ~glasses].astype(int) - dressed[inside & ~glasses]).mean() > 4, "the face is the same"


def test_glasses_are_taken_off_where_that_is_asked_for(
    engine: Engine, bare: tuple[Picture, Face], dressed: Picture
) -> None:
    face = bare[1]
    glasses = kept_pixels(engine, dressed, face)
    options = replace(OPTIONS, keep_glasses=False)
    off = pasted(dressed, anonymize.protect_faces(engine, dressed, [face], [options], [KEY])[0])
    assert off[glasses].mean() > dressed[glasses].mean() + 30, "black rims are still there"


def test_a_face_without_glasses_is_made_as_if_there_were_no_finder(engine: Engine, bare: tuple[Picture, Face]) -> None:
    photo, face = bare
    made = [
        anonymize.protect_faces(each, photo, [face], [OPTIONS], [KEY])[0].rgb
        for each in (engine, replace(engine, glasses=None))
    ]
    assert np.array_equal(*made)


def test_faces_of_one_photo_wear_their_own_and_each_follows_its_own_option(
    engine: Engine, bare: tuple[Picture, Face], dressed: Picture
) -> None:
    photo, face = bare
    crops = [cut_faces(picture, [face], 128, engine.device) for picture in (photo, dressed, dressed)]
    batch = CropBatch(
        crops=tuple(crop.crops[0] for crop in crops),
        images=torch.cat([crop.images for crop in crops]),
        validity=torch.cat([crop.validity for crop in crops]),
        mask=torch.cat([crop.mask for crop in crops]),
    )
    found = with_glasses(engine, batch, [OPTIONS, OPTIONS, replace(OPTIONS, keep_glasses=False)])
    assert found.kept is not None
    assert [bool(row.any()) for row in found.kept] == [False, True, False]
    assert torch.equal(found.rows([1, 1]).kept, found.kept[[1, 1]])  # type: ignore[arg-type]  # it is not None
    grey = torch.zeros_like(batch.images)
    assert torch.equal(worn(found, grey)[0], grey[0])
    assert torch.equal(taken_off(found)[2], batch.images[2])
    where = (found.kept[1] == 1).expand(3, -1, -1)
    assert torch.equal(worn(found, grey)[1][where], batch.images[1][where])
    assert taken_off(found)[1][where].mean() > batch.images[1][where].mean() + 0.3, "the rims' shadow is still there"


def test_the_stand_ins_that_are_shown_wear_what_the_kept_one_wears(
    engine: Engine, bare: tuple[Picture, Face], dressed: Picture
) -> None:
    face = bare[1]
    options = replace(OPTIONS, candidates=2)
    shown, _best = make_stand_ins(engine, dressed, face, options, KEY)
    (kept,) = anonymize.protect_faces(engine, dressed, [face], [replace(options, pick=1)], [KEY])
    # In a batch of two a rounding may fall otherwise.
    assert np.abs(shown[1].rgb.astype(int) - kept.rgb).max() <= 2
