"""`velato vault`: create the vault, look into it, change its passphrase, check it, copy it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from velato_core.cli import passphrase, vault_access, vault_sharing
from velato_core.cli.cancelling import cancelled_by_interrupt
from velato_core.cli.common import add_common, open_session
from velato_core.cli.confirm import confirmed
from velato_core.cli.counting import counted, length
from velato_core.cli.output import plain
from velato_core.cli.recovery_words import confirm_words, hand_over_words
from velato_core.cli.table import table
from velato_core.errors import EXIT_FAILURE

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.cli.common import Parser
    from velato_core.cli.output import Output
    from velato_core.cli.types import Commands
    from velato_core.keystore.records import RecordSummary
    from velato_core.pipelines.status import KeptKey


def add(commands: Commands) -> None:
    """Add the command and its parts."""
    parser = commands.add_parser("vault", help="the vault of originals", description=__doc__)
    parts = parser.add_subparsers(title="what to do", metavar="WHAT", required=True)
    create = _part(parts, "create", "make a new vault", create_vault, unlocks=False)
    create.add_argument("--passphrase-fd", type=int, metavar="N", help="read the new passphrase from file descriptor N")
    status = _part(parts, "status", "what can be said about the vault", show_status)
    status.add_argument("--unlock", action="store_true", help="unlock it to count what is in it")
    _part(parts, "list", "the photos in the vault", list_records)
    change = _part(parts, "passphrase", "change the passphrase", vault_access.change_passphrase)
    change.add_argument("--new-passphrase-fd", type=int, metavar="N", help="read the new one from file descriptor N")
    remove = _part(parts, "remove", "delete stored originals, or keys of friends' photos, for good", remove_records)
    remove.add_argument("ids", nargs="+", metavar="ID", help="ids of records or keys, see `velato vault list`")
    remove.add_argument("--yes", action="store_true", help="do not ask")
    _part(parts, "verify", "read and check every byte", verify)
    _part(parts, "repair", "restore what can be restored, set aside what cannot be read", repair)
    recovery = _part(parts, "recovery", "try the 24 recovery words, or make new ones", vault_access.recovery)
    recovery.add_argument("what", choices=("test", "renew"), help="renew: the old words stop working")
    _part(parts, "rotate", "put everything under a new master key; new recovery words", vault_access.rotate)
    keyring = _part(parts, "keyring", "let the system's keyring open the vault, or not", vault_access.set_keyring)
    keyring.add_argument("switch", choices=("enable", "disable"))
    share = _part(parts, "share", "write one photo's key for a friend, or revoke it", vault_sharing.share)
    share.description, share.formatter_class = vault_sharing.SHARE_HELP, argparse.RawDescriptionHelpFormatter
    vault_sharing.add_share_options(share)
    accept = _part(parts, "accept", "keep the key of a friend's photo", vault_sharing.accept)
    accept.add_argument(
        "file", type=Path, metavar="FILE", help="a key that `velato vault share` wrote, or a picture of its QR code"
    )
    vault_sharing.add_key_options(accept)
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
        folder = session.vault_folder

        def show(words: tuple[str, ...]) -> None:
            out.line("Write these 24 recovery words on paper. They open the vault if you forget the passphrase,")
            out.line("they are shown only now, and whoever has them can open it:")
            hand_over_words(out, "vault create", words, otherwise="No vault was made.", folder=folder)

        words = session.create_vault(passphrase.new_secret(options.passphrase_fd), show=show)
        out.line(f"Made a vault at {folder}.")
        otherwise = "The vault is there and opens with its passphrase; `velato vault recovery renew` makes other words."
        confirm_words(session, out, words, otherwise=otherwise)
        out.result("vault create", folder=folder, recovery_words=words)
    return 0


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
        out.line(f"{counted(status.records, 'photo')}, {length(status.byte_count)} of originals.")
        out.line(f"{status.unfinished} unfinished, {status.damaged} damaged.")
    elif status.exists:
        out.note("How much is in it: `velato vault status --unlock`.")
    for note in status.notes:
        out.line(f"note: {note}")
    out.result("vault status", vault=status)
    return 0


def list_records(options: argparse.Namespace, out: Output) -> int:
    """`velato vault list`."""
    with open_session(options) as session:
        passphrase.unlock(session, options)
        records, keys, damaged = session.records(), session.kept_keys(), session.damaged_keys()
    rows = [*map(_row, records), *map(_key_row, keys)]
    if rows:
        for line in table([("ID", "KEPT (UTC)", "PHOTO", "SIZE", "WHAT IT IS"), *rows]):
            out.line(line)
    if damaged:
        out.line(f"{counted(damaged, 'kept key is', 'kept keys are')} damaged; `velato vault verify` names them.")
    if not (records or keys or damaged):
        out.line("The vault is empty.")
    entries = [plain(record) | {"pending": record.pending, "has_original": record.has_original} for record in records]
    out.result("vault list", records=entries, keys=plain(keys), damaged_keys=damaged)
    return 0


def _row(record: RecordSummary) -> tuple[str, ...]:
    size = "keys only" if record.original_size is None else length(record.original_size)
    state = ", unfinished" if record.pending else ""
    return record.id, _minute(record.created), record.source_name, size, _what(record) + state


def _key_row(key: KeptKey) -> tuple[str, ...]:
    return key.id, _minute(key.accepted), key.file_name or "(no name)", length(key.size), "key of a friend's photo"


def _minute(moment: str) -> str:
    """An ISO 8601 moment without its seconds and zone, which is always UTC here."""
    return moment[:16].replace("T", " ")


def _what(record: RecordSummary) -> str:
    """What was protected; without a chosen face, something was painted over by hand."""
    return f"{counted(record.face_count, 'face')} {'+'.join(record.modes)}" if record.face_count else "painted over"


def remove_records(options: argparse.Namespace, out: Output) -> int:
    """`velato vault remove`."""
    ids = list(dict.fromkeys(options.ids))
    if not confirmed(options, out, f"Delete {len(ids)} from the vault for good?"):
        return EXIT_FAILURE
    with open_session(options) as session:
        passphrase.unlock(session, options)
        keys = [key.id for key in session.kept_keys() if key.id in ids]
        if records := [record for record in ids if record not in keys]:
            session.remove_records(records)
        if keys:
            session.forget_keys(keys)
    out.line(f"Removed {counted(len(ids), 'entry', 'entries')}.")
    out.result("vault remove", removed=ids)
    return 0


def verify(options: argparse.Namespace, out: Output) -> int:
    """`velato vault verify`."""
    with open_session(options) as session:
        passphrase.unlock(session, options)
        with cancelled_by_interrupt() as cancel, out.progress() as listener:
            report = session.verify_vault(on_progress=listener, cancel=cancel)
    records, originals = counted(report.records, "record"), counted(report.originals, "original")
    out.line(f"Whole: {records} and {originals} ({length(report.bytes_read)} were read).")
    for damage in report.damaged:
        record = f" (record {damage.record_id})" if damage.record_id else ""
        out.line(f"damaged: {damage.what}{record}: {damage.reason}")
    if report.unused_files:
        owned = counted(len(report.unused_files), "stored original belongs", "stored originals belong")
        out.line(f"{owned} to no record that can be read here; Velato leaves these files in the folder `originals`:")
        for name in report.unused_files:
            out.line(f"  {name}")
        out.line("They are from adding that was cut off, or their records were set aside or are not synchronised yet.")
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
        out.line(f"{len(report.forgotten)} records whose files are gone were dropped; their originals stay.")
    out.result("vault repair", report=report)
    return 0


def export_vault(options: argparse.Namespace, out: Output) -> int:
    """`velato vault export`."""
    with open_session(options) as session, out.progress() as listener:
        report = session.export_vault(options.file, on_progress=listener)
    out.line(f"Wrote {report.files} sealed files ({length(report.total_bytes)}) into {options.file}.")
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
