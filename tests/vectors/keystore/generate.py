"""Makes the hostile vaults of this folder: one small function per file, one failure per file.

`python tests/vectors/keystore/generate.py` adds files that are not there yet; existing ones are golden and stay.
"""

from __future__ import annotations

import hashlib
import random
import struct
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from vector_files import DAMAGED_RECORD, flipped, vector_text, write_missing

from velato_core.keystore import KdfParams, RecordDraft, Vault
from velato_core.keystore.aead import hkdf, mac
from velato_core.keystore.kdf import weak_kdf_for_tests

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
PASSPHRASE = "vector passphrase"
HEADER = "vault.velato"
SLOT_AT = 8 + 2 + 16 + 8 + 4 + 60 + 1 + 1  # the first slot's offset in a header without a previous key
SEALED_CHUNK = 65536 + 16


@dataclass(frozen=True, kw_only=True)
class Vector:
    """A vault's files and what must happen with them."""

    expect: str  # an error class, or "success"
    at: str  # open, unlock, key, record or restore
    files: dict[str, bytes]
    about: str
    record: str = ""
    sha256: str = ""
    passphrase: str = PASSPHRASE
    floor: bool = False  # judge the passphrase's cost as the product does

    def text(self) -> str:
        """The file's text."""
        fields = {
            "about": self.about,
            "expect": self.expect,
            "at": self.at,
            "passphrase": self.passphrase,
            "record": self.record,
            "sha256": self.sha256,
        }
        return vector_text(fields, self.files, floor=self.floor)


def vault(original: bytes = b"an original", cost: KdfParams | None = None, seed: int = 1) -> Vector:
    """A whole vault with one record."""
    with tempfile.TemporaryDirectory() as folder, weak_kdf_for_tests() as weak:
        photo = Path(folder) / "photo.jpg"
        photo.write_bytes(original)
        root = Path(folder) / "vault"
        made, _ = Vault.create(root, PASSPHRASE, kdf=cost or weak)
        with made:
            record = made.add_record(RecordDraft(protected_sha256=bytes([seed]) * 32, source_name="photo.jpg"), photo)
        names = [HEADER, "index.velato", *(f"{p.parent.name}/{p.name}" for p in root.glob("*/*"))]
        return Vector(
            expect="success",
            at="restore",
            files={name: (root / name).read_bytes() for name in names},
            about="a whole vault",
            record=record.id,
            sha256=hashlib.sha256(original).hexdigest(),
            floor=cost is not None,
        )


def changed(base: Vector, name: str, data: bytes, **fields: object) -> Vector:
    """The vector with another content of one file."""
    return replace(base, files=base.files | {name: data}, **fields)  # type: ignore[arg-type]


def resealed(body: bytes) -> bytes:
    """A header body with a right checksum, as an attacker without the key can make it."""
    return body + hashlib.sha256(body).digest()


def patched(header: bytes, at: int, value: bytes) -> bytes:
    """Bytes replaced in a header, checksum made right."""
    body = header[:-32]
    return resealed(body[:at] + value + body[at + len(value) :])


def only(base: Vector, part: str) -> str:
    """The name of the one file in a folder."""
    return next(name for name in base.files if name.startswith(part + "/"))


def of_header(make: Callable[[bytes], bytes], expect: str, at: str, about: str, **fields: object) -> Vector:
    """A vector that changes the header alone; records are left out."""
    base = vault()
    base = replace(base, files={HEADER: base.files[HEADER]})
    return changed(base, HEADER, make(base.files[HEADER]), expect=expect, at=at, about=about, **fields)


def of_file(part: str, make: Callable[[bytes], bytes], expect: str, at: str, about: str) -> Vector:
    """A vector that changes the record or the original."""
    base = vault()
    name = only(base, part)
    return changed(base, name, make(base.files[name]), expect=expect, at=at, about=about)


def kdf_numbers(t: int, m: int, p: int) -> Callable[[bytes], bytes]:
    """A header that asks for this Argon2id cost."""
    return lambda header: patched(header, SLOT_AT + 17, struct.pack(">III", t, m, p))


def swapped_chunks() -> Vector:
    """Two chunks of an original change places."""
    base = vault(random.Random(1).randbytes(131_100))
    name = only(base, "originals")
    data = base.files[name]
    head, one, two, rest = (
        data[:20],
        data[20 : 20 + SEALED_CHUNK],
        data[20 + SEALED_CHUNK : 20 + 2 * SEALED_CHUNK],
        data[20 + 2 * SEALED_CHUNK :],
    )
    return changed(base, name, head + two + one + rest, expect="CorruptRecord", at="restore", about="chunks swapped")


def from_another(part: str, about: str, at: str) -> Vector:
    """A file of another vault under this one's name."""
    base, other = vault(), vault(b"another original", seed=2)
    return changed(base, only(base, part), other.files[only(other, part)], expect="CorruptRecord", at=at, about=about)


