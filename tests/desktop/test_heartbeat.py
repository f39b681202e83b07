"""The window breathes while it works: no turn of its event loop keeps the user waiting for 50 ms.

A shared machine is no stopwatch: another program on the processor is no freeze that this one causes. So computing time
is measured, which a busy machine does not change: that of the GUI thread between two turns, and that of the whole
process, as a thread that holds the interpreter's lock stops the GUI thread too. benchmarks/heartbeat.py has the wall
clock.
"""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from desktop_acting import PASSPHRASE, draw_photo, open_photo

from benchmarks.heartbeat import PAGES, Heart, Turn
from velato_core.faces.types import Face
from velato_desktop.models.photo_entry import FaceMark, PhotoState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

PROMISE = 0.050  # seconds
POINTS = tuple((130.0 + x, 110.0 + y) for x, y in ((0, 0), (40, 0), (20, 20), (5, 40), (35, 40)))
FACE = Face(box=(110.0, 80.0, 190.0, 180.0), landmarks=POINTS, score=0.0, source="manual")

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]


def prepare(application: Application, paths: tuple[Path, ...]) -> None:
    application.workspace.desk.session.unlock(PASSPHRASE)
    plan = application.workspace.plan
    plan.set(replace(plan.value, options=replace(plan.value.options, mode="cover")))
    for path in paths:
        application.workspace.change_marks("draw", path, (FaceMark(face=FACE),))


def work_through(application: Application, photos: tuple[Path, ...], qtbot: QtBot) -> list[Turn]:
    """Protect everything, walk through the pages and look at a photo meanwhile."""
    work, window = application.workspace, application.window
    heart = Heart()
    assert work.protect() == len(photos)
    pages = itertools.cycle(PAGES)
    shown = 0.0
    while work.queue.active:
        qtbot.wait(20)
        if time.monotonic() - shown > 0.5:
            shown = time.monotonic()
            window.show_page(next(pages))
    window.show_page("photos")
    open_photo(application, photos[-1], qtbot)
    turns = heart.stop()
    assert all(entry.state is PhotoState.PROTECTED for entry in work.album.entries)
    return turns


def check(turns: list[Turn], capsys: pytest.CaptureFixture[str]) -> None:
    thread, process, wall = (
        max(getattr(turn, name) for turn in turns) * 1000 for name in ("thread", "process", "wall")
    )
    with capsys.disabled():
        text = f" [{len(turns)} turns, longest: GUI thread {thread:.0f} ms, process {process:.0f} ms, clock {wall:.0f} ms] "
        sys.stdout.write(text)
    assert len(turns) > 20  # it did turn
    assert thread <= PROMISE * 1000
    # Twice the promise for both: other threads also compute without the lock, while Qt draws.
    assert process <= 2 * PROMISE * 1000


