"""One random run: a vault is used until something goes wrong, then it must be whole. Shared by tests and the nightly run."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from keystore_faults import ERRORS, KINDS, FaultyFiles, Stopped
from keystore_helpers import PASSPHRASE, draft

from velato_core.errors import RecordNotFound, VelatoError, WrongPassphrase
from velato_core.keystore import Digest, KdfParams, SharedKey, Vault
from velato_core.keystore.blobs import BlobKey

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = (0, 1, 4000, 70_000, 200_001)
OPERATIONS = (
    "add",
    "add",
    "add",
    "commit",
    "remove",
    "people",
    "passphrase",
    "rotate",
    "relock",
    "recovery",
    "accept",
    "forget",
)


@dataclass
class Expected:
    """What must be there afterwards. Sets, where an operation was cut off and either outcome is right."""

    sources: dict[str, bytes] = field(default_factory=dict)  # record id -> original
    hashes: dict[str, set[bytes]] = field(default_factory=dict)  # record id -> protected hashes
    going: set[str] = field(default_factory=set)  # records whose removal was cut off
    people: set[bytes] = field(default_factory=lambda: {b""})
    passphrases: set[str] = field(default_factory=lambda: {PASSPHRASE})
    keys: set[bytes] = field(default_factory=set)  # accepted keys of other people's photos
    perhaps: set[bytes] = field(default_factory=set)  # one whose accepting or forgetting was cut off


@dataclass
class Outcome:
    """What one run did."""

    kind: str
    operation: str
    step: str
    violations: list[str]


class FaultRun:
    """Uses a vault with random operations until the fault fires."""

    def __init__(self, folder: Path, template: Path, photos: list[Path], seed: int, weak: KdfParams) -> None:
        self.random = Random(seed)
        self.folder = folder
        self.photos = photos
        self.weak = weak
        self.expected = Expected()
        self.operation = "unlock"
        self.number = 0
        shutil.copytree(template, folder)
        kind = KINDS[seed % len(KINDS)]
        self.files = FaultyFiles(kind, self.random.randint(1, 150), self.random)
        self.vault = Vault.open(folder)
        self.vault._files = self.files

    def run(self) -> Outcome:
        """Use, fail, open again, look."""
        try:
            self.vault.unlock(PASSPHRASE)
            for _ in range(40):
                self.operation = self.random.choice(OPERATIONS)
                getattr(self, f"_{self.operation}")()
                if self.files.fired and self.files.kind in ERRORS:
                    break
            self.operation = self.operation if self.files.fired else "none"
        except (Stopped, VelatoError):
            pass
        finally:
            self._abandon()
        violations = self._look()
        return Outcome(self.files.kind, self.operation, self.files.fired, violations)

    def _abandon(self) -> None:
        # The process is gone: the system lets go of its lock, nothing else happens.
        self.vault._lock.release()
        if self.vault._unlocked is not None:
            from velato_core.keystore.process_guard import PROCESS_GUARD

            PROCESS_GUARD.release()
            self.vault._unlocked = None

    def _add(self) -> None:
        self.number += 1
        photo = self.random.choice(self.photos)
        pending = self.random.random() < 0.5
        kept = draft(self.number, protected_sha256=b"" if pending else self.number.to_bytes(32, "big"))
        record = self.vault.add_record(kept, photo)
        self.expected.sources[record.id] = photo.read_bytes()
        self.expected.hashes[record.id] = {kept.protected_sha256}

    def _commit(self) -> None:
        if not self.expected.sources:
            return
        record_id = self.random.choice(sorted(self.expected.sources))
        fresh = self.random.randbytes(32)
        self.expected.hashes[record_id].add(fresh)
        self.vault.commit_record(record_id, protected_sha256=fresh)
        self.expected.hashes[record_id] = {fresh}

    def _remove(self) -> None:
        if not self.expected.sources:
            return
        record_id = self.random.choice(sorted(self.expected.sources))
        self.expected.going.add(record_id)
        self.vault.remove_record(record_id)
        self.expected.going.discard(record_id)
        del self.expected.sources[record_id]

    def _people(self) -> None:
        fresh = self.random.randbytes(100)
        self.expected.people.add(fresh)
        self.vault.save_people(fresh)
        self.expected.people = {fresh}

    def _accept(self) -> None:
        fresh = self.random.randbytes(32)
        shared = SharedKey(
            blob_key=BlobKey(key=fresh, context=bytes(32)),
            digest=Digest(size=1, sha256=bytes(32)),
            file_name="friend.jpg",
            media_type="image/jpeg",
        )
        self.expected.perhaps = {fresh}
        self.vault.accept_key(shared, "now")
        self.expected.keys.add(fresh)

    def _forget(self) -> None:
        if not self.expected.keys:
            return
        gone = self.random.choice(sorted(self.expected.keys))
        self.expected.keys.discard(gone)
        self.expected.perhaps = {gone}
        self.vault.forget_keys([key.id for key in self.vault.accepted_keys() if key.shared.blob_key.key == gone])
        self.expected.perhaps = set()

    def _passphrase(self) -> None:
        (old,) = self.expected.passphrases
        fresh = f"passphrase {self.random.random()}"
        self.expected.passphrases.add(fresh)
        self.vault.change_passphrase(old, fresh, kdf_params=self.weak)
        self.expected.passphrases = {fresh}

    def _rotate(self) -> None:
        (passphrase,) = self.expected.passphrases
        self.vault.rotate_master_key(passphrase, kdf_params=self.weak)

    def _recovery(self) -> None:
        self.vault.rotate_recovery()

    def _relock(self) -> None:
        (passphrase,) = self.expected.passphrases
        self.vault.lock()
        self.vault.unlock(passphrase)

    def _look(self) -> list[str]:
        vault = Vault.open(self.folder)
        for passphrase in self.expected.passphrases:
            try:
                vault.unlock(passphrase)
                break
            except WrongPassphrase:
                continue
        if not vault.unlocked:
            return ["no passphrase opens"]
        with vault:
            return [*self._wrong_records(vault), *self._wrong_state(vault)]

    def _wrong_records(self, vault: Vault) -> list[str]:
        wrong: list[str] = []
        for record_id, original in self.expected.sources.items():
            out = self.folder.parent / f"{self.folder.name}-{record_id}"
            try:
                vault.restore_original(record_id, out)
            except RecordNotFound:
                if record_id not in self.expected.going:
                    wrong.append("lost record")
                continue
            except VelatoError as error:
                wrong.append(f"unreadable record: {error}")
                continue
            if out.read_bytes() != original:
                wrong.append("wrong bytes")
            out.unlink()
            if vault.record(record_id).draft.protected_sha256 not in self.expected.hashes[record_id]:
                wrong.append("lost change")
        return wrong

    def _wrong_state(self, vault: Vault) -> list[str]:
        wrong = [f"damaged: {damage.what}: {damage.reason}" for damage in vault.verify().damaged]
        if vault.load_people() not in self.expected.people:
            wrong.append("lost people")
        keys = {key.shared.blob_key.key for key in vault.accepted_keys()}
        if not self.expected.keys <= keys or not keys <= self.expected.keys | self.expected.perhaps:
            wrong.append("lost key")
        if any(path.name.endswith(".tmp") for path in self.folder.rglob("*")):
            wrong.append("temporary file left")
        unknown = [s.id for s in vault.records() if s.id not in self.expected.sources]
        whole = all(vault.record(record_id).original is not None for record_id in unknown)
        if len(unknown) > 1 or not whole:
            wrong.append("half record")  # at most the one add that was cut off, and that whole
        if vault.status().rotating:
            wrong.append("rotation not finished")
        return wrong


def make_sources(folder: Path) -> list[Path]:
    """Photos of several sizes."""
    photos = []
    for size in SOURCES:
        path = folder / f"photo-{size}.jpg"
        path.write_bytes(Random(size).randbytes(size))
        photos.append(path)
    return photos


def fault_runs(folder: Path, count: int, weak: KdfParams, first_seed: int = 0) -> list[Outcome]:
    """Do `count` runs; each starts from a copy of one small vault."""
    template = folder / "template"
    Vault.create(template, PASSPHRASE, kdf=weak)[0].lock()
    photos = make_sources(folder)
    before = [path.read_bytes() for path in photos]
    outcomes = []
    for seed in range(first_seed, first_seed + count):
        work = folder / "run"
        outcomes.append(FaultRun(work, template, photos, seed, weak).run())
        shutil.rmtree(work)
    if [path.read_bytes() for path in photos] != before:
        outcomes.append(Outcome("any", "any", "any", ["a user's photo was touched"]))
    return outcomes


def table(outcomes: list[Outcome]) -> str:
    """A Markdown table of what was tried."""
    fired = [outcome for outcome in outcomes if outcome.step]
    by_kind = Counter(outcome.kind for outcome in fired)
    by_pair = Counter((outcome.operation, outcome.kind) for outcome in fired)
    operations = sorted({outcome.operation for outcome in fired})
    lines = ["| while | " + " | ".join(KINDS) + " |", "|---|" + "---|" * len(KINDS)]
    lines += [
        f"| {operation} | " + " | ".join(str(by_pair[operation, kind]) for kind in KINDS) + " |"
        for operation in operations
    ]
    lines.append("| **all** | " + " | ".join(str(by_kind[kind]) for kind in KINDS) + " |")
    return "\n".join(lines)
