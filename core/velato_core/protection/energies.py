"""Energies of a batch of face crops: identity repulsion and attraction over an ensemble of surrogates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    import torch
    from torch import Tensor


class Surrogate(Protocol):
    """A differentiable recognizer that steers; it never judges."""

    @property
    def id(self) -> str:
        """The pack's id."""

    def similarity_threshold(self, far: float) -> float:
        """Cosine at which two faces count as one person at a false accept rate."""

    def embed_crops(self, crops: Tensor) -> Tensor:
        """Embed face crops [B, 3, N, N] in [-1, 1] (crop template) as unit vectors [B, D]; differentiable."""


class Ensemble:
    """Surrogates and what they saw in the source faces."""

    def __init__(self, surrogates: Sequence[Surrogate], sources: Tensor, far: float = 1e-2) -> None:
        """Embed the source crops [B, 3, N, N] once.

        The hinges sit at the thresholds of FAR 1e-2: stricter than the promise (1e-3), because a foreign recognizer
        will disagree with the surrogates a little.
        """
        import torch

        self.surrogates = tuple(surrogates)
        self.thresholds = tuple(surrogate.similarity_threshold(far) for surrogate in self.surrogates)
        with torch.no_grad():
            self.sources = tuple(surrogate.embed_crops(sources).detach() for surrogate in self.surrogates)

    def similarities(self, crops: Tensor) -> Tensor:
        """Return the cosine of each crop to its source for each surrogate [K, B]; differentiable."""
        import torch

        return torch.stack(
            [
                (surrogate.embed_crops(crops) * source).sum(-1)
                for surrogate, source in zip(self.surrogates, self.sources, strict=True)
            ]
        )

    def limits(self, crops: Tensor, margin: float = 0.0) -> Tensor:
        """Return each surrogate's threshold less a margin as a column [K, 1]."""
        import torch

        return torch.tensor(self.thresholds, device=crops.device, dtype=crops.dtype)[:, None] - margin

    def repulsion(self, crops: Tensor, margin: float = 0.1) -> Tensor:
        """Energy [B] that is 0 once every surrogate sees somebody else.

        Diff-Privacy's max(0, cos), with the hinge at each surrogate's own threshold instead of at 0: pushing further
        than needed costs naturalness and says nothing to a foreign recognizer.
        """
        return (self.similarities(crops) - self.limits(crops, margin)).clamp(min=0).sum(0)

    def attraction(self, crops: Tensor) -> Tensor:
        """Energy [B] that is 0 when every surrogate sees the source: sum of 1 - cos (Diff-Privacy, hiding)."""
        return (1 - self.similarities(crops)).sum(0)

    def passes(self, crops: Tensor) -> torch.Tensor:
        """Return bool [B]: no surrogate matches the crop to its source."""
        import torch

        with torch.no_grad():
            return (self.similarities(crops) < self.limits(crops)).all(0)
