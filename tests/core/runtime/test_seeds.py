"""Randomness from keys: fixed by key and purpose, independent between purposes, never changing between releases."""

from __future__ import annotations

import hashlib
import hmac

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from velato_core.runtime.seeds import derive_bytes, derive_generator, derive_seed, label

KEY = bytes(range(32))
PURPOSES = ("noise-map", "noise-map/face/0", "noise-map/face/1", "pseudonym/person/3", "pseudonym")


def hkdf_by_hand(key: bytes, info: bytes, length: int) -> bytes:
    """RFC 5869 with an empty salt, written out from the document."""
    prk = hmac.new(bytes(32), key, hashlib.sha256).digest()
    out, block = b"", b""
    for counter in range(1, -(-length // 32) + 1):
        block = hmac.new(prk, block + info + bytes([counter]), hashlib.sha256).digest()
        out += block
    return out[:length]


@given(key=st.binary(min_size=32, max_size=32), length=st.integers(1, 200), purpose=st.sampled_from(PURPOSES))
def test_equals_rfc_5869_written_out(key: bytes, length: int, purpose: str) -> None:
    expected = hkdf_by_hand(key, f"velato/v1/{purpose}".encode(), length)
    assert derive_bytes(key, purpose, length) == expected


def test_stays_what_it_was_in_the_first_release() -> None:
    # Golden: a photo protected with an old release must come out the same with a new one.
    assert label("noise-map") == "velato/v1/noise-map"
    assert derive_bytes(KEY, "noise-map", 16).hex() == "777a5aa9231ab2fc18cec12455eca915"
    assert derive_seed(KEY, "noise-map") == 4304646660078524798


def test_purposes_do_not_share_anything() -> None:
    seeds = {derive_seed(KEY, purpose) for purpose in PURPOSES}
    assert len(seeds) == len(PURPOSES)


def test_seeds_fit_every_generator() -> None:
    assert all(0 <= derive_seed(bytes([n]) * 32, "noise-map") < 2**63 for n in range(64))


def test_generators_repeat_and_differ_by_key() -> None:
    first, again = (torch.randn(8, generator=derive_generator(KEY, "noise-map")) for _ in range(2))
    other = torch.randn(8, generator=derive_generator(KEY[::-1], "noise-map"))
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


@pytest.mark.parametrize("purpose", ["", "/a", "a/", "a//b", "A", "a b", "naïve", "../v2/x"])
def test_malformed_purposes_are_refused(purpose: str) -> None:
    with pytest.raises(ValueError, match="not a purpose label"):
        derive_bytes(KEY, purpose)


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33)])
def test_keys_of_another_length_are_refused(key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        derive_bytes(key, "noise-map")


@pytest.mark.parametrize("length", [0, -1, 255 * 32 + 1])
def test_impossible_lengths_are_refused(length: int) -> None:
    with pytest.raises(ValueError, match="8160"):
        derive_bytes(KEY, "noise-map", length)
