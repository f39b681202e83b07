"""Keys of other people's photos, kept in the vault: each opens its photo, and they survive everything that records do."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from keystore_faults import FaultyFiles, Stopped
from keystore_helpers import PASSPHRASE, Made, draft, problem_of

from velato_core import errors
from velato_core.keystore import KdfParams, Vault
from velato_core.keystore.accepted import AcceptedKey, encode_key
from velato_core.keystore.blobs import START_BYTES, BlobKey
from velato_core.keystore.file_layer import FileLayer

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.keystore import SharedKey


@pytest.fixture
def given(tmp_path: Path, weak_kdf: KdfParams) -> tuple[SharedKey, Path, Path]:
    """A friend's key, the sealed original it opens, and another one that it does not."""
    photo, short = tmp_path / "friend.jpg", tmp_path / "short.jpg"
    photo.write_bytes(b"friend" * 40_000)
    short.write_bytes(b"x")
    friend, _ = Vault.create(tmp_path / "friend", "friend", kdf=weak_kdf)
    with friend:
        records = [friend.add_record(draft(number), path) for number, path in enumerate((photo, short), 1)]
        friend.export_sealed(records[0].id, tmp_path / "sealed")
        friend.export_sealed(records[1].id, tmp_path / "other")
        return friend.share_key(records[0].id), tmp_path / "sealed", tmp_path / "other"


def start_of(path: Path) -> bytes:
    return path.read_bytes()[:START_BYTES]


