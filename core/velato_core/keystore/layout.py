"""Where things lie in a vault's folder. Names are random or fixed; none tells anything about a photo."""

from __future__ import annotations

import contextlib
import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.keystore.atomic_file import is_temporary
from velato_core.keystore.labels import ID_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from velato_core.keystore.file_layer import FileLayer

LEDGER_ID = bytes(ID_BYTES)  # a ledger's object id: there is one of each


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one vault.

    Attributes:
        root: the vault's folder.
    """

    root: Path

    @property
    def header(self) -> Path:
        """The header: slots and parameters."""
        return self.root / "vault.velato"

    @property
    def header_copy(self) -> Path:
        """The header's second copy, for when the first is damaged."""
        return self.root / "vault-copy.velato"

    @property
    def index(self) -> Path:
        """The sealed index; a cache of what the records say."""
        return self.root / "index.velato"

    @property
    def people(self) -> Path:
        """The sealed names and groups of people."""
        return self.ledger("people")

    def ledger(self, name: str) -> Path:
        """The sealed file of one of `labels.LEDGERS`."""
        return self.root / f"{name}.velato"

    @property
    def lock(self) -> Path:
        """The file that an open vault locks."""
        return self.root / "vault.lock"

    @property
    def records(self) -> Path:
        """One sealed file per record."""
        return self.root / "records"

    @property
    def blobs(self) -> Path:
        """One sealed file per original."""
        return self.root / "originals"

    @property
    def accepted(self) -> Path:
        """One sealed file per kept key of someone else's photo; made with the first of them."""
        return self.root / "keys"

    @property
    def quarantine(self) -> Path:
        """Where repair puts what cannot be read; nothing is deleted."""
        return self.root / "damaged"

    def record(self, name: bytes) -> Path:
        """The file of a record's version."""
        return self.records / name.hex()

    def blob(self, name: bytes) -> Path:
        """The file of an original."""
        return self.blobs / name.hex()

    def accepted_key(self, name: bytes) -> Path:
        """The file of a kept key."""
        return self.accepted / name.hex()

    def exists(self) -> bool:
        """True where either header copy lies."""
        return self.header.is_file() or self.header_copy.is_file()

    def temporaries(self) -> Iterator[Path]:
        """Files that an interrupted write left behind."""
        for folder in (self.root, self.records, self.blobs, self.accepted):
            if folder.is_dir():
                yield from (entry for entry in folder.iterdir() if is_temporary(entry.name))


def sweep_temporaries(layout: Layout, files: FileLayer) -> None:
    """Delete what interrupted writes left; the caller holds the vault's lock, so nobody is writing."""
    for path in tuple(layout.temporaries()):
        with contextlib.suppress(OSError):
            files.remove(path)


def only_leftovers(layout: Layout) -> bool:
    """True when a folder holds nothing but what an interrupted creation of a vault leaves."""
    for entry in layout.root.iterdir():
        empty_folder = entry in {layout.records, layout.blobs} and not any(entry.iterdir())
        if entry != layout.lock and not is_temporary(entry.name) and not empty_folder:
            return False
    return True


def new_id() -> bytes:
    """A random 16-byte id."""
    return secrets.token_bytes(ID_BYTES)


def ids_in(folder: Path) -> set[bytes]:
    """The ids whose files lie in `folder`; other files are not ours and are skipped."""
    found: set[bytes] = set()
    if not folder.is_dir():
        return found
    with os.scandir(folder) as entries:
        names = [entry.name for entry in entries]
    for name in names:
        if len(name) == 2 * ID_BYTES and name == name.lower():
            try:
                found.add(bytes.fromhex(name))
            except ValueError:
                continue
    return found
