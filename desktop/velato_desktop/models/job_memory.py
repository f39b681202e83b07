"""Keeps the photos that wait in the vault, so that a job survives closing the window, a crash and a power cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from velato_core.errors import Cancelled, VaultLocked, VaultMissing
from velato_desktop.operations.jobs import keep_jobs, kept_jobs
from velato_desktop.operations.protect_queue import OPEN, JobState

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.pipelines.types import ProtectJob
    from velato_desktop.operations.desk import Desk
    from velato_desktop.operations.protect_queue import ProtectQueue, QueueJob

_PAUSE_MS = 700  # many photos that move on at once are one write


class JobMemory(QObject):
    """Writes what waits while the vault is open, and offers what waited before.

    Signals:
        offered(int): so many photos wait from last time; 0 once that was answered.
        problem(object): an error that the user must see.
    """

    offered = Signal(int)
    problem = Signal(object)

    def __init__(self, desk: Desk, queue: ProtectQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._queue = queue
        self._before: tuple[ProtectJob, ...] = ()
        self._asked = False
        self._written: tuple[ProtectJob, ...] = ()
        self._leaving = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._write)
        queue.jobs_changed.connect(self._soon.start)
        queue.jobs_moved.connect(lambda _jobs: self._soon.start())
        queue.job_changed.connect(self._on_job)

    @property
    def possible(self) -> bool:
        """Whether jobs can be kept now: their paths tell about people, so only an open vault may hold them."""
        return self._desk.session.unlocked

    @property
    def before(self) -> tuple[ProtectJob, ...]:
        """The jobs that wait from last time and were not answered yet."""
        return self._before

    def look(self) -> None:
        """Ask the vault what waits from last time, once after it was opened."""
        if not self._desk.session.unlocked:
            self._asked, self._before, self._written = False, (), ()
            self.offered.emit(0)
        elif not self._asked:
            self._asked = True
            kept_jobs(self._desk).success(self._on_found).failure(self._fail).start()

    def go_on(self) -> None:
        """Queue what waited."""
        jobs, self._before = self._before, ()
        self._queue.add(jobs)
        self.offered.emit(0)

    def let_go(self) -> None:
        """Forget what waited."""
        self._before = ()
        self.offered.emit(0)
        self._soon.start()

    def leave(self, then: Callable[[], object]) -> None:
        """Keep what is not done for the next time, then go on; what the queue does afterwards changes nothing."""
        self._soon.stop()
        self._leaving = True

        def failed(error: Exception) -> None:
            self._leaving = False
            self._fail(error)

        keep_jobs(self._desk, jobs=self._wanted()).success(lambda _none: then()).failure(failed).start()

    def stay(self) -> None:
        """Write again what waits, as the window stays after all."""
        self._leaving = False
        self._soon.start()

    def _on_job(self, job: QueueJob) -> None:
        if job.state is not JobState.RUNNING:
            self._soon.start()

    def _wanted(self) -> tuple[ProtectJob, ...]:
        known = {job.photo for job in self._before}
        waiting = (job.job for job in self._queue.jobs if job.state in OPEN)
        return (*self._before, *(job for job in waiting if job.photo not in known))

    def _write(self) -> None:
        wanted = self._wanted()
        if self._leaving or not self._asked or not self.possible or wanted == self._written:
            return
        self._written = wanted
        keep_jobs(self._desk, jobs=wanted).failure(self._fail).start()

    def _on_found(self, jobs: tuple[ProtectJob, ...]) -> None:
        busy = {job.path for job in self._queue.jobs if job.state in OPEN}
        self._written = jobs
        self._before = tuple(job for job in jobs if job.photo not in busy)
        self.offered.emit(len(self._before))
        self._soon.start()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled | VaultLocked | VaultMissing):
            self.problem.emit(error)
