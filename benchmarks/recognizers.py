"""How well each recognizer tells people apart on untouched photos: `python -m benchmarks.recognizers --help`."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from benchmarks.foreign import foreign_recognizers
from benchmarks.judging import largest_face, pairs_of, read_rgb
from training.metrics.thresholds import Thresholds, thresholds_of
from velato_core.faces.detector import load_detector
from velato_core.faces.recognizers import load_judges, load_surrogates
from velato_core.packs.catalog import bundled_packs

if TYPE_CHECKING:
    from velato_core.faces.recognizers import Recognizer
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8

# From the 249,500 pairs of different people among 500 (the 300 of this benchmark are among them); distances for dlib.
REFERENCE = {
    "edgeface-xs": (0.205, 0.932, 0.283, 0.904, 0.900),
    "edgeface-xxs": (0.229, 0.932, 0.308, 0.890, 0.886),
    "mobilefacenet": (0.271, 0.918, 0.375, 0.868, 0.860),
    "dlib-resnet": (0.647, 0.934, None, None, 0.870),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was measured of one recognizer.

    Attributes:
        thresholds: similarities; for "l2" 1 minus the distance.
        metric: "cosine" or "l2".
        tar_1e2: true accept rate at FAR 1e-2.
        tar_1e3: true accept rate at FAR 1e-3.
        rank_1: how often the nearest of all other photos shows the same person.
        people: how many people.
    """

    thresholds: Thresholds
    metric: str
    tar_1e2: float
    tar_1e3: float
    rank_1: float
    people: int

    def shown(self, similarity: float) -> float:
        """Return a threshold in the metric's own unit."""
        return 1 - similarity if self.metric == "l2" else similarity


Portrait = tuple["Rgb8", "Face | None"]


def find_faces(pairs: Path) -> tuple[list[tuple[Portrait, Portrait]], int]:
    """Detect the largest face in both photos of everybody; also return in how many photos one was found."""
    detector, people, found = load_detector(), [], 0
    for path in sorted((pairs / "protect").glob("*.png")):
        pictures = [read_rgb(pairs / side / path.name) for side in ("protect", "gallery")]
        first, second = ((picture, largest_face(detector, picture)) for picture in pictures)
        found += (first[1] is not None) + (second[1] is not None)
        people.append((first, second))
    return people, found


def measure(recognizer: Recognizer, people: list[tuple[Portrait, Portrait]]) -> Figures:
    """Measure one recognizer on the people of whom both faces were found."""
    rows: tuple[list[torch.Tensor], list[torch.Tensor]] = ([], [])
    for pair in people:
        if pair[0][1] is None or pair[1][1] is None:
            continue
        for side, (picture, face) in zip(rows, pair, strict=True):
            if face is not None:
                side.append(torch.from_numpy(recognizer.embed(picture, face)))
    one, two = (torch.stack(side).double() for side in rows)
    if recognizer.metric == "l2":
        table = 1 - torch.cdist(one, two)
    else:
        table = torch.nn.functional.normalize(one, dim=1) @ torch.nn.functional.normalize(two, dim=1).T
    thresholds = thresholds_of(table[~torch.eye(len(table), dtype=torch.bool)])
    same = table.diagonal()
    return Figures(
        thresholds=thresholds,
        metric=recognizer.metric,
        tar_1e2=float((same > thresholds.far_1e2).double().mean()),
        tar_1e3=float((same > thresholds.far_1e3).double().mean()),
        rank_1=float((table.argmax(1) == torch.arange(len(table))).double().mean()),
        people=len(table),
    )


def table_of(results: dict[str, Figures]) -> str:
    """Return the Markdown table, with the reference's figures in brackets."""
    lines = [
        "| recognizer | threshold FAR 1e-2 | TAR | threshold FAR 1e-3 | TAR | threshold FAR 1e-4 | rank-1 |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, figures in results.items():
        limits = figures.thresholds
        known = REFERENCE.get(name, (None,) * 5)
        values = (
            figures.shown(limits.far_1e2),
            figures.tar_1e2,
            figures.shown(limits.far_1e3),
            figures.tar_1e3,
            figures.shown(limits.far_1e4),
            figures.rank_1,
        )
        beside = (*known[:4], None, known[4])
        cells = [
            f"{value:.3f}" + ("" if other is None else f" ({other:.3f})")
            for value, other in zip(values, beside, strict=True)
        ]
        lines.append(f"| {name} ({'distance' if figures.metric == 'l2' else 'cosine'}) | {' | '.join(cells)} |")
    return "\n".join(lines)


def write_thresholds(folder: Path, figures: Figures) -> None:
    """Put measured thresholds into the manifest of a pack."""
    path = folder / "velato-pack.json"
    manifest = json.loads(path.read_text("utf-8"))
    limits = figures.thresholds
    manifest["recognizer"]["thresholds"] = {
        name: round(figures.shown(getattr(limits, name)), 4) for name in ("far_1e2", "far_1e3", "far_1e4")
    }
    manifest["recognizer"]["thresholds_data"] = (
        f"{limits.impostor_pairs:,} pairs of different people among {figures.people} people (CelebA-HQ, 256 px)"
    )
    manifest["recognizer"]["measured"] = {
        "tar_at_far_1e2": round(figures.tar_1e2, 4),
        "tar_at_far_1e3": round(figures.tar_1e3, 4),
        "rank_1": round(figures.rank_1, 4),
    }
    path.write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Measure all recognizers and write the table."""
    parser = argparse.ArgumentParser(description="Measure recognizers on pairs of untouched photos.")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with eval/ and recognizers/")
    parser.add_argument("--out", type=Path, default=Path("docs/benchmarks/recognizers.md"))
    parser.add_argument("--write-thresholds", action="store_true", help="also into the manifests of the bundled packs")
    options = parser.parse_args(arguments)
    pairs = pairs_of(options.shared)
    torch.set_num_threads(1)
    packs = bundled_packs()
    bundled: list[Recognizer] = [*load_judges(packs), *load_surrogates(packs, torch.device("cpu"))]
    people, found = find_faces(pairs)
    foreign = foreign_recognizers(options.shared / "recognizers")
    results = {recognizer.id: measure(recognizer, people) for recognizer in (*bundled, *foreign)}
    if options.write_thresholds:
        for pack in packs:
            if pack.manifest.id in results:
                write_thresholds(pack.folder, results[pack.manifest.id])
    first = next(iter(results.values()))
    date = datetime.datetime.now(datetime.UTC).date().isoformat()
    text = (
        "# Recognizers on untouched photos\n\n"
        f"`python -m benchmarks.recognizers`, {date}. {len(people)} people with two photos of 256 px each (CelebA-HQ). "
        f"The bundled detector finds a face in {found} of {2 * len(people)} photos; the figures rest on the "
        f"{first.people} people with both faces found and {first.thresholds.impostor_pairs:,} pairs of different "
        "people. FAR 1e-4 is the mean of very few pairs and says little.\n\n"
        "In brackets the reference of another implementation on 500 people, the 300 of this table among them. About "
        "6 % of the pairs are label noise or extreme pose: no recognizer accepts all of them.\n\n"
        f"{table_of(results)}\n\n"
        "The two surrogates steer the protections and are never counted as judges. dlib's ResNet judges and never "
        "steers. The others are not shipped; they are measured because the protections are judged by them too.\n"
    )
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
