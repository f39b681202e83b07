"""The pairs of aligned portraits that recognizers are measured on: two photos per person, kept outside the project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from PIL import Image
from torch import Tensor

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt
    from velato_core.faces.detector import FaceDetector


@dataclass(frozen=True, slots=True, kw_only=True)
class Portraits:
    """One photo of each person.

    Attributes:
        names: file names.
        images: uint8 [N, H, W, 3].
        landmarks: the five points of each face [N, 5, 2].
    """

    names: tuple[str, ...]
    images: npt.NDArray[np.uint8]
    landmarks: npt.NDArray[np.float64]

    def tensor(self, rows: slice = slice(None)) -> Tensor:
        """Return the pictures as [N, 3, H, W] in [-1, 1]."""
        return torch.from_numpy(self.images[rows]).permute(0, 3, 1, 2).float() / 127.5 - 1


def _largest_face(detector: FaceDetector, image: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64] | None:
    faces = detector.detect(image)
    return max(faces, key=lambda face: face.size).points if faces else None


def load_pairs(folder: Path, detector: FaceDetector, count: int | None = None) -> tuple[Portraits, Portraits]:
    """Load FOLDER/protect and FOLDER/gallery, leaving out the people of whom one face was not detected.

    Args:
        folder: holds the folders `protect` and `gallery` with equal file names.
        detector: finds the landmarks.
        count: how many people, taken evenly; None takes all.

    Raises:
        FileNotFoundError: the folder has no pairs.
    """
    names = sorted(path.name for path in (folder / "protect").glob("*.png"))
    if not names:
        raise FileNotFoundError(f"{folder} has no pictures in protect/ and gallery/.")
    if count is not None:
        names = [names[i] for i in np.linspace(0, len(names) - 1, min(count, len(names))).astype(int)]
    kept: list[str] = []
    sides: tuple[list[npt.NDArray[np.uint8]], ...] = ([], [])
    points: tuple[list[npt.NDArray[np.float64]], ...] = ([], [])
    for name in names:
        images = [np.asarray(Image.open(folder / side / name).convert("RGB")) for side in ("protect", "gallery")]
        found = [_largest_face(detector, image) for image in images]
        if found[0] is None or found[1] is None:
            continue
        kept.append(name)
        for side in (0, 1):
            sides[side].append(images[side])
            points[side].append(np.asarray(found[side]))
    first, second = (
        Portraits(names=tuple(kept), images=np.stack(sides[side]), landmarks=np.stack(points[side])) for side in (0, 1)
    )
    return first, second
