"""Where the bars' limits lie: `python -m benchmarks.limits`, curves over budget, iterations, ensemble and strength."""

from __future__ import annotations

import argparse
import datetime
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from benchmarks import summary
from benchmarks.choosing import at_least_one, evenly
from benchmarks.configurations import makers
from benchmarks.foreign import exported_names, foreign_recognizers, torch_export_recognizer
from benchmarks.judging import pairs_of, prepare
from benchmarks.measuring import Laboratory, optional_packages
from benchmarks.methods import MODES, methods, pasted
from benchmarks.rows import Rows, code_hashes, digest, version_of
from benchmarks.tables import LOOK
from velato_core.faces.detector import load_detector
from velato_core.faces.recognizers import load_judges
from velato_core.packs.catalog import installed_packs
from velato_core.protection.cloak import cloak_faces, cloak_plan
from velato_core.protection.hide import hide_faces, hide_plan
from velato_core.protection.loading import load_engine
from velato_core.protection.options import ProtectOptions
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.judging import Bench
    from benchmarks.methods import Method
    from benchmarks.rows import Row
    from velato_core.faces.recognizers import Recognizer, TorchRecognizer
    from velato_core.packs.catalog import Pack
    from velato_core.protection.engine import Engine
    from velato_core.protection.latent_attack import AttackPlan

Steered = Literal["cloak", "hide"]
BUDGETS: Final[tuple[float, ...]] = (8, 14, 22, 36, 48)  # cloak's, of 255, before smoothing
ITERATIONS: Final[tuple[int, ...]] = (9, 18, 36, 72)
# Of 255, before the finisher; 0 leaves the stand-in unsteered.
HIDE_BUDGETS: Final[tuple[float, ...]] = (0, 12, 24, 44, 70)
HIDE_ITERATIONS: Final[tuple[int, ...]] = (10, 30, 90)
STRENGTHS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
LEFT_OUT: Final = ("dlib-resnet", "mobilefacenet")  # judge every curve; the other recognizers may join the ensemble


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Point:
    """One point of a curve.

    Attributes:
        curve: what is varied.
        value: its value, for the table.
        run: makes the picture.
        surrogates: sha256 of who steers and of who says what people look like, by id.
    """

    curve: str
    value: str
    run: Method
    surrogates: dict[str, str]

    @property
    def mode(self) -> str:
        """The mode whose curve it is."""
        return self.curve.partition(":")[0]


def _sha256s(engine: Engine) -> dict[str, str]:
    encoder = () if engine.identity_encoder is None else (engine.identity_encoder,)
    return {item.id: str(getattr(item, "sha256", "")) for item in (*engine.surrogates, *encoder)}


def _planned(mode: Steered, engine: Engine, plan: AttackPlan) -> Method:
    protect = cloak_faces if mode == "cloak" else hide_faces
    options = [ProtectOptions(mode=mode)]
    return lambda rgb, face, key: pasted(rgb, protect(engine, rgb, [face], options, [key], plan)[0])


def _steered(mode: Steered, engine: Engine, foreign: Sequence[TorchRecognizer]) -> list[Point]:
    """The curves of a mode that steers by a plan: its budget, its refinements, and who steers."""
    if mode == "cloak":
        plan, budgets, counts = cloak_plan(0.5), BUDGETS, ITERATIONS
    else:
        plan, budgets, counts = hide_plan(0.5), HIDE_BUDGETS, HIDE_ITERATIONS
    own, found = _sha256s(engine), []
    for budget in budgets:
        made = replace(plan, bound=budget / 127.5) if budget else replace(plan, refinements=0)
        found.append(
            Point(curve=f"{mode}: budget, of 255", value=str(budget), run=_planned(mode, engine, made), surrogates=own)
        )
    for count in counts:
        made = replace(plan, refinements=count)
        found.append(
            Point(curve=f"{mode}: refinements", value=str(count), run=_planned(mode, engine, made), surrogates=own)
        )
    everybody = (*engine.surrogates, *foreign)
    for size in range(1, len(everybody) + 1):
        part = replace(engine, surrogates=everybody[:size])
        names = f"{size}: + {everybody[size - 1].id}"
        found.append(
            Point(curve=f"{mode}: ensemble", value=names, run=_planned(mode, part, plan), surrogates=_sha256s(part))
        )
    return found


def points(engine: Engine, foreign: Sequence[TorchRecognizer]) -> list[Point]:
    """All points of all curves; the app's default lies on each of them."""
    strengths = [
        Point(
            curve=f"{mode}: strength",
            value=f"{strength:g}",
            run=methods(engine, strength)[mode],
            surrogates=_sha256s(engine),
        )
        for mode in MODES
        for strength in STRENGTHS
    ]
    return [*_steered("cloak", engine, foreign), *strengths, *_steered("hide", engine, foreign)]


