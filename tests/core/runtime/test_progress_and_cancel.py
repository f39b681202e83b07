"""Progress tells plain facts; a cancel token goes up once and stays up."""

from __future__ import annotations

import threading

import pytest

from velato_core.errors import Cancelled
from velato_core.runtime.cancel import CancelToken
from velato_core.runtime.progress import Progress


@pytest.mark.parametrize(
    ("done", "total", "fraction"), [(0, 4, 0.0), (1, 4, 0.25), (4, 4, 1.0), (9, 4, 1.0), (3, 0, None)]
)
def test_fraction(done: int, total: int, fraction: float | None) -> None:
    assert Progress(stage="denoise", done=done, total=total).fraction == fraction


def test_a_new_token_lets_work_go_on() -> None:
    token = CancelToken()
    token.raise_if_cancelled()
    assert not token.cancelled


def test_a_cancelled_token_stays_cancelled() -> None:
    token = CancelToken()
    token.cancel()
    token.cancel()
    assert token.cancelled
    for _ in range(2):
        with pytest.raises(Cancelled):
            token.raise_if_cancelled()


def test_another_thread_can_cancel_and_wakes_the_waiting_one() -> None:
    token = CancelToken()
    woken: list[bool] = []
    waiter = threading.Thread(target=lambda: woken.append(token.wait(30)))
    waiter.start()
    token.cancel()
    waiter.join(timeout=10)
    assert woken == [True]
