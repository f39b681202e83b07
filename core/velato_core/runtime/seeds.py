"""Randomness drawn from a key: HKDF-SHA256 with a purpose label, so that one key serves many uses without mixing them.

Labels are versioned: every derivation is bound to `velato/v1/<purpose>`. A purpose that changes its meaning gets a new
version, never a silent new result: a photo protected last year must come out the same today. HKDF (RFC 5869) is used
with an empty salt, which is sound because the input is a uniformly random 256-bit key and not a passphrase.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

if TYPE_CHECKING:
    import torch

KEY_BYTES = 32
LABEL_VERSION = "v1"
MAX_BYTES = 255 * 32  # RFC 5869 allows 255 blocks of the hash's length

# A fixed alphabet keeps two different purposes from ever encoding to the same label.
_PURPOSE = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")


def derive_bytes(key: bytes, purpose: str, length: int = 32) -> bytes:
    """Derive bytes that depend on the key and the purpose only.

    Args:
        key: 32 uniformly random bytes.
        purpose: lower-case path such as "noise-map" or "pseudonym/person/3".
        length: number of bytes, 1 to 8160.

    Returns:
        `length` bytes, the same on every machine.

    Raises:
        ValueError: the key is not 32 bytes, the purpose is malformed, or the length is out of range.
    """
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes, not {len(key)}")
    if not 1 <= length <= MAX_BYTES:
        raise ValueError(f"HKDF-SHA256 gives 1 to {MAX_BYTES} bytes, not {length}")
    info = label(purpose).encode("ascii")
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=None, info=info).derive(key)


def label(purpose: str) -> str:
    """Return the versioned HKDF label of a purpose: "velato/v1/<purpose>".

    Raises:
        ValueError: the purpose is not a lower-case path of letters, digits, dot, underscore and hyphen.
    """
    if not _PURPOSE.fullmatch(purpose):
        raise ValueError(f"not a purpose label: {purpose!r}")
    return f"velato/{LABEL_VERSION}/{purpose}"


def derive_seed(key: bytes, purpose: str) -> int:
    """Derive an integer in [0, 2**63), which every generator we use takes; arguments and errors as `derive_bytes`."""
    return int.from_bytes(derive_bytes(key, purpose, 8), "big") >> 1


def derive_generator(key: bytes, purpose: str) -> torch.Generator:
    """Derive a generator on the CPU, whatever device computes, so that noise does not depend on the device.

    Draw on the CPU and move the tensor: CUDA's and MPS's own streams differ from the CPU's for the same seed.
    Arguments and errors as `derive_bytes`.
    """
    import torch  # lazy: start-up must not load torch

    return torch.Generator(device="cpu").manual_seed(derive_seed(key, purpose))
