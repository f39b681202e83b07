"""Looking at an encoded picture the way a foreign service would: find the face again, embed it, compare."""

from __future__ import annotations

import io
import os
import pickle
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image
from scipy.ndimage import uniform_filter

from benchmarks.looks import head_pose, tone_angle
from benchmarks.rows import code_hashes, digest
from velato_core.faces.detector import DETECTOR_PACK, CenterFace
from velato_core.packs.catalog import find_pack
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Sized
    from pathlib import Path

    from numpy.typing import NDArray

    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.recognizers import Recognizer
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8

VARIANTS = ("file", "q75", "q50", "half", "blur")
FOLDERS: Final = ("protect", "gallery")
# Of all that decides a row, what the bench rests on.
_SEEING: Final = ("faces/", "imaging/crop", "benchmarks/foreign", "benchmarks/judging", "benchmarks/looks")
# Whatever a file that was cut off, or of another Python, makes of unpickling.
_UNREADABLE: Final = (
    pickle.UnpicklingError, EOFError, AttributeError, ImportError, LookupError, TypeError, ValueError
)  # fmt: skip


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
        gallery_faces: the face found in each other photo.
        limits: per judge the similarity at FAR 1e-2 and 1e-3, from the pairs of different people in this very set.
        tones: the Individual Typology Angle of each photo to be protected, in degrees.
    """

    names: tuple[str, ...]
    gallery: dict[str, NDArray[np.float32]]
    originals: dict[str, NDArray[np.float32]]
    faces: dict[str, Face]
    gallery_faces: dict[str, Face]
    limits: dict[str, tuple[float, float]]
    tones: dict[str, float]


def similarities(judge: Recognizer, probe: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the judge's similarity of one embedding to many [N]."""
    return np.array([judge.similarity(probe, other) for other in others])


def pair_names(pairs: Path) -> list[str]:
    """The file names of the people, before anything is loaded that would wait for them.

    Raises:
        SystemExit: a folder is missing or empty, or somebody's other photo is.
    """
    names = sorted(path.name for path in (pairs / FOLDERS[0]).glob("*.png"))
    if not names:
        raise SystemExit(f"There are no photos: {pairs / FOLDERS[0]} is missing or holds no PNG file.")
    missing = [name for name in names if not (pairs / FOLDERS[1] / name).exists()]
    if missing:
        raise SystemExit(f"{pairs / FOLDERS[1]} lacks the other photo of {len(missing)} people, {missing[0]} first.")
    return names


def pairs_of(shared: Path) -> Path:
    """The folder of pairs beside the project; errors as `pair_names`."""
    pairs = shared / "eval" / "celebahq_pairs"
    pair_names(pairs)
    return pairs


def prepare(
    pairs: Path, judges: Sequence[Recognizer], detector: FaceDetector, work: Path, people: int | None = None
) -> Bench:
    """Embed both photos of everybody whose two faces are found, and measure the judges' thresholds on them.

    Args:
        pairs: folder with protect/ and gallery/.
        judges: all judges.
        detector: finds the faces.
        work: folder where the result is kept for the next run with the same judges, detector, photos and code.
        people: only the first so many; None takes everybody, which thresholds at FAR 1e-3 need.

    Raises:
        SystemExit: there are no pairs, or fewer than two people whose faces are found.
    """
    names = pair_names(pairs)[:people]
    path = work / f"bench-{_bench_version(pairs, names, judges, detector)}.pickle"
    if path.exists():
        try:
            kept = pickle.loads(path.read_bytes())  # noqa: S301 - our own file of an earlier run
        except _UNREADABLE:
            kept = None
        if isinstance(kept, Bench):
            return kept
    bench = _embedded(pairs, names, judges, detector)
    work.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.part")  # two runs may share the folder
    part.write_bytes(pickle.dumps(bench))
    part.replace(path)
    return bench


def _bench_version(pairs: Path, names: Sequence[str], judges: Sequence[Recognizer], detector: FaceDetector) -> str:
    photos = {f"{folder}/{name}": sha256_of(pairs / folder / name) for folder in FOLDERS for name in names}
    finder: list[object] = [type(detector).__qualname__]
    if isinstance(detector, CenterFace):
        finder.append(dict(find_pack(DETECTOR_PACK).manifest.files))
    code = {name: sha256 for name, sha256 in code_hashes().items() if name.startswith(_SEEING)}
    return digest([photos, {judge.id: judge.sha256 for judge in judges}, finder, code])


