"""Stand-in identities drawn from a key: vectors of nobody, from a distribution fitted to many people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.runtime.seeds import derive_generator

if TYPE_CHECKING:
    from pathlib import Path

    import torch
    from torch import Tensor

ATTEMPTS = 32
MAX_SOURCE_COSINE = 0.1  # a stand-in this close to the person it stands for is drawn again
AWAY = 0.5  # how far a stand-in's vector is pushed from the person's own, in units of that vector


def away_from(sources: Tensor, drawn: Tensor) -> Tensor:
    """Return drawn unit vectors [B, D], pushed from the people [B, D] that they stand for.

    Hair, light and skin tone stay and still speak of a person: what is made new has to contradict them.
    """
    import torch

    return torch.nn.functional.normalize(drawn - AWAY * sources, dim=-1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PseudonymSpace:
    """A Gaussian over identity embeddings: principal components plus an isotropic rest.

    Attributes:
        mean: [D].
        components: orthonormal rows [k, D].
        scales: standard deviation along each component [k].
        residual: standard deviation of each remaining dimension.
    """

    mean: Tensor
    components: Tensor
    scales: Tensor
    residual: float

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
        )

    def sample(self, generator: torch.Generator) -> Tensor:
        """Draw one unit vector [D]."""
        import torch

        weights = torch.randn(len(self.scales), generator=generator).to(self.mean)
        rest = torch.randn(len(self.mean), generator=generator).to(self.mean)
        rest = rest - (rest @ self.components.T) @ self.components
        vector = self.mean + (weights * self.scales) @ self.components + self.residual * rest
        return torch.nn.functional.normalize(vector, dim=0)

    def draw(self, key: bytes, variant: int, source: Tensor | None, number: int = 0) -> Tensor:
        """Draw the stand-in of a key, redrawn while it is close to the source's own embedding [D].

        Args:
            key: 32 bytes, of the photo or of the person in an album.
            variant: 0, 1, 2, ...: another stand-in of the same key.
            source: unit embedding of the person to be hidden, or None.
            number: 0, 1, 2, ...: another draw for the same stand-in, of which one will be taken.
        """
        generator = derive_generator(key, f"pseudonym/{variant}/{number}")
        vector = self.sample(generator)
        for _ in range(ATTEMPTS):
            if source is None or float(vector @ source) < MAX_SOURCE_COSINE:
                break
            vector = self.sample(generator)
        return vector
