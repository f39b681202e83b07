"""The passphrase's cost: floor, caps, and that they are checked before anything is derived."""

from __future__ import annotations

import pytest

from velato_core import errors
from velato_core.keystore import KdfParams, kdf

MIB = 1024


@pytest.fixture
def floor(monkeypatch: pytest.MonkeyPatch) -> None:
    """The floor as the product has it, against the autouse fixture."""
    monkeypatch.setattr(kdf, "_floor_enforced", True)


def test_adds_nothing_to_the_librarys_argon2id() -> None:
    # The wrapper adds only NFC and UTF-8, so the library called directly is the expectation.
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    direct = Argon2id(salt=b"s" * 16, length=32, iterations=2, lanes=1, memory_cost=64).derive("pässword".encode())
    assert kdf.derive("pässword", b"s" * 16, KdfParams(iterations=2, memory_kib=64, lanes=1)) == direct


@pytest.mark.usefixtures("floor")
@pytest.mark.parametrize(
    "params",
    [
        KdfParams(iterations=3, memory_kib=64 * MIB, lanes=4),
        KdfParams(iterations=1, memory_kib=2048 * MIB, lanes=4),
        KdfParams(iterations=16, memory_kib=2048 * MIB, lanes=16),
    ],
)
def test_accepts_strong_costs(params: KdfParams) -> None:
    kdf.check(params, reading=True)
    kdf.check(params, reading=False)


@pytest.mark.usefixtures("floor")
@pytest.mark.parametrize(
    "params",
    [
        KdfParams(iterations=2, memory_kib=64 * MIB, lanes=4),  # less work than the floor
        KdfParams(iterations=16, memory_kib=32 * MIB, lanes=4),  # less memory
        KdfParams(iterations=1, memory_kib=8, lanes=1),
        KdfParams(iterations=0, memory_kib=1024 * MIB, lanes=1),
        KdfParams(iterations=17, memory_kib=64 * MIB, lanes=1),
        KdfParams(iterations=3, memory_kib=2048 * MIB + 1, lanes=4),
        KdfParams(iterations=3, memory_kib=64 * MIB, lanes=17),
        KdfParams(iterations=3, memory_kib=64 * MIB, lanes=0),
        KdfParams(iterations=2**32 - 1, memory_kib=2**32 - 1, lanes=2**32 - 1),
    ],
)
def test_refuses_weak_and_absurd_costs(params: KdfParams) -> None:
    with pytest.raises(errors.CorruptVault):
        kdf.check(params, reading=True)
    with pytest.raises(errors.UsageError):
        kdf.check(params, reading=False)


@pytest.mark.usefixtures("floor")
def test_calibration_never_goes_below_the_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[KdfParams] = []

    def slow(params: KdfParams) -> float:
        measured.append(params)
        return 30.0

    monkeypatch.setattr(kdf, "_measure", slow)
    assert kdf.calibrate() == kdf.FLOOR
    assert set(measured) == {kdf.FLOOR}


@pytest.mark.usefixtures("floor")
@pytest.mark.parametrize(("seconds", "mib"), [(0.3, 256), (0.1, 512), (0.01, 1024), (0.7, 64), (0.6, 128)])
def test_calibration_takes_the_memory_that_fills_the_second(
    monkeypatch: pytest.MonkeyPatch, seconds: float, mib: int
) -> None:
    monkeypatch.setattr(kdf, "_measure", lambda _params: seconds)
    monkeypatch.setattr(kdf, "_machine_memory_kib", lambda: 16 * 1024 * MIB)
    assert kdf.calibrate().memory_kib == mib * MIB
    kdf.check(kdf.calibrate(), reading=False)


@pytest.mark.usefixtures("floor")
def test_calibration_takes_the_best_of_several(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter([9.0, 0.3, 4.0, 4.0, 4.0, 4.0])
    monkeypatch.setattr(kdf, "_measure", lambda _params: next(seconds))
    monkeypatch.setattr(kdf, "_machine_memory_kib", lambda: 16 * 1024 * MIB)
    assert kdf.calibrate().memory_kib == 256 * MIB


@pytest.mark.parametrize(
    ("clock", "work", "seconds"),
    [
        (5.0, 0.3, 0.3),  # one thread on a busy machine: the clock counts what others did
        (0.3, 0.3, 0.3),  # one thread on an idle machine
        (0.3, 1.1, 0.3),  # four threads on an idle machine: processor time counts each
    ],
)
def test_a_busy_machine_does_not_look_slow(
    monkeypatch: pytest.MonkeyPatch, clock: float, work: float, seconds: float
) -> None:
    now = {"clock": 100.0, "work": 50.0}

    def derive(*_arguments: object) -> bytes:
        now["clock"] += clock
        now["work"] += work
        return b""

    monkeypatch.setattr(kdf, "derive", derive)
    monkeypatch.setattr("velato_core.keystore.kdf.time.perf_counter", lambda: now["clock"])
    monkeypatch.setattr("velato_core.keystore.kdf.time.process_time", lambda: now["work"])
    assert kdf._measure(kdf.FLOOR) == pytest.approx(seconds)


@pytest.mark.usefixtures("floor")
def test_calibration_leaves_a_small_machine_its_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf, "_measure", lambda _params: 0.01)
    monkeypatch.setattr(kdf, "_machine_memory_kib", lambda: 1024 * MIB)
    assert kdf.calibrate().memory_kib == 256 * MIB


def test_too_little_memory_is_said_plainly(monkeypatch: pytest.MonkeyPatch, weak_kdf: KdfParams) -> None:
    def no_memory(**_options: object) -> object:
        raise MemoryError

    monkeypatch.setattr(kdf, "Argon2id", no_memory)
    with pytest.raises(errors.OutOfMemory, match="MiB"):
        kdf.derive("x", b"s" * 16, weak_kdf)


@pytest.mark.parametrize("passphrase", ["", "x" * 4097, "\u00e4" * 2049])
def test_refuses_empty_and_endless_passphrases(passphrase: str) -> None:
    with pytest.raises(errors.UsageError):
        kdf.passphrase_bytes(passphrase)


def test_the_test_switch_is_off_outside_its_block() -> None:
    before = kdf._floor_enforced
    with kdf.weak_kdf_for_tests():
        assert not kdf._floor_enforced
    assert kdf._floor_enforced == before