def from_another_record(part: str, about: str, at: str) -> Vector:
    """A file of another record of the same vault under this one's name."""
    with tempfile.TemporaryDirectory() as folder, weak_kdf_for_tests() as weak:
        root, photo = Path(folder) / "vault", Path(folder) / "photo.jpg"
        made, _ = Vault.create(root, PASSPHRASE, kdf=weak)
        with made:
            names: list[set[Path]] = []
            records = []
            for number in (1, 2):
                photo.write_bytes(b"original %d" % number)
                records.append(made.add_record(RecordDraft(protected_sha256=bytes([number]) * 32), photo))
                names.append(set(root.glob("*/*")) - (names[0] if names else set()))
        one = next(path for path in names[0] if path.parent.name == part)
        two = next(path for path in names[1] if path.parent.name == part)
        one.write_bytes(two.read_bytes())
        paths = [root / HEADER, root / "index.velato", *root.glob("*/*")]
        files = {str(path.relative_to(root)): path.read_bytes() for path in paths}
        return Vector(expect="CorruptRecord", at=at, files=files, about=about, record=records[0].id)


def other_vaults_header() -> Vector:
    """Another vault's header with the same passphrase over this one's records."""
    base, other = vault(), vault(seed=2)
    return changed(
        base,
        HEADER,
        other.files[HEADER],
        expect="RecordNotFound",
        at="record",
        about="header of another vault, same passphrase",
    )


def lying_mac() -> Vector:
    """The revision changed and the MAC computed under a key that is not the master key."""

    def make(header: bytes) -> bytes:
        body = header[:-64]
        body = body[:26] + struct.pack(">Q", 99) + body[34:]
        return resealed(body + mac(hkdf(b"attacker" * 4, b"velato/v1/master/header-mac"), body))

    return of_header(make, "CorruptVault", "unlock", "header changed, MAC made without the master key")


WRONG = "WrongPassphrase"
DAMAGED = "CorruptVault"
NEWER = "UnsupportedVersion"

