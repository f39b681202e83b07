"""How well faces are protected, judged by recognizers that never steered: `python -m benchmarks.protection --help`."""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from benchmarks.choosing import at_least_one, evenly
from benchmarks.configurations import KINDS, Configuration, bundled_surrogates, configurations, makers, without
from benchmarks.foreign import foreign_recognizers
from benchmarks.judging import Bench, pairs_of, prepare
from benchmarks.looks import different_people
from benchmarks.measuring import Laboratory, optional_packages
from benchmarks.methods import KEY_COUNT, MODES, ORDER, STEERED, base_of, methods
from benchmarks.rows import Rows, code_hashes, digest, version_of
from benchmarks.tables import Results, sections
from velato_core.faces.detector import load_detector
from velato_core.faces.recognizers import load_judges
from velato_core.packs.catalog import installed_packs
from velato_core.protection.loading import load_engine

STRANGERS = 60  # people whose pictures say how different two people look, however many are protected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.configurations import Kind
    from velato_core.faces.recognizers import Recognizer


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure every protection on pairs of photos.")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with eval/ and recognizers/")
    parser.add_argument("--pairs", type=at_least_one, default=60, help="how many people at most")
    parser.add_argument("--people", type=at_least_one, help="only the first so many in the gallery, for a quick look")
    parser.add_argument("--minutes", type=float, default=30, help="stop after this long; a second call goes on")
    parser.add_argument("--methods", nargs="+", default=list(ORDER), choices=ORDER)
    parser.add_argument("--configurations", nargs="+", default=list(KINDS), choices=KINDS)
    parser.add_argument(
        "--left-out", nargs="+", help="leave out only these judges, each with its sisters; all in turn without"
    )
    parser.add_argument("--strength", type=float, default=0.5)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--work", type=Path, default=Path("runs/protection"), help="rows so far, to go on from")
    parser.add_argument("--out", type=Path, default=Path("docs/benchmarks/protection"), help="writes OUT.md, OUT.json")
    return parser.parse_args(arguments)


@dataclass(kw_only=True, eq=False)
class Run:
    """One call of the benchmark: what it wants, what is measured already, and how long it may go on."""

    options: argparse.Namespace
    laboratory: Laboratory
    rows: Rows
    known: Sequence[Configuration]
    begun: float = field(default_factory=time.monotonic)

    def people(self) -> list[int]:
        """Rows of the people to be measured, evenly over all."""
        return evenly(len(self.laboratory.bench.names), self.options.pairs)

    def methods_of(self, configuration: Configuration) -> list[str]:
        """The wanted methods that the configuration changes anything for."""
        wanted = [name for name in ORDER if name in self.options.methods]
        return wanted if configuration.name == "default" else [name for name in wanted if name in STEERED]

    def version(self, configuration: Configuration, method: str) -> str:
        """The version that a row of this method has now."""
        base = base_of(method)
        weights, seen_by = makers(configuration.packs, base), configuration.judges
        if base in STEERED:
            weights |= configuration.surrogates
            seen_by += configuration.steering
        settings = [
            method,
            self.options.strength if base in MODES else None,
            KEY_COUNT,
            self.options.device,
            digest(self.laboratory.bench.names),  # ranks count the gallery, and thresholds rest on it
            optional_packages(),
        ]
        return version_of(weights, {item.id: item.sha256 for item in seen_by}, settings)

    def go(self) -> bool:
        """Measure what is missing until the time is up; returns whether all of what was asked for, if anything, is there.

        The default configuration first, and one person through all methods before the next: whatever a time-boxed run
        gets to, its methods saw the same people.
        """
        for configuration in self.known:
            run = methods(configuration.engine, self.options.strength)
            for row in self.people():
                for method in self.methods_of(configuration):
                    name, version = self.laboratory.bench.names[row], self.version(configuration, method)
                    if (method, configuration.name, version, name) in self.rows:
                        continue
                    if time.monotonic() - self.begun > self.options.minutes * 60:
                        return False
                    found = self.laboratory.measure(
                        method, run[base_of(method)], row, configuration.judges, configuration.steering
                    )
                    head = {"method": method, "configuration": configuration.name, "version": version, "name": name}
                    self.rows.add(head | found)
        return any(self.methods_of(configuration) for configuration in self.known)

    def results(self) -> Results:
        """Everything measured that still holds, of every method and not only of those asked for now."""
        names = [self.laboratory.bench.names[row] for row in self.people()]
        found = {}
        for configuration in self.known:
            for method in ORDER if configuration.name == "default" else STEERED:
                version = self.version(configuration, method)
                rows = self.rows.of([(method, configuration.name, version)], names)
                if rows:
                    found[(method, configuration.name)] = rows
        everybody = self.laboratory.bench.names
        several = evenly(len(everybody), STRANGERS)
        medians = different_people([self.laboratory.looks_of(everybody[row]) for row in several])
        judges = tuple(judge.id for judge in self.known[0].judges)
        return Results(bench=self.laboratory.bench, judges=judges, rows=found, medians=medians)


