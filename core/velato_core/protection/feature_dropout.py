"""Feature dropout: surrogates that are a little different at every look steer like many of them (DFANet)."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import torch
    from torch import Tensor, nn


@contextmanager
def feature_dropout(blocks: Iterable[nn.Module], share: float, generators: Sequence[torch.Generator]) -> Iterator[None]:
    """Drop a share of the values behind each block, for this thread, while the context lasts (Zhong and Deng, TIFS 2021, algorithm 1).

    A change that moves every thinned network moves networks that were never asked, where one for a single network uses
    that network's own habits.

    Args:
        blocks: parts of networks, of one tensor in and one out.
        share: of the values that are dropped, 0 to 1, without 1; the others grow, so that their sum stays.
        generators: draw them, anew at every look; one per row of the batches that are looked at, so that what a row
            loses does not depend on the rows beside it.
    """
    import torch

    owner = threading.get_ident()

    def drop(_block: nn.Module, _inputs: tuple[Tensor, ...], features: Tensor) -> Tensor:
        if threading.get_ident() != owner:  # the networks are the engine's, and other threads see with them as they are
            return features
        drawn = [torch.rand(row.shape, generator=each) for row, each in zip(features, generators, strict=True)]
        kept = torch.stack(drawn) >= share
        return features * kept.to(features) / (1 - share)

    handles = [block.register_forward_hook(drop) for block in blocks] if share else []
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()
