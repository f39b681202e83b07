"""What the command line says: text for people, or exactly one JSON object on stdout and JSON lines on stderr."""

from __future__ import annotations

import errno
import io
import json
import os
import sys
from contextlib import contextmanager, suppress
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

from velato_core.cli.progress_bar import progress_bar
from velato_core.errors import WriteFailed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

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
        self._lost: OSError | None = None  # why stdout takes nothing any more
        self._begun: frozenset[str] = frozenset()  # the facts of the JSON object that are out already
        _open_streams(self._lose)

    def line(self, text: str = "") -> None:
        """A line of the result for a person; nothing for machines, which get it in the JSON object."""
        if not self.as_json:
            self._say(shown(text) + "\n")

    def note(self, text: str) -> None:
        """A remark on stderr."""
        if self.as_json:
            self._event({"event": "note", "message": text})
        elif not self.quiet:
            _remark(shown(text) + "\n")

    def result(self, command: str, *, ok: bool = True, **facts: object) -> None:
        """The command's JSON object; nothing for people, who got lines."""
        if self.as_json:
            self._object(_facts(command, ok=ok) | facts)

    def begin(self, command: str, **facts: object) -> None:
        """Write out, before the change that they are needed for, facts that must not be lost; `result` ends the object.

        Raises:
            BrokenPipeError, WriteFailed: as for `arrive`.
        """
        if self.as_json:
            first = {"status_schema_version": STATUS_SCHEMA_VERSION, "command": command} | facts
            self._say(_compact(first).removesuffix("}"))
            self._begun = frozenset(first)
        self.arrive()

    def failure(self, command: str, error: VelatoError) -> int:
        """Say what went wrong; returns the exit status."""
        if self.as_json:
            self.result(command, ok=False, error=error_facts(error))
            if self._lost is not None:
                self._event(_facts(command, ok=False) | {"error": error_facts(error)})
        else:
            _remark(f"velato: {shown(error.message)}\n")
            if error.hint:
                _remark(f"        {shown(error.hint)}\n")
        return error.exit_code

    def arrive(self) -> None:
        """Push what was said so far out of this process.

        Until here a stdout that fails stops nothing, so that a job whose results are files does not end half-way.

        Raises:
            BrokenPipeError: nobody reads it any more.
            WriteFailed: it is closed, or its disk is full.
        """
        try:
            sys.stdout.flush()
        except OSError as error:
            self._lose(error)
        if isinstance(self._lost, BrokenPipeError):
            raise self._lost
        if self._lost is not None:
            raise WriteFailed(
                f"Standard output cannot be written: {self._lost.strerror}.",
                hint="Let it go to a terminal, or to a file on a disk that has room.",
                path="standard output",
                reason=self._lost.strerror,
            ) from self._lost

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
        _remark(_compact(event) + "\n")

    def _object(self, value: Mapping[str, object]) -> None:
        rest = {name: fact for name, fact in value.items() if name not in self._begun}
        self._say(("," + _compact(rest)[1:] if self._begun else _compact(rest)) + "\n")
        with suppress(OSError, WriteFailed):
            self.arrive()

    def _say(self, text: str) -> None:
        try:
            sys.stdout.write(text)
        except OSError as error:
            self._lose(error)

    def _lose(self, error: OSError) -> None:
        self._lost = self._lost or error
        _silence(sys.stdout)


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


def _open_streams(lose: Callable[[OSError], None]) -> None:
    """Stand in for streams that the caller closed, and let no file's name stop a line that cannot encode it."""
    nowhere = sys.stdout is None
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  as long as the process
        if isinstance(stream := getattr(sys, name), io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if nowhere:
        lose(OSError(errno.EBADF, "it is closed"))


def _remark(text: str) -> None:
    """Write to stderr; where that fails there is nobody left to tell."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        _silence(sys.stderr)


def _silence(stream: TextIO) -> None:
    """Let what Python still holds for a stream go nowhere, or it would complain of it at its end."""
    with suppress(OSError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123  a device
        os.dup2(nowhere.fileno(), stream.fileno())


def _compact(value: Mapping[str, object]) -> str:
    return json.dumps(plain(value), separators=(",", ":"))


def _facts(command: str, *, ok: bool) -> dict[str, object]:
    """What every JSON object of a command begins with."""
    return {"status_schema_version": STATUS_SCHEMA_VERSION, "ok": ok, "command": command}


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
