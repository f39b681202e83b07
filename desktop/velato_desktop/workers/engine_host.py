"""The engine as the rest of the window sees it: a session that lives in a process of its own.

`EngineHost.session` looks like a `velato_core.session.Session`; its methods run in the child and block the calling
worker thread until the answer is there. A new method of the session needs nothing here.
"""

from __future__ import annotations

import inspect
import threading
import time
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from velato_desktop.workers.engine_process import EngineProcess
from velato_desktop.workers.engine_wire import Call, EngineStopped, State

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from velato_core.runtime.cancel import CancelToken
    from velato_core.session import Session

SETTLED_S = (
    20.0  # a process that lived this long before it stopped is started anew at once, any other when it is needed
)


class EngineHost(QObject):
    """Owns one engine process, and starts a new one where it stopped by itself.

    Calls from one thread run one after another; calls from different threads run at the same time.

    Attributes:
        session: the session in the child. Its vault and its tools do not leave the child.
        unlocked: whether its vault is open, as last heard.

    Signals:
        stopped(): the process ended by itself; its vault is locked now, and whoever waited got `EngineStopped`.
    """

    stopped = Signal()

    def __init__(
        self,
        name: str,
        make_session: Callable[[], Session],
        *,
        warm: Sequence[str] = (),
        parent: QObject | None = None,
    ) -> None:
        """Say what to start later.

        Args:
            name: for lists of threads and processes.
            make_session: a picklable callable that builds the session in the child.
            warm: modules that the child imports at once.
            parent: owner.
        """
        super().__init__(parent)
        self._name = name
        self._make_session, self._warm = make_session, tuple(warm)
        self._lock = threading.Lock()
        self._process: EngineProcess | None = None
        self._began = 0.0
        self._closed = False
        self.unlocked = False
        # A stand-in has every method of what it stands for, which no type checker can be told.
        self.session = cast("Session", RemoteSession(self, make_session()))

    @property
    def pid(self) -> int | None:
        """The process's id; None where none runs."""
        process = self._process
        return process.pid if process is not None else None

    def start(self) -> None:
        """Start the process where none runs; returns at once."""
        self._running()

    def call(
        self,
        name: str,
        args: tuple[object, ...],
        kwargs: dict[str, object],
        on_progress: Callable[[object], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> object:
        """Run a method of the session in the child and wait for it.

        Raises:
            EngineStopped: the process stopped; it is started again for the next call.
            UnforeseenError: the session raised what nobody expected.
            Exception: whatever else the session raised.
        """
        process = self._running()
        call = Call(
            number=process.next_number(),
            lane=threading.get_ident(),
            name=name,
            args=args,
            kwargs=kwargs,
            told=on_progress is not None,
            stoppable=cancel is not None,
        )
        return process.call(call, on_progress, cancel)

    def close(self, seconds: float = 10.0) -> bool:
        """Lock the vault and end the process; True where it did not have to be killed."""
        with self._lock:
            self._closed = True
            process = self._process
        return process is None or process.close(seconds)

    def _running(self) -> EngineProcess:
        with self._lock:
            if self._closed:
                raise EngineStopped
            if self._process is None:
                self._began = time.monotonic()
                self._process = EngineProcess(
                    self._name, self._make_session, warm=self._warm, on_state=self._on_state, on_end=self._on_end
                )
            return self._process

    def _on_state(self, state: State) -> None:
        self.unlocked = state.unlocked

    def _on_end(self, process: EngineProcess) -> None:
        settled = process.ready and time.monotonic() - self._began > SETTLED_S
        with self._lock:
            closed = self._closed
            self._process = None
        self.unlocked = False
        if closed:
            return
        if settled:
            self.start()
        self.stopped.emit()


class RemoteSession:
    """Stands for a session in another process; see `EngineHost.session`."""

    def __init__(self, host: EngineHost, twin: Session) -> None:
        """Take what to ask.

        Args:
            host: of the session.
            twin: a session of the same folders in this process. It is never unlocked and loads nothing; it tells where
                things lie without asking the child.
        """
        self._host = host
        self._twin = twin

    @property
    def data_folder(self) -> Path:
        """As the session's."""
        return self._twin.data_folder

    @property
    def vault_folder(self) -> Path:
        """As the session's."""
        return self._twin.vault_folder

    @property
    def vault_exists(self) -> bool:
        """As the session's; looks at the disk."""
        return self._twin.vault_exists

    @property
    def unlocked(self) -> bool:
        """As last heard; asks nobody."""
        return self._host.unlocked

    def __getattr__(self, name: str) -> object:
        """A method that runs in the child, or the value of a property there."""
        found = None if name.startswith("_") else inspect.getattr_static(type(self._twin), name, None)
        if found is None:
            raise AttributeError(f"a session has no {name}")
        if isinstance(found, property):
            return self._host.call(name, (), {})

        def call(
            *args: object,
            on_progress: Callable[[object], None] | None = None,
            cancel: CancelToken | None = None,
            **kwargs: object,
        ) -> object:
            return self._host.call(name, args, kwargs, on_progress, cancel)

        return call
