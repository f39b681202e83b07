"""Portable mode: the sealed original put into the protected file, and the proof that nothing else of it changed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from velato_core.errors import UsageError, WriteFailed
from velato_core.keystore import portable
from velato_core.pipelines.folders import staged
from velato_core.runtime.cancel import looking
from velato_core.runtime.digest import sha256_of
from velato_core.runtime.notes import Note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from velato_core.keystore.vault import Vault
    from velato_core.runtime.cancel import CancelToken

PORTABLE_NOTE: Final = Note(portable.WARNING, "portable")
_PIECE: Final = 1 << 20


def check_format(kind: str) -> None:
    """Refuse portable mode for a format that cannot carry an original.

    Args:
        kind: of the output, such as "JPEG".

    Raises:
        UsageError: it is neither PNG nor JPEG.
    """
    if kind not in portable.FORMATS:
        message = f"A portable file is a PNG or a JPEG, and this one would be {kind}."
        raise UsageError(message, hint="Choose PNG or JPEG as the format of the result.")


def make_portable(vault: Vault, record_id: str, file: Path, shown: Path, cancel: CancelToken | None = None) -> str:
    """Put a record's sealed original into a finished file, in place; returns the file's new SHA-256 in hex.

    Args:
        vault: unlocked.
        record_id: whose original.
        file: under its hidden name.
        shown: the name that it will get, for messages.
        cancel: looked at between the pieces of the files.

    Raises:
        Cancelled: the file stays as it was.
        NotRestorable, CorruptRecord: the vault has no original for it, or it is damaged.
        WriteFailed, DiskFull: the file stays as it was.
    """
    folder, look = file.parent, looking(cancel)
    with staged(folder) as sealed, staged(folder) as carried, staged(folder) as taken_out:
        try:
            vault.export_sealed(record_id, sealed, on_bytes=look)
            portable.embed(file, sealed, carried, on_bytes=look)
            portable.extract(carried, taken_out, on_bytes=look)
        except WriteFailed as error:
            raise type(error)(f"{shown} cannot be written.", hint=error.hint, path=shown) from error
        if sha256_of(taken_out, look) != sha256_of(sealed, look) or not _only_inserted(file, carried, look):
            message = f"The disk did not keep what was written to {shown}."
            raise WriteFailed(message, hint="The disk may be failing.", path=shown)
        digest = sha256_of(carried, look)
        carried.replace(file)
    return digest


def _only_inserted(before: Path, after: Path, look: Callable[[int], None]) -> bool:
    """True where `after` is `before` with one run of bytes put in and nothing else changed."""
    size = before.stat().st_size
    if after.stat().st_size < size:
        return False
    with _both(before, after) as (old, new):
        same = _common(old, new, look)
        old.seek(same)
        new.seek(after.stat().st_size - (size - same))
        return same + _common(old, new, look) == size


@contextmanager
def _both(first: Path, second: Path) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    with first.open("rb") as one, second.open("rb") as other:
        yield one, other


def _common(first: BinaryIO, second: BinaryIO, look: Callable[[int], None]) -> int:
    """How many bytes the two have in common from where they stand."""
    count = 0
    while True:
        one, other = first.read(_PIECE), second.read(_PIECE)
        if one != other or not one:
            pairs = enumerate(zip(one, other, strict=False))
            return count + next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
        count += len(one)
        look(count)
