"""How long the window stands still while thousands of photos are queued with one click: `python -m benchmarks.queueing`.

Fills the album with photos that one face each was found on, whose people are known, presses Protect in the real window
and notes every turn of its event loop until all photos are in the queue and written into the vault; then cancels them.
The photos are covered by the real session meanwhile, in its own process. The promise is 50 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import threading
import time
import traceback
from array import array
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.heartbeat import Heart, Turn, draw_apart, in_ms, start, summary, turn_until

if TYPE_CHECKING:
    from velato_core.pipelines.people import Person
    from velato_desktop.application import Application

EDGE = 640  # longer side of the photos
EACH = 10  # photos of one person


class Watcher:
    """Looks at the stack of the thread that made it every 2 ms."""

    def __init__(self) -> None:
        self._looks: list[tuple[float, str]] = []
        self._ended = threading.Event()
        self._watched = threading.get_ident()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> list[tuple[float, str]]:
        """Stop and return when which stack was seen."""
        self._ended.set()
        self._thread.join()
        return self._looks

    def _watch(self) -> None:
        while not self._ended.wait(0.002):
            frame = sys._current_frames().get(self._watched)  # noqa: SLF001 -- no other way to a thread's stack
            ours = [item for item in traceback.extract_stack(frame) if "velato" in item.filename]
            stack = " > ".join(f"{Path(item.filename).stem}.{item.name}:{item.lineno}" for item in ours)
            self._looks.append((time.monotonic(), stack))


def main() -> int:
    """Run so many times and print one line of JSON each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--photos", type=int, default=5000)
    parser.add_argument("--runs", type=int, default=5, help="how often, each with photos of its own")
    parser.add_argument("--strangers", action="store_true", help="nobody knows who is who on the photos")
    parser.add_argument("--watch", action="store_true", help="tell what the longest turns did; costs time itself")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from velato_desktop.application import settle_memory

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        application = start(folder, "cover")
        settle_memory()
        (drawn,) = draw_apart(folder / "photos", 1, EDGE)
        for run in range(arguments.runs):
            _fill(application, _linked(folder / f"album-{run}", drawn, arguments.photos), known=not arguments.strangers)
            print(json.dumps(_press(application, watch=arguments.watch)), flush=True)
        application.end()
    return 0


def _linked(folder: Path, drawn: Path, count: int) -> list[Path]:
    folder.mkdir()
    paths = [folder / f"IMG_{number}.jpg" for number in range(count)]
    for path in paths:
        path.symlink_to(drawn)
    return paths


def _fill(application: Application, paths: list[Path], *, known: bool) -> None:
    """Put photos into the album as already looked at, and their people, where they are known, into groups."""
    from velato_core.faces.types import Face
    from velato_core.pipelines.people import PeopleGroups
    from velato_core.pipelines.types import PhotoFaces

    points = tuple((0.4 * EDGE + x, 0.3 * EDGE + y) for x, y in ((0, 0), (60, 0), (30, 30), (8, 60), (52, 60)))
    face = Face(box=(0.35 * EDGE, 0.24 * EDGE, 0.5 * EDGE, 0.42 * EDGE), landmarks=points, score=0.9, source="detector")
    work = application.workspace
    work.close_photos(entry.path for entry in work.album.entries)
    work.queue.clear_finished()
    work.album.add(paths)
    with work.album.at_once():
        for path in paths:
            work.album.set_faces(PhotoFaces(path=path, width=EDGE, height=EDGE * 3 // 4, faces=(face,)))
    work.people.set_groups(PeopleGroups(people=_people(paths) if known else (), judge="none"))
    application.window.show_page("photos")
    _wait(2.0)


def _people(paths: list[Path]) -> tuple[Person, ...]:
    from velato_core.pipelines.people import FaceRef, Person

    numbers, people = random.Random(7), []  # noqa: S311 -- looks of nobody
    for number, first in enumerate(range(0, len(paths), EACH)):
        faces = tuple(FaceRef(photo=path, face=0) for path in paths[first : first + EACH])
        looks = tuple(array("f", [numbers.uniform(-1, 1) for _ in range(512)]).tobytes() for _ in faces)
        people.append(Person(id=str(number), faces=faces, looks=looks))
    return tuple(people)


def _press(application: Application, *, watch: bool) -> dict[str, object]:
    """Protect all and cancel once they are in the queue; how long the turns took meanwhile."""
    work = application.workspace
    photos = len(work.album.entries)
    watcher = Watcher() if watch else None
    heart, began = Heart(), time.monotonic()
    application.window.work.side.protect_wanted.emit()
    turn_until(lambda: len(work.queue.jobs) >= photos)
    seconds = time.monotonic() - began
    _wait(3.0)  # the waiting ones are written into the vault, and the pages count them
    turns = heart.stop()
    looks = watcher.stop() if watcher else []
    heart = Heart()
    work.queue.cancel()
    turn_until(lambda: not work.queue.active)
    _wait(1.0)
    found = {
        "photos": photos,
        "seconds": round(seconds, 2),
        "queueing": summary(turns),
        "cancelling": summary(heart.stop()),
    }
    return found | ({"longest": _made_of(turns, began, looks)} if watch else {})


def _made_of(
    turns: list[Turn], began: float, looks: list[tuple[float, str]]
) -> list[tuple[float, list[tuple[str, int]]]]:
    """The three turns that computed longest, and which stacks were seen in them, most often first."""
    timed, now = [], began
    for turn in turns:
        timed.append((turn.thread, now, now + turn.wall))
        now += turn.wall
    return [
        (in_ms(busy), Counter(stack for at, stack in looks if first <= at <= last).most_common(8))
        for busy, first, last in sorted(timed, reverse=True)[:3]
    ]


def _wait(seconds: float) -> None:
    end = time.monotonic() + seconds
    turn_until(lambda: time.monotonic() > end)


if __name__ == "__main__":
    sys.exit(main())
