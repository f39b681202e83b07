"""Several stand-ins of a face at once: every face as often as its options ask, and which of them is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from velato_core.protection.energies import Ensemble
    from velato_core.protection.engine import CropBatch
    from velato_core.protection.options import ProtectOptions


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidates:
    """A batch in which every face stands as often as stand-ins are made of it.

    Attributes:
        batch: the crops, those of one face next to each other.
        options: one per row; the rows of one face differ in the variant.
        keys: one per row.
        groups: for each row the number of its face.
        numbers: for each row which of its face's candidates it is, 0-based.
    """

    batch: CropBatch
    options: tuple[ProtectOptions, ...]
    keys: tuple[bytes, ...]
    groups: tuple[int, ...]
    numbers: tuple[int, ...]


def candidates_of(batch: CropBatch, options: Sequence[ProtectOptions], keys: Sequence[bytes]) -> Candidates:
    """Repeat every face as often as its options ask; where they pick one candidate, only that one is made.

    No candidate depends on the others, so that a picked one is the same face as among all of them.
    """
    rows = [(face, number) for face, option in enumerate(options) for number in _numbers(option)]
    groups = tuple(face for face, _number in rows)
    return Candidates(
        batch=batch.rows(groups),
        options=tuple(replace(options[face], variant=options[face].variant + number) for face, number in rows),
        keys=tuple(keys[face] for face in groups),
        groups=groups,
        numbers=tuple(number for _face, number in rows),
    )


def _numbers(option: ProtectOptions) -> Sequence[int]:
    return range(option.candidates) if option.pick is None else (option.pick,)


def choose(
    candidates: Candidates, made: Tensor, ensemble: Ensemble, *, alike: bool = False
) -> tuple[Tensor, tuple[int, ...]]:
    """Keep one stand-in of each face: of those that were made the one that the surrogates find least like the source.

    The surrogates choose and not the judges: a judge that chose would be no judge of the result any more.

    Args:
        candidates: what was asked for.
        made: the new faces, one per row.
        ensemble: surrogates with the sources of all rows embedded.
        alike: keep the one that they find most like the source instead.

    Returns:
        The kept faces [B, 3, N, N], and for each which of its candidates that is, 0-based.
    """
    likeness = ensemble.worst_margin(made).tolist() if ensemble.surrogates else [0.0] * len(made)
    rows: list[int] = []
    for face in sorted(set(candidates.groups)):
        own = [row for row, group in enumerate(candidates.groups) if group == face]
        rows.append((max if alike else min)(own, key=lambda row: likeness[row]))
    return made[rows], tuple(candidates.numbers[row] for row in rows)
