"""Finding spectacles: laws of the finder with any weights, and what the bundled one finds on people of the model's own."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from PIL import Image

from training.drawn_glasses import draw_layers
from velato_core.faces.detector import load_detector
from velato_core.faces.glasses import BAND, SIDE, GlassesFinder
from velato_core.packs.catalog import bundled_packs
from velato_core.protection.engine import cut_faces
from velato_core.protection.loading import load_glasses

if TYPE_CHECKING:
    from torch import Tensor

CPU = torch.device("cpu")
PEOPLE = ("portrait-1", "portrait-2", "portrait-3")


def always(logit: float) -> GlassesFinder:
    """A finder that answers the same everywhere."""
    finder = GlassesFinder(widths=(8, 8, 16, 16))
    for parameter in finder.leave.parameters():
        torch.nn.init.zeros_(parameter)
    torch.nn.init.constant_(finder.leave.bias, logit)  # type: ignore[arg-type]  # the layer has a bias
    return finder.eval()


@pytest.fixture(scope="module")
def bundled() -> GlassesFinder:
    """The finder that ships."""
    finder = load_glasses(bundled_packs(), CPU)
    assert finder is not None
    return finder


@pytest.fixture(scope="module")
def people() -> Tensor:
    """Crops of the three people of the demo, who do not exist and wear no glasses [3, 3, 128, 128]."""
    detector = load_detector()
    crops = []
    for name in PEOPLE:
        with files("velato_resources").joinpath(f"demo/{name}.jpg").open("rb") as file:
            photo = np.asarray(Image.open(file).convert("RGB"))
        crops.append(cut_faces(photo, detector.detect(photo)[:1], SIDE, CPU).images)
    return torch.cat(crops)


@pytest.mark.parametrize("size", [64, 128, 256])
def test_whatever_is_found_lies_in_the_band_and_has_the_size_of_the_crop(
    bundled: GlassesFinder, people: Tensor, size: int
) -> None:
    y, x = torch.meshgrid(torch.arange(SIDE), torch.arange(SIDE), indexing="ij")
    lenses = torch.minimum(torch.hypot(x - 46.8, y - 64.0), torch.hypot(x - 81.2, y - 64.0)) < 14
    worn = torch.nn.functional.interpolate(people.masked_fill(lenses, -0.95), size=size, mode="bilinear")
    found = bundled.find(worn)
    assert found.shape == (3, 1, size, size)
    lens = torch.nn.functional.interpolate(lenses.float()[None, None], size=size, mode="area")[0, 0] > 0.99
    assert found[:, 0, lens].mean() > 0.8
    top, bottom = BAND[0] * size // SIDE, BAND[1] * size // SIDE
    assert found[:, :, : top - 1].max() == 0
    assert found[:, :, bottom + 1 :].max() == 0


def test_what_fills_the_band_to_its_top_is_a_hat() -> None:
    assert always(9.0).find(torch.zeros(1, 3, SIDE, SIDE)).max() == 0


def test_what_a_lens_only_tints_counts_as_face() -> None:
    assert always(-1.0).find(torch.zeros(1, 3, SIDE, SIDE)).max() == 0


def test_a_few_likely_pixels_are_no_glasses(bundled: GlassesFinder) -> None:
    specks = torch.full((1, 3, SIDE, SIDE), 0.2)
    specks[..., 60:63, 40:46] = -1
    assert bundled.find(specks).max() == 0


def test_one_dark_eye_wears_nothing(bundled: GlassesFinder, people: Tensor) -> None:
    rim = torch.ones_like(people)
    y, x = torch.meshgrid(torch.arange(SIDE), torch.arange(SIDE), indexing="ij")
    ring = (torch.hypot(x - 46.8, y - 63.0) - 13).abs() < 2
    other = (torch.hypot(x - 81.2, y - 63.0) - 13).abs() < 2
    assert (bundled.find(people * (~(ring | other)) - rim * (ring | other)).sum(dim=(1, 2, 3)) > 100).any()
    assert bundled.find(people * (~ring) - rim * ring).max() == 0


def test_bare_faces_wear_nothing(bundled: GlassesFinder, people: Tensor) -> None:
    assert bundled.find(people).max() == 0


@pytest.mark.parametrize("seed", [2, 3, 4, 7, 9, 10, 11])
def test_drawn_glasses_are_found_where_they_are_and_nowhere_else(
    bundled: GlassesFinder, people: Tensor, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    layer, left = (torch.from_numpy(part).permute(2, 0, 1) / 255 for part in draw_layers(rng))
    opacity = layer[3:]
    worn = (people + 1) / 2
    band = worn[:, :, BAND[0] : BAND[1]]
    worn[:, :, BAND[0] : BAND[1]] = band * left * (1 - opacity) + layer[:3] * opacity
    found = bundled.find(worn * 2 - 1)[:, :, BAND[0] : BAND[1]]
    solid = (opacity > 0.9).expand_as(found)
    assert solid[0].sum() > 25, "this pair is too thin to count"
    about = torch.nn.functional.max_pool2d((opacity > 0.05).float()[None], 5, stride=1, padding=2).expand_as(found) > 0
    for row in range(len(people)):
        assert found[row][solid[row]].mean() > 0.7, "glasses were missed"
        assert found[row][~about[row]].mean() < 0.01, "a face was taken for glasses"
