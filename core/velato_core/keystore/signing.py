"""Ed25519 signatures by a vault's own key pair, and checking them with the public key alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

if TYPE_CHECKING:
    from velato_core.keystore.secret import SecretBytes


class Signer:
    """A key pair; the private half never leaves it."""

    def __init__(self, seed: SecretBytes) -> None:
        """Make the pair from its 32-byte seed."""
        self._key = Ed25519PrivateKey.from_private_bytes(seed.reveal())

    @property
    def public_key(self) -> bytes:
        """32 bytes; whoever has them can check what this pair signed."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The message's signature, 64 bytes; the same message gives the same one."""
        return self._key.sign(message)


def is_signed_by(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a signature of 64 bytes is the one of this key's owner over exactly this message."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):  # a key or signature of a wrong length is no signature
        return False
    return True
