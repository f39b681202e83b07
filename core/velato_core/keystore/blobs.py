"""Originals, sealed and opened as streams: memory stays flat whatever the file's size.

Plaintext of the stream: length (8) + the original's bytes + zeros up to the size bucket + SHA-256 of the original (32).
The digest lies inside the authenticated encryption, so "restored" means byte-identical.
"""

from __future__ import annotations

import hashlib
import io
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import BinaryIO, Protocol

from velato_core.errors import CorruptRecord, UnsupportedVersion, VaultError
from velato_core.keystore.aead import AuthenticationFailed, hkdf, same
from velato_core.keystore.chunks import ChunkReader, ChunkWriter
from velato_core.keystore.hashing import SideHash
from velato_core.keystore.keys import new_key
from velato_core.keystore.labels import (
    BLOB_BODY,
    BLOB_CONTEXT,
    BLOB_MAGIC,
    CHUNK_BYTES,
    DIGEST_BYTES,
    FORMAT_VERSION,
    NONCE_PREFIX_BYTES,
    TAG_BYTES,
)
from velato_core.keystore.padding import bucket

_HEAD = struct.Struct(f">8sH{NONCE_PREFIX_BYTES}s3s")
_LENGTH = struct.Struct(">Q")
HEAD_BYTES = _HEAD.size
BATCH_BYTES = CHUNK_BYTES  # see chunks: larger pieces are slower
START_BYTES = HEAD_BYTES + CHUNK_BYTES + TAG_BYTES + 1  # the first chunk, and whether another follows

OnBytes = Callable[[int], None]


