"""Authenticated encryption: AES-256-GCM in STREAM chunks, AES-256-GCM-SIV for key wrapping, HKDF-SHA256.

All primitives come from `cryptography`; this module only fixes how they are used. A stream key is used for exactly
one stream, so a chunk nonce (random prefix, counter, last flag) never repeats under it. Wrapping happens many times
under one long-lived key with random nonces, hence the misuse-resistant GCM-SIV there.
"""

from __future__ import annotations

import os
import struct

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import constant_time, hashes, hmac
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESGCMSIV
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from velato_core.keystore.labels import (
    CHUNK_BYTES,
    KEY_BYTES,
    NONCE_BYTES,
    NONCE_PREFIX_BYTES,
    TAG_BYTES,
)

MAX_CHUNKS = 1 << 32  # the counter's range: 256 TiB at 64 KiB, far below GCM's 2^32 blocks per message


class AuthenticationFailed(Exception):
    """A tag, commitment or MAC did not match. Never shown to a user."""


def hkdf(key: bytes | bytearray, info: bytes, *, salt: bytes = b"", length: int = KEY_BYTES) -> bytes:
    """Derive `length` bytes from `key` for one purpose (RFC 5869 with SHA-256).

    Args:
        key: input key material, at least 16 bytes.
        info: the purpose label.
        salt: optional salt; empty means HashLen zero bytes, as the RFC says.
        length: 1 to 8160 bytes.
    """
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt or None, info=info).derive(bytes(key))


def mac(key: bytes, message: bytes) -> bytes:
    """HMAC-SHA256 of `message`, 32 bytes."""
    h = hmac.HMAC(key, hashes.SHA256())
    h.update(message)
    return h.finalize()


def same(a: bytes, b: bytes) -> bool:
    """Compare in constant time."""
    return constant_time.bytes_eq(a, b)


def wrap(key: bytes, secret: bytes | bytearray, aad: bytes) -> bytes:
    """Seal a small secret under a long-lived key: nonce (12) + ciphertext + tag (16).

    GCM-SIV because the key lives as long as the vault and nonces are random: a repeated nonce would only show
    that two equal secrets are equal.
    """
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCMSIV(key).encrypt(nonce, bytes(secret), aad)


def unwrap(key: bytes, wrapped: bytes, aad: bytes) -> bytes:
    """Open what `wrap` sealed.

    Raises:
        AuthenticationFailed: the key, the AAD or the bytes are not the ones that were sealed.
    """
    if len(wrapped) < NONCE_BYTES + TAG_BYTES:
        raise AuthenticationFailed
    try:
        return AESGCMSIV(key).decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], aad)
    except InvalidTag:
        raise AuthenticationFailed from None


def wrapped_bytes(secret_bytes: int) -> int:
    """Length of `wrap`'s output for a secret of that length."""
    return NONCE_BYTES + secret_bytes + TAG_BYTES


class ChunkCipher:
    """Seals or opens the chunks of one stream, in order.

    The nonce carries the chunk's number and whether it is the last, so that chunks cannot be moved, dropped,
    repeated or cut off at the end without a tag failing (the STREAM construction of Hoang et al. 2015, as in age).
    """

    def __init__(self, key: bytes, prefix: bytes, aad: bytes) -> None:
        """Start a stream.

        Args:
            key: 32 bytes, used for this stream only.
            prefix: 7 random bytes.
            aad: bound into every chunk.
        """
        if len(prefix) != NONCE_PREFIX_BYTES:
            raise ValueError("nonce prefix must be 7 bytes")
        self._cipher = AESGCM(key)
        self._prefix = prefix
        self._aad = aad
        self._counter = 0
        self._done = False

    def seal(self, chunk: bytes | bytearray | memoryview, *, last: bool) -> bytes:
        """Seal the next chunk; only the last may be shorter than 64 KiB."""
        return self._cipher.encrypt(self._next_nonce(last), chunk, self._aad)

    def open(self, sealed: bytes | bytearray | memoryview, *, last: bool) -> bytes:
        """Open the next chunk.

        Raises:
            AuthenticationFailed: the chunk is not the one that was sealed at this place.
        """
        try:
            return self._cipher.decrypt(self._next_nonce(last), sealed, self._aad)
        except InvalidTag:
            raise AuthenticationFailed from None

    def _next_nonce(self, last: bool) -> bytes:
        if self._done or self._counter >= MAX_CHUNKS:
            raise ValueError("the stream is finished")
        nonce = self._prefix + struct.pack(">IB", self._counter, int(last))
        self._counter += 1
        self._done = last
        return nonce


def seal_bytes(key: bytes, prefix: bytes, aad: bytes, plaintext: bytes) -> bytes:
    """Seal a whole byte string as a stream. An empty one is a single empty last chunk."""
    cipher = ChunkCipher(key, prefix, aad)
    view = memoryview(plaintext)
    out = bytearray()
    for start in range(0, max(len(view), 1), CHUNK_BYTES):
        end = start + CHUNK_BYTES
        out += cipher.seal(view[start:end], last=end >= len(view))
    return bytes(out)


def open_bytes(key: bytes, prefix: bytes, aad: bytes, sealed: bytes) -> bytes:
    """Open what `seal_bytes` sealed.

    Raises:
        AuthenticationFailed: any chunk is wrong, missing, moved or too many.
    """
    cipher = ChunkCipher(key, prefix, aad)
    view = memoryview(sealed)
    step = CHUNK_BYTES + TAG_BYTES
    out = bytearray()
    for start in range(0, max(len(view), 1), step):
        end = start + step
        chunk = view[start:end]
        if len(chunk) < TAG_BYTES or (start > 0 and len(chunk) == TAG_BYTES):
            raise AuthenticationFailed  # cut short, or an empty last chunk that no sealer writes
        out += cipher.open(chunk, last=end >= len(view))
    return bytes(out)
