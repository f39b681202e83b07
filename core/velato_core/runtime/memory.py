"""Telling that memory ran out, which torch says in three ways."""

from __future__ import annotations

from typing import Final

# torch.OutOfMemoryError is a RuntimeError; on the CPU and on MPS it is a plain one that only says so.
_WORDS: Final = ("out of memory", "can't allocate memory", "not enough memory")


def ran_out_of_memory(error: BaseException) -> bool:
    """Return whether an error means that the machine or its GPU has too little memory for what was asked."""
    if isinstance(error, RuntimeError):
        return any(words in str(error).lower() for words in _WORDS)
    return isinstance(error, MemoryError)
