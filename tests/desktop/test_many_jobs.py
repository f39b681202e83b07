"""Cancelling very many photos: all are cancelled at once, and the window hears of it in turns that it does not feel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from velato_core.pipelines.types import ProtectJob
from velato_desktop.models.queue_model import JOB, QueueModel
from velato_desktop.operations.protect_queue import JobState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application
    from velato_desktop.operations.protect_queue import ProtectQueue, QueueJob

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]
COUNT = 400


@pytest.fixture
def queue(application: Application, tmp_path: Path, qtbot: QtBot) -> ProtectQueue:
    queue = application.workspace.queue
    queue.pause()
    queue.add(
        ProtectJob(photo=tmp_path / f"{number}.jpg", faces=(), out_dir=tmp_path / "out") for number in range(COUNT)
    )
    qtbot.waitUntil(lambda: len(queue.jobs) == COUNT)
    return queue


def test_they_are_cancelled_at_once_and_told_in_portions(queue: ProtectQueue, qtbot: QtBot) -> None:
    told: list[int] = []
    queue.jobs_moved.connect(lambda jobs: told.append(len(jobs)))
    queue.cancel()
    assert {job.state for job in queue.jobs} == {JobState.CANCELLED}
    assert sum(told) < COUNT / 4
    qtbot.waitUntil(lambda: sum(told) == COUNT)
    assert max(told) < COUNT / 4


def test_a_photo_that_is_tried_again_does_not_hear_later_that_it_was_cancelled(
    application: Application, queue: ProtectQueue, qtbot: QtBot
) -> None:
    last: dict[Path, JobState] = {}
    queue.jobs_moved.connect(lambda jobs: last.update({job.path: job.state for job in jobs}))
    queue.cancel()
    queue.pause()
    application.workspace.jobs.retry(queue.jobs)
    qtbot.waitUntil(lambda: len(queue.jobs) == COUNT and set(last.values()) == {JobState.WAITING})
    assert len(last) == COUNT


def test_chosen_ones_are_cancelled_and_the_others_wait(queue: ProtectQueue) -> None:
    queue.cancel_jobs(queue.jobs[:3])
    states = [job.state for job in queue.jobs]
    assert states[:3] == [JobState.CANCELLED] * 3
    assert set(states[3:]) == {JobState.WAITING}


def test_the_list_adds_rows_and_begins_anew_only_where_rows_went(
    application: Application, queue: ProtectQueue, qtbot: QtBot, qtmodeltester: ModelTester, tmp_path: Path
) -> None:
    model = QueueModel(queue)
    qtmodeltester.check(model)

    def shown() -> list[QueueJob]:
        return [model.data(model.index(row), JOB) for row in range(model.rowCount())]

    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted) as added:
        queue.add([ProtectJob(photo=tmp_path / "late.jpg", faces=(), out_dir=tmp_path / "out")])
    assert added.args[1:] == [COUNT, COUNT]
    assert shown() == list(queue.jobs)
    queue.cancel_jobs(queue.jobs[:2])
    with qtbot.waitSignal(model.modelReset):
        application.workspace.jobs.retry(queue.jobs[:1])  # goes to the end
    assert shown() == list(queue.jobs)
    assert shown()[-1].path.name == "0.jpg"
    with qtbot.waitSignal(model.dataChanged) as changed:
        queue.job_changed.emit(queue.jobs[-1])
    assert changed.args[0].row() == COUNT
