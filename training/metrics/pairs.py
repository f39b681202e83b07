"""The pairs of aligned portraits that recognizers are measured on: two photos per person, kept outside the project."""

from __future__ import annotations

import hashlib
import json
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


class _Landmarks:
    """The landmarks of the largest face of each picture, detected once."""

    def __init__(self, detector: FaceDetector, path: Path) -> None:
        self.detector, self.path = detector, path
        self.points: dict[str, list[list[float]] | None] = {}
        if path.exists():
            self.points = json.loads(path.read_text(encoding="utf-8"))

    def of(self, path: Path, image: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64] | None:
        """Return the points [5, 2], or None where no face is found."""
        name = f"{path.parent.name}/{path.name}/{hashlib.sha256(image.tobytes()).hexdigest()[:8]}"
        if name not in self.points:
            faces = self.detector.detect(image)
            self.points[name] = max(faces, key=lambda face: face.size).points.tolist() if faces else None
        points = self.points[name]
        return None if points is None else np.asarray(points)

    def save(self) -> None:
        """Keep what was detected."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(json.dumps(self.points), encoding="utf-8")


def load_pairs(
    folder: Path, detector: FaceDetector, cache: Path, count: int | None = None
) -> tuple[Portraits, Portraits]:
    """Load FOLDER/protect and FOLDER/gallery, leaving out the people of whom one face was not detected.

    Args:
        folder: holds the folders `protect` and `gallery` with equal file names.
        detector: finds the landmarks.
        cache: folder in which the landmarks are kept for the next time.
        count: how many people, taken evenly; None takes all.

    Raises:
        FileNotFoundError: the folder has no pairs.
    """
    names = sorted(path.name for path in (folder / "protect").glob("*.png"))
    if not names:
        raise FileNotFoundError(f"{folder} has no pictures in protect/ and gallery/.")
    if count is not None:
        names = [names[i] for i in np.linspace(0, len(names) - 1, min(count, len(names))).astype(int)]
    known = _Landmarks(detector, cache / f"landmarks-{folder.name}.json")
    kept: list[str] = []
    sides: tuple[list[npt.NDArray[np.uint8]], ...] = ([], [])
    points: tuple[list[npt.NDArray[np.float64]], ...] = ([], [])
    for name in names:
        paths = [folder / side / name for side in ("protect", "gallery")]
        images = [np.asarray(Image.open(path).convert("RGB")) for path in paths]
        found = [known.of(path, image) for path, image in zip(paths, images, strict=True)]
        if found[0] is None or found[1] is None:
            continue
        kept.append(name)
        for side in (0, 1):
            sides[side].append(images[side])
            points[side].append(np.asarray(found[side]))
    known.save()
    first, second = (
        Portraits(names=tuple(kept), images=np.stack(sides[side]), landmarks=np.stack(points[side])) for side in (0, 1)
    )
    return first, second
