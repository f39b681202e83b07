"""How soon Cancel is answered: `python -m benchmarks.cancelling`, the longest time in which no job looks at its token.

Whoever cancels waits at most from one look at the token to the next one, and then for what has to be undone. So every job
is run once with a token that notes when and where it is looked at, on a photo of 24 megapixels with eight faces. What a
job needs is made by a process before, so that it loads its own models; only the protections that take minutes have theirs.
A job runs as the command line runs it, on the main thread, or as the window's engine does, on another.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

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

JOBS: Final = ("detect", "group", *MODES, "recover", "restore", "restore-copy", "restore-key", "prove", "verify")
KINDS: Final[dict[str, dict[str, Any]]] = {"jpg": {"quality": 92}, "png": {"compress_level": 1}}
WIDTH, HEIGHT = 6000, 4000
FACES: Final = 8
COPIES: Final = 3  # of the shipped group picture, with three faces each
PASSPHRASE: Final = "nine plain words that guard nothing but a drawing"  # noqa: S105 - and it does not


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One look at the token: the clock, this process's computing time, both in seconds, and who looked."""

    wall: float
    busy: float
    where: str


class WatchedToken(CancelToken):
    """Notes every look, and goes up by itself after so much computing time."""

    __slots__ = ("_limit", "looks", "raised_at")

    def __init__(self, limit: float) -> None:
        """Start the clock."""
        super().__init__()
        self.looks: list[Look] = [Look(wall=time.monotonic(), busy=time.process_time(), where="start")]
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
        self.looks.append(Look(wall=time.monotonic(), busy=time.process_time(), where=where))
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
    photo.save(path, **KINDS[path.suffix[1:]])


def prepare(job: str, photo: Path, edge: int, faces: int) -> None:
    """Draw the photo, and make what the job needs: a protected file for all that give an original back."""
    draw_photo(photo, edge)
    with _session(photo.parent) as session:
        session.create_vault(PASSPHRASE)
        if job in {"detect", "group", *MODES}:
            return
        options = ProtectOptions(mode="anonymize", steps=1) if job == "recover" else ProtectOptions(mode="cover")
        done = session.protect(
            _job(session, photo, options, faces, keep_original=job != "recover", portable=job == "restore-key")
        )
        if job == "restore-copy":
            Image.open(done.output).save(done.output, quality=80)
        if job == "restore-key":
            session.share_photo(done.record_id or "", photo.with_name("key.txt"), passphrase=PASSPHRASE)


def measure(job: str, limit: float, photo: Path, faces: int, *, window: bool) -> dict[str, object]:
    """Run one job with a token that is watched."""
    with _session(photo.parent) as session:
        session.unlock(PASSPHRASE)
        work = _work(job, session, photo, faces)
        if window:
            with ThreadPoolExecutor(1) as lane:
                return {"job": job} | lane.submit(_watched, work, limit, watch_imports=False).result()
        return {"job": job} | _watched(work, limit, watch_imports=True)


def _watched(work: Callable[[CancelToken], object], limit: float, *, watch_imports: bool) -> dict[str, object]:
    token = WatchedToken(limit)
    if watch_imports:
        sys.meta_path.insert(0, _ImportLooks(token))
    try:
        work(token)
    except Cancelled:
        ended = "cancelled"
    else:
        ended = "done"
    if ended == "done" or token.raised_at is None:
        token.note("end")
    answer = None if token.raised_at is None else round(time.process_time() - token.raised_at, 2)
    whole = round(time.monotonic() - token.looks[0].wall, 2)
    return {"ended": ended, "answer": answer, "seconds": whole} | gaps(token.looks)


class _ImportLooks:
    """Looks at the token before every import, as the command line does."""

    def __init__(self, token: WatchedToken) -> None:
        self._token = token

    def find_spec(self, name: str, _path: object, _target: object = None) -> None:
        """Find nothing."""
        self._token.note(f"import {name}")


def _session(folder: Path) -> Session:
    return Session(vault_folder=folder / "vault", data_folder=folder / "data")


