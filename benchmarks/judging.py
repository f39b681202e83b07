"""Looking at an encoded picture the way a foreign service would: find the face again, embed it, compare."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image
from scipy.ndimage import uniform_filter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.recognizers import Recognizer
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8

VARIANTS = ("file", "q75", "q50", "half", "blur")


def read_rgb(path: Path) -> Rgb8:
    """Read a benchmark picture as uint8 [H, W, 3]."""
    return np.asarray(Image.open(path).convert("RGB"))


def variant(rgb: Rgb8, name: str) -> Rgb8:
    """Return a picture after what happens to shared files; "file" is the PNG itself."""
    image = Image.fromarray(rgb)
    if name in ("q75", "q50"):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=int(name[1:]))
        return np.asarray(Image.open(buffer))
    if name == "half":
        small = image.resize((image.width // 2, image.height // 2), Image.Resampling.BICUBIC)
        return np.asarray(small.resize(image.size, Image.Resampling.BICUBIC))
    if name == "blur":
        blurred = uniform_filter(rgb.astype(np.float64), size=(3, 3, 1), mode="nearest")
        return np.clip(np.round(blurred), 0, 255).astype(np.uint8)
    return rgb


def largest_face(detector: FaceDetector, rgb: Rgb8) -> Face | None:
    """Return the largest face of a portrait."""
    return max(detector.detect(rgb), key=lambda face: face.size, default=None)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bench:
    """Gallery and originals as every judge sees them.

    Attributes:
        names: file names of the people, in row order.
        gallery: the other photo of each person, per judge [N, D].
        originals: the photo to be protected, per judge [N, D].
        faces: the face found in each photo to be protected.
        limits: per judge the similarity at FAR 1e-2 and 1e-3, from the pairs of different people in this very set.
    """

    names: tuple[str, ...]
    gallery: dict[str, NDArray[np.float32]]
    originals: dict[str, NDArray[np.float32]]
    faces: dict[str, Face]
    limits: dict[str, tuple[float, float]]


def similarities(judge: Recognizer, probe: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the judge's similarity of one embedding to many [N]."""
    return np.array([judge.similarity(probe, other) for other in others])


def prepare(pairs: Path, judges: Sequence[Recognizer], detector: FaceDetector, limit: int | None) -> Bench:
    """Embed both photos of everybody whose two faces are found, and measure the judges' thresholds on them."""
    names = sorted(path.name for path in (pairs / "protect").glob("*.png"))[:limit]
    faces: dict[str, Face] = {}
    rows: dict[str, tuple[list[NDArray[np.float32]], list[NDArray[np.float32]]]] = {j.id: ([], []) for j in judges}
    for name in names:
        pictures = [read_rgb(pairs / folder / name) for folder in ("gallery", "protect")]
        found = [largest_face(detector, picture) for picture in pictures]
        if found[0] is None or found[1] is None:
            continue
        faces[name] = found[1]
        for judge in judges:
            for part, picture, face in zip(rows[judge.id], pictures, found, strict=True):
                if face is not None:
                    part.append(judge.embed(picture, face))
    gallery = {judge: np.stack(parts[0]) for judge, parts in rows.items()}
    originals = {judge: np.stack(parts[1]) for judge, parts in rows.items()}
    limits = {judge.id: _limits(judge, originals[judge.id], gallery[judge.id]) for judge in judges}
    return Bench(names=tuple(faces), gallery=gallery, originals=originals, faces=faces, limits=limits)


def _limits(judge: Recognizer, first: NDArray[np.float32], second: NDArray[np.float32]) -> tuple[float, float]:
    table = np.stack([similarities(judge, probe, second) for probe in first])
    impostors = table[~np.eye(len(table), dtype=bool)]
    return float(np.quantile(impostors, 0.99)), float(np.quantile(impostors, 0.999))


def look(rgb: Rgb8, row: int, bench: Bench, judges: Sequence[Recognizer], detector: FaceDetector) -> dict[str, object]:
    """Measure one protected picture: every judge, every variant.

    Returns:
        A JSON-ready mapping: detected, landmark_error (share of the interocular distance), and per judge the
        similarity to the other photo ("mate") and to the original ("self") in each variant (None where no face is
        found) and the rank of the right person in the gallery.
    """
    before = bench.faces[bench.names[row]].points
    result: dict[str, object] = {"detected": False, "landmark_error": None}
    scores: dict[str, dict[str, dict[str, float | None]]] = {j.id: {"mate": {}, "self": {}, "rank": {}} for j in judges}
    for name in VARIANTS:
        picture = variant(rgb, name)
        face = largest_face(detector, picture)
        if name == "file" and face is not None:
            eyes = float(np.linalg.norm(before[0] - before[1]))
            error = float(np.linalg.norm(face.points - before, axis=1).mean() / eyes)
            result |= {"detected": True, "landmark_error": error}
        for judge in judges:
            score = scores[judge.id]
            if face is None:
                score["mate"][name] = score["self"][name] = None
                continue
            probe = judge.embed(picture, face)
            to_gallery = similarities(judge, probe, bench.gallery[judge.id])
            score["mate"][name] = float(to_gallery[row])
            score["self"][name] = float(judge.similarity(probe, bench.originals[judge.id][row]))
            score["rank"][name] = float(1 + (to_gallery > to_gallery[row]).sum())
    return result | {"judges": scores}
