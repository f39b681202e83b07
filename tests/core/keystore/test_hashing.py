"""SHA-256 in a thread of its own: the same digest for every length, and no thread left behind."""

from __future__ import annotations

import hashlib
import threading
from typing import TYPE_CHECKING

import pytest

from velato_core.keystore.blobs import BlobKey, NullSink, seal_blob
from velato_core.keystore.hashing import _BATCH_BYTES, _BUFFERS, SideHash

if TYPE_CHECKING:
    from pathlib import Path

PIECE = 65536


def side_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "velato-sha256"]


@pytest.mark.parametrize("size", [0, 1, PIECE, _BATCH_BYTES - 1, _BATCH_BYTES, _BATCH_BYTES + 1, 9 * _BATCH_BYTES + 7])
def test_the_digest_is_sha256(size: int) -> None:
    data = bytes(range(251)) * (size // 251 + 1)
    view = memoryview(data)[:size]
    with SideHash() as hashing:
        for start in range(0, size, PIECE):
            hashing.update(view[start : start + PIECE])
        assert hashing.digest() == hashlib.sha256(view).digest()
    assert side_threads() == []


@pytest.mark.parametrize("piece", [1 << 12, _BATCH_BYTES - 1, 3 * _BATCH_BYTES + 5])
def test_what_was_given_may_change_afterwards(piece: int) -> None:
    buffer, expected = bytearray(piece), hashlib.sha256()
    with SideHash() as hashing:
        for number in range(6 * _BATCH_BYTES // piece + 1):
            buffer[:] = bytes([number % 256]) * piece
            hashing.update(memoryview(buffer))
            expected.update(buffer)
        assert hashing.digest() == expected.digest()


def test_little_is_hashed_without_a_thread() -> None:
    with SideHash() as hashing:
        hashing.update(b"x" * (_BATCH_BYTES - 1))
        assert side_threads() == []


def test_the_thread_ends_when_the_work_fails() -> None:
    def fail() -> None:
        with SideHash() as hashing:
            for _ in range(_BUFFERS * 4):
                hashing.update(b"x" * _BATCH_BYTES)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert side_threads() == []


def test_what_goes_wrong_in_the_thread_is_told_and_blocks_nobody() -> None:
    class Broken:
        def update(self, data: bytes) -> None:
            raise MemoryError

    with SideHash() as hashing:
        hashing._hash = Broken()  # type: ignore[assignment]
        for _ in range(_BUFFERS * 4):
            hashing.update(b"x" * _BATCH_BYTES)
        with pytest.raises(MemoryError):
            hashing.digest()
    assert side_threads() == []


def test_cancelling_a_large_photo_leaves_no_thread(tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(bytes(8 * _BATCH_BYTES))

    def cancel(done: int) -> None:
        if done > 4 * _BATCH_BYTES:
            raise KeyboardInterrupt

    with path.open("rb") as source, pytest.raises(KeyboardInterrupt):
        seal_blob(source, 8 * _BATCH_BYTES, BlobKey(key=bytes(32), context=bytes(32)), NullSink(), cancel)
    assert side_threads() == []