def _work(job: str, session: Session, photo: Path, faces: int) -> Callable[[CancelToken], object]:
    """The job, with what comes before it done."""
    if job == "detect":
        return lambda token: session.find_faces(photo, cancel=token)
    if job == "group":
        found = (session.find_faces(photo),)
        return lambda token: session.group_people(found, cancel=token)
    if job in MODES:
        if job != "cover":
            session.tools.engine(None)
        chosen = _job(session, photo, ProtectOptions(mode=job), faces)
        return lambda token: session.protect(chosen, cancel=token)
    return _giving_back(job, session, photo)


def _giving_back(job: str, session: Session, photo: Path) -> Callable[[CancelToken], object]:
    record, back = session.records()[0].id, photo.with_name("back")
    (protected,) = photo.with_name("out").iterdir()
    jobs: dict[str, Callable[[CancelToken], object]] = {
        "recover": lambda token: session.recover(protected, back, cancel=token),
        "restore": lambda token: session.restore(protected, back, cancel=token),
        "restore-copy": lambda token: session.restore(protected, back, cancel=token),
        "restore-key": lambda token: session.restore_with_key(
            protected, back, key_file=photo.with_name("key.txt"), secret=PASSPHRASE, cancel=token
        ),
        "prove": lambda token: session.prove_original(photo, record, cancel=token),
        "verify": lambda token: session.verify_vault(cancel=token),
    }
    return jobs[job]


def _job(
    session: Session,
    photo: Path,
    options: ProtectOptions,
    faces: int,
    *,
    keep_original: bool = True,
    portable: bool = False,
) -> ProtectJob:
    found = session.find_faces(photo).faces[:faces]
    if len(found) != faces:
        raise RuntimeError(f"the photo shows {len(found)} faces")
    chosen = tuple(FaceChoice(face=face, options=options) for face in found)
    out = photo.with_name("out")
    return ProtectJob(photo=photo, faces=chosen, out_dir=out, keep_original=keep_original, portable=portable)


def main(arguments: list[str] | None = None) -> int:
    """Measure every job, each in a process of its own, and print a table."""
    parser = argparse.ArgumentParser(description="Measure how soon Cancel is answered.")
    parser.add_argument("--jobs", nargs="+", choices=JOBS, default=list(JOBS))
    parser.add_argument("--seconds", type=float, default=1e9, help="computing time after which the token goes up")
    parser.add_argument("--edge", type=int, default=WIDTH, help="longer side of the photo in pixels")
    parser.add_argument("--faces", type=int, default=FACES, help="how many faces are protected")
    parser.add_argument("--kind", choices=list(KINDS), default="jpg", help="of the photo")
    parser.add_argument("--window", action="store_true", help="as the window's engine runs a job")
    parser.add_argument("--here", choices=("prepare", "measure"), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.here is not None:
        return _here(options)
    rows = []
    for job in options.jobs:
        command = [sys.executable, "-m", "benchmarks.cancelling", *(sys.argv[1:] if arguments is None else arguments)]
        with tempfile.TemporaryDirectory() as folder:
            command += ["--jobs", job, "--folder", folder, "--here"]
            subprocess.run([*command, "prepare"], check=True)  # noqa: S603 - our own words
            done = subprocess.run([*command, "measure"], stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603
        rows.append(json.loads(done.stdout.splitlines()[-1]))
    print("\n".join(table(rows)))
    return 0


def _here(options: argparse.Namespace) -> int:
    """One step of one job in this process; what was measured is printed as JSON."""
    (job,), photo = options.jobs, options.folder / f"photo.{options.kind}"
    if options.here == "prepare":
        prepare(job, photo, options.edge, options.faces)
    else:
        print(json.dumps(measure(job, options.seconds, photo, options.faces, window=options.window)))
    return 0


def table(rows: Sequence[Mapping[str, object]]) -> list[str]:
    """The rows as Markdown, after a line that says when and where they were measured."""
    date = datetime.datetime.now(datetime.UTC).date().isoformat()
    machine = f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    lines = [f"`python -m benchmarks.cancelling`, {date}, {machine}.", ""]
    lines += ["| job | seconds | looks | longest, computing s | longest, clock s | between | ended | answer s |"]
    lines += ["|---|---|---|---|---|---|---|---|"]
    names = ("job", "seconds", "looks", "busy", "wall", "between", "ended", "answer")
    lines += [f"| {' | '.join('' if row[name] is None else str(row[name]) for name in names)} |" for row in rows]
    return lines


if __name__ == "__main__":
    sys.exit(main())
