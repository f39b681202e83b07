"""Which people a benchmark takes: evenly over all, and never fewer than one."""

from __future__ import annotations

import argparse


def at_least_one(text: str) -> int:
    """Read a count from the command line; argparse says what is wrong with it before anything is loaded."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no count of at least 1")
    return int(text)


def capped(total: int, count: int) -> int:
    """How many of `total` can be taken when `count` are asked for: nobody counts twice.

    Raises:
        SystemExit: fewer than one is asked for.
    """
    if count < 1:
        raise SystemExit(f"There is nothing to measure on {count} people: ask for at least 1.")
    return min(count, total)


def evenly(total: int, count: int) -> list[int]:
    """The rows of `count` of `total` people, evenly over all; all of them where there are fewer. Raises as `capped`."""
    wanted = capped(total, count)
    return [number * total // wanted for number in range(wanted)]
