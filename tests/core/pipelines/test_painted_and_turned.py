"""Jobs with painted areas and turned photos: what is written, kept, measured and given back."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from velato_core.errors import UsageError
from velato_core.faces.types import Face
from velato_core.imaging.read import read_photo
from velato_core.imaging.turn import turned
from velato_core.pipelines.types import ExportOptions, FaceChoice, ProtectJob
from velato_core.protection.options import COVER_STYLES, CoverStyle, ProtectOptions
from velato_core.protection.paint_cover import painted_mask
from velato_core.protection.painting import PaintedArea, Stroke

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.session import Session

MakeJob = Callable[..., ProtectJob]
AREA = PaintedArea(strokes=(Stroke(points=((30.0, 140.0), (90.0, 160.0)), width=20.0),))
PNG = ExportOptions(format="PNG")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("style", COVER_STYLES)
def test_painted_pixels_are_covered_in_the_file_and_no_others(
    session: Session, job: MakeJob, tmp_path: Path, style: CoverStyle
) -> None:
    area = PaintedArea(strokes=AREA.strokes, style=style)
    asked = job(faces=(), painted=area, export=PNG)
    done = session.protect(asked)
    found = painted_mask(area, 240, 180)
    assert found is not None
    (left, top, right, bottom), mask = found
    whole = np.zeros((180, 240), np.bool_)
    whole[top:bottom, left:right] = mask
    before, after = np.asarray(Image.open(asked.photo)), np.asarray(Image.open(done.output))
    np.testing.assert_array_equal(after[~whole], before[~whole])
    assert (after[whole] != before[whole]).any()
    assert done.covered_regions == 1

    [record] = session.records()
    kept = session.vault.record(record.id).draft.details["painted"]
    assert kept == area.to_json()
    restored = session.restore(done.output, tmp_path / "back")
    assert digest(restored.output) == digest(asked.photo)


def test_faces_and_paint_go_together_and_paint_lies_on_top(session: Session, job: MakeJob) -> None:
    over_the_face = PaintedArea(strokes=(Stroke(points=((120.0, 85.0),), width=16.0),))
    plain, both = session.protect(job(export=PNG)), session.protect(job(export=PNG, painted=over_the_face))
    first, second = np.asarray(Image.open(plain.output)), np.asarray(Image.open(both.output))
    assert both.faces == plain.faces
    # The ring around the dot is the cover's own colour, so the dot takes it.
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize(("style", "verdict"), [("solid", "safe"), ("blur", "doubtful")])
def test_the_report_counts_areas_and_never_calls_a_blur_safe(
    session: Session, job: MakeJob, style: CoverStyle, verdict: str
) -> None:
    dots = tuple(Stroke(points=((x, 150.0),), width=14.0) for x in (30.0, 90.0))
    done = session.protect(job(faces=(), painted=PaintedArea(strokes=dots, style=style), measure=True))
    assert done.report is not None
    assert done.report.covered_regions == 2
    assert done.report.verdict == verdict
    assert done.report.to_json()["covered_regions"] == 2


@pytest.mark.parametrize(
    "painted",
    [None, PaintedArea(), PaintedArea(strokes=(Stroke(points=((900.0, 10.0),), width=5.0),))],
)
def test_nothing_chosen_and_nothing_painted_is_refused_and_leaves_nothing(
    session: Session, job: MakeJob, painted: PaintedArea | None
) -> None:
    asked = job(faces=(), painted=painted)
    with pytest.raises(UsageError):
        session.protect(asked)
    assert not session.records()
    assert not asked.out_dir.exists()


@pytest.mark.parametrize("turns", [1, 2, 3, 5, -1])
def test_the_copy_is_turned_and_the_original_comes_back_as_it_was(
    session: Session, job: MakeJob, tmp_path: Path, turns: int
) -> None:
    asked = job(faces=(), painted=AREA, turns=turns, export=PNG)
    done = session.protect(asked)
    wanted = np.rot90(np.asarray(Image.open(asked.photo)), -turns)
    after = np.asarray(Image.open(done.output))
    assert after.shape == wanted.shape
    found = painted_mask(AREA, wanted.shape[1], wanted.shape[0])
    assert found is not None
    (left, top, right, bottom), mask = found
    changed = (after != wanted).any(axis=2)
    assert not changed[top:bottom, left:right][~mask].any()
    changed[top:bottom, left:right] = False
    assert not changed.any()
    assert done.turns == turns % 4
    assert digest(session.restore(done.output, tmp_path / "back").output) == digest(asked.photo)


def test_turning_keeps_every_sample_and_four_quarters_are_none(photo: Path) -> None:
    read = read_photo(photo)
    np.testing.assert_array_equal(turned(read, 1).pixels, np.rot90(read.pixels, -1))
    assert turned(read, 4) is read
    np.testing.assert_array_equal(turned(turned(read, 3), 1).pixels, read.pixels)


def test_faces_are_found_in_the_turned_photo(shared: Path, tmp_path: Path, session: Session) -> None:
    upright = shared / "photos" / "2008_001322.jpg"
    lying = tmp_path / "lying.png"
    Image.open(upright).transpose(Image.Transpose.ROTATE_90).save(lying)  # counterclockwise: one turn sets it right
    straight, found = session.find_faces(upright), session.find_faces(lying, turns=1)
    assert (found.width, found.height, found.turns) == (straight.width, straight.height, 1)
    assert len(found.faces) == len(straight.faces) == 3
    for one, other in zip(found.faces, straight.faces, strict=True):
        np.testing.assert_allclose(one.box, other.box, atol=3)
    groups = session.group_people([found])
    assert sum(len(person.faces) for person in groups.people) == 3


def test_a_turned_box_gives_turned_landmarks_and_a_turned_cover(session: Session, job: MakeJob, photo: Path) -> None:
    box = (90.0, 50.0, 130.0, 130.0)
    straight, tilted = session.face_in_box(photo, box), session.face_in_box(photo, box, angle=90.0)
    assert straight.score == tilted.score == 0.0
    middle = np.array(straight.middle)
    turned_by_hand = (straight.points - middle)[:, ::-1] * (-1, 1) + middle
    np.testing.assert_allclose(tilted.points, turned_by_hand, atol=1e-6)
    np.testing.assert_allclose(tilted.bounds, (70.0, 70.0, 150.0, 110.0), atol=1e-6)
    choice = FaceChoice(face=tilted, options=ProtectOptions(mode="cover"))
    done = session.protect(job(faces=(choice,), export=PNG))
    changed = (np.asarray(Image.open(photo)) != np.asarray(Image.open(done.output))).any(axis=2)
    rows, columns = np.nonzero(changed)
    assert np.ptp(columns) > 1.5 * np.ptp(rows)  # the upright box is twice as high as wide
    [record] = session.records()
    assert session.vault.record(record.id).draft.faces[0].options["angle"] == 90.0


def test_a_face_at_an_odd_angle_is_found_in_a_box_turned_with_it(
    shared: Path, session: Session, tmp_path: Path
) -> None:
    source = shared / "photos" / "2008_001322.jpg"
    face = max(session.find_faces(source).faces, key=lambda found: found.size)
    with Image.open(source) as image:
        tilted = image.convert("RGB").rotate(-40, center=face.middle, resample=Image.Resampling.BICUBIC)
    path = tmp_path / "tilted.png"
    tilted.save(path)
    found = session.face_in_box(path, face.box, angle=40.0)
    assert found.score > 0.5
    radians = np.deg2rad(40.0)
    turn = np.array([[np.cos(radians), np.sin(radians)], [-np.sin(radians), np.cos(radians)]])
    wanted = (face.points - face.middle) @ turn + face.middle
    assert np.abs(found.points - wanted).max() < 0.08 * face.size


def test_jobs_travel_between_processes(job: MakeJob) -> None:
    face = Face(box=(1.0, 2.0, 30.0, 40.0), landmarks=((5.0, 5.0),) * 5, score=0.0, source="manual", angle=-12.5)
    asked = job(faces=(FaceChoice(face=face),), painted=AREA, turns=3)
    assert pickle.loads(pickle.dumps(asked)) == asked
