"""Seconds a face and peak memory of every mode: `python -m benchmarks.speed`, each mode in a process of its own."""

from __future__ import annotations

import argparse
import datetime
import itertools
import json
import os
import platform
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

import velato_resources
from velato_core.faces.detector import load_detector
from velato_core.faces.recognizers import load_judges
from velato_core.packs.catalog import installed_packs
from velato_core.protection.cover import cover_face
from velato_core.protection.loading import load_engine
from velato_core.protection.options import MODES, Mode, ProtectOptions
from velato_core.protection.registry import protect_faces
from velato_core.report.measure import measure_face

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8

REPEATS = {"anonymize": 3, "hide": 1, "cloak": 1}  # the slow modes once: a minute of work is no noise
STAGES = ("detect", "judge", "report", *MODES)  # detector and judge alone are the baseline
COUNTS = (1, 4)  # faces of one photo that go through the network together
SHOWN = 3  # faces in the shipped group picture


def _photo(count: int) -> Rgb8:
    """The shipped group picture, side by side with itself where it shows too few faces."""
    with velato_resources.open_path("demo/group.jpg") as path:
        photo = np.asarray(Image.open(path).convert("RGB"))
    return photo if count <= SHOWN else np.concatenate([photo] * -(-count // SHOWN), axis=1)


def measure(stage: str, device: str, count: int) -> dict[str, object]:
    """Time one stage with so many faces of one photo together, models loaded and warm."""
    photo, detector = _photo(count), load_detector()
    begun = time.perf_counter()
    faces = detector.detect(photo)[:count]
    if stage == "detect":
        runs = [_timed(lambda: detector.detect(photo)) for _ in range(5)]
    elif stage == "judge":
        judges = load_judges(installed_packs())

        def look() -> None:
            for judge in judges:
                judge.embed_many(photo, faces)

        look()
        runs = [_timed(look) for _ in range(5)]
    elif stage == "report":
        runs = _reports(photo, faces, detector)
    elif stage == "cover":
        runs = [_timed(lambda: [cover_face(photo, face, "solid", 0.5) for face in faces]) for _ in range(5)]
    else:
        mode: Mode = next(mode for mode in MODES if mode == stage)
        engine = load_engine(device, installed_packs())
        begun = time.perf_counter()
        options = [ProtectOptions(mode=mode)] * len(faces)
        keys = [bytes([index + 1]) * 32 for index in range(len(faces))]
        runs = [_timed(lambda: protect_faces(mode, engine, photo, faces, options, keys)) for _ in range(REPEATS[mode])]
    per_face = sorted(run / len(faces) for run in runs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "stage": stage,
        "faces": len(faces),
        "seconds_per_face": round(per_face[len(per_face) // 2 - (len(per_face) % 2 == 0)], 3),
        "slowest": round(per_face[-1], 3),
        "peak_mib": round(peak),
        "in_process": round(time.perf_counter() - begun, 1),
    }


def _reports(photo: Rgb8, faces: Sequence[Face], detector: FaceDetector) -> list[float]:
    """The whole measurement of every face, as after a protection: all judges, JPEG q75 and q50, half size, detector."""
    judges = load_judges(installed_packs())

    def work() -> None:
        for face in faces:
            measure_face(photo, photo, face, "anonymize", cosmetic=False, detector=detector, judges=judges)

    work()
    return [_timed(work) for _ in range(3)]


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main(arguments: list[str] | None = None) -> int:
    """Measure every stage, or one with --stage, and write docs/benchmarks/speed.md."""
    parser = argparse.ArgumentParser(description="Measure seconds a face and peak memory.")
    parser.add_argument("--stage", choices=STAGES)
    parser.add_argument("--faces", type=int, nargs="+", default=list(COUNTS), help="faces of one photo at once")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--out", type=Path, default=Path("docs/benchmarks/speed.md"))
    options = parser.parse_args(arguments)
    if options.stage is not None:
        print(json.dumps(measure(options.stage, options.device, options.faces[0])))
        return 0
    rows = []
    for stage, count in itertools.product(STAGES, options.faces):
        command = [sys.executable, "-m", "benchmarks.speed", "--stage", stage, "--faces", str(count)]
        command += ["--device", options.device]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
        rows.append(json.loads(done.stdout.splitlines()[-1]))
        print(rows[-1], flush=True)
    _write(rows, options)
    return 0


def _write(rows: Sequence[Mapping[str, object]], options: argparse.Namespace) -> None:
    date = datetime.datetime.now(datetime.UTC).date().isoformat()
    head = (
        f"`python -m benchmarks.speed`, {date}, {platform.machine()}, {os.cpu_count()} cores, device {options.device}"
    )
    lines = ["# Speed", "", f"{head}, load {os.getloadavg()[0]:.1f} at the end; the faces of one photo together.", ""]
    lines += [
        "| stage | faces at once | seconds a face (faster run) | slowest | peak memory MiB |",
        "|---|---|---|---|---|",
    ]
    names = ("stage", "faces", "seconds_per_face", "slowest", "peak_mib")
    lines += [f"| {' | '.join(str(row[name]) for name in names)} |" for row in rows]
    options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
