"""`velato doctor`: look whether everything is there; changes, downloads and unlocks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.cli.common import add_common, open_session

if TYPE_CHECKING:
    import argparse

    from velato_core.cli.output import Output
    from velato_core.cli.types import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("doctor", help="look whether everything is there", description=__doc__)
    add_common(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, out: Output) -> int:
    """Carry out the command. The status is 0 also where something is missing: read `ready`."""
    with open_session(options) as session:
        checks = session.doctor()
    for check in checks:
        out.line(f"[{check.status:>7}] {check.message}")
        if check.hint:
            out.line(f"          {check.hint}")
    ready = all(check.status != "problem" for check in checks)
    out.line("Velato is ready." if ready else "Something is missing, see above.")
    out.result("doctor", ready=ready, checks=checks)
    return 0
