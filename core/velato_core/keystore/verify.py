"""Verify reads and authenticates everything; repair restores what can be and sets the rest aside."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from velato_core.errors import Cancelled, CorruptRecord, VelatoError
from velato_core.keystore import rotation
from velato_core.keystore.blobs import NullSink
from velato_core.keystore.file_layer import FileLayer, write_errors
from velato_core.keystore.findings import Damage, RepairReport, VerifyReport
from velato_core.keystore.header_file import copy_is_current, save_header
from velato_core.keystore.index import decode_index, entry_of
from velato_core.keystore.index_file import INDEX_ID
from velato_core.keystore.labels import KEYS_LEDGER, LEDGERS, TYPE_INDEX, TYPE_RECORD
from velato_core.keystore.layout import Layout, ids_in
from velato_core.keystore.records import decode_record

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.keystore.blobs import OnBytes
    from velato_core.keystore.format import Header
    from velato_core.keystore.index_file import IndexFile
    from velato_core.keystore.unlocked import UnlockedVault

OnFile = Callable[[int, int], None]


class _Walk:
    """Collects what a verification sees."""

    def __init__(
        self,
        layout: Layout,
        files: FileLayer,
        vault: UnlockedVault,
        on_file: OnFile | None,
        on_bytes: OnBytes | None,
    ) -> None:
        self.layout = layout
        self.files = files
        self.vault = vault
        self.on_file = on_file
        self.on_bytes = on_bytes
        self.damaged: list[Damage] = []
        self.used: set[bytes] = set()
        self.records = 0
        self.originals = 0
        self.bytes_read = 0
        self.done = 0
        self.total = 0

    def run(self) -> None:
        names, keys = sorted(ids_in(self.layout.records)), sorted(ids_in(self.layout.accepted))
        self.total = 2 * len(names) + len(keys) + 2 + len(LEDGERS)
        self._header()
        self._index()
        for ledger in LEDGERS:
            self._ledger(ledger)
        for name in keys:
            self._accepted_key(name)
        for name in names:
            self._record(name)
        for record_id in sorted(self.vault.store.index.missing):
            self._note("record", record_id.hex(), record_id.hex(), "The record's file is gone.")

    def _header(self) -> None:
        if not copy_is_current(self.layout, self.files):
            self._note("header copy", self.layout.header_copy.name, "", "One of the two header copies is not good.")
        self._count(self.layout.header)

    def _index(self) -> None:
        path = self.layout.index
        if path.exists():
            try:
                decode_index(self.vault.objects.read(path, TYPE_INDEX, INDEX_ID))
            except CorruptRecord as error:
                self._note("index", path.name, "", error.message)
        self._count(path)

    def _ledger(self, name: str) -> None:
        path = self.layout.ledger(name)
        try:
            self.vault.load_ledger(name)
        except CorruptRecord as error:
            self._note(name, path.name, "", error.message)
        self._count(path)

    def _accepted_key(self, name: bytes) -> None:
        path = self.layout.accepted_key(name)
        try:
            self.vault.accepted.read(name)
        except CorruptRecord as error:
            self._note(KEYS_LEDGER, path.name, "", error.message)
        self._count(path)

    def _record(self, name: bytes) -> None:
        path = self.layout.record(name)
        try:
            record = decode_record(self.vault.objects.read(path, TYPE_RECORD, name), path.name)
        except VelatoError as error:
            self._note("record", path.name, self._id_of(name), error.message)
            self._count(path)
            self._count(None)
            return
        self.records += 1
        self._count(path)
        if record.original is None:
            self._count(None)
            return
        self.used.add(record.original.blob_id)
        blob = self.layout.blob(record.original.blob_id)
        try:
            self.vault.store.open_original(record, NullSink(), self.on_bytes)
            self.originals += 1
        except Cancelled:
            raise
        except VelatoError as error:
            self._note("original", blob.name, record.id, error.message)
        self._count(blob)

    def _id_of(self, name: bytes) -> str:
        entries = self.vault.store.index.entries.values()
        return next((entry.record_id.hex() for entry in entries if entry.name == name), "")

    def _note(self, what: str, name: str, record_id: str, reason: str) -> None:
        self.damaged.append(Damage(what=what, name=name, record_id=record_id, reason=reason))

    def _count(self, path: Path | None) -> None:
        if path is not None:
            with contextlib.suppress(OSError):
                self.bytes_read += path.stat().st_size
        self.done += 1
        if self.on_file is not None:
            self.on_file(self.done, self.total)


def verify_vault(
    layout: Layout, files: FileLayer, vault: UnlockedVault, on_file: OnFile | None, on_bytes: OnBytes | None
) -> VerifyReport:
    """Read and authenticate every file of an unlocked vault.

    Raises:
        Cancelled: a listener raised it; anything else that is met is in the report.
    """
    walk = _Walk(layout, files, vault, on_file, on_bytes)
    walk.run()
    # One whose record is damaged or away is still that record's, as far as the index knows.
    owned = {entry.blob_id for entry in vault.store.index.entries.values()}
    unused = sorted(ids_in(layout.blobs) - walk.used - owned)
    return VerifyReport(
        records=walk.records,
        originals=walk.originals,
        bytes_read=walk.bytes_read,
        damaged=tuple(walk.damaged),
        unused_files=tuple(name.hex() for name in unused),
    )


def repair_vault(
    layout: Layout,
    files: FileLayer,
    vault: UnlockedVault,
    header: Header,
    on_file: OnFile | None = None,
    on_bytes: OnBytes | None = None,
) -> tuple[RepairReport, Header]:
    """Make the header copy and the index good again; set aside what cannot be opened.

    A record whose original is damaged stays: its keys may still give an approximate recovery. The original of a record
    that is set aside or gone stays as well: once the record is put back, it opens again.

    Raises:
        Cancelled: a listener raised it, while everything was being read; nothing changed.
        DiskFull, WriteFailed: what was done so far stands.
    """
    walk = _Walk(layout, files, vault, on_file, on_bytes)
    walk.run()
    broken = {damage.what: damage for damage in walk.damaged}
    set_aside = [
        _set_aside(layout, files, path)
        for damage in walk.damaged
        if (path := _path_of(layout, damage)) is not None and path.exists()
    ]
    index = vault.store.index
    gone = _drop_gone(layout, index)
    rebuilt = "index" in broken or index.rebuilt or bool(gone)
    if rebuilt:
        _fill_index(layout, vault)
        index.flush(force=True)
        index.rebuilt = False
    copied = "header copy" in broken
    # Damaged files no longer need the key before this one, so an unfinished rotation can end.
    if copied or header.previous is not None:
        header = rotation.finish(layout, files, header, vault) if header.previous else header
        header = save_header(layout, files, header, vault.keys.master)
    report = RepairReport(
        header_copied=copied,
        index_rebuilt=rebuilt,
        set_aside=tuple(set_aside),
        forgotten=tuple(sorted(record_id.hex() for record_id in gone)),
    )
    return report, header


def _fill_index(layout: Layout, vault: UnlockedVault) -> None:
    index = vault.store.index
    known = {entry.name for entry in index.entries.values()}
    for name in sorted(ids_in(layout.records) - known):
        path = layout.record(name)
        with contextlib.suppress(VelatoError):
            index.put(entry_of(decode_record(vault.objects.read(path, TYPE_RECORD, name), path.name), name))


def _path_of(layout: Layout, damage: Damage) -> Path | None:
    if damage.what == "record":
        return layout.records / damage.name
    if damage.what == "original":
        return layout.blobs / damage.name
    if damage.what in LEDGERS:
        ledger = layout.ledger(damage.what)
        return ledger if damage.name == ledger.name else layout.accepted / damage.name
    return layout.index if damage.what == "index" else None


def _drop_gone(layout: Layout, index: IndexFile) -> set[bytes]:
    """Take records whose file is not there any more out of the index; their ids."""
    unreadable = {name for name in index.damaged if not layout.record(name).exists()}
    gone = {entry.record_id for entry in index.entries.values() if not layout.record(entry.name).exists()}
    for name in unreadable:
        del index.damaged[name]
    for record_id in gone:
        del index.entries[record_id]
    index.missing -= gone
    return gone


def _set_aside(layout: Layout, files: FileLayer, path: Path) -> str:
    with write_errors(path):
        files.make_folder(layout.quarantine)
        files.replace(path, layout.quarantine / path.name)
        files.sync_folder(layout.quarantine)
    return path.name
