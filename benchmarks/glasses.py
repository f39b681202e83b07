"""What glasses that stay give away: `python -m benchmarks.glasses`.

Every picture of the pairs on which the app finds glasses, protected with them and with them taken off; judges that did not
steer compare the results with the original and with the person's other photo. One row a picture on disk, so a run that was
stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING, Any, Final

from benchmarks.judging import largest_face, read_rgb
from benchmarks.methods import key_of, pasted
from benchmarks.portraits import add_options, load_portraits
from benchmarks.rows import add_line, read_lines
from benchmarks.summary import rate
from velato_core.errors import FaceUnprotectable
from velato_core.protection.engine import cut_faces
from velato_core.protection.kept import with_glasses
from velato_core.protection.options import ProtectOptions
from velato_core.protection.registry import protect_faces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.portraits import Portraits

FOLDERS: Final = ("protect", "gallery")
FILES: Final = {
    "original": None,
    "anonymize, glasses stay": ProtectOptions(mode="anonymize"),
    "anonymize, taken off": ProtectOptions(mode="anonymize", keep_glasses=False),
    "hide, glasses stay": ProtectOptions(mode="hide"),
    "hide, taken off": ProtectOptions(mode="hide", keep_glasses=False),
}


def pictures_with_glasses(portraits: Portraits) -> list[str]:
    """The pictures of the pairs, FOLDER/NAME, on whose largest face the app finds glasses."""
    found = []
    for name in (f"{folder}/{name}" for name in portraits.bench.names for folder in FOLDERS):
        photo = read_rgb(portraits.pairs / name)
        face = largest_face(portraits.detector, photo)
        if face is None:
            continue
        try:
            batch = cut_faces(photo, [face], portraits.engine.model.resolution, portraits.engine.device)
        except FaceUnprotectable:
            continue
        kept = with_glasses(portraits.engine, batch, [ProtectOptions()]).kept
        if kept is not None and bool(kept.any()):
            found.append(name)
    return found


def row_of(portraits: Portraits, name: str) -> dict[str, Any]:
    """Measure one picture: every file beside the original and beside the person's other photo."""
    folder, file = name.split("/")
    photo = read_rgb(portraits.pairs / name)
    other = read_rgb(portraits.pairs / FOLDERS[folder == FOLDERS[0]] / file)
    face = largest_face(portraits.detector, photo)
    if face is None:
        raise ValueError(f"no face on {name}, on which glasses were found")
    made = {
        label: photo
        if options is None
        else pasted(photo, protect_faces(options.mode, portraits.engine, photo, [face], [options], [key_of(name)])[0])
        for label, options in FILES.items()
    }
    return {
        "judges": {
            judge.id: {
                label: {
                    "original": portraits.similarity(judge, rgb, portraits.embedded(judge, photo)),
                    "other photo": portraits.similarity(judge, rgb, portraits.embedded(judge, other)),
                }
                for label, rgb in made.items()
            }
            for judge in portraits.judges
        }
    }


def table(rows: Sequence[dict[str, Any]], limits: dict[str, tuple[float, float]]) -> str:
    """Return the Markdown table: match rates in per cent at FAR 1e-3, per file, for each judge and over all."""
    judges = list(rows[0]["judges"]) if rows else []
    head = ["file", "compared with", "n", *judges, "all"]
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    for label in FILES if rows else ():
        for whom in ("other photo", "original"):
            rates = [rate([row["judges"][judge][label][whom] for row in rows], limits[judge][1]) for judge in judges]
            cells = [label, whom, str(len(rows)), *(f"{value:.1f}" for value in (*rates, sum(rates) / len(rates)))]
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Measure as many pictures as the time allows, and print the table."""
    parser = argparse.ArgumentParser(description="Measure what glasses that stay give away.")
    add_options(parser, "runs/glasses", 300)
    options = parser.parse_args(arguments)
    options.work.mkdir(parents=True, exist_ok=True)
    portraits, end = load_portraits(options), time.monotonic() + 60 * options.minutes
    path = options.work / "rows.jsonl"
    known = {row["name"]: row for row in read_lines(path) if row["version"] == portraits.version}
    names = pictures_with_glasses(portraits)[: options.people]
    for name in names:
        if name in known or time.monotonic() > end:
            continue
        known[name] = {"name": name, "version": portraits.version} | row_of(portraits, name)
        add_line(path, known[name])
    rows = [known[name] for name in names if name in known]
    print(f"{len(rows)} of {len(names)} pictures with glasses: {', '.join(names)}")
    print(table(rows, portraits.bench.limits))
    return 0


if __name__ == "__main__":
    sys.exit(main())
