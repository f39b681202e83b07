"""A convolutional code with soft decisions: bytes that survive noise on the way (Viterbi 1967; NASA's K = 7, rate 1/2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_POLYNOMIALS: Final = (0o171, 0o133)
_MEMORY: Final = 6
_STATES: Final = 1 << _MEMORY


def coded_bits(length: int) -> int:
    """Number of code bits for a message of `length` bytes."""
    return 2 * (8 * length + _MEMORY)


def encode_bits(data: bytes) -> NDArray[np.uint8]:
    """Return the code bits of a message, its encoder emptied at the end."""
    bits = np.concatenate([np.zeros(_MEMORY, np.uint8), np.unpackbits(np.frombuffer(data, np.uint8))])
    bits = np.concatenate([bits, np.zeros(_MEMORY, np.uint8)])
    steps = len(bits) - _MEMORY
    rows = []
    for polynomial in _POLYNOMIALS:
        taps = [delay for delay in range(_MEMORY + 1) if polynomial >> (_MEMORY - delay) & 1]
        rows.append(np.bitwise_xor.reduce([bits[_MEMORY - delay : _MEMORY - delay + steps] for delay in taps]))
    return np.stack(rows, axis=1).ravel()


def decode_bits(soft: NDArray[np.float64], length: int) -> bytes:
    """Return the likeliest message.

    Args:
        soft: one value per code bit, positive where the bit looks like 0; its size says how surely.
        length: bytes of the message.
    """
    pairs = soft[: coded_bits(length)].reshape(-1, 2)
    # State s holds the last six bits, the newest in its highest place; bit b leads to (b << 5) | (s >> 1).
    arriving = np.arange(_STATES)
    sources = np.stack([(arriving << 1) & (_STATES - 1), (arriving << 1 | 1) & (_STATES - 1)])
    registers = (arriving >> (_MEMORY - 1)) << _MEMORY | sources
    signs = np.stack(
        [1 - 2 * (np.bitwise_count(registers & polynomial) & 1).astype(np.float64) for polynomial in _POLYNOMIALS]
    )
    gains = np.einsum("tp,psa->tsa", pairs, signs)
    score = np.full(_STATES, -1e9)
    score[0] = 0.0
    chosen = np.empty((len(pairs), _STATES), np.uint8)
    for step, gain in enumerate(gains):
        both = score[sources] + gain
        chosen[step] = both[1] > both[0]
        score = np.maximum(both[0], both[1])
    return _walk_back(chosen, sources)


def _walk_back(chosen: NDArray[np.uint8], sources: NDArray[np.int64]) -> bytes:
    state, bits = 0, np.empty(len(chosen), np.uint8)
    for step in range(len(chosen) - 1, -1, -1):
        bits[step] = state >> (_MEMORY - 1)
        state = int(sources[chosen[step, state], state])
    return np.packbits(bits[:-_MEMORY]).tobytes()
