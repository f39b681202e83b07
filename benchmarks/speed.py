"""Seconds a face and peak memory of every stage and mode: `python -m benchmarks.speed`, each in a process of its own.

Every stage is one line of a JSON-lines file, so a run that was stopped goes on where it was, on the same machine.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from benchmarks.choosing import at_least_one
from benchmarks.configurations import pack_files
from benchmarks.rows import add_line, everything, read_lines, version_of
from benchmarks.stages import SLOW, STAGES, Scene, Stage, work_of
from velato_core.packs.catalog import installed_packs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

COUNTS = (1, 4)  # faces of one photo that go through the network together
REPEATS = 5


def measure(stage: Stage, device: str, count: int) -> dict[str, Any]:
    """Time one stage with so many faces of one photo together, models loaded and, where it is quick, warm."""
    scene = Scene(device, count)
    work = work_of(stage, scene)
    if stage not in SLOW:
        work()
    runs = [_timed(work) for _ in range(SLOW.get(stage, REPEATS))]
    per_face = [run / count for run in runs]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "stage": stage,
        "faces": count,
        "seconds_per_face": round(statistics.median_low(per_face), 4),
        "slowest": round(max(per_face), 4),
        "peak_mib": round(peak),
    }


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    if torch.cuda.is_available():
        torch.cuda.synchronize()  # else it is the launches that were timed
    return time.perf_counter() - begun


def main(arguments: list[str] | None = None) -> int:
    """Measure every stage that is missing, or one with --stage, and write the table."""
    parser = argparse.ArgumentParser(description="Measure seconds a face and peak memory.")
    parser.add_argument("--stage", choices=STAGES, help="measure this alone, in this process, and print it")
    parser.add_argument(
        "--faces", type=at_least_one, nargs="+", default=list(COUNTS), help="faces of one photo at once"
    )
    parser.add_argument("--minutes", type=float, default=30, help="stop after this long; a second call goes on")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--work", type=Path, default=Path("runs/speed"), help="rows so far, to go on from")
    parser.add_argument("--out", type=Path, help="the table (default: WORK/speed.md)")
    options = parser.parse_args(arguments)
    if options.stage is not None:
        print(json.dumps(measure(options.stage, options.device, options.faces[0])))
        return 0
    _write(_measured(options), options)
    return 0


def _measured(options: argparse.Namespace) -> list[dict[str, Any]]:
    """Return the rows of all stages that the time was enough for, those of an earlier call on this machine among them."""
    path = options.work / "rows.jsonl"
    # A process of a stage takes as many threads as this one would: both read the same environment.
    machine = [platform.node(), os.cpu_count(), options.device, torch.get_num_threads(), torch.__version__]
    here = version_of(pack_files(installed_packs()), {}, [machine, everything()])
    known = {(row["stage"], row["faces"]): row for row in read_lines(path) if row["version"] == here}
    end = time.monotonic() + 60 * options.minutes
    wanted = list(itertools.product(STAGES, options.faces))
    for stage, count in wanted:
        if (stage, count) in known or time.monotonic() > end:
            continue
        known[stage, count] = _in_its_own_process(stage, count, options.device) | {"version": here}
        print(known[stage, count], flush=True)
        add_line(path, known[stage, count])
    return [known[key] for key in wanted if key in known]


def _in_its_own_process(stage: Stage, count: int, device: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.speed", "--stage", stage, "--faces", str(count), "--device", device]
    try:
        # What it says on stderr goes where this process's own does.
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603 - our own words
    except subprocess.CalledProcessError as error:
        raise SystemExit(
            f"The stage {stage} with {count} faces at once ended with status {error.returncode}; what was measured before "
            "is kept, and a second call goes on."
        ) from None
    row: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return row


def _write(rows: Sequence[Mapping[str, object]], options: argparse.Namespace) -> None:
    date = datetime.datetime.now(datetime.UTC).date().isoformat()
    head = (
        f"`python -m benchmarks.speed`, {date}, {platform.machine()}, {os.cpu_count()} cores, device {options.device}"
    )
    lines = ["# Speed", "", f"{head}, load {os.getloadavg()[0]:.1f} at the end; the faces of one photo together.", ""]
    lines += [
        "| stage | faces at once | seconds a face (median) | slowest | peak memory MiB |",
        "|---|---|---|---|---|",
    ]
    names = ("stage", "faces", "seconds_per_face", "slowest", "peak_mib")
    lines += [f"| {' | '.join(str(row[name]) for name in names)} |" for row in rows]
    out = options.out or options.work / "speed.md"
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
