"""Energy guidance: moving the clean estimate along the gradient of an energy of the decoded picture."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Energy = Callable[[Tensor], Tensor]
Decoder = Callable[[Tensor], Tensor]


def energy_step(clean: Tensor, decode: Decoder, energy: Energy, step_size: float, mask: Tensor | None = None) -> Tensor:
    """Take one step of a clean estimate against an energy's gradient (Diff-Privacy's guidance, normalised).

    The gradient passes through the decoder only, not through the UNet. It is scaled to a root mean square of
    `step_size` per sample, so that one setting serves every pack and noise level; a sample whose energy has no
    gradient (a hinge that is satisfied) does not move.

    Args:
        clean: clean latents [B, c, h, w].
        decode: latents to pictures.
        energy: pictures [B, 3, N, N] to energies [B].
        step_size: root mean square of the move, in latent units.
        mask: optional weight of each latent [B, 1 or c, h, w].
    """
    with torch.enable_grad():
        variable = clean.detach().requires_grad_(True)
        total = energy(decode(variable)).sum()
        if not total.requires_grad:
            return clean
        (gradient,) = torch.autograd.grad(total, variable)
    if mask is not None:
        gradient = gradient * mask
    size = gradient.flatten(1).square().mean(dim=1).sqrt().view(-1, *[1] * (clean.dim() - 1))
    direction = torch.where(size > 1e-12, gradient / size.clamp(min=1e-12), torch.zeros_like(gradient))
    return clean - step_size * direction
