"""Measuring a protected face: who still matches, what a detector finds, and what the verdict makes of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from typing_extensions import override

from velato_core.faces.template import face_template, similarity
from velato_core.faces.types import Face
from velato_core.imaging.crop import invert_affine
from velato_core.report.looks import look_different
from velato_core.report.measure import as_jpeg, find_again, halved, measure_face, scaled, view_of
from velato_core.report.types import FaceReport, JudgeScore, PhotoReport
from velato_core.report.verdict import NOT_TESTED, judge_still_match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from velato_core.faces.detector import FaceDetector

    Rgb8 = NDArray[np.uint8]


def face_at(left: float, top: float, right: float, bottom: float, score: float = 0.9) -> Face:
    shares = ((0.32, 0.4), (0.68, 0.4), (0.5, 0.58), (0.36, 0.75), (0.64, 0.75))
    landmarks = tuple((left + x * (right - left), top + y * (bottom - top)) for x, y in shares)
    return Face(box=(left, top, right, bottom), landmarks=landmarks, score=score, source="detector")


def smooth(seed: int, width: int = 400, height: int = 320) -> Rgb8:
    rng = np.random.default_rng(seed)
    coarse = Image.fromarray(rng.integers(0, 256, (16, 20, 3), dtype=np.uint8))
    return np.asarray(coarse.resize((width, height), Image.Resampling.BICUBIC))


@dataclass(frozen=True)
class LooksRecognizer:
    """Knows a face by its aligned grey picture of 16 x 16 pixels; cosine similarity."""

    id: str = "looks"
    sha256: str = "00"
    limit: float = 0.6
    loose: float = 0.5

    def embed(self, rgb: Rgb8, face: Face) -> NDArray[np.float32]:
        back = invert_affine(similarity(face.points, face_template(16)))
        image = Image.fromarray(np.ascontiguousarray(rgb)).convert("L")
        crop = image.transform((16, 16), Image.Transform.AFFINE, tuple(back.ravel()), Image.Resampling.BILINEAR)
        grey = np.asarray(crop, np.float32).ravel()
        grey = grey - grey.mean()
        return np.asarray(grey / max(float(np.linalg.norm(grey)), 1e-6), np.float32)

    def embed_many(self, rgb: Rgb8, faces: Sequence[Face]) -> NDArray[np.float32]:
        return np.stack([self.embed(rgb, face) for face in faces])

    def similarity(self, a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
        return float(a @ b)

    def threshold(self, far: float = 1e-3) -> float:
        return self.limit + 0.1 if far < 1e-3 else self.limit if far == 1e-3 else self.loose

    def is_match(self, a: NDArray[np.float32], b: NDArray[np.float32], far: float = 1e-3) -> bool:
        return self.similarity(a, b) >= self.threshold(far)


@dataclass(frozen=True)
class Fickle(LooksRecognizer):
    """Matches every face but the one it was told, so only what compression changed a little."""

    plain: bytes = b""

    @override
    def is_match(self, a: NDArray[np.float32], b: NDArray[np.float32], far: float = 1e-3) -> bool:
        return far <= 1e-3 and b.tobytes() != self.plain


class NoDetector:
    def open(self) -> None:
        pass

    def detect(self, rgb: Rgb8, *, on_progress: object = None, cancel: object = None) -> tuple[Face, ...]:
        return ()


class MiddleDetector:
    """Finds one face in the middle of whatever it is shown."""

    def open(self) -> None:
        pass

    def detect(self, rgb: Rgb8, *, on_progress: object = None, cancel: object = None) -> tuple[Face, ...]:
        height, width = rgb.shape[:2]
        return (face_at(width * 0.28, height * 0.28, width * 0.72, height * 0.72),)


FACE = face_at(150.0, 100.0, 230.0, 200.0)


def with_other_face(original: Rgb8, seed: int = 99) -> Rgb8:
    changed = original.copy()
    changed[60:240, 110:270] = smooth(seed)[60:240, 110:270]
    return changed


@pytest.fixture
def looks() -> LooksRecognizer:
    return LooksRecognizer()


def measured(
    looks: LooksRecognizer,
    output: Rgb8,
    mode: str = "anonymize",
    *,
    detector: FaceDetector | None = None,
    judges: Sequence[LooksRecognizer] = (),
) -> FaceReport:
    return measure_face(
        smooth(1), output, FACE, mode, cosmetic=False, detector=detector or NoDetector(), judges=judges or (looks,)
    )


def test_the_untouched_face_is_exposed(looks: LooksRecognizer) -> None:
    report = measured(looks, smooth(1))
    assert report.verdict == "exposed"
    assert not report.goal_met
    [score] = report.judges
    assert score.match
    assert score.after == pytest.approx(1.0, abs=1e-3)
    assert score.before > 0.95
    assert "looks still recognizes" in report.words


def test_another_face_is_safe_and_says_what_was_looked_at(looks: LooksRecognizer) -> None:
    report = measured(looks, with_other_face(smooth(1)))
    assert report.verdict == "safe"
    [score] = report.judges
    assert not score.match
    assert score.survives
    assert score.after < score.threshold < score.before
    assert None not in (score.after_q75, score.after_q50, score.after_half)
    assert report.goal == "no_match"
    assert set(NOT_TESTED) <= set(report.not_tested)


def test_a_match_that_only_compression_brings_back_is_doubtful(looks: LooksRecognizer) -> None:
    output = with_other_face(smooth(1))
    view = view_of(output, FACE)
    judge = Fickle(plain=looks.embed(view.rgb, view.face).tobytes())
    report = measured(looks, output, judges=(judge,))
    assert report.verdict == "doubtful"
    assert "After compression" in report.words


def test_a_near_match_is_doubtful(looks: LooksRecognizer) -> None:
    after = measured(looks, with_other_face(smooth(1))).judges[0].after
    report = measured(looks, with_other_face(smooth(1)), judges=(replace(looks, limit=0.99, loose=after - 0.01),))
    assert report.verdict == "doubtful"
    assert "close" in report.words


def test_one_matching_judge_of_two_is_enough(looks: LooksRecognizer) -> None:
    strict, easy = replace(looks, id="strict", limit=0.99, loose=0.99), replace(looks, id="easy", limit=-1, loose=-1)
    report = measured(looks, with_other_face(smooth(1)), judges=(strict, easy))
    assert report.verdict == "exposed"
    assert "easy" in report.words
    assert "strict" not in report.words


def test_the_better_of_two_alignments_counts(looks: LooksRecognizer) -> None:
    """A face that was moved a little is found by who aligns anew."""
    original = smooth(1)
    moved = np.roll(original, (6, 8), axis=(0, 1))
    blind = measured(looks, moved).judges[0].after

    class Knowing:
        def open(self) -> None:
            pass

        def detect(self, rgb: Rgb8, *, on_progress: object = None, cancel: object = None) -> tuple[Face, ...]:
            view = view_of(original, FACE)
            left, top, right, bottom = view.face.box
            return (face_at(left + 8, top + 6, right + 8, bottom + 6),)

    seeing = measured(looks, moved, detector=Knowing()).judges[0].after
    assert seeing > blind
    assert seeing == pytest.approx(1.0, abs=0.02)


def test_no_judge_means_no_claim(looks: LooksRecognizer) -> None:
    report = measure_face(smooth(1), smooth(2), FACE, "anonymize", cosmetic=False, detector=NoDetector(), judges=())
    assert report.verdict == "doubtful"
    assert "No recognizer" in report.words


def test_a_cover_is_judged_by_what_can_be_found(looks: LooksRecognizer) -> None:
    output = with_other_face(smooth(1))
    assert measured(looks, output, "cover").verdict == "safe"
    found = measured(looks, output, "cover", detector=MiddleDetector())
    assert found.verdict == "exposed"
    assert found.detected
    cosmetic = measure_face(smooth(1), output, FACE, "cover", cosmetic=True, detector=NoDetector(), judges=(looks,))
    assert cosmetic.verdict == "doubtful"
    assert "Cosmetic only" in cosmetic.words


def test_hide_wants_a_match_and_another_look(looks: LooksRecognizer) -> None:
    same = measured(looks, smooth(1), "hide")
    assert same.verdict == "exposed"
    assert same.look_different == pytest.approx(0.0, abs=1e-6)
    lost = measured(looks, with_other_face(smooth(1)), "hide")
    assert lost.verdict == "doubtful"
    both = measured(looks, with_other_face(smooth(1)), "hide", judges=(replace(looks, limit=-1.0),))
    assert both.verdict == "safe"
    assert both.goal == "still_match"


def test_a_face_as_unlike_as_the_most_alike_of_different_people_still_looks_like_the_person() -> None:
    """Two photos of one person come to 0.64 in the median, different people to 0.7."""
    known = JudgeScore(judge="j", before=1.0, after=0.9, threshold=0.3, match=True)
    verdict, words = judge_still_match([known], 0.64)
    assert verdict == "exposed"
    assert "more strength did not change that" in words
    assert judge_still_match([known], 0.71)[0] == "safe"


def test_a_smaller_output_is_measured_at_the_right_place(looks: LooksRecognizer) -> None:
    small = np.asarray(Image.fromarray(smooth(1)).resize((200, 160), Image.Resampling.LANCZOS))
    assert measured(looks, small).judges[0].after > 0.95


def test_only_the_face_in_that_place_counts_as_found_again() -> None:
    class Neighbour:
        def open(self) -> None:
            pass

        def detect(self, rgb: Rgb8, *, on_progress: object = None, cancel: object = None) -> tuple[Face, ...]:
            return (face_at(0, 0, 25, 30),)

    assert find_again(Neighbour(), view_of(smooth(1), FACE)) is None
    assert find_again(MiddleDetector(), view_of(smooth(1), FACE)) is not None


def test_the_view_holds_the_face_and_starts_on_the_jpeg_grid() -> None:
    photo = smooth(1)
    view = view_of(photo, FACE)
    left, top, right, bottom = (int(value) for value in view.face.box)
    np.testing.assert_array_equal(view.rgb[top:bottom, left:right], photo[100:200, 150:230])
    assert (150 - left) % 16 == 0
    assert (100 - top) % 16 == 0


def test_variants_do_what_they_say() -> None:
    photo = smooth(1)
    assert halved(photo).shape == (160, 200, 3)
    errors = [np.abs(as_jpeg(photo, quality).astype(int) - photo).mean() for quality in (75, 50)]
    assert 0 < errors[0] < errors[1]
    half = scaled(FACE, 0.5, 0.5)
    assert half.box == (75.0, 50.0, 115.0, 100.0)


@pytest.mark.parametrize("change", ["darker", "brighter"])
def test_light_alone_makes_no_other_face(change: str) -> None:
    photo = smooth(1)
    other = (photo * 0.6).astype(np.uint8) if change == "darker" else (photo // 2 + 100).astype(np.uint8)
    assert look_different(photo, FACE, other, FACE) < 0.1
    assert look_different(photo, FACE, smooth(2), FACE) > 0.5


def test_the_json_of_a_report_is_plain_and_versioned(looks: LooksRecognizer) -> None:
    face = measured(looks, with_other_face(smooth(1)))
    report = PhotoReport(
        output="x.jpg", sha256="ab", measured_at="2026-01-01T00:00:00+00:00", verdict="safe", faces=(face, None),
        judges={"looks": "00"}, not_tested=NOT_TESTED,
    )  # fmt: skip
    content = json.loads(json.dumps(report.to_json()))
    assert content["report_schema_version"] == 2
    assert (content["generator"], content["surrogates"]) == ({}, {})
    assert content["faces"][0]["goal_met"] is True
    [score] = content["faces"][0]["judges"]
    assert (score["judge"], score["threshold"], score["threshold_1e4"]) == ("looks", 0.6, 0.7)
    assert content["faces"][1] is None


def test_a_score_can_be_made_by_hand() -> None:
    score = JudgeScore(judge="j", before=1.0, after=0.1, threshold=0.3, match=False)
    assert score.survives