VECTORS: dict[str, Callable[[], Vector]] = {
    "success": vault,
    "success_real_cost": lambda: vault(cost=KdfParams(iterations=3, memory_kib=64 * 1024, lanes=4)),
    "success_two_chunks": lambda: vault(random.Random(2).randbytes(70_000)),
    "wrong_passphrase": lambda: of_header(lambda h: h, WRONG, "unlock", "another passphrase", passphrase="guess"),
    "header_empty": lambda: of_header(lambda _: b"", DAMAGED, "open", "a header of no bytes"),
    "header_not_a_vault": lambda: of_header(lambda h: b"x" + h[1:], DAMAGED, "open", "another magic"),
    "header_bit_flipped": lambda: of_header(lambda h: flipped(h, 40), DAMAGED, "open", "one bit of the secrets"),
    "header_truncated": lambda: of_header(lambda h: h[:-1], DAMAGED, "open", "the last byte is missing"),
    "header_cut_resealed": lambda: of_header(lambda h: resealed(h[:-65]), DAMAGED, "open", "cut short, right checksum"),
    "header_trailing": lambda: of_header(lambda h: resealed(h[:-32] + b"\0"), DAMAGED, "open", "a byte too many"),
    "header_huge": lambda: of_header(lambda h: resealed(h[:-32] + bytes(20_000)), DAMAGED, "open", "over 16 KiB"),
    "header_newer_version": lambda: of_header(lambda h: patched(h, 8, b"\0\2"), NEWER, "open", "version 2, whole"),
    "header_version_zero": lambda: of_header(lambda h: patched(h, 8, b"\0\0"), NEWER, "open", "version 0, whole"),
    "header_epoch_zero": lambda: of_header(lambda h: patched(h, 34, bytes(4)), DAMAGED, "open", "epoch 0"),
    "header_epoch_changed": lambda: of_header(lambda h: patched(h, 34, b"\0\0\0\2"), DAMAGED, "unlock", "epoch 2"),
    "header_revision_changed": lambda: of_header(
        lambda h: patched(h, 26, b"\1"), DAMAGED, "unlock", "another revision"
    ),
    "header_vault_id_changed": lambda: of_header(
        lambda h: patched(h, 10, b"x"), WRONG, "unlock", "another vault id: the commitment binds it"
    ),
    "header_mac_of_attacker": lying_mac,
    "slots_none": lambda: of_header(lambda h: patched(h, SLOT_AT - 1, b"\0"), DAMAGED, "open", "no slot"),
    "slots_too_many": lambda: of_header(lambda h: patched(h, SLOT_AT - 1, b"\xff"), DAMAGED, "open", "255 slots"),
    "slot_unknown_kind": lambda: of_header(lambda h: patched(h, SLOT_AT, b"\x09"), DAMAGED, "open", "a slot of kind 9"),
    "slot_twice": lambda: of_header(
        lambda h: patched(h, SLOT_AT + 137, h[SLOT_AT : SLOT_AT + 137]), DAMAGED, "open", "two passphrase slots"
    ),
    "slot_salt_changed": lambda: of_header(
        lambda h: patched(h, SLOT_AT + 29, b"x"),
        WRONG,
        "unlock",
        "salt changed, right checksum: the documented exception",
    ),
    "slot_commitment_changed": lambda: of_header(
        lambda h: patched(h, SLOT_AT + 45, b"x"), WRONG, "unlock", "commitment changed, right checksum"
    ),
    "slot_wrapped_key_changed": lambda: of_header(
        lambda h: patched(h, SLOT_AT + 90, b"xx"), DAMAGED, "unlock", "sealed master key changed, right checksum"
    ),
    "kdf_absurd_memory": lambda: of_header(kdf_numbers(3, 2**32 - 1, 4), DAMAGED, "open", "4 TiB for Argon2id"),
    "kdf_absurd_iterations": lambda: of_header(kdf_numbers(2**32 - 1, 65536, 4), DAMAGED, "open", "4 billion passes"),
    "kdf_absurd_lanes": lambda: of_header(kdf_numbers(3, 65536, 2**24), DAMAGED, "open", "16 million lanes"),
    "kdf_no_lanes": lambda: of_header(kdf_numbers(3, 65536, 0), DAMAGED, "open", "no lane"),
    "kdf_no_memory": lambda: of_header(kdf_numbers(3, 0, 1), DAMAGED, "open", "no memory"),
    "kdf_downgraded": lambda: of_header(kdf_numbers(1, 8, 1), DAMAGED, "open", "a cost below the floor", floor=True),
    "kdf_downgraded_memory": lambda: of_header(
        kdf_numbers(16, 32768, 4), DAMAGED, "open", "half the floor's memory", floor=True
    ),
    "record_bit_flipped": lambda: of_file(
        "records", lambda d: flipped(d, 3000), DAMAGED_RECORD, "record", "one bit of the body"
    ),
    "record_key_flipped": lambda: of_file(
        "records", lambda d: flipped(d, 50), DAMAGED_RECORD, "record", "one bit of the wrapped key"
    ),
    "record_truncated": lambda: of_file(
        "records", lambda d: d[:-1], DAMAGED_RECORD, "record", "the last byte is missing"
    ),
    "record_empty": lambda: of_file("records", lambda _: b"", DAMAGED_RECORD, "record", "no bytes"),
    "record_trailing": lambda: of_file("records", lambda d: d + b"\0", DAMAGED_RECORD, "record", "a byte too many"),
    "record_newer_version": lambda: of_file(
        "records", lambda d: d[:9] + b"\2" + d[10:], DAMAGED_RECORD, "record", "version 2 inside a version 1 vault"
    ),
    "record_future_epoch": lambda: of_file(
        "records", lambda d: d[:12] + b"\0\0\0\2" + d[16:], DAMAGED_RECORD, "record", "an epoch that never was"
    ),
    "record_as_index": lambda: of_file(
        "records", lambda d: d[:10] + b"\2" + d[11:], DAMAGED_RECORD, "record", "called an index"
    ),
    "record_of_another_record": lambda: from_another_record("records", "another record's file", "record"),
    "record_of_another_vault": lambda: from_another("records", "another vault's record", "record"),
    "vault_of_another_header": other_vaults_header,
    "original_bit_flipped": lambda: of_file(
        "originals", lambda d: flipped(d, 30), DAMAGED_RECORD, "restore", "one bit of the photo"
    ),
    "original_padding_flipped": lambda: of_file(
        "originals", lambda d: flipped(d, 2000), DAMAGED_RECORD, "restore", "one bit of the padding"
    ),
    "original_tag_flipped": lambda: of_file(
        "originals", lambda d: flipped(d, len(d) - 1), DAMAGED_RECORD, "restore", "one bit of the tag"
    ),
    "original_truncated": lambda: of_file(
        "originals", lambda d: d[:-100], DAMAGED_RECORD, "restore", "a hundred bytes are missing"
    ),
    "original_empty": lambda: of_file("originals", lambda _: b"", DAMAGED_RECORD, "restore", "no bytes"),
    "original_head_only": lambda: of_file("originals", lambda d: d[:20], DAMAGED_RECORD, "restore", "no chunk"),
    "original_trailing": lambda: of_file(
        "originals", lambda d: d + bytes(16), DAMAGED_RECORD, "restore", "16 bytes too many"
    ),
    "original_newer_version": lambda: of_file(
        "originals", lambda d: d[:9] + b"\2" + d[10:], NEWER, "restore", "version 2"
    ),
    "original_chunks_swapped": swapped_chunks,
    "original_of_another_record": lambda: from_another_record("originals", "another record's original", "restore"),
    "original_of_another_vault": lambda: from_another("originals", "another vault's original", "restore"),
}


if __name__ == "__main__":
    write_missing(HERE, VECTORS)
