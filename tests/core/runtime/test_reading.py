"""Files that the user named: their SHA-256, and one error for all that the system refuses."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from velato_core.errors import UnreadablePhoto
from velato_core.runtime.digest import sha256_of
from velato_core.runtime.reading import reading

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("size", [0, 1, 3_000_000])
def test_a_files_digest_is_that_of_its_bytes(tmp_path: Path, size: int) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x" * size)
    assert sha256_of(file) == hashlib.sha256(b"x" * size).hexdigest()


def test_what_the_system_refuses_names_the_file_and_says_why(tmp_path: Path) -> None:
    missing = tmp_path / "missing.jpg"
    with pytest.raises(UnreadablePhoto, match=r"missing\.jpg cannot be read: No such file") as caught, reading(missing):
        sha256_of(missing)
    assert isinstance(caught.value.__cause__, FileNotFoundError)


def test_other_errors_pass_through_as_they_are(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="another kind"), reading(tmp_path):
        raise ValueError("another kind")