def main(arguments: list[str] | None = None) -> int:
    """Run or go on with the benchmark, then write the tables."""
    options = _arguments(arguments)
    code_hashes()  # as the code is now, and not after the minutes that loading takes
    pairs = pairs_of(options.shared)
    packs, detector = installed_packs(), load_detector()
    folder = options.shared / "recognizers"
    judges: list[Recognizer] = [*load_judges(packs), *foreign_recognizers(folder)]
    chosen = chosen_names(options.configurations, options.left_out, [judge.id for judge in judges])
    engine = load_engine(options.device, packs)
    bench = prepare(pairs, [*judges, *bundled_surrogates(engine)], detector, options.work, options.people)
    run = Run(
        options=options,
        laboratory=Laboratory(pairs=pairs, bench=bench, detector=detector),
        rows=Rows(options.work / "rows.jsonl"),
        known=configurations(KINDS, engine, packs, judges, folder, options.device),
    )
    everything = run.known
    run.known = [item for item in everything if item.name in chosen]
    finished = run.go()
    run.known = everything
    _write(run, bench, finished=finished)
    return 0


def chosen_names(kinds: Sequence[Kind], left_out: Sequence[str] | None, judges: Sequence[str]) -> list[str]:
    """The names of the configurations that are asked for.

    Args:
        kinds: of configurations.
        left_out: ids of the judges that are left out in turn; None leaves out everyone.
        judges: ids of all judges.

    Raises:
        SystemExit: one that shall be left out is no judge.
    """
    unknown = [name for name in left_out or () if name not in judges]
    if unknown:
        raise SystemExit(f"--left-out: there is no judge {unknown[0]!r}; there is: {', '.join(judges)}.")
    names = {"default": ["default"], "leave-one-out": [without(judge) for judge in left_out or judges]}
    return [name for kind in kinds for name in names[kind]]


def _machine(device: str) -> str:
    name = torch.cuda.get_device_name() if device.startswith("cuda") else platform.machine()
    return f"{device} ({name}), {os.cpu_count()} cores, torch {torch.__version__}"


def _write(run: Run, bench: Bench, *, finished: bool) -> None:
    options, results = run.options, run.results()
    parts = sections(results)
    default = run.known[0]
    facts = {
        "command": "python -m benchmarks.protection "
        + " ".join(f"--{name} {getattr(options, name)}" for name in ("pairs", "strength", "device"))
        + f" --configurations {' '.join(options.configurations)} --methods {' '.join(options.methods)}"
        + (f" --left-out {' '.join(options.left_out)}" if options.left_out else ""),
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "device": _machine(options.device),
        "people in the gallery": len(bench.names),
        "complete": finished,
        "seeds": "keys are SHA-256 of the file names",
        "weights": makers(default.packs, "anonymize") | default.surrogates,  # no mode is made of more
        "surrogates": default.surrogates,
        "judges": {judge.id: judge.sha256 for judge in default.judges},
        "limits": bench.limits,
        "medians of different people": results.medians,
    }
    head = (
        f"# Protection\n\n`{facts['command']}`, {facts['date']}, {facts['device']}; {len(bench.names)} people in the "
        f'gallery.\n\n"Bundled only" steers on {", ".join(default.surrogates)}; "all but the judge" also on every '
        "recognizer of the evaluation folder except the judge of that table and its sisters. All rates are per cent of n. Thresholds "
        "are those of the pairs of different people in this set; the row `clean` is the share of true matches there. "
        "Of 60 faces with no match the true rate is below 5 % with 95 % confidence, no better. The bundled surrogates "
        "were distilled from EdgeFace-xs: it never steered by itself, but it and its sister xxs are no strangers either.\n\n"
    )
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.with_suffix(".md").write_text(head + "\n".join(part.markdown() for part in parts), encoding="utf-8")
    found = facts | {"tables": [asdict(part) for part in parts]}
    options.out.with_suffix(".json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
