"""Measuring one protected face in the encoded file: what a detector and recognizers that did not steer make of it."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from velato_core.report.looks import look_different
from velato_core.report.ranking import rank_of
from velato_core.report.types import FaceReport, JudgeScore
from velato_core.report.verdict import goal_of, judge_cover, judge_no_match, judge_still_match, not_tested
from velato_core.runtime.cancel import looking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.recognizers import Recognizer
    from velato_core.faces.types import Box, Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.report.ranking import AlbumView
    from velato_core.runtime.cancel import CancelToken

_AROUND: Final = 2.2  # the part of the photo that is looked at, as a multiple of the face's box
_GRID: Final = 16  # JPEG's blocks start on multiples of this, whatever the colour subsampling
_LOOSE_FAR: Final = 1e-2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class View:
    """A part of a picture and the face in it.

    Attributes:
        rgb: uint8 [h, w, 3].
        face: in pixels of this part.
    """

    rgb: Rgb8
    face: Face


def measure_face(  # noqa: PLR0913 -- the photo, the tools and how to look
    original: Rgb8,
    output: Rgb8,
    face: Face,
    mode: str,
    *,
    cosmetic: bool,
    detector: FaceDetector,
    judges: Sequence[Recognizer],
    album: AlbumView | None = None,
    cancel: CancelToken | None = None,
) -> FaceReport:
    """Measure one protected face.

    Args:
        original: uint8 [H, W, 3], the upright original.
        output: uint8 [h, w, 3], decoded from the written file; it may be smaller than the original.
        face: where the face is in the original.
        mode: the protection it got.
        cosmetic: whether it is a cover that only looks like a protection.
        detector: looks whether a face can still be found.
        judges: recognizers that had no part in making the output.
        album: the album's other faces, for the ranks; None where there is none.
        cancel: looked at before every pass of the detector and before every judge.

    Raises:
        Cancelled: `cancel` was raised.
    """
    source = view_of(original, face)
    result = view_of(output, scaled(face, output.shape[1] / original.shape[1], output.shape[0] / original.shape[0]))
    found = find_again(detector, result, cancel)
    scores, close = [], []
    for number, judge in enumerate(judges):
        looking(cancel)(number)
        score, near = _score(judge, source, result, found, goal_of(mode) == "still_match", album)
        scores.append(score)
        close += [judge.id] if near else []
    different = None
    if goal_of(mode) == "nothing_detectable":
        verdict, words = judge_cover(cosmetic=cosmetic, detected=found is not None)
    elif goal_of(mode) == "still_match":
        different = look_different(source.rgb, source.face, result.rgb, found or result.face)
        verdict, words = judge_still_match(scores, different)
    else:
        verdict, words = judge_no_match(scores, close)
    return FaceReport(
        mode=mode,
        goal=goal_of(mode),
        verdict=verdict,
        words=words,
        detected=found is not None,
        judges=tuple(scores),
        look_different=different,
        not_tested=not_tested(mode),
        album_faces=max((album.size(judge.id) for judge in judges), default=0) if album is not None else 0,
    )


def scaled(face: Face, x: float, y: float) -> Face:
    """The face in a picture of another size."""
    left, top, right, bottom = face.box
    landmarks = tuple((px * x, py * y) for px, py in face.landmarks)
    return replace(face, box=(left * x, top * y, right * x, bottom * y), landmarks=landmarks)


def view_of(rgb: Rgb8, face: Face) -> View:
    """The surroundings of a face, so that what follows costs the same in every photo."""
    left, top, right, bottom = face.box
    half = max(right - left, bottom - top) / 2 * _AROUND
    x, y = (left + right) / 2, (top + bottom) / 2
    x0, y0 = (max(0, int(value - half) // _GRID * _GRID) for value in (x, y))
    x1, y1 = min(rgb.shape[1], int(np.ceil(x + half))), min(rgb.shape[0], int(np.ceil(y + half)))
    return View(rgb=rgb[y0:y1, x0:x1], face=_moved(face, -x0, -y0))


def find_again(detector: FaceDetector, view: View, cancel: CancelToken | None = None) -> Face | None:
    """The face that a detector finds where the protected one is; None where it finds none."""
    found = [face for face in detector.detect(view.rgb, cancel=cancel) if _same_place(face.box, view.face.bounds)]
    return max(found, key=lambda face: face.score, default=None)


def _same_place(found: Box, wanted: Box) -> bool:
    """Whether the boxes mean one face: each one's middle lies in the other."""
    return _middle_in(found, wanted) and _middle_in(wanted, found)


def _middle_in(inner: Box, outer: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _moved(face: Face, dx: float, dy: float) -> Face:
    left, top, right, bottom = face.box
    landmarks = tuple((x + dx, y + dy) for x, y in face.landmarks)
    return replace(face, box=(left + dx, top + dy, right + dx, bottom + dy), landmarks=landmarks)


def _score(
    judge: Recognizer,
    source: View,
    result: View,
    found: Face | None,
    match_wanted: bool,
    album: AlbumView | None,
) -> tuple[JudgeScore, bool]:
    """One judge's score, and whether it matches at the looser FAR 1e-2."""
    reference = judge.embed(source.rgb, source.face)
    # Somebody who searches may align by the landmarks they find, or know where the face was: the better one counts.
    places = [result.face] if found is None else [result.face, found]
    after = _nearest(judge, reference, result.rgb, places)
    halves = [scaled(face, 0.5, 0.5) for face in places]
    q75 = _nearest(judge, reference, as_jpeg(result.rgb, 75), places)
    q50 = _nearest(judge, reference, as_jpeg(result.rgb, 50), places)
    half = _nearest(judge, reference, halved(result.rgb), halves)
    match = judge.is_match(reference, after)
    survives = all(judge.is_match(reference, embedding) == match_wanted for embedding in (q75, q50, half))
    score = JudgeScore(
        judge=judge.id,
        before=judge.similarity(reference, judge.embed(as_jpeg(source.rgb, 75), source.face)),
        after=judge.similarity(reference, after),
        threshold=judge.threshold(1e-3),
        threshold_1e4=judge.threshold(1e-4),
        match=match,
        survives=survives,
        after_q75=judge.similarity(reference, q75),
        after_q50=judge.similarity(reference, q50),
        after_half=judge.similarity(reference, half),
        rank=rank_of(judge, after, album),
        rank_before=rank_of(judge, reference, album),
    )
    return score, judge.is_match(reference, after, far=_LOOSE_FAR)


def _nearest(
    judge: Recognizer, reference: NDArray[np.float32], rgb: Rgb8, places: Sequence[Face]
) -> NDArray[np.float32]:
    embeddings = [judge.embed(rgb, face) for face in places]
    return max(embeddings, key=lambda embedding: judge.similarity(reference, embedding))


def as_jpeg(rgb: Rgb8, quality: int) -> Rgb8:
    """The picture after a JPEG of that quality with halved colour, as sites make them."""
    sink = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(rgb)).save(sink, "JPEG", quality=quality, subsampling=2)
    with Image.open(sink) as image:
        return np.asarray(image.convert("RGB"))


def halved(rgb: Rgb8) -> Rgb8:
    """The picture at half its width and height."""
    size = (max(1, rgb.shape[1] // 2), max(1, rgb.shape[0] // 2))
    return np.asarray(Image.fromarray(np.ascontiguousarray(rgb)).resize(size, Image.Resampling.LANCZOS))
