"""The vault locks with the screen and before the machine sleeps: told over a real bus of our own."""

from __future__ import annotations

import shutil
import subprocess
import uuid
from typing import TYPE_CHECKING

import pytest
from desktop_acting import unlock
from PySide6.QtCore import ClassInfo, QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from velato_desktop import lock_signals
from velato_desktop.lock_signals import LOGIND, MANAGER, SCREEN_SAVERS, LockSignals
from velato_desktop.operations.protect_queue import ProtectQueue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
SESSION = "/org/freedesktop/login1/session/_37"


@ClassInfo({"D-Bus Interface": f"{LOGIND}.Manager"})
class Manager(QDBusAbstractAdaptor):
    """The two things that we ask logind for."""

    def __init__(self, parent: QObject, pipe: Path) -> None:
        super().__init__(parent)
        self.pipe = pipe
        self.asked: list[str] = []

    @Slot(str, result=QDBusObjectPath)
    def GetSession(self, name: str) -> QDBusObjectPath:  # noqa: N802  logind's name
        self.asked.append(name)
        return QDBusObjectPath(SESSION)

    @Slot(str, str, str, str, result=QDBusUnixFileDescriptor)
    def Inhibit(self, what: str, who: str, why: str, mode: str) -> QDBusUnixFileDescriptor:  # noqa: N802
        self.asked.append(f"{what} {mode}")
        with self.pipe.open("w") as file:
            return QDBusUnixFileDescriptor(file.fileno())


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[Callable[[], QDBusConnection]]:
    """A bus of our own; gives a new connection at every call."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("dbus-daemon is not installed")
    config = tmp_path / "bus.conf"
    config.write_text(CONFIG.format(socket=tmp_path / "bus"), encoding="ascii")
    process = subprocess.Popen(
        [daemon, "--nofork", "--print-address", f"--config-file={config}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    names: list[str] = []

    def connect() -> QDBusConnection:
        names.append(f"velato-test-{uuid.uuid4()}")
        connection = QDBusConnection.connectToBus(address, names[-1])
        assert connection.isConnected()
        return connection

    yield connect
    for name in names:
        QDBusConnection.disconnectFromBus(name)
    process.terminate()
    process.wait()
    process.stdout.close()


def tell(bus: QDBusConnection, path: str, interface: str, name: str, *arguments: object) -> None:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    assert bus.send(message)


@pytest.mark.parametrize("name", SCREEN_SAVERS)
def test_a_locked_screen_locks(qtbot: QtBot, bus: Callable[[], QDBusConnection], name: str) -> None:
    listening = bus()
    signals = LockSignals(system=listening, session=listening)
    assert signals.hears_screen
    told: list[str] = []
    signals.lock.connect(told.append)
    desktop = bus()
    path = "/" + name.replace(".", "/")
    tell(desktop, path, name, "ActiveChanged", False)
    tell(desktop, path, name, "ActiveChanged", True)
    qtbot.waitUntil(lambda: told == ["screen"])


def test_sleep_locks_first_and_waits_for_it(
    qtbot: QtBot, bus: Callable[[], QDBusConnection], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock_signals, "_DELAY_MS", 50)
    monkeypatch.setenv("XDG_SESSION_ID", "7")
    logind = bus()
    owner = QObject()
    manager = Manager(owner, tmp_path / "inhibitor")
    assert logind.registerService(LOGIND)
    assert logind.registerObject(MANAGER, owner)
    listening = bus()
    signals = LockSignals(system=listening, session=listening)
    told: list[str] = []
    signals.lock.connect(told.append)
    qtbot.waitUntil(lambda: signals._delay is not None)
    assert sorted(manager.asked) == ["7", "sleep delay"]
    tell(logind, MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", True)
    qtbot.waitUntil(lambda: told == ["sleep"])
    qtbot.waitUntil(lambda: signals._delay is None)  # now the machine may sleep
    tell(logind, MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", False)
    qtbot.waitUntil(lambda: signals._delay is not None)  # for the next time
    tell(logind, "/org/freedesktop/login1/session/other", f"{LOGIND}.Session", "Lock")
    tell(logind, SESSION, f"{LOGIND}.Session", "Lock")
    qtbot.waitUntil(lambda: told == ["sleep", "screen"])


def test_without_a_bus_a_sleep_is_noticed_afterwards(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = QDBusConnection("there is no such connection")
    asleep = [100.0]
    monkeypatch.setattr(lock_signals, "_seconds_asleep", lambda _polls: asleep[0])
    signals = LockSignals(system=nowhere, session=nowhere)
    assert not signals.hears_sleep
    assert not signals.hears_screen
    told: list[str] = []
    signals.lock.connect(told.append)
    asleep[0] += 5  # clock noise
    signals._look_at_clocks()
    assert told == []
    asleep[0] += 3600
    signals._timer.timeout.emit()
    signals._timer.timeout.emit()
    assert told == ["slept"]


def test_the_clocks_of_this_machine_can_be_compared() -> None:
    assert lock_signals._seconds_asleep(0) == pytest.approx(lock_signals._seconds_asleep(0), abs=1.0)


def test_without_a_clock_that_counts_sleep_the_timer_is_the_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = QDBusConnection("there is no such connection")
    now = [1000.0]
    monkeypatch.delattr(lock_signals.time, "CLOCK_BOOTTIME", raising=False)
    monkeypatch.setattr("velato_desktop.lock_signals.time.time", lambda: now[0])
    signals = LockSignals(system=nowhere, session=nowhere)
    signals._timer.stop()
    told: list[str] = []
    signals.lock.connect(told.append)
    for late in (0.0, 3.0, -1.0, 0.0):  # a timer is never exact
        now[0] += lock_signals._POLL_SECONDS + late
        signals._look_at_clocks()
    assert told == []
    now[0] += lock_signals._POLL_SECONDS + 3600
    signals._look_at_clocks()
    assert told == ["slept"]


def test_a_running_queue_is_finished_before_the_vault_locks(
    start: Callable[[], Application], monkeypatch: pytest.MonkeyPatch
) -> None:
    application = start()
    locked: list[str] = []
    monkeypatch.setattr(application.window.vault_actions, "lock_now", lambda: locked.append("locked"))
    monkeypatch.setattr(ProtectQueue, "running", True)
    signals = LockSignals()
    signals.lock.connect(application.lock_now)
    signals.lock.emit("screen")
    assert locked == []
    monkeypatch.setattr(ProtectQueue, "running", False)
    application.workspace.queue.state_changed.emit()
    assert locked == ["locked"]
    application.workspace.queue.state_changed.emit()
    assert locked == ["locked"]
    signals.lock.emit("sleep")
    assert locked == ["locked", "locked"]


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so
@pytest.mark.usefixtures("vault")
def test_a_window_that_nobody_touches_locks_its_vault(start: Callable[[], Application], qtbot: QtBot) -> None:
    application = start()
    application.settings.update(auto_lock_minutes=1)
    idle, handle = application._idle, application.window.windowHandle()
    application._on_focus_window(handle)
    for touch in (
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"),
        QMouseEvent(
            QEvent.Type.MouseMove, QPointF(5, 5), QPointF(5, 5), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    ):  # fmt: skip
        idle.start(50_000)
        QApplication.sendEvent(handle, touch)
        assert (idle.isActive(), idle.interval()) == (True, 60_000)  # begins anew
    unlock(application, qtbot)
    session = application.workspace.desk.session
    assert session.unlocked
    idle.start(10)
    qtbot.waitUntil(lambda: not session.unlocked, timeout=20_000)
    application.settings.update(auto_lock_minutes=0)
    assert not idle.isActive()  # never, if the user says so
