"""What the command line's tests share: the passphrases that they use, and what a command gave back."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.faces.types import Face

PASSPHRASE = "four words for tests"
TOLD = "told by phone"  # what opens the shared key


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command gave back."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on stdout."""
        [line] = self.out.splitlines()
        return dict(json.loads(line))

    @property
    def events(self) -> list[dict[str, Any]]:
        """The JSON lines on stderr."""
        return [json.loads(line) for line in self.err.splitlines()]


class FrameJudge:
    """Knows a person by the colour of the frame around the face."""

    id = "frames"
    sha256 = "00"
    role = "judge"
    metric = "l2"

    def embed(self, rgb: NDArray[np.uint8], face: Face) -> NDArray[np.float32]:
        left, top, right, _ = (int(value) for value in face.box)
        frame = rgb[max(0, top - 5) : max(1, top - 2), left:right].reshape(-1, 3)
        return np.asarray(frame.mean(axis=0) / 255, np.float32)

    def embed_many(self, rgb: NDArray[np.uint8], faces: Sequence[Face]) -> NDArray[np.float32]:
        return np.stack([self.embed(rgb, face) for face in faces])

    def similarity(self, a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
        return 1.0 - float(np.linalg.norm(a - b))

    def threshold(self, far: float = 1e-3) -> float:
        return 0.6

    def is_match(self, a: NDArray[np.float32], b: NDArray[np.float32], far: float = 1e-3) -> bool:
        return self.similarity(a, b) >= self.threshold(far)


Velato = Callable[..., Ran]
