"""A local file about an error that nobody expected: where in our code it was, and nothing about photos or people."""

from __future__ import annotations

import itertools
import sys
import threading
import time
import traceback
from contextlib import suppress
from importlib import metadata
from typing import TYPE_CHECKING, TypeGuard

from velato_core import __version__
from velato_core.errors import VelatoError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

KEPT = 10
_OURS = frozenset({"velato_core", "velato_desktop", "velato_resources"})
_TOLD_VERSIONS = ("PySide6-Essentials", "torch", "onnxruntime")


class UnforeseenError(Exception):
    """An error that nobody expected, without its message: that may name people and places.

    Attributes:
        text: what a report says of it.
        report: the file that holds the text; None where there is none.
    """

    def __init__(self, text: str, report: Path | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.report = report


def is_expected(error: BaseException) -> TypeGuard[VelatoError | OSError]:
    """Whether there are words for it: errors of the core, and what the system says of files."""
    return isinstance(error, VelatoError) or (isinstance(error, OSError) and bool(error.strerror))


def describe_crash(error: BaseException) -> str:
    """The kind of error and the way through our code. No message and no folder: both may name people and places."""
    lines = [f"Velato {__version__}, Python {sys.version_info[0]}.{sys.version_info[1]}, {sys.platform}"]
    for name in _TOLD_VERSIONS:
        with suppress(metadata.PackageNotFoundError):
            lines.append(f"{name} {metadata.version(name)}")
    for link in _chain(error):
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}".removeprefix("builtins."))
        lines.extend(_way(link.__traceback__))
    return "\n".join(lines) + "\n"


class CrashReports:
    """Writes the reports of a window and of its engine."""

    def __init__(self, folder: Path) -> None:
        """Say where reports go.

        Args:
            folder: made when there is something to report; the newest ten are kept.
        """
        self._folder = folder
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._written: dict[str, Path] = {}

    def file(self, error: BaseException) -> Exception:
        """Report an error, unless it is an expected one, and return what may be shown of it."""
        if is_expected(error):
            return error
        text = error.text if isinstance(error, UnforeseenError) else describe_crash(error)
        return UnforeseenError(text, self._write(text))

    def watch(self, tell: Callable[[Exception], object]) -> None:
        """Report what no caller caught from now on, in any thread, and tell the user.

        Args:
            tell: shows the error in the window; may be called from any thread.
        """

        def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                sys.__excepthook__(kind, error, trace)
                return
            shown = self.file(error)
            if isinstance(error, Exception):
                tell(shown)

        def on_thread_error(args: threading.ExceptHookArgs) -> None:
            if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
                on_error(args.exc_type, args.exc_value, args.exc_traceback)

        sys.excepthook = on_error
        threading.excepthook = on_thread_error

    def _write(self, text: str) -> Path | None:
        with self._lock:
            # A photo that fails in every list must not push out the reports of other errors.
            known = self._written.get(text)
            if known is not None and known.exists():
                return known
            report = self._folder / f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{next(self._numbers):03}.txt"
            try:
                self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                for old in sorted(self._folder.glob("crash-*.txt"))[: -KEPT + 1]:
                    old.unlink()
                report.write_text(text, encoding="utf-8")
            except OSError:
                _say("no crash report could be written\n")
                return None
            finally:
                _say(text)
            self._written[text] = report
            return report


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and those that it followed from."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _way(trace: TracebackType | None) -> Iterator[str]:
    for frame, line in traceback.walk_tb(trace):
        module = str(frame.f_globals.get("__name__", ""))
        if module.partition(".")[0] in _OURS:
            yield f"  {module}:{line} in {frame.f_code.co_name}"


def _say(text: str) -> None:
    if sys.stderr is not None:  # a program without a console has none
        sys.stderr.write(text)
