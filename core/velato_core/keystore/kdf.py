"""Argon2id: from a passphrase to a key, with limits that are checked before any memory is asked for.

Floor t=3, m=64 MiB, p=4 is RFC 9106's second recommended option. The caps keep a hostile header from freezing or
exhausting the machine. One global exists for tests only: `weak_kdf_for_tests`.
"""

from __future__ import annotations

import os
import time
import unicodedata
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from velato_core.errors import CorruptVault, OutOfMemory, UsageError
from velato_core.keystore.labels import KEY_BYTES, SALT_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

MIB = 1024  # Argon2 counts memory in KiB
MAX_PASSPHRASE_BYTES = 4096  # far above any passphrase; keeps a pasted file from being hashed
TARGET_SECONDS = 1.0
_MEASUREMENTS = 3  # the best counts: caches and clock rates are disturbed by others too
_CEILING_KIB = 1024 * MIB  # what calibration may choose by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class KdfParams:
    """The cost of Argon2id.

    Attributes:
        iterations: passes over memory (t), 1 to 16.
        memory_kib: memory in KiB (m), up to 2 GiB.
        lanes: parallelism (p), 1 to 16.
    """

    iterations: int = 3
    memory_kib: int = 256 * MIB
    lanes: int = 4

    def work(self) -> int:
        """Memory passes in KiB, the measure of cost that the floor compares."""
        return self.iterations * self.memory_kib


FLOOR = KdfParams(iterations=3, memory_kib=64 * MIB, lanes=4)
_CHEAPEST = KdfParams(iterations=1, memory_kib=8, lanes=1)  # for tests alone
CAP = KdfParams(iterations=16, memory_kib=2048 * MIB, lanes=16)
_floor_enforced = True


@contextmanager
def weak_kdf_for_tests() -> Iterator[KdfParams]:
    """Let vaults with a cost below the floor be made and opened inside the block. For tests only.

    Nothing in the product calls it and no setting, argument or environment variable reaches it. Calibration chooses the
    cheapest cost inside the block.

    Yields:
        The cheapest parameters that Argon2id takes.
    """
    global _floor_enforced
    before, _floor_enforced = _floor_enforced, False
    try:
        yield _CHEAPEST
    finally:
        _floor_enforced = before


def check(params: KdfParams, *, reading: bool) -> None:
    """Refuse a cost that is absurdly high or weaker than the floor, before anything is derived.

    The floor compares the work (t x m) and the memory; one pass over 2 GiB is as good as three over 64 MiB.

    Args:
        params: the cost.
        reading: True when it comes from a file, where a bad value means damage or a downgrade attack.

    Raises:
        CorruptVault: out of range, when reading.
        UsageError: out of range, otherwise.
    """
    legal = (
        1 <= params.iterations <= CAP.iterations
        and 1 <= params.lanes <= CAP.lanes
        and 8 * params.lanes <= params.memory_kib <= CAP.memory_kib
    )
    strong = params.memory_kib >= FLOOR.memory_kib and params.work() >= FLOOR.work()
    if legal and (strong or not _floor_enforced):
        return
    what = f"t={params.iterations}, m={params.memory_kib} KiB, p={params.lanes}"
    if reading:
        raise CorruptVault(
            f"The vault asks for passphrase settings that Velato never writes ({what}).",
            hint="The file may have been tampered with; restore the folder from a backup.",
        )
    raise UsageError(f"The passphrase cost {what} is outside the allowed range.", hint="Use the default cost.")


def passphrase_bytes(passphrase: str) -> bytes:
    """The bytes that are hashed: NFC, so that one passphrase typed on two systems is one passphrase.

    Raises:
        UsageError: it is empty or longer than 4096 bytes.
    """
    raw = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    if not raw:
        raise UsageError("The passphrase is empty.", hint="Choose a passphrase of several words.")
    if len(raw) > MAX_PASSPHRASE_BYTES:
        raise UsageError("The passphrase is longer than 4096 bytes.", hint="Choose a shorter one.")
    return raw


def derive(passphrase: str, salt: bytes, params: KdfParams) -> bytes:
    """Derive the 32-byte key-encryption key.

    Raises:
        OutOfMemory: the machine cannot give Argon2id the memory that the vault asks for.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError("salt must be 16 bytes")
    raw = passphrase_bytes(passphrase)
    try:
        return Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=params.iterations,
            lanes=params.lanes,
            memory_cost=params.memory_kib,
        ).derive(raw)
    except MemoryError:
        raise OutOfMemory(
            f"Unlocking needs {params.memory_kib // MIB} MiB of free memory.",
            hint="Close other programs and try again.",
        ) from None


def calibrate(target_seconds: float = TARGET_SECONDS) -> KdfParams:
    """Choose the memory that makes one derivation take about `target_seconds` here, never below the floor.

    Memory is doubled (it hurts attackers most) up to 1 GiB or a quarter of the machine; t and p stay at the floor's.
    What else the machine is doing just now does not make the choice cheaper: see `_measure`.
    """
    if not _floor_enforced:
        return _CHEAPEST
    limit = min(_CEILING_KIB, max(_machine_memory_kib() // 4, FLOOR.memory_kib))
    memory = FLOOR.memory_kib
    took = min(_measure(FLOOR) for _ in range(_MEASUREMENTS))
    while took * 2 <= target_seconds * 1.25 and memory * 2 <= limit:  # the factor lets 0.6 s count as "about half"
        memory *= 2
        took *= 2
    return KdfParams(iterations=3, memory_kib=memory, lanes=4)


def _measure(params: KdfParams) -> float:
    """Seconds that a derivation takes on an idle machine.

    On a busy one the clock runs on while others have the processor, so processor time is the better measure; where a
    library computes the lanes in threads, that counts each thread and the clock is. The smaller of the two is never too
    small: a derivation cannot be done in less of either.
    """
    clock, work = time.perf_counter(), time.process_time()
    derive("calibration", bytes(SALT_BYTES), params)
    return max(min(time.perf_counter() - clock, time.process_time() - work), 1e-3)


def _machine_memory_kib() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    except (AttributeError, OSError, ValueError):
        return 4 * _CEILING_KIB
