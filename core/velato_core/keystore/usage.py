"""Who is using an open vault: locking waits for what is under way, and writers take turns.

A window locks from its own thread while a worker seals a photo. The vault then counts as locked at once, nothing new
begins, and the keys are wiped when the last user is done.
"""

from __future__ import annotations

import contextlib
import functools
import threading
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

P = ParamSpec("P")
R = TypeVar("R")


class Usage:
    """Counts users; the last one out runs what was left for the end."""

    def __init__(self) -> None:
        """Nobody uses it."""
        self.changing = threading.RLock()  # one writer at a time; readers need no turn
        self.keys = threading.RLock()  # held while the master key is replaced, and while locking
        self._guard = threading.Lock()
        self._users = 0
        self._at_end: Callable[[], None] | None = None

    @property
    def alone(self) -> bool:
        """True when the caller, itself counted, is the only user."""
        return self._users <= 1

    @property
    def ending(self) -> bool:
        """True while something waits for the last user."""
        return self._at_end is not None

    def end(self, action: Callable[[], None]) -> None:
        """Run `action` now, or when the last user is done."""
        with self._guard:
            if self._users:
                self._at_end = action
                return
        action()

    @contextlib.contextmanager
    def using(self) -> Iterator[None]:
        """Count as a user inside the block."""
        with self._guard:
            self._users += 1
        try:
            yield
        finally:
            with self._guard:
                self._users -= 1
                action = None if self._users else self._at_end
                if action is not None:
                    self._at_end = None
            if action is not None:
                action()


def reads(method: Callable[Concatenate[Any, P], R]) -> Callable[Concatenate[Any, P], R]:
    """Make a vault's method count as use."""

    @functools.wraps(method)
    def used(self: Any, /, *args: P.args, **kwargs: P.kwargs) -> R:  # noqa: ANN401  any class with a `_usage`
        with self._usage.using():
            return method(self, *args, **kwargs)

    return used


def changes(method: Callable[Concatenate[Any, P], R]) -> Callable[Concatenate[Any, P], R]:
    """Make a vault's method count as use, one such method at a time."""

    @functools.wraps(method)
    def used(self: Any, /, *args: P.args, **kwargs: P.kwargs) -> R:  # noqa: ANN401  any class with a `_usage`
        with self._usage.using(), self._usage.changing:
            return method(self, *args, **kwargs)

    return used


def replaces_keys(method: Callable[Concatenate[Any, P], R]) -> Callable[Concatenate[Any, P], R]:
    """Make a vault's method count as use that locking waits for; it swaps what the vault holds in memory."""

    @functools.wraps(method)
    def used(self: Any, /, *args: P.args, **kwargs: P.kwargs) -> R:  # noqa: ANN401  any class with a `_usage`
        with self._usage.keys, self._usage.using(), self._usage.changing:
            return method(self, *args, **kwargs)

    return used
