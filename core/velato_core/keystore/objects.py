"""Small sealed files: records, the index, people. Each has its own random key, wrapped under the master key.

A master-key rotation therefore only re-wraps sixty bytes per file; the sealed body stays as it is.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.errors import CorruptRecord
from velato_core.keystore.aead import (
    AuthenticationFailed,
    hkdf,
    open_bytes,
    seal_bytes,
    unwrap,
    wrap,
    wrapped_bytes,
)
from velato_core.keystore.atomic_file import atomic_write
from velato_core.keystore.keys import MasterKeys, new_key
from velato_core.keystore.labels import (
    FORMAT_VERSION,
    KEY_BYTES,
    MASTER_WRAP,
    NONCE_PREFIX_BYTES,
    OBJECT_BODY,
    OBJECT_MAGIC,
)
from velato_core.keystore.padding import bucket

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.keystore.file_layer import FileLayer

MAX_OBJECT_BYTES = 256 * 1024 * 1024  # a 10,000-record index is 3 MB; this only stops absurd files
_WRAPPED = wrapped_bytes(KEY_BYTES)
_HEAD = struct.Struct(f">8sHBBI16s{_WRAPPED}s{NONCE_PREFIX_BYTES}sB")
_LENGTH = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class _Head:
    kind: int
    epoch: int
    object_id: bytes
    wrapped: bytes
    prefix: bytes

    def pack(self) -> bytes:
        return _HEAD.pack(
            OBJECT_MAGIC, FORMAT_VERSION, self.kind, 0, self.epoch, self.object_id, self.wrapped, self.prefix, 0
        )


class ObjectStore:
    """Reads and writes sealed objects of one unlocked vault."""

    def __init__(self, keys: MasterKeys, files: FileLayer) -> None:
        """Work with these keys on this file layer."""
        self._keys = keys
        self._files = files

    def write(self, path: Path, kind: int, object_id: bytes, content: bytes) -> None:
        """Seal `content` under a fresh key and put it at `path` atomically, read back before it counts.

        Raises:
            DiskFull, WriteFailed: nothing changed.
        """
        key = new_key()
        prefix = new_key()[:NONCE_PREFIX_BYTES]
        head = _Head(kind, self._keys.epoch, object_id, self._wrap(key, kind, object_id), prefix)
        length = bucket(_LENGTH.size + len(content))
        plaintext = (_LENGTH.pack(len(content)) + content).ljust(length, b"\0")
        sealed = seal_bytes(hkdf(key, OBJECT_BODY), prefix, self._body_aad(kind, object_id), plaintext)

        def check(temp: Path) -> None:
            if self._open(temp, kind, object_id) != content:
                raise CorruptRecord(record=path.name)

        with atomic_write(path, self._files, check=check) as out:
            out.write(head.pack() + sealed)

    def read(self, path: Path, kind: int, object_id: bytes) -> bytes:
        """Open the object at `path`.

        Raises:
            CorruptRecord: missing, damaged, of another kind, from another place or vault.
        """
        return self._open(path, kind, object_id)

    def rewrap(self, path: Path, kind: int, object_id: bytes) -> bool:
        """Bring one file to the current master key. Returns False when it is there already.

        Raises:
            CorruptRecord: it cannot be opened; it stays as it is.
            DiskFull, WriteFailed: it stays as it is.
        """
        data = self._load(path)
        head = _parse_head(data, path)
        if head.epoch == self._keys.epoch:
            return False
        key = self._unwrap(head, kind, object_id, path)
        fresh = _Head(kind, self._keys.epoch, object_id, self._wrap(key, kind, object_id), head.prefix)

        def check(temp: Path) -> None:
            self._open(temp, kind, object_id)

        with atomic_write(path, self._files, check=check) as out:
            out.write(fresh.pack() + data[_HEAD.size :])
        return True

    def _open(self, path: Path, kind: int, object_id: bytes) -> bytes:
        data = self._load(path)
        head = _parse_head(data, path)
        key = self._unwrap(head, kind, object_id, path)
        try:
            plaintext = open_bytes(
                hkdf(key, OBJECT_BODY), head.prefix, self._body_aad(kind, object_id), data[_HEAD.size :]
            )
        except AuthenticationFailed:
            raise CorruptRecord(record=path.name) from None
        (length,) = _LENGTH.unpack_from(plaintext.ljust(_LENGTH.size, b"\xff"))
        if length > len(plaintext) - _LENGTH.size:
            raise CorruptRecord(record=path.name)
        return plaintext[_LENGTH.size : _LENGTH.size + length]

    def _load(self, path: Path) -> bytes:
        try:
            data = self._files.read(path, MAX_OBJECT_BYTES)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise CorruptRecord(
                f"The vault's file {path.name} cannot be read: {reason}.", record=path.name, reason=reason
            ) from error
        if len(data) > MAX_OBJECT_BYTES:
            raise CorruptRecord(record=path.name)
        return data

    def _unwrap(self, head: _Head, kind: int, object_id: bytes, path: Path) -> bytes:
        wrap_key = self._keys.wrap_key(head.epoch)
        if wrap_key is None or head.kind != kind or head.object_id != object_id:
            raise CorruptRecord(record=path.name)
        try:
            return unwrap(wrap_key, head.wrapped, self._wrap_aad(kind, object_id, head.epoch))
        except AuthenticationFailed:
            raise CorruptRecord(record=path.name) from None

    def _wrap(self, key: bytes, kind: int, object_id: bytes) -> bytes:
        wrap_key = self._keys.wrap_key(self._keys.epoch)
        if wrap_key is None:
            raise ValueError("the current epoch always has a key")
        return wrap(wrap_key, key, self._wrap_aad(kind, object_id, self._keys.epoch))

    def _wrap_aad(self, kind: int, object_id: bytes, epoch: int) -> bytes:
        return MASTER_WRAP + self._body_aad(kind, object_id) + struct.pack(">I", epoch)

    def _body_aad(self, kind: int, object_id: bytes) -> bytes:
        # No epoch here: the body outlives a rotation, only the wrapped key is bound to its epoch.
        return OBJECT_MAGIC + struct.pack(">HB", FORMAT_VERSION, kind) + self._keys.vault_id + object_id


def _parse_head(data: bytes, path: Path) -> _Head:
    if len(data) < _HEAD.size:
        raise CorruptRecord(record=path.name)
    magic, version, kind, zero, epoch, object_id, wrapped, prefix, end = _HEAD.unpack_from(data)
    # The vault's authenticated header says which version this is, so another one here is damage, not news.
    if magic != OBJECT_MAGIC or version != FORMAT_VERSION or zero or end:
        raise CorruptRecord(record=path.name)
    return _Head(kind, epoch, object_id, wrapped, prefix)
