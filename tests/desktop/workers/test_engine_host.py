"""A session in a process of its own: calls, progress, cancel, errors, crashes, and an end that leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path
from pickle import UnpicklingError
from typing import TYPE_CHECKING, Any

import pytest
from engine_sessions import QuickSession, trial_session

from velato_core.errors import Cancelled, DiskFull, UnreadablePhoto, VaultLocked, VaultMissing, WrongPassphrase
from velato_core.runtime.cancel import CancelToken
from velato_desktop.crash_report import UnforeseenError
from velato_desktop.workers.engine_host import EngineHost
from velato_desktop.workers.engine_wire import EngineStopped, pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from velato_core.runtime.progress import Progress

PASSPHRASE = "four calm green boats"


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
def host(tmp_path: Path, qtbot: QtBot) -> Iterator[EngineHost]:
    made = EngineHost("test", partial(trial_session, tmp_path))
    yield made
    made.close()


@pytest.fixture
def trial(host: EngineHost) -> Any:  # noqa: ANN401 -- the stand-in also has the methods that only the tests' session has
    return host.session


def test_the_session_works_in_another_process(host: EngineHost, tmp_path: Path, photos: tuple[Path, ...]) -> None:
    session = host.session
    assert session.vault_folder == tmp_path / "vault"
    assert not session.vault_exists
    assert host.pid is None  # none of these questions needed a process
    words = session.create_vault(PASSPHRASE)
    assert len(words) == 24
    assert host.pid != os.getpid()
    assert session.vault_exists
    assert session.unlocked
    assert session.records() == ()
    picture = session.thumbnail(photos[0], edge=64)
    assert (picture.width, picture.height, len(picture.data)) == (64, 48, 64 * 48 * 3)
    session.lock()
    assert not session.unlocked
    session.unlock(PASSPHRASE)
    assert session.unlocked


def test_errors_arrive_as_what_they_are(trial: Any, tmp_path: Path) -> None:  # noqa: ANN401
    with pytest.raises(VaultMissing):
        trial.records()
    trial.create_vault(PASSPHRASE)
    trial.lock()
    with pytest.raises(WrongPassphrase):
        trial.unlock("something else")
    with pytest.raises(UnreadablePhoto) as unreadable:
        trial.thumbnail(tmp_path / "missing.jpg")
    assert unreadable.value.hint
    assert "missing.jpg" in unreadable.value.message
    with pytest.raises(DiskFull) as full:
        trial.fail("disk")
    assert (full.value.hint, full.value.data) == ("Empty the bin.", {"path": "/somewhere/photo.jpg"})
    with pytest.raises(PermissionError) as refused:
        trial.fail("/etc/shadow")
    assert (refused.value.errno, refused.value.strerror) == (13, "Permission denied")
    with pytest.raises(AttributeError):
        trial.no_such_method()


def test_of_an_unforeseen_error_only_the_place_arrives(trial: Any) -> None:  # noqa: ANN401
    with pytest.raises(UnforeseenError) as unforeseen:
        trial.fail("strange")
    assert "engine_sessions.StrangeError" in unforeseen.value.text
    assert "velato_desktop.workers.engine_child" in unforeseen.value.text
    assert "strange things" not in unforeseen.value.text
    with pytest.raises(UnforeseenError) as broken:
        trial.thumbnail(3)
    assert "velato_core." in broken.value.text


def test_progress_arrives_and_cancel_ends_a_long_call(trial: Any) -> None:  # noqa: ANN401
    seen: list[Progress] = []
    token = CancelToken()

    def look(progress: Progress) -> None:
        seen.append(progress)
        if len(seen) == 3:
            token.cancel()

    with pytest.raises(Cancelled):
        trial.work_for_a_minute(on_progress=look, cancel=token)
    assert [progress.done for progress in seen[:3]] == [0, 1, 2]
    assert len(seen) < 30  # a tenth of a second each


def test_other_threads_do_not_wait_for_a_long_call(trial: Any) -> None:  # noqa: ANN401
    begun, token = threading.Event(), CancelToken()
    ended: list[BaseException] = []

    def work() -> None:
        try:
            trial.work_for_a_minute(on_progress=lambda _progress: begun.set(), cancel=token)
        except Cancelled as error:
            ended.append(error)

    worker = threading.Thread(target=work)
    worker.start()
    assert begun.wait(60)
    trial.vault_status()
    assert ended == []  # answered while the other still works
    token.cancel()
    worker.join(30)
    assert len(ended) == 1


def test_a_killed_process_is_an_error_and_the_next_call_finds_a_new_one(
    host: EngineHost,
    trial: Any,  # noqa: ANN401
    qtbot: QtBot,
) -> None:
    trial.create_vault(PASSPHRASE)
    first = host.pid
    with qtbot.waitSignal(host.stopped, timeout=30_000), pytest.raises(EngineStopped, match="your photos are unharmed"):
        trial.fail("kill")
    assert not trial.unlocked
    with pytest.raises(VaultLocked):
        trial.records()
    assert host.pid != first
    trial.unlock(PASSPHRASE)
    assert trial.records() == ()


def test_every_waiting_call_hears_of_the_end(host: EngineHost, trial: Any) -> None:  # noqa: ANN401
    begun = threading.Event()
    errors: list[BaseException] = []

    def work() -> None:
        try:
            trial.work_for_a_minute(on_progress=lambda _progress: begun.set(), cancel=CancelToken())
        except EngineStopped as error:
            errors.append(error)

    workers = [threading.Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    assert begun.wait(60)
    assert host.pid is not None
    os.kill(host.pid, 9)
    for worker in workers:
        worker.join(30)
    assert len(errors) == 3


def test_closing_cancels_calls_and_leaves_no_process(host: EngineHost, trial: Any) -> None:  # noqa: ANN401
    begun = threading.Event()
    errors: list[BaseException] = []

    def work() -> None:
        try:
            trial.work_for_a_minute(on_progress=lambda _progress: begun.set(), cancel=CancelToken())
        except (Cancelled, EngineStopped) as error:
            errors.append(error)

    worker = threading.Thread(target=work)
    worker.start()
    assert begun.wait(60)
    pid = host.pid
    assert pid is not None
    assert host.close()
    worker.join(10)
    assert len(errors) == 1
    assert not is_running(pid)
    with pytest.raises(EngineStopped):
        trial.vault_status()


def test_only_plain_values_enter_the_windows_process(trial: Any) -> None:  # noqa: ANN401
    with pytest.raises(UnpicklingError, match="may not enter the window's process"):
        trial.give("array")


def test_pixels_arrive_without_being_copied(trial: Any) -> None:  # noqa: ANN401
    assert trial.give("bytes") == bytes(40_000_000)
    pixels = bytes(range(256)) * 40_000
    frames = pack({"pixels": pixels, "width": 3})
    assert len(frames[0]) < 100  # a copy of a photo would hold the interpreter's lock for as long as it takes
    back = unpack(frames)
    assert isinstance(back, dict)
    assert back["pixels"] is pixels


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_the_process_writes_no_core_dumps_and_holds_no_secret_in_plain_sight(
    host: EngineHost,
    trial: Any,  # noqa: ANN401
) -> None:
    trial.create_vault(PASSPHRASE)
    assert trial.core_limit() == 0
    assert PASSPHRASE not in str(trial.give("environment"))
    assert PASSPHRASE.encode() not in Path(f"/proc/{host.pid}/cmdline").read_bytes()


def test_the_window_goes_before_the_child(host: EngineHost) -> None:
    host.session.create_vault(PASSPHRASE)
    assert host.pid is not None
    assert os.getpriority(os.PRIO_PROCESS, host.pid) == min(19, os.nice(0) + 10)


def test_the_child_imports_no_qt(trial: Any) -> None:  # noqa: ANN401
    assert trial.give("pid") > 0
    assert trial.loaded("PySide6") == ()


PARENT = """
import sys
sys.path.insert(0, sys.argv[1])
from functools import partial
from pathlib import Path
from engine_sessions import trial_session
from velato_desktop.workers.engine_host import EngineHost
host = EngineHost("orphan", partial(trial_session, Path(sys.argv[2])))
host.session.create_vault("four calm green boats")
print(host.pid, flush=True)
if sys.argv[3] == "wait":
    sys.stdin.read()
"""


@pytest.mark.parametrize("end", ["killed", "ends"])
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")
def test_the_process_ends_with_its_parent(tmp_path: Path, end: str) -> None:
    command = [sys.executable, "-c", PARENT, str(Path(__file__).parent.parent), str(tmp_path)]
    command.append("wait" if end == "killed" else "go on")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert end == "ends" or is_running(pid)
        if end == "killed":
            parent.kill()
        parent.wait(30)
    deadline = time.monotonic() + 30
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(pid)
    # Nobody else may open a vault that an orphan still holds.
    again = QuickSession(vault_folder=tmp_path / "vault", data_folder=tmp_path / "data")
    again.unlock(PASSPHRASE)
    again.close()


def test_ctrl_c_is_not_for_the_child(host: EngineHost, trial: Any) -> None:  # noqa: ANN401
    first = trial.give("pid")
    os.kill(first, 2)
    assert trial.give("pid") == first
