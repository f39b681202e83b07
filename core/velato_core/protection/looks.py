"""Hide's look-different term: led back for machines, a stand-in may not come to look more like the person it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from torch import Tensor

    from velato_core.diffusion.energy import Energy
    from velato_core.diffusion.face_prior import FacePrior

LIMIT = 2.5  # standard deviations: what is further out is light, hair or a hand


def resemblance(prior: FacePrior, crops: Tensor, sources: Tensor, validity: Tensor, leading: int) -> Tensor:
    """Return how alike two sets of crops look, feature for feature [B], a cosine in -1..1; differentiable.

    It is taken over the prior's even components behind the leading ones: broad shapes and shades of a face that people go by,
    without light, pose and skin tone, which every stand-in shares with its source.

    Args:
        prior: the components.
        crops: [B, 3, N, N] in [-1, 1].
        sources: the same.
        validity: which pixels lie in the photo [B, 1, N, N].
        leading: how many components are left out.
    """
    behind = ~prior.odd & (torch.arange(len(prior.scales), device=prior.scales.device) >= leading)
    first, second = (prior.coefficients(faces, validity)[:, behind] for faces in (crops, sources))
    return torch.nn.functional.cosine_similarity(first, second.clamp(-LIMIT, LIMIT), dim=1)


def no_more_alike(prior: FacePrior, stand_ins: Tensor, sources: Tensor, validity: Tensor, leading: int) -> Energy:
    """Return an energy [B] that is 0 while crops look no more like their sources than their stand-ins do.

    Args:
        prior: as in `resemblance`, like the other arguments.
        stand_ins: finished stand-ins [B, 3, N, N].
        sources: whom they stand for.
        validity: which pixels lie in the photo.
        leading: how many components are left out.
    """
    with torch.no_grad():
        enough = resemblance(prior, stand_ins, sources, validity, leading)
    return lambda crops: (resemblance(prior, crops, sources, validity, leading) - enough).clamp(min=0)
