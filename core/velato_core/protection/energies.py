"""Energies of a batch of face crops: identity repulsion and attraction over an ensemble of surrogates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from velato_core.protection.feature_dropout import feature_dropout

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    import torch
    from torch import Tensor, nn

    from velato_core.diffusion.energy import Energy


class Surrogate(Protocol):
    """A differentiable recognizer that steers; it never judges."""

    @property
    def id(self) -> str:
        """The pack's id."""

    @property
    def blocks(self) -> Sequence[nn.Module]:
        """Parts of the network behind which `feature_dropout` may drop values."""

    def similarity_threshold(self, far: float) -> float:
        """Cosine at which two faces count as one person at a false accept rate."""

    def embed_crops(self, crops: Tensor) -> Tensor:
        """Embed face crops [B, 3, N, N] in [-1, 1] (crop template) as unit vectors [B, D]; differentiable."""


def unlike_drawn(encoder: Surrogate, drawn: Tensor, enough: float = 0.6) -> Energy:
    """Return an energy [B] that is 0 once an encoder sees in each crop the person that its key drew.

    Diff-Privacy's attraction, toward a stand-in's vector instead of the source's: stand-ins of one photo share hair, pose and
    light, so that without it other keys give people too alike.

    Args:
        encoder: the surrogate in whose space the vectors were drawn.
        drawn: unit vectors [B, D], one per crop.
        enough: cosine at which a crop counts as that person, above the thresholds of the encoder.
    """
    return lambda crops: (enough - (encoder.embed_crops(crops) * drawn).sum(-1)).clamp(min=0)


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

    def thinned(self, share: float, generators: Sequence[torch.Generator]) -> AbstractContextManager[None]:
        """While the context lasts every surrogate sees with a share of its features dropped, others at every look.

        Args:
            share: as `feature_dropout`.
            generators: one per crop.
        """
        return feature_dropout([block for item in self.surrogates for block in item.blocks], share, generators)

    def similarities(self, crops: Tensor) -> Tensor:
        """Return the cosine of each crop to its source for each surrogate [K, B]; differentiable."""
        import torch

        pairs = zip(self.surrogates, self.sources, strict=True)
        return torch.stack([(surrogate.embed_crops(crops) * source).sum(-1) for surrogate, source in pairs])

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

    def worst_margin(self, crops: Tensor) -> Tensor:
        """Return for each crop [B] how far the surrogate that finds it most like its source is above its threshold."""
        import torch

        with torch.no_grad():
            return (self.similarities(crops) - self.limits(crops)).max(0).values

    def attraction(self, crops: Tensor) -> Tensor:
        """Energy [B] that is 0 when every surrogate sees the source: sum of 1 - cos (Diff-Privacy, hiding)."""
        return (1 - self.similarities(crops)).sum(0)