def _line(point: Point, rows: Sequence[Row], bench: Bench, judges: Sequence[Recognizer]) -> str:
    figures = [summary.of_judge(rows, judge.id, bench.limits[judge.id]) for judge in judges]
    above = [
        score["mate"]["file"] - bench.limits[judge.id][0]
        for row in rows
        for judge in judges
        for score in (row["judges"][judge.id],)
        if score["mate"]["file"] is not None
    ]
    cells: list[Any] = [point.value, len(rows)]
    cells += [f"{summary.mean_over(figures, name):.1f}" for name in ("other 1e-2", "other 1e-3", "original 1e-3")]
    cells.append(f"{float(np.mean(above)):+.3f}" if above else "-")
    away = summary.mean_known([row["distances"].get(LOOK) for row in rows])
    cells.append("-" if away is None else f"{away:.3f}")
    cells += [f"{float(np.mean([row['psnr'] for row in rows])):.1f}"]
    cells += [f"{float(np.mean([row['ssim'] for row in rows])):.3f}"]
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def tables(known: Sequence[tuple[Point, list[Row]]], bench: Bench, judges: Sequence[Recognizer]) -> str:
    """The curves as Markdown."""
    lines: list[str] = []
    for curve in dict.fromkeys(point.curve for point, _ in known):
        lines += [f"### {curve}", ""]
        lines += [
            "| value | n | other 1e-2 % | other 1e-3 % | original 1e-3 % | above threshold 1e-2 | image features away | PSNR dB | SSIM |"
        ]
        lines += ["|---|---|---|---|---|---|---|---|---|"]
        lines += [_line(point, rows, bench, judges) for point, rows in known if point.curve == curve and rows]
        lines.append("")
    return "\n".join(lines)


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure how far each setting carries a protection.")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--pairs", type=at_least_one, default=8)
    parser.add_argument("--people", type=at_least_one, help="only the first so many in the gallery, for a quick look")
    parser.add_argument(
        "--curves", nargs="*", default=[], help="only those whose name begins so, such as cloak; all without"
    )
    parser.add_argument("--minutes", type=float, default=30, help="stop after this long; a second call goes on")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--work", type=Path, default=Path("runs/limits"))
    parser.add_argument("--out", type=Path, default=Path("docs/benchmarks/limits.md"))
    return parser.parse_args(arguments)


def version(
    point: Point, packs: Sequence[Pack], judges: Sequence[Recognizer], gallery: Sequence[str], device: str, code: str
) -> str:
    """The version that the rows of a point belong to.

    Args:
        point: which one.
        packs: the installed packs.
        judges: who judges.
        gallery: the people in it, whom ranks and thresholds rest on.
        device: where the pictures are made.
        code: sha256 of this file, whose curves are no part of the other benchmarks' code.
    """
    settings = [point.curve, point.value, device, digest(gallery), optional_packages(), code]
    judged_by = {judge.id: judge.sha256 for judge in judges}
    return version_of(makers(packs, point.mode) | point.surrogates, judged_by, settings)


def main(arguments: list[str] | None = None) -> int:
    """Run or go on, then write the tables."""
    options = _arguments(arguments)
    code_hashes()  # as the code is now, and not after the minutes that loading takes
    code, pairs = sha256_of(Path(__file__)), pairs_of(options.shared)
    packs, detector, folder = installed_packs(), load_detector(), options.shared / "recognizers"
    everybody: list[Recognizer] = [*load_judges(packs), *foreign_recognizers(folder)]
    judges = [judge for judge in everybody if judge.id in LEFT_OUT]
    engine = load_engine(options.device, packs)
    names = [name for name in exported_names(folder) if name.replace("_", "-") not in LEFT_OUT]
    known = points(engine, [torch_export_recognizer(folder, name, options.device) for name in names])
    if options.curves:
        known = [point for point in known if point.curve.startswith(tuple(options.curves))]
    bench = prepare(pairs, everybody, detector, options.work, options.people)
    versioned = [(point, version(point, packs, judges, bench.names, options.device, code)) for point in known]
    laboratory = Laboratory(pairs=pairs, bench=bench, detector=detector)
    _write(_measured(options, versioned, laboratory, judges), bench, judges, options)
    return 0


def _measured(
    options: argparse.Namespace,
    versioned: Sequence[tuple[Point, str]],
    laboratory: Laboratory,
    judges: Sequence[Recognizer],
) -> list[tuple[Point, list[Row]]]:
    """Measure what the time is enough for, one person through every point before the next; return all that is there."""
    rows, begun = Rows(options.work / "rows.jsonl"), time.monotonic()
    everybody = laboratory.bench.names
    people = evenly(len(everybody), options.pairs)
    for row in people:
        for point, made_by in versioned:
            key = (point.curve, point.value, made_by, everybody[row])
            if key in rows or time.monotonic() - begun > options.minutes * 60:
                continue
            found = laboratory.measure(point.curve, point.run, row, judges)
            head = {"method": key[0], "configuration": key[1], "version": made_by, "name": key[3]}
            rows.add(head | found)
    wanted = [everybody[row] for row in people]
    return [(point, rows.of([(point.curve, point.value, made_by)], wanted)) for point, made_by in versioned]


def _write(
    measured: Sequence[tuple[Point, list[Row]]],
    bench: Bench,
    judges: Sequence[Recognizer],
    options: argparse.Namespace,
) -> None:
    date = datetime.datetime.now(datetime.UTC).date().isoformat()
    chosen = f" --curves {' '.join(options.curves)}" if options.curves else ""
    title = (
        f"# Where the limits lie\n\n`python -m benchmarks.limits{chosen} --pairs {options.pairs} --device {options.device}`, "
        f"{date}, {len(bench.names)} people in the gallery. Judges, which steer on no curve: "
        f'{", ".join(judge.id for judge in judges)}; rates are means over them. "Above threshold" is the mean '
        "similarity to the other photo less the threshold at FAR 1e-2: below 0 the mean face is safe. "
        '"Image features away" is the distance to the original as in protection.md, which has the median of different '
        "people.\n\n"
    )
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(title + tables(measured, bench, judges), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
