"""The protection benchmark's tables: every method has its row, and a judge that steered counts nowhere."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

import pytest

from benchmarks.configurations import without
from benchmarks.judging import VARIANTS, Bench
from benchmarks.methods import BOTH, KEYS, MODES, PLAIN, STEERED
from benchmarks.tables import BUNDLED, LEFT_OUT, Results, sections

JUDGES = ("first", "second")
SURROGATE = "ours"  # steers, and counts only where it is said so
PEOPLE = ("1.png", "2.png")


def plain(name: str, judges: tuple[str, ...], mate: float) -> dict[str, Any]:
    score = {"mate": dict.fromkeys(VARIANTS, mate), "self": dict.fromkeys(VARIANTS, 0.9), "rank": {"file": 1.0}}
    return {
        "name": name, "configuration": "default" if len(judges) > 1 else f"without {judges[0]}", "seconds": 1.0,
        "psnr": 35.0, "ssim": 0.95, "detected": True, "landmark_error": 0.02, "turned": [1.0, 2.0, 0.5], "hog": True,
        "tone": 45.0, "distances": {"features": 0.2}, "features": None, "judges": dict.fromkeys(judges, score),
        "steering": {SURROGATE: score | {"mate": dict.fromkeys(VARIANTS, -0.2)}},
    }  # fmt: skip


@pytest.fixture
def results() -> Results:
    limits = dict.fromkeys((*JUDGES, SURROGATE), (0.3, 0.4))
    tones = {"1.png": 50.0, "2.png": 20.0}
    bench = Bench(names=PEOPLE, gallery={}, originals={}, faces={}, gallery_faces={}, limits=limits, tones=tones)
    rows: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for method in PLAIN:
        rows[(method, "default")] = [plain(name, JUDGES, 0.35) for name in PEOPLE]
    for method in STEERED:
        for judge in JUDGES:
            rows[(method, f"without {judge}")] = [plain(PEOPLE[0], (judge,), 0.1)]
    for method in BOTH:
        pair = {"judges": {key: {"one key": 0.9, "two keys": None} for key in JUDGES}}
        rows[(method, "default")] = [pair, pair]
    rows[(KEYS, "default")] = [{"judges": {key: [0.1, 0.2] for key in JUDGES}}]
    return Results(bench=bench, judges=JUDGES, rows=rows, medians={"features": 0.15})


def test_every_method_has_a_row_in_every_configuration(results: Results) -> None:
    found = {section.title: section for section in sections(results)}
    judge = next(section for title, section in found.items() if title.startswith("Judge first"))
    assert {row[0] for row in judge.rows} == set(PLAIN)
    assert {row[0] for row in judge.rows if row[1] == LEFT_OUT} == set(STEERED)
    # At FAR 1e-2 the bundled rows match and the ones left out do not: they never mix.
    assert {row[3] for row in judge.rows if row[1] == BUNDLED} == {100.0}
    assert {row[3] for row in judge.rows if row[1] == LEFT_OUT} == {0.0}
    bars = {(row[0], row[1]) for row in found["The bars"].rows}
    assert bars == {(mode, column) for mode in MODES for column in (BUNDLED, LEFT_OUT)}


def test_pictures_are_counted_once_however_many_judges_look(results: Results) -> None:
    assert results.pictures("cloak", BUNDLED)["n"] == 2
    assert results.pictures("cloak", LEFT_OUT)["n"] == 2


def test_those_that_steered_have_a_table_of_their_own_and_judge_nothing(results: Results) -> None:
    found = {section.title: section for section in sections(results)}
    assert not any(SURROGATE in title for title in found)
    assert {(row[0], row[1]) for row in found["As surrogate"].rows} == {
        (method, column) for method in STEERED for column in (BUNDLED, LEFT_OUT)
    }
    assert {(row[2], row[4]) for row in found["As surrogate"].rows} == {(SURROGATE, 0.0)}
    bar = {row[1]: row[5:] for row in found["The bars"].rows if row[0] == "cloak" and "steered" in str(row[3])}
    assert {column: (float(str(value)), met) for column, (value, met) in bar.items()} == {
        BUNDLED: (100.0, "yes"),
        LEFT_OUT: (100.0, "yes"),
    }


def test_groups_carry_their_counts(results: Results) -> None:
    tones = next(section for section in sections(results) if "skin tone" in section.title)
    assert {(row[1], row[2]) for row in tones.rows} == {("light", 1), ("tan", 1)}


def test_the_tables_are_markdown_and_json(results: Results) -> None:
    for section in sections(results):
        lines = section.markdown().splitlines()
        bars = {line.count("|") for line in lines if line.startswith("|")}
        assert len(bars) == 1, section.title
        assert json.loads(json.dumps(asdict(section)))["title"] == section.title


def test_nothing_measured_is_said(results: Results) -> None:
    empty = Results(bench=results.bench, judges=JUDGES, rows={}, medians={})
    assert {section.title: "(no rows yet)" in section.markdown() for section in sections(empty)} == {
        section.title: True for section in sections(results)
    }


def test_sisters_leave_the_ensemble_together(results: Results) -> None:
    rows = [plain(PEOPLE[0], ("edgeface-xs", "edgeface-xxs"), 0.1) | {"configuration": "without edgeface"}]
    limits = dict.fromkeys(("edgeface-xs", "edgeface-xxs", SURROGATE), (0.3, 0.4))
    bench = replace(results.bench, limits=limits)
    found = Results(
        bench=bench, judges=("edgeface-xs", "edgeface-xxs"), rows={("cloak", "without edgeface"): rows}, medians={}
    )
    assert [figures["judge"] for figures in found.figures("cloak", LEFT_OUT)] == ["edgeface-xs", "edgeface-xxs"]
    assert found.pictures("cloak", LEFT_OUT)["n"] == 1
    assert without("edgeface-xs") == without("edgeface-xxs") != without("mobilefacenet")