def _embedded(pairs: Path, names: Sequence[str], judges: Sequence[Recognizer], detector: FaceDetector) -> Bench:
    faces: tuple[dict[str, Face], dict[str, Face]] = ({}, {})
    tones: dict[str, float] = {}
    rows: dict[str, tuple[list[NDArray[np.float32]], list[NDArray[np.float32]]]] = {j.id: ([], []) for j in judges}
    for name in names:
        pictures = [read_rgb(pairs / folder / name) for folder in ("gallery", "protect")]
        found = [face for face in (largest_face(detector, picture) for picture in pictures) if face is not None]
        if len(found) != len(pictures):
            continue
        for kept, face in zip(faces, found, strict=True):
            kept[name] = face
        tones[name] = tone_angle(pictures[1], found[1])
        for judge in judges:
            for part, picture, face in zip(rows[judge.id], pictures, found, strict=True):
                part.append(judge.embed(picture, face))
    if len(tones) < 2:
        raise SystemExit(f"Both faces were found of {len(tones)} people in {pairs}; thresholds need at least two.")
    gallery = {judge: np.stack(parts[0]) for judge, parts in rows.items()}
    originals = {judge: np.stack(parts[1]) for judge, parts in rows.items()}
    return Bench(
        names=tuple(tones),
        gallery=gallery,
        originals=originals,
        faces=faces[1],
        gallery_faces=faces[0],
        limits={judge.id: _limits(judge, originals[judge.id], gallery[judge.id]) for judge in judges},
        tones=tones,
    )


def _limits(judge: Recognizer, first: NDArray[np.float32], second: NDArray[np.float32]) -> tuple[float, float]:
    table = np.stack([similarities(judge, probe, second) for probe in first])
    impostors = table[~np.eye(len(table), dtype=bool)]
    return float(np.quantile(impostors, 0.99)), float(np.quantile(impostors, 0.999))


def judge_pictures(
    rgb: Rgb8, row: int, bench: Bench, judges: Sequence[Recognizer], detector: FaceDetector
) -> dict[str, dict[str, dict[str, float | None]]]:
    """Measure one protected picture: every judge, every variant.

    Returns:
        Per judge the similarity to the other photo ("mate") and to the original ("self") in each variant (None where
        no face is found) and the rank of the right person in the gallery.
    """
    scores: dict[str, dict[str, dict[str, float | None]]] = {j.id: {"mate": {}, "self": {}, "rank": {}} for j in judges}
    for name in VARIANTS:
        picture = variant(rgb, name)
        face = largest_face(detector, picture)
        for judge in judges:
            score = scores[judge.id]
            if face is None:
                score["mate"][name] = score["self"][name] = None
                continue
            probe = judge.embed(picture, face)
            to_gallery = similarities(judge, probe, bench.gallery[judge.id])
            score["mate"][name] = round(float(to_gallery[row]), 4)
            score["self"][name] = round(float(judge.similarity(probe, bench.originals[judge.id][row])), 4)
            score["rank"][name] = float(1 + (to_gallery > to_gallery[row]).sum())
    return scores


def geometry(before: Face, after: Face | None) -> dict[str, object]:
    """How far the face moved.

    Returns:
        detected; landmark_error as a share of the interocular distance; turned: change of yaw, pitch and roll, degrees.
    """
    if after is None:
        return {"detected": False, "landmark_error": None, "turned": None}
    eyes = float(np.linalg.norm(before.points[0] - before.points[1]))
    error = float(np.linalg.norm(after.points - before.points, axis=1).mean() / eyes)
    turned = np.abs(head_pose(after.points) - head_pose(before.points))
    return {"detected": True, "landmark_error": round(error, 4), "turned": [round(float(angle), 2) for angle in turned]}


def hog_finds(rgb: Rgb8) -> bool | None:
    """Whether dlib's HOG detector finds a face; None where dlib is not installed."""
    if find_spec("dlib") is None:
        return None
    return bool(len(_hog()(rgb, 1)))


@cache
def _hog() -> Callable[[Rgb8, int], Sized]:
    found: Callable[[Rgb8, int], Sized] = import_module("dlib").get_frontal_face_detector()
    return found
