"""Locking by itself: after idleness, after a sleep, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.keystore import idle
from velato_core.keystore.idle import IdleGuard

if TYPE_CHECKING:
    import pytest
    from keystore_helpers import Made


def test_locks_after_the_idle_time_and_use_counts(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr("velato_core.keystore.lifecycle.time.monotonic", lambda: now[0])
    monkeypatch.setattr(idle, "_time_asleep", lambda: 0.0)
    made.vault.records()
    guard = IdleGuard(made.vault, idle_seconds=60)
    now[0] += 59
    assert not guard.poll()
    made.vault.records()
    now[0] += 59
    assert not guard.poll()
    now[0] += 1
    assert guard.poll()
    assert not made.vault.unlocked
    assert not guard.poll()


def test_locks_when_the_machine_slept(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    asleep = [100.0]
    monkeypatch.setattr(idle, "_time_asleep", lambda: asleep[0])
    guard = IdleGuard(made.vault, idle_seconds=0)
    asleep[0] += 5  # clock noise
    assert not guard.poll()
    asleep[0] += 3600
    assert guard.poll()
    assert not made.vault.unlocked


def test_locks_at_once_when_told(made: Made) -> None:
    IdleGuard(made.vault).lock_now()
    assert not made.vault.unlocked


def test_the_system_tells_how_long_it_slept() -> None:
    assert idle._time_asleep() >= -1.0
