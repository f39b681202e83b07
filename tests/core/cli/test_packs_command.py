"""`velato packs`: what is installed, and packs coming and going."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cli_helpers import Velato


@pytest.fixture
def pack(velato: Velato, tmp_path: Path) -> str:
    """The id of a pack that was added."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "model.onnx").write_bytes(b"weights")
    manifest = {
        "id": "tiny", "kind": "recognizer", "version": "1", "licence": "CC0-1.0", "training_data": "none",
        "files": {"model.onnx": hashlib.sha256(b"weights").hexdigest()},
    }  # fmt: skip
    (folder / "velato-pack.json").write_text(json.dumps(manifest))
    assert velato("packs", "add", folder).status == 0
    return "tiny"


def ids(velato: Velato) -> list[str]:
    return [found["id"] for found in velato("packs", "list", "--json").json["packs"]]


def test_a_removed_pack_is_no_longer_listed(velato: Velato, pack: str) -> None:
    assert pack in ids(velato)
    ran = velato("packs", "remove", pack, pack, "--yes", "--json")
    assert ran.status == 0
    assert [entry["id"] for entry in ran.json["packs"]] == [pack]
    assert pack not in ids(velato)


def test_a_pack_is_one_line_of_a_table_and_the_rest_is_told_when_asked(velato: Velato, pack: str) -> None:
    packs = velato("packs", "list", "--json").json["packs"]
    brief, full = velato("packs", "list"), velato("packs", "list", "--verbose")
    heads, *lines = brief.out.splitlines()
    assert [line.split()[0] for line in lines] == [found["id"] for found in packs]
    state = heads.index("STATE")
    assert {line[state:] for line in lines} == {"ready"}
    assert lines[-1].split() == [pack, "compares", "faces", "7", "bytes", "added", "ready"]
    assert "CC0-1.0" not in brief.out
    assert "--verbose" in brief.err
    assert all(line in full.out.splitlines() for line in lines)
    assert all(f"  licence: {found['licence']}" in full.out.splitlines() for found in packs)
    assert "trained on: none" in full.out


def test_what_is_wrong_with_an_added_pack_is_in_its_line(velato: Velato, pack: str, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "packs" / pack
    (folder / "model.onnx").unlink()
    ran = velato("packs", "list")
    assert ran.out.splitlines()[-1].split()[-5:] == ["added", "incomplete,", "1", "file", "missing"]
    (folder / "velato-pack.json").write_text("no manifest")
    ran = velato("packs", "list")
    assert any(line.split() == [pack, "added", "cannot", "be", "read"] for line in ran.out.splitlines())
    assert velato("packs", "list", "--json").json["broken"] == [str(folder)]
    assert velato("packs", "remove", pack, "--yes").status == 0


def test_what_cannot_be_removed_is_said_and_the_others_are_removed(velato: Velato, pack: str) -> None:
    ran = velato("packs", "remove", "centerface", "nothing", pack, "--yes", "--json")
    assert ran.status == 1
    codes = {entry["id"]: entry.get("error", {}).get("code") for entry in ran.json["packs"]}
    assert codes == {"centerface": "usage", "nothing": "pack_missing", pack: None}
    assert "centerface" in ids(velato)
    assert pack not in ids(velato)


@pytest.mark.parametrize(("answer", "status"), [("yes\n", 0), ("no\n", 1), ("", 1)])
def test_on_a_terminal_it_asks_first(
    velato: Velato, pack: str, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    typed = io.StringIO(answer)
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", typed)
    ran = velato("packs", "remove", pack)
    assert ran.status == status
    assert "Delete tiny" in ran.err
    assert (pack in ids(velato)) == (status == 1)


def test_where_nobody_can_be_asked_it_says_how(velato: Velato, pack: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    ran = velato("packs", "remove", pack, "--json")
    assert ran.status == 2
    assert "--yes" in ran.json["error"]["hint"]
    assert pack in ids(velato)


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.write_text("text")])
def test_what_is_no_pack_is_refused_with_a_hint_that_helps(
    velato: Velato, tmp_path: Path, make: Callable[[Path], object]
) -> None:
    make(tmp_path / "thing")
    ran = velato("packs", "add", tmp_path / "thing", "--json")
    assert ran.status == 1
    assert ran.json["error"]["code"] == "pack_invalid"
    assert "name" in ran.json["error"]["hint"] or "docs/packs.md" in ran.json["error"]["hint"]
