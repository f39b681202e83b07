"""The index: one packed entry per record, so that thousands open in a moment and stay small in memory.

The index is a cache. Records are the truth; a lost or damaged index is rebuilt from them.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.errors import CorruptRecord
from velato_core.keystore.labels import ID_BYTES
from velato_core.keystore.records import Record, RecordSummary

if TYPE_CHECKING:
    from collections.abc import Iterator

INDEX_SCHEMA = 1
_TOP = struct.Struct(">HII")  # schema, number of removals under way, number of entries
# id, file name, protected sha256, perceptual hash (zero-padded) and its length, flags, blob id,
# original's size and sha256, revision, faces, length of the text that follows
_ENTRY = struct.Struct(">16s16s32s32sBB16sQ32sIHI")
_REMOVAL_BYTES = 49
_HAS_ORIGINAL = 1
_COMPLETE = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A packed entry: a slice of bytes with the fields that lookups need."""

    packed: bytes

    @property
    def record_id(self) -> bytes:
        """The record's id, 16 bytes."""
        return self.packed[:16]

    @property
    def name(self) -> bytes:
        """The record's current file name, 16 bytes."""
        return self.packed[16:32]

    @property
    def protected_sha256(self) -> bytes:
        """The protected file's hash, empty while pending."""
        return self.packed[32:64] if self.packed[97] & _COMPLETE else b""

    @property
    def perceptual_hash(self) -> bytes:
        """The perceptual hash, empty when unknown."""
        return self.packed[64 : 64 + self.packed[96]]

    @property
    def blob_id(self) -> bytes | None:
        """The sealed original's file name, None when only keys were kept."""
        return self.packed[98:114] if self.packed[97] & _HAS_ORIGINAL else None

    @property
    def revision(self) -> int:
        """The record's revision."""
        return int(_ENTRY.unpack_from(self.packed)[9])

    def summary(self, *, missing: bool = False) -> RecordSummary:
        """Everything the entry says."""
        fields = _ENTRY.unpack_from(self.packed)
        source_name, media_type, created, modes, people = json.loads(
            self.packed[_ENTRY.size :].decode("utf-8", "surrogatepass")
        )
        has_original = bool(fields[5] & _HAS_ORIGINAL)
        return RecordSummary(
            id=self.record_id.hex(),
            protected_sha256=self.protected_sha256,
            perceptual_hash=self.perceptual_hash,
            source_name=source_name,
            media_type=media_type,
            created=created,
            modes=tuple(modes),
            person_ids=tuple(people),
            face_count=fields[10],
            original_size=fields[7] if has_original else None,
            original_sha256=fields[8] if has_original else b"",
            missing=missing,
        )


def entry_of(record: Record, name: bytes) -> Entry:
    """Pack the entry of a record that lies in the file `name`."""
    draft, original = record.draft, record.original
    modes = sorted({face.mode for face in draft.faces})
    people = sorted({face.person_id for face in draft.faces if face.person_id is not None})
    text = json.dumps(
        [draft.source_name, draft.media_type, draft.created, modes, people], ensure_ascii=False, separators=(",", ":")
    ).encode("utf-8", "surrogatepass")
    flags = (_HAS_ORIGINAL if original else 0) | (_COMPLETE if draft.protected_sha256 else 0)
    return Entry(
        _ENTRY.pack(
            bytes.fromhex(record.id),
            name,
            draft.protected_sha256,
            draft.perceptual_hash,
            len(draft.perceptual_hash),
            flags,
            original.blob_id if original else b"",
            original.size if original else 0,
            original.sha256 if original else b"",
            record.revision,
            min(len(draft.faces), 0xFFFF),
            len(text),
        )
        + text
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A removal that was promised: these files go, even if a crash comes between."""

    record_id: bytes
    name: bytes
    blob_id: bytes | None

    def pack(self) -> bytes:
        """49 bytes; the flag before the blob id says whether there is one."""
        return self.record_id + self.name + (b"\1" + self.blob_id if self.blob_id else bytes(17))


def encode_index(entries: Iterator[Entry], count: int, removals: tuple[Removal, ...]) -> bytes:
    """The index's plaintext."""
    return b"".join(
        (
            _TOP.pack(INDEX_SCHEMA, len(removals), count),
            *(removal.pack() for removal in removals),
            *(entry.packed for entry in entries),
        )
    )


def decode_index(content: bytes) -> tuple[dict[bytes, Entry], tuple[Removal, ...]]:
    """Read what `encode_index` wrote: entries by record id, in their order, and removals.

    Raises:
        CorruptRecord: authentic, but not an index this version understands.
    """
    try:
        return _decode(content)
    except (struct.error, ValueError, IndexError):
        raise CorruptRecord("The vault's index is damaged.", record="index") from None


def _decode(content: bytes) -> tuple[dict[bytes, Entry], tuple[Removal, ...]]:
    schema, removal_count, count = _TOP.unpack_from(content)
    if schema != INDEX_SCHEMA:
        raise ValueError("schema")
    at = _TOP.size
    removals: list[Removal] = []
    for _ in range(removal_count):
        raw = content[at : at + _REMOVAL_BYTES]
        blob_id = raw[33:] if raw[32] else None
        removals.append(Removal(record_id=raw[:16], name=raw[16:32], blob_id=blob_id))
        at += _REMOVAL_BYTES
    entries: dict[bytes, Entry] = {}
    text_length_at = _ENTRY.size - 4
    for _ in range(count):
        length = _ENTRY.size + int.from_bytes(content[at + text_length_at : at + _ENTRY.size], "big")
        packed = content[at : at + length]
        if len(packed) != length:
            raise ValueError("length")
        entries[packed[:ID_BYTES]] = Entry(packed)
        at += length
    if at != len(content):
        raise ValueError("length")
    return entries, tuple(removals)