def test_a_kept_key_is_found_by_what_it_opens(made: Made, given: tuple[SharedKey, Path, Path], tmp_path: Path) -> None:
    shared, sealed, other = given
    kept = made.vault.accept_key(shared, "2026-11-21T12:00:00+00:00")
    made.vault.lock()
    made.vault.unlock(PASSPHRASE)
    assert made.vault.accepted_key_for(start_of(sealed)) == kept
    assert made.vault.accepted_key_for(start_of(other)) is None
    assert made.vault.accepted_key_for(b"") is None
    assert made.vault.accepted_key_for(start_of(sealed)[:-100]) is None
    kept.shared.restore(sealed, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b"friend" * 40_000


def test_a_key_is_kept_once(made: Made, given: tuple[SharedKey, Path, Path]) -> None:
    first = made.vault.accept_key(given[0], "2026-11-21T12:00:00+00:00")
    again = made.vault.accept_key(given[0], "2027-01-01T00:00:00+00:00")
    assert again == first
    assert made.vault.accepted_keys() == (first,)


def test_forgetting_takes_all_or_none(made: Made, given: tuple[SharedKey, Path, Path]) -> None:
    kept = made.vault.accept_key(given[0], "now")
    with pytest.raises(errors.RecordNotFound):
        made.vault.forget_keys([kept.id, "00" * 16])
    assert made.vault.accepted_keys() == (kept,)
    made.vault.forget_keys([kept.id])
    assert made.vault.accepted_keys() == ()


def test_keys_survive_rotation_and_a_backup(made: Made, given: tuple[SharedKey, Path, Path], tmp_path: Path) -> None:
    kept = made.vault.accept_key(given[0], "now")
    made.vault.rotate_master_key(PASSPHRASE)
    made.vault.export_backup(tmp_path / "backup")
    made.vault.lock()
    with Vault.import_backup(tmp_path / "backup", tmp_path / "again") as again:
        again.unlock(PASSPHRASE)
        assert again.accepted_keys() == (kept,)
        assert again.verify().ok


def test_a_kept_key_lies_sealed(made: Made, given: tuple[SharedKey, Path, Path]) -> None:
    kept = made.vault.accept_key(given[0], "now")
    written = (made.folder / "keys" / kept.id).read_bytes()
    for hidden in (kept.shared.blob_key.key, kept.shared.blob_key.key.hex().encode(), b"anna", b"accepted"):
        assert hidden not in written
    assert kept.shared.blob_key.key.hex() not in repr(kept)


@pytest.fixture
def three(made: Made, given: tuple[SharedKey, Path, Path]) -> tuple[AcceptedKey, ...]:
    """Three kept keys; the second opens the given file."""
    others = [replace(given[0], blob_key=BlobKey(key=bytes([n]) * 32, context=bytes(32))) for n in (1, 3)]
    return tuple(made.vault.accept_key(shared, "now") for shared in (others[0], given[0], others[1]))


def test_keys_are_told_in_the_order_they_came(made: Made, three: tuple[AcceptedKey, ...]) -> None:
    assert made.vault.accepted_keys() == three
    assert [key.number for key in three] == [1, 2, 3]
    made.vault.forget_keys([three[0].id])
    assert made.vault.accepted_keys() == three[1:]


@pytest.mark.parametrize("how", ["flip", "cut", "empty", "gone", "another's"])
def test_a_damaged_key_costs_itself_alone(
    how: str,
    made: Made,
    three: tuple[AcceptedKey, ...],
    given: tuple[SharedKey, Path, Path],
    photo: Path,
    tmp_path: Path,
) -> None:
    record = made.vault.add_record(draft(), photo)
    hurt = made.folder / "keys" / three[0].id
    data = hurt.read_bytes()
    flipped = data[:300] + bytes([data[300] ^ 1]) + data[301:]
    others = (made.folder / "keys" / three[2].id).read_bytes()
    if how == "gone":
        hurt.unlink()
    else:
        hurt.write_bytes({"flip": flipped, "cut": data[:-1], "empty": b"", "another's": others}[how])
    assert made.vault.accepted_keys() == three[1:]
    found = made.vault.accepted_key_for(start_of(given[1]))
    assert found == three[1]
    made.vault.restore_original(record.id, tmp_path / "out")
    if how == "gone":
        return  # nothing promises how many keys there are
    assert made.vault.damaged_accepted_keys() == (three[0].id,)
    assert [(damage.what, damage.name) for damage in made.vault.verify().damaged] == [("keys", three[0].id)]
    assert made.vault.repair().set_aside == (three[0].id,)
    assert (made.folder / "damaged" / three[0].id).exists()
    assert made.vault.verify().ok
    assert made.vault.accepted_keys() == three[1:]


def as_one_file(vault: Vault, keys: tuple[AcceptedKey, ...], *, schema: int = 1) -> None:
    """Put the keys where they lay before each had a file of its own."""
    items = [json.loads(encode_key(key)) | {"id": key.id} for key in keys]
    for item in items:
        del item["schema"], item["number"]
    vault.save_ledger("keys", json.dumps({"schema": schema, "keys": items}).encode())
    for key in keys:
        (vault.folder / "keys" / key.id).unlink(missing_ok=True)


def test_the_one_old_file_is_taken_apart_when_the_vault_opens(made: Made, three: tuple[AcceptedKey, ...]) -> None:
    as_one_file(made.vault, three)
    assert made.vault.accepted_keys() == three  # read where it is, until then
    made.vault.lock()
    made.vault.unlock(PASSPHRASE)
    assert not (made.folder / "keys.velato").exists()
    assert {path.name for path in (made.folder / "keys").iterdir()} == {key.id for key in three}
    assert made.vault.accepted_keys() == three
    assert made.vault.verify().ok


def test_killed_at_any_step_the_taking_apart_goes_on(
    made: Made, three: tuple[AcceptedKey, ...], tmp_path: Path
) -> None:
    as_one_file(made.vault, three)
    made.vault.lock()
    trial = tmp_path / "trial"
    shutil.copytree(made.folder, trial)
    with Vault.open(trial) as vault:
        vault._files = count = FaultyFiles("count")
        vault.unlock(PASSPHRASE)
        steps = count.steps
    assert steps > 12
    for kind in ("kill", "power cut"):
        for step in range(1, steps + 1):
            shutil.rmtree(trial)
            shutil.copytree(made.folder, trial)
            cut_off = Vault.open(trial)
            cut_off._files = FaultyFiles(kind, step, Random(step))
            with pytest.raises(Stopped):
                cut_off.unlock(PASSPHRASE)
            cut_off._lock.release()
            with Vault.open(trial) as vault:
                vault.unlock(PASSPHRASE)
                assert vault.accepted_keys() == three
                assert vault.verify().ok


@pytest.mark.parametrize("kind", ["enospc", "eio"])
def test_where_it_cannot_be_taken_apart_it_stays_of_use(
    kind: str, made: Made, three: tuple[AcceptedKey, ...], given: tuple[SharedKey, Path, Path]
) -> None:
    as_one_file(made.vault, three)
    assert made.vault._unlocked is not None
    store = made.vault._unlocked.accepted
    store._objects._files = store._files = FaultyFiles("count")
    store._objects.read(made.folder / "keys.velato", 5, bytes(16))
    before = store._files.steps
    store._objects._files = store._files = FaultyFiles(kind, before + 1)  # reading it works, writing does not
    problem = problem_of(lambda: made.vault.forget_keys([three[0].id]))
    assert problem in {errors.DiskFull, errors.WriteFailed}
    store._objects._files = store._files = FileLayer()
    assert made.vault.accepted_keys() == three
    assert made.vault.accepted_key_for(start_of(given[1])) == three[1]
    made.vault.forget_keys([three[0].id])
    assert made.vault.accepted_keys() == three[1:]
    assert not (made.folder / "keys.velato").exists()


@pytest.mark.parametrize("content", [b"{}", b"[]", b"no json", b'{"schema":2,"keys":[]}', b'{"schema":1,"keys":[{}]}'])
def test_an_old_file_that_makes_no_sense_stands_in_nobodys_way(
    made: Made, given: tuple[SharedKey, Path, Path], content: bytes
) -> None:
    made.vault.save_ledger("keys", content)
    kept = made.vault.accept_key(given[0], "now")
    assert made.vault.accepted_keys() == (kept,)
    assert made.vault.damaged_accepted_keys() == ("keys.velato",)


def test_a_damaged_old_file_is_named_and_set_aside(made: Made, three: tuple[AcceptedKey, ...]) -> None:
    as_one_file(made.vault, three[:1])
    path = made.folder / "keys.velato"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    made.vault.lock()
    made.vault.unlock(PASSPHRASE)
    assert made.vault.accepted_keys() == three[1:]
    assert [(damage.what, damage.name) for damage in made.vault.verify().damaged] == [("keys", "keys.velato")]
    assert made.vault.repair().set_aside == ("keys.velato",)
    assert made.vault.verify().ok
    assert made.vault.accepted_keys() == three[1:]
