"""What protecting one face came to: the judges' verdict, their scores, and what a person has to know besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from velato_desktop.models.note_texts import note_text
from velato_desktop.widgets.controls import text_label
from velato_desktop.widgets.report_card import ReportCard

if TYPE_CHECKING:
    from velato_core.pipelines.types import FaceOutcome


class FaceReportView(QWidget):
    """The report of one protected face; made once, as a report never changes."""

    def __init__(self, outcome: FaceOutcome, *, chosen: bool, parent: QWidget | None = None) -> None:
        """Show a report.

        Args:
            outcome: the protected face.
            chosen: its new face was chosen by eye.
            parent: the card.
        """
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        if outcome.report is not None:
            layout.addWidget(ReportCard(outcome.report))
        for note in outcome.notes:
            layout.addWidget(text_label(note_text(note), role="" if outcome.ok else "exposed"))
        if outcome.stand_in is not None:
            kept = self.tr("The best new face of those tried: number {number}").format(number=outcome.stand_in + 1)
            layout.addWidget(text_label(kept if not chosen else self.tr("The new face that you chose"), role="muted"))
