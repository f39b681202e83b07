"""At which rank an album search finds the person again, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from velato_core.report.ranking import AlbumView, rank_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from velato_core.faces.types import Face

    Embedding = NDArray[np.float32]


@dataclass(frozen=True)
class Cosine:
    """A judge that compares what it is given and never looks at a picture."""

    id: str = "cosine"
    sha256: str = "00"

    def embed(self, rgb: NDArray[np.uint8], face: Face) -> Embedding:
        raise NotImplementedError

    def embed_many(self, rgb: NDArray[np.uint8], faces: Sequence[Face]) -> Embedding:
        raise NotImplementedError

    def similarity(self, a: Embedding, b: Embedding) -> float:
        return float(a @ b)

    def threshold(self, far: float = 1e-3) -> float:
        return 0.5

    def is_match(self, a: Embedding, b: Embedding, far: float = 1e-3) -> bool:
        return self.similarity(a, b) >= self.threshold(far)

    @property
    def role(self) -> str:
        return "judge"

    @property
    def metric(self) -> str:
        return "cosine"


def at(degrees: float) -> Embedding:
    return np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))], np.float32)


JUDGE = Cosine()
ALBUM = AlbumView(own={"cosine": [at(0), at(80)]}, others={"cosine": [at(30), at(50), at(90)]})


def rank(probe: Embedding, album: AlbumView | None) -> int | None:
    return rank_of(JUDGE, probe, album)  # type: ignore[arg-type]


def test_the_nearest_of_the_own_photos_counts() -> None:
    assert rank(at(5), ALBUM) == 1
    assert rank(at(40), ALBUM) == 3
    assert rank(at(86), ALBUM) == 2


def test_one_photo_of_a_person_has_no_rank() -> None:
    assert rank(at(5), AlbumView(own={}, others={"cosine": [at(30)]})) is None
    assert rank(at(5), None) is None


def test_a_judge_that_did_not_look_at_the_album_has_no_rank() -> None:
    album = AlbumView(own={"another": [at(0)]}, others={"another": [at(30)]})
    assert rank(at(5), album) is None
    assert album.size("cosine") == 0
    assert album.size("another") == 2
