"""From measurements to a verdict of three levels and the sentence that says what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.report.types import Goal, JudgeScore, Verdict

LOOKS_DIFFERENT: Final = 0.7
"""`look_different` from which two aligned faces count as two people to the eye; see `report.looks`.

Different people have a median of 0.705 (docs/benchmarks/protection.md, whose bar this is), and nine tenths of them 0.60 to
0.83. The number compares pictures, not people: another photo of the same person has a median of 0.64; 85 % of
those reach 0.5 and a third 0.7, so a lower limit would say nothing. Hide comes to 0.30 on the average and fails this.
"""

NOT_TESTED: Final = (
    "Recognizers that are not installed here, and recognizers of the future.",
    "Clothes, hair, tattoos, the background, and who stands next to whom.",
    "People who know the person well, or who have the original photo.",
)
_ALSO_NOT_TESTED: Final[dict[str, tuple[str, ...]]] = {
    "cloak": ("Recognizers trained to undo this kind of protection: cloaks of earlier years were broken by them.",),
    "hide": ("Whether people who know the person still recognize the face.",),
}
_RANK: Final[dict[Verdict, int]] = {"safe": 0, "doubtful": 1, "exposed": 2}


def goal_of(mode: str) -> Goal:
    """What a mode promises."""
    goals: dict[str, Goal] = {"hide": "still_match", "cover": "nothing_detectable"}
    return goals.get(mode, "no_match")


def not_tested(mode: str) -> tuple[str, ...]:
    """What no measurement here can speak for."""
    return NOT_TESTED + _ALSO_NOT_TESTED.get(mode, ())


def worst(verdicts: Sequence[Verdict]) -> Verdict:
    """The worst of some verdicts; "doubtful" for none, since nothing was measured."""
    return max(verdicts, key=lambda verdict: _RANK[verdict], default="doubtful")


def judge_no_match(scores: Sequence[JudgeScore], close: Sequence[str]) -> tuple[Verdict, str]:
    """The verdict for a face that no judge should recognize.

    Args:
        scores: one per judge.
        close: ids of judges that match at the looser FAR 1e-2.
    """
    if not scores:
        return "doubtful", "No recognizer was there to measure this face."
    matching = [score.judge for score in scores if score.match]
    if matching:
        return "exposed", f"{_names(matching)} still {_verb(matching, 'recognizes', 'recognize')} the person."
    weak = [score.judge for score in scores if not score.survives]
    if weak:
        return (
            "doubtful",
            f"After compression {_names(weak)} {_verb(weak, 'recognizes', 'recognize')} the person again.",
        )
    if close:
        return "doubtful", f"No recognizer matches, but {_names(close)} {_verb(close, 'comes', 'come')} close."
    return "safe", f"Not recognized by {_names([score.judge for score in scores])}, also not after compression."


def judge_still_match(scores: Sequence[JudgeScore], look_different: float) -> tuple[Verdict, str]:
    """The verdict for a face that people should not recognize and judges should."""
    if look_different < LOOKS_DIFFERENT:
        return (
            "exposed",
            "The face still looks like the original to people; more strength did not change that in tests.",
        )
    if not scores:
        return "doubtful", "It looks like somebody else; no recognizer was there to measure it."
    lost = [score.judge for score in scores if not score.match]
    if lost:
        return (
            "doubtful",
            f"It looks like somebody else, but {_names(lost)} no longer {_verb(lost, 'matches', 'match')} it.",
        )
    weak = [score.judge for score in scores if not score.survives]
    if weak:
        return "doubtful", f"It looks like somebody else, but after compression {_names(weak)} may not match it."
    return "safe", f"It looks like somebody else, and {_names([score.judge for score in scores])} still match it."


def judge_cover(*, cosmetic: bool, detected: bool) -> tuple[Verdict, str]:
    """The verdict for a cover; a mosaic or blur is never called safe."""
    if detected:
        return "exposed", "A face can still be found under the cover."
    if cosmetic:
        return (
            "doubtful",
            "Cosmetic only: recognizers trained on such pictures still name most people. Use solid instead.",
        )
    return "safe", "Nothing of the face is left under the cover."


def _names(judges: Sequence[str]) -> str:
    return " and ".join((", ".join(judges[:-1]), judges[-1])) if len(judges) > 1 else judges[0]


def _verb(judges: Sequence[str], one: str, many: str) -> str:
    return one if len(judges) == 1 else many
