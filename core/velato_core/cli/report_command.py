"""`velato report`: check a measurement that was saved beside a result, and say whose key signed it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from velato_core.cli import passphrase
from velato_core.cli.common import Parser, add_common, open_session
from velato_core.cli.output import plain
from velato_core.errors import EXIT_FAILURE, ReportInvalid, UsageError

if TYPE_CHECKING:
    import argparse

    from velato_core.cli.output import Output
    from velato_core.cli.types import Commands
    from velato_core.pipelines.report_signing import CheckedReport


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("report", help="check a saved measurement", description=__doc__)
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True, parser_class=Parser)
    verify = actions.add_parser("verify", help="check a report's signature, and that it belongs to a photo")
    verify.add_argument("path", type=Path, metavar="FILE", help="the .report.json file")
    verify.add_argument("--photo", type=Path, metavar="OUTPUT", help="the protected photo that it should be about")
    verify.add_argument("--key", metavar="HEX", help="the public key that must have signed it; see `velato report key`")
    add_common(verify)
    verify.set_defaults(run=run_verify)
    key = actions.add_parser("key", help="show the public key that signs this vault's reports")
    passphrase.add_options(key)
    add_common(key)
    key.set_defaults(run=run_key)


def run_verify(options: argparse.Namespace, out: Output) -> int:
    """Check one report."""
    wanted = None if options.key is None else _key(options.key)
    with open_session(options) as session:
        checked = session.check_report(options.path, options.photo)
    if wanted is not None and checked.public_key != wanted:
        message = "The report is not signed by that key."
        raise ReportInvalid(message, hint="Ask its sender which vault it comes from.", path=str(options.path))
    if checked.photo_matches is False:
        message = f"{options.photo} is not the file that was measured."
        raise ReportInvalid(message, hint="A copy that was saved again is another file.", path=str(options.path))
    for line in _words(checked, by_known_key=wanted is not None):
        out.line(line)
    out.result("report verify", ok=checked.signed, **plain(checked))
    return 0 if checked.signed else EXIT_FAILURE


def run_key(options: argparse.Namespace, out: Output) -> int:
    """Show the vault's public key."""
    with open_session(options) as session:
        passphrase.unlock(session, options)
        key = session.report_key().hex()
    out.line(key)
    out.result("report key", public_key=key)
    return 0


def _key(text: str) -> str:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != 32:
        raise UsageError("--key takes the 64 hexadecimal digits of a public key.")
    return key.hex()


def _words(checked: CheckedReport, *, by_known_key: bool) -> list[str]:
    lines = [f"Measured {checked.measured_at}, verdict: {checked.verdict}."]
    if not checked.signed:
        lines.append("NOT signed: anybody may have written or changed it.")
    elif by_known_key:
        lines.append("Signed by the key you named, and unchanged since.")
    else:
        lines.append(f"Unchanged since it was signed by {checked.public_key}. Compare this key with its owner's.")
    if checked.photo_matches:
        lines.append("The photo is the file that was measured.")
    return lines
