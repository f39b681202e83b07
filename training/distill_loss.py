"""What a student learns by: its teacher's embeddings and their relations, and changes that mislead it."""

from __future__ import annotations

from torch import Tensor, nn

RELATION_WEIGHT = 6.4  # for a mean over pairs, so it asks the same of every batch size


def distillation_loss(embeddings: Tensor, teacher: Tensor) -> Tensor:
    """Cosine distance to the teacher plus the error of the batch's similarity matrix (relational distillation)."""
    cosine = 1 - (embeddings * teacher).sum(-1).mean()
    relation = (embeddings @ embeddings.T - teacher @ teacher.T).square().mean()
    return cosine + RELATION_WEIGHT * relation


def adversary(slope: Tensor, radius: float) -> Tensor:
    """Return the change [B, 3, H, W], at most `radius` a pixel, that makes a loss with this slope worse the fastest.

    The slope is averaged over 5 x 5 pixels (the kernel of Dong et al., CVPR 2019): changes that survive JPEG and
    scaling are what the protections make. Springer et al. (NeurIPS 2021, "A Little Robustness Goes a Long Way") report
    that attacks on a slightly robust network transfer better; ADR 0018 says how far that held here.
    """
    return radius * nn.functional.avg_pool2d(slope, 5, 1, 2).sign()
