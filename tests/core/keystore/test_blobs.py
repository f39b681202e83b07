"""Sealed originals as streams: sizes, damage, order, memory."""

from __future__ import annotations

import hashlib
import io
import os

import pytest
from keystore_helpers import CHUNK

from velato_core import errors
from velato_core.keystore import blobs
from velato_core.keystore.aead import AuthenticationFailed, ChunkCipher, open_bytes, seal_bytes
from velato_core.keystore.blobs import BlobKey, open_blob, seal_blob, sealed_size
from velato_core.keystore.padding import bucket

KEY = BlobKey(key=b"k" * 32, context=b"c" * 32)
SEALED_CHUNK = CHUNK + 16


def seal(data: bytes, key: BlobKey = KEY) -> bytes:
    out = io.BytesIO()
    digest = seal_blob(io.BytesIO(data), len(data), key, out)
    assert digest.sha256 == hashlib.sha256(data).digest()
    return out.getvalue()


def unseal(sealed: bytes, key: BlobKey = KEY) -> bytes:
    out = io.BytesIO()
    open_blob(io.BytesIO(sealed), key, out, "test")
    return out.getvalue()


@pytest.mark.parametrize(
    "size",
    [0, 1, 4055, 4056, 4057, CHUNK - 41, CHUNK - 40, CHUNK - 39, CHUNK, 16 * CHUNK - 40, 16 * CHUNK, 17 * CHUNK + 5],
)
def test_round_trip_at_every_boundary(size: int) -> None:
    data = os.urandom(size)
    sealed = seal(data)
    assert len(sealed) == sealed_size(size)
    assert unseal(sealed) == data


def test_two_seals_of_one_file_share_nothing() -> None:
    data = bytes(10 * CHUNK)
    one, two = seal(data), seal(data, BlobKey(key=b"K" * 32, context=b"c" * 32))
    assert one[20:] != two[20:]
    assert len({one[at : at + 64] for at in range(20, len(one) - 64, 64)}) == len(range(20, len(one) - 64, 64))


def test_sizes_hide_in_buckets() -> None:
    assert {bucket(n) for n in range(1, 4097)} == {4096}
    for n in (4097, 10_000, 123_456, 5_000_000, 200_000_000):
        assert n <= bucket(n) <= n * 1.12
        assert bucket(bucket(n)) == bucket(n)
    assert len({bucket(n) for n in range(3_000_000, 4_000_000, 997)}) < 20


def chunks(sealed: bytes) -> list[bytes]:
    return [sealed[at : at + SEALED_CHUNK] for at in range(20, len(sealed), SEALED_CHUNK)]


@pytest.mark.parametrize("size", [100, 5 * CHUNK, 20 * CHUNK])
def test_a_cut_anywhere_is_refused(size: int) -> None:
    sealed = seal(os.urandom(size))
    cuts = {0, 5, 19, 20, 21, 35, 36, 37, len(sealed) - 1, len(sealed) - 16, len(sealed) - 17}
    cuts |= {20 + number * SEALED_CHUNK for number in range(size // CHUNK + 1)}
    for cut in cuts:
        with pytest.raises(errors.CorruptRecord):
            unseal(sealed[:cut])


def test_chunks_in_another_order_twice_or_left_out_are_refused() -> None:
    sealed = seal(os.urandom(20 * CHUNK))
    head, parts = sealed[:20], chunks(sealed)
    swapped = [parts[1], parts[0], *parts[2:]]
    doubled = [parts[0], parts[0], *parts[1:]]
    dropped = parts[1:]
    last_dropped = parts[:-1]
    last_doubled = [*parts, parts[-1]]
    far = [*parts[:3], parts[17], *parts[4:17], parts[3], *parts[18:]]
    for bad in (swapped, doubled, dropped, last_dropped, last_doubled, far):
        with pytest.raises(errors.CorruptRecord):
            unseal(head + b"".join(bad))


def test_bytes_after_the_end_are_refused() -> None:
    sealed = seal(b"photo")
    for tail in (b"\0", b"x" * 16, b"x" * 17, b"x" * SEALED_CHUNK, sealed[20:]):
        with pytest.raises(errors.CorruptRecord):
            unseal(sealed + tail)


def test_the_key_and_the_context_are_both_needed() -> None:
    sealed = seal(b"photo")
    for key in (BlobKey(key=b"x" * 32, context=KEY.context), BlobKey(key=KEY.key, context=b"x" * 32)):
        with pytest.raises(errors.CorruptRecord):
            unseal(sealed, key)


def test_every_byte_of_the_head_and_of_the_first_and_last_chunk_counts() -> None:
    sealed = seal(os.urandom(4100))  # two chunks would be 64 KiB of flips each; this size is one of 4.3 KiB
    for at in range(len(sealed)):
        bad = bytearray(sealed)
        bad[at] ^= 1 << (at % 8)
        with pytest.raises((errors.CorruptRecord, errors.UnsupportedVersion)):
            unseal(bytes(bad))


def test_a_newer_version_is_not_called_damage() -> None:
    sealed = bytearray(seal(b"photo"))
    sealed[9] = 2
    with pytest.raises(errors.UnsupportedVersion):
        unseal(bytes(sealed))


def _sealed_plaintext(plaintext: bytes) -> bytes:
    """An authentic stream around a plaintext that the vault never writes."""
    prefix = b"p" * 7
    body = seal_bytes(blobs._stream_key(KEY), prefix, blobs._aad(KEY), plaintext)
    return b"VELATOBL\0\1" + prefix + bytes(3) + body


@pytest.mark.parametrize(
    "plaintext",
    [
        b"\0" * 7,
        (1 << 63).to_bytes(8, "big") + bytes(4088),  # a length that nothing backs
        (10).to_bytes(8, "big") + b"0123456789" + b"\1" + bytes(4096 - 51) + hashlib.sha256(b"0123456789").digest(),
        (10).to_bytes(8, "big") + b"0123456789" + bytes(4096 - 50) + bytes(32),  # another digest
        (10).to_bytes(8, "big") + b"0123456789" + bytes(8192 - 50) + hashlib.sha256(b"0123456789").digest(),
    ],
)
def test_authentic_nonsense_is_refused(plaintext: bytes) -> None:
    with pytest.raises(errors.CorruptRecord):
        unseal(_sealed_plaintext(plaintext))


def test_empty_plaintext_is_one_empty_last_chunk() -> None:
    sealed = seal_bytes(b"k" * 32, b"p" * 7, b"aad", b"")
    assert len(sealed) == 16
    assert open_bytes(b"k" * 32, b"p" * 7, b"aad", sealed) == b""
    with pytest.raises(AuthenticationFailed):
        open_bytes(b"k" * 32, b"p" * 7, b"aad", b"")


def test_a_finished_stream_takes_no_more() -> None:
    cipher = ChunkCipher(b"k" * 32, b"p" * 7, b"")
    cipher.seal(b"x", last=True)
    with pytest.raises(ValueError, match="finished"):
        cipher.seal(b"y", last=False)
