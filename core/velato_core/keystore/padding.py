"""Size buckets: what a file's length may tell about what is inside.

Padmé (Nikitin et al., PETS 2019) keeps only the top bits of a length, so that many originals share one size; the
overhead is at most 12 % and about 2 % at 100 MB. Below 4 KiB everything has one size.
"""

from __future__ import annotations

SMALLEST_BUCKET = 4096


def bucket(length: int) -> int:
    """The padded size for a content of `length` bytes; never smaller than `length`."""
    if length <= SMALLEST_BUCKET:
        return SMALLEST_BUCKET
    exponent = length.bit_length() - 1
    kept_bits = exponent.bit_length()
    mask = (1 << (exponent - kept_bits)) - 1
    return (length + mask) & ~mask
