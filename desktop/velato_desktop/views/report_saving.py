"""Saving the open photo's report as a file, where the user says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from velato_core.pipelines.report_file import report_path
from velato_desktop.operations.reports import write_report

if TYPE_CHECKING:
    from velato_desktop.models.workspace import Workspace


class ReportSaving(QObject):
    """Asks for the file and writes it.

    Signals:
        said(str): a short message for the user.
    """

    said = Signal(str)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def save(self, photo: Path) -> None:
        """Save the report of a photo of the album, given by its original."""
        entry = self._workspace.album.entry(photo)
        result = entry.result if entry is not None else None
        if result is None or result.report is None:
            return
        name, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Where should the report go?"), str(report_path(result.output)), "JSON (*.json)"
        )
        if name:
            operation = write_report(self._workspace.desk, report=result.report, out=Path(name))
            operation.success(self._on_saved).failure(self._workspace.problem.emit).start()

    def _on_saved(self, out: Path) -> None:
        self.said.emit(self.tr("The report is in {name}.").format(name=out.name))