class Sink(Protocol):
    """Anything that takes bytes."""

    def write(self, data: bytes | bytearray | memoryview, /) -> object:
        """Take all of `data`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlobKey:
    """What opens one sealed original, and nothing else.

    Attributes:
        key: 32 random bytes, used for this original only.
        context: 32 bytes that bind the vault and the place without naming them.
    """

    key: bytes = field(repr=False)
    context: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """Size in bytes and SHA-256 (32 bytes) of an original."""

    size: int
    sha256: bytes


def blob_context(vault_id: bytes, blob_id: bytes) -> bytes:
    """The binding of an original to its vault and file name, 32 bytes that reveal neither."""
    return hashlib.sha256(BLOB_CONTEXT + vault_id + blob_id).digest()


def sealed_size(size: int) -> int:
    """The sealed length of an original of `size` bytes."""
    plain = _plain_size(size)
    chunks = -(-plain // CHUNK_BYTES)
    return HEAD_BYTES + plain + chunks * TAG_BYTES


def seal_blob(source: BinaryIO, size: int, blob_key: BlobKey, out: Sink, on_bytes: OnBytes | None = None) -> Digest:
    """Seal `size` bytes of `source` into `out`.

    Args:
        source: the original, read once.
        size: its length; a file that grows or shrinks meanwhile is refused.
        blob_key: a fresh key, never used before.
        out: takes the sealed bytes.
        on_bytes: called with the number of bytes done so far; may raise to cancel.

    Raises:
        VaultError: the file changed while it was read.
    """
    prefix = new_key()[:NONCE_PREFIX_BYTES]
    out.write(_HEAD.pack(BLOB_MAGIC, FORMAT_VERSION, prefix, bytes(3)))
    chunks = ChunkWriter(out, _stream_key(blob_key), prefix, _aad(blob_key))
    chunks.write(_LENGTH.pack(size))
    with SideHash() as hashing:
        _seal_from(source, size, chunks, hashing, on_bytes)
        _write_zeros(chunks, _plain_size(size) - _LENGTH.size - size - DIGEST_BYTES)
        digest = hashing.digest()
    chunks.write(digest)
    chunks.finish()
    return Digest(size=size, sha256=digest)


def _seal_from(source: BinaryIO, size: int, chunks: ChunkWriter, hashing: SideHash, on_bytes: OnBytes | None) -> None:
    done = 0
    while done < size:
        part = source.read(min(BATCH_BYTES, size - done))
        if not part:
            break
        hashing.update(part)
        chunks.write(part)
        done += len(part)
        if on_bytes is not None:
            on_bytes(done)
    if done != size or source.read(1):
        raise VaultError(
            "The photo changed while it was being read.", hint="Let the other program finish and try again."
        )


def open_blob(sealed: BinaryIO, blob_key: BlobKey, out: Sink, name: str, on_bytes: OnBytes | None = None) -> Digest:
    """Write the original that `sealed` holds into `out`.

    The caller must throw `out` away when this raises: bytes are passed on chunk by chunk, each authenticated, but the
    whole is only proven at the end.

    Raises:
        CorruptRecord: damaged, cut short, of another place or vault, or the key is another's.
        UnsupportedVersion: written by a newer version.
        OSError: what `out` raises, as it is.
    """
    with SideHash() as hashing:

        def take(part: memoryview) -> None:
            hashing.update(part)
            out.write(part)

        found = _open(sealed, blob_key, name, take, on_bytes)
        if not same(found.sha256, hashing.digest()):
            raise CorruptRecord(record=name)
    return found


def authenticate_blob(sealed: BinaryIO, blob_key: BlobKey, name: str) -> Digest:
    """Authenticate every chunk and give the digest that was sealed with them, without hashing the original again.

    Raises:
        CorruptRecord, UnsupportedVersion: as for `open_blob`.
    """
    return _open(sealed, blob_key, name, lambda _part: None, None)


def opens_start(start: bytes, blob_key: BlobKey) -> bool:
    """True where the key authenticates the first chunk of a sealed original.

    Args:
        start: its first START_BYTES bytes, or all of a shorter one.
        blob_key: the key to try.
    """
    sealed = io.BytesIO(start)
    try:
        prefix = _read_head(sealed, "")
        ChunkReader(sealed, _stream_key(blob_key), prefix, _aad(blob_key)).read(_LENGTH.size)
    except (AuthenticationFailed, CorruptRecord, UnsupportedVersion):
        return False
    return True


def _open(
    sealed: BinaryIO, blob_key: BlobKey, name: str, take: Callable[[memoryview], None], on_bytes: OnBytes | None
) -> Digest:
    prefix = _read_head(sealed, name)
    chunks = ChunkReader(sealed, _stream_key(blob_key), prefix, _aad(blob_key))
    try:
        (size,) = _LENGTH.unpack(chunks.read(_LENGTH.size))
        done = 0
        while done < size:
            part = chunks.read_some(size - done)
            take(part)
            done += len(part)
            if on_bytes is not None:
                on_bytes(done)
        _expect_zeros(chunks, _plain_size(size) - _LENGTH.size - size - DIGEST_BYTES)
        stored = chunks.read(DIGEST_BYTES)
        chunks.expect_end()
    except AuthenticationFailed as failure:
        if failure.args:
            raise CorruptRecord(f"The stored original {name} cannot be read: {failure}.", record=name) from None
        raise CorruptRecord(record=name) from None
    return Digest(size=size, sha256=stored)


class NullSink:
    """Takes bytes and forgets them: opening into it authenticates without writing."""

    def write(self, data: bytes | bytearray | memoryview, /) -> int:
        """Forget `data`."""
        return len(data)


def _plain_size(size: int) -> int:
    return bucket(_LENGTH.size + size + DIGEST_BYTES)


def _write_zeros(chunks: ChunkWriter, count: int) -> None:
    zeros = bytes(CHUNK_BYTES)
    while count > 0:
        chunks.write(zeros[:count])
        count -= CHUNK_BYTES


def _expect_zeros(chunks: ChunkReader, count: int) -> None:
    while count > 0:
        part = chunks.read_some(count)
        if bytes(part).strip(b"\0"):
            raise AuthenticationFailed
        count -= len(part)


def _read_head(sealed: BinaryIO, name: str) -> bytes:
    try:
        head = sealed.read(HEAD_BYTES)
    except OSError as error:
        raise CorruptRecord(f"The stored original {name} cannot be read: {error.strerror}.", record=name) from error
    if len(head) != HEAD_BYTES:
        raise CorruptRecord(record=name)
    magic, version, prefix, zeros = _HEAD.unpack(head)
    if magic != BLOB_MAGIC or zeros != bytes(3):
        raise CorruptRecord(record=name)
    if version != FORMAT_VERSION:
        raise UnsupportedVersion(version=version)
    return bytes(prefix)


def _stream_key(blob_key: BlobKey) -> bytes:
    return hkdf(blob_key.key, BLOB_BODY, salt=blob_key.context)


def _aad(blob_key: BlobKey) -> bytes:
    return BLOB_MAGIC + struct.pack(">H", FORMAT_VERSION) + blob_key.context
