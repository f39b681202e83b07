"""The queue of photos to protect: one after the other, with pause, cancel and retry; nothing is skipped silently."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from velato_core.errors import Cancelled, VaultLocked
from velato_desktop.operations.face_progress import photo_fraction
from velato_desktop.operations.operation import Operation
from velato_desktop.workers.task_runner import NORMAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from velato_core.pipelines.types import ProtectedPhoto, ProtectJob
    from velato_core.runtime.progress import Progress
    from velato_desktop.operations.desk import Desk
    from velato_desktop.workers.task_runner import Task


class JobState(Enum):
    """Where a photo is in the queue."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


OPEN = (JobState.WAITING, JobState.RUNNING)
PORTION = 25  # jobs in one turn of the event loop


@dataclass(slots=True, kw_only=True, eq=False)
class QueueJob:
    """A photo in the queue.

    Attributes:
        job: what the core is asked to do.
        state: where it is.
        fraction: finished share in [0, 1].
        stage: the core's name of what it does now.
        face: 1-based number of the face it works on; 0 outside of faces.
        error: why it failed.
        result: what it came to.
        seconds: how long it took.
    """

    job: ProtectJob
    state: JobState = JobState.WAITING
    fraction: float = 0.0
    stage: str = ""
    face: int = 0
    error: Exception | None = None
    result: ProtectedPhoto | None = None
    seconds: float = 0.0

    @property
    def path(self) -> Path:
        """The photo."""
        return self.job.photo


