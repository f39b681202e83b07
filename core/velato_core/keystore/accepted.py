"""Keys of other people's photos that were given to this vault's owner: each lies sealed in a file of its own."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from velato_core.errors import CorruptRecord
from velato_core.keystore.blobs import BlobKey, Digest
from velato_core.keystore.labels import DIGEST_BYTES, ID_BYTES, KEY_BYTES
from velato_core.keystore.sharing import SharedKey

if TYPE_CHECKING:
    from collections.abc import Callable

_SCHEMA = 1
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedKey:
    """A kept key of someone else's photo.

    Attributes:
        id: 32 hexadecimal digits, made here; the name of its file.
        number: its place in the order in which the keys came, from 1.
        accepted: ISO 8601 time.
        shared: opens that photo and nothing else.
    """

    id: str
    number: int
    accepted: str
    shared: SharedKey


def encode_key(key: AcceptedKey) -> bytes:
    """The plaintext of a kept key's file."""
    shared = key.shared
    content = {
        "schema": _SCHEMA,
        "number": key.number,
        "accepted": key.accepted,
        "key": shared.blob_key.key.hex(),
        "context": shared.blob_key.context.hex(),
        "size": shared.digest.size,
        "sha256": shared.digest.sha256.hex(),
        "file_name": shared.file_name,
        "media_type": shared.media_type,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def decode_key(content: bytes, name: bytes) -> AcceptedKey:
    """Read what `encode_key` wrote into the file `name`.

    Raises:
        CorruptRecord: authentic, but not a key that this version understands.
    """

    def read() -> AcceptedKey:
        item = _opened(content)
        return _read(item, name.hex(), int(item["number"]))

    return _checked(read, name.hex())


def decode_ledger(content: bytes) -> tuple[AcceptedKey, ...]:
    """Read the one file in which all keys lay before each had its own.

    Raises:
        CorruptRecord: authentic, but not what that file was.
    """

    def read() -> tuple[AcceptedKey, ...]:
        keys = (_read(item, item["id"], 0) for item in _opened(content)["keys"])
        return tuple(replace(key, number=number) for number, key in enumerate(keys, 1))

    return _checked(read, "keys")


def _checked(read: Callable[[], T], name: str) -> T:
    try:
        return read()
    except (KeyError, TypeError, ValueError, AttributeError):
        raise CorruptRecord(f"The kept photo key {name} cannot be read.", record=name) from None


def _opened(content: bytes) -> dict[str, Any]:
    item: dict[str, Any] = json.loads(content)
    if item["schema"] != _SCHEMA:
        raise ValueError("schema")
    return item


def _read(item: dict[str, Any], key_id: str, number: int) -> AcceptedKey:
    _hex(key_id, ID_BYTES)
    return AcceptedKey(
        id=key_id,
        number=number,
        accepted=_text(item["accepted"]),
        shared=SharedKey(
            blob_key=BlobKey(key=_hex(item["key"], KEY_BYTES), context=_hex(item["context"], DIGEST_BYTES)),
            digest=Digest(size=int(item["size"]), sha256=_hex(item["sha256"], DIGEST_BYTES)),
            file_name=_text(item["file_name"]),
            media_type=_text(item["media_type"]),
        ),
    )


def _hex(text: str, length: int) -> bytes:
    data = bytes.fromhex(text)
    if len(data) != length:
        raise ValueError("length")
    return data


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value
