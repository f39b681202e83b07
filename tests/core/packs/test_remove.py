"""Removing a pack: the user's own only, whole or not at all."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from velato_core.errors import PackMissing, UsageError, WriteFailed
from velato_core.packs.add import add_pack
from velato_core.packs.catalog import broken_packs, bundled_packs, installed_packs
from velato_core.packs.remove import remove_pack

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one added pack, "tiny"."""
    source = tmp_path / "tiny"
    source.mkdir()
    (source / "model.onnx").write_bytes(b"weights")
    manifest = {
        "id": "tiny", "kind": "recognizer", "version": "1", "licence": "CC0-1.0", "training_data": "none",
        "files": {"model.onnx": hashlib.sha256(b"weights").hexdigest()},
    }  # fmt: skip
    (source / "velato-pack.json").write_text(json.dumps(manifest))
    add_pack(source, tmp_path / "data")
    return tmp_path / "data"


def test_a_removed_pack_is_gone_and_can_be_added_again(data: Path, tmp_path: Path) -> None:
    assert remove_pack("tiny", data) == data / "packs" / "tiny"
    assert list((data / "packs").iterdir()) == []
    assert installed_packs(data) == bundled_packs()
    add_pack(tmp_path / "tiny", data)
    assert len(installed_packs(data)) == len(bundled_packs()) + 1


def test_a_pack_that_cannot_be_read_can_be_removed(data: Path) -> None:
    (data / "packs" / "tiny" / "velato-pack.json").write_text("{")
    assert broken_packs(data)
    remove_pack("tiny", data)
    assert not broken_packs(data)


def test_a_bundled_pack_stays(data: Path) -> None:
    with pytest.raises(UsageError, match="ships with Velato"):
        remove_pack("centerface", data)


@pytest.mark.parametrize("name", ["nothing", "", ".", "..", "../packs/tiny", ".adding-0"])
def test_only_the_id_of_a_pack_names_something_to_remove(data: Path, name: str) -> None:
    (data / "packs" / ".adding-0").mkdir()
    with pytest.raises(PackMissing):
        remove_pack(name, data)
    assert (data / "packs" / "tiny" / "model.onnx").is_file()


def test_a_link_is_removed_and_what_it_points_to_stays(data: Path, tmp_path: Path) -> None:
    (data / "packs" / "other").symlink_to(tmp_path / "tiny")
    remove_pack("other", data)
    assert (tmp_path / "tiny" / "model.onnx").is_file()
    assert not (data / "packs" / "other").exists()


def test_a_disk_that_refuses_leaves_the_pack(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "no")

    monkeypatch.setattr(type(data), "rename", refuse)
    with pytest.raises(WriteFailed):
        remove_pack("tiny", data)
    assert len(installed_packs(data)) == len(bundled_packs()) + 1
