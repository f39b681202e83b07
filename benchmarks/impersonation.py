"""Whom machines take a cloaked face for when it is led to a made-up person: `python -m benchmarks.impersonation`.

Three files a person, all looked at by judges that did not steer: the original, cloaked, and cloaked with the synthetic
target. Each is compared with the target's picture and with the person's other photo. One row a person on disk, so a run
that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from benchmarks.configurations import bundled_surrogates
from benchmarks.foreign import foreign_recognizers
from benchmarks.judging import largest_face, prepare, read_rgb, similarities
from benchmarks.methods import key_of, pasted
from velato_core.faces.detector import load_detector
from velato_core.faces.recognizers import load_judges
from velato_core.packs.catalog import installed_packs
from velato_core.protection import anonymize, cloak
from velato_core.protection.loading import load_engine
from velato_core.protection.options import ProtectOptions
from velato_core.runtime.seeds import derive_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from benchmarks.judging import Bench
    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.recognizers import Recognizer
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.engine import Engine

FILES: Final = ("original", "cloaked", "cloaked toward the target")


def _pictures(engine: Engine, photo: Rgb8, face: Face, key: bytes) -> tuple[Rgb8, dict[str, Rgb8]]:
    """The target's picture, and the files that are compared with it."""
    drawn = derive_bytes(key, "cloak-target")  # as in cloak.synthetic_targets
    stranger = anonymize.protect_faces(engine, photo, [face], [ProtectOptions(strength=1.0)], [drawn])[0]
    made = {"original": photo}
    for label, options in (
        (FILES[1], ProtectOptions(mode="cloak")),
        (FILES[2], ProtectOptions(mode="cloak", target="synthetic")),
    ):
        made[label] = pasted(photo, cloak.protect_faces(engine, photo, [face], [options], [key])[0])
    return pasted(photo, stranger), made


def _row(
    engine: Engine, detector: FaceDetector, judges: Sequence[Recognizer], bench: Bench, pairs: Path, name: str
) -> dict[str, Any]:
    photo, face = read_rgb(pairs / "protect" / name), bench.faces[name]
    target, made = _pictures(engine, photo, face, key_of(name))
    person = bench.names.index(name)

    def embedded(judge: Recognizer, rgb: Rgb8) -> NDArray[np.float32] | None:
        found = largest_face(detector, rgb)
        return None if found is None else judge.embed(rgb, found)

    scores: dict[str, dict[str, dict[str, float | None]]] = {}
    for judge in judges:
        stranger, own = embedded(judge, target), bench.gallery[judge.id][person]
        scores[judge.id] = {}
        for label, rgb in made.items():
            probe = embedded(judge, rgb)
            pair = {"target": stranger, "other photo": own}
            scores[judge.id][label] = {
                who: None
                if probe is None or other is None
                else round(float(similarities(judge, probe, other[None])[0]), 4)
                for who, other in pair.items()
            }
    return {"name": name, "judges": scores}


def table(rows: Sequence[dict[str, Any]], limits: dict[str, tuple[float, float]]) -> str:
    """Return the Markdown table: match rates in per cent with the target and with the person, per judge and file."""
    head = ["judge", "file", "n", "target 1e-2", "target 1e-3", "other photo 1e-2", "similarity to the target"]
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    for judge in rows[0]["judges"] if rows else ():
        for label in FILES:
            scores = [row["judges"][judge][label] for row in rows]

            def share(who: str, limit: float, scores: Sequence[dict[str, float | None]] = scores) -> str:
                return f"{100 * np.mean([(one := score[who]) is not None and one >= limit for score in scores]):.0f}"

            near = [score["target"] for score in scores if score["target"] is not None]
            cells = [judge, label, str(len(rows)), *(share("target", limit) for limit in limits[judge])]
            lines.append(f"| {' | '.join([*cells, share('other photo', limits[judge][0]), f'{np.mean(near):.3f}'])} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Measure as many people as the time allows, and print the table."""
    parser = argparse.ArgumentParser(description="Measure how far cloak's synthetic target leads machines.")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with eval/ and recognizers/")
    parser.add_argument("--people", type=int, default=16)
    parser.add_argument("--minutes", type=float, default=20, help="stop after this long; a second call goes on")
    parser.add_argument("--work", type=Path, default=Path("runs/impersonation"), help="rows so far, to go on from")
    options = parser.parse_args(arguments)
    packs, detector = installed_packs(), load_detector()
    engine = load_engine("cpu", packs)
    judges = [*load_judges(packs), *foreign_recognizers(options.shared / "recognizers")]
    pairs = options.shared / "eval" / "celebahq_pairs"
    bench = prepare(pairs, [*judges, *bundled_surrogates(engine)], detector, options.work)
    path, end = options.work / "rows.jsonl", time.monotonic() + 60 * options.minutes
    rows = [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
    known = {row["name"] for row in rows}
    for person in np.linspace(0, len(bench.names) - 1, options.people).astype(int):
        name = bench.names[person]
        if name in known or time.monotonic() > end:
            continue
        rows.append(_row(engine, detector, judges, bench, pairs, name))
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(rows[-1]) + "\n")
    print(table(rows, bench.limits))
    return 0


if __name__ == "__main__":
    sys.exit(main())
