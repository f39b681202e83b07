"""The records of one unlocked vault: add, change, find, restore, remove; crash-safe at every step.

Order of writes. Add: original, then record; the record makes it count, and an original without one is never deleted: its
record may be damaged, set aside, or not yet synchronised to this machine. Change: the record under a new file name, then
the old file goes. Remove: the promise in the index, then the files. The index is written now and then and at lock;
records it does not know are read from their files when the vault is opened.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from velato_core.errors import CorruptRecord, DiskFull, NotRestorable, OutputExists, no_such_record
from velato_core.keystore.atomic_file import atomic_write
from velato_core.keystore.blobs import (
    BATCH_BYTES,
    BlobKey,
    Digest,
    NullSink,
    OnBytes,
    Sink,
    authenticate_blob,
    blob_context,
    open_blob,
    seal_blob,
    sealed_size,
)
from velato_core.keystore.index import Entry, Removal, entry_of
from velato_core.keystore.index_file import IndexFile
from velato_core.keystore.keys import new_key
from velato_core.keystore.labels import TYPE_RECORD
from velato_core.keystore.layout import Layout, new_id
from velato_core.keystore.originals import open_source
from velato_core.keystore.records import (
    Record,
    RecordDraft,
    RecordSummary,
    StoredOriginal,
    check_draft,
    decode_record,
    encode_record,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from velato_core.keystore.file_layer import FileLayer
    from velato_core.keystore.objects import ObjectStore

_RESERVE_BYTES = 256 * 1024  # left for the record and the index, so that a full disk is noticed before, not halfway
_USER_FILE = 0o666  # a restored photo is the user's: the umask decides who else may read it


class RecordStore:
    """The records of one unlocked vault."""

    def __init__(self, layout: Layout, vault_id: bytes, objects: ObjectStore, files: FileLayer) -> None:
        """Read the index and finish removals that a crash cut off.

        Raises:
            CorruptVault: the folder cannot be read at all.
        """
        self._layout = layout
        self._vault_id = vault_id
        self._objects = objects
        self._files = files
        self.index = IndexFile(layout, objects, files)

    def add(self, draft: RecordDraft, original: Path | None, on_bytes: OnBytes | None = None) -> Record:
        """Keep a photo's keys and, if given, its original. When this returns, both are on the disk.

        Args:
            draft: what to keep.
            original: the file whose bytes are sealed, or None to keep keys only.
            on_bytes: called with the number of bytes sealed so far; may raise to cancel.

        Raises:
            UnreadablePhoto: the original cannot be read.
            DiskFull, WriteFailed: nothing was added.
        """
        check_draft(draft)
        stored = None if original is None else self._seal_original(original, on_bytes)
        record = Record(id=new_id().hex(), revision=1, draft=draft, original=stored)
        name = new_id()
        try:
            return self._write(record, name)
        except BaseException:
            self._undo(name, stored)
            raise

    def get(self, record_id: str) -> Record:
        """Open a record.

        Raises:
            RecordNotFound: no such id.
            CorruptRecord: its file is damaged or gone.
        """
        entry = self._entry(record_id)
        record = self._read(entry.name)
        if record.id != record_id:
            raise CorruptRecord(record=record_id)
        return record

    def update(self, record_id: str, change: Callable[[RecordDraft], RecordDraft]) -> Record:
        """Change what is kept about a photo; the original stays.

        Raises:
            RecordNotFound, CorruptRecord, DiskFull, WriteFailed: nothing changed.
        """
        old_name = self._entry(record_id).name
        old = self.get(record_id)
        draft = change(old.draft)
        check_draft(draft)
        record = self._write(replace(old, draft=draft, revision=old.revision + 1), new_id())
        self._discard(self._layout.record(old_name))
        return record

    def remove(self, record_ids: Sequence[str]) -> None:
        """Delete records and their originals. Once this starts to delete, a crash cannot bring them back.

        Raises:
            RecordNotFound: one is not here; nothing was removed.
            DiskFull, WriteFailed: nothing was removed.
        """
        entries = [self._entry(record_id) for record_id in record_ids]
        removals = tuple(
            Removal(record_id=entry.record_id, name=entry.name, blob_id=entry.blob_id) for entry in entries
        )
        self.index.promise(removals)
        for entry in entries:
            self._discard(self._layout.record(entry.name))
            if entry.blob_id is not None:
                self._discard(self._layout.blob(entry.blob_id))
        with contextlib.suppress(OSError):
            self._files.sync_folder(self._layout.records)
            self._files.sync_folder(self._layout.blobs)

    def summaries(self) -> Iterator[RecordSummary]:
        """All records in the order they were added, without opening them."""
        for entry in tuple(self.index.entries.values()):
            yield entry.summary(missing=entry.record_id in self.index.missing)

    def find_by_sha256(self, digest: bytes) -> tuple[RecordSummary, ...]:
        """The records whose protected file has this SHA-256, the newest first; their originals may differ."""
        entries = self.index.by_sha256(digest)
        return tuple(entry.summary(missing=entry.record_id in self.index.missing) for entry in entries)

    def find_similar(self, perceptual_hash: bytes, max_distance: int) -> list[tuple[RecordSummary, int]]:
        """Records whose perceptual hash differs in at most `max_distance` bits, nearest first."""
        wanted = int.from_bytes(perceptual_hash, "big")
        near: list[tuple[int, Entry]] = []
        for entry in self.index.entries.values():
            kept = entry.perceptual_hash
            if len(kept) == len(perceptual_hash) and kept:
                distance = (int.from_bytes(kept, "big") ^ wanted).bit_count()
                if distance <= max_distance:
                    near.append((distance, entry))
        near.sort(key=lambda pair: pair[0])
        return [(entry.summary(missing=entry.record_id in self.index.missing), d) for d, entry in near]

    def restore(self, record_id: str, out: Path, on_bytes: OnBytes | None = None) -> Digest:
        """Write the original, byte for byte, to a new file; it appears only when it is whole and proven.

        Raises:
            RecordNotFound, CorruptRecord: no such record, or it is damaged.
            NotRestorable: only keys were kept.
            OutputExists: `out` is there already and stays as it is.
            DiskFull, WriteFailed: `out` was not made.
        """
        record = self.get(record_id)
        if record.original is None:
            raise NotRestorable(path=record.draft.source_name or record_id)
        if out.exists() or out.is_symlink():
            raise OutputExists(path=str(out))
        with atomic_write(out, self._files, overwrite=False, mode=_USER_FILE) as writer:
            return self.open_original(record, writer, on_bytes)

    def export_sealed(self, record_id: str, out: Path, on_bytes: OnBytes | None = None) -> None:
        """Copy a record's sealed original, still sealed, to a new file, after proving that it opens.

        Raises:
            RecordNotFound, CorruptRecord, NotRestorable, OutputExists, DiskFull, WriteFailed: nothing was written.
        """
        record = self.get(record_id)
        proven = self.open_original(record, NullSink(), on_bytes)
        if record.original is None:
            raise NotRestorable(path=record_id)
        with (
            self._open_blob(record, record.original) as source,
            atomic_write(out, self._files, overwrite=False, mode=_USER_FILE) as writer,
        ):
            while part := _read(source, record):
                writer.write(part)
                if on_bytes is not None:
                    on_bytes(proven.size)

    def open_original(self, record: Record, out: Sink, on_bytes: OnBytes | None = None) -> Digest:
        """Write a record's original into `out`; the caller discards `out` when this raises.

        Raises:
            CorruptRecord: damaged or missing.
            NotRestorable: only keys were kept.
        """
        stored = record.original
        if stored is None:
            raise NotRestorable(path=record.draft.source_name or record.id)
        with self._open_blob(record, stored) as sealed:
            digest = open_blob(sealed, self.blob_key(stored), out, record.id, on_bytes)
        if digest != Digest(size=stored.size, sha256=stored.sha256):
            raise CorruptRecord(record=record.id)
        return digest

    def blob_key(self, stored: StoredOriginal) -> BlobKey:
        """The key of one sealed original and its binding to this vault."""
        return BlobKey(key=stored.key, context=blob_context(self._vault_id, stored.blob_id))

    def _open_blob(self, record: Record, stored: StoredOriginal) -> BinaryIO:
        try:
            return self._files.open(self._layout.blob(stored.blob_id))
        except OSError as error:
            raise _unreadable(record) from error

    def _seal_original(self, original: Path, on_bytes: OnBytes | None) -> StoredOriginal:
        blob_id, key = new_id(), new_key()
        blob_key = BlobKey(key=key, context=blob_context(self._vault_id, blob_id))
        path = self._layout.blob(blob_id)
        sealed: list[Digest] = []

        def check(temp: Path) -> None:
            with self._files.open(temp) as file:
                if authenticate_blob(file, blob_key, path.name) != sealed[0]:
                    raise CorruptRecord(record=path.name)

        with open_source(original) as (source, size):
            if self._files.free_bytes(self._layout.blobs) < sealed_size(size) + _RESERVE_BYTES:
                raise DiskFull(path=str(self._layout.root))
            try:
                with atomic_write(path, self._files, check=check) as out:
                    sealed.append(seal_blob(source, size, blob_key, out, on_bytes))
            except BaseException:
                self._discard(path)  # the rename may have worked and the step after it failed
                raise
        return StoredOriginal(size=sealed[0].size, sha256=sealed[0].sha256, blob_id=blob_id, key=key)

    def _undo(self, name: bytes, stored: StoredOriginal | None) -> None:
        # The record goes first: a record without its original would be half of one. Where it cannot be removed (the
        # rename worked and the disk failed after), both stay, whole.
        path = self._layout.record(name)
        self._discard(path)
        if stored is not None and not path.exists():
            self._discard(self._layout.blob(stored.blob_id))

    def _write(self, record: Record, name: bytes) -> Record:
        self._objects.write(self._layout.record(name), TYPE_RECORD, name, encode_record(record))
        self.index.put(entry_of(record, name))
        return record

    def _read(self, name: bytes) -> Record:
        path = self._layout.record(name)
        return decode_record(self._objects.read(path, TYPE_RECORD, name), path.name)

    def _entry(self, record_id: str) -> Entry:
        try:
            return self.index.entries[bytes.fromhex(record_id)]
        except (KeyError, ValueError):
            raise no_such_record(record_id) from None

    def _discard(self, path: Path) -> None:
        # A record that stays gives way to its newer one at the next unlock, an original that stays only takes room.
        with contextlib.suppress(OSError):
            self._files.remove(path)


def _read(source: BinaryIO, record: Record) -> bytes:
    try:
        return source.read(BATCH_BYTES)
    except OSError as error:
        raise _unreadable(record) from error


def _unreadable(record: Record) -> CorruptRecord:
    return CorruptRecord(f"The stored original {record.id} is missing or unreadable.", record=record.id)
