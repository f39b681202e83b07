"""What every operation needs, passed around together instead of living in globals."""

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
        session: the core, in a process of its own; its methods are called on worker threads only, its cheap properties
            (`unlocked`, `vault_exists`, the folders) anywhere.
        pictures: a session for `thumbnail` and `picture` alone, in another process.
        runner: one thread for work that takes long: looking through photos, protecting them.
        quick: one thread for what a user waits for and what must not wait behind a photo that is being protected.
        pool: a few threads that decode pictures.
    """

    session: Session
    pictures: Session
    runner: TaskRunner
    quick: TaskRunner
    pool: TaskRunner
