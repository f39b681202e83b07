"""Whom machines take a cloaked face for when it is led to a made-up person: `python -m benchmarks.impersonation`.

Three files a person, all looked at by judges that did not steer: the original, cloaked, and cloaked with the synthetic
target. Each is compared with the target's picture and with the person's other photo. One row a person on disk, so a run
that was stopped goes on where it was.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from benchmarks.judging import read_rgb
from benchmarks.methods import key_of, pasted
from benchmarks.portraits import measure_and_print
from benchmarks.summary import rate
from velato_core.protection import anonymize, cloak
from velato_core.protection.options import ProtectOptions
from velato_core.runtime.seeds import derive_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.portraits import Portraits
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


def row_of(portraits: Portraits, name: str) -> dict[str, Any]:
    """Measure one person: every file beside the target and beside the person's other photo."""
    bench, photo = portraits.bench, read_rgb(portraits.pairs / "protect" / name)
    target, made = _pictures(portraits.engine, photo, bench.faces[name], key_of(name))
    person = bench.names.index(name)
    return {
        "judges": {
            judge.id: {
                label: {
                    "target": portraits.similarity(judge, rgb, portraits.embedded(judge, target)),
                    "other photo": portraits.similarity(judge, rgb, bench.gallery[judge.id][person]),
                }
                for label, rgb in made.items()
            }
            for judge in portraits.judges
        }
    }


def table(rows: Sequence[dict[str, Any]], limits: dict[str, tuple[float, float]]) -> str:
    """Return the Markdown table: match rates in per cent with the target and with the person, per judge and file."""
    head = ["judge", "file", "n", "target 1e-2", "target 1e-3", "other photo 1e-2", "similarity to the target"]
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    for judge in rows[0]["judges"] if rows else ():
        for label in FILES:
            scores = [row["judges"][judge][label] for row in rows]
            target, own = ([score[who] for score in scores] for who in ("target", "other photo"))
            rates = [*(rate(target, limit) for limit in limits[judge]), rate(own, limits[judge][0])]
            near = np.mean([value for value in target if value is not None])
            cells = [judge, label, str(len(rows)), *(f"{value:.1f}" for value in rates), f"{near:.3f}"]
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Measure as many people as the time allows, and print the table."""
    about = "Measure how far cloak's synthetic target leads machines."
    return measure_and_print("impersonation", about, row_of, table, 20, arguments)


if __name__ == "__main__":
    sys.exit(main())
