"""The bar over a photo's faces, as the pipeline really tells of them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from velato_core.runtime.progress import Progress
from velato_desktop.operations.face_progress import photo_fraction

if TYPE_CHECKING:
    from velato_core.protection.options import Mode


def told(stage: str, done: int, *, face: int = 0, together: int = 1, before: int = 0) -> Progress:
    return Progress(stage=stage, done=done, total=10, face=face, faces=4, together=together, faces_done=before)


def share(progress: Progress, mode: Mode) -> float:
    return photo_fraction(progress, mode)


def test_faces_made_together_move_the_bar_together() -> None:
    """Three of four faces in one batch, then the fourth by itself: from nothing to all without a jump or a step back."""
    steps = [told("denoise", done, together=3) for done in range(11)]
    steps += [told("cloak", done, together=3) for done in range(11)]
    steps += [told("denoise", done, face=3, before=3) for done in range(11)]
    steps += [told("cloak", done, face=3, before=3) for done in range(11)]
    shares = [share(step, "hide") for step in steps]
    assert shares[0] == 0
    assert shares[21] == 0.75
    assert shares[-1] == 1
    assert shares == sorted(shares)
    assert max(after - before for before, after in itertools.pairwise(shares)) < 0.1


def test_faces_that_are_counted_one_by_one_move_it_each_by_their_part() -> None:
    measured = [
        Progress(stage="measure", done=done, total=1, face=face, faces=4) for face in range(4) for done in (0, 1)
    ]
    assert [share(step, "anonymize") for step in measured] == [0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1]


def test_a_face_that_is_covered_after_all_does_not_run_past_the_end() -> None:
    assert share(told("cover", 10, before=4), "cover") == 1
