"""The vault as pipelines and the session use it: records in, originals out, people, album keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from velato_core.errors import NotRestorable
from velato_core.keystore.backup import read_backup, write_backup
from velato_core.keystore.blobs import Digest, NullSink
from velato_core.keystore.file_layer import FileLayer
from velato_core.keystore.keeping import VaultKeeping
from velato_core.keystore.sharing import SharedKey
from velato_core.keystore.usage import changes, reads, replaces_keys
from velato_core.keystore.verify import repair_vault, verify_vault

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import Self

    from velato_core.keystore.blobs import OnBytes
    from velato_core.keystore.findings import BackupReport, RepairReport, VerifyReport
    from velato_core.keystore.records import Record, RecordDraft, RecordSummary
    from velato_core.keystore.signing import Signer


class Vault(VaultKeeping):
    """One vault. Every method here raises VaultLocked until it is unlocked.

    Example:
        vault, code = Vault.create(folder, passphrase)
        with vault:
            record = vault.add_record(draft, original)
            vault.restore_original(record.id, out)
    """

    @changes
    def add_record(self, draft: RecordDraft, original: Path | None, *, on_bytes: OnBytes | None = None) -> Record:
        """Keep a photo's keys and its original. When this returns, both are on the disk and were read back.

        Leave `protected_sha256` empty to add before the protected file is written, and `commit_record` after: then a
        crash between the two loses nothing, and `pending_records` finds it.

        Args:
            draft: what to keep.
            original: the file whose bytes are sealed, or None to keep keys only.
            on_bytes: called with the bytes sealed so far; may raise to cancel, which leaves nothing behind.

        Raises:
            UnreadablePhoto, DiskFull, WriteFailed, UsageError: nothing was added.
        """
        return self._require().store.add(draft, original, on_bytes)

    def commit_record(
        self,
        record_id: str,
        *,
        protected_sha256: bytes,
        perceptual_hash: bytes = b"",
        **fields: Any,  # noqa: ANN401
    ) -> Record:
        """Complete a pending record with the protected file's hashes.

        Args:
            record_id: from `add_record`.
            protected_sha256: 32 bytes.
            perceptual_hash: 8 or 32 bytes, or empty to keep what the record has.
            **fields: other fields of RecordDraft to replace.

        Raises:
            RecordNotFound, CorruptRecord, DiskFull, WriteFailed: nothing changed.
        """

        def change(draft: RecordDraft) -> RecordDraft:
            return replace(
                draft,
                protected_sha256=protected_sha256,
                perceptual_hash=perceptual_hash or draft.perceptual_hash,
                **fields,
            )

        return self.update_record(record_id, change)

    @changes
    def update_record(self, record_id: str, change: Callable[[RecordDraft], RecordDraft]) -> Record:
        """Replace what is kept about a photo by `change` of it; the original stays.

        Raises:
            RecordNotFound, CorruptRecord, DiskFull, WriteFailed, UsageError: nothing changed.
        """
        return self._require().store.update(record_id, change)

    @reads
    def records(self) -> tuple[RecordSummary, ...]:
        """All records in the order they were added, from the index."""
        return tuple(self._require().store.summaries())

    def pending_records(self) -> tuple[RecordSummary, ...]:
        """Records whose protected file was never finished: a job that was cut off."""
        return tuple(summary for summary in self.records() if summary.pending)

    @reads
    def record(self, record_id: str) -> Record:
        """Everything about one record.

        Raises:
            RecordNotFound: no such id.
            CorruptRecord: its file is damaged or missing.
        """
        return self._require().store.get(record_id)

    @reads
    def find_by_sha256(self, digest: bytes) -> tuple[RecordSummary, ...]:
        """The records whose protected file has this SHA-256, the newest first; their originals may differ."""
        return self._require().store.find_by_sha256(digest)

    @reads
    def find_similar(self, perceptual_hash: bytes, max_distance: int) -> list[tuple[RecordSummary, int]]:
        """Records whose perceptual hash differs in at most `max_distance` bits, nearest first."""
        return self._require().store.find_similar(perceptual_hash, max_distance)

    @reads
    def restore_original(self, record_id: str, out: Path, *, on_bytes: OnBytes | None = None) -> Digest:
        """Write the original, byte for byte, to a new file. It appears only when it is whole and its SHA-256 is right.

        Raises:
            RecordNotFound, CorruptRecord: no such record, or damaged.
            NotRestorable: only keys were kept.
            OutputExists: `out` exists and stays as it is.
            DiskFull, WriteFailed: `out` was not made.
        """
        return self._require().store.restore(record_id, out, on_bytes)

    @reads
    def read_original(self, record_id: str, *, on_bytes: OnBytes | None = None) -> Digest:
        """Decrypt an original and throw it away: proof that it is whole. Nothing is written.

        Raises:
            RecordNotFound, CorruptRecord, NotRestorable: as `restore_original`.
        """
        store = self._require().store
        return store.open_original(store.get(record_id), NullSink(), on_bytes)

    @changes
    def remove_record(self, record_id: str) -> None:
        """Delete a record and its original for good.

        Raises:
            RecordNotFound, DiskFull, WriteFailed: nothing was removed.
        """
        self._require().store.remove([record_id])

    @changes
    def remove_records(self, record_ids: Sequence[str]) -> None:
        """Delete several records with one write of the index.

        Raises:
            RecordNotFound, DiskFull, WriteFailed: nothing was removed.
        """
        self._require().store.remove(record_ids)

    @reads
    def derive_album_key(self, album_id: str) -> bytes:
        """The 32-byte key of an album: the same for as long as this vault lives, through every rotation.

        Raises:
            UsageError: the id is not 1 to 200 plain ASCII characters.
        """
        return self._require().album_key(album_id)

    @reads
    def report_signer(self) -> Signer:
        """The key pair that signs reports: the same for as long as this vault lives, through every rotation."""
        return self._require().report_signer()

    @reads
    def share_key(self, record_id: str, *, with_name: bool = True) -> SharedKey:
        """One photo's key, to be sealed by `sharing` and given away. It opens that original and nothing else.

        Raises:
            NotRestorable: only keys were kept.
            RecordNotFound, CorruptRecord: no such record, or damaged.
        """
        store, record = self._require().store, self.record(record_id)
        if record.original is None:
            raise NotRestorable(path=record.draft.source_name or record_id)
        return SharedKey(
            blob_key=store.blob_key(record.original),
            digest=Digest(size=record.original.size, sha256=record.original.sha256),
            file_name=record.draft.source_name if with_name else "",
            media_type=record.draft.media_type,
        )

    @reads
    def export_sealed(self, record_id: str, out: Path, *, on_bytes: OnBytes | None = None) -> None:
        """Copy one sealed original to a new file, for a friend who has its key or for portable mode.

        `on_bytes` is called with the bytes of the original proven so far, and again while they are copied; it may raise
        to cancel.

        Raises:
            NotRestorable, RecordNotFound, CorruptRecord: there is none, or it is damaged.
            OutputExists, DiskFull, WriteFailed: nothing was written.
        """
        self._require().store.export_sealed(record_id, out, on_bytes)

    def export_backup(
        self, out: Path, *, on_file: Callable[[int, int], None] | None = None, on_bytes: OnBytes | None = None
    ) -> BackupReport:
        """Write the whole vault into one new file. Needs no key; works while locked.

        The listeners may raise to cancel; then nothing was written. See `backup.write_backup`.

        Raises:
            VaultBusy: another program has the vault open.
            OutputExists, DiskFull, WriteFailed: nothing was written.
        """
        with self._no_other_writer():
            return write_backup(self._layout, out, self._files, on_file, on_bytes)

    @classmethod
    def import_backup(
        cls,
        source: Path,
        folder: Path,
        *,
        files: FileLayer | None = None,
        on_file: Callable[[int, int], None] | None = None,
        on_bytes: OnBytes | None = None,
    ) -> Self:
        """Make a vault folder from a backup; the vault stays locked. Listeners as for `export_backup`.

        Raises:
            VaultExists: the folder is not empty.
            UnreadablePhoto, CorruptVault, UnsupportedVersion: the backup cannot be used; nothing was made.
            DiskFull, WriteFailed: nothing was made.
        """
        read_backup(source, folder, files or FileLayer(), on_file, on_bytes)
        return cls.open(folder, files=files)

    @reads
    def verify(
        self, *, on_file: Callable[[int, int], None] | None = None, on_bytes: OnBytes | None = None
    ) -> VerifyReport:
        """Read and authenticate every byte of the vault and say what is damaged.

        Args:
            on_file: called with (files done, files in all); may raise Cancelled.
            on_bytes: called with the bytes of one original that were read; may raise Cancelled.
        """
        return verify_vault(self._layout, self._files, self._require(), on_file, on_bytes)

    @replaces_keys
    def repair(
        self, *, on_file: Callable[[int, int], None] | None = None, on_bytes: OnBytes | None = None
    ) -> RepairReport:
        """Restore what can be restored; what cannot be read moves to the folder `damaged`, nothing is deleted.

        Listeners as for `verify`: they hear of the reading, and where one raises nothing changed.
        """
        unlocked, header = self._require(), self._require_header()
        report, self._header = repair_vault(self._layout, self._files, unlocked, header, on_file, on_bytes)
        return report
