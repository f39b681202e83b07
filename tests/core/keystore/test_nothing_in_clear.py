"""Nothing about people or photos lies in clear, in files, messages or reprs; keys are wiped at lock."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

import pytest
from keystore_helpers import PASSPHRASE, Made, draft

from velato_core import errors
from velato_core.keystore import Vault, process_guard
from velato_core.keystore.process_guard import PROCESS_GUARD, CoreDumpGuard
from velato_core.keystore.secret import SecretBytes
from velato_core.keystore.sync_folders import sync_service

if TYPE_CHECKING:
    from pathlib import Path


def test_no_file_tells_anything_about_a_photo(made: Made, photo: Path) -> None:
    record = made.vault.add_record(draft(5, recovery=b"RECOVERY" * 99, thumbnails=(b"THUMBNAIL" * 99,)), photo)
    made.vault.save_people(b'{"anna": "Anna Example"}')
    friends = made.vault.accept_key(made.vault.share_key(record.id), "2026-11-21")
    made.vault.lock()
    hidden = [
        b"anna", b"Anna", b"holiday", b"image/jpeg", b"anonymize", b"THUMBNAIL", b"RECOVERY", b"2026-11-21", b"strength",
        record.id.encode(), bytes.fromhex(record.id), draft(5).protected_sha256, draft(5).perceptual_hash, draft(5).photo_key,
        photo.read_bytes()[:64], PASSPHRASE.encode(), made.code.entropy(), made.code.words[0].encode() + b" ",
        friends.shared.blob_key.key, friends.shared.blob_key.key.hex().encode(), b"accepted",
    ]  # fmt: skip
    files = [path for path in made.folder.rglob("*") if path.is_file()]
    assert len(files) >= 7
    for path in files:
        data, name = path.read_bytes(), path.name.encode()
        for secret in hidden:
            assert secret not in data, (path, secret)
            assert secret not in name, (path, secret)


def test_file_sizes_are_buckets(made: Made, tmp_path: Path) -> None:
    for size in (100, 500, 3000):
        photo = tmp_path / "p"
        photo.write_bytes(os.urandom(size))
        record = made.vault.add_record(draft(size, source_name="x" * (size % 200)), photo)
        made.vault.accept_key(made.vault.share_key(record.id), "2026-11-21")
    for folder in ("records", "originals", "keys"):
        assert len({path.stat().st_size for path in (made.folder / folder).iterdir()}) == 1


def test_errors_and_reprs_show_no_secret(made: Made, photo: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    record = made.vault.add_record(draft(), photo)
    words = made.code.text()
    shown = [repr(made.vault), repr(made.code), repr(record), repr(made.vault.records()), repr(made.vault._unlocked)]
    assert made.vault._unlocked is not None
    shown += [repr(made.vault._unlocked.keys), repr(vars(made.vault)), str(made.vault.status())]
    made.vault.lock()
    for attempt in (
        lambda: made.vault.unlock("my secret guess"),
        lambda: made.vault.unlock_with_recovery("my secret guess"),
        lambda: made.vault.unlock_with_recovery(words.replace(made.code.words[0], "mysecretguess", 1)),
    ):
        with pytest.raises(errors.VaultError) as caught:
            attempt()
        shown += [str(caught.value), repr(caught.value), caught.value.hint]
    text = " ".join(shown) + caplog.text
    for secret in (
        PASSPHRASE,
        "secret guess",
        "mysecretguess",
        words,
        made.code.words[0] + " ",
        draft().photo_key.hex(),
        "anna",
    ):
        assert secret not in text
    assert caplog.records == []


def test_locking_wipes_the_keys(made: Made) -> None:
    unlocked = made.vault._unlocked
    assert unlocked is not None
    buffer = unlocked.keys._master._buffer
    made.vault.lock()
    assert bytes(buffer) == bytes(32)
    with pytest.raises(ValueError, match="wiped"):
        _ = unlocked.keys.master
    assert made.vault._unlocked is None


def test_a_secret_cannot_be_pickled_or_printed() -> None:
    import pickle

    secret = SecretBytes(b"k" * 32)
    with pytest.raises(TypeError):
        pickle.dumps(secret)
    assert "k" * 4 not in repr(secret) + str(secret) + f"{secret}"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no RLIMIT_CORE")
def test_core_dumps_are_off_while_any_vault_is_unlocked(made: Made) -> None:
    import resource

    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
    assert PROCESS_GUARD._holders >= 1
    before = resource.getrlimit(resource.RLIMIT_CORE)
    guard = CoreDumpGuard()
    guard.hold()
    guard.hold()
    guard.release()
    assert guard._before is not None
    guard.release()
    assert guard._before is None
    assert resource.getrlimit(resource.RLIMIT_CORE) == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux pipes dumps to programs")
def test_a_process_with_an_unlocked_vault_is_not_dumpable(made: Made) -> None:
    assert process_guard._prctl(process_guard._PR_GET_DUMPABLE, 0) == 0
    other = CoreDumpGuard()
    other.hold()
    other.release()
    assert process_guard._prctl(process_guard._PR_GET_DUMPABLE, 0) == 0  # it was not this one's to lift
    made.vault.lock()
    if PROCESS_GUARD._holders == 0:
        assert process_guard._prctl(process_guard._PR_GET_DUMPABLE, 0) == 1


def test_sync_folders_are_recognised(tmp_path: Path, made: Made) -> None:
    assert sync_service(tmp_path / "Dropbox" / "vault") == "Dropbox"
    assert sync_service(tmp_path / "OneDrive - Family" / "a" / "vault") == "OneDrive"
    assert sync_service(tmp_path / "boxes" / "vault") is None
    assert Vault.open(made.folder).status().sync_service is None
