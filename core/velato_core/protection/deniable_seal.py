"""Encryption that no key fails to open: a wrong one gives other bytes, and never an error.

Everything else that Velato encrypts is authenticated. This is not, on purpose: a tag would tell whoever tries keys
which one is right. What is sealed here has no redundancy either (`deniable_coder`), so every key gives some face. In
the vault the record around it is authenticated as usual.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import ChaCha20

from velato_core.runtime.seeds import derive_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

NONCE_BYTES: Final = 8
"""One key seals the faces of one person through an album: 2^32 photos until two nonces are likely to agree."""
_CHUNK: Final = 256


def seal(key: bytes, data: bytes) -> bytes:
    """Return nonce and ciphertext; the nonce comes from the data, so that the same photo gives the same bytes."""
    # As in SIV modes: another text gets another nonce, and an equal text reveals only that it is equal.
    nonce = hmac.digest(derive_bytes(key, "recovery/nonce"), data, hashlib.sha256)[:NONCE_BYTES]
    return nonce + _stream(key, nonce).update(data)


def open_sealed(key: bytes, sealed: bytes) -> tuple[bytes, Iterator[int]]:
    """Return what a key makes of sealed data, and an endless stream of bytes that goes on behind it."""
    nonce = sealed[:NONCE_BYTES].ljust(NONCE_BYTES, b"\0")
    stream = _stream(key, nonce)
    return stream.update(sealed[NONCE_BYTES:]), _endless(stream)


def _endless(stream: _Stream) -> Iterator[int]:
    while True:
        yield from stream.update(bytes(_CHUNK))


class _Stream:
    """ChaCha20's key stream (RFC 8439), applied piece by piece."""

    def __init__(self, key: bytes, nonce: bytes) -> None:
        self._context = Cipher(ChaCha20(key, bytes(4) + nonce.rjust(12, b"\0")), mode=None).encryptor()

    def update(self, data: bytes) -> bytes:
        """Encrypt or decrypt the next piece."""
        return self._context.update(data)


def _stream(key: bytes, nonce: bytes) -> _Stream:
    return _Stream(derive_bytes(key, "recovery/stream"), nonce)
