"""The protection benchmark's book-keeping: which rows still hold, and what its figures mean."""

from __future__ import annotations

import math
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest

from benchmarks.judging import Bench
from benchmarks.limits import Point, tables
from benchmarks.looks import head_pose, tone_angle, tone_group
from benchmarks.rows import Rows, version_of
from benchmarks.summary import bars, of_both, of_judge, of_keys, of_picture, rate
from velato_core.faces.template import face_template
from velato_core.faces.types import Face

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.faces.recognizers import Recognizer

WEIGHTS, JUDGES = {"unet": "aa", "surrogate": "bb"}, {"judge": "cc"}


def row(version: str, name: str = "1.png", **values: object) -> dict[str, Any]:
    return {"method": "cloak", "configuration": "default", "version": version, "name": name} | values


@pytest.mark.parametrize(
    ("weights", "judges", "settings"),
    [
        (WEIGHTS | {"unet": "new"}, JUDGES, 0.5),
        (WEIGHTS | {"third surrogate": "dd"}, JUDGES, 0.5),
        (WEIGHTS, {"judge": "new"}, 0.5),
        (WEIGHTS, JUDGES, 0.75),
    ],
)
def test_other_weights_judges_or_settings_make_old_rows_void(
    tmp_path: Path, weights: dict[str, str], judges: dict[str, str], settings: float
) -> None:
    old, new = version_of(WEIGHTS, JUDGES, 0.5), version_of(weights, judges, settings)
    assert old == version_of(dict(reversed(WEIGHTS.items())), JUDGES, 0.5)
    assert old != new
    rows = Rows(tmp_path / "rows.jsonl")
    rows.add(row(old))
    assert rows.of([("cloak", "default", old)], ["1.png"])
    assert rows.of([("cloak", "default", new)], ["1.png"]) == []
    assert ("cloak", "default", new, "1.png") not in rows


def test_a_run_goes_on_where_it_was_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "work" / "rows.jsonl"
    first = Rows(path)
    first.add(row("v1", psnr=31.0))
    first.add(row("v1", "2.png"))
    path.write_text(path.read_text("utf-8") + '{"method": "clo', encoding="utf-8")
    again = Rows(path)
    assert ("cloak", "default", "v1", "2.png") in again
    found = again.of([("cloak", "default", "v1")], ["1.png", "2.png", "3.png"])
    assert [item["name"] for item in found] == ["1.png", "2.png"]
    assert found[0]["psnr"] == 31.0


def scored(mate: float | None, own: float | None, rank: float | None) -> dict[str, Any]:
    names = ("file", "q75", "q50", "half", "blur")
    ranks = {} if rank is None else {"file": rank}
    score = {"mate": dict.fromkeys(names, mate), "self": dict.fromkeys(names, own), "rank": ranks}
    return {"judges": {"judge": score}}


def test_a_face_that_is_not_found_is_no_match() -> None:
    rows = [scored(0.5, 0.9, 1.0), scored(0.25, 0.3, 4.0), scored(None, None, None), scored(0.1, 0.1, 9.0)]
    found = of_judge(rows, "judge", (0.2, 0.4))
    assert found["other 1e-2"] == 50
    assert found["other 1e-3"] == 25
    assert found["original 1e-3"] == 25
    assert found["rank-1"] == 25
    assert found["rank-5"] == 50
    assert found["q50 1e-2"] == 50
    assert math.isnan(rate([], 0.5))


def test_pairs_of_protected_photos_and_of_keys_are_counted() -> None:
    both: list[dict[str, Any]] = [
        {"judges": {"judge": {"one key": 0.9, "two keys": 0.1}}},
        {"judges": {"judge": {"one key": None, "two keys": 0.5}}},
    ]
    assert of_both(both, "judge", (0.2, 0.4)) == {"one key": 50, "two keys": 50}
    keys = [{"judges": {"judge": [0.1, 0.3]}}, {"judges": {"judge": [0.05, 0.15]}}]
    assert of_keys(keys, "judge", (0.2, 0.4)) == {"similarity": pytest.approx(0.15), "apart": 75}


def test_the_bars_are_the_issues() -> None:
    figures = [{"other 1e-2": 10.0, "other 1e-3": 0.5, "original 1e-3": 3.0, "q50 1e-3": 1.0}]
    picture = {
        "detected": 100.0,
        "landmark error": None,
        "PSNR": 29.0,
        "SSIM": 0.95,
        "as far as others": {"features": 40.0},
    }
    met = {what: good for what, _, _, good in bars("anonymize", figures, picture, "features")}
    assert list(met.values()) == [True, False, True, True]
    assert [good for *_, good in bars("cloak", figures, picture, "features")] == [True, False, True]
    assert [good for *_, good in bars("hide", figures, picture, "features")] == [False, False]
    assert bars("pgd", figures, picture, "features") == []


def test_a_figure_that_was_not_measured_counts_nowhere() -> None:
    bench = Bench(
        names=("1.png",), gallery={}, originals={}, faces={}, gallery_faces={}, limits={}, tones={"1.png": 40.0}
    )
    plain = {
        "name": "1.png", "tone": 40.0, "landmark_error": None, "turned": None, "hog": None, "detected": True, "psnr": 30.0,
        "ssim": 0.9, "seconds": 1.0, "judges": {},
    }  # fmt: skip
    known, lacking = plain | {"distances": {"features": 0.5}}, plain | {"distances": {"ssim": 0.1}}
    found = of_picture([known, lacking], {"features": 0.47}, bench)
    assert found["distance"] == {"features": 0.5}
    assert found["as far as others"] == {"features": 100.0}
    found = of_picture([lacking], {"features": 0.47}, bench)
    assert found["distance"] == found["as far as others"] == {"features": None}
    figures = [{"other 1e-3": 90.0}]
    assert len(bars("hide", figures, found, "features")) == 1, "no bar is missed for want of a package"
    point = Point(curve="hide: budget", value="12", run=lambda rgb, _face, _key: rgb, surrogates={})
    scores = {"mate": dict.fromkeys(("file", "q75", "q50", "half", "blur"), 0.4), "self": {"file": 0.5}, "rank": {}}
    judge = cast("Recognizer", SimpleNamespace(id="judge"))
    seen = replace(bench, limits={"judge": (0.3, 0.5)})
    lines = tables([(point, [lacking | {"judges": {"judge": scores}}])], seen, [judge]).splitlines()
    assert lines[-1].split("|")[7].strip() == "-"


def test_a_turned_head_is_seen_as_turned() -> None:
    points = np.array(face_template(200), np.float64)
    straight = head_pose(points)
    angle = np.radians(12)
    roll = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    assert abs(head_pose(points @ roll.T) - straight)[2] == pytest.approx(12, abs=0.5)
    nose = points.copy()
    nose[2, 0] += 15
    assert abs(head_pose(nose) - straight)[0] > 5


@pytest.mark.parametrize(
    ("colour", "group"), [((250, 224, 205), "very light"), ((141, 85, 36), "brown"), ((45, 30, 25), "dark")]
)
def test_skin_tones_fall_into_their_groups(colour: tuple[int, int, int], group: str) -> None:
    rgb = np.broadcast_to(np.array(colour, np.uint8), (200, 200, 3)).copy()
    landmarks = tuple((float(x), float(y)) for x, y in face_template(200))
    face = Face(box=(40.0, 40.0, 160.0, 180.0), landmarks=landmarks, score=1.0, source="detector")
    assert tone_group(tone_angle(rgb, face)) == group
