"""A report as a file beside its photo: the same JSON from the command line and from the window."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from velato_core.errors import OutputExists, ReportInvalid
from velato_core.pipelines.folders import write_text_file
from velato_core.report.signature import MAX_REPORT_BYTES, parse_report
from velato_core.runtime.reading import reading

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.report.types import PhotoReport


def report_path(photo: Path) -> Path:
    """Where the report of a protected photo lies unless somebody chose another place."""
    return photo.with_name(f"{photo.name}.report.json")


def write_report(report: PhotoReport, out: Path) -> None:
    """Write a report; an earlier file of that name is replaced.

    Raises:
        DiskFull, WriteFailed: the system refused; nothing changed.
    """
    write_text_file(out, json.dumps(report.to_json(), indent=2) + "\n")


def save_report(report: PhotoReport, out: Path) -> None:
    """Write a report to a file of somebody's choice: an earlier report is replaced, a photo or anything else never.

    Raises:
        OutputExists: there is a file of that name, and it is no report.
        UnreadablePhoto: there is one that cannot be read.
        DiskFull, WriteFailed: the system refused; nothing changed.
    """
    if os.path.exists(out) and not _is_report(out):  # noqa: PTH110 -- Path.exists raises for a name that is too long
        message = f"{out.name} exists already and is no report, so it was left as it is."
        raise OutputExists(message, hint="Choose another name.", path=out)
    write_report(report, out)


def _is_report(path: Path) -> bool:
    if not path.is_file():
        return False
    with reading(path), path.open("rb") as file:
        data = file.read(MAX_REPORT_BYTES + 1)
    try:
        parse_report(data, path.name)
    except ReportInvalid:
        return False
    return True
