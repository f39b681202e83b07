"""What the queue's jobs mean for the photos of the album, which the user goes on changing while they wait and are worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from velato_desktop.models.photo_entry import PhotoState
from velato_desktop.operations.protect_queue import JobState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from velato_core.pipelines.types import FaceChoice, ProtectJob
    from velato_core.protection.painting import PaintedArea
    from velato_desktop.models.album_model import AlbumModel
    from velato_desktop.models.people import People
    from velato_desktop.models.photo_entry import FaceMark, PhotoEntry
    from velato_desktop.models.plan import PlanModel
    from velato_desktop.operations.protect_queue import ProtectQueue, QueueJob


class _Asked(NamedTuple):
    """What the album said when a job came; `choices` as `_choices` has them."""

    job: ProtectJob
    choices: tuple[object, ...]


class AlbumJobs(QObject):
    """Brings what becomes of jobs onto the photos, and makes jobs that failed anew.

    A copy has the faces that its job had. Where the photo says something else by then, the copy is outdated: nobody must
    take a face for protected that is in no copy.

    Signals:
        replaced(object): the path of a photo that is another file by now, and has to be looked at again.
    """

    replaced = Signal(object)

    def __init__(
        self, album: AlbumModel, people: People, plan: PlanModel, queue: ProtectQueue, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._album = album
        self._people = people
        self._plan = plan
        self._queue = queue
        self._asked: dict[Path, _Asked] = {}
        queue.job_changed.connect(self._on_job)
        queue.jobs_moved.connect(self._on_jobs)

    def retry(self, jobs: Iterable[QueueJob]) -> None:
        """Queue failed or cancelled photos again, with the faces that are chosen now."""
        again = [job.job for job in jobs if job.state in {JobState.FAILED, JobState.CANCELLED}]
        # A photo in which nobody looked for faces since it was replaced is refused once more, and safely.
        known = {job.photo: entry for job in again if (entry := self._album.entry(job.photo)) and entry.looked}
        changed = [entry for job in again if (entry := known.get(job.photo)) and not self._holds(job, entry)]
        anew = {entry.path for entry in changed}
        self._queue.add(job for job in again if job.photo not in anew)
        self._queue.add(self._plan.value.jobs((entry for entry in changed if entry.wanted), self._people))

    def _holds(self, job: ProtectJob, entry: PhotoEntry) -> bool:
        """Whether a photo still says what its job says."""
        asked = self._asked.get(entry.path)
        same_file = not job.sha256 or not entry.sha256 or job.sha256 == entry.sha256
        if asked is None or asked.job is not job:
            return same_file and _fits(job, entry)
        return same_file and asked.choices == _choices(entry)

    def _on_jobs(self, jobs: tuple[QueueJob, ...]) -> None:
        with self._album.at_once():
            for job in jobs:
                self._on_job(job)

    def _on_job(self, job: QueueJob) -> None:
        entry = self._album.entry(job.path)
        if entry is None:
            return
        if job.state is JobState.DONE and job.result is not None:
            self._album.set_result(job.path, job.result, outdated=not self._holds(job.job, entry))
            self._asked.pop(job.path, None)
        elif job.state is JobState.FAILED:
            if self._album.set_failed(job.path, job.error):
                self.replaced.emit(job.path)
        else:
            self._on_moved(job, entry)

    def _on_moved(self, job: QueueJob, entry: PhotoEntry) -> None:
        if job.state is JobState.WAITING:
            self._remember(job.job, entry)
        after_cancel = PhotoState.PROTECTED if entry.result is not None else PhotoState.READY
        state = {
            JobState.WAITING: PhotoState.QUEUED,
            JobState.RUNNING: PhotoState.WORKING,
            JobState.CANCELLED: after_cancel,
        }[job.state]
        if entry.state is not state:
            self._album.set_state(job.path, state)

    def _remember(self, job: ProtectJob, entry: PhotoEntry) -> None:
        # A job that waits again, as the vault was locked meanwhile, is still the one that was asked for.
        asked = self._asked.get(job.photo)
        if (asked is None or asked.job is not job) and _fits(job, entry):
            self._asked[job.photo] = _Asked(job, _choices(entry))


def _choices(entry: PhotoEntry) -> tuple[object, ...]:
    return entry.selected, entry.painted if entry.painted.paints else None, entry.turns


def _fits(job: ProtectJob, entry: PhotoEntry) -> bool:
    """Whether a job, perhaps one from last time, does what a photo says; what both leave to the plan may differ."""
    marks = entry.selected
    return (
        job.turns == entry.turns
        and len(job.faces) == len(marks)
        and all(_is_of(choice, mark) for choice, mark in zip(job.faces, marks, strict=True))
        and _strokes(job.painted) == _strokes(entry.painted)
    )


def _is_of(choice: FaceChoice, mark: FaceMark) -> bool:
    options = choice.options
    return (
        (choice.face, choice.draw, options.variant, options.pick) == (mark.face, mark.draw, mark.variant, mark.pick)
        and mark.mode in {None, options.mode}
        and mark.strength in {None, options.strength}
        and mark.tried in {None, options.candidates}
    )


def _strokes(area: PaintedArea | None) -> tuple[object, ...]:
    return (area.strokes, area.style) if area is not None and area.paints else ()
