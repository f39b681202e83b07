"""Photos that wait, kept in the vault from one start of the window to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_desktop.operations.operation import Operation
from velato_desktop.workers.task_runner import URGENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.pipelines.types import ProtectJob
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback
    from velato_desktop.operations.desk import Desk


def keep_jobs(desk: Desk, *, jobs: Sequence[ProtectJob]) -> Operation[None]:
    """Keep jobs sealed for the next time; they replace those kept before."""

    def call(_progress: ProgressCallback, _token: CancelToken) -> None:
        # Already here, or what is not kept would go through the pipe at every write.
        desk.session.keep_jobs([job.to_keep() for job in jobs])

    return Operation(desk.quick, call, priority=URGENT)


def kept_jobs(desk: Desk) -> Operation[tuple[ProtectJob, ...]]:
    """The jobs that were kept."""
    return Operation(desk.quick, lambda _p, _t: desk.session.kept_jobs(), priority=URGENT)
