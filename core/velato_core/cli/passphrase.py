"""Where a passphrase comes from: a prompt, a file descriptor, or the system's keyring; never the command line itself."""

from __future__ import annotations

import getpass
import os
import sys
from typing import TYPE_CHECKING, Final

from velato_core.errors import UsageError

if TYPE_CHECKING:
    import argparse

    from velato_core.session import Session

_MAX_BYTES: Final = 1 << 16


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how to unlock the vault."""
    ways = parser.add_argument_group("unlocking the vault (without any of these, the passphrase is asked for)")
    group = ways.add_mutually_exclusive_group()
    group.add_argument(
        "--passphrase-fd", type=int, metavar="N", help="read the passphrase from file descriptor N, one line"
    )
    group.add_argument("--keyring", action="store_true", help="take the key from the system's keyring")
    group.add_argument("--recovery", action="store_true", help="ask for the 24 recovery words")
    group.add_argument("--recovery-fd", type=int, metavar="N", help="read the recovery words from file descriptor N")


def unlock(session: Session, options: argparse.Namespace) -> None:
    """Unlock the session's vault in the way that was asked for.

    Raises:
        UsageError: there is no terminal to ask on, or the descriptor gives nothing.
        VaultMissing, WrongPassphrase, WrongKey, KeyringUnavailable, VaultBusy, CorruptVault: as the names say.
    """
    if not session.vault_exists:
        _ = session.vault  # raises VaultMissing before anything is asked
    if options.keyring:
        session.unlock_with_keyring()
    elif options.recovery or options.recovery_fd is not None:
        session.unlock_with_recovery(secret("Recovery words: ", options.recovery_fd, option="--recovery-fd N"))
    else:
        session.unlock(secret("Passphrase: ", options.passphrase_fd, option="--passphrase-fd N or --keyring"))


def secret(prompt: str, descriptor: int | None, *, option: str = "--passphrase-fd N", comments: str = "") -> str:
    """One line from the descriptor, or typed without being shown.

    Args:
        prompt: what to ask with.
        descriptor: where to read instead; None asks.
        option: what the command takes where nobody can type, for the error.
        comments: lines on the descriptor that begin with this are passed over, as in an age identity file.

    Raises:
        UsageError: there is no terminal to ask on, or the descriptor gives nothing.
    """
    if descriptor is not None:
        line = _line_of(descriptor)
        while comments and line.startswith(comments):
            line = _line_of(descriptor)
        return line
    if not sys.stdin.isatty():
        what = prompt.strip().removesuffix(":")
        hint = f"Use {option} where nobody can type."
        raise UsageError(f"There is no terminal to ask on for this: {what}.", hint=hint)
    return getpass.getpass(prompt)


def new_secret(descriptor: int | None, *, what: str = "passphrase", option: str = "--passphrase-fd N") -> str:
    """A new passphrase: one line from the descriptor, or typed twice.

    Raises:
        UsageError: the two differ, it is empty, or it cannot be asked for.
    """
    first = secret(f"New {what}: ", descriptor, option=option)
    if descriptor is None and secret("The same again: ", None) != first:
        raise UsageError("The two passphrases differ; nothing was changed.", hint="Try again.")
    if not first:
        raise UsageError("An empty passphrase protects nothing.", hint="Several words in a row are good ones.")
    return first


def _line_of(descriptor: int) -> str:
    """One line, read byte by byte so that a second secret can follow on the same descriptor."""
    line = bytearray()
    try:
        while len(line) <= _MAX_BYTES:
            byte = os.read(descriptor, 1)
            if byte in {b"", b"\n"}:
                break
            line += byte
    except OSError as error:
        message = f"The file descriptor {descriptor} cannot be read: {error.strerror}."
        raise UsageError(message, hint="Open it in the shell, for instance with 3< FILE.") from error
    text = bytes(line).removesuffix(b"\r")
    if not text:
        raise UsageError(f"The file descriptor {descriptor} gave no passphrase.", hint="Write it there as one line.")
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError("The passphrase is not UTF-8 text.", hint="Save it as UTF-8.") from None
