"""The queue: how far everything is, what went wrong, and pause, cancel, retry."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QProgressBar, QVBoxLayout, QWidget

from velato_desktop.models.queue_model import JOB, QueueModel
from velato_desktop.models.soon import Soon
from velato_desktop.operations.protect_queue import JobState, QueueJob
from velato_desktop.widgets.controls import button, card, heading, on_opened, text_label
from velato_desktop.widgets.flow_layout import flow
from velato_desktop.widgets.queue_delegate import QueueDelegate
from velato_desktop.widgets.steady_list import SteadyList

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QModelIndex

    from velato_desktop.models.workspace import Workspace


class QueuePage(QWidget):
    """Progress of all photos.

    Signals:
        opened(object): look at this photo.
        folder_wanted(): show where the copies are.
        trash_wanted(object): move these originals, (path, record id) each, to the trash.
        untrash_wanted(): bring those back.
    """

    opened = Signal(object)
    trash_wanted = Signal(object)
    untrash_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._workspace = workspace
        self._queue = workspace.queue
        self._jobs_memory = workspace.job_memory
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 16)
        layout.setSpacing(12)
        self._title = heading("")
        self._detail = text_label("", role="muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Progress of all photos"))
        layout.addWidget(self._title)
        layout.addWidget(self._detail)
        layout.addWidget(self._bar)
        layout.addWidget(self._build_offer())
        layout.addWidget(self._build_buttons())
        self.list = SteadyList()
        self.list.setObjectName("queue")
        self.list.setAccessibleName(self.tr("Photos in the queue"))
        self.list.setModel(QueueModel(self._queue, self))
        self.list.setItemDelegate(QueueDelegate(workspace.thumbnails, self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        on_opened(self.list, self._open)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.refresh())
        workspace.thumbnails.ready.connect(self._on_thumbnail)
        layout.addWidget(self.list, 1)
        self._listen(workspace)
        self.refresh()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(JOB).path)

    def _listen(self, workspace: Workspace) -> None:
        # The time left changes without any signal.
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self.refresh)
        workspace.job_memory.offered.connect(self._on_offer)
        soon = Soon(self.refresh, self)
        workspace.job_memory.offered.connect(soon.ask)
        for signal in (self._queue.jobs_changed, self._queue.job_changed, self._queue.state_changed):
            signal.connect(soon.ask)

    def _build_offer(self) -> QWidget:
        self._offer, layout = card(spacing=8, margin=14)
        self._offer_text = text_label("")
        layout.addWidget(self._offer_text)
        memory = self._jobs_memory
        on = button(self.tr("Go on with them"), kind="primary", icon="play", name="jobs-go-on", clicked=memory.go_on)
        off = button(self.tr("Forget them"), kind="quiet", name="jobs-forget", clicked=memory.let_go)
        layout.addWidget(flow(on, off, spacing=8))
        self._on_offer(len(memory.before))
        return self._offer

    def _on_offer(self, count: int) -> None:
        self._offer.setVisible(bool(count))
        text = self.tr("Waiting from last time, kept in your vault: %n photo(s).", "", count)
        self._offer_text.setText(text)
        self._detail.setVisible(bool(self._detail.text()) and not count)

    def _build_buttons(self) -> QWidget:
        self._pause = button(self.tr("Pause"), icon="pause", name="pause", clicked=self._queue.pause)
        self._resume = button(self.tr("Go on"), icon="play", name="resume", clicked=self._queue.resume)
        self._cancel = button(self.tr("Cancel all"), kind="danger", icon="stop", name="cancel", clicked=self._on_cancel)
        self._retry = button(self.tr("Try again"), icon="retry", name="retry", clicked=self._on_retry)
        self._clear = button(self.tr("Clear finished"), kind="quiet", name="clear", clicked=self._queue.clear_finished)
        self._folder = button(
            self.tr("Open the folder"), icon="folder", name="open-output", clicked=self.folder_wanted.emit
        )
        self._trash = button(
            self.tr("Move originals to the trash …"), kind="quiet", icon="trash", name="trash-originals",
            clicked=lambda: self.trash_wanted.emit(self._kept()),
        )  # fmt: skip
        self._trash.setToolTip(self.tr("Only originals that your vault can give back. You are asked first."))
        self._untrash = button(
            self.tr("Bring originals back"), kind="quiet", icon="undo", name="untrash-originals",
            clicked=self.untrash_wanted.emit,
        )  # fmt: skip
        shown = (
            self._pause,
            self._resume,
            self._cancel,
            self._retry,
            self._folder,
            self._clear,
            self._trash,
            self._untrash,
        )
        return flow(*shown, spacing=8)

    def _kept(self) -> tuple[tuple[Path, str], ...]:
        """The chosen finished photos, or all of them, whose originals are in the vault: path and record id."""
        done = (job.result for job in self._chosen() or self._queue.jobs)
        gone = {item.record_id for item in self._workspace.trashed}
        return tuple(
            (result.source, result.record_id)
            for result in done
            if result and result.record_id and result.record_id not in gone
        )

    def _chosen(self) -> tuple[QueueJob, ...]:
        jobs = (index.data(JOB) for index in self.list.selectionModel().selectedIndexes())
        return tuple(job for job in jobs if isinstance(job, QueueJob))

    def _on_thumbnail(self) -> None:
        self.list.viewport().update()

    def _on_cancel(self) -> None:
        chosen = self._chosen()
        if chosen:
            self._queue.cancel_jobs(chosen)
        else:
            self._queue.cancel()

    def _on_retry(self) -> None:
        self._workspace.jobs.retry(self._chosen() or self._queue.jobs)

    def refresh(self) -> None:
        """Show the state of the queue."""
        # Thousands of jobs are looked at once here, not once for every control.
        jobs, queue = self._queue.jobs, self._queue
        count = Counter(job.state for job in jobs)
        active = bool(count[JobState.WAITING] + count[JobState.RUNNING])
        done, failed = count[JobState.DONE], count[JobState.FAILED]
        self._title.setText(self._headline(done, failed, len(jobs), active=active))
        self._detail.setText(self._time_left(active=active))
        # What waits from last time is the thing to do then, not choosing photos.
        self._detail.setVisible(bool(self._detail.text()) and not self._jobs_memory.before)
        self._bar.setVisible(active)
        self._bar.setValue(round(queue.fraction * 1000))
        self._pause.setVisible(active and not queue.paused)
        self._resume.setVisible(active and queue.paused)
        self._cancel.setVisible(active)
        self._cancel.setText(self.tr("Cancel chosen") if self._chosen() else self.tr("Cancel all"))
        self._retry.setVisible(bool(failed + count[JobState.CANCELLED]))
        self._folder.setVisible(bool(done))
        self._trash.setVisible(not active and bool(done) and bool(self._kept()))
        self._untrash.setVisible(bool(self._workspace.trashed))
        self._clear.setVisible(bool(done + failed + count[JobState.CANCELLED]))
        if active and not self._clock.isActive():
            self._clock.start()
        elif not active:
            self._clock.stop()

    def _headline(self, done: int, failed: int, total: int, *, active: bool) -> str:
        if not total:
            return self.tr("Photos are waiting") if self._jobs_memory.before else self.tr("Nothing to do yet")
        if active:
            if self._queue.paused:
                waiting = self._queue.running
                return self.tr("Pausing after this photo") if waiting else self.tr("Paused")
            return self.tr("Protecting photos: {done} of {total}").format(done=done + failed, total=total)
        if failed:
            return self.tr("%n photo(s) could not be protected", "", failed)
        return self.tr("%n photo(s) protected", "", done)

    def _time_left(self, *, active: bool) -> str:
        if not self._queue.jobs:
            return self.tr("Choose photos and press Protect. You can go on working while it runs.")
        seconds = self._queue.seconds_left if active else None
        if seconds is None:
            return ""
        if seconds < 60:
            return self.tr("Less than a minute left")
        return self.tr("About %n minute(s) left", "", round(seconds / 60))
