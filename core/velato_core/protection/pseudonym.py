"""Stand-in identities drawn from a key: vectors of nobody, from a distribution fitted to many people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.runtime.seeds import derive_generator

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import torch
    from torch import Tensor

ATTEMPTS = 32
MAX_SIBLING_COSINE = 0.15  # another stand-in of the same key this close to an earlier one is drawn again
MAX_SOURCE_COSINE = 0.1  # a stand-in this close to the person it stands for is drawn again
PORTRAIT = 0.2  # coordinate along the first attribute that a portrayed stand-in has; photos of people have about 0
AWAY = 0.2  # how far a stand-in's vector is pushed from the person's own, in units of that vector


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PseudonymSpace:
    """A Gaussian over identity embeddings: principal components plus an isotropic rest.

    Attributes:
        mean: [D].
        components: orthonormal rows [k, D].
        scales: standard deviation along each component [k].
        residual: standard deviation of each remaining dimension.
        attributes: orthonormal directions [a, D] that hair, clothes and skin beyond the face speak of: first portraits made
            with care against snapshots, then sex, age, where people come from. None where nobody knows them.
    """

    mean: Tensor
    components: Tensor
    scales: Tensor
    residual: float
    attributes: Tensor | None = None

    @classmethod
    def load(cls, path: Path, device: torch.device) -> PseudonymSpace:
        """Read a pack's `identity.safetensors`."""
        from safetensors.torch import load_file

        tensors = {name: tensor.float().to(device) for name, tensor in load_file(path).items()}
        return cls(
            mean=tensors["mean"],
            components=tensors["components"],
            scales=tensors["scales"],
            residual=float(tensors["residual"].flatten()[0]),
            attributes=tensors.get("attributes"),
        )

    def stand_in(self, sources: Tensor, drawn: Tensor) -> Tensor:
        """Return drawn unit vectors [B, D] as those of people who could stand where the sources [B, D] do.

        They have the source's attributes, since what stays of the photo speaks of them: a man's face under a woman's hair is
        what people see first. In everything else they are pushed from the person, because light and skin tone stay too.
        """
        import torch

        wanted = drawn - AWAY * sources
        if self.attributes is not None:
            wanted = wanted + ((sources - wanted) @ self.attributes.T) @ self.attributes
        return torch.nn.functional.normalize(wanted, dim=-1)

    def portrayed(self, vectors: Tensor) -> Tensor:
        """Return the same people [B, D] as a studio would portray them; as they are without known attributes.

        The first attribute parts portraits made with care, and faces that were generated, from snapshots. A finisher that
        is asked for the former draws whole eyes and skin in any light, and no ghosts of glasses (ADR 27).
        """
        import torch

        if self.attributes is None:
            return vectors
        along = self.attributes[0]
        toward = PORTRAIT * (self.mean @ along).sign()  # most of what the space was fitted to are portraits
        moved = vectors + (toward - vectors @ along)[:, None] * along
        return torch.nn.functional.normalize(moved, dim=-1)

    def emphasised(self, vectors: Tensor, own: float) -> Tensor:
        """Return vectors [B, D] with all but their attributes so many times longer; all of it without known attributes."""
        if self.attributes is None:
            return own * vectors
        shared = (vectors @ self.attributes.T) @ self.attributes
        return shared + own * (vectors - shared)

    def coordinates(self, vectors: Tensor) -> Tensor:
        """Return where vectors [B, D] lie along the components, in standard deviations [B, k]."""
        return (vectors - self.mean) @ self.components.T / self.scales

    def at(self, coordinates: Tensor) -> Tensor:
        """Return the unit vectors [B, D] at coordinates [B, k]."""
        import torch

        return torch.nn.functional.normalize(self.mean + (coordinates * self.scales) @ self.components, dim=-1)

    def sample(self, generator: torch.Generator) -> Tensor:
        """Draw one unit vector [D]."""
        import torch

        weights = torch.randn(len(self.scales), generator=generator).to(self.mean)
        rest = torch.randn(len(self.mean), generator=generator).to(self.mean)
        rest = rest - (rest @ self.components.T) @ self.components
        vector = self.mean + (weights * self.scales) @ self.components + self.residual * rest
        return torch.nn.functional.normalize(vector, dim=0)

    def draw(self, key: bytes, variant: int, source: Tensor | None, number: int = 0) -> Tensor:
        """Draw the stand-in of a key, redrawn while it is close to the source's own embedding [D] or to its earlier variants.

        Diff-Privacy pushes several candidates apart while they are made, so that each depends on the others; here every
        variant depends on its key alone, and one that was looked at among others is the same when it is made alone.

        Args:
            key: 32 bytes, of the photo or of the person in an album.
            variant: 0, 1, 2, ...: another stand-in of the same key.
            source: unit embedding of the person to be hidden, or None.
            number: 0, 1, 2, ...: another draw for the same stand-in, of which one will be taken.
        """
        limits: list[tuple[Tensor, float]] = [] if source is None else [(source, MAX_SOURCE_COSINE)]
        earlier: list[tuple[Tensor, float]] = []
        for nth in range(variant):
            generator = derive_generator(key, f"pseudonym/{nth}/{number}")
            earlier.append((self._away_from(earlier, generator), MAX_SIBLING_COSINE))
        return self._away_from([*limits, *earlier], derive_generator(key, f"pseudonym/{variant}/{number}"))

    def _away_from(self, others: Sequence[tuple[Tensor, float]], generator: torch.Generator) -> Tensor:
        """Draw one unit vector [D], again while its cosine to another one is not below that one's limit."""
        vector = self.sample(generator)
        for _ in range(ATTEMPTS):
            if all(float(vector @ other) < limit for other, limit in others):
                break
            vector = self.sample(generator)
        return vector
