"""A linear prior of aligned faces: a soft but whole face of nobody, for the sampler to start from.

Principal components of many thousands of aligned crops (Sirovich and Kirby 1987; Turk and Pentland 1991). The leading
components hold light, skin tone and pose, those that are odd about the middle line which way a head is turned and lit:
they stay the source's, and so does how the mouth is held. Of the others a linear map says what belongs to an identity
vector, which is exchanged; the rest, gaze with it, is partly kept and partly drawn from the key. A small diffusion
model then has to finish a face at low and middle noise, which a short training does well, instead of inventing one from
pure noise (as SDEdit, Meng et al. 2022, with a prior instead of a sketch).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

if TYPE_CHECKING:
    from pathlib import Path

MOUTH = (0.70, 0.92, 0.33, 0.67)  # top, bottom, left and right of an aligned crop's mouth, as shares of its side
MOUTH_DIRECTIONS = 5  # they carry 73 % of what even components change there; more bring the person back
ORDINARY = 2.5  # standard deviations along each component: further ones are no faces, but light, hair or a hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """How a stand-in's components are mixed from its source's and drawn ones.

    Attributes:
        leading: so many first components are the source's, beside all odd ones.
        own: share of the others that stays the source's, as far as no identity vector explains them: 0..1.
        spread: standard deviation of the drawn part, below 1 for ordinary faces.
    """

    leading: int
    own: float
    spread: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FacePrior:
    """A Gaussian over aligned face crops.

    Attributes:
        mean: [3, N, N] in [-1, 1].
        components: orthonormal over the mask's pixels [k, 3, N, N]; 0 outside of it.
        scales: standard deviation along each component [k], falling.
        identity: how components follow from a unit identity vector [512, k], in standard deviations; None: unknown.
        odd: which components change sign when a face is mirrored, or nearly so: bool [k].
        mouth: products of what one standard deviation of each component does to the mouth's pixels [k, k].
        _smiles: by a mix's `leading`, what `_mouth_directions` found.
    """

    mean: Tensor
    components: Tensor
    scales: Tensor
    identity: Tensor | None = None
    odd: Tensor = field(init=False)
    mouth: Tensor = field(init=False)
    _smiles: dict[int, Tensor] = field(init=False, default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        """Find the odd components, and what all of them do to the mouth."""
        mirrored = (self.components * self.components.flip(-1)).flatten(1).sum(1)
        object.__setattr__(self, "odd", mirrored < 0)
        top, bottom, left, right = (round(share * self.mean.shape[-1]) for share in MOUTH)
        inside = (self.components * self.scales[:, None, None, None])[:, :, top:bottom, left:right].flatten(1)
        object.__setattr__(self, "mouth", inside @ inside.T)

    @classmethod
    def load(cls, path: Path, device: torch.device) -> FacePrior:
        """Read a pack's `prior.safetensors` (components as int8 with one step size each)."""
        from safetensors.torch import load_file

        tensors = load_file(path)
        steps = tensors["steps"].float().to(device)
        identity = tensors.get("identity")
        return cls(
            mean=tensors["mean"].float().to(device),
            components=tensors["components"].to(device).float() * steps[:, None, None, None],
            scales=tensors["scales"].float().to(device),
            identity=None if identity is None else identity.float().to(device),
        )

    def coefficients(self, crops: Tensor, validity: Tensor) -> Tensor:
        """Project crops [B, 3, N, N] to components, in standard deviations [B, k]; unknown pixels count as the mean."""
        difference = ((self._fit(crops) - self.mean) * self._fit(validity)).flatten(1)
        return difference @ self.components.flatten(1).T / self.scales

    def picture(self, coefficients: Tensor, size: int) -> Tensor:
        """Return the soft faces [B, 3, size, size] of coefficients [B, k] in standard deviations."""
        flat = (coefficients * self.scales) @ self.components.flatten(1)
        faces = (self.mean + flat.view(-1, *self.mean.shape)).clamp(-1, 1)
        if size == faces.shape[-1]:
            return faces
        return nn.functional.interpolate(faces, size=(size, size), mode="bicubic").clamp(-1, 1)

    def stand_in(self, source: Tensor, drawn: Tensor, mix: Mix, people: tuple[Tensor, Tensor] | None = None) -> Tensor:
        """Mix a source's coefficients with drawn ones [B, k]: who it is changes, how the picture looks stays.

        Args:
            source: the source's coefficients [B, k].
            drawn: standard normal draws [B, k].
            mix: in which proportions.
            people: identity vectors of the source and of the stand-in [B, 512] each; None where they are not known.
        """
        source = source.clamp(-ORDINARY, ORDINARY)
        kept = self.odd.clone()
        kept[: mix.leading] = True
        changed = mix.own * source + (1 - mix.own**2) ** 0.5 * mix.spread * drawn
        if people is not None and self.identity is not None:
            before, after = people
            changed = changed + (after - mix.own * before) @ self.identity
        mixed = source.where(kept, changed)
        # Vectors speak of a smile too, so that exchanging them would wipe it off.
        smile = self._smiles.get(mix.leading)
        if smile is None:
            smile = self._smiles[mix.leading] = self._mouth_directions(~kept)
        mixed = mixed + ((source - mixed) @ smile) @ smile.T
        return mixed.clamp(-ORDINARY, ORDINARY)

    def _mouth_directions(self, free: Tensor) -> Tensor:
        """Return the orthonormal directions of free coefficients (bool [k]) that change the mouth most [k, <= 5].

        At most a quarter of what is free: the others are what makes another person.
        """
        sizes, directions = torch.linalg.eigh(self.mouth * free * free[:, None])
        count = min(MOUTH_DIRECTIONS, int(free.sum()) // 4)
        strongest = sizes > 1e-6 * sizes[-1]
        strongest[: len(sizes) - count] = False  # they come smallest first
        found: Tensor = directions[:, strongest]
        return found

    def _fit(self, values: Tensor) -> Tensor:
        size = self.mean.shape[-1]
        if values.shape[-1] == size:
            return values
        return nn.functional.interpolate(values, size=(size, size), mode="area")
