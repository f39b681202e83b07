"""The three things that every operation needs, passed around together instead of living in globals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from velato_core.session import Session
    from velato_desktop.workers.task_runner import TaskRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where work is done.

    Attributes:
        session: the core; used on worker threads only, but for its cheap properties.
        runner: one thread that everything goes through which uses the engine or the vault.
        pool: a few threads that decode pictures.
    """

    session: Session
    runner: TaskRunner
    pool: TaskRunner
