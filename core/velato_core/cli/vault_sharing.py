"""`velato vault share|accept`: one photo's key for a friend, and keys that friends gave."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from velato_core.cli import passphrase
from velato_core.cli.common import open_session
from velato_core.cli.counting import length
from velato_core.cli.output import plain
from velato_core.errors import OutputExists, RecordNotFound

if TYPE_CHECKING:
    import argparse

    from velato_core.cli.output import Output
    from velato_core.session import Session

SHARE_HELP: Final = """\
Writes the key of one photo, sealed to a passphrase or to an age recipient, into a small text file. A friend who has
the key and the sealed original (a portable file, or the file of --sealed) can restore that one photo and nothing else:
velato restore FILE --key KEY, or velato vault accept KEY; KEY may be a picture of the QR code (--qr) as well.

To revoke a key, protect the photo anew and remove the old record (velato vault remove): what you post then has another
key. That does not reach back: whoever kept the old file and the old key can open that old file for ever.
"""
_RECORD_ID: Final = re.compile(r"[0-9a-f]{32}")


def add_share_options(parser: argparse.ArgumentParser) -> None:
    """What `velato vault share` takes."""
    parser.add_argument(
        "photo", metavar="RECORD|PHOTO", help="a record id, see `velato vault list`, or a protected file"
    )
    to = parser.add_mutually_exclusive_group(required=True)
    to.add_argument("--to", metavar="AGE1...", help="seal it to this age recipient (age1...)")
    to.add_argument("--passphrase", action="store_true", help="seal it to a passphrase, which is asked for")
    to.add_argument("--key-passphrase-fd", type=int, metavar="N", help="seal it to the passphrase on descriptor N")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="the key goes into this new file")
    parser.add_argument("--qr", type=Path, metavar="PNG", help="also draw it as a QR code into a new PNG or SVG file")
    parser.add_argument("--sealed", type=Path, metavar="FILE", help="also copy the sealed original to a new file")
    parser.add_argument("--no-name", action="store_true", help="do not tell the original's file name with the key")


def add_key_options(parser: argparse.ArgumentParser) -> None:
    """Where the secret comes from that opens a key file; it is asked for without these."""
    ways = parser.add_argument_group("opening a key file (without these, its secret is asked for)")
    group = ways.add_mutually_exclusive_group()
    group.add_argument("--key-passphrase-fd", type=int, metavar="N", help="read its passphrase from descriptor N")
    group.add_argument("--identity-fd", type=int, metavar="N", help="read the age identity from descriptor N")


def key_secret(session: Session, file: Path, options: argparse.Namespace) -> str:
    """The secret that opens a key file.

    Raises:
        UsageError: there is no terminal to ask on, or the descriptor gives nothing.
        UnreadablePhoto, WrongKey: the file is no photo key.
    """
    if session.key_needs_passphrase(file):
        return passphrase.secret("Passphrase of the key: ", options.key_passphrase_fd, option="--key-passphrase-fd N")
    return passphrase.secret(
        "age identity (AGE-SECRET-KEY-1...): ", options.identity_fd, option="--identity-fd N", comments="#"
    )


def share(options: argparse.Namespace, out: Output) -> int:
    """`velato vault share`."""
    _check_targets(options)
    with open_session(options) as session:
        passphrase.unlock(session, options)
        record_id = _record_of(session, options.photo)
        secret = None
        if options.to is None:
            secret = passphrase.new_secret(
                options.key_passphrase_fd, what="passphrase for the key", option="--key-passphrase-fd N"
            )
        _write(session, options, record_id, secret)
    out.line(f"Wrote the key of that one photo to {options.out}. It opens it for ever; see --help for revoking.")
    if options.sealed is None:
        out.line("It is of use together with the portable file, or with the file that --sealed writes.")
    out.result(
        "vault share",
        record_id=record_id,
        file=options.out,
        qr=options.qr,
        sealed=options.sealed,
        sealed_to="passphrase" if options.to is None else "age",
    )
    return 0


def _check_targets(options: argparse.Namespace) -> None:
    """Refuse before a passphrase is asked for what could only fail after the key was written.

    Raises:
        UsageError: the QR code's name is that of no kind it is drawn as.
        OutputExists: one of the files is there already.
    """
    if options.qr is not None:
        from velato_core.keystore.qr import kind_of

        kind_of(options.qr)
    for path in (options.out, options.qr, options.sealed):
        if path is not None and (path.exists() or path.is_symlink()):
            raise OutputExists(path=path)


def _write(session: Session, options: argparse.Namespace, record_id: str, secret: str | None) -> None:
    """Write all that was asked for, or nothing: a key that is left behind opens its photo for ever."""
    made: list[Path] = []
    try:
        text = session.share_photo(
            record_id, options.out, recipient=options.to, passphrase=secret, with_name=not options.no_name
        )
        made.append(options.out)
        if options.qr is not None:
            session.draw_qr(text, options.qr)
            made.append(options.qr)
        if options.sealed is not None:
            session.export_sealed(record_id, options.sealed)
    except BaseException:
        for path in made:
            with suppress(OSError):
                path.unlink()
        raise


def _record_of(session: Session, photo: str) -> str:
    from velato_core.pipelines.restore import the_one

    path = Path(photo)
    if not path.exists() and _RECORD_ID.fullmatch(photo):
        return photo
    found = session.candidates(path)
    if not found or not found[0].exact:
        hint = "Name its record id; `velato restore --dry-run FILE` and `velato vault list` tell it."
        raise RecordNotFound(f"{path} is not known by its bytes in this vault.", hint=hint, path=path)
    return the_one(found, path).record.id


def accept(options: argparse.Namespace, out: Output) -> int:
    """`velato vault accept`."""
    with open_session(options) as session:
        passphrase.unlock(session, options)
        kept = session.keep_key_file(options.file, key_secret(session, options.file, options))
    name = kept.file_name or "a photo without a name"
    out.line(f"Kept the key of {name} ({length(kept.size)}) as {kept.id}.")
    out.line("`velato restore FILE` now opens the file that this key was made for.")
    out.result("vault accept", key=plain(kept))
    return 0
