"""Match thresholds of a recognizer: the similarities that different people exceed at given rates."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

FALSE_ACCEPT_RATES = (1e-2, 1e-3, 1e-4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Cosine thresholds at three false accept rates, and how many impostor pairs they rest on."""

    far_1e2: float
    far_1e3: float
    far_1e4: float
    impostor_pairs: int


def thresholds_of(impostors: Tensor) -> Thresholds:
    """Return the thresholds that the share FAR of the impostor similarities [M] exceeds."""
    ordered = impostors.flatten().sort(descending=True).values
    picked = [float(ordered[min(len(ordered) - 1, int(len(ordered) * rate))]) for rate in FALSE_ACCEPT_RATES]
    return Thresholds(far_1e2=picked[0], far_1e3=picked[1], far_1e4=picked[2], impostor_pairs=len(ordered))


def impostor_similarities(first: Tensor, second: Tensor | None = None) -> Tensor:
    """Return the cosines of all pairs of different people.

    Args:
        first: unit embeddings [N, D], one per person.
        second: other photos of the same people in the same order; None compares `first` with itself.
    """
    if second is not None:
        cosines = first @ second.T
        return cosines[~torch.eye(len(first), dtype=torch.bool)]
    cosines = first @ first.T
    return cosines[torch.ones_like(cosines, dtype=torch.bool).triu(1)]


def accept_rate(first: Tensor, second: Tensor, threshold: float) -> float:
    """Return the share of same-person pairs (row i of both) above a threshold: the true accept rate."""
    return float(((first * second).sum(-1) > threshold).float().mean())


def rank_one(first: Tensor, second: Tensor) -> float:
    """Return how often the nearest of `second` is the same person: rank-1 identification."""
    return float(((first @ second.T).argmax(1) == torch.arange(len(first))).float().mean())
