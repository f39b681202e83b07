"""The entry point of `velato`: reads the arguments, runs one command, turns errors into words and an exit status."""

from __future__ import annotations

import sys
from contextlib import suppress
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from velato_core import __version__
from velato_core.cli import (
    demo_command,
    doctor_command,
    faces_command,
    packs_command,
    protect_command,
    recover_command,
    report_command,
    restore_command,
    vault_command,
)
from velato_core.cli.common import Parser, unexpected
from velato_core.cli.output import Output
from velato_core.errors import EXIT_FAILURE, Cancelled, VelatoError

if TYPE_CHECKING:
    from collections.abc import Sequence

_EPILOG: Final = (
    "Exit status: 0 done, 1 something failed, 2 asked wrongly, 130 cancelled. Passphrases are never taken from the "
    "command line: they are asked for, or read with --passphrase-fd N or --keyring. See docs/cli.md."
)


def build_parser() -> Parser:
    """The parser of all commands."""
    parser = Parser(
        prog="velato",
        description="Protects faces in photos on this machine, and gives the originals back.",
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"velato {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    for command in (
        faces_command, protect_command, restore_command, recover_command, report_command, vault_command, packs_command,
        doctor_command, demo_command,
    ):  # fmt: skip
        command.add(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments without the program's name; None takes the process's.

    Returns:
        The exit status: 0 done, 1 failed, 2 asked wrongly, 130 cancelled.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    out = Output(as_json="--json" in arguments, quiet="--quiet" in arguments)
    try:
        status = _run(arguments, out)
        out.arrive()  # here, where a stdout that takes nothing can still become a sentence
    except BrokenPipeError:
        return EXIT_FAILURE  # quietly: the reader has gone, as `| head` does
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  the last place where anything can become a sentence
        status = out.failure(_name(arguments), _in_words(error))
        with suppress(OSError, VelatoError):
            out.arrive()
    return status


def _run(arguments: Sequence[str], out: Output) -> int:
    try:
        options = build_parser().parse_args(arguments)
    except SystemExit:  # --help and --version were said
        out.arrive()
        raise
    return int(options.run(options, out))


def _in_words(error: Exception | KeyboardInterrupt) -> VelatoError:
    if isinstance(error, VelatoError):
        return error
    if isinstance(error, KeyboardInterrupt):
        return Cancelled("Stopped at once; files that were finished before stay.")
    return unexpected(error)


def _name(arguments: Sequence[str]) -> str:
    """The command's name, for the JSON of an error: one or two words."""
    # What follows an option may be its value, and that a passphrase.
    words = list(takewhile(lambda word: not word.startswith("-"), arguments[:2]))
    return " ".join(words[:2] if words[:1] in (["vault"], ["packs"], ["report"]) else words[:1])
