"""When to lock the vault without being asked: the screen was locked, the machine goes to sleep, or it has slept.

On Linux the desktop says so over D-Bus. Where there is none (and on other systems) only the third is noticed, after
waking: a clock that goes on during sleep has moved further than the time that we were awake.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCall,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

if TYPE_CHECKING:
    from collections.abc import Callable

LOGIND = "org.freedesktop.login1"
MANAGER = "/org/freedesktop/login1"
# Desktops tell of a locked screen under the common name or under their own.
SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_POLL_SECONDS = 20
_SLEEP_GAP_SECONDS = 30.0  # the clocks part only while the machine sleeps; smaller steps are clock noise
_DELAY_MS = 1500  # how long suspending is held up for the vault; logind allows five seconds


class LockSignals(QObject):
    """Tells when the vault must be locked. Listens from the start; nothing happens where nobody can tell it.

    Attributes:
        lock(str): signal; lock now, because of "screen", "sleep" or "slept".
        hears_sleep: whether the system will say that it goes to sleep.
        hears_screen: whether the desktop will say that the screen was locked.
    """

    lock = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        system: QDBusConnection | None = None,
        session: QDBusConnection | None = None,
    ) -> None:
        """Listen on the two buses of this machine, or on others."""
        super().__init__(parent)
        self._system = QDBusConnection.systemBus() if system is None else system
        self._session = QDBusConnection.sessionBus() if session is None else session
        self._delay: QDBusUnixFileDescriptor | None = None
        self._calls: set[QDBusPendingCallWatcher] = set()
        self._polls = 0
        self._slept = _seconds_asleep(0)
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_SECONDS * 1000)
        self._timer.timeout.connect(self._look_at_clocks)
        self._timer.start()
        self.hears_sleep = self._listen_to_logind()
        self.hears_screen = self._listen_to_screen_savers()

    def _listen_to_logind(self) -> bool:
        bus = self._system
        if not bus.isConnected():
            return False
        sleeping = self._hear(bus, MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", "on_sleep(bool)")
        session = os.environ.get("XDG_SESSION_ID")
        if session:
            call = QDBusMessage.createMethodCall(LOGIND, MANAGER, f"{LOGIND}.Manager", "GetSession")
            call.setArguments([session])
            self._ask(call, self._on_session)
        self._hold_up_sleep()
        return sleeping

    def _listen_to_screen_savers(self) -> bool:
        bus = self._session
        if not bus.isConnected():
            return False
        # Any path: the common name is served at two.
        heard = [self._hear(bus, "", name, "ActiveChanged", "on_screen_saver(bool)") for name in SCREEN_SAVERS]
        return all(heard)

    def _hear(self, bus: QDBusConnection, path: str, interface: str, name: str, slot: str) -> bool:
        # The stubs ask for bytes, and at run time only the text that SLOT gives is taken.
        return bool(bus.connect("", path, interface, name, self, SLOT(slot)))  # type: ignore[call-overload]

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """The machine is about to sleep, or is awake again."""
        if begins:
            self.lock.emit("sleep")
            QTimer.singleShot(_DELAY_MS, self, self._let_sleep)
        else:
            self._slept = _seconds_asleep(self._polls)
            self._hold_up_sleep()

    @Slot(bool)
    def on_screen_saver(self, active: bool) -> None:
        """The screen was locked or blanked, or is there again."""
        if active:
            self.lock.emit("screen")

    @Slot()
    def on_session_locked(self) -> None:
        """`loginctl lock-session`, or a desktop that uses it."""
        self.lock.emit("screen")

    def _look_at_clocks(self) -> None:
        self._polls += 1
        slept, before = _seconds_asleep(self._polls), self._slept
        self._slept = slept
        if slept - before > _SLEEP_GAP_SECONDS:
            self.lock.emit("slept")

    def _on_session(self, watcher: QDBusPendingCallWatcher) -> None:
        reply = watcher.reply()
        if not watcher.isError() and reply.arguments():
            path = reply.arguments()[0].path()
            self._hear(self._system, path, f"{LOGIND}.Session", "Lock", "on_session_locked()")

    def _hold_up_sleep(self) -> None:
        """Ask for a moment before the next sleep, so that the keys are gone from memory by then."""
        if not self._system.isConnected() or self._delay is not None:
            return
        call = QDBusMessage.createMethodCall(LOGIND, MANAGER, f"{LOGIND}.Manager", "Inhibit")
        call.setArguments(["sleep", "Velato", "Locks the vault", "delay"])
        self._ask(call, self._on_delay)

    def _on_delay(self, watcher: QDBusPendingCallWatcher) -> None:
        arguments = watcher.reply().arguments()
        if not watcher.isError() and arguments and isinstance(arguments[0], QDBusUnixFileDescriptor):
            self._delay = arguments[0]

    def _let_sleep(self) -> None:
        # Closing the descriptor is what says that we are done.
        self._delay = None

    def _ask(self, call: QDBusMessage, answer: Callable[[QDBusPendingCallWatcher], None]) -> None:
        pending: QDBusPendingCall = self._system.asyncCall(call)
        watcher = QDBusPendingCallWatcher(pending, self)
        self._calls.add(watcher)

        def finished(done: QDBusPendingCallWatcher) -> None:
            self._calls.discard(done)
            answer(done)

        watcher.finished.connect(finished)


def _seconds_asleep(polls: int) -> float:
    """Grows by the length of every sleep; only its changes mean something.

    Args:
        polls: how often the timer fired, which it does every _POLL_SECONDS while the machine is awake; for systems
            without two clocks of which one stops.
    """
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    if boot is not None:
        return time.clock_gettime(boot) - time.monotonic()
    return time.time() - polls * _POLL_SECONDS
