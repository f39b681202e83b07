"""`velato vault`: create the vault, look into it, change its passphrase, check it, copy it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from velato_core.cli import passphrase
from velato_core.cli.cancelling import cancelled_by_interrupt
from velato_core.cli.common import add_common, open_session
from velato_core.cli.output import plain
from velato_core.errors import EXIT_FAILURE, UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from velato_core.cli.common import Parser
    from velato_core.cli.output import Output
    from velato_core.cli.types import Commands

_WORDS_IN_A_ROW = 6


def add(commands: Commands) -> None:
    """Add the command and its parts."""
    parser = commands.add_parser("vault", help="the vault of originals", description=__doc__)
    parts = parser.add_subparsers(title="what to do", metavar="WHAT", required=True)
    create = _part(parts, "create", "make a new vault", create_vault, unlocks=False)
    create.add_argument("--passphrase-fd", type=int, metavar="N", help="read the new passphrase from file descriptor N")
    status = _part(parts, "status", "what can be said about the vault", show_status)
    status.add_argument("--unlock", action="store_true", help="unlock it to count what is in it")
    _part(parts, "list", "the photos in the vault", list_records)
    change = _part(parts, "passphrase", "change the passphrase", change_passphrase)
    change.add_argument("--new-passphrase-fd", type=int, metavar="N", help="read the new one from file descriptor N")
    remove = _part(parts, "remove", "delete stored originals for good", remove_records)
    remove.add_argument("ids", nargs="+", metavar="ID", help="record ids, see `velato vault list`")
    remove.add_argument("--yes", action="store_true", help="do not ask")
    _part(parts, "verify", "read and check every byte", verify)
    _part(parts, "repair", "restore what can be restored, set aside what cannot be read", repair)
    _part(parts, "recovery", "make new recovery words; the old ones stop working", new_recovery)
    keyring = _part(parts, "keyring", "let the system's keyring open the vault, or not", set_keyring)
    keyring.add_argument("switch", choices=("on", "off"))
    export = _part(parts, "export", "write the sealed vault into one new file", export_vault, unlocks=False)
    export.add_argument("file", type=Path, metavar="FILE", help="a file that does not exist yet")
    bring = _part(parts, "import", "make the vault from such a file", import_vault, unlocks=False)
    bring.add_argument("file", type=Path, metavar="FILE", help="a file that `velato vault export` wrote")


def _part(
    parts: Commands, name: str, words: str, run: Callable[[argparse.Namespace, Output], int], *, unlocks: bool = True
) -> Parser:
    parser = parts.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
    if unlocks:
        passphrase.add_options(parser)
    add_common(parser)
    parser.set_defaults(run=run)
    return parser


def create_vault(options: argparse.Namespace, out: Output) -> int:
    """`velato vault create`."""
    with open_session(options) as session:
        if session.vault_exists:
            session.create_vault("x")  # raises VaultExists before anything is asked
        words = session.create_vault(passphrase.new_secret(options.passphrase_fd))
        out.line(f"Made a vault at {session.vault_folder}.")
        out.line("Write these 24 recovery words on paper. They open the vault if you forget the passphrase,")
        out.line("they are shown only now, and whoever has them can open it:")
        _tell_words(out, words)
        out.result("vault create", folder=session.vault_folder, recovery_words=words)
    return 0


def _tell_words(out: Output, words: Sequence[str]) -> None:
    for start in range(0, len(words), _WORDS_IN_A_ROW):
        row = words[start : start + _WORDS_IN_A_ROW]
        out.line("  " + " ".join(f"{start + index + 1:2}. {word:<9}" for index, word in enumerate(row)).rstrip())


def show_status(options: argparse.Namespace, out: Output) -> int:
    """`velato vault status`."""
    with open_session(options) as session:
        if options.unlock:
            passphrase.unlock(session, options)
        status = session.vault_status()
    if not status.exists:
        out.line(f"There is no vault at {status.folder}. Create one with `velato vault create`.")
    else:
        out.line(f"Vault at {status.folder}, opens with: {', '.join(status.opens_with)}.")
    if status.records is not None and status.byte_count is not None:
        out.line(f"{status.records} photos, {status.byte_count / 1e6:.1f} MB of originals.")
        out.line(f"{status.unfinished} unfinished, {status.damaged} damaged.")
    for note in status.notes:
        out.line(f"note: {note}")
    out.result("vault status", vault=status)
    return 0


def list_records(options: argparse.Namespace, out: Output) -> int:
    """`velato vault list`."""
    with open_session(options) as session:
        passphrase.unlock(session, options)
        records = session.records()
    for record in records:
        size = "keys only" if record.original_size is None else f"{record.original_size / 1e6:.1f} MB"
        state = ", unfinished" if record.pending else ""
        modes = "+".join(record.modes)
        out.line(
            f"{record.id}  {record.created}  {record.source_name}  {size}  {record.face_count} faces {modes}{state}"
        )
    if not records:
        out.line("The vault is empty.")
    entries = [plain(record) | {"pending": record.pending, "has_original": record.has_original} for record in records]
    out.result("vault list", records=entries)
    return 0


def change_passphrase(options: argparse.Namespace, out: Output) -> int:
    """`velato vault passphrase`."""
    if options.keyring:
        raise UsageError("Changing the passphrase needs the old one or the recovery words.")
    with open_session(options) as session:
        if not session.vault_exists:
            _ = session.vault
        if options.recovery or options.recovery_fd is not None:
            words = passphrase.secret("Recovery words: ", options.recovery_fd)
            session.unlock_with_recovery(words)
            session.reset_passphrase(passphrase.new_secret(options.new_passphrase_fd), words)
        else:
            old = passphrase.secret("Old passphrase: ", options.passphrase_fd)
            session.unlock(old)
            session.change_passphrase(old, passphrase.new_secret(options.new_passphrase_fd))
    out.line("The passphrase is changed. The recovery words stay as they are.")
    out.line("A copy of the vault made before still opens with the old passphrase.")
    out.result("vault passphrase")
    return 0


def remove_records(options: argparse.Namespace, out: Output) -> int:
    """`velato vault remove`."""
    count = len(options.ids)
    if not options.yes:
        if out.as_json or not sys.stdin.isatty():
            raise UsageError("Removing cannot be undone; say --yes to do it without being asked.")
        sys.stderr.write(f"Delete {count} stored originals for good? Type yes: ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() != "yes":
            out.line("Nothing was removed.")
            return EXIT_FAILURE
    with open_session(options) as session:
        passphrase.unlock(session, options)
        session.remove_records(list(dict.fromkeys(options.ids)))
    out.line(f"Removed {count}.")
    out.result("vault remove", removed=options.ids)
    return 0


def verify(options: argparse.Namespace, out: Output) -> int:
    """`velato vault verify`."""
    with open_session(options) as session:
        passphrase.unlock(session, options)
        with cancelled_by_interrupt() as cancel, out.progress() as listener:
            report = session.verify_vault(on_progress=listener, cancel=cancel)
    out.line(f"{report.records} records and {report.originals} originals are whole ({report.bytes_read / 1e6:.1f} MB).")
    for damage in report.damaged:
        record = f" (record {damage.record_id})" if damage.record_id else ""
        out.line(f"damaged: {damage.what}{record}: {damage.reason}")
    out.result("vault verify", ok=report.ok, report=report)
    return 0 if report.ok else EXIT_FAILURE


def repair(options: argparse.Namespace, out: Output) -> int:
    """`velato vault repair`."""
    with open_session(options) as session:
        passphrase.unlock(session, options)
        report = session.repair_vault()
    did = [words for words, done in (("header copy", report.header_copied), ("index", report.index_rebuilt)) if done]
    out.line(f"Made again: {', '.join(did)}." if did else "Nothing had to be made again.")
    if report.set_aside:
        out.line(f"{len(report.set_aside)} damaged files were moved to the vault's folder `damaged`.")
    if report.forgotten:
        out.line(f"{len(report.forgotten)} records whose files are gone were dropped.")
    out.result("vault repair", report=report)
    return 0


def new_recovery(options: argparse.Namespace, out: Output) -> int:
    """`velato vault recovery`."""
    with open_session(options) as session:
        passphrase.unlock(session, options)
        words = session.new_recovery_words()
    out.line("These recovery words open the vault from now on, the old ones no longer do:")
    _tell_words(out, words)
    out.result("vault recovery", recovery_words=words)
    return 0


def set_keyring(options: argparse.Namespace, out: Output) -> int:
    """`velato vault keyring on|off`."""
    remember = options.switch == "on"
    with open_session(options) as session:
        passphrase.unlock(session, options)
        session.remember_in_keyring(remember)
    out.line("The system's keyring can open the vault now." if remember else "The keyring no longer opens the vault.")
    out.result("vault keyring", enabled=remember)
    return 0


def export_vault(options: argparse.Namespace, out: Output) -> int:
    """`velato vault export`."""
    with open_session(options) as session, out.progress() as listener:
        report = session.export_vault(options.file, on_progress=listener)
    out.line(f"Wrote {report.files} sealed files ({report.total_bytes / 1e6:.1f} MB) into {options.file}.")
    out.result("vault export", file=options.file, report=report)
    return 0


def import_vault(options: argparse.Namespace, out: Output) -> int:
    """`velato vault import`."""
    with open_session(options) as session, out.progress() as listener:
        session.import_vault(options.file, on_progress=listener)
        folder = session.vault_folder
    out.line(f"Made the vault at {folder}. It opens with the same passphrase.")
    out.result("vault import", folder=folder)
    return 0
