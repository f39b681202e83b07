"""`velato recover`: the key of one photo as a file, and what it says about keys and pictures that are none."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from cli_helpers import Velato


def test_a_photos_key_is_written_once_and_for_its_owner_only(
    velato: Velato, vault: tuple[str, ...], photo: Path, tmp_path: Path
) -> None:
    done = velato("protect", photo, "--mode", "cover", *vault, "--json", secrets=["four words for tests"])
    output, key = done.json["photos"][0]["output"], tmp_path / "key.txt"
    saved = velato("recover", output, "--save-key", key, *vault, "--json", secrets=["four words for tests"])
    assert saved.status == 0
    assert saved.json["record_id"] == done.json["photos"][0]["record_id"]
    assert len(bytes.fromhex(key.read_text(encoding="ascii"))) == 32
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    again = velato("recover", output, "--save-key", key, *vault, secrets=["four words for tests"])
    assert again.status != 0


@pytest.mark.parametrize("text", ["", "not hexadecimal", "ab" * 31, "ab" * 33])
def test_a_file_that_is_no_key_is_refused(velato: Velato, photo: Path, tmp_path: Path, text: str) -> None:
    key = tmp_path / "key.txt"
    key.write_text(text, encoding="ascii")
    refused = velato("recover", photo, "--key", key)
    assert refused.status == 2
    assert "64 hexadecimal" in refused.err


@pytest.mark.parametrize("option", ["--record", "--key"])
def test_what_is_one_photos_is_not_taken_for_several(velato: Velato, photo: Path, tmp_path: Path, option: str) -> None:
    other, key = photo.with_name("other.jpg"), tmp_path / "key.txt"
    other.write_bytes(photo.read_bytes())
    key.write_text("ab" * 32, encoding="ascii")
    refused = velato("recover", photo, other, option, key, "--out", tmp_path / "out")
    assert refused.status == 2
    assert "one file at a time" in refused.err
    assert not (tmp_path / "out").exists()
