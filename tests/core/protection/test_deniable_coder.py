"""The coder without redundancy and the cipher without authentication, on which a wrong key's harmlessness rests."""

from __future__ import annotations

from itertools import islice, repeat

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from velato_core.protection.deniable_coder import (
    decode_symbols,
    encode_symbols,
    gauss_table,
    laplace_levels,
    laplace_table,
)
from velato_core.protection.deniable_seal import NONCE_BYTES, open_sealed, seal

KEY, WRONG = bytes(range(32)), bytes(32)
LEVELS = [0, 6, 10, 13, 16, 23]


@given(
    st.lists(st.tuples(st.sampled_from(LEVELS), st.integers(-40, 40) | st.integers(-900, 900)), max_size=300),
    st.binary(min_size=1, max_size=4),
)
def test_symbols_come_back_whatever_follows_them(pairs: list[tuple[int, int]], filler: bytes) -> None:
    tables = [laplace_table(level) for level, _ in pairs]
    data = encode_symbols([symbol for _, symbol in pairs], tables)
    symbols = [symbol for _, symbol in pairs]
    assert decode_symbols(data, tables, iter(list(filler) * 400)) == symbols


@pytest.mark.parametrize("level", LEVELS)
def test_random_bytes_decode_to_the_tables_own_distribution(level: int) -> None:
    scale = 2 ** (level / 2 - 6)
    tables = [laplace_table(level)] * 4000
    drawn = decode_symbols(np.random.default_rng(level).bytes(9000), tables, repeat(0))
    expected = np.abs(np.rint(np.random.default_rng(99).laplace(0, scale, 200_000))).mean()
    assert np.abs(drawn).mean() == pytest.approx(expected, rel=0.15, abs=0.01)


@pytest.mark.parametrize("level", LEVELS)
def test_tables_are_whole_and_give_every_symbol_a_part(level: int) -> None:
    for table in (laplace_table(level), gauss_table(0.5 + level)):
        parts = np.diff(table.starts)
        assert parts.min() >= 1
        assert parts.sum() == 1 << 20
        assert len(parts) == 2 * table.reach + 1
        assert (parts == parts[::-1]).all()


def test_the_code_is_near_the_entropy() -> None:
    scales = np.random.default_rng(0).uniform(0.05, 4, 5000)
    symbols = [round(value) for value in np.random.default_rng(1).laplace(0, scales)]
    tables = [laplace_table(int(level)) for level in laplace_levels(scales)]
    bits = sum(
        20 - np.log2(table.starts[symbol + table.reach + 1] - table.starts[symbol + table.reach])
        for symbol, table in zip(symbols, tables, strict=True)
    )
    assert len(encode_symbols(symbols, tables)) <= bits / 8 * 1.002 + 4


@given(st.binary(max_size=200))
def test_a_sealed_text_opens_with_its_key(text: bytes) -> None:
    opened, _ = open_sealed(KEY, seal(KEY, text))
    assert opened == text
    assert len(seal(KEY, text)) == len(text) + NONCE_BYTES


def test_every_key_opens_to_something_else_and_goes_on_without_an_end() -> None:
    text = bytes(1000)
    right, wrong = (open_sealed(key, seal(KEY, text)) for key in (KEY, WRONG))
    assert right[0] == text
    share = np.unpackbits(np.frombuffer(wrong[0], np.uint8)).mean()
    assert 0.4 < share < 0.6
    assert len(set(islice(wrong[1], 2000))) > 200


def test_two_texts_under_one_key_do_not_share_their_key_stream() -> None:
    one, other = seal(KEY, b"a" * 64), seal(KEY, b"b" * 64)
    mixed = bytes(x ^ y for x, y in zip(one[NONCE_BYTES:], other[NONCE_BYTES:], strict=True))
    assert mixed != bytes([ord("a") ^ ord("b")]) * 64


def test_sealed_data_that_is_too_short_opens_too() -> None:
    assert open_sealed(KEY, b"ab")[0] == b""
