"""Hide's look-different term: led back for machines, a stand-in may not come to look more like the person it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from velato_core.diffusion.face_prior import ORDINARY

if TYPE_CHECKING:
    from torch import Tensor

    from velato_core.diffusion.energy import Energy
    from velato_core.diffusion.face_prior import FacePrior


def resemblance_to(prior: FacePrior, sources: Tensor, validity: Tensor, leading: int) -> Energy:
    """Return what tells how much crops look like their sources, feature for feature [B]: a cosine in -1..1, differentiable.

    It is taken over the prior's even components behind the leading ones: broad shapes and shades of a face that people go by,
    without light, pose and skin tone, which every stand-in shares with its source.

    Args:
        prior: the components.
        sources: [B, 3, N, N] in [-1, 1].
        validity: which pixels lie in the photo [B, 1, N, N].
        leading: how many components are left out.
    """
    behind = ~prior.odd
    behind[:leading] = False
    theirs = prior.coefficients(sources, validity)[:, behind].clamp(-ORDINARY, ORDINARY)
    return lambda crops: torch.nn.functional.cosine_similarity(
        prior.coefficients(crops, validity)[:, behind], theirs, dim=1
    )


def no_more_alike(prior: FacePrior, stand_ins: Tensor, sources: Tensor, validity: Tensor, leading: int) -> Energy:
    """Return an energy [B] that is 0 while crops look no more like their sources than their stand-ins do.

    Args:
        prior: as in `resemblance_to`, like the other arguments.
        stand_ins: finished stand-ins [B, 3, N, N].
        sources: whom they stand for.
        validity: which pixels lie in the photo.
        leading: how many components are left out.
    """
    resemblance = resemblance_to(prior, sources, validity, leading)
    with torch.no_grad():
        enough = resemblance(stand_ins)
    return lambda crops: (resemblance(crops) - enough).clamp(min=0)
