"""What became of each chosen face, in words: the protection it got and what the measurement says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from velato_core.pipelines.types import FaceChoice, FaceOutcome
from velato_core.runtime.notes import Note

STRONGER: Final = 0.25  # how much more strength another try gets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.pipelines.apply import AppliedFace
    from velato_core.report.types import FaceReport, PhotoReport


def outcomes(
    choices: Sequence[FaceChoice], applied: Sequence[AppliedFace], report: PhotoReport | None
) -> tuple[FaceOutcome, ...]:
    """One outcome per choice, in order."""
    reports = (None,) * len(choices) if report is None else report.faces
    return tuple(
        _outcome(choice, face, measured) for choice, face, measured in zip(choices, applied, reports, strict=True)
    )


def _outcome(choice: FaceChoice, face: AppliedFace, report: FaceReport | None) -> FaceOutcome:
    reasons = [face.reason] if face.reason else []
    if report is not None and not report.goal_met:
        reasons.append(report.words)
    ok = face.mode is not None and (report is None or report.verdict != "exposed")
    return FaceOutcome(
        face=choice.face,
        mode_used=face.mode,
        ok=ok,
        reason=" ".join(reasons),
        notes=(face.reason,) if face.reason else (),
        report=report,
        try_strength=_next_strength(choice, face, report),
        stand_in=face.stand_in if choice.options.candidates > 1 and face.mode in ("anonymize", "hide") else None,
    )


def _next_strength(choice: FaceChoice, face: AppliedFace, report: FaceReport | None) -> float | None:
    """The strength worth trying next; None where nothing was measured, the goal is met, or there is no more that helps."""
    # A cover that a detector sees through, or that is cosmetic, gets no better by covering more.
    if report is None or report.goal_met or face.mode in (None, "cover") or choice.options.strength >= 1:
        return None
    # Hide is only exposed by its looks, and those no setting moves far enough (docs/benchmarks/limits.md). Four people came
    # to 0.32, 0.29 and 0.30 of the 0.7 that it takes, at strength 0, 0.5 and 1.
    if report.goal == "still_match" and report.verdict == "exposed":
        return None
    return round(min(1.0, choice.options.strength + STRONGER), 2)


def unprotected_notes(applied: Sequence[AppliedFace]) -> tuple[str, ...]:
    """A loud sentence for every chosen face that is still visible in the output."""
    return tuple(
        Note(f"Face {number} of the chosen ones is NOT protected in this file: {face.reason}", "not_protected", number)
        for number, face in enumerate(applied, 1)
        if face.mode is None
    )
