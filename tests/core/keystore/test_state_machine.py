"""Any order of create, add, change, remove, rotate, lock: the vault always says and gives back what a plain list would."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, precondition, rule
from keystore_helpers import draft

from velato_core.errors import NotRestorable, RecordNotFound
from velato_core.keystore import Digest, SharedKey, Vault
from velato_core.keystore.blobs import BlobKey
from velato_core.keystore.kdf import weak_kdf_for_tests

MEMORY = Path("/dev/shm")


class VaultMachine(RuleBasedStateMachine):
    """The vault beside a model of it."""

    ids = Bundle("ids")

    def __init__(self) -> None:
        super().__init__()
        self.switch = weak_kdf_for_tests()
        self.weak = self.switch.__enter__()
        self.folder = Path(tempfile.mkdtemp(prefix="velato-test-", dir=MEMORY if MEMORY.is_dir() else None))
        self.model: dict[str, tuple[bytes, bytes | None]] = {}  # id -> protected hash, original
        self.people = b""
        self.accepted: dict[str, bytes] = {}
        self.passphrase = "first"
        self.number = 0

    @initialize()
    def create(self) -> None:
        self.vault, self.code = Vault.create(self.folder / "vault", self.passphrase, kdf=self.weak)
        self.album = self.vault.derive_album_key("album")

    @precondition(lambda self: self.vault.unlocked)
    @rule(target=ids, original=st.none() | st.binary(max_size=300), pending=st.booleans())
    def add(self, original: bytes | None, pending: bool) -> str:
        self.number += 1
        photo = None
        if original is not None:
            photo = self.folder / "photo"
            photo.write_bytes(original)
        digest = b"" if pending else self.number.to_bytes(32, "big")
        record = self.vault.add_record(draft(self.number, protected_sha256=digest), photo)
        self.model[record.id] = digest, original
        return record.id

    @precondition(lambda self: self.vault.unlocked)
    @rule(record_id=ids, digest=st.binary(min_size=32, max_size=32))
    def commit(self, record_id: str, digest: bytes) -> None:
        self.vault.commit_record(record_id, protected_sha256=digest)
        self.model[record_id] = digest, self.model[record_id][1]

    @precondition(lambda self: self.vault.unlocked)
    @rule(record_id=consumes(ids))
    def remove(self, record_id: str) -> None:
        self.vault.remove_record(record_id)
        del self.model[record_id]

    @precondition(lambda self: self.vault.unlocked)
    @rule(record_id=ids)
    def restore(self, record_id: str) -> None:
        out = self.folder / "out"
        original = self.model[record_id][1]
        try:
            self.vault.restore_original(record_id, out)
        except NotRestorable:
            assert original is None
        else:
            assert out.read_bytes() == original
            out.unlink()

    @precondition(lambda self: self.vault.unlocked)
    @rule(data=st.binary(max_size=50))
    def save_people(self, data: bytes) -> None:
        self.vault.save_people(data)
        self.people = data

    @precondition(lambda self: self.vault.unlocked)
    @rule(key=st.binary(min_size=32, max_size=32))
    def accept_key(self, key: bytes) -> None:
        shared = SharedKey(
            blob_key=BlobKey(key=key, context=key),
            digest=Digest(size=1, sha256=key),
            file_name="friend.jpg",
            media_type="image/jpeg",
        )
        self.accepted[self.vault.accept_key(shared, "now").id] = key

    @precondition(lambda self: self.vault.unlocked and self.accepted)
    @rule(data=st.data())
    def forget_key(self, data: st.DataObject) -> None:
        gone = data.draw(st.sampled_from(sorted(self.accepted)))
        self.vault.forget_keys([gone])
        del self.accepted[gone]

    @precondition(lambda self: self.vault.unlocked)
    @rule(new=st.text(min_size=1, max_size=8))
    def change_passphrase(self, new: str) -> None:
        self.vault.change_passphrase(self.passphrase, new)
        self.passphrase = new

    @precondition(lambda self: self.vault.unlocked)
    @rule()
    def rotate_master_key(self) -> None:
        self.code = self.vault.rotate_master_key(self.passphrase)

    @precondition(lambda self: self.vault.unlocked)
    @rule()
    def rotate_recovery(self) -> None:
        self.code = self.vault.rotate_recovery()

    @precondition(lambda self: self.vault.unlocked)
    @rule()
    def lock(self) -> None:
        self.vault.lock()

    @precondition(lambda self: not self.vault.unlocked)
    @rule(recovery=st.booleans(), lose_index=st.booleans())
    def unlock(self, recovery: bool, lose_index: bool) -> None:
        if lose_index:
            (self.folder / "vault" / "index.velato").unlink(missing_ok=True)
        self.vault = Vault.open(self.folder / "vault")
        if recovery:
            self.vault.unlock_with_recovery(self.code.text())
        else:
            self.vault.unlock(self.passphrase)

    @precondition(lambda self: self.vault.unlocked)
    @rule()
    def verify(self) -> None:
        report = self.vault.verify()
        assert report.ok, report
        assert report.records == len(self.model)
        assert report.unused_files == ()
        assert self.vault.repair().set_aside == ()

    @invariant()
    def says_what_the_model_says(self) -> None:
        if not hasattr(self, "vault") or not self.vault.unlocked:
            return
        assert {s.id: s.protected_sha256 for s in self.vault.records()} == {k: v[0] for k, v in self.model.items()}
        assert self.vault.load_people() == self.people
        assert {key.id: key.shared.blob_key.key for key in self.vault.accepted_keys()} == self.accepted
        assert self.vault.derive_album_key("album") == self.album
        try:
            self.vault.record("00" * 16)
        except RecordNotFound:
            return
        raise AssertionError("a record that was never added")

    def teardown(self) -> None:
        if hasattr(self, "vault"):
            self.vault.lock()
        self.switch.__exit__(None, None, None)
        shutil.rmtree(self.folder)


TestVaultMachine = VaultMachine.TestCase
TestVaultMachine.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
