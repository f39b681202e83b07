"""Every byte of the header, and of the small sealed files, is guarded."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest
from keystore_helpers import PASSPHRASE, Made, draft

from velato_core import errors
from velato_core.keystore import Digest, SharedKey, Vault
from velato_core.keystore.blobs import BlobKey
from velato_core.keystore.format import parse_header
from velato_core.keystore.index_file import INDEX_ID
from velato_core.keystore.labels import TYPE_ACCEPTED, TYPE_INDEX, TYPE_PEOPLE, TYPE_RECORD
from velato_core.keystore.layout import LEDGER_ID

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "vault.velato"
KEY = SharedKey(
    blob_key=BlobKey(key=b"k" * 32, context=b"c" * 32),
    digest=Digest(size=7, sha256=b"s" * 32),
    file_name="friend.jpg",
    media_type="image/jpeg",
)


def flips(data: bytes) -> list[bytes]:
    out = []
    for at in range(len(data)):
        changed = bytearray(data)
        changed[at] ^= 1 << (at % 8)
        out.append(bytes(changed))
    return out


def test_every_flipped_byte_of_the_header_is_called_damage(made: Made) -> None:
    header = (made.folder / HEADER).read_bytes()
    for changed in flips(header):
        with pytest.raises(errors.CorruptVault):
            parse_header(changed, "test")


def test_every_byte_of_the_header_counts_even_with_a_right_checksum(made: Made) -> None:
    made.vault.lock()
    (made.folder / "vault-copy.velato").unlink()
    header = (made.folder / HEADER).read_bytes()
    for body in flips(header[:-32]):
        (made.folder / HEADER).write_bytes(body + hashlib.sha256(body).digest())
        with pytest.raises((errors.CorruptVault, errors.WrongPassphrase, errors.UnsupportedVersion)):
            Vault.open(made.folder).unlock(PASSPHRASE)


def test_the_copy_serves_when_the_header_is_damaged(made: Made, photo: Path) -> None:
    made.vault.add_record(draft(), photo)
    made.vault.lock()
    good = (made.folder / HEADER).read_bytes()
    for damaged in (b"", good[:100], good[:-1] + b"x"):
        (made.folder / HEADER).write_bytes(damaged)
        with Vault.open(made.folder) as vault:
            assert vault.status().header_copies == 1
            vault.unlock(PASSPHRASE)
            assert len(vault.records()) == 1
            assert vault.status().header_copies == 2  # made whole again


def test_a_newer_header_is_not_passed_over_for_an_older_copy(made: Made) -> None:
    made.vault.lock()
    header = (made.folder / HEADER).read_bytes()
    body = header[:8] + b"\0\2" + header[10:-32]
    (made.folder / HEADER).write_bytes(body + hashlib.sha256(body).digest())
    with pytest.raises(errors.UnsupportedVersion):
        Vault.open(made.folder)


@pytest.mark.parametrize("what", ["record", "people", "index", "kept key"])
def test_every_byte_of_a_sealed_file_counts(what: str, made: Made, tmp_path: Path) -> None:
    record = made.vault.add_record(draft(), None)
    made.vault.save_people(b"people")
    kept = made.vault.accept_key(KEY, "now")
    assert made.vault._unlocked is not None
    objects = made.vault._unlocked.objects
    made.vault._unlocked.store.index.flush(force=True)
    name = made.vault._unlocked.store.index.entries[bytes.fromhex(record.id)].name
    path, kind, object_id = {
        "record": (made.folder / "records" / name.hex(), TYPE_RECORD, name),
        "people": (made.folder / "people.velato", TYPE_PEOPLE, LEDGER_ID),
        "index": (made.folder / "index.velato", TYPE_INDEX, INDEX_ID),
        "kept key": (made.folder / "keys" / kept.id, TYPE_ACCEPTED, bytes.fromhex(kept.id)),
    }[what]
    copy = tmp_path / path.name
    shutil.copy(path, copy)
    assert objects.read(copy, kind, object_id)
    for changed in flips(path.read_bytes()):
        copy.write_bytes(changed)
        with pytest.raises(errors.CorruptRecord):
            objects.read(copy, kind, object_id)


def test_a_damaged_index_is_made_again_from_the_records(made: Made, photo: Path) -> None:
    ids = {made.vault.add_record(draft(number), photo).id for number in range(3)}
    made.vault.lock()
    index = made.folder / "index.velato"
    for damaged in (b"", index.read_bytes()[:-5], b"x" * 9000, None):
        if damaged is None:
            index.unlink()
        else:
            index.write_bytes(damaged)
        with Vault.open(made.folder) as vault:
            vault.unlock(PASSPHRASE)
            assert vault.status().index_rebuilt
            assert {summary.id for summary in vault.records()} == ids
            assert vault.verify().ok
