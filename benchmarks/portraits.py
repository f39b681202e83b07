"""The portrait pairs with everything that looks at them, and rows on disk that a stopped run goes on from."""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks.choosing import at_least_one, capped
from benchmarks.configurations import bundled_surrogates, pack_files
from benchmarks.foreign import foreign_recognizers
from benchmarks.judging import largest_face, pairs_of, prepare, similarities
from benchmarks.rows import add_line, everything, read_lines, version_of
from velato_core.faces.detector import load_detector
from velato_core.faces.recognizers import load_judges
from velato_core.packs.catalog import installed_packs
from velato_core.protection.loading import load_engine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from benchmarks.judging import Bench
    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.recognizers import Recognizer
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.engine import Engine


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Portraits:
    """What a benchmark on the pairs needs.

    Attributes:
        pairs: folder with protect/ and gallery/.
        bench: everybody as the judges see them.
        engine: the app's own; its surrogates steer, so they do not judge.
        judges: every other recognizer at hand.
        detector: finds faces again.
        version: of the packs, the judges and the code; rows of another one do not hold.
    """

    pairs: Path
    bench: Bench
    engine: Engine
    judges: tuple[Recognizer, ...]
    detector: FaceDetector
    version: str

    def similarity(self, judge: Recognizer, rgb: Rgb8, other: NDArray[np.float32] | None) -> float | None:
        """The similarity of a picture's largest face to an embedding; None without one of them."""
        probe = self.embedded(judge, rgb)
        if probe is None or other is None:
            return None
        return round(float(similarities(judge, probe, other[None])[0]), 4)

    def embedded(self, judge: Recognizer, rgb: Rgb8) -> NDArray[np.float32] | None:
        """The embedding of a picture's largest face; None without one."""
        found = largest_face(self.detector, rgb)
        return None if found is None else judge.embed(rgb, found)

    def measured(
        self, options: argparse.Namespace, row_of: Callable[[Portraits, str], dict[str, Any]]
    ) -> list[dict[str, Any]]:
        """Return the rows of `options.people` people, of those that `options.minutes` are enough for.

        Args:
            options: with people, minutes and work, as `add_options` makes them.
            row_of: measures a person, by file name.
        """
        path, end = options.work / "rows.jsonl", time.monotonic() + 60 * options.minutes
        known = {row["name"]: row for row in read_lines(path) if row["version"] == self.version}
        everybody = len(self.bench.names)
        places = np.linspace(0, everybody - 1, capped(everybody, options.people)).astype(int)
        names = [self.bench.names[place] for place in places]
        for name in names:
            if name in known or time.monotonic() > end:
                continue
            known[name] = {"name": name, "version": self.version} | row_of(self, name)
            add_line(path, known[name])
        return [known[name] for name in names if name in known]


def add_options(parser: argparse.ArgumentParser, work: str, people: int) -> None:
    """Add the options that all benchmarks of this kind share."""
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with eval/ and recognizers/")
    parser.add_argument("--people", type=at_least_one, default=people)
    parser.add_argument("--minutes", type=float, default=30, help="stop after this long; a second call goes on")
    parser.add_argument("--work", type=Path, default=Path(work), help="rows so far, to go on from")


def load_portraits(options: argparse.Namespace) -> Portraits:
    """Load the app's engine and all judges, and let them look at the pairs.

    Raises:
        SystemExit: there are no pairs.
    """
    # The code as it is now is what runs: loading takes minutes, in which somebody may go on writing it.
    code, pairs = everything(), pairs_of(options.shared)
    packs, detector = installed_packs(), load_detector()
    engine = load_engine("cpu", packs)
    judges = (*load_judges(packs), *foreign_recognizers(options.shared / "recognizers"))
    return Portraits(
        pairs=pairs,
        bench=prepare(pairs, [*judges, *bundled_surrogates(engine)], detector, options.work),
        engine=engine,
        judges=judges,
        detector=detector,
        version=version_of(pack_files(packs), {judge.id: judge.sha256 for judge in judges}, code),
    )


def measure_and_print(
    name: str,
    about: str,
    row_of: Callable[[Portraits, str], dict[str, Any]],
    table: Callable[[Sequence[dict[str, Any]], dict[str, tuple[float, float]]], str],
    people: int,
    arguments: list[str] | None,
) -> int:
    """Run a benchmark of the command line: as many people as the time allows, then the table.

    Args:
        name: of the folder in runs/ for its rows.
        about: what it measures, for --help.
        row_of: measures a person, by file name.
        table: rows and the judges' thresholds to Markdown.
        people: how many without --people.
        arguments: of the command line; None takes the process's own.
    """
    parser = argparse.ArgumentParser(description=about)
    add_options(parser, f"runs/{name}", people)
    options = parser.parse_args(arguments)
    portraits = load_portraits(options)
    print(table(portraits.measured(options, row_of), portraits.bench.limits))
    return 0
