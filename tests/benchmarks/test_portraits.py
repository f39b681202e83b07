"""The benchmarks on portrait pairs: rows are kept, go on and go stale, and tables count what is in them."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest

from benchmarks import glasses, impersonation, purification
from benchmarks.judging import Bench
from benchmarks.portraits import Portraits, add_options
from velato_core.faces.types import Face
from velato_core.packs.catalog import installed_packs
from velato_core.protection.loading import load_engine

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.faces.detector import FaceDetector
    from velato_core.protection.engine import Engine

NAMES = tuple(f"{number}.png" for number in range(5))
LIMITS = {"judge": (0.3, 0.5)}


@pytest.fixture
def portraits(tmp_path: Path) -> Portraits:
    bench = Bench(names=NAMES, gallery={}, originals={}, faces={}, gallery_faces={}, limits=LIMITS, tones={})
    nothing = cast("Any", None)
    return Portraits(
        pairs=tmp_path, bench=bench, engine=cast("Engine", nothing), judges=(),
        detector=cast("FaceDetector", nothing), version="1",
    )  # fmt: skip


def options_of(tmp_path: Path, people: int) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_options(parser, str(tmp_path), people)
    return parser.parse_args([])


def test_a_second_call_measures_only_who_is_missing(portraits: Portraits, tmp_path: Path) -> None:
    asked: list[str] = []

    def row_of(_portraits: Portraits, name: str) -> dict[str, Any]:
        asked.append(name)
        return {"length": len(name)}

    first = portraits.measured(options_of(tmp_path, 3), row_of)
    assert [row["name"] for row in first] == ["0.png", "2.png", "4.png"]
    everybody = portraits.measured(options_of(tmp_path, 5), row_of)
    assert asked == ["0.png", "2.png", "4.png", "1.png", "3.png"]
    assert [row["name"] for row in everybody] == list(NAMES)
    replace(portraits, version="2").measured(options_of(tmp_path, 5), row_of)
    assert asked[5:] == list(NAMES), "rows of other weights hold no more"


def test_a_line_that_was_cut_off_is_measured_again(portraits: Portraits, tmp_path: Path) -> None:
    portraits.measured(options_of(tmp_path, 3), lambda *_: {"made": "first"})
    path = tmp_path / "rows.jsonl"
    path.write_text(path.read_text(encoding="utf-8")[:-9], encoding="utf-8")
    rows = portraits.measured(options_of(tmp_path, 3), lambda *_: {"made": "again"})
    assert [row["made"] for row in rows] == ["first", "first", "again"]
    assert portraits.measured(options_of(tmp_path, 3), lambda *_: {"made": "never"}) == rows


def test_nobody_counts_twice(portraits: Portraits, tmp_path: Path) -> None:
    rows = portraits.measured(options_of(tmp_path, 9), lambda *_: {})
    assert [row["name"] for row in rows] == list(NAMES)


def test_no_rows_are_a_table_without_lines() -> None:
    assert len(glasses.table([], {}).splitlines()) == 2


def test_no_time_is_no_rows(portraits: Portraits, tmp_path: Path) -> None:
    options = options_of(tmp_path, 3)
    options.minutes = -1
    assert portraits.measured(options, lambda *_: {"never": True}) == []


def test_impersonation_counts_matches_with_the_target_and_with_the_person() -> None:
    def score(target: float | None, own: float | None) -> dict[str, float | None]:
        return {"target": target, "other photo": own}

    rows = [
        {"judges": {"judge": {"original": score(0.0, 0.9), "cloaked": score(0.1, 0.1), impersonation.FILES[2]: led}}}
        for led in (score(0.6, 0.0), score(0.4, None))
    ]
    cells = [
        [cell.strip() for cell in line.split("|")[1:-1]] for line in impersonation.table(rows, LIMITS).splitlines()
    ]
    assert cells[2:] == [
        ["judge", "original", "2", "0.0", "0.0", "100.0", "0.000"],
        ["judge", "cloaked", "2", "0.0", "0.0", "0.0", "0.100"],
        ["judge", impersonation.FILES[2], "2", "100.0", "50.0", "0.0", "0.500"],
    ]


def test_purification_has_a_row_for_every_method_and_level() -> None:
    rows = [
        {"cases": {
            f"{method}, {level}": {"psnr": 30.0, "judges": {"judge": 0.31 if level == 200 and number else 0.0}}
            for method in purification.WASHED for level in purification.LEVELS
        }}
        for number in range(2)
    ]  # fmt: skip
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in purification.table(rows, LIMITS).splitlines()]
    assert [tuple(row[:2]) for row in cells[2:]] == [
        (method, str(level) if level else "-") for method in purification.WASHED for level in purification.LEVELS
    ]
    assert {row[1]: row[4] for row in cells[2:]} == {"-": "0.0", "50": "0.0", "100": "0.0", "200": "50.0"}


def test_washing_changes_the_face_and_nothing_far_from_it() -> None:
    rng = np.random.default_rng(0)
    photo = rng.integers(90, 160, size=(200, 200, 3), dtype=np.uint8)
    points = ((80.0, 85.0), (120.0, 85.0), (100.0, 108.0), (84.0, 128.0), (116.0, 128.0))
    face = Face(box=(65.0, 50.0, 135.0, 150.0), landmarks=points, score=1.0, source="manual")
    engine = load_engine("cpu", installed_packs())
    assert np.array_equal(purification.washed(engine, photo, face, 0, bytes(32)), photo)
    made = purification.washed(engine, photo, face, 200, bytes(32))
    assert made[85:130, 80:120].std() < 0.7 * photo[85:130, 80:120].std(), "noise is what it takes away"
    assert np.array_equal(made[:10, :10], photo[:10, :10])
