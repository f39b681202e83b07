"""What the command line says: text for people, or exactly one JSON object on stdout and JSON lines on stderr."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from velato_core.cli.progress_bar import progress_bar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from velato_core.errors import VelatoError
    from velato_core.runtime.progress import Progress, ProgressCallback

STATUS_SCHEMA_VERSION: Final = 1


class Output:
    """One command's output.

    Attributes:
        as_json: for machines.
        quiet: no progress and no text but results.
    """

    def __init__(self, *, as_json: bool, quiet: bool = False) -> None:
        """Choose for whom."""
        self.as_json = as_json
        self.quiet = quiet

    def line(self, text: str = "") -> None:
        """A line of the result for a person; nothing for machines, which get it in the JSON object."""
        if not self.as_json:
            sys.stdout.write(shown(text) + "\n")

    def note(self, text: str) -> None:
        """A remark on stderr."""
        if self.as_json:
            self._event({"event": "note", "message": text})
        elif not self.quiet:
            sys.stderr.write(shown(text) + "\n")

    def result(self, command: str, *, ok: bool = True, **facts: object) -> None:
        """The command's JSON object; nothing for people, who got lines."""
        if self.as_json:
            self._object({"status_schema_version": STATUS_SCHEMA_VERSION, "ok": ok, "command": command} | facts)

    def failure(self, command: str, error: VelatoError) -> int:
        """Say what went wrong; returns the exit status."""
        if self.as_json:
            self.result(command, ok=False, error=error_facts(error))
        else:
            sys.stderr.write(f"velato: {shown(error.message)}\n")
            if error.hint:
                sys.stderr.write(f"        {shown(error.hint)}\n")
        return error.exit_code

    @contextmanager
    def progress(self) -> Iterator[ProgressCallback]:
        """A listener for long work: a bar on a terminal, JSON lines for machines, else nothing."""
        if self.as_json:
            yield _Lines(self)
        elif self.quiet or not sys.stderr.isatty():
            yield lambda _progress: None
        else:
            with progress_bar() as bar:
                yield bar

    def _event(self, event: Mapping[str, object]) -> None:
        sys.stderr.write(json.dumps(plain(event), separators=(",", ":")) + "\n")
        sys.stderr.flush()

    def _object(self, value: Mapping[str, object]) -> None:
        sys.stdout.write(json.dumps(plain(value), separators=(",", ":")) + "\n")
        sys.stdout.flush()


class _Lines:
    """Progress as JSON lines; steps that say nothing new are left out."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._last: tuple[object, ...] = ()

    def __call__(self, progress: Progress) -> None:
        fraction = progress.fraction
        step = (progress.stage, progress.photo, progress.face, None if fraction is None else int(fraction * 100))
        if step != self._last:
            self._last = step
            self._output._event({"event": "progress"} | plain(progress))  # noqa: SLF001  one class in two parts


def error_facts(error: VelatoError) -> dict[str, object]:
    """An error as machines get it."""
    return {
        "code": error.code,
        "message": error.message,
        "hint": error.hint,
        "retryable": error.retryable,
        "data": plain(error.data),
    }


def plain(value: object) -> Any:  # noqa: ANN401  what JSON can hold has no name of its own
    """The value in terms that JSON knows: dataclasses become objects, paths text, bytes hex."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, Path) or not isinstance(value, (str, int, float, bool, type(None))):
        return str(value)
    return value


def shown(text: str) -> str:
    """One line of text without characters that would steer a terminal or fake a line: file names may hold anything."""
    return "".join(char if char.isprintable() or char == "\t" else "\N{REPLACEMENT CHARACTER}" for char in text)
