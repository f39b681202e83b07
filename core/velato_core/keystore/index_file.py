"""The index of an unlocked vault: loaded, reconciled with the files that are really there, and kept on disk."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from velato_core.errors import CorruptRecord, VelatoError
from velato_core.keystore.index import Entry, Removal, decode_index, encode_index, entry_of
from velato_core.keystore.labels import ID_BYTES, TYPE_INDEX, TYPE_RECORD
from velato_core.keystore.layout import Layout, ids_in
from velato_core.keystore.records import decode_record

if TYPE_CHECKING:
    from velato_core.keystore.file_layer import FileLayer
    from velato_core.keystore.objects import ObjectStore

INDEX_ID = bytes(ID_BYTES)
_FLUSH_EVERY = 64  # unwritten changes that the next unlock would have to read from files: about 20 ms
_FLUSH_SHARE = 16  # or a sixteenth of the entries, so that adding n records writes the index O(log n) times


class IndexFile:
    """Entries of all records, in memory, and their sealed copy on disk.

    Attributes:
        entries: by record id, in the order added.
        missing: ids whose record file is gone although nobody removed it.
        damaged: file names of records that cannot be opened, with the reason.
        rebuilt: True when the index on disk was unreadable and was made again from the records.
    """

    def __init__(self, layout: Layout, objects: ObjectStore, files: FileLayer) -> None:
        """Load and reconcile."""
        self._layout = layout
        self._objects = objects
        self._files = files
        self._unwritten = 0
        self._removals: tuple[Removal, ...] = ()
        self.entries: dict[bytes, Entry] = {}
        self.missing: set[bytes] = set()
        self.damaged: dict[bytes, VelatoError] = {}
        self.rebuilt = False
        self._load()
        self._finish_removals()
        self._reconcile()
        if self.rebuilt:
            with contextlib.suppress(VelatoError):
                self.flush(force=True)
        self._by_sha256: dict[bytes, tuple[bytes, ...]] | None = None

    def by_sha256(self, digest: bytes) -> tuple[Entry, ...]:
        """The entries whose protected file has this hash, the newest first."""
        if self._by_sha256 is None:
            self._by_sha256 = {}
            for entry in self.entries.values():
                self._note(entry)
        return tuple(self.entries[record_id] for record_id in reversed(self._by_sha256.get(digest, ())))

    def put(self, entry: Entry) -> None:
        """Add or replace an entry whose record is on the disk."""
        self.entries[entry.record_id] = entry
        self.missing.discard(entry.record_id)
        self._by_sha256 = None if entry.revision > 1 else self._by_sha256
        if self._by_sha256 is not None:
            self._note(entry)
        self._unwritten += 1
        if self._unwritten >= max(_FLUSH_EVERY, len(self.entries) // _FLUSH_SHARE):
            with contextlib.suppress(VelatoError):  # the record is safe; the index is only a cache
                self.flush()

    def promise(self, removals: tuple[Removal, ...]) -> None:
        """Put on the disk that these records go, and forget them.

        Raises:
            DiskFull, WriteFailed: nothing changed.
        """
        gone = {removal.record_id for removal in removals}
        kept = {key: entry for key, entry in self.entries.items() if key not in gone}
        before = self.entries, self._removals
        self.entries, self._removals = kept, (*self._removals, *removals)
        try:
            self._write()
        except BaseException:
            self.entries, self._removals = before
            raise
        self.missing -= gone
        self._by_sha256 = None

    def flush(self, *, force: bool = False) -> None:
        """Write the index if anything changed since the last time.

        Raises:
            DiskFull, WriteFailed: the index on disk stays as it was.
        """
        if not (force or self._unwritten or self._removals):
            return
        # A promise is kept until its files are really gone, else a crash now could bring the record back.
        self._removals = tuple(removal for removal in self._removals if self._unfinished(removal))
        self._write()

    def _write(self) -> None:
        content = encode_index(iter(self.entries.values()), len(self.entries), self._removals)
        self._objects.write(self._layout.index, TYPE_INDEX, INDEX_ID, content)
        self._unwritten = 0

    def _load(self) -> None:
        if not self._layout.index.exists():
            self.rebuilt = bool(ids_in(self._layout.records))
            return
        try:
            content = self._objects.read(self._layout.index, TYPE_INDEX, INDEX_ID)
            self.entries, self._removals = decode_index(content)
        except CorruptRecord:
            self.rebuilt = True

    def _finish_removals(self) -> None:
        for removal in self._removals:
            with contextlib.suppress(OSError):
                self._files.remove(self._layout.record(removal.name))
                if removal.blob_id is not None:
                    self._files.remove(self._layout.blob(removal.blob_id))

    def _unfinished(self, removal: Removal) -> bool:
        blob_left = removal.blob_id is not None and self._layout.blob(removal.blob_id).exists()
        return blob_left or self._layout.record(removal.name).exists()

    def _reconcile(self) -> None:
        on_disk = ids_in(self._layout.records)
        indexed = {entry.name for entry in self.entries.values()}
        promised = {removal.record_id for removal in self._removals}
        fresh: list[Entry] = []
        for name in on_disk - indexed:
            entry = self._read_entry(name)
            if entry is not None and entry.record_id in promised:
                self._sweep(name)
            elif entry is not None:
                fresh.append(entry)
        # Older revisions first: a change that was cut off leaves two files, and the newer one counts.
        for entry in sorted(fresh, key=lambda each: each.revision):
            self._adopt(entry)
        self.missing = {entry.record_id for entry in self.entries.values() if entry.name not in on_disk}

    def _adopt(self, entry: Entry) -> None:
        known = self.entries.get(entry.record_id)
        if known is not None and known.revision >= entry.revision and self._layout.record(known.name).exists():
            self._sweep(entry.name)
            return
        self.entries[entry.record_id] = entry
        self._unwritten += 1
        if known is not None:
            self._sweep(known.name)

    def _read_entry(self, name: bytes) -> Entry | None:
        path = self._layout.record(name)
        try:
            return entry_of(decode_record(self._objects.read(path, TYPE_RECORD, name), path.name), name)
        except VelatoError as error:
            self.damaged[name] = error
            return None

    def _sweep(self, name: bytes) -> None:
        with contextlib.suppress(OSError):
            self._files.remove(self._layout.record(name))

    def _note(self, entry: Entry) -> None:
        if self._by_sha256 is not None and entry.protected_sha256:
            known = self._by_sha256.get(entry.protected_sha256, ())
            self._by_sha256[entry.protected_sha256] = (*known, entry.record_id)
