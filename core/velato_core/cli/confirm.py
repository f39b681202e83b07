"""Asking before something is deleted for good."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from velato_core.errors import UsageError

if TYPE_CHECKING:
    import argparse

    from velato_core.cli.output import Output


def confirmed(options: argparse.Namespace, out: Output, question: str) -> bool:
    """Whether the user wants it: asked on the terminal, unless `--yes` said so already.

    Raises:
        UsageError: nobody can be asked.
    """
    if options.yes:
        return True
    if out.as_json or not sys.stdin.isatty():
        message = "Removing cannot be undone, and nobody can be asked here."
        raise UsageError(message, hint="Say --yes to do it without being asked.")
    sys.stderr.write(f"{question} Type yes: ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().lower() == "yes":
        return True
    out.line("Nothing was removed.")
    return False
