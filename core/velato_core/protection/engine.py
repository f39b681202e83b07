"""The engine that every generative mode drives: a diffusion pack, the surrogates and the stand-in distribution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from velato_core.errors import FaceUnprotectable
from velato_core.faces.template import apply, face_template, similarity
from velato_core.imaging.crop import Crop, cut_crop
from velato_core.protection.masks import face_mask
from velato_core.protection.options import MIN_FACE_PX

if TYPE_CHECKING:
    from collections.abc import Sequence

    import torch
    from torch import Tensor

    from velato_core.diffusion.face_finisher import FaceFinisher
    from velato_core.diffusion.face_prior import FacePrior
    from velato_core.diffusion.model import DiffusionModel
    from velato_core.faces.glasses import GlassesFinder
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.energies import Surrogate
    from velato_core.protection.pseudonym import PseudonymSpace


LEAST_INSIDE = 0.03  # share of a face that must lie in the photo: of less, nothing would change in it


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Engine:
    """Loaded models.

    Attributes:
        model: the diffusion pack.
        surrogates: differentiable recognizers that steer.
        pseudonyms: distribution of stand-in identities; None where the pack knows no identities.
        device: where everything runs.
        identity_encoder: the surrogate in whose space the pack's identity tokens live.
        prior: linear prior of faces that the sampler starts from; None starts from the photo's own noised face.
        finisher: adds the detail that a small diffusion pack leaves out; None where the pack needs none.
        glasses: finds spectacles, which stay before a new face; None lets them be lost.
    """

    model: DiffusionModel
    surrogates: tuple[Surrogate, ...]
    pseudonyms: PseudonymSpace | None
    device: torch.device
    identity_encoder: Surrogate | None = None
    prior: FacePrior | None = None
    finisher: FaceFinisher | None = None
    glasses: GlassesFinder | None = None

    def identity_of(self, crops: Tensor) -> Tensor | None:
        """Embed crops [B, 3, N, N] in the space of the pack's identity tokens [B, 512]; None without an encoder."""
        import torch

        if self.identity_encoder is None:
            return None
        with torch.no_grad():
            return self.identity_encoder.embed_crops(crops)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CropBatch:
    """Aligned crops of several faces, stacked on the device.

    Attributes:
        crops: each with its transform.
        images: [B, 3, N, N] in [-1, 1].
        validity: [B, 1, N, N].
        mask: hard face mask [B, 1, N, N].
        kept: how much of a pixel stays the photo's own before whatever is made [B, 1, N, N]; None keeps nothing.
    """

    crops: tuple[Crop, ...]
    images: Tensor
    validity: Tensor
    mask: Tensor
    kept: Tensor | None = None

    def rows(self, numbers: Sequence[int]) -> CropBatch:
        """Return some of the crops as a batch of their own; one may come several times."""
        chosen = list(numbers)
        return CropBatch(
            crops=tuple(self.crops[number] for number in chosen),
            images=self.images[chosen],
            validity=self.validity[chosen],
            mask=self.mask[chosen],
            kept=None if self.kept is None else self.kept[chosen],
        )


def check_face(face: Face) -> None:
    """Refuse a face that cannot be aligned.

    Raises:
        FaceUnprotectable: it is smaller than 24 px, or its landmarks coincide.
    """
    if face.size < MIN_FACE_PX:
        raise FaceUnprotectable(
            f"This face is {face.size:.0f} px across; a new face needs at least {MIN_FACE_PX:.0f} px. Cover it instead."
        )
    spread = np.ptp(face.points, axis=0)
    if min(spread) < 2:
        raise FaceUnprotectable("The eyes and the mouth of this face cannot be told apart. Cover it instead.")


def cut_faces(rgb: Rgb8, faces: Sequence[Face], size: int, device: torch.device) -> CropBatch:
    """Cut the aligned crops of several faces out of a photo.

    Raises:
        FaceUnprotectable: a face cannot be aligned, or next to nothing of it lies in the photo.
    """
    import torch

    for face in faces:
        check_face(face)
    crops = tuple(cut_crop(rgb, similarity(face.points, face_template(size)), size) for face in faces)
    validity = torch.cat([crop.validity for crop in crops]).to(device)
    points = [apply(crop.matrix, face.points) for crop, face in zip(crops, faces, strict=True)]
    mask = torch.cat([face_mask(size, device, points=each) for each in points])
    if bool(((mask * validity).sum((1, 2, 3)) < LEAST_INSIDE * mask.sum((1, 2, 3))).any()):
        raise FaceUnprotectable("This face lies outside the photo, or all but a sliver of it.")
    images = torch.cat([crop.image for crop in crops]).to(device)
    return CropBatch(crops=crops, images=images, validity=validity, mask=mask)
