"""The kept keys of one unlocked vault: one sealed file each, so that damage to one costs that one alone."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from velato_core.errors import CorruptRecord, VelatoError, no_such_record
from velato_core.keystore.accepted import AcceptedKey, decode_key, decode_ledger, encode_key
from velato_core.keystore.blobs import opens_start
from velato_core.keystore.file_layer import write_errors
from velato_core.keystore.labels import KEYS_LEDGER, LEDGERS, TYPE_ACCEPTED
from velato_core.keystore.layout import LEDGER_ID, ids_in, new_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.keystore.file_layer import FileLayer
    from velato_core.keystore.layout import Layout
    from velato_core.keystore.objects import ObjectStore
    from velato_core.keystore.sharing import SharedKey


class AcceptedStore:
    """Keys of other people's photos in one unlocked vault."""

    def __init__(self, layout: Layout, objects: ObjectStore, files: FileLayer) -> None:
        """Give every key of an older version's one file a file of its own; what cannot be moved now stays readable."""
        self._layout = layout
        self._objects = objects
        self._files = files
        with contextlib.suppress(VelatoError):
            self._move_out()

    def read(self, name: bytes) -> AcceptedKey:
        """Open one key's file.

        Raises:
            CorruptRecord: it is missing, damaged, of another place or vault, or no key.
        """
        return decode_key(self._objects.read(self._layout.accepted_key(name), TYPE_ACCEPTED, name), name)

    def all(self) -> tuple[AcceptedKey, ...]:
        """The keys that can be read, in the order they came."""
        return self._survey()[0]

    def damaged(self) -> tuple[str, ...]:
        """Names of the files that cannot be read."""
        return self._survey()[1]

    def accept(self, shared: SharedKey, when: str) -> AcceptedKey:
        """Keep a key; one that is kept already gives what was kept. When this returns, it is on the disk.

        Args:
            shared: the key.
            when: ISO 8601 time.

        Raises:
            DiskFull, WriteFailed: nothing changed.
        """
        self._settle()
        kept = self.all()
        for known in kept:
            if known.shared.blob_key == shared.blob_key and known.shared.digest == shared.digest:
                return known
        number = 1 + max((key.number for key in kept), default=0)
        fresh = AcceptedKey(id=new_id().hex(), number=number, accepted=when, shared=shared)
        self._write(fresh)
        return fresh

    def forget(self, ids: Sequence[str]) -> None:
        """Delete kept keys.

        Raises:
            RecordNotFound: one of them is not kept; nothing changed.
            DiskFull, WriteFailed: what was deleted until then is gone, the others stay.
        """
        self._settle()
        unknown = set(ids) - {key.id for key in self.all()}
        if unknown:
            record = min(unknown)
            raise no_such_record(record)
        with write_errors(self._layout.accepted):
            for key_id in ids:
                self._files.remove(self._layout.accepted_key(bytes.fromhex(key_id)))
            self._files.sync_folder(self._layout.accepted)

    def find(self, start: bytes) -> AcceptedKey | None:
        """The kept key that opens a sealed original, told from its first `blobs.START_BYTES` bytes, or None."""
        return next((key for key in self.all() if opens_start(start, key.shared.blob_key)), None)

    def _survey(self) -> tuple[tuple[AcceptedKey, ...], tuple[str, ...]]:
        found: dict[str, AcceptedKey] = {}
        damaged: list[str] = []
        try:
            found |= {key.id: key for key in self._in_ledger()}
        except CorruptRecord:
            damaged.append(self._layout.ledger(KEYS_LEDGER).name)
        for name in sorted(ids_in(self._layout.accepted)):
            try:
                found[name.hex()] = self.read(name)
            except CorruptRecord:
                damaged.append(name.hex())
        keys = sorted(found.values(), key=lambda key: (key.number, key.id))
        return tuple(keys), tuple(damaged)

    def _in_ledger(self) -> tuple[AcceptedKey, ...]:
        path = self._layout.ledger(KEYS_LEDGER)
        if not path.exists():
            return ()
        return decode_ledger(self._objects.read(path, LEDGERS[KEYS_LEDGER], LEDGER_ID))

    def _settle(self) -> None:
        # Changes need everything in its place: a key that is forgotten must not come back out of the old file. A damaged
        # old file is left for repair and stands in nobody's way.
        with contextlib.suppress(CorruptRecord):
            self._move_out()

    def _move_out(self) -> None:
        """Move the keys of the one old file into their own; a crash half-way only makes the next call do it again."""
        path = self._layout.ledger(KEYS_LEDGER)
        if not path.exists():
            return
        for key in self._in_ledger():
            self._write(key)
        with write_errors(path):
            self._files.remove(path)
            self._files.sync_folder(self._layout.root)

    def _write(self, key: AcceptedKey) -> None:
        name = bytes.fromhex(key.id)
        if not self._layout.accepted.is_dir():
            with write_errors(self._layout.accepted):
                self._files.make_folder(self._layout.accepted)
                self._files.sync_folder(self._layout.root)
        self._objects.write(self._layout.accepted_key(name), TYPE_ACCEPTED, name, encode_key(key))
