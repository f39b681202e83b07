"""What the vault keeps about one protected photo, and its bytes inside the sealed record file."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from velato_core.errors import CorruptRecord, UsageError
from velato_core.keystore.labels import DIGEST_BYTES, KEY_BYTES

if TYPE_CHECKING:
    from collections.abc import Mapping

RECORD_SCHEMA = 1
_LENGTH = struct.Struct(">I")


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceEntry:
    """How one face was protected.

    Attributes:
        mode: anonymize, hide, cloak or cover.
        options: the mode's options, JSON values only.
        box: x, y, width, height in pixels of the upright photo.
        person_id: whose face it is in this vault's people store, or None.
    """

    mode: str
    options: Mapping[str, Any] = field(default_factory=dict, repr=False)
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    person_id: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDraft:
    """What to keep about a photo. Everything in it is sealed; its repr shows none of it.

    Attributes:
        protected_sha256: SHA-256 of the protected file, 32 bytes; empty while it is not written yet (a pending record).
        perceptual_hash: 8 or 32 bytes of the protected picture, empty while unknown.
        source_name: the original's file name, without folders.
        media_type: of the original, for instance image/jpeg.
        created: ISO 8601 time.
        faces: how each face was protected.
        photo_key: the 32-byte key that seeded the protection, empty if there is none.
        recovery: keys-only recovery data; empty if there is none.
        thumbnails: small encoded pictures of the faces.
        details: anything else the pipelines want to keep, JSON values only.
    """

    protected_sha256: bytes = field(default=b"", repr=False)
    perceptual_hash: bytes = field(default=b"", repr=False)
    source_name: str = field(default="", repr=False)
    media_type: str = field(default="", repr=False)
    created: str = field(default="", repr=False)
    faces: tuple[FaceEntry, ...] = field(default=(), repr=False)
    photo_key: bytes = field(default=b"", repr=False)
    recovery: bytes = field(default=b"", repr=False)
    thumbnails: tuple[bytes, ...] = field(default=(), repr=False)
    details: Mapping[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredOriginal:
    """The sealed original of a record.

    Attributes:
        size: bytes of the original.
        sha256: of the original, 32 bytes.
        blob_id: the sealed file's random name, 16 bytes.
        key: the key of this original alone, 32 bytes.
    """

    size: int
    sha256: bytes
    blob_id: bytes = field(repr=False)
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A stored record.

    Attributes:
        id: 32 hexadecimal digits, never changes.
        revision: counts changes of this record, from 1.
        draft: what was put in.
        original: where the original lies, or None when only keys were kept.
    """

    id: str
    revision: int
    draft: RecordDraft
    original: StoredOriginal | None

    @property
    def pending(self) -> bool:
        """True until the protected file's hash is known."""
        return not self.draft.protected_sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSummary:
    """What the index tells about a record without opening it.

    Attributes:
        id: 32 hexadecimal digits.
        protected_sha256: 32 bytes, empty while pending.
        perceptual_hash: 8 or 32 bytes, or empty.
        source_name, media_type, created: as in RecordDraft.
        modes: the modes used, sorted, each once.
        person_ids: the people in it, sorted, each once.
        face_count: number of faces.
        original_size: bytes, None when only keys were kept.
        original_sha256: 32 bytes, empty when only keys were kept.
        missing: True when the record's file is gone from the folder.
    """

    id: str
    protected_sha256: bytes = field(repr=False)
    perceptual_hash: bytes = field(repr=False)
    source_name: str = field(repr=False)
    media_type: str = field(repr=False)
    created: str = field(repr=False)
    modes: tuple[str, ...] = field(repr=False)
    person_ids: tuple[str, ...] = field(repr=False)
    face_count: int
    original_size: int | None
    original_sha256: bytes = field(repr=False)
    missing: bool = False

    @property
    def pending(self) -> bool:
        """True until the protected file's hash is known."""
        return not self.protected_sha256

    @property
    def has_original(self) -> bool:
        """True when the original can be given back exactly."""
        return self.original_size is not None


