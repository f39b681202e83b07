"""Numbers as people say them."""

from __future__ import annotations

import pytest

from velato_core.cli.counting import counted, length


@pytest.mark.parametrize(("count", "words"), [(0, "0 faces"), (1, "1 face"), (2, "2 faces")])
def test_one_and_many(count: int, words: str) -> None:
    assert counted(count, "face") == words


def test_words_that_do_not_take_an_s() -> None:
    assert [counted(count, "key is", "keys are") for count in (1, 2)] == ["1 key is", "2 keys are"]


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (41_770, "41.8 kB"), (999_949, "999.9 kB"),
     (999_950, "1.0 MB"), (200_000_000, "200.0 MB")],
)  # fmt: skip
def test_a_length_is_never_shown_as_nothing(size: int, words: str) -> None:
    assert length(size) == words
