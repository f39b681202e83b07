"""How often an album's people are put together rightly: `python -m benchmarks.people`, drawn group photos of known people."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from benchmarks.choosing import at_least_one
from benchmarks.judging import largest_face, pair_names, read_rgb
from velato_core.faces.detector import load_detector
from velato_core.faces.grouping import STRANGER_STEPS, like_strangers, pairwise
from velato_core.faces.recognizers import load_judges
from velato_core.packs.catalog import bundled_packs
from velato_core.pipelines.reversible import scaled_face

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.faces.recognizers import Recognizer
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8

COUNTS: Final = (2, 4, 7)
SMALL: Final = 45.0
DRAWS: Final = 1500


def reduced(rgb: Rgb8, face: Face, size: float) -> tuple[Rgb8, Face]:
    """The picture and face at a face size in pixels, saved as JPEG as small pictures are."""
    scale = size / face.size
    shape = (round(rgb.shape[1] * scale), round(rgb.shape[0] * scale))
    small = Image.fromarray(rgb).resize(shape, Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    small.save(buffer, "JPEG", quality=80)
    return np.asarray(Image.open(buffer)), scaled_face(face, scale)


def embeddings(judge: Recognizer, folder: Path, names: list[str], size: float | None) -> NDArray[np.float64]:
    """Two embeddings of every person [2, N, D]; those without a face in both photos are left out."""
    detector = load_detector()
    rows = []
    for name in names:
        pair = []
        for kind in ("gallery", "protect"):
            rgb = read_rgb(folder / kind / name)
            face = largest_face(detector, rgb)
            if face is not None:
                if size is not None:
                    rgb, face = reduced(rgb, face, size)
                pair.append(judge.embed_many(rgb, [face])[0])
        if len(pair) == 2:
            rows.append(pair)
    return np.array(rows, np.float64).transpose(1, 0, 2)


def rates(judge: Recognizer, both: NDArray[np.float64], count: int, steps: float | None) -> tuple[float, float]:
    """TAR and FAR between two photos of `count` people each, one more than half of whom are in both.

    Of two people both are, so that nobody is new in the second photo; of four three are, and of seven four.

    Args:
        judge: compares.
        both: two embeddings of every person [2, N, D].
        count: people in a photo.
        steps: how far known strangers raise the threshold; None has them say nothing.
    """
    rng = np.random.default_rng(1)
    limit, step = 1.0 - judge.threshold(1e-3), judge.threshold(1e-4) - judge.threshold(1e-3)
    photo = np.repeat([0, 1], count)
    apart = (photo[:, None] == photo[None]) & ~np.eye(2 * count, dtype=bool)
    right: list[bool] = []
    wrong: list[bool] = []
    again = count // 2 + 1
    for _ in range(DRAWS):
        drawn = rng.permutation(both.shape[1])[: 2 * count - again]
        people = np.concatenate([drawn[:count], drawn[:again], drawn[count:]])
        distances = pairwise(both[photo, people].astype(np.float32), judge.metric)
        if steps is not None:
            distances = distances + like_strangers(distances, apart, steps * step)
        joined = (distances <= limit)[:count, count:]
        same = people[:count, None] == people[None, count:]
        right += joined[same].tolist()
        wrong += joined[~same].tolist()
    return float(np.mean(right)), float(np.mean(wrong))


def main() -> int:
    """Measure large and small faces and print a table."""
    parser = argparse.ArgumentParser(description="Measure how often people are put together rightly.")
    parser.add_argument("--pairs", type=Path, default=Path("../shared/eval/celebahq_pairs"))
    parser.add_argument("--people", type=at_least_one, default=80)
    options = parser.parse_args()
    names = pair_names(options.pairs)[: options.people]
    judge = load_judges(bundled_packs())[0]
    print("| people in a photo | faces | TAR before | TAR now | FAR before | FAR now |\n|---|---|---|---|---|---|")
    for words, size in (("large", None), ("small", SMALL)):
        both = embeddings(judge, options.pairs, names, size)
        for count in COUNTS:
            (tar, far), (tar_now, far_now) = (rates(judge, both, count, steps) for steps in (None, STRANGER_STEPS))
            print(f"| {count} | {words} | {tar:.3f} | {tar_now:.3f} | {far:.1e} | {far_now:.1e} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
