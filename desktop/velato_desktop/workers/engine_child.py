"""The engine process: it owns the session, the models and the vault's keys, and does what the window asks for.

Started by `engine_process`; imports no Qt. It ends when it is told to, and also when the window's process is gone: then
the pipe's other end closes, even where the window was killed.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import queue
import signal
import threading
from typing import TYPE_CHECKING

from velato_core.runtime.cancel import CancelToken
from velato_core.runtime.priority import compute_in_background
from velato_desktop.crash_report import describe_crash, is_expected
from velato_desktop.workers.engine_wire import Call, CancelCall, Close, Reply, State, pack, pack_error

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection

    from velato_core.runtime.progress import Progress
    from velato_core.session import Session

GRACE_SECONDS = 3.0  # for calls to notice that they are cancelled; nothing is half written if they do not


def serve(connection: Connection, make_session: Callable[[], Session], warm: Sequence[str]) -> None:
    """Answer calls until the window ends the process.

    Args:
        connection: to the window.
        make_session: builds the session.
        warm: modules to import at once, so that the first call that needs them does not wait.
    """
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C in a terminal is for the window, which says what happens to us
    _no_core_dumps()
    compute_in_background()
    child = _Child(connection, make_session())
    threading.Thread(target=_warm_up, args=(tuple(warm),), name="warm-up", daemon=True).start()
    child.run()
    # Threads of libraries may still be computing; everything that must be closed is closed.
    os._exit(0)


class _Child:
    def __init__(self, connection: Connection, session: Session) -> None:
        self._connection = connection
        self._session = session
        self._sending = threading.Lock()
        self._lanes: dict[int, queue.SimpleQueue[Call]] = {}
        self._tokens: dict[int, CancelToken] = {}
        self._idle = threading.Condition()

    def run(self) -> None:
        """Read messages until the end."""
        self._say(0, "ready")
        with contextlib.suppress(EOFError, OSError):
            while True:
                message = self._connection.recv()
                if isinstance(message, Close):
                    break
                if isinstance(message, CancelCall):
                    self._cancel(message.number)
                elif isinstance(message, Call):
                    self._take(message)
        self._end()

    def _take(self, call: Call) -> None:
        with self._idle:
            self._tokens[call.number] = CancelToken()
        lane = self._lanes.get(call.lane)
        if lane is None:
            lane = self._lanes[call.lane] = queue.SimpleQueue()
            threading.Thread(target=self._work, args=(lane,), name=f"lane-{call.lane}", daemon=True).start()
        lane.put(call)

    def _cancel(self, number: int) -> None:
        with self._idle:
            token = self._tokens.get(number)
        if token is not None:
            token.cancel()

    def _end(self) -> None:
        with self._idle:
            for token in self._tokens.values():
                token.cancel()
            self._idle.wait_for(lambda: not self._tokens, GRACE_SECONDS)
        with contextlib.suppress(Exception):  # nobody is there to hear of it, and the keys go with the process
            self._session.close()

    def _work(self, lane: queue.SimpleQueue[Call]) -> None:
        while True:
            self._answer(lane.get())

    def _answer(self, call: Call) -> None:
        try:
            kind, body = "result", pack(self._run(call))
        except BaseException as error:  # noqa: BLE001 -- the boundary of the process: every error goes to whoever called
            # What nobody expected may name people and places: only where it happened leaves the process.
            kind, body = ("error", pack_error(error)) if is_expected(error) else ("crash", pack(describe_crash(error)))
        # Before the reply: whoever hears of the end of a call may count on its being over.
        with self._idle:
            self._tokens.pop(call.number, None)
            self._idle.notify_all()
        self._say(call.number, kind, body)

    def _run(self, call: Call) -> object:
        found = getattr(self._session, call.name)
        if not callable(found):
            return found
        options = dict(call.kwargs)
        if call.told:
            options["on_progress"] = lambda progress: self._tell(call.number, progress)
        if call.stoppable:
            options["cancel"] = self._tokens[call.number]
        return found(*call.args, **options)

    def _tell(self, number: int, progress: Progress) -> None:
        self._say(number, "progress", pack(progress))

    def _say(self, number: int, kind: str, body: Sequence[bytes] = ()) -> None:
        # The window is gone where this fails; the reading thread notices and ends everything.
        with contextlib.suppress(OSError), self._sending:
            # The state only now: another thread's reply may just have said that the vault is locked.
            state = State(unlocked=self._session.unlocked)
            self._connection.send(Reply(number=number, kind=kind, state=state, frames=len(body)))
            for frame in body:
                self._connection.send_bytes(frame)


def _no_core_dumps() -> None:
    """For the whole life of the process: passphrases come through it before any vault is open."""
    from velato_core.keystore.process_guard import PROCESS_GUARD

    PROCESS_GUARD.hold()


def _warm_up(modules: tuple[str, ...]) -> None:
    for name in modules:
        # What cannot be imported is said by the call that needs it.
        with contextlib.suppress(Exception):
            importlib.import_module(name)
