"""The identity loss: a made face shall have the identity that was asked for, in a recognizer's eyes.

A squared error hardly rewards a network for looking at the identity vector, because the noisy picture and its context
say nearly as much. So the prediction is put before the teacher that made the vector, as face swappers do (Li et al.
2020, FaceShifter); a share of the samples asks for another person's identity than the picture's, where only this loss
and the known surroundings teach. The teacher is never a judge of the product.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.augment import alignment_jitter
from training.teachers import LARGEST_BATCH
from velato_core.faces.arcface_cut import cut_arcface

LEGIBLE_ALPHA = 0.1  # alpha_bar above which a single prediction can look like one person
SWAPPED_MINIMUM = 300  # below this timestep the noisy picture itself shows who it is


def swapped_rows(timesteps: Tensor, share: float, generator: torch.Generator) -> Tensor:
    """Mark the samples [B] (bool) that are asked for another person's identity."""
    drawn = torch.rand(len(timesteps), generator=generator, device=generator.device) < share
    return drawn & (timesteps >= SWAPPED_MINIMUM)


class LikenessLoss(nn.Module):
    """Cosine distance between the identity of made faces and the one that was asked for."""

    def __init__(self, *recognizers: nn.Module) -> None:
        """Take frozen recognizers of one embedding space; two are harder to fool than one."""
        super().__init__()
        self.recognizers = nn.ModuleList(recognizers)

    def distances(self, made: Tensor, asked: Tensor, generator: torch.Generator) -> Tensor:
        """Return 1 - cosine of each pair, the recognizers' mean, [B].

        Args:
            made: face crops [B, 3, N, N] in [-1, 1].
            asked: unit embeddings [B, D].
            generator: draws the alignment jitter, without which the network would learn to fool one exact crop.
        """
        faces = cut_arcface(made.clamp(-1, 1), alignment_jitter(len(made), generator))
        found = [torch.cat([look(part) for part in faces.split(LARGEST_BATCH)]) for look in self.recognizers]
        cosines = [(nn.functional.normalize(each.float(), dim=-1) * asked).sum(-1) for each in found]
        return 1 - torch.stack(cosines).mean(0)
