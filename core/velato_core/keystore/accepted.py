"""Keys of other people's photos that were given to this vault's owner, kept in the sealed ledger `keys`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from velato_core.errors import CorruptRecord, RecordNotFound
from velato_core.keystore.blobs import BlobKey, Digest, opens_start
from velato_core.keystore.layout import new_id
from velato_core.keystore.sharing import SharedKey

if TYPE_CHECKING:
    from collections.abc import Sequence

LEDGER = "keys"
_SCHEMA = 1


class _Ledgers(Protocol):
    """An unlocked vault, as far as this module needs one."""

    def load_ledger(self, name: str) -> bytes: ...

    def save_ledger(self, name: str, data: bytes) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedKey:
    """A kept key of someone else's photo.

    Attributes:
        id: 32 hexadecimal digits, made here.
        accepted: ISO 8601 time.
        shared: opens that photo and nothing else.
    """

    id: str
    accepted: str
    shared: SharedKey


def accepted_keys(vault: _Ledgers) -> tuple[AcceptedKey, ...]:
    """All kept keys, in the order they came.

    Raises:
        VaultLocked: unlock it first.
        CorruptRecord: the ledger is damaged; photos of this vault are not affected.
    """
    data = vault.load_ledger(LEDGER)
    if not data:
        return ()
    try:
        content = json.loads(data)
        keys = tuple(_read(item) for item in content["keys"])
    except (KeyError, TypeError, ValueError, AttributeError):
        content, keys = {}, ()
    if content.get("schema") != _SCHEMA:
        raise CorruptRecord("The kept photo keys cannot be read.", record=LEDGER)
    return keys


def accept(vault: _Ledgers, shared: SharedKey, when: str) -> AcceptedKey:
    """Keep a key; one that is kept already gives what was kept.

    Args:
        vault: unlocked.
        shared: the key.
        when: ISO 8601 time.

    Raises:
        CorruptRecord, DiskFull, WriteFailed: nothing changed.
    """
    kept = accepted_keys(vault)
    for known in kept:
        if known.shared.blob_key == shared.blob_key and known.shared.digest == shared.digest:
            return known
    fresh = AcceptedKey(id=new_id().hex(), accepted=when, shared=shared)
    _save(vault, (*kept, fresh))
    return fresh


def forget(vault: _Ledgers, ids: Sequence[str]) -> None:
    """Drop kept keys.

    Raises:
        RecordNotFound: one of them is not kept; nothing changed.
        CorruptRecord, DiskFull, WriteFailed: nothing changed.
    """
    kept = accepted_keys(vault)
    unknown = set(ids) - {key.id for key in kept}
    if unknown:
        record = min(unknown)
        raise RecordNotFound(f"There is no record {record} in this vault.", record=record)
    _save(vault, [key for key in kept if key.id not in ids])


def key_for(vault: _Ledgers, start: bytes) -> AcceptedKey | None:
    """The kept key that opens a sealed original, told from its first `blobs.START_BYTES` bytes, or None."""
    for key in accepted_keys(vault):
        if opens_start(start, key.shared.blob_key):
            return key
    return None


def _save(vault: _Ledgers, keys: Sequence[AcceptedKey]) -> None:
    content = {"schema": _SCHEMA, "keys": [_write(key) for key in keys]}
    vault.save_ledger(LEDGER, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())


def _write(key: AcceptedKey) -> dict[str, Any]:
    shared = key.shared
    return {
        "id": key.id,
        "accepted": key.accepted,
        "key": shared.blob_key.key.hex(),
        "context": shared.blob_key.context.hex(),
        "size": shared.digest.size,
        "sha256": shared.digest.sha256.hex(),
        "file_name": shared.file_name,
        "media_type": shared.media_type,
    }


def _read(item: dict[str, Any]) -> AcceptedKey:
    return AcceptedKey(
        id=item["id"],
        accepted=item["accepted"],
        shared=SharedKey(
            blob_key=BlobKey(key=bytes.fromhex(item["key"]), context=bytes.fromhex(item["context"])),
            digest=Digest(size=int(item["size"]), sha256=bytes.fromhex(item["sha256"])),
            file_name=item["file_name"],
            media_type=item["media_type"],
        ),
    )
