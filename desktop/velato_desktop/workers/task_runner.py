"""A runner of background tasks: few threads, a priority queue, and results delivered on the GUI thread.

With one thread it serialises everything that touches the session, as one engine and one vault must not be used twice
at a time; with more it is the pool that decodes thumbnails.
"""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from velato_core.errors import Cancelled
from velato_core.runtime.cancel import CancelToken

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.runtime.progress import Progress, ProgressCallback

URGENT = 0
NORMAL = 10
BACKGROUND = 20
_TURN_S = 0.008  # of the GUI thread for results in one turn of its event loop; then input and painting have theirs


@dataclass(slots=True, kw_only=True, eq=False)
class Task:
    """One call that waits for a thread, runs, and reports on the GUI thread.

    Attributes:
        call: what runs on the worker; it gets a progress callback and a cancel token and touches no widget.
        done: called on the GUI thread with the result.
        failed: called on the GUI thread with the exception.
        progressed: called on the GUI thread with the newest progress; older unseen progress is dropped.
        priority: lower runs first; equal priorities run in the order of submission.
        gives_way: `make_way` may cancel it, as what it does can be asked for again.
        token: ask this one to stop.
    """

    call: Callable[[ProgressCallback, CancelToken], object]
    done: Callable[[object], None]
    failed: Callable[[Exception], None]
    progressed: Callable[[Progress], None] | None = None
    priority: int = NORMAL
    gives_way: bool = False
    token: CancelToken = field(default_factory=CancelToken)
    latest: Progress | None = None

    def cancel(self) -> None:
        """Ask it to stop; one that has not begun reports Cancelled without running."""
        self.token.cancel()


class TaskRunner(QObject):
    """Runs tasks on its own threads until `shutdown`.

    Attributes:
        name: shown in thread lists.

    Signals:
        busy_changed(bool): whether anything waits or runs.
    """

    busy_changed = Signal(bool)
    _arrived = Signal()

    def __init__(
        self,
        name: str,
        *,
        threads: int = 1,
        report: Callable[[Exception], Exception] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Start the threads.

        Args:
            name: of the runner.
            threads: how many.
            report: gets every error of a call on its thread, and returns the one that `failed` is called with.
            parent: owner.
        """
        super().__init__(parent)
        self.name = name
        self._report = report
        self._condition = threading.Condition()
        self._heap: list[tuple[int, int, Task]] = []
        self._order = itertools.count()
        self._deliveries: deque[Callable[[], None]] = deque()
        self._unfinished = 0
        self._running: set[int] = set()
        self._tasks: dict[int, Task] = {}
        self._stopping = False
        self._called = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        # Qt hands over everything posted in one turn, so what is left must not be posted but wait for the next.
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.timeout.connect(self._deliver)
        self._threads = [
            threading.Thread(target=self._work, name=f"velato-{name}-{number}", daemon=True)
            for number in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, task: Task) -> Task:
        """Queue a task; its callbacks run on the GUI thread, later, never from inside this call."""
        if self._stopping:
            return task
        self._unfinished += 1
        if self._unfinished == 1:
            self.busy_changed.emit(True)
        with self._condition:
            heapq.heappush(self._heap, (task.priority, next(self._order), task))
            self._condition.notify()
        return task

    def make_way(self) -> tuple[Task, ...]:
        """Cancel what waits or runs and gives way; return what runs, until it has noticed or is done."""
        with self._condition:
            running = tuple(self._tasks.values())
            for task in (*(task for _priority, _order, task in self._heap), *running):
                if task.gives_way:
                    task.cancel()
        return running

    def runs(self, task: Task) -> bool:
        """Whether a thread is busy with this task."""
        with self._condition:
            return any(one is task for one in self._tasks.values())

    @property
    def busy(self) -> bool:
        """Whether any task waits, runs or has a result that was not delivered yet."""
        return self._unfinished > 0

    def shutdown(self, seconds: float = 10.0) -> bool:
        """Stop, wait for the threads and drop what they still had to say.

        Args:
            seconds: how long to wait for running tasks to notice.

        Returns:
            True where every thread ended in time.
        """
        self.stop()
        deadline = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        self._next_turn.stop()
        self._deliveries.clear()
        self._unfinished = 0
        return not any(thread.is_alive() for thread in self._threads)

    def stop(self) -> None:
        """Cancel everything and take nothing more; `shutdown` waits for the end."""
        with self._condition:
            self._stopping = True
            for _priority, _order, task in self._heap:
                task.cancel()
            for task in self._tasks.values():
                task.cancel()
            self._heap.clear()
            self._condition.notify_all()

    def _work(self) -> None:
        ident = threading.get_ident()
        while True:
            with self._condition:
                while not self._heap and not self._stopping:
                    self._condition.wait()
                if self._stopping:
                    return
                _priority, _order, task = heapq.heappop(self._heap)
                self._tasks[ident] = task
            self._run(task)
            with self._condition:
                self._tasks.pop(ident, None)
            del task  # results may be large: do not hold the last one while waiting for the next

    def _run(self, task: Task) -> None:
        try:
            task.token.raise_if_cancelled()
            result = task.call(lambda progress: self._on_progress(task, progress), task.token)
        except Exception as error:  # noqa: BLE001 -- the boundary of the thread: every error becomes words on the other side
            failure = self._report(error) if self._report is not None else error
            self._post(lambda: self._finish(task, failure=failure))
            return
        self._post(lambda: self._finish(task, result=result))

    def _on_progress(self, task: Task, progress: Progress) -> None:
        # Coalesced: a fast loop must not flood the GUI thread's event queue.
        waiting = task.latest is not None
        task.latest = progress
        if not waiting and task.progressed is not None:
            self._post(lambda: self._tell(task))

    def _post(self, delivery: Callable[[], None]) -> None:
        if self._stopping:
            return
        with self._condition:
            self._deliveries.append(delivery)
            called, self._called = self._called, True
        if not called:
            self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        enough = time.monotonic() + _TURN_S
        while not self._stopping:
            with self._condition:
                if not self._deliveries:
                    self._called = False
                    self._next_turn.stop()
                    return
                delivery = self._deliveries.popleft()
            # Before the delivery: should it fail, the ones behind it still have their turn.
            self._next_turn.start(0)
            delivery()
            if time.monotonic() > enough:
                return

    def _tell(self, task: Task) -> None:
        progress, task.latest = task.latest, None
        if progress is not None and task.progressed is not None:
            task.progressed(progress)

    def _finish(self, task: Task, *, result: object = None, failure: Exception | None = None) -> None:
        self._unfinished -= 1
        if self._unfinished == 0:
            self.busy_changed.emit(False)
        if failure is not None:
            task.failed(failure)
        elif task.token.cancelled and result is None:
            task.failed(Cancelled())
        else:
            task.done(result)
