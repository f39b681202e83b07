"""Looking at a face with a little of a stranger's in it, and mirrored: attacks that stand this reach other recognizers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.diffusion.face_prior import ORDINARY

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def admixed(
    objective: Objective, strangers: Sequence[Tensor] | None, share: float, generators: Sequence[torch.Generator]
) -> Objective:
    """Return the objective of crops that are mirrored half of the time and have a stranger added to them.

    Admix (Wang et al., ICCV 2021, equation 3, without its scaled copies): x + share * u * x', u uniform in [0, 1], where
    the paper has one fixed share and pictures of a data set; ours are of nobody.

    Args:
        objective: crops [B, 3, N, N] to energies [B].
        strangers: what is added to each crop, [S, 3, N, N] a crop; None only mirrors.
        share: most of a stranger that is added.
        generators: draw both anew at every look; one per crop, so that what is added to it does not depend on the others.
    """
    import torch

    def look(crops: Tensor) -> Tensor:
        seen = []
        for row, (crop, generator) in enumerate(zip(crops.split(1), generators, strict=True)):
            shown = crop.flip(3) if torch.rand(1, generator=generator) < 0.5 else crop
            if strangers is not None:
                amount = share * float(torch.rand(1, generator=generator))
                chosen = torch.randint(len(strangers[row]), (1,), generator=generator)
                shown = shown + amount * strangers[row][chosen]
            seen.append(shown)
        return objective(torch.cat(seen))

    return look
