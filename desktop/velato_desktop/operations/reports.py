"""What a user does with a measurement: give it to somebody as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.pipelines.report_file import save_report
from velato_desktop.operations.operation import Operation
from velato_desktop.workers.task_runner import URGENT

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.report.types import PhotoReport
    from velato_desktop.operations.desk import Desk


def write_report(desk: Desk, *, report: PhotoReport, out: Path) -> Operation[Path]:
    """Write a report into a file; gives the file."""

    def call(_progress: object, _token: object) -> Path:
        save_report(report, out)
        return out

    return Operation(desk.quick, call, priority=URGENT)
