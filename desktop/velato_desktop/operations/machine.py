"""Questions about this machine and what is installed on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_desktop.operations.operation import Operation
from velato_desktop.workers.task_runner import URGENT

if TYPE_CHECKING:
    from velato_core.pipelines.status import DoctorCheck, PackSummary
    from velato_desktop.operations.desk import Desk


def doctor(desk: Desk) -> Operation[tuple[DoctorCheck, ...]]:
    """Look at everything that Velato needs; change nothing."""
    return Operation(desk.quick, lambda _progress, _token: desk.session.doctor(), priority=URGENT)


def use_detector(desk: Desk, *, name: str) -> Operation[None]:
    """Find faces with another pack from now on; empty takes the bundled one."""
    return Operation(desk.quick, lambda _progress, _token: desk.session.use_detector(name))


def packs(desk: Desk) -> Operation[tuple[PackSummary, ...]]:
    """List the models."""
    return Operation(desk.quick, lambda _progress, _token: desk.session.packs(), priority=URGENT)
