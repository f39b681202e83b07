"""What a user does with keys: recovery words, the master key, and keys of single photos."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.errors import OutputExists
from velato_desktop.operations.operation import Operation
from velato_desktop.workers.task_runner import NORMAL, URGENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from velato_core.pipelines.status import KeptKey
    from velato_core.session import Session
    from velato_desktop.operations.desk import Desk


def test_recovery(desk: Desk, *, words: str) -> Operation[None]:
    """Try whether recovery words would open the vault; changes nothing."""
    return Operation(desk.quick, lambda _p, _t: desk.session.test_recovery_words(words), priority=URGENT)


def draft_words(desk: Desk) -> Operation[tuple[str, ...]]:
    """Twenty-four new words that open nothing yet."""
    return Operation(desk.quick, lambda _p, _t: desk.session.draft_recovery_words(), priority=URGENT)


def use_words(desk: Desk, *, words: Sequence[str]) -> Operation[None]:
    """Let these words open the vault from now on, and the old ones no more."""
    return Operation(desk.quick, lambda _p, _t: desk.session.use_recovery_words(words), priority=URGENT)


def rotate_master_key(desk: Desk, *, passphrase: str, words: Sequence[str]) -> Operation[None]:
    """Replace the key under which everything in the vault is sealed."""
    return Operation(desk.quick, lambda _p, _t: desk.session.rotate_master_key(passphrase, words), priority=URGENT)


def remember_in_keyring(desk: Desk, *, remember: bool) -> Operation[None]:
    """Let the system's keyring open the vault, or no longer."""
    return Operation(desk.quick, lambda _p, _t: desk.session.remember_in_keyring(remember), priority=URGENT)


def unlock_with_keyring(desk: Desk) -> Operation[None]:
    """Open the vault with the system's keyring."""
    return Operation(desk.quick, lambda _p, _t: desk.session.unlock_with_keyring(), priority=URGENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareWish:
    """How one photo's key is given away.

    Attributes:
        record_id: whose original.
        key: the key file; must not exist.
        passphrase: that opens it; or else
        recipient: the age recipient (`age1...`) it is for.
        with_name: tell the file name along.
        qr: also draw the key as a QR code into this file.
        sealed: also copy the sealed original to this file.
    """

    record_id: str
    key: Path
    passphrase: str | None = None
    recipient: str | None = None
    with_name: bool = True
    qr: Path | None = None
    sealed: Path | None = None


def share_key(desk: Desk, *, wish: ShareWish) -> Operation[tuple[Path, ...]]:
    """Write one photo's key, and what was asked for with it, all or nothing; gives the files."""

    def call(_progress: object, _token: object) -> tuple[Path, ...]:
        for file in filter(None, (wish.key, wish.sealed, wish.qr)):
            if os.path.lexists(file):
                raise OutputExists(path=file)
        files: list[Path] = []
        try:
            for file in _write_shared(desk.session, wish):
                files.append(file)  # noqa: PERF402 -- what was written until an error is to be known
        except BaseException:
            for file in files:  # a key that was said to have failed must not lie about
                with suppress(OSError):
                    file.unlink()
            raise
        return tuple(files)

    return Operation(desk.quick, call, priority=URGENT)


def _write_shared(session: Session, wish: ShareWish) -> Iterator[Path]:
    """Write one file after the other."""
    text = session.share_photo(
        wish.record_id, wish.key, recipient=wish.recipient, passphrase=wish.passphrase, with_name=wish.with_name
    )
    yield wish.key
    if wish.sealed is not None:
        session.export_sealed(wish.record_id, wish.sealed)
        yield wish.sealed
    if wish.qr is not None:
        session.draw_qr(text, wish.qr)
        yield wish.qr


def key_needs_passphrase(desk: Desk, *, file: Path) -> Operation[bool]:
    """Whether a key file wants a passphrase (True) or an age identity (False)."""
    return Operation(desk.quick, lambda _p, _t: desk.session.key_needs_passphrase(file), priority=URGENT)


def keep_key_file(desk: Desk, *, file: Path, secret: str) -> Operation[KeptKey]:
    """Open a key file and keep its key in the vault."""
    return Operation(desk.quick, lambda _p, _t: desk.session.keep_key_file(file, secret), priority=URGENT)


def kept_keys(desk: Desk) -> Operation[tuple[tuple[KeptKey, ...], int]]:
    """The keys of other people's photos, and how many more cannot be read."""

    def call(_progress: object, _token: object) -> tuple[tuple[KeptKey, ...], int]:
        return desk.session.kept_keys(), desk.session.damaged_keys()

    return Operation(desk.quick, call, priority=NORMAL)


def forget_key(desk: Desk, *, key_id: str) -> Operation[None]:
    """Delete a kept key."""
    return Operation(desk.quick, lambda _p, _t: desk.session.forget_keys((key_id,)), priority=URGENT)
