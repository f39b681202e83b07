"""The queue as a Qt list model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from velato_desktop.models.queue_words import job_words

if TYPE_CHECKING:
    from velato_desktop.operations.protect_queue import ProtectQueue, QueueJob

Index = QModelIndex | QPersistentModelIndex
JOB = Qt.ItemDataRole.UserRole


class QueueModel(QAbstractListModel):
    """One row per photo in the queue."""

    def __init__(self, queue: ProtectQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._jobs = queue.jobs
        self._rows = {job: row for row, job in enumerate(self._jobs)}
        queue.jobs_changed.connect(self._on_jobs)
        queue.job_changed.connect(self._on_job)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._jobs)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        job = self._jobs[index.row()]
        if role == JOB:
            return job
        if role == Qt.ItemDataRole.DisplayRole:
            return job.path.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{job.path.name}: {job_words(job)}"
        return job_words(job) if role == Qt.ItemDataRole.ToolTipRole else None

    def _on_jobs(self) -> None:
        jobs, before = self._queue.jobs, len(self._jobs)
        # Thousands arrive in portions: each is added, so that the rows that are there are neither counted nor laid out anew.
        if jobs[:before] != self._jobs:
            self.beginResetModel()
            self._jobs, self._rows = jobs, {job: row for row, job in enumerate(jobs)}
            self.endResetModel()
        elif len(jobs) > before:
            self.beginInsertRows(QModelIndex(), before, len(jobs) - 1)
            self._jobs = jobs
            self._rows.update((job, row) for row, job in enumerate(jobs[before:], before))
            self.endInsertRows()

    def _on_job(self, job: QueueJob) -> None:
        row = self._rows.get(job)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)
