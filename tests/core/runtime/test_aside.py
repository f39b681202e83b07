"""Work on a thread of its own: its result and its errors come back, and Cancel does not wait for it."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet

import pytest

from velato_core.errors import Cancelled
from velato_core.runtime.aside import run_aside
from velato_core.runtime.cancel import CancelToken


@pytest.fixture
def worker() -> ThreadPoolExecutor:
    """A thread that is not the main one, as a window's jobs have."""
    return ThreadPoolExecutor(1)


def test_the_result_comes_back_from_another_thread(worker: ThreadPoolExecutor) -> None:
    with worker:
        name = worker.submit(run_aside, lambda: threading.current_thread().name, CancelToken()).result()
    assert name == "aside"
    assert "aside" not in {thread.name for thread in threading.enumerate()}


@pytest.mark.parametrize("error", [ValueError("no"), NotYet("mine"), KeyboardInterrupt()])
def test_its_error_is_the_caller_s(worker: ThreadPoolExecutor, error: BaseException) -> None:
    def fail() -> None:
        raise error

    with worker:
        failed = worker.submit(run_aside, fail, CancelToken()).exception()
    assert failed is error


def test_cancel_does_not_wait_and_the_work_goes_on(worker: ThreadPoolExecutor) -> None:
    begun, free, ended, token = threading.Event(), threading.Event(), threading.Event(), CancelToken()

    def work() -> None:
        begun.set()
        free.wait(30)
        ended.set()

    with worker:
        waiting = worker.submit(run_aside, work, token)
        assert begun.wait(30)
        token.cancel()
        assert isinstance(waiting.exception(30), Cancelled)
        assert not ended.is_set()
        free.set()
        assert ended.wait(30)


def test_nothing_begins_after_cancel(worker: ThreadPoolExecutor) -> None:
    token, begun = CancelToken(), []
    token.cancel()
    with worker:
        assert isinstance(worker.submit(run_aside, lambda: begun.append(1), token).exception(), Cancelled)
    assert begun == []


def test_without_a_token_it_happens_here() -> None:
    assert run_aside(threading.current_thread, None) is threading.current_thread()


def test_only_what_loads_libraries_happens_on_the_main_thread_itself() -> None:
    here = threading.current_thread()
    assert run_aside(threading.current_thread, CancelToken()) is not here
    assert run_aside(threading.current_thread, CancelToken(), loads=True) is here
