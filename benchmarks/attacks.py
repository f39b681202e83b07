"""Pixel attacks that cloak is compared with: plain PGD and MI-FGSM on the same surrogates, at the same places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import torch

from velato_core.faces.template import face_template, similarity
from velato_core.imaging.blend import add_difference
from velato_core.imaging.crop import cut_crop
from velato_core.protection.energies import Ensemble, Surrogate
from velato_core.protection.masks import face_mask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8

CROP = 256
ITERATIONS = 10
EPSILON = 8 / 127.5  # 8 of 255


def pixel_attack(
    rgb: Rgb8,
    face: Face,
    surrogates: Sequence[Surrogate],
    kind: Literal["pgd", "mi-fgsm"],
    seed: int,
    device: torch.device | str = "cpu",
) -> Rgb8:
    """Dodge the surrogates by a bounded change of the face's pixels.

    PGD (Madry et al. 2018) starts at a random point and follows the sign of the gradient; MI-FGSM (Dong et al. 2018)
    follows the sign of its sum. Both take 10 steps of a tenth of 8/255 (PGD: a quarter), without accidents in the
    loop. MI-FGSM starts a twentieth of the bound beside the picture, and not on it as published: a face is most like
    itself, so there the gradient of dodging is zero.

    Args:
        rgb: the photo, uint8 [H, W, 3].
        face: which face.
        surrogates: who is attacked.
        kind: which attack.
        seed: of the random start.
        device: where the surrogates are.
    """
    crop = cut_crop(rgb, similarity(face.points, face_template(CROP)), CROP)
    image, mask = crop.image.to(device), face_mask(CROP, device)
    ensemble = Ensemble(surrogates, image)
    noise = 2 * torch.rand(crop.image.shape, generator=torch.Generator().manual_seed(seed)) - 1
    change = (noise * (EPSILON if kind == "pgd" else EPSILON / 20)).to(device)
    momentum = torch.zeros_like(change)
    step = EPSILON / (4 if kind == "pgd" else ITERATIONS)
    for _ in range(ITERATIONS):
        variable = change.detach().requires_grad_(True)
        (gradient,) = torch.autograd.grad(ensemble.similarities(image + variable * mask).sum(), variable)
        momentum = gradient if kind == "pgd" else momentum + gradient / gradient.abs().mean().clamp(min=1e-12)
        change = (change - step * momentum.sign()).clamp(-EPSILON, EPSILON)
    region, pixels = add_difference(rgb, crop, change.cpu(), mask.cpu())
    result = rgb.copy()
    left, top, right, bottom = region
    result[top:bottom, left:right] = pixels
    return result
