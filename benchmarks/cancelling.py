"""How soon Cancel is answered: `python -m benchmarks.cancelling`, the longest time in which no job looks at its token.

Whoever cancels waits at most from one look at the token to the next one, and then for what has to be undone. So every job
is run once with a token that notes when and where it is looked at, on a photo of 24 megapixels with eight faces and with
the models loaded; after `--seconds` of computing the token goes up, and the time until the job has ended is the answer itself.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import json
import os
import platform
import secrets
import subprocess
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image
from typing_extensions import override

import velato_resources
from velato_core.errors import Cancelled
from velato_core.pipelines.types import FaceChoice, ProtectJob
from velato_core.protection.options import MODES, ProtectOptions
from velato_core.runtime.cancel import CancelToken
from velato_core.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

JOBS: Final = ("detect", *MODES, "recover", "restore", "verify")
WIDTH, HEIGHT = 6000, 4000
FACES: Final = 8
COPIES: Final = 3  # of the shipped group picture, with three faces each


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One look at the token: the clock, this thread's computing time, both in seconds, and who looked."""

    wall: float
    busy: float
    where: str


class WatchedToken(CancelToken):
    """Notes every look, and goes up by itself after so much computing time of the thread."""

    __slots__ = ("_limit", "looks", "raised_at")

    def __init__(self, limit: float) -> None:
        """Start the clock."""
        super().__init__()
        self.looks: list[Look] = [Look(wall=time.monotonic(), busy=time.thread_time(), where="start")]
        self.raised_at: float | None = None
        self._limit = self.looks[0].busy + limit

    @property
    @override
    def cancelled(self) -> bool:
        """Note the look."""
        self.note(_caller())
        return super().cancelled

    @override
    def raise_if_cancelled(self) -> None:
        """Note the look."""
        self.note(_caller())
        super().raise_if_cancelled()

    def note(self, where: str) -> None:
        """Remember this moment."""
        self.looks.append(Look(wall=time.monotonic(), busy=time.thread_time(), where=where))
        if self.raised_at is None and self.looks[-1].busy > self._limit:
            self.raised_at = self.looks[-1].busy
            self.cancel()


def _caller() -> str:
    """The innermost place of Velato that is no part of the token or its hooks."""
    for frame in reversed(traceback.extract_stack(limit=30)):
        path = Path(frame.filename)
        if "velato_core" in path.parts and path.name not in {"cancel.py", "cancel_inside.py"}:
            return f"{path.stem}.{frame.name}"
    return "elsewhere"


def gaps(looks: Sequence[Look]) -> dict[str, object]:
    """The longest time between two looks: on the clock, in computing time, and between which places the latter was."""
    if len(looks) < 2:
        return {"looks": len(looks), "wall": 0.0, "busy": 0.0, "between": ""}
    pairs = list(itertools.pairwise(looks))
    longest = max(pairs, key=lambda pair: pair[1].busy - pair[0].busy)
    return {
        "looks": len(looks),
        "wall": round(max(late.wall - early.wall for early, late in pairs), 2),
        "busy": round(longest[1].busy - longest[0].busy, 2),
        "between": f"{longest[0].where} - {longest[1].where}",
    }


