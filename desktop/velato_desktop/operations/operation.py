"""One user action on its way through a worker: a call, and what to do when it ends well or badly."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtCore import QObject
from shiboken6 import isValid

from velato_desktop.workers.task_runner import NORMAL, Task, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import Progress, ProgressCallback

T = TypeVar("T")


def _ignore(_value: object) -> None:
    """Do nothing with a result that nobody asked for."""


def _tell(callback: Callable[[T], object], value: T) -> None:
    """Call back, unless whoever asked was closed and deleted meanwhile."""
    called = callback.func if isinstance(callback, partial) else callback
    asker = getattr(called, "__self__", None)
    if not isinstance(asker, QObject) or isValid(asker):
        callback(value)


class Operation(Generic[T]):
    """A core call that was not started yet.

    The call runs on the runner's thread and touches no widget; the callbacks run on the GUI thread. Give methods of
    QObjects, or partials of them: whoever is deleted by then is not called, which cannot be seen of a lambda.

        restore(runner, session, path=..., out_dir=...).success(show).failure(show_error).start()
    """

    def __init__(
        self,
        runner: TaskRunner,
        call: Callable[[ProgressCallback, CancelToken], T],
        *,
        priority: int = NORMAL,
        gives_way: bool = False,
    ) -> None:
        self._runner = runner
        self._task = Task(call=call, done=_ignore, failed=_ignore, priority=priority, gives_way=gives_way)

    def success(self, callback: Callable[[T], object]) -> Operation[T]:
        """Call this with the result."""
        self._task.done = lambda result: _tell(callback, cast("T", result))
        return self

    def failure(self, callback: Callable[[Exception], object]) -> Operation[T]:
        """Call this with the error, Cancelled among them."""
        self._task.failed = lambda error: _tell(callback, error)
        return self

    def progress(self, callback: Callable[[Progress], object]) -> Operation[T]:
        """Call this with the newest progress now and then."""
        self._task.progressed = lambda progress: _tell(callback, progress)
        return self

    def start(self) -> Task:
        """Queue it and return the task, which can be cancelled."""
        return self._runner.submit(self._task)
