"""Hashing a file: any size gives what hashing its bytes at once gives, and Cancel stops between two pieces."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from velato_core.errors import Cancelled
from velato_core.runtime.cancel import CancelToken, looking
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, 1 << 20, (3 << 20) + 5])
def test_it_is_the_hash_of_all_bytes(tmp_path: Path, size: int) -> None:
    path, told = tmp_path / "file", []
    path.write_bytes(bytes(index % 251 for index in range(997)) * (size // 997) + b"x" * (size % 997))
    assert sha256_of(path, told.append) == hashlib.sha256(path.read_bytes()).hexdigest()
    assert told == sorted(set(told))
    assert told[-1:] == ([size] if size else [])


def test_cancel_stops_it_between_two_pieces(tmp_path: Path) -> None:
    path, token, told = tmp_path / "file", CancelToken(), []
    path.write_bytes(bytes(5 << 20))
    look = looking(token)

    def hear(done: int) -> None:
        told.append(done)
        if len(told) == 2:
            token.cancel()
        look(done)

    with pytest.raises(Cancelled):
        sha256_of(path, hear)
    assert len(told) == 2


def test_without_a_token_nothing_stops() -> None:
    looking(None)(1)
