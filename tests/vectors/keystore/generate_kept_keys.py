"""Makes the hostile vaults of this folder whose kept keys of friends' photos are wrong, one failure per file.

`python tests/vectors/keystore/generate_kept_keys.py` adds files that are not there yet; existing ones are golden and stay.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from generate import HEADER, HERE, PASSPHRASE, Vector, changed
from vector_files import DAMAGED_RECORD, flipped, write_missing

from velato_core.keystore import Digest, SharedKey, Vault
from velato_core.keystore.blobs import BlobKey
from velato_core.keystore.kdf import weak_kdf_for_tests

if TYPE_CHECKING:
    from collections.abc import Callable


def two_keys(seed: int = 1) -> Vector:
    """A vault that keeps the keys of two photos of someone else; the vector is about the first."""
    with tempfile.TemporaryDirectory() as folder, weak_kdf_for_tests() as weak:
        root = Path(folder) / "vault"
        made, _ = Vault.create(root, PASSPHRASE, kdf=weak)
        with made:
            names = [made.accept_key(friends_key(seed + step), "2026-11-21T12:00:00+00:00").id for step in (0, 1)]
        paths = [root / HEADER, *(root / "keys" / name for name in names)]
        files = {str(path.relative_to(root)): path.read_bytes() for path in paths}
    return Vector(expect="success", at="key", files=files, about="two kept keys", record=names[0])


def friends_key(seed: int) -> SharedKey:
    """The key of someone else's photo."""
    return SharedKey(
        blob_key=BlobKey(key=bytes([seed]) * 32, context=bytes(32)),
        digest=Digest(size=7, sha256=bytes([seed]) * 32),
        file_name="friend.jpg",
        media_type="image/jpeg",
    )


def of_key(make: Callable[[bytes], bytes], about: str) -> Vector:
    """A vector that changes the file of a kept key."""
    base = two_keys()
    name = f"keys/{base.record}"
    return changed(base, name, make(base.files[name]), expect=DAMAGED_RECORD, about=about)


def key_from(about: str, *, another_vault: bool) -> Vector:
    """Another kept key's file under this one's name: of the same vault, or of another one."""
    base = two_keys()
    other = two_keys(seed=3) if another_vault else base
    theirs = next(data for name, data in other.files.items() if name not in {HEADER, f"keys/{other.record}"})
    return changed(base, f"keys/{base.record}", theirs, expect=DAMAGED_RECORD, about=about)


VECTORS: dict[str, Callable[[], Vector]] = {
    "kept_key_success": two_keys,
    "kept_key_bit_flipped": lambda: of_key(lambda d: flipped(d, 3000), "one bit of the body"),
    "kept_key_wrapped_key_flipped": lambda: of_key(lambda d: flipped(d, 50), "one bit of the wrapped key"),
    "kept_key_truncated": lambda: of_key(lambda d: d[:-1], "the last byte is missing"),
    "kept_key_empty": lambda: of_key(lambda _: b"", "no bytes"),
    "kept_key_trailing": lambda: of_key(lambda d: d + b"\0", "a byte too many"),
    "kept_key_as_record": lambda: of_key(lambda d: d[:10] + b"\1" + d[11:], "called a record"),
    "kept_key_newer_version": lambda: of_key(lambda d: d[:9] + b"\2" + d[10:], "version 2 inside a version 1 vault"),
    "kept_key_of_another_key": lambda: key_from("the other key's file", another_vault=False),
    "kept_key_of_another_vault": lambda: key_from("a key of another vault", another_vault=True),
}


if __name__ == "__main__":
    write_missing(HERE, VECTORS)
