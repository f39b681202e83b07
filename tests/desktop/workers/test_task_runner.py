"""Tasks run off the GUI thread, report on it, in order, and stop when asked."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from velato_core.errors import Cancelled
from velato_core.runtime.progress import Progress
from velato_desktop.workers.task_runner import BACKGROUND, URGENT, Task, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner("test")
    yield made
    assert made.shutdown()


def test_the_result_arrives_on_the_gui_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    seen: list[tuple[object, bool]] = []
    here = threading.get_ident()
    call = lambda _progress, _token: threading.get_ident()  # noqa: E731
    runner.submit(Task(call=call, done=lambda ident: seen.append((ident, threading.get_ident() == here)), failed=print))
    assert seen == []
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != here
    assert seen[0][1]


def test_urgent_tasks_overtake_and_equal_ones_keep_their_order(runner: TaskRunner, qtbot: QtBot) -> None:
    gate = threading.Event()
    order: list[object] = []

    def task(name: str, priority: int) -> Task:
        return Task(call=lambda _p, _t: name, done=order.append, failed=order.append, priority=priority)

    runner.submit(Task(call=lambda _p, _t: gate.wait(5), done=lambda _r: None, failed=order.append))
    for name, priority in (("a", BACKGROUND), ("b", BACKGROUND), ("c", URGENT)):
        runner.submit(task(name, priority))
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["c", "a", "b"]


def test_a_cancelled_task_never_begins(runner: TaskRunner, qtbot: QtBot) -> None:
    ran: list[int] = []
    errors: list[Exception] = []
    gate = threading.Event()
    runner.submit(Task(call=lambda _p, _t: gate.wait(5), done=lambda _r: None, failed=errors.append))
    task = runner.submit(Task(call=lambda _p, _t: ran.append(1), done=lambda _r: None, failed=errors.append))
    task.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Cancelled)
    assert ran == []


def test_an_error_is_handed_over_and_the_runner_lives_on(runner: TaskRunner, qtbot: QtBot) -> None:
    errors: list[Exception] = []
    results: list[object] = []

    def fail(_progress: object, _token: object) -> object:
        raise ValueError("no")

    runner.submit(Task(call=fail, done=results.append, failed=errors.append))
    runner.submit(Task(call=lambda _p, _t: 7, done=results.append, failed=errors.append))
    qtbot.waitUntil(lambda: results == [7])
    assert str(errors[0]) == "no"


def test_a_flood_of_progress_is_thinned_out_but_the_last_is_told(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[Progress] = []
    done: list[object] = []

    def call(progress: object, _token: object) -> None:
        assert callable(progress)
        for step in range(5000):
            progress(Progress(stage="x", done=step + 1, total=5000))

    runner.submit(Task(call=call, done=done.append, failed=done.append, progressed=told.append))
    qtbot.waitUntil(lambda: bool(done))
    assert told[-1].done == 5000
    assert len(told) < 5000


def test_shutdown_cancels_what_runs_and_says_nothing_more(qtbot: QtBot) -> None:
    runner = TaskRunner("test", threads=2)
    said: list[object] = []
    begun = threading.Event()

    def call(_progress: object, token: object) -> None:
        begun.set()
        token.wait(30)  # type: ignore[attr-defined]

    runner.submit(Task(call=call, done=said.append, failed=said.append))
    assert begun.wait(5)
    assert runner.shutdown()
    qtbot.wait(20)
    assert said == []


def test_what_gives_way_stops_and_nothing_else(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[object] = []
    calls = (lambda _p, token: token.wait(30) and None, lambda _p, _t: "changed", lambda _p, _t: "read")
    tasks = [
        Task(call=call, done=told.append, failed=lambda error: told.append(type(error)), gives_way=gives_way)
        for call, gives_way in zip(calls, (True, False, True), strict=True)
    ]
    for task in tasks:
        runner.submit(task)
    qtbot.waitUntil(lambda: runner.runs(tasks[0]))
    assert runner.make_way() == (tasks[0],)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == [Cancelled, "changed", Cancelled]
    assert not runner.runs(tasks[0])
