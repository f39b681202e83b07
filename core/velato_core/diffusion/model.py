"""What the engine asks of a diffusion pack: encode, condition, predict, decode. Every pack kind implements this."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

import torch
from torch import Tensor

if TYPE_CHECKING:
    from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel

    from velato_core.diffusion.noise_schedule import NoiseSchedule


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What a model was told about a batch of crops.

    Attributes:
        image: the embedding set C_0..C_{G-1} of the crops [B, G, n, d] (Diff-Privacy, MSI): group g serves the
            timesteps with floor(G t / T) = g.
        null: the null embedding [B, n, d].
        identity: identity tokens [B, m, d], empty (m = 0) where the pack has none.
        null_identity: what stands in their place when no identity is asked for [B, m, d].
        context: further input channels for the UNet [B, c, h, w]; c = 0 where the pack takes none.
    """

    image: Tensor
    null: Tensor
    identity: Tensor
    null_identity: Tensor
    context: Tensor

    def tokens(self, *, group: int | None, identity: bool) -> Tensor:
        """Return cross-attention tokens [B, n + m, d]; `group` None asks for the null embedding."""
        shown = self.null if group is None else self.image[:, group]
        return torch.cat([shown, self.identity if identity else self.null_identity], dim=1)

    def with_image(self, image: Tensor) -> Conditions:
        """Return the conditions with another embedding set, as recovery from stored keys needs."""
        return replace(self, image=image)


class DiffusionModel(Protocol):
    """A loaded diffusion pack."""

    @property
    def pack_id(self) -> str:
        """The manifest's id."""

    @property
    def resolution(self) -> int:
        """Side N of a crop in pixels."""

    @property
    def schedule(self) -> NoiseSchedule:
        """The forward process that it was trained with."""

    @property
    def device(self) -> torch.device:
        """Where its weights are."""

    @property
    def unet(self) -> UNet2DConditionModel:
        """The network, for recording its attention."""

    def encode(self, images: Tensor) -> Tensor:
        """Map crops [B, 3, N, N] in [-1, 1] to latents [B, c, h, w]."""

    def decode(self, latents: Tensor) -> Tensor:
        """Map latents to crops; differentiable."""

    def blend(self, kept: Tensor, made: Tensor, mask: Tensor) -> Tensor:
        """Join clean latents: `made` where the pixel mask [B, 1, N, N] is 1, `kept` elsewhere."""

    def conditions(self, images: Tensor, mask: Tensor, validity: Tensor, identity: Tensor | None) -> Conditions:
        """Describe crops.

        Args:
            images: crops [B, 3, N, N] in [-1, 1].
            mask: 1 where the picture is made anew [B, 1, N, N].
            validity: 1 where the crop shows the photo [B, 1, N, N].
            identity: unit identity vectors [B, 512], or None for nobody in particular.
        """

    def predict(self, latents: Tensor, timestep: int, tokens: Tensor, context: Tensor) -> Tensor:
        """Return the network's output for noisy latents at one timestep; its meaning is `schedule.prediction_type`."""


def group_of(timestep: int, schedule: NoiseSchedule, groups: int) -> int:
    """Return the embedding group of a timestep, floor(G t / T)."""
    return min(groups - 1, timestep * groups // schedule.train_timesteps)
