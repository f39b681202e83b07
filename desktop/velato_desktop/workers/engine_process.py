"""One life of an engine process: starting it, sending calls, handing each reply to the thread that waits for it."""

from __future__ import annotations

import contextlib
import itertools
import multiprocessing
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from velato_desktop.crash_report import UnforeseenError
from velato_desktop.workers.engine_child import serve
from velato_desktop.workers.engine_wire import Call, CancelCall, Close, EngineStopped, Reply, State, unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from velato_core.runtime.cancel import CancelToken
    from velato_core.session import Session

# Never fork: a forked child of a process with Qt's and our threads inherits their locks in whatever state they are.
_SPAWN = multiprocessing.get_context("spawn")
_LOOK_S = 0.05  # how often a waiting call looks whether it was cancelled


@dataclass(slots=True, eq=False)
class _Waiting:
    """A call that waits for its replies."""

    on_progress: Callable[[object], None] | None
    over: threading.Event = field(default_factory=threading.Event)
    kind: str = "stopped"
    body: tuple[bytes, ...] = ()


class EngineProcess:
    """A child process with a session in it, and the thread that listens to it.

    Attributes:
        ready: it was heard of.
        pid: its process id, once it is started.
    """

    def __init__(
        self,
        name: str,
        make_session: Callable[[], Session],
        *,
        warm: Sequence[str],
        on_state: Callable[[State], None],
        on_end: Callable[[EngineProcess], None],
    ) -> None:
        """Begin to start it; returns at once.

        Args:
            name: for lists of threads and processes.
            make_session: a picklable callable that runs in the child.
            warm: modules that the child imports at once.
            on_state: told what every reply says about the session; runs on the listening thread.
            on_end: told that the process is gone, wanted or not; runs on the listening thread.
        """
        self.ready = False
        self.pid: int | None = None
        self._name = name
        self._on_state, self._on_end = on_state, on_end
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()  # guards what follows, and keeps messages whole
        self._waiting: dict[int, _Waiting] = {}
        self._connection: Connection | None = None
        self._process: SpawnProcess | None = None
        self._closing = self._ended = False
        self._connected = threading.Event()
        arguments = (make_session, tuple(warm))
        self._thread = threading.Thread(target=self._live, args=arguments, name=f"velato-engine-{name}", daemon=True)
        self._thread.start()

    def call(
        self,
        call: Call,
        on_progress: Callable[[object], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> object:
        """Send a call and wait for its result; progress is told on the listening thread.

        Raises:
            EngineStopped: the process ended before it answered.
            UnforeseenError: the session raised what nobody expected.
            Exception: whatever else the session raised.
        """
        waiting = self._send(call, on_progress)
        told = False
        while not waiting.over.wait(None if cancel is None or told else _LOOK_S):
            if cancel is not None and cancel.cancelled and not told:
                told = True
                self._say(CancelCall(number=call.number))
        if waiting.kind == "stopped":
            raise EngineStopped
        # Here and not on the listening thread: a large picture must not hold up what others wait for.
        value = unpack(waiting.body)
        if waiting.kind == "error" and isinstance(value, Exception):
            raise value
        if waiting.kind == "crash":
            raise UnforeseenError(str(value))
        return value

    def next_number(self) -> int:
        """A number for a new call."""
        return next(self._numbers)

    def close(self, seconds: float) -> bool:
        """Ask it to end, wait, and kill it where it does not; True where it ended by itself."""
        with self._lock:
            self._closing = True
        self._say(Close())
        self._thread.join(seconds)
        clean = not self._thread.is_alive()
        if not clean and self._process is not None:
            with contextlib.suppress(ValueError):  # it ended meanwhile
                self._process.kill()
            self._thread.join(seconds)
        return clean

    def _send(self, call: Call, on_progress: Callable[[object], None] | None) -> _Waiting:
        self._connected.wait()
        waiting = _Waiting(on_progress)
        with self._lock:
            if self._ended or self._closing or self._connection is None:
                raise EngineStopped
            self._waiting[call.number] = waiting
            try:
                self._connection.send(call)
            except OSError as error:
                self._waiting.pop(call.number, None)
                raise EngineStopped from error
            except BaseException:
                self._waiting.pop(call.number, None)
                raise
        return waiting

    def _say(self, message: CancelCall | Close) -> None:
        self._connected.wait()
        with contextlib.suppress(OSError), self._lock:
            if self._connection is not None and not self._ended:
                self._connection.send(message)

    def _live(self, make_session: Callable[[], Session], warm: tuple[str, ...]) -> None:
        try:
            with contextlib.suppress(EOFError, OSError):
                ours = self._start(make_session, warm)
                while True:
                    self._hear(ours)
        finally:
            self._end()

    def _start(self, make_session: Callable[[], Session], warm: tuple[str, ...]) -> Connection:
        try:
            ours, theirs = _SPAWN.Pipe()
            process = _SPAWN.Process(
                target=serve, args=(theirs, make_session, warm), name=f"velato-{self._name}", daemon=True
            )
            process.start()
            # Only the child may hold its end, or the end of the child would not be seen here.
            theirs.close()
            with self._lock:
                self._process, self._connection, self.pid = process, ours, process.pid
            return ours
        finally:
            self._connected.set()

    def _hear(self, connection: Connection) -> None:
        reply = connection.recv()
        if not isinstance(reply, Reply):
            return
        self._on_state(reply.state)
        if reply.kind == "ready":
            self.ready = True
            return
        body = tuple(connection.recv_bytes() for _ in range(reply.frames))
        with self._lock:
            over = reply.kind != "progress"
            waiting = self._waiting.pop(reply.number, None) if over else self._waiting.get(reply.number)
        if waiting is None:
            return
        if over:
            waiting.kind, waiting.body = reply.kind, body
            waiting.over.set()
        elif waiting.on_progress is not None:
            waiting.on_progress(unpack(body))

    def _end(self) -> None:
        with self._lock:
            self._ended = True
            left, self._waiting = self._waiting, {}
            process, connection = self._process, self._connection
        if connection is not None:
            connection.close()
        if process is not None:
            process.join()
            with contextlib.suppress(ValueError):  # another thread looked at the same moment whether it is over
                process.close()
        for waiting in left.values():
            waiting.over.set()
        self._on_end(self)
