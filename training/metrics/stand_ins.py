"""Are stand-ins nobody? Their match rate against the training crops, beside that of different training people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from training.data import SETS
from training.metrics.generation import pick_rows

if TYPE_CHECKING:
    import numpy.typing as npt

    from training.metrics.judges import Judge

PEOPLE = 1000  # training people that are compared with all other training crops
CHUNK = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchRate:
    """How often pictures match training crops at a threshold.

    Attributes:
        pairs: share of (picture, training crop) pairs that match.
        any: share of pictures that match at least one training crop.
        nearest: mean similarity to the nearest training crop.
    """

    pairs: float
    any: float
    nearest: float


def match_rate(judge: Judge, pictures: Tensor, training: Tensor, own: Tensor | None = None) -> MatchRate:
    """Compare embeddings [N, D] with those of the training crops [M, D].

    Args:
        judge: whose threshold and metric count.
        pictures: what is compared.
        training: the training crops.
        own: row of each picture in `training` [N], which is then left out; None where they are not in it.
    """
    matches, nearest = [], []
    for begin in range(0, len(pictures), CHUNK):
        table = judge.table(pictures[begin : begin + CHUNK], training)
        if own is not None:
            rows = own[begin : begin + CHUNK]
            table[torch.arange(len(rows)), rows] = -torch.inf
        matches.append((table > judge.threshold).float().sum(1))
        nearest.append(table.max(1).values)
    counts = torch.cat(matches)
    others = len(training) - (own is not None)
    return MatchRate(
        pairs=float(counts.mean() / others),
        any=float((counts > 0).float().mean()),
        nearest=float(torch.cat(nearest).mean()),
    )


def people_rate(judge: Judge, source: npt.NDArray[np.int64], training: Tensor) -> MatchRate:
    """Return the match rate of different training people with each other.

    The compared people come from the sets that show everybody once; LFW repeats people and nobody says which.

    Args:
        judge: whose threshold and metric count.
        source: the set that each training crop came from [M].
        training: embeddings of the training crops [M, D].
    """
    single = np.flatnonzero(source != SETS.index("lfw_128"))
    rows = torch.from_numpy(pick_rows(single, PEOPLE))
    return match_rate(judge, training[rows], training, own=rows)
