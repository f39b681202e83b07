"""What was measured on one protected face: verdict, detector, judges, what it withstands, ranks, what is not tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from velato_desktop.models.report_words import (
    detector_words,
    kept_together,
    lasting_words,
    not_tested_words,
    report_words,
    verdict_words,
)
from velato_desktop.widgets.controls import text_label
from velato_desktop.widgets.mark import Mark, marked
from velato_desktop.widgets.score_bar import ScoreBar

if TYPE_CHECKING:
    from velato_core.report.types import FaceReport


class ReportCard(QWidget):
    """One face's report."""

    def __init__(self, report: FaceReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        words = verdict_words(report.verdict)
        row = QHBoxLayout()
        row.addWidget(Mark(words.icon, words.tone))
        row.addWidget(text_label(words.title, role=words.tone, scale=1.05), 1)
        self._layout.addLayout(row)
        said = text_label(report_words(report), role="muted")
        said.setToolTip("\n".join((report.words, *report.not_tested)))
        self._layout.addWidget(said)
        wanted = report.goal == "still_match"
        for score in report.judges:
            self._layout.addWidget(ScoreBar(score, good=score.match is wanted))
        for line in (lasting_words(report), detector_words(report)):
            if line is not None:
                self._layout.addLayout(marked(line.icon, line.tone, line.text))
        self._add_ranks(report)
        untested = not_tested_words(report)
        if untested:
            self._layout.addWidget(text_label(untested, role="muted", scale=0.9))

    def _add_ranks(self, report: FaceReport) -> None:
        """Where a search of the album finds the person, before and after; nothing where there is nobody to find."""
        for score in report.judges:
            if score.rank is None or score.rank_before is None:
                continue
            said = self.tr("Searching this album: place {after} of {count}, before {before}").format(
                after=score.rank, count=report.album_faces, before=score.rank_before
            )
            label = text_label(kept_together(said), role="muted")
            label.setToolTip(
                self.tr("At which place {judge} finds this person's other photos").format(judge=score.judge)
            )
            self._layout.addWidget(label)