def draw_photo(path: Path, edge: int) -> None:
    """Write a photo with a longer side of `edge` pixels that shows the shipped group three times."""
    noise = np.random.default_rng(3).integers(60, 190, (HEIGHT // 100, WIDTH // 100, 3), dtype=np.uint8)
    photo = Image.fromarray(noise).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    with velato_resources.open_path("demo/group.jpg") as group:
        people = Image.open(group).convert("RGB").resize((3600, 1228), Image.Resampling.BICUBIC)
    for copy in range(COPIES):
        photo.paste(people, (600 * (copy + 1), 60 + 1300 * copy))
    photo.thumbnail((edge, edge))
    photo.save(path, quality=92)


def measure(job: str, limit: float, edge: int, folder: Path) -> dict[str, object]:
    """Run one job with a token that is watched."""
    photo = folder / "photo.jpg"
    draw_photo(photo, edge)
    with Session(vault_folder=folder / "vault", data_folder=folder / "data") as session:
        session.create_vault(secrets.token_urlsafe())
        work = _work(job, session, photo, folder)
        token = WatchedToken(limit)
        try:
            work(token)
        except Cancelled:
            ended = "cancelled"
        else:
            ended = "done"
        if ended == "done" or token.raised_at is None:
            token.note("end")
        answer = None if token.raised_at is None else round(time.thread_time() - token.raised_at, 2)
    return {"job": job, "ended": ended, "answer": answer} | gaps(token.looks)


def _work(job: str, session: Session, photo: Path, folder: Path) -> Callable[[CancelToken], object]:
    """The job, with what it needs made before."""
    out = folder / "out"
    if job == "detect":
        return lambda token: session.find_faces(photo, cancel=token)
    if job in MODES:
        if job != "cover":
            session.tools.engine(None)
        chosen = _job(session, photo, out, ProtectOptions(mode=job), keys_only=False)
        return lambda token: session.protect(chosen, cancel=token)
    keys_only = job == "recover"
    options = ProtectOptions(mode="anonymize", steps=1) if keys_only else ProtectOptions(mode="cover")
    done = session.protect(_job(session, photo, out, options, keys_only=keys_only))
    if job == "verify":
        return lambda token: session.verify_vault(cancel=token)
    back = session.recover if keys_only else session.restore
    return lambda token: back(done.output, folder / "back", cancel=token)


def _job(session: Session, photo: Path, out: Path, options: ProtectOptions, *, keys_only: bool) -> ProtectJob:
    found = session.find_faces(photo).faces[:FACES]
    if len(found) != FACES:
        raise RuntimeError(f"the photo shows {len(found)} faces")
    faces = tuple(FaceChoice(face=face, options=options) for face in found)
    return ProtectJob(photo=photo, faces=faces, out_dir=out, keep_original=not keys_only, measure=not keys_only)


def main(arguments: list[str] | None = None) -> int:
    """Measure every job, each in a process of its own, and print a table."""
    parser = argparse.ArgumentParser(description="Measure how soon Cancel is answered.")
    parser.add_argument("--jobs", nargs="+", choices=JOBS, default=list(JOBS))
    parser.add_argument("--seconds", type=float, default=60.0, help="computing time after which the token goes up")
    parser.add_argument("--edge", type=int, default=WIDTH, help="longer side of the photo in pixels")
    parser.add_argument("--here", action="store_true", help="one job in this process, printed as JSON")
    options = parser.parse_args(arguments)
    if options.here:
        with tempfile.TemporaryDirectory() as folder:
            print(json.dumps(measure(options.jobs[0], options.seconds, options.edge, Path(folder))))
        return 0
    rows = []
    for job in options.jobs:
        command = [sys.executable, "-m", "benchmarks.cancelling", "--here", "--jobs", job]
        command += ["--seconds", str(options.seconds), "--edge", str(options.edge)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603 - our own words
        rows.append(json.loads(done.stdout.splitlines()[-1]))
    print("\n".join(table(rows)))
    return 0


def table(rows: Sequence[Mapping[str, object]]) -> list[str]:
    """The rows as Markdown, after a line that says when and where they were measured."""
    date = datetime.datetime.now(datetime.UTC).date().isoformat()
    machine = f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    lines = [f"`python -m benchmarks.cancelling`, {date}, {machine}.", ""]
    lines += ["| job | looks | longest, computing s | longest, clock s | between | ended | answer s |"]
    lines += ["|---|---|---|---|---|---|---|"]
    names = ("job", "looks", "busy", "wall", "between", "ended", "answer")
    lines += [f"| {' | '.join('' if row[name] is None else str(row[name]) for name in names)} |" for row in rows]
    return lines


if __name__ == "__main__":
    sys.exit(main())
