"""Several stand-ins of a face at once: every face as often as its options ask, and which of them is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from velato_core.protection.engine import CropBatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from velato_core.protection.energies import Ensemble
    from velato_core.protection.options import ProtectOptions


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidates:
    """A batch in which every face stands as often as stand-ins are asked for it.

    Attributes:
        batch: the crops, those of one face next to each other.
        options: one per row; the rows of one face differ in the variant.
        keys: one per row.
        groups: for each row the number of its face.
    """

    batch: CropBatch
    options: tuple[ProtectOptions, ...]
    keys: tuple[bytes, ...]
    groups: tuple[int, ...]

    @property
    def several(self) -> bool:
        """Whether any face stands there more than once."""
        return len(self.groups) > len(set(self.groups))


def candidates_of(batch: CropBatch, options: Sequence[ProtectOptions], keys: Sequence[bytes]) -> Candidates:
    """Repeat every face as often as its options ask."""
    groups = [face for face, option in enumerate(options) for _ in range(option.candidates)]
    repeated = CropBatch(
        crops=tuple(batch.crops[face] for face in groups),
        images=batch.images[groups],
        validity=batch.validity[groups],
        mask=batch.mask[groups],
    )
    drawn = [
        replace(option, variant=option.variant + number) for option in options for number in range(option.candidates)
    ]
    return Candidates(
        batch=repeated, options=tuple(drawn), keys=tuple(keys[face] for face in groups), groups=tuple(groups)
    )


def choose(
    candidates: Candidates,
    made: Tensor,
    ensemble: Ensemble,
    options: Sequence[ProtectOptions],
    *,
    alike: bool = False,
) -> tuple[Tensor, tuple[int, ...]]:
    """Keep one stand-in of each face: the one asked for, else the one that the surrogates find least like the source.

    The surrogates choose and not the judges: a judge that chose would be no judge of the result any more.

    Args:
        candidates: what was asked for.
        made: the new faces, one per row.
        ensemble: surrogates with the sources of all rows embedded.
        options: one per face.
        alike: keep the one that they find most like the source instead.

    Returns:
        The kept faces [B, 3, N, N], and for each the 0-based number of the one that was kept.
    """
    likeness = ensemble.worst_margin(made).tolist() if ensemble.surrogates else [0.0] * len(made)
    rows: list[int] = []
    for face, option in enumerate(options):
        own = [row for row, group in enumerate(candidates.groups) if group == face]
        best = (max if alike else min)(own, key=lambda row: likeness[row])
        rows.append(best if option.pick is None else own[option.pick])
    first = [candidates.groups.index(face) for face in range(len(options))]
    return made[rows], tuple(row - begin for row, begin in zip(rows, first, strict=True))
