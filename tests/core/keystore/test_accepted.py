"""Keys of other people's photos, kept in the vault: each opens its photo, and they survive everything that records do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keystore_helpers import PASSPHRASE, Made, draft

from velato_core import errors
from velato_core.keystore import KdfParams, Vault
from velato_core.keystore.accepted import accept, accepted_keys, forget, key_for
from velato_core.keystore.blobs import START_BYTES

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
    kept = accept(made.vault, shared, "2026-11-21T12:00:00+00:00")
    made.vault.lock()
    made.vault.unlock(PASSPHRASE)
    assert key_for(made.vault, start_of(sealed)) == kept
    assert key_for(made.vault, start_of(other)) is None
    assert key_for(made.vault, b"") is None
    assert key_for(made.vault, start_of(sealed)[:-100]) is None
    kept.shared.restore(sealed, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b"friend" * 40_000


def test_a_key_is_kept_once(made: Made, given: tuple[SharedKey, Path, Path]) -> None:
    first = accept(made.vault, given[0], "2026-11-21T12:00:00+00:00")
    again = accept(made.vault, given[0], "2027-01-01T00:00:00+00:00")
    assert again == first
    assert accepted_keys(made.vault) == (first,)


def test_forgetting_takes_all_or_none(made: Made, given: tuple[SharedKey, Path, Path]) -> None:
    kept = accept(made.vault, given[0], "now")
    with pytest.raises(errors.RecordNotFound):
        forget(made.vault, [kept.id, "00" * 16])
    assert accepted_keys(made.vault) == (kept,)
    forget(made.vault, [kept.id])
    assert accepted_keys(made.vault) == ()


def test_keys_survive_rotation_and_a_backup(made: Made, given: tuple[SharedKey, Path, Path], tmp_path: Path) -> None:
    kept = accept(made.vault, given[0], "now")
    made.vault.rotate_master_key(PASSPHRASE)
    made.vault.export_backup(tmp_path / "backup")
    made.vault.lock()
    with Vault.import_backup(tmp_path / "backup", tmp_path / "again") as again:
        again.unlock(PASSPHRASE)
        assert accepted_keys(again) == (kept,)
        assert again.verify().ok


def test_a_kept_key_lies_sealed(made: Made, given: tuple[SharedKey, Path, Path]) -> None:
    kept = accept(made.vault, given[0], "now")
    written = (made.folder / "keys.velato").read_bytes()
    for hidden in (kept.shared.blob_key.key, kept.shared.blob_key.key.hex().encode(), b"anna", kept.id.encode()):
        assert hidden not in written
    assert kept.shared.blob_key.key.hex() not in repr(kept)


@pytest.mark.parametrize("content", [b"{}", b"[]", b"no json", b'{"schema":2,"keys":[]}', b'{"schema":1,"keys":[{}]}'])
def test_a_ledger_that_makes_no_sense_is_damage(made: Made, content: bytes) -> None:
    made.vault.save_ledger("keys", content)
    with pytest.raises(errors.CorruptRecord):
        accepted_keys(made.vault)


def test_damaged_keys_cost_no_photo(
    made: Made, given: tuple[SharedKey, Path, Path], photo: Path, tmp_path: Path
) -> None:
    record = made.vault.add_record(draft(), photo)
    accept(made.vault, given[0], "now")
    path = made.folder / "keys.velato"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(errors.CorruptRecord):
        accepted_keys(made.vault)
    assert [damage.what for damage in made.vault.verify().damaged] == ["keys"]
    made.vault.restore_original(record.id, tmp_path / "out")
    made.vault.repair()
    assert accepted_keys(made.vault) == ()
    assert made.vault.verify().ok
