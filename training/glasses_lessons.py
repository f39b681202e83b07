"""What the finder of spectacles learns from: faces with glasses drawn on, and faces whose own it knows already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from training.drawn_glasses import draw_layers
from training.jpeg import jpeg
from velato_core.faces.glasses import BAND, SIDE
from velato_core.faces.template import face_template

if TYPE_CHECKING:
    from training.data import CropSet
    from velato_core.faces.glasses import GlassesFinder


SHADED = 0.35  # share of faces under the shade of a hat, or with dark eyes: neither is sunglasses
SHARPER, PIVOT = 1.4, 0.35  # what the network finds in real faces is taught a little more certain than it is
SOFT_SIDES = (40, 48, 56, 72, 88, 104)  # pixels that a soft crop was photographed with


class Lessons:
    """Draws faces with glasses and where those are."""

    def __init__(self, crops: CropSet, layers: int) -> None:
        """Draw so many pairs of glasses; they are mirrored, moved and lit anew for every face."""
        self.crops = crops
        rng = np.random.default_rng(1)
        drawn = [draw_layers(rng) for _ in range(layers)]
        self.layers = torch.from_numpy(np.stack([layer for layer, _ in drawn]))
        self.left = torch.from_numpy(np.stack([left for _, left in drawn]))

    def bands(self, rows: npt.NDArray[np.int64]) -> Tensor:
        """Return the bands of crops [B, 3, H, W] in 0..1."""
        pixels = np.stack([self.crops.images[row, BAND[0] : BAND[1], :, :3] for row in rows])
        return torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 255

    def draw(
        self,
        rng: np.random.Generator,
        free: npt.NDArray[np.int64],
        bare_share: float,
        worn: npt.NDArray[np.int64],
        finder: GlassesFinder,
    ) -> tuple[Tensor, Tensor]:
        """Draw a batch.

        Args:
            rng: draws everything else.
            free: rows of crops to draw glasses on.
            bare_share: share of those that get none.
            worn: rows of crops that wear their own.
            finder: says where those are.

        Returns:
            Bands [B, 3, H, W] in [-1, 1] and their opacity [B, 1, H, W].
        """
        drawn, opacity = self.dressed(self.bands(free), rng, bare_share)
        if len(worn):
            real = self.bands(worn)
            found = finder(real * 2 - 1).sigmoid().detach()
            found = ((found - PIVOT) * SHARPER + PIVOT).clamp(0, 1)
            drawn, opacity = torch.cat([drawn, real]), torch.cat([opacity, found])
        mirrored = _some(rng, len(drawn), 0.5)
        drawn, opacity = (torch.where(mirrored, part.flip(3), part) for part in (drawn, opacity))
        drawn, opacity = _moved(drawn, opacity, rng)
        return photographed(drawn * 2 - 1, rng), opacity

    def dressed(self, faces: Tensor, rng: np.random.Generator, bare_share: float = 0.0) -> tuple[Tensor, Tensor]:
        """Lay drawn glasses over bands [B, 3, H, W] in 0..1; return them and the opacity of what lies over them."""
        count = len(faces)
        which = torch.from_numpy(rng.integers(0, len(self.layers), count))
        layer = self.layers[which].permute(0, 3, 1, 2).float() / 255
        left = self.left[which].permute(0, 3, 1, 2).float() / 255
        mirrored = _some(rng, count, 0.5)
        layer, left = (torch.where(mirrored, part.flip(3), part) for part in (layer, left))
        bare = _some(rng, count, bare_share)
        opacity = layer[:, 3:].masked_fill(bare, 0)
        left = left.masked_fill(bare, 1)
        # The glasses hang in the light of the face.
        light = faces.mean(dim=(1, 2, 3), keepdim=True) * 1.2 + 0.45
        dressed = faces * left * (1 - opacity) + (layer[:, :3] * light).clamp(0, 1) * opacity
        return _shaded(dressed, rng), opacity


def _shaded(faces: Tensor, rng: np.random.Generator) -> Tensor:
    """Darken some bands [B, 3, H, W] in 0..1: all above a slanted edge, as under a hat, or about one eye or both."""
    count, height, width = len(faces), *faces.shape[-2:]

    def even(low: float, high: float) -> Tensor:
        return torch.from_numpy(rng.uniform(low, high, (count, 1, 1, 1))).float()

    y, x = torch.meshgrid(torch.arange(height) + 0.5, torch.arange(width) + 0.5, indexing="ij")
    edge = even(10, 48) + even(-0.3, 0.3) * (x - width / 2)
    hat = ((edge - y) / even(0.4, 5)).sigmoid()
    eyes = torch.zeros(count, 1, height, width)
    for across, down in face_template(SIDE)[:2]:
        middle = across + even(-4, 4), down - BAND[0] + even(-4, 4)
        distance = ((x - middle[0]) / even(4, 11)) ** 2 + ((y - middle[1]) / even(3, 8)) ** 2
        eyes = torch.maximum(eyes, (-(distance**1.5)).exp() * _some(rng, count, 0.8))
    shade = torch.where(_some(rng, count, 0.5), hat, eyes) * even(0.4, 0.95) * _some(rng, count, SHADED)
    return faces * (1 - shade)


def _some(rng: np.random.Generator, count: int, share: float) -> Tensor:
    return torch.from_numpy(rng.random(count) < share).view(-1, 1, 1, 1)


def _moved(faces: Tensor, opacity: Tensor, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
    """Move faces with their glasses as far as landmarks err."""
    count, height, width = len(faces), *faces.shape[-2:]
    scale, angle = 1 + 0.05 * rng.normal(size=count), 0.05 * rng.normal(size=count)
    cos, sin = scale * np.cos(angle), scale * np.sin(angle)
    ratio = height / width
    across, down = 0.04 * rng.normal(size=count), 0.08 * rng.normal(size=count)
    matrix = np.stack([cos, -sin * ratio, across, sin / ratio, cos, down], 1).reshape(count, 2, 3)
    grid = nn.functional.affine_grid(torch.from_numpy(matrix).float(), [count, 1, height, width], align_corners=False)
    both = torch.cat([faces, opacity], 1)
    moved = nn.functional.grid_sample(both, grid, mode="bilinear", padding_mode="border", align_corners=False)
    return moved[:, :3], moved[:, 3:]


def photographed(faces: Tensor, rng: np.random.Generator) -> Tensor:
    """Spoil bands [B, 3, H, W] in [-1, 1] as cameras and websites do: light, colour, softness, noise, JPEG."""
    count = len(faces)

    def each(values: npt.NDArray[np.float64]) -> Tensor:
        return torch.from_numpy(values).float().view(count, -1, 1, 1)

    grey = faces.mean(1, keepdim=True).expand_as(faces)
    faces = torch.where(_some(rng, count, 0.08), grey, faces)
    faces = faces * each(1 + 0.2 * rng.normal(size=count).clip(-2, 2)) + each(0.12 * rng.normal(size=count))
    faces = faces + each(0.04 * rng.normal(size=(count, 3)))
    small = nn.functional.interpolate(faces, scale_factor=rng.choice(SOFT_SIDES) / SIDE, mode="area")
    back = nn.functional.interpolate(small, size=faces.shape[-2:], mode="bilinear", align_corners=False)
    faces = torch.where(_some(rng, count, 0.5), back, faces)
    noise = torch.from_numpy(rng.standard_normal(tuple(faces.shape), dtype=np.float32))
    faces = (faces + each(0.05 * rng.random(count)) * noise).clamp(-1, 1)
    some = torch.from_numpy(rng.choice(count, count // 3, replace=False))
    return faces.index_copy(0, some, jpeg(faces[some], torch.from_numpy(rng.integers(30, 96, len(some)))))
