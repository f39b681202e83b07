"""What a measured face's report says, in words with icon and colour: its verdict, what it rests on, what it cannot say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from velato_desktop.models.words import Words

if TYPE_CHECKING:
    from velato_core.report.types import FaceReport, JudgeScore, Verdict

NO_BREAK = "\N{NO-BREAK SPACE}"


def verdict_words(verdict: Verdict) -> Words:
    """What the measurement came to."""
    translate = QCoreApplication.translate
    if verdict == "safe":
        return Words(title=translate("Words", "Safe"), text="", icon="safe", tone="safe")
    if verdict == "doubtful":
        return Words(title=translate("Words", "Doubtful"), text="", icon="doubtful", tone="doubtful")
    return Words(title=translate("Words", "Exposed"), text="", icon="exposed", tone="exposed")


def report_words(report: FaceReport) -> str:
    """What the measurement rests on, in one sentence; for the core's own words see the tooltip."""
    translate = QCoreApplication.translate
    if report.goal == "nothing_detectable":
        if report.verdict == "safe":
            return translate("Words", "Nothing of the face is left under the cover.")
        if report.detected:
            return translate("Words", "A face can still be found under the cover.")
        return translate("Words", "A cosmetic cover: the face may be brought back.")
    if report.verdict == "doubtful":
        return _doubt(report)
    if report.goal == "still_match":
        if report.verdict == "safe":
            return translate("Words", "People see someone else; the tested machines still know the person.")
        return translate(
            "Words", "To people the face still looks like the person. More strength did not change that in tests."
        )
    if report.verdict == "safe":
        return translate("Words", "No tested face search takes this for the same person, also after compression.")
    return translate("Words", "A tested face search still recognises the person. Try stronger.")


def _doubt(report: FaceReport) -> str:
    """Why nothing can be promised; the cases are those of the core's verdict."""
    translate = QCoreApplication.translate
    if report.goal == "still_match":
        if not report.judges:
            return translate("Words", "People see someone else. No face search was there to test what machines see.")
        if not all(score.match for score in report.judges):
            return translate("Words", "People see someone else, but a tested face search no longer knows the person.")
        return translate("Words", "People see someone else, but machines may not know the person after compression.")
    if not report.judges:
        return translate("Words", "No face search was there to test this face.")
    if not all(score.survives for score in report.judges):
        return translate("Words", "A tested face search recognises the person again after compression.")
    return translate("Words", "No tested face search recognises the person, but one comes close.")


def detector_words(report: FaceReport) -> Words:
    """Whether a detector still finds a face there, and whether that is how the mode wants it."""
    translate = QCoreApplication.translate
    if report.goal == "nothing_detectable":
        if report.detected:
            text = translate("Words", "A detector still finds a face here, though the cover should leave none.")
            return Words(title="", text=text, icon="warning", tone="exposed")
        text = translate("Words", "No detector finds a face here any more, as a cover should have it.")
        return Words(title="", text=text, icon="check", tone="safe")
    if report.detected:
        text = translate("Words", "A detector still finds a face here, as it should.")
        return Words(title="", text=text, icon="check", tone="safe")
    text = translate("Words", "No detector finds a face here any more: it may not look like one.")
    return Words(title="", text=text, icon="warning", tone="doubtful")


def lasting_words(report: FaceReport) -> Words | None:
    """Whether the result stays once the file is saved again or made smaller; None where no judge looked at that."""
    translate = QCoreApplication.translate
    names = (translate("Words", "JPEG 75"), translate("Words", "JPEG 50"), translate("Words", "half size"))
    wanted = report.goal == "still_match"
    columns = zip(*(_matches_after(score) for score in report.judges), strict=True)
    looked = [
        (name.replace(" ", NO_BREAK), found)
        for name, column in zip(names, columns, strict=False)
        if (found := set(column) - {None})
    ]
    if not looked:
        return None
    lost = [name for name, found in looked if found != {wanted}]
    if lost:
        text = translate("Words", "Does not hold after: {changes}").format(changes=", ".join(lost))
        return Words(title="", text=text, icon="warning", tone="exposed")
    changes = ", ".join(name for name, _found in looked)
    if any(score.match is not wanted for score in report.judges):
        text = translate("Words", "Holds only after: {changes}").format(changes=changes)
        return Words(title="", text=text, icon="warning", tone="doubtful")
    text = translate("Words", "Holds also after: {changes}").format(changes=changes)
    return Words(title="", text=text, icon="check", tone="safe")


def kept_together(text: str) -> str:
    """The text with its last word beside the one before: a number alone on a line of its own says nothing."""
    return NO_BREAK.join(text.rsplit(" ", 1))


def _matches_after(score: JudgeScore) -> tuple[bool | None, ...]:
    """Whether the judge matches after JPEG 75, JPEG 50 and at half size; None where it did not look."""
    return tuple(
        None if value is None else value >= score.threshold
        for value in (score.after_q75, score.after_q50, score.after_half)
    )


def not_tested_words(report: FaceReport) -> str:
    """What the measurement cannot speak for; a cover leaves nothing to test."""
    translate = QCoreApplication.translate
    if report.goal == "nothing_detectable":
        return ""
    words = translate(
        "Words",
        "Not tested: face search that is not installed here or comes later, clothes, hair and background, and people "
        "who know the person well.",
    )
    if report.mode == "cloak":
        earlier = translate("Words", "Cloaks of earlier years were broken by face search trained for that.")
        return f"{words} {earlier}"
    return words
