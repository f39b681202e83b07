"""Command lines are checked before anything dear begins: what is wrong is said in a sentence."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

import yaml

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

Value = TypeVar("Value")


def require_paths(parser: argparse.ArgumentParser, *paths: Path | None) -> None:
    """Leave with the parser's error where one of the paths does not exist; None stands for one that was not given."""
    for path in paths:
        if path is not None and not path.exists():
            parser.error(f"{path} does not exist.")


def checked(parser: argparse.ArgumentParser, read: Callable[[], Value]) -> Value:
    """Return what `read` does, or leave with the parser's error where it says that something is wrong."""
    try:
        return read()
    except (OSError, ValueError, yaml.YAMLError) as error:
        parser.error(str(error))


def say_ignored(start_from: Path | None, checkpoint: Path) -> None:
    """Say that a run goes on with its own weights, where others were named."""
    if start_from is not None:
        print(f"{checkpoint} is resumed: --start-from {start_from} is ignored.", file=sys.stderr, flush=True)
