"""How long the GUI thread stands still while photos are protected: `python -m benchmarks.heartbeat --photos 200`.

Draws photos without people, marks one face by hand on each, covers them all through the real window, walks through its
pages meanwhile, and prints what a 5 ms timer on the GUI thread saw. The promise is 50 ms.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import resource
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from velato_desktop.application import Application

PAGES = ("queue", "photos", "people", "vault", "queue", "settings", "help")


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of the event loop, in seconds: as the clock on the wall says, and computing in the thread and process."""

    wall: float
    thread: float
    process: float


class Heart:
    """Beats on the GUI thread every 5 ms and notes when it could."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._beats: list[tuple[float, float, float]] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._beat()
        self._timer.start(5)

    def stop(self) -> list[Turn]:
        """Stop and tell the turns."""
        self._timer.stop()
        pairs = itertools.pairwise(self._beats)
        return [Turn(*(late - early for early, late in zip(before, after, strict=True))) for before, after in pairs]

    def _beat(self) -> None:
        self._beats.append((time.monotonic(), time.thread_time(), time.process_time()))


def main() -> int:
    """Run once and print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--edge", type=int, default=1200, help="longer side of the photos in pixels")
    parser.add_argument("--mode", default="cover")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder), arguments.photos, arguments.edge, arguments.mode)
    print(json.dumps(found))
    return 0


def measure(folder: Path, count: int, edge: int, mode: str) -> dict[str, object]:
    """Protect `count` photos and return times in milliseconds and memory in MiB."""
    paths = draw_apart(folder / "photos", count, edge)
    started = time.monotonic()
    application = start(folder, mode)
    heart = Heart()
    _open_all(application, paths, edge)
    opening = heart.stop()
    heart = Heart()
    seconds = _protect_all(application)
    working = heart.stop()
    heavy = {"torch", "onnxruntime", "cryptography", "numpy", "PIL"} & set(sys.modules)
    clean = application.end()
    return {
        "photos": count,
        "opening": summary(opening),
        "working": summary(working),
        "seconds": round(time.monotonic() - started, 1),
        "working_seconds": round(seconds, 1),
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "engine_peak_mib": round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024),
        "heavy_modules": sorted(heavy),
        "ended_clean": clean,
    }


def summary(turns: list[Turn]) -> dict[str, float]:
    """What the turns come to, in milliseconds."""
    wall = sorted(turn.wall for turn in turns)
    return {
        "turns": len(turns),
        "longest_wall_ms": in_ms(wall[-1]),
        "p999_wall_ms": in_ms(wall[int(len(wall) * 0.999)]),
        "wall_over_50_ms": sum(gap > 0.05 for gap in wall),
        "longest_busy_ms": in_ms(max(turn.thread for turn in turns)),
        "longest_process_busy_ms": in_ms(max(turn.process for turn in turns)),
    }


def in_ms(seconds: float) -> float:
    """Seconds as milliseconds to one place."""
    return round(seconds * 1000, 1)


def start(folder: Path, mode: str) -> Application:
    """The window with a new vault and settings of its own in a folder, set to a mode."""
    from PySide6.QtCore import QSettings

    from velato_core.session import Session
    from velato_desktop.application import Application, make_qt_app
    from velato_desktop.workers.engine import Engine

    qt = make_qt_app(["velato-gui"])
    backend = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    engine = Engine(partial(Session, vault_folder=folder / "vault", data_folder=folder / "data"))
    application = Application(qt, engine, backend)
    application.settings.update(guide_seen=True)
    application.start()
    work = application.workspace
    work.desk.session.create_vault("a passphrase for one run")
    plan = work.plan.value
    work.plan.set(replace(plan, out_dir=folder / "out", options=replace(plan.options, mode=cast("Any", mode))))
    return application


def _open_all(application: Application, paths: list[Path], edge: int) -> None:
    from velato_core.faces.types import Face
    from velato_desktop.models.photo_entry import FaceMark

    work = application.workspace
    work.open_paths(paths)
    points = tuple((0.4 * edge + x, 0.3 * edge + y) for x, y in ((0, 0), (60, 0), (30, 30), (8, 60), (52, 60)))
    face = Face(box=(0.35 * edge, 0.24 * edge, 0.5 * edge, 0.42 * edge), landmarks=points, score=0.0, source="manual")
    turn_until(lambda: len(work.album.entries) == len(paths))
    for entry in work.album.entries:
        work.album.set_marks(entry.path, (FaceMark(face=face),))


def _protect_all(application: Application) -> float:
    """Protect everything, looking at another page now and then; returns the seconds it took."""
    started = shown = time.monotonic()
    application.workspace.protect()
    pages = itertools.cycle(PAGES)
    while application.workspace.queue.active:
        turn_until(lambda: True)
        if time.monotonic() - shown > 1.0:
            shown = time.monotonic()
            application.window.show_page(next(pages))
    return time.monotonic() - started


def turn_until(done: Any) -> None:  # noqa: ANN401
    """Turn the event loop until something is so."""
    from PySide6.QtWidgets import QApplication

    while True:
        QApplication.processEvents()
        time.sleep(0.001)
        if done():
            return


def draw_apart(folder: Path, count: int, edge: int) -> list[Path]:
    """Draw photos without people in another process, so that this one loads nothing for it."""
    import multiprocessing

    folder.mkdir()
    drawing = multiprocessing.get_context("spawn").Process(target=_draw_here, args=(folder, count, edge))
    drawing.start()
    drawing.join()
    return sorted(folder.iterdir())


def _draw_here(folder: Path, count: int, edge: int) -> None:
    import numpy as np
    from PIL import Image

    generator = np.random.default_rng(5)
    for number in range(count):
        small = Image.fromarray(generator.integers(40, 215, (6, 8, 3), dtype=np.uint8))
        path = folder / f"photo-{number}.jpg"
        small.resize((edge, edge * 3 // 4), Image.Resampling.BICUBIC).save(path, quality=88)


if __name__ == "__main__":
    sys.exit(main())
