"""Makes the hostile photo keys of the folder `shared`: one small function per file, one failure per file.

`python tests/vectors/keystore/generate_shared.py` adds files that are not there yet; existing ones are golden and stay.
"""

from __future__ import annotations

import hashlib
import io
import struct
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from vector_files import DAMAGED_RECORD, flipped, vector_text, write_missing

from velato_core.keystore import Digest, KdfParams, SharedKey, sharing
from velato_core.keystore.age_files import encrypt, new_identity
from velato_core.keystore.blobs import BlobKey, seal_blob
from velato_core.keystore.kdf import weak_kdf_for_tests

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent / "shared"
PASSPHRASE = "told by phone"
ORIGINAL = b"an original " * 10
IDENTITY, RECIPIENT = new_identity()
KEY = BlobKey(key=hashlib.sha256(b"key of the vectors").digest(), context=hashlib.sha256(b"context").digest())
SHARED = SharedKey(
    blob_key=KEY,
    digest=Digest(size=len(ORIGINAL), sha256=hashlib.sha256(ORIGINAL).digest()),
    file_name="photo.jpg",
    media_type="image/jpeg",
)


@dataclass(frozen=True, kw_only=True)
class Vector:
    """A key's text, the sealed original, and what must happen with them."""

    key: str
    sealed: bytes
    about: str = "a good key"
    expect: str = "success"  # or an error class
    at: str = "restore"  # or open
    secret: str = PASSPHRASE
    floor: bool = False  # judge the passphrase's cost as the product does

    def text(self) -> str:
        """The file's text."""
        fields = {
            "about": self.about,
            "expect": self.expect,
            "at": self.at,
            "secret": self.secret,
            "sha256": hashlib.sha256(ORIGINAL).hexdigest(),
        }
        return vector_text(fields, {"key": self.key.encode(), "sealed": self.sealed}, floor=self.floor)


def sealed(key: BlobKey = KEY) -> bytes:
    """The original, sealed."""
    out = io.BytesIO()
    seal_blob(io.BytesIO(ORIGINAL), len(ORIGINAL), key, out)
    return out.getvalue()


def by_passphrase(cost: KdfParams | None = None, shared: SharedKey = SHARED) -> Vector:
    """A key sealed to a passphrase."""
    with weak_kdf_for_tests() as weak:
        text = sharing.seal_to_passphrase(shared, PASSPHRASE, kdf_params=cost or weak)
    return Vector(key=text, sealed=sealed(), floor=cost is not None)


def by_age(payload: bytes | None = None) -> Vector:
    """A key sealed to an age recipient; or anything else in its place."""
    return Vector(key=encrypt(payload or sharing._payload(SHARED), RECIPIENT), sealed=sealed(), secret=IDENTITY)


def changed(make: Callable[[bytes], bytes], expect: str, about: str, **fields: object) -> Vector:
    """A passphrase key whose bytes were changed."""
    base = by_passphrase()
    data = make(sharing.read_armor(sharing.ARMOR_LABEL, base.key))
    text = sharing.wrap_armor(sharing.ARMOR_LABEL, data)
    return replace(base, key=text, expect=expect, at="open", about=about, **fields)  # type: ignore[arg-type]


def kdf_numbers(t: int, m: int, p: int) -> Callable[[bytes], bytes]:
    """Other Argon2id numbers."""
    return lambda data: data[:10] + struct.pack(">III", t, m, p) + data[22:]


def failing(base: Vector, expect: str, about: str, at: str = "open") -> Vector:
    """The vector with what must go wrong."""
    return replace(base, expect=expect, about=about, at=at)


def flipped_age() -> Vector:
    """An age file with one character of its body changed."""
    base = by_age()
    lines = base.key.splitlines()
    lines[4] = ("B" if lines[4][0] == "A" else "A") + lines[4][1:]
    return failing(replace(base, key="\n".join(lines) + "\n"), DAMAGED_RECORD, "one character of the age file")


