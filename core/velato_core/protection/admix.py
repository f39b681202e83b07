"""Looking at a face with a little of a stranger's in it, and mirrored: attacks that stand this reach other recognizers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.diffusion.face_prior import ORDINARY

if TYPE_CHECKING:
    import torch
    from torch import Tensor

    from velato_core.diffusion.face_prior import FacePrior
    from velato_core.protection.latent_attack import Objective

_STRANGERS = 32


def draw_strangers(prior: FacePrior, size: int, generator: torch.Generator) -> Tensor:
    """Draw soft faces of nobody [32, 3, size, size] from a face prior."""
    import torch

    drawn = torch.randn(_STRANGERS, len(prior.scales), generator=generator).clamp(-ORDINARY, ORDINARY)
    return prior.picture(drawn.to(prior.scales), size)


def admixed(objective: Objective, strangers: Tensor | None, share: float, generator: torch.Generator) -> Objective:
    """Return the objective of crops that are mirrored half of the time and have a stranger added to them.

    Admix (Wang et al., ICCV 2021, equation 3, without its scaled copies): x + share * u * x', u uniform in [0, 1], where
    the paper has one fixed share and pictures of a data set; ours are of nobody.

    Args:
        objective: crops [B, 3, N, N] to energies [B].
        strangers: what is added [S, 3, N, N]; None only mirrors.
        share: most of a stranger that is added.
        generator: draws both anew at every look.
    """
    import torch

    def look(crops: Tensor) -> Tensor:
        if torch.rand(1, generator=generator) < 0.5:
            crops = crops.flip(3)
        if strangers is not None:
            amount = share * float(torch.rand(1, generator=generator))
            crops = crops + amount * strangers[torch.randint(len(strangers), (len(crops),), generator=generator)]
        return objective(crops)

    return look
