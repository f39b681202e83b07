"""What protecting one face came to: the judges' verdict, their scores, and what a person has to know besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from velato_desktop.models.note_texts import note_text
from velato_desktop.models.words import not_tested_words, report_words, verdict_words
from velato_desktop.widgets.controls import text_label
from velato_desktop.widgets.mark import Mark
from velato_desktop.widgets.score_bar import ScoreBar

if TYPE_CHECKING:
    from velato_core.pipelines.types import FaceOutcome
    from velato_core.report.types import FaceReport

NO_BREAK = "\N{NO-BREAK SPACE}"


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
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        if outcome.report is not None:
            self._add_measured(outcome.report)
        for note in outcome.notes:
            layout.addWidget(text_label(note_text(note), role="" if outcome.ok else "exposed"))
        if outcome.stand_in is not None:
            kept = self.tr("The best new face of those tried: number {number}").format(number=outcome.stand_in + 1)
            layout.addWidget(text_label(kept if not chosen else self.tr("The new face that you chose"), role="muted"))

    def _add_measured(self, report: FaceReport) -> None:
        layout = self._layout
        words = verdict_words(report.verdict)
        row = QHBoxLayout()
        row.addWidget(Mark(words.icon, words.tone))
        title = text_label(words.title, role=words.tone, scale=1.05)
        row.addWidget(title, 1)
        layout.addLayout(row)
        said = text_label(report_words(report), role="muted")
        said.setToolTip("\n".join((report.words, *report.not_tested)))
        layout.addWidget(said)
        wanted = report.goal == "still_match"
        for score in report.judges:
            layout.addWidget(ScoreBar(score, good=score.match is wanted))
        self._add_ranks(report)
        untested = not_tested_words(report)
        if untested:
            layout.addWidget(text_label(untested, role="muted", scale=0.9))

    def _add_ranks(self, report: FaceReport) -> None:
        """Where a search of the album finds the person, before and after; nothing where there is nobody to find."""
        for score in report.judges:
            if score.rank is None or score.rank_before is None:
                continue
            said = self.tr("Searching this album: place {after} of {count}, before {before}").format(
                after=score.rank, count=report.album_faces, before=score.rank_before
            )
            # A number alone on a line of its own says nothing.
            label = text_label(NO_BREAK.join(said.rsplit(" ", 1)), role="muted")
            label.setToolTip(
                self.tr("At which place {judge} finds this person's other photos").format(judge=score.judge)
            )
            self._layout.addWidget(label)