def check_draft(draft: RecordDraft) -> None:
    """Refuse a draft whose fields have impossible sizes.

    Raises:
        UsageError: which field is wrong.
    """
    sizes = {
        "protected_sha256": (len(draft.protected_sha256), (0, DIGEST_BYTES)),
        "perceptual_hash": (len(draft.perceptual_hash), (0, 8, 32)),
        "photo_key": (len(draft.photo_key), (0, KEY_BYTES)),
    }
    for name, (length, legal) in sizes.items():
        if length not in legal:
            raise UsageError(f"A record's {name} must have {' or '.join(map(str, legal))} bytes, not {length}.")
    if "/" in draft.source_name or "\\" in draft.source_name:
        raise UsageError("A record's source_name is a file name without folders.")


def encode_record(record: Record) -> bytes:
    """The record's plaintext: JSON length (4) + JSON + the binary parts in the order that the JSON lists."""
    draft = record.draft
    original = record.original
    head = {
        "schema": RECORD_SCHEMA,
        "id": record.id,
        "revision": record.revision,
        "protected_sha256": draft.protected_sha256.hex(),
        "perceptual_hash": draft.perceptual_hash.hex(),
        "source_name": draft.source_name,
        "media_type": draft.media_type,
        "created": draft.created,
        "faces": [_face_to_json(face) for face in draft.faces],
        "photo_key": draft.photo_key.hex(),
        "details": dict(draft.details),
        "original": None
        if original is None
        else {
            "size": original.size,
            "sha256": original.sha256.hex(),
            "blob_id": original.blob_id.hex(),
            "key": original.key.hex(),
        },
        "recovery_bytes": len(draft.recovery),
        "thumbnail_bytes": [len(thumbnail) for thumbnail in draft.thumbnails],
    }
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8", "surrogatepass")
    return b"".join((_LENGTH.pack(len(text)), text, draft.recovery, *draft.thumbnails))


def decode_record(content: bytes, name: str) -> Record:
    """Read what `encode_record` wrote.

    Raises:
        CorruptRecord: authentic, but not a record this version understands.
    """
    try:
        return _decode(content)
    except (KeyError, TypeError, ValueError, AttributeError, struct.error):
        raise CorruptRecord(record=name) from None


def _decode(content: bytes) -> Record:
    (length,) = _LENGTH.unpack_from(content)
    head = json.loads(content[_LENGTH.size : _LENGTH.size + length].decode("utf-8", "surrogatepass"))
    if head["schema"] != RECORD_SCHEMA:
        raise ValueError("schema")
    sizes = [head["recovery_bytes"], *head["thumbnail_bytes"]]
    at = _LENGTH.size + length
    parts: list[bytes] = []
    for size in sizes:
        parts.append(content[at : at + size])
        at += size
    if at != len(content):
        raise ValueError("length")
    original = head["original"]
    return Record(
        id=head["id"],
        revision=head["revision"],
        draft=RecordDraft(
            protected_sha256=bytes.fromhex(head["protected_sha256"]),
            perceptual_hash=bytes.fromhex(head["perceptual_hash"]),
            source_name=head["source_name"],
            media_type=head["media_type"],
            created=head["created"],
            faces=tuple(_face_from_json(face) for face in head["faces"]),
            photo_key=bytes.fromhex(head["photo_key"]),
            recovery=parts[0],
            thumbnails=tuple(parts[1:]),
            details=head["details"],
        ),
        original=None
        if original is None
        else StoredOriginal(
            size=original["size"],
            sha256=bytes.fromhex(original["sha256"]),
            blob_id=bytes.fromhex(original["blob_id"]),
            key=bytes.fromhex(original["key"]),
        ),
    )


def _face_to_json(face: FaceEntry) -> dict[str, Any]:
    return {"mode": face.mode, "options": dict(face.options), "box": list(face.box), "person_id": face.person_id}


def _face_from_json(face: dict[str, Any]) -> FaceEntry:
    x, y, width, height = face["box"]
    return FaceEntry(
        mode=face["mode"],
        options=face["options"],
        box=(x, y, width, height),
        person_id=face["person_id"],
    )
