"""The moving average of a network's weights, which is what gets shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from torch import Tensor
    from torch.nn import Parameter

EMA_EVERY = 4  # of so many steps one moves the average: as good, at a quarter of the memory traffic


def move_average(average: Sequence[Tensor], parameters: Iterable[Parameter], step: int, decay: float) -> None:
    """Move an average toward the parameters in place; young averages move faster.

    Args:
        average: in the order of the parameters.
        parameters: the network's.
        step: optimiser steps taken.
        decay: share of the average that stays.
    """
    rate = 1 - min(decay, (1 + step) / (10 + step))
    torch._foreach_lerp_(list(average), [parameter.detach() for parameter in parameters], rate)
