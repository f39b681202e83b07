"""Which people a benchmark takes: evenly, nobody twice, and never nobody."""

from __future__ import annotations

import argparse

import pytest

from benchmarks.choosing import at_least_one, capped, evenly


@pytest.mark.parametrize(("total", "count"), [(300, 200), (300, 300), (3, 5), (7, 1), (300, 60)])
def test_people_are_taken_evenly_and_once(total: int, count: int) -> None:
    rows = evenly(total, count)
    assert len(set(rows)) == len(rows) == min(total, count) == capped(total, count)
    gaps = {second - first for first, second in zip(rows, [*rows[1:], total], strict=True)}
    assert max(gaps) - min(gaps) <= 1, "the last people of the folder are no worse off than the first"


def test_sixty_of_three_hundred_are_who_they_always_were() -> None:
    assert evenly(300, 60) == list(range(0, 300, 5))


@pytest.mark.parametrize("count", [0, -1])
def test_nobody_is_refused(count: int) -> None:
    with pytest.raises(SystemExit, match="at least 1"):
        evenly(300, count)
    with pytest.raises(argparse.ArgumentTypeError, match="at least 1"):
        at_least_one(str(count))
    assert at_least_one("8") == 8
