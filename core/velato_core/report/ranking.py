"""At which rank a face search in the album would find the person's other photos."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from velato_core.faces.recognizers import Recognizer

    Embeddings = Mapping[str, Sequence[NDArray[np.float32]]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AlbumView:
    """The faces of an album's other photos, as seen from one person in it.

    Attributes:
        own: the person's other faces, by judge.
        others: everybody else's, by judge.
    """

    own: Embeddings
    others: Embeddings

    def size(self, judge: str) -> int:
        """How many faces a judge searches among."""
        return len(self.own.get(judge, ())) + len(self.others.get(judge, ()))


def rank_of(judge: Recognizer, probe: NDArray[np.float32], album: AlbumView | None) -> int | None:
    """The 1-based rank at which a face finds the nearest of the person's other faces among all of the album.

    Args:
        judge: who searches.
        probe: the face that is searched with.
        album: None where there is none.

    Returns:
        1 where one of the person's own faces comes first; None where the judge knows no other face of the person.
    """
    own = album.own.get(judge.id, ()) if album is not None else ()
    if album is None or not own:
        return None
    best = max(judge.similarity(probe, face) for face in own)
    return 1 + sum(judge.similarity(probe, face) > best for face in album.others.get(judge.id, ()))
