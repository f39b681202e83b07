"""Joining a new face with its photo: tone membrane, feather and grain, so that no square or halo shows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from velato_core.imaging.crop import Crop, covered_region, resample_to_region

if TYPE_CHECKING:
    import torch
    from numpy.typing import NDArray
    from torch import Tensor

    from velato_core.imaging.photo import Region, Rgb8

ALIKE = 0.3  # root mean square difference beyond which a place on the rim is not skin
RIM = 4.0  # how far the rim reaches into the mask, in pixels of a 128 px crop
MESHLESS = (-1.0, 4.0, 10.0, 4.0, -1.0)  # a low pass that is zero at the finest frequency
FEATHER = 0.1  # width of the soft edge as a share of the crop's side


def gaussian_blur(values: Tensor, sigma: float) -> Tensor:
    """Blur [B, C, H, W] with a separable Gaussian, edges replicated."""
    import torch
    from torch.nn import functional

    radius = max(1, math.ceil(3 * sigma))
    line = torch.arange(-radius, radius + 1, dtype=values.dtype, device=values.device)
    kernel = torch.exp(-0.5 * (line / sigma) ** 2)
    kernel = (kernel / kernel.sum()).expand(values.shape[1], 1, -1)
    limit = min(values.shape[-2:]) - 1
    if radius > limit:
        return values.mean(dim=(2, 3), keepdim=True).expand_as(values)
    padded = functional.pad(values, (radius, radius, radius, radius), mode="replicate")
    across = functional.conv2d(padded, kernel[:, :, None, :], groups=values.shape[1])
    return functional.conv2d(across, kernel[:, :, :, None], groups=values.shape[1])


def soft_mask(mask: Tensor, feather: float = FEATHER) -> Tensor:
    """Return a mask [B, 1, N, N] whose edge falls smoothly to zero inside the given hard mask."""
    sigma = feather * mask.shape[-1] / 2
    softened = (gaussian_blur(mask, sigma) - 0.5) * 2
    return softened.clamp(0, 1) * mask


def tone_membrane(original: Tensor, made: Tensor, mask: Tensor, validity: Tensor, levels: int = 6) -> Tensor:
    """Return `made` with a smooth offset that makes it meet `original` along the mask's edge.

    The difference in a rim just inside the mask is spread inward by normalised convolutions from coarse to fine, a cheap
    stand-in for the membrane of Poisson blending: tone and light follow the surroundings, texture stays. Parts of the rim
    that look nothing like the face beside them (hair, a dark background) count little: they must not bleed into the skin.
    """
    unit = made.shape[-1] / 128
    core = (gaussian_blur(mask, RIM * unit) * 2 - 1).clamp(0, 1)
    near = 10 * unit
    skin = gaussian_blur(original * core, near) / gaussian_blur(core, near).clamp(min=1e-3)
    alike = ((original - skin).square().mean(dim=1, keepdim=True) / -(ALIKE**2)).exp()
    known = mask * (1 - core) * validity * alike
    difference = (original - made) * known
    offset = made.new_zeros(made.shape)
    weight_left = made.new_ones(mask.shape)
    for level in range(levels):
        sigma = unit * 2**level
        weight = gaussian_blur(known, sigma)
        spread = gaussian_blur(difference, sigma) / weight.clamp(min=1e-4)
        share = (weight * 8).clamp(0, 1) * weight_left
        offset = offset + share * spread
        weight_left = weight_left - share
    return made + offset


def match_tone(original: Tensor, made: Tensor, mask: Tensor) -> Tensor:
    """Return `made` with the light of `original` inside the mask: its mean, its contrast, and its slow changes.

    Args:
        original: crops [B, 3, N, N] in [-1, 1].
        made: new faces of the same shape.
        mask: 1 where both are compared [B, 1, N, N].
    """
    total = mask.sum(dim=(2, 3), keepdim=True).clamp(min=1.0)

    def moments(images: Tensor) -> tuple[Tensor, Tensor]:
        mean = (images * mask).sum(dim=(2, 3), keepdim=True) / total
        variance = ((images - mean).square() * mask).sum(dim=(2, 3), keepdim=True) / total
        return mean, variance.sum(dim=1, keepdim=True).sqrt()

    wanted, present = moments(original), moments(made)
    gain = (wanted[1] / present[1].clamp(min=1e-4)).clamp(0.7, 1.4)
    level = (made - present[0]) * gain + wanted[0]
    # The slow part of what is left is light from the side: half of it is taken over, the rest is the new face's shape.
    sigma = 0.14 * made.shape[-1]
    slow = gaussian_blur((original - level) * mask, sigma) / gaussian_blur(mask, sigma).clamp(min=1e-3)
    return level + 0.5 * slow * (gaussian_blur(mask, sigma / 4))


def without_mesh(made: Tensor) -> Tensor:
    """Return pictures [B, C, N, N] without what alternates from pixel to pixel, which sub-pixel convolutions leave (Odena et al. 2016).

    In a face enlarged several times it would be seen as a mesh on smooth skin. A line four pixels wide keeps three quarters of
    its contrast, a wider one all; `match_sharpness` gives back what the photo has.
    """
    import torch
    from torch.nn import functional

    line = torch.tensor(MESHLESS, dtype=made.dtype, device=made.device) / sum(MESHLESS)
    kernel = line.expand(made.shape[1], 1, -1)
    padded = functional.pad(made, (2, 2, 2, 2), mode="replicate")
    across = functional.conv2d(padded, kernel[:, :, None, :], groups=made.shape[1])
    return functional.conv2d(across, kernel[:, :, :, None], groups=made.shape[1])


def match_sharpness(original: Tensor, made: Tensor, mask: Tensor, most: float = 2.2) -> Tensor:
    """Return `made` with its fine and finest detail raised to the level that `original` has inside the mask.

    Detail is amplified, never copied: the original's texture would bring the person back.

    Args:
        original: crops [B, 3, N, N] in [-1, 1].
        made: new faces of the same shape.
        mask: 1 where both are compared [B, 1, N, N].
        most: largest gain of a band.
    """
    unit = made.shape[-1] / 128
    total = mask.sum(dim=(2, 3), keepdim=True).clamp(min=1.0)
    result = made
    for inner, outer in ((0.8 * unit, 1.6 * unit), (1.6 * unit, 3.2 * unit)):
        bands = [gaussian_blur(image, inner) - gaussian_blur(image, outer) for image in (original, made)]
        levels = [
            ((band.mean(dim=1, keepdim=True) * mask).square().sum(dim=(2, 3), keepdim=True) / total).sqrt()
            for band in bands
        ]
        gain = (levels[0] / levels[1].clamp(min=1e-4)).clamp(1.0, most)
        result = result + (gain - 1) * bands[1]
    return result


def grain_level(image: Tensor, weight: Tensor) -> Tensor:
    """Return the standard deviation of the finest detail [1, 3, 1, 1] where `weight` is set."""
    detail = image - gaussian_blur(image, 1.0)
    total = weight.sum().clamp(min=1.0)
    return ((detail * weight).square().sum(dim=(2, 3), keepdim=True) / total).sqrt()


def match_grain(made: Tensor, original: Tensor, weight: Tensor, generator: torch.Generator) -> Tensor:
    """Add fine noise until the new face is as grainy as the photo around it; never more than skin bears."""
    import torch

    around = grain_level(original, 1 - (weight > 0).to(weight.dtype))
    # The surroundings hold edges (hair, cloth), which are no grain: half their level, at most 3 of 255.
    wanted = (0.5 * around).clamp(max=3 / 127.5)
    present = grain_level(made, weight)
    missing = (wanted.square() - present.square()).clamp(min=0).sqrt()
    noise = torch.randn(made.shape[0], 1, *made.shape[2:], generator=generator).to(made)
    return made + missing * noise


def paste_face(
    rgb: Rgb8, crop: Crop, made: Tensor, mask: Tensor, generator: torch.Generator | None
) -> tuple[Region, NDArray[np.uint8]]:
    """Paste a new face over its photo region.

    Args:
        rgb: the photo, uint8 [H, W, 3].
        crop: the crop that the face was made from.
        made: the new crop [1, 3, N, N] in [-1, 1], tone already matched.
        mask: blend weights [1, 1, N, N]; exactly 0 means bit-identical pixels.
        generator: draws the grain; None leaves the face as it is, as a recovered one must be.

    Returns:
        The region and its new pixels uint8 [h, w, 3].
    """
    import torch

    height, width = rgb.shape[:2]
    region = covered_region(crop.matrix, mask.shape[-1], width, height)
    left, top, right, bottom = region
    before = rgb[top:bottom, left:right]
    original = torch.from_numpy(before.copy()).permute(2, 0, 1)[None].float() / 127.5 - 1
    face = resample_to_region(made, crop.matrix, region)
    weight = resample_to_region(mask, crop.matrix, region, mode="bilinear").clamp(0, 1)
    if generator is not None:
        face = match_grain(face, original, weight, generator)
    blended = original * (1 - weight) + face.clamp(-1, 1) * weight
    levels = ((blended + 1) * 127.5).round().clamp(0, 255).to(torch.uint8)[0].permute(1, 2, 0).numpy()
    touched = (weight[0, 0] > 1 / 512).numpy()[..., None]
    return region, np.where(touched, levels, before)


def add_difference(rgb: Rgb8, crop: Crop, difference: Tensor, mask: Tensor) -> tuple[Region, NDArray[np.uint8]]:
    """Add an up-sampled change [1, 3, N, N] to the untouched photo, which keeps its own detail and sharpness.

    Returns:
        The region and its new pixels uint8 [h, w, 3]; where the mask is 0 they equal the photo's.
    """
    import torch

    height, width = rgb.shape[:2]
    region = covered_region(crop.matrix, mask.shape[-1], width, height)
    left, top, right, bottom = region
    before = rgb[top:bottom, left:right]
    original = torch.from_numpy(before.copy()).permute(2, 0, 1)[None].float()
    weighted = resample_to_region(difference * mask, crop.matrix, region) * 127.5
    touched = resample_to_region(mask, crop.matrix, region, mode="bilinear") > 1 / 512
    levels = (original + weighted).round().clamp(0, 255).to(torch.uint8)[0].permute(1, 2, 0).numpy()
    return region, np.where(touched[0, 0].numpy()[..., None], levels, before)