def test_the_gui_thread_keeps_ticking_during_a_job(
    vault: None, opened: Application, photos: tuple[Path, ...], qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare(opened, photos)
    check(work_through(opened, photos, qtbot), capsys)


JOB = """
import sys, time
from dataclasses import replace
from functools import partial
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from PySide6.QtCore import QSettings
from engine_sessions import QuickSession
from velato_desktop.application import Application, make_qt_app
from velato_desktop.operations.vault import read_vault, restore_record, vault_thumbnail, verify_vault
from velato_desktop.workers.engine import Engine

folder = Path(sys.argv[2])
app = make_qt_app(["velato-gui"])
engine = Engine(partial(QuickSession, vault_folder=folder / "vault", data_folder=folder / "data"), warm=False)
application = Application(app, engine, QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
application.settings.update(guide_seen=True)
application.start()
work = application.workspace

def until(done):
    end = time.monotonic() + 200
    while not done():
        assert time.monotonic() < end
        app.processEvents()
        time.sleep(0.002)

def finish(operation):
    results = []
    operation.success(results.append).failure(results.append).start()
    until(lambda: results)
    assert not isinstance(results[0], Exception), results
    return results[0]

work.desk.session.unlock("four calm green boats")
work.plan.set(replace(work.plan.value, options=replace(work.plan.value.options, mode="cover")))
work.open_paths([folder / "holiday"])
until(lambda: work.album.entries and all(entry.looked for entry in work.album.entries))
path = work.album.entries[0].path
work.draw_face("draw", path, (110, 80, 190, 180))
until(lambda: work.album.entries[0].marks)
assert work.protect() == 1
until(lambda: not work.queue.active)
assert work.album.entries[0].result is not None, work.album.entries[0].reason
record = finish(read_vault(work.desk)).records[0]
assert finish(vault_thumbnail(work.desk, record_id=record.id)) is not None
finish(restore_record(work.desk, record_id=record.id, out_dir=folder / "back"))
finish(verify_vault(work.desk))
for page in ("people", "queue", "vault", "settings", "help", "photos"):
    application.window.show_page(page)
    app.processEvents()
heavy = {"torch", "diffusers", "onnxruntime", "scipy", "cryptography", "pyrage", "numpy", "PIL"} & set(sys.modules)
print(sorted(heavy))
assert application.end()
"""


def test_a_job_loads_no_library_that_computes_into_the_window(
    vault: None, photos: tuple[Path, ...], tmp_path: Path, root: Path
) -> None:
    # Such an import holds the interpreter's lock, and with it the window, for as long as it takes.
    command = [sys.executable, "-c", JOB, str(root / "tests/desktop"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ), check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"
    assert (tmp_path / "back" / photos[0].name).read_bytes() == photos[0].read_bytes()


@pytest.mark.nightly
@pytest.mark.slow
def test_the_gui_thread_keeps_ticking_during_200_photos(
    vault: None, application: Application, tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    paths = tuple(draw_photo(folder / f"IMG_{number:03}.jpg", number) for number in range(200))
    heart = Heart()
    application.workspace.open_paths([folder])
    album = application.workspace.album
    qtbot.waitUntil(lambda: len(album.entries) == 200 and all(entry.looked for entry in album.entries), timeout=900_000)
    check(heart.stop(), capsys)
    prepare(application, paths)
    check(work_through(application, paths, qtbot), capsys)


def test_cancel_leaves_nothing_half_written(
    vault: None, opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    prepare(opened, photos)
    opened.workspace.protect()
    opened.workspace.queue.cancel()
    qtbot.waitUntil(lambda: not opened.workspace.queue.active, timeout=60_000)
    done = [entry for entry in opened.workspace.album.entries if entry.state is PhotoState.PROTECTED]
    written = [path for path in photos[0].parent.rglob("*") if path.is_file() and path not in photos]
    assert len(written) == len(done)
    assert len(opened.workspace.desk.session.records()) == len(done)
    assert len(done) < 5
    opened.workspace.jobs.retry(opened.workspace.queue.jobs)
    entries = opened.workspace.album.entries
    qtbot.waitUntil(lambda: all(entry.state is PhotoState.PROTECTED for entry in entries), timeout=180_000)


def test_a_crash_of_the_engine_is_said_and_work_goes_on(
    vault: None, opened: Application, photos: tuple[Path, ...], qtbot: QtBot
) -> None:
    prepare(opened, photos)
    work, host = opened.workspace, opened.engine.work_host
    work.protect()
    qtbot.waitUntil(lambda: work.queue.running, timeout=60_000)
    pid = host.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: any(entry.state is PhotoState.FAILED for entry in work.album.entries), timeout=60_000)
    failed = [entry for entry in work.album.entries if entry.state is PhotoState.FAILED]
    assert len(failed) == 1
    assert "your photos are unharmed" in failed[0].reason
    # The vault is locked now, so the queue waits and loses nothing.
    qtbot.waitUntil(lambda: work.queue.paused, timeout=60_000)
    assert not work.desk.session.unlocked
    assert host.pid != pid
    work.desk.session.unlock(PASSPHRASE)
    work.queue.resume()
    work.jobs.retry(work.queue.jobs)
    entries = work.album.entries
    qtbot.waitUntil(lambda: all(entry.state is PhotoState.PROTECTED for entry in entries), timeout=180_000)
