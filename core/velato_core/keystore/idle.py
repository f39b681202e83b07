"""Automatic locking: after a time without use, and after the machine slept. Whoever has a timer calls `poll`."""

from __future__ import annotations

import time
from typing import Protocol

DEFAULT_IDLE_SECONDS = 600.0
_SLEEP_GAP_SECONDS = 30.0  # the two clocks part only while the machine sleeps; smaller steps are clock noise


class Lockable(Protocol):
    """What can be locked: a Vault."""

    @property
    def unlocked(self) -> bool:
        """True while open."""

    def idle_seconds(self) -> float:
        """Seconds since last used."""

    def lock(self) -> None:
        """Close."""


class IdleGuard:
    """Locks a vault that nobody uses. It has no thread and no timer of its own.

    The desktop calls `poll` every few seconds, and `lock_now` on screen lock and before suspend. Where no suspend
    signal came, `poll` notices after waking that the machine slept.
    """

    def __init__(self, vault: Lockable, *, idle_seconds: float = DEFAULT_IDLE_SECONDS) -> None:
        """Guard `vault`; `idle_seconds` of 0 means never for idleness (a sleep still locks)."""
        self._vault = vault
        self._limit = idle_seconds
        self._asleep = _time_asleep()

    def poll(self) -> bool:
        """Lock if it is time. Returns True when this call locked."""
        asleep, before = _time_asleep(), self._asleep
        self._asleep = asleep
        if not self._vault.unlocked:
            return False
        slept = asleep - before > _SLEEP_GAP_SECONDS
        idle = self._limit > 0 and self._vault.idle_seconds() >= self._limit
        if slept or idle:
            self._vault.lock()
        return slept or idle

    def lock_now(self) -> None:
        """Lock at once: the screen was locked, or the machine is about to sleep."""
        self._vault.lock()


def _time_asleep() -> float:
    """Seconds that this machine has slept since it started; 0 where the system does not tell."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return 0.0 if boot is None else time.clock_gettime(boot) - time.monotonic()
