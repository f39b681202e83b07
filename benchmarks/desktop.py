"""Memory of the window over many photos and frames of its grid: `python -m benchmarks.desktop`.

Opens 1,000 photos one after the other in the photo view and reads the resident memory of the window's process and of
the processes it started; then scrolls a grid of 5,000 photos from end to end and times what the GUI thread does for
each frame, in CPU time of that thread, so that other work on the machine does not count. Photos are drawn here.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import math
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from velato_desktop.application import Application

EDGE = 800  # longer side of the photos that are opened
DRAWN = 40  # different pictures in the grid; the others are links to these
STEP = 1.0  # of the grid's height per frame: every photo of every frame is new


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Resident memory after some photos.

    Attributes:
        photos: opened and closed so far.
        window_mib: of the window's process.
        engine_mib: of the processes it started, together.
    """

    photos: int
    window_mib: float
    engine_mib: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """What the GUI thread did while the grid was scrolled.

    Attributes:
        photos: in the grid.
        frames: painted.
        median_ms: CPU time of events and painting of a frame.
        p99_ms: 99 of 100 frames took less.
        longest_ms: the worst one.
    """

    photos: int
    frames: int
    median_ms: float
    p99_ms: float
    longest_ms: float


def main() -> int:
    """Measure and print one line of JSON per figure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--photos", type=int, default=1000, help="photos to open one after the other")
    parser.add_argument("--grid", type=int, default=5000, help="photos in the grid")
    parser.add_argument("--minutes", type=float, default=8.0, help="end the scrolling after this time at the latest")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        application = _start(Path(name))
        try:
            every = max(1, arguments.photos // 4)
            for memory in open_and_close(application, Path(name) / "opened", arguments.photos, every=every):
                print(json.dumps({name: getattr(memory, name) for name in Memory.__slots__}), flush=True)
            end = time.monotonic() + 60 * arguments.minutes
            frames = scroll_through(application, Path(name) / "grid", arguments.grid, end=end)
            print(json.dumps({name: getattr(frames, name) for name in Frames.__slots__}), flush=True)
        finally:
            application.end()
    return 0


def open_and_close(
    application: Application, folder: Path, count: int, *, every: int, edge: int = EDGE
) -> Iterator[Memory]:
    """Open photos in the photo view and close them again, each drawn just before and deleted after; yields readings.

    Args:
        application: a started one; its album is emptied.
        folder: where the photos are drawn; made if missing.
        count: how many photos.
        every: read the memory before the first and after every so many.
        edge: longer side of the photos in pixels.
    """
    folder.mkdir(exist_ok=True)
    paths = [folder / f"photo-{number}.jpg" for number in range(count)]
    _fill(application, paths)
    work = application.window.work
    yield _memory(0)
    for number, path in enumerate(paths, 1):
        draw_photo(path, number, edge)
        work.open_photo(path)
        _until(lambda: work.photo_page.canvas.has_picture)
        work.photo_page.canvas.grab()
        work.close_photo()
        path.unlink()
        if number % every == 0:
            yield _memory(number)


def scroll_through(application: Application, folder: Path, count: int, *, end: float = math.inf) -> Frames:
    """Scroll a grid from its first to its last photo and time every frame.

    Args:
        application: a started one; its album is emptied.
        folder: where the photos are drawn; made if missing.
        count: how many photos.
        end: by `time.monotonic`; on a busy machine the last photos may not be reached, which `frames` shows.
    """
    folder.mkdir(exist_ok=True)
    drawn = [draw_photo(folder / f"drawn-{number}.jpg", number, 640) for number in range(min(DRAWN, count))]
    paths = [folder / f"IMG_{number}.jpg" for number in range(count)]
    for path, picture in zip(paths, itertools.cycle(drawn), strict=False):
        path.symlink_to(picture)
    _fill(application, paths)
    grid = application.window.work.grid_page.grid
    bar = grid.verticalScrollBar()
    _until(lambda: bar.maximum() > 0)
    times = []
    step = max(1, round(grid.viewport().height() * STEP))
    for place in range(0, bar.maximum() + step, step):
        began = time.thread_time()
        bar.setValue(place)
        grid.viewport().repaint()
        _process_events()
        times.append(time.thread_time() - began)
        time.sleep(0.004)  # what is left of a frame: thumbnails arrive meanwhile
        if time.monotonic() > end:
            break
    times.sort()
    return Frames(
        photos=count,
        frames=len(times),
        median_ms=_ms(times[len(times) // 2]),
        p99_ms=_ms(times[int(len(times) * 0.99)]),
        longest_ms=_ms(times[-1]),
    )


def draw_photo(path: Path, seed: int, edge: int) -> Path:
    """Write a smooth JPEG with nobody in it."""
    import numpy as np
    from PIL import Image

    small = np.random.default_rng(seed).integers(40, 215, (6, 8, 3), dtype=np.uint8)
    Image.fromarray(small).resize((edge, edge * 3 // 4), Image.Resampling.BICUBIC).save(path, quality=85)
    return path


def _start(folder: Path) -> Application:
    from PySide6.QtCore import QSettings

    from velato_core.session import Session
    from velato_desktop.application import Application, make_qt_app, settle_memory
    from velato_desktop.workers.engine import Engine

    qt = make_qt_app(["velato-gui"])
    backend = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    make_session = partial(Session, vault_folder=folder / "vault", data_folder=folder / "data")
    application = Application(qt, Engine(make_session), backend)
    application.settings.update(guide_seen=True, language="en")
    _process_events()
    application.start()
    settle_memory()
    return application


def _fill(application: Application, paths: Sequence[Path]) -> None:
    """Put photos into the album as already looked at: the search for faces is another process's work."""
    from velato_core.pipelines.types import PhotoFaces

    work = application.workspace
    work.close_photos(entry.path for entry in work.album.entries)
    work.album.add(paths)
    with work.album.at_once():
        for path in paths:
            work.album.set_faces(PhotoFaces(path=path, width=EDGE, height=3 * EDGE // 4, faces=()))
    application.window.show_page("photos")
    _process_events()


def _memory(photos: int) -> Memory:
    gc.collect()
    _process_events()
    window = _resident(os.getpid())
    engine = sum(_resident(child) for child in _children(os.getpid()))
    return Memory(photos=photos, window_mib=round(window / 1024, 1), engine_mib=round(engine / 1024, 1))


def _resident(pid: int) -> int:
    """Resident memory of a process in KiB; 0 where it has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:")), 0)


def _children(pid: int) -> tuple[int, ...]:
    lists = (file.read_text(encoding="ascii").split() for file in Path(f"/proc/{pid}/task").glob("*/children"))
    found = tuple(int(child) for children in lists for child in children)
    return found + tuple(further for child in found for further in _children(child))


def _process_events() -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()


def _until(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("The window did not get there.")
        _process_events()
        time.sleep(0.001)


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 2)


if __name__ == "__main__":
    sys.exit(main())
