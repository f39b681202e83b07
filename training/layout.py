"""Memory layout and compilation of networks, behind one door because neither is typed for diffusers' models."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, cast

import torch

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel
    from torch import nn


def channels_last(network: nn.Module | UNet2DConditionModel) -> None:
    """Lay a network's convolution weights out with channels last, in place: faster on CUDA and with bf16 on CPUs."""
    cast("Any", network).to(memory_format=torch.channels_last)


def compile_in_place(network: nn.Module | UNet2DConditionModel) -> None:
    """Compile a network's forward pass; its parameters and their names stay as they are.

    What the compiler cannot do runs as it is.
    """
    # Imported here because it takes seconds, and most runs do without.
    cast("Any", importlib.import_module("torch._dynamo.config")).suppress_errors = True
    cast("Any", network).compile(dynamic=False)


def save_unet(unet: UNet2DConditionModel, folder: Path) -> None:
    """Write a UNet in diffusers layout: config.json and safetensors."""
    cast("Any", unet).save_pretrained(folder, safe_serialization=True)


def eagerly() -> AbstractContextManager[None]:
    """Return a context in which compiled networks run as they are: for batches of a size that is not worth compiling."""
    stance: AbstractContextManager[None] = cast("Any", torch.compiler).set_stance("force_eager")
    return stance
