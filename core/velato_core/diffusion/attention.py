"""Recording a UNet's self-attention maps, for the structure term of "Weakening Diffusion Purification"."""

from __future__ import annotations

import math
from contextlib import contextmanager
from typing import TYPE_CHECKING

import torch
from diffusers.models.attention_processor import Attention, AttnProcessor
from torch import Tensor
from typing_extensions import override

from velato_core.errors import PackInvalid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel

HINT = "Add the pack again, or take another face model (`--model`)."


class _RecordingProcessor(AttnProcessor):
    """Computes self-attention openly and keeps the softmax maps."""

    def __init__(self, maps: list[Tensor]) -> None:
        self._maps = maps

    @override
    def __call__(
        self,
        attn: Attention,
        hidden_states: Tensor,
        encoder_hidden_states: Tensor | None = None,
        attention_mask: Tensor | None = None,
        temb: Tensor | None = None,
        *args: object,
        **kwargs: object,
    ) -> Tensor:
        query, key, value = (
            attn.head_to_batch_dim(project(hidden_states)) for project in (attn.to_q, attn.to_k, attn.to_v)
        )
        weights = attn.get_attention_scores(query, key, attention_mask)
        self._maps.append(weights)
        mixed = attn.batch_to_head_dim(torch.bmm(weights, value))
        output: Tensor = attn.to_out[1](attn.to_out[0](mixed))
        return output


@contextmanager
def record_self_attention(unet: UNet2DConditionModel) -> Iterator[list[Tensor]]:
    """Collect the self-attention maps [B * heads, n, n] of every layer and call, in order, while the context is open.

    Raises:
        PackInvalid: the UNet has no self-attention layer: the structure term would silently be zero.
    """
    maps: list[Tensor] = []
    usual = dict(unet.attn_processors)
    chosen = dict(usual)
    chosen.update({name: _RecordingProcessor(maps) for name in usual if name.endswith("attn1.processor")})
    if chosen == usual:
        raise PackInvalid("The face model has no self-attention, so a face's structure cannot be kept.", hint=HINT)
    unet.set_attn_processor(chosen)
    try:
        yield maps
    finally:
        unet.set_attn_processor(usual)


def structure_distance(maps: list[Tensor], reference: list[Tensor]) -> Tensor:
    """Return the summed mean squared difference of two runs' attention maps (WDP, L_str), a scalar.

    Raises:
        RuntimeError: the runs recorded different numbers of maps, or none.
    """
    if not maps or len(maps) != len(reference):
        raise RuntimeError(f"attention runs do not match: {len(maps)} and {len(reference)} maps")
    return torch.stack(
        # In half precision the squares of small differences are nothing.
        [(one.float() - other.detach().float()).square().mean() for one, other in zip(maps, reference, strict=True)]
    ).sum()


def check_structure(distance: Tensor, *, moved: bool) -> None:
    """Make sure that a structure distance can hold a face's structure.

    Args:
        distance: of two runs, from `structure_distance`.
        moved: whether they started at different latents. The same latents have the distance 0, and rightly so.

    Raises:
        PackInvalid: it is no number, or the network's attention takes no notice of its latents.
    """
    value = float(distance.detach())
    if not math.isfinite(value):
        raise PackInvalid("The face model's self-attention gives no numbers.", hint=HINT)
    if moved and value <= 0:
        raise PackInvalid(
            "The face model's self-attention takes no notice of the picture, so a face's structure cannot be kept.",
            hint=HINT,
        )