class ProtectQueue(QObject):
    """Protects photos in order. Lives on the GUI thread; the work is done by the runner.

    Signals:
        jobs_changed(): jobs came or went.
        job_changed(object): the QueueJob that moved on.
        jobs_moved(object): a tuple of many QueueJobs that came or were cancelled; thousands are told of in portions.
        state_changed(): started, paused, resumed or went idle.
        finished(int, int): the queue ran dry; photos done and failed since it was last idle.
        vault_needed(): the vault was locked meanwhile; the queue paused itself and lost nothing.
    """

    jobs_changed = Signal()
    job_changed = Signal(object)
    jobs_moved = Signal(object)
    state_changed = Signal()
    finished = Signal(int, int)
    vault_needed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs: list[QueueJob] = []
        self._current: QueueJob | None = None
        self._task: Task | None = None
        self._started = 0.0
        self._paused = False
        self._counted: list[QueueJob] = []
        self._coming: Iterator[ProtectJob] = iter(())
        self._arriving = QTimer(self)
        self._arriving.setSingleShot(True)
        self._arriving.timeout.connect(self._take_in)
        self._untold: list[QueueJob] = []
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self._tell)

    @property
    def jobs(self) -> tuple[QueueJob, ...]:
        """Every job, finished ones included until they are cleared."""
        return tuple(self._jobs)

    @property
    def running(self) -> bool:
        """Whether a photo is being worked on."""
        return self._current is not None

    @property
    def active(self) -> bool:
        """Whether there is work left."""
        return any(job.state in OPEN for job in self._jobs)

    @property
    def paused(self) -> bool:
        """Whether the next photo waits for `resume`."""
        return self._paused

    @property
    def fraction(self) -> float:
        """The finished share of everything in this run, in [0, 1]."""
        if not self._counted:
            return 0.0
        return sum(1.0 if job.state not in OPEN else job.fraction for job in self._counted) / len(self._counted)

    @property
    def seconds_left(self) -> float | None:
        """An estimate from the photos done so far; None while there is none."""
        done = [job for job in self._counted if job.state is JobState.DONE]
        spent = sum(job.seconds for job in done)
        faces = float(sum(len(job.job.faces) for job in done))
        elapsed = time.monotonic() - self._started if self._current else 0.0
        if self._current is not None and self._current.fraction > 0.15:
            spent += elapsed
            faces += len(self._current.job.faces) * self._current.fraction
        if faces <= 0:
            return None
        left = sum(len(job.job.faces) * (1.0 - job.fraction) for job in self._counted if job.state in OPEN)
        return spent / faces * left

    def add(self, jobs: Iterable[ProtectJob], *, many: bool = False) -> None:
        """Queue photos; an older finished job of the same photo is replaced, an open one stays as it is.

        `many` begins in the next turn of the event loop: what asked for thousands has this one to itself.
        """
        if not self.active:
            self._counted = []
        self._coming = itertools.chain(self._coming, jobs)
        if not self._arriving.isActive():
            self._arriving.start(0) if many else self._take_in()

    def _take_in(self) -> None:
        """Queue the next portion: thousands are no single step, in which the window would stand still."""
        while self._untold:  # a photo that is queued again must not hear afterwards that it was cancelled
            self._tell()
        jobs = tuple(itertools.islice(self._coming, PORTION))
        if len(jobs) == PORTION:
            self._arriving.start(0)
        else:
            self._coming = iter(())
        if not jobs:
            return
        known = {item.path: item for item in self._jobs}
        fresh: dict[Path, QueueJob] = {}
        for job in jobs:
            before = fresh.get(job.photo, known.get(job.photo))
            if before is None or before.state not in OPEN:
                fresh[job.photo] = QueueJob(job=job)
        self._jobs = [item for item in self._jobs if item.path not in fresh]
        self._jobs.extend(fresh.values())
        self._counted.extend(fresh.values())
        self.jobs_moved.emit(tuple(fresh.values()))
        self.jobs_changed.emit()
        self._next()

    def pause(self) -> None:
        """Stop after the photo that is being worked on."""
        self._paused = True
        self.state_changed.emit()

    def resume(self) -> None:
        """Go on."""
        self._paused = False
        self.state_changed.emit()
        self._next()

    def cancel(self) -> None:
        """Stop now: the photo in work leaves nothing behind, the waiting ones are not begun."""
        self._arriving.stop()
        self._coming = iter(())
        self._paused = False  # it was for what is cancelled; what comes next must not wait for ever
        self.cancel_jobs(self._jobs)

    def cancel_jobs(self, jobs: Iterable[QueueJob]) -> None:
        """Stop or skip some photos: they are cancelled at once, and told of in portions."""
        for job in jobs:
            if job is self._current and self._task is not None:
                self._task.cancel()
            elif job.state is JobState.WAITING:
                job.state = JobState.CANCELLED
                self._untold.append(job)
        self._tell()
        if self._current is None:
            self._next()

    def _tell(self) -> None:
        portion = tuple(self._untold[:PORTION])
        del self._untold[:PORTION]
        if self._untold:
            self._telling.start(0)
        if portion:
            self.jobs_moved.emit(portion)
            self.state_changed.emit()

    def clear_finished(self) -> None:
        """Forget the jobs that are over."""
        self._jobs = [job for job in self._jobs if job.state in OPEN]
        self.jobs_changed.emit()

    def _next(self) -> None:
        if self._current is not None:
            return
        job = next((item for item in self._jobs if item.state is JobState.WAITING), None)
        if job is None:
            self._went_dry()
            return
        if self._paused:
            self.state_changed.emit()  # the photo after which it pauses is over
            return
        self._current = job
        self._started = time.monotonic()
        self._move(job, JobState.RUNNING)
        self._task = (
            Operation(
                self._desk.runner,
                lambda progress, token: self._desk.session.protect(job.job, on_progress=progress, cancel=token),
                priority=NORMAL,
            )
            .progress(lambda progress: self._on_progress(job, progress))
            .success(lambda result: self._on_done(job, result))
            .failure(lambda error: self._on_failed(job, error))
            .start()
        )
        self.state_changed.emit()

    def _went_dry(self) -> None:
        self._paused = self._paused and self._arriving.isActive()
        done = sum(job.state is JobState.DONE for job in self._counted)
        failed = sum(job.state is JobState.FAILED for job in self._counted)
        self.state_changed.emit()
        if done or failed:
            self._counted = []
            self.finished.emit(done, failed)

    def _on_progress(self, job: QueueJob, progress: Progress) -> None:
        if job is not self._current:
            return
        part = progress.fraction or 0.0
        if progress.face is not None and progress.faces:
            part = photo_fraction(progress, job.job.faces[progress.face].options.mode)
            job.face = progress.face + 1
        # The faces are nearly all of the work; the last tenth is saving and testing. A bar never runs backwards.
        share = 0.9 * part if progress.stage not in {"write", "measure", "encode"} else 0.9 + 0.1 * part
        job.fraction = max(job.fraction, min(share, 1.0))
        job.stage = progress.stage
        self.job_changed.emit(job)

    def _on_done(self, job: QueueJob, result: ProtectedPhoto) -> None:
        job.result, job.fraction = result, 1.0
        self._finish(job, JobState.DONE)

    def _on_failed(self, job: QueueJob, error: Exception) -> None:
        if isinstance(error, VaultLocked):
            job.fraction = 0.0
            self._paused = True
            self._finish(job, JobState.WAITING)
            self.vault_needed.emit()
            return
        job.error = error
        self._finish(job, JobState.CANCELLED if isinstance(error, Cancelled) else JobState.FAILED)

    def _finish(self, job: QueueJob, state: JobState) -> None:
        job.seconds = time.monotonic() - self._started
        self._current = self._task = None
        self._move(job, state)
        self._next()

    def _move(self, job: QueueJob, state: JobState) -> None:
        job.state = state
        self.job_changed.emit(job)
