"""An arithmetic coder without redundancy: every byte string, random ones included, decodes to likely symbols.

This is what makes a wrong key harmless (honey encryption, Juels and Ristenpart 2014). Arithmetic decoding of uniformly
random bits draws symbols from the tables' own distribution, so data that was decrypted with a wrong key is a sample of
that distribution and not an error. There is no length, checksum or end mark inside that a key could be tried against.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

_BITS: Final = 20  # frequencies of a table sum to 2^20: random bits meet its rarest symbols hardly ever
_STATE: Final = 7  # bytes of the range: so wide that what division leaves over is never met by chance
_TOP: Final = 1 << 48  # the range is refilled byte by byte whenever it falls below this
_TAIL: Final = 12.0  # tables end at this many scales: further out a symbol takes a second one
_FINEST: Final = -6.0  # log2 of the smallest scale that has a table, in quantisation steps
_EXCESS: Final = 16  # level of the table for what lies beyond a table's end
_MOST_PARTS: Final = 64  # of an excess; foreign bytes must not go on for ever
_LEVELS: Final = 24  # tables at half-octave distances from there


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Integer frequencies of the symbols -reach..reach.

    Attributes:
        reach: largest symbol.
        starts: cumulative frequencies, 2 * reach + 2 of them, from 0 to 2^20.
    """

    reach: int
    starts: tuple[int, ...]


@cache
def laplace_table(level: int) -> Table:
    """Return the table of a quantised Laplace distribution whose scale is 2^(level / 2 - 6) quantisation steps."""
    scale = 2.0 ** (level / 2 + _FINEST)
    reach = int(np.ceil(_TAIL * scale)) + 2
    edges = np.abs(np.arange(reach + 1) + 0.5) / scale
    beyond: NDArray[np.float64] = 0.5 * np.exp(-edges)  # probability of lying above k + 0.5
    side = beyond[:-1] - beyond[1:]
    return _table(np.concatenate([side[::-1], [1 - 2 * beyond[0]], side]))


@cache
def gauss_table(scale: float) -> Table:
    """Return the table of a quantised Gaussian whose standard deviation is `scale` quantisation steps."""
    reach = int(np.ceil(5 * scale))
    symbols = np.arange(-reach, reach + 1)
    return _table(np.exp(-0.5 * (symbols / scale) ** 2))


def laplace_levels(scales: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the level of the nearest Laplace table for scales in quantisation steps."""
    levels = np.rint(2 * (np.log2(np.maximum(scales, 2.0**_FINEST)) - _FINEST))
    clipped: NDArray[np.int64] = np.clip(levels, 0, _LEVELS - 1).astype(np.int64)
    return clipped


def _table(weights: NDArray[np.float64]) -> Table:
    """Every symbol keeps at least one of the 2^20 parts; the middle one takes what rounding leaves."""
    spare = (1 << _BITS) - len(weights)
    parts = np.floor(weights / weights.sum() * spare).astype(np.int64) + 1
    parts[len(parts) // 2] += (1 << _BITS) - parts.sum()
    starts = (0, *(int(value) for value in np.cumsum(parts)))
    return Table(reach=len(weights) // 2, starts=starts)


def encode_symbols(symbols: Sequence[int], tables: Sequence[Table]) -> bytes:
    """Encode symbols, each by its own table."""
    low, span, shifts = 0, (1 << 8 * _STATE) - 1, 0
    for symbol, table in _with_excess(symbols, tables):
        start, end = table.starts[symbol + table.reach], table.starts[symbol + table.reach + 1]
        part = span >> _BITS
        low += start * part
        span = (end - start) * part
        while span < _TOP:
            low, span, shifts = low << 8, span << 8, shifts + 1
    return _shortest(low, span, shifts + _STATE)


def _with_excess(symbols: Sequence[int], tables: Sequence[Table]) -> Iterator[tuple[int, Table]]:
    """Follow every symbol at the end of its table by what it exceeds that end, in a table of its own."""
    for symbol, table in zip(symbols, tables, strict=True):
        rest, current = symbol, table
        while abs(rest) >= current.reach:
            yield (current.reach if rest > 0 else -current.reach), current
            rest, current = abs(rest) - current.reach, laplace_table(_EXCESS)
        yield rest, current


def _shortest(low: int, span: int, length: int) -> bytes:
    """The fewest bytes that stay inside [low, low + span) whatever follows them."""
    dropped = min(_STATE, length)  # a wider unit is wider than any span
    while dropped:
        unit = 1 << (8 * dropped)
        value = -(-low // unit)
        if (value + 1) * unit <= low + span:
            return value.to_bytes(length - dropped, "big")
        dropped -= 1
    return low.to_bytes(length, "big")


def decode_symbols(data: bytes, tables: Sequence[Table], filler: Iterator[int]) -> list[int]:
    """Decode one symbol per table.

    Args:
        data: what `encode_symbols` gave, or any other bytes.
        tables: the same as for encoding.
        filler: bytes that follow the data's end; a wrong key may well need them.
    """

    def stream() -> Iterator[int]:
        yield from data
        yield from filler

    reader = _Reader(stream())
    symbols = []
    for table in tables:
        symbol = reader.read(table)
        if abs(symbol) == table.reach:
            symbol += reader.read_excess() * (1 if symbol > 0 else -1)
        symbols.append(symbol)
    return symbols


class _Reader:
    """The decoder's state."""

    def __init__(self, coming: Iterator[int]) -> None:
        self._coming = coming
        self._span = (1 << 8 * _STATE) - 1
        self._code = int.from_bytes(bytes(next(coming) for _ in range(_STATE)), "big")

    def read(self, table: Table) -> int:
        """Decode one symbol."""
        part = self._span >> _BITS
        # The coder never uses the span's last few values; foreign bytes may lie there.
        self._code = min(self._code, (part << _BITS) - 1)
        index = bisect_right(table.starts, self._code // part) - 1
        start, end = table.starts[index], table.starts[index + 1]
        self._code -= start * part
        self._span = (end - start) * part
        while self._span < _TOP:
            self._code, self._span = self._code << 8 | next(self._coming), self._span << 8
        return index - table.reach

    def read_excess(self) -> int:
        """Decode what a symbol exceeds its table by."""
        table, total = laplace_table(_EXCESS), 0
        for _ in range(_MOST_PARTS):
            part = self.read(table)
            total += part
            if abs(part) != table.reach:
                break
        return total
