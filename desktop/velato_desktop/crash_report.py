"""A local file about an error that nobody expected: where in our code it was, and nothing about photos or people."""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from velato_core import __version__

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

KEPT = 10


def describe_crash(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of error and the way through the code. No message and no folder: both may name people and places."""
    lines = [f"Velato {__version__}, Python {sys.version_info[0]}.{sys.version_info[1]}, {sys.platform}", kind.__name__]
    frames = traceback.extract_tb(trace)
    lines.extend(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames)
    return "\n".join(lines) + "\n"


def install(folder: Path, tell: Callable[[Exception], object]) -> None:
    """Write a report for every unexpected error from now on, and tell the user.

    Args:
        folder: where reports go; the newest ten are kept.
        tell: shows the error in the window.
    """

    def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            for old in sorted(folder.glob("crash-*.txt"))[: -KEPT + 1]:
                old.unlink()
            report = folder / f"crash-{time.strftime('%Y%m%d-%H%M%S')}.txt"
            report.write_text(describe_crash(kind, trace), encoding="utf-8")
        except OSError:
            sys.stderr.write("no crash report could be written\n")
        sys.stderr.write(describe_crash(kind, trace))
        if isinstance(error, Exception):
            tell(error)

    sys.excepthook = on_error
