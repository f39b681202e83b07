"""The index at size: ten thousand records, listed, found and searched without opening them."""

from __future__ import annotations

import tracemalloc

import pytest
from keystore_helpers import PASSPHRASE, Made, draft

from velato_core import errors
from velato_core.keystore import Record, StoredOriginal, Vault
from velato_core.keystore.index import Removal, decode_index, encode_index, entry_of
from velato_core.keystore.layout import new_id

COUNT = 10_000


def entries(count: int) -> list[object]:
    stored = StoredOriginal(size=4_000_000, sha256=b"s" * 32, blob_id=b"b" * 16, key=b"k" * 32)
    return [
        entry_of(
            Record(id=number.to_bytes(16, "big").hex(), revision=1, draft=draft(number), original=stored), new_id()
        )
        for number in range(count)
    ]


def test_entries_say_what_the_record_says() -> None:
    record = Record(
        id="0f" * 16,
        revision=7,
        draft=draft(3, perceptual_hash=b"h" * 32, source_name="Ünï \u65e5\u672c.jpg"),
        original=StoredOriginal(size=2**40, sha256=b"s" * 32, blob_id=b"b" * 16, key=b"k" * 32),
    )
    removals = (
        Removal(record_id=b"r" * 16, name=b"n" * 16, blob_id=None),
        Removal(record_id=b"q" * 16, name=b"m" * 16, blob_id=b"o" * 16),
    )
    content = encode_index(iter([entry_of(record, b"N" * 16)]), 1, removals)
    read, again = decode_index(content)
    assert again == removals
    entry = read[bytes.fromhex(record.id)]
    assert (entry.name, entry.blob_id, entry.revision) == (b"N" * 16, b"b" * 16, 7)
    summary = entry.summary()
    assert summary.source_name == record.draft.source_name
    assert summary.perceptual_hash == b"h" * 32
    assert summary.protected_sha256 == record.draft.protected_sha256
    assert (summary.original_size, summary.original_sha256) == (2**40, b"s" * 32)
    assert (summary.modes, summary.person_ids, summary.face_count) == (("anonymize",), ("person-anna",), 1)
    assert b"k" * 32 not in content  # keys stay in the records


def test_ten_thousand_entries_stay_small_in_memory() -> None:
    content = encode_index(iter(entries(COUNT)), COUNT, ())
    assert len(content) < 4_000_000
    tracemalloc.start()
    read, _ = decode_index(content)
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(read) == COUNT
    assert used < 10_000_000


@pytest.mark.parametrize("cut", [0, 1, 9, 10, 57, 58, 59, 100, -1])
def test_authentic_but_short_content_is_damage(cut: int) -> None:
    content = encode_index(iter(entries(3)), 3, (Removal(record_id=b"r" * 16, name=b"n" * 16, blob_id=None),))
    with pytest.raises(errors.CorruptRecord):
        decode_index(content[:cut])
    with pytest.raises(errors.CorruptRecord):
        decode_index(content + b"\0")


def test_records_that_the_index_does_not_know_are_found(made: Made) -> None:
    first = made.vault.add_record(draft(1), None)
    made.vault.lock()
    index = (made.folder / "index.velato").read_bytes()
    made.vault.unlock(PASSPHRASE)
    second = made.vault.add_record(draft(2), None)
    changed = made.vault.commit_record(first.id, protected_sha256=b"c" * 32)
    made.vault.lock()
    (made.folder / "index.velato").write_bytes(index)  # as if the program had died before it wrote the index
    with Vault.open(made.folder) as vault:
        vault.unlock(PASSPHRASE)
        assert {summary.id for summary in vault.records()} == {first.id, second.id}
        [found] = vault.find_by_sha256(b"c" * 32)
        assert vault.record(found.id) == changed
        assert vault.find_by_sha256((1).to_bytes(32, "big")) == ()


def test_many_additions_write_the_index_rarely(made: Made) -> None:
    before = (made.folder / "index.velato").exists()
    for number in range(63):
        made.vault.add_record(draft(number), None)
    assert not before
    assert not (made.folder / "index.velato").exists()
    made.vault.add_record(draft(64), None)
    assert (made.folder / "index.velato").exists()