PAYLOAD = sharing._payload(SHARED)
OTHER = BlobKey(key=bytes(32), context=KEY.context)

VECTORS: dict[str, Callable[[], Vector]] = {
    "success_passphrase": by_passphrase,
    "success_real_cost": lambda: by_passphrase(KdfParams(iterations=3, memory_kib=64 * 1024, lanes=4)),
    "success_age": by_age,
    "wrong_passphrase": lambda: failing(replace(by_passphrase(), secret="guess"), "WrongPassphrase", "a guess"),
    "wrong_identity": lambda: failing(
        replace(by_age(), secret=new_identity()[0]), "WrongKey", "sealed to someone else's identity"
    ),
    "not_a_key": lambda: failing(replace(by_passphrase(), key="hello\n"), "WrongKey", "some text"),
    "text_cut": lambda: failing(replace(by_passphrase(), key=by_passphrase().key[:-30]), DAMAGED_RECORD, "no END line"),
    "bit_flipped": lambda: changed(lambda d: flipped(d, len(d) - 1), DAMAGED_RECORD, "one bit of the sealed key"),
    "truncated": lambda: changed(lambda d: d[:-1], DAMAGED_RECORD, "the last byte is missing"),
    "head_only": lambda: changed(lambda d: d[:60], DAMAGED_RECORD, "cut inside the head"),
    "newer_version": lambda: changed(lambda d: d[:9] + b"\2" + d[10:], "UnsupportedVersion", "version 2"),
    "salt_changed": lambda: changed(lambda d: flipped(d, 25), "WrongPassphrase", "one bit of the salt"),
    "commitment_changed": lambda: changed(lambda d: flipped(d, 50), "WrongPassphrase", "one bit of the commitment"),
    "kdf_absurd_memory": lambda: changed(kdf_numbers(3, 2**32 - 1, 4), DAMAGED_RECORD, "4 TiB for Argon2id"),
    "kdf_absurd_iterations": lambda: changed(kdf_numbers(2**32 - 1, 65536, 4), DAMAGED_RECORD, "4 billion passes"),
    "kdf_downgraded": lambda: changed(kdf_numbers(1, 8, 1), DAMAGED_RECORD, "a cost below the floor", floor=True),
    "age_bit_flipped": flipped_age,
    "payload_newer_version": lambda: failing(
        by_age(PAYLOAD[:9] + b"\2" + PAYLOAD[10:]), "UnsupportedVersion", "version 2 inside a good age file"
    ),
    "payload_of_another_kind": lambda: failing(by_age(b"a letter"), DAMAGED_RECORD, "an age file that is no photo key"),
    "payload_truncated": lambda: failing(by_age(PAYLOAD[:-1]), DAMAGED_RECORD, "the payload's last byte is missing"),
    "payload_trailing": lambda: failing(by_age(PAYLOAD + b"x"), DAMAGED_RECORD, "a byte too many in the payload"),
    "key_of_another_photo": lambda: failing(
        replace(by_passphrase(), sealed=sealed(OTHER)), DAMAGED_RECORD, "another photo's sealed bytes", "restore"
    ),
    "digest_of_another_photo": lambda: failing(
        by_passphrase(shared=replace(SHARED, digest=replace(SHARED.digest, sha256=bytes(32)))),
        DAMAGED_RECORD, "the key names another SHA-256 than the sealed original has", "restore",
    ),
    "sealed_bit_flipped": lambda: failing(
        replace(by_passphrase(), sealed=flipped(sealed(), 2000)), DAMAGED_RECORD, "one bit of the padding", "restore"
    ),
    "sealed_truncated": lambda: failing(
        replace(by_passphrase(), sealed=sealed()[:-20]), DAMAGED_RECORD, "twenty bytes are missing", "restore"
    ),
}  # fmt: skip


if __name__ == "__main__":
    write_missing(HERE, VECTORS)
