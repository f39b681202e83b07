"""How long the GUI thread stands still while photos are protected: `python -m benchmarks.heartbeat --photos 200`.

Draws photos without people, marks one face by hand on each, covers them all through the real window, and prints the
gaps between the ticks of a 5 ms timer. Run it on a machine that does nothing else; the promise is 50 ms.
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
from dataclasses import replace
from functools import partial
from pathlib import Path


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


def measure(folder: Path, count: int, edge: int, mode: str) -> dict[str, float]:
    """Protect `count` photos and return gaps in milliseconds and memory in MiB."""
    from typing import Any, cast

    from PySide6.QtCore import QSettings, Qt, QTimer

    from velato_core.faces.types import Face
    from velato_core.session import Session
    from velato_desktop.application import Application, make_qt_app
    from velato_desktop.models.photo_entry import FaceMark
    from velato_desktop.workers.engine import Engine

    paths = _draw(folder / "photos", count, edge)
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
    ticks = [time.monotonic()]
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(5)
    started = time.monotonic()
    work.open_paths(paths)
    points = tuple((0.4 * edge + x, 0.3 * edge + y) for x, y in ((0, 0), (60, 0), (30, 30), (8, 60), (52, 60)))
    face = Face(box=(0.35 * edge, 0.24 * edge, 0.5 * edge, 0.42 * edge), landmarks=points, score=0.0, source="manual")
    while len(work.album.entries) < count:
        qt.processEvents()
    for entry in work.album.entries:
        work.album.set_marks(entry.path, (FaceMark(face=face),))
    work.protect()
    application.window.show_page("queue")
    while work.queue.active:
        qt.processEvents()
        time.sleep(0.001)
    timer.stop()
    gaps = sorted(later - earlier for earlier, later in itertools.pairwise(ticks))
    application.end()
    return {
        "photos": count,
        "seconds": round(time.monotonic() - started, 1),
        "longest_ms": round(gaps[-1] * 1000, 1),
        "p999_ms": round(gaps[int(len(gaps) * 0.999)] * 1000, 1),
        "over_50_ms": sum(gap > 0.05 for gap in gaps),
        "ticks": len(gaps),
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _draw(folder: Path, count: int, edge: int) -> list[Path]:
    import numpy as np
    from PIL import Image

    folder.mkdir()
    generator = np.random.default_rng(5)
    paths = []
    for number in range(count):
        small = Image.fromarray(generator.integers(40, 215, (6, 8, 3), dtype=np.uint8))
        path = folder / f"photo-{number}.jpg"
        small.resize((edge, edge * 3 // 4), Image.Resampling.BICUBIC).save(path, quality=88)
        paths.append(path)
    return paths


if __name__ == "__main__":
    sys.exit(main())
