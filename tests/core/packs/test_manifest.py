"""Manifests and verification: what is accepted, and every way in which a pack can be wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velato_core.errors import PackInvalid, UnsupportedVersion
from velato_core.packs.manifest import (
    MAX_MANIFEST_BYTES,
    PackManifest,
    is_safe_name,
    parse_manifest,
    read_manifest,
    sha256_of,
    verify_pack,
)

if TYPE_CHECKING:
    from pathlib import Path

GOOD: dict[str, Any] = {
    "schema": 1,
    "id": "tiny",
    "kind": "recognizer",
    "version": "1",
    "licence": "CC0-1.0",
    "training_data": "none",
    "recognizer": {"role": "judge"},
    "files": {"model.safetensors": "0" * 64},
}


def parsed(**changes: object) -> PackManifest:
    return parse_manifest(json.dumps({**GOOD, **changes}).encode(), "tiny")


def make_pack(folder: Path, files: dict[str, bytes], **changes: object) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    digests = {name: sha256_of(folder / name) for name in files}
    content = {**GOOD, "id": folder.name, "files": digests, **changes}
    (folder / "velato-pack.json").write_text(json.dumps(content))
    return folder


def test_a_good_manifest_is_read_with_the_part_of_its_kind() -> None:
    manifest = parsed()
    assert (manifest.id, manifest.kind, manifest.title) == ("tiny", "recognizer", "tiny")
    assert dict(manifest.settings) == {"role": "judge"}
    assert dict(manifest.files) == GOOD["files"]


@pytest.mark.parametrize("name", ["id", "kind", "version", "licence", "training_data", "files"])
def test_a_manifest_that_leaves_something_out_is_refused_by_name(name: str) -> None:
    content = {key: value for key, value in GOOD.items() if key != name}
    with pytest.raises(PackInvalid, match=name):
        parse_manifest(json.dumps(content).encode(), "tiny")


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "../evil"},
        {"id": "Upper"},
        {"id": 3},
        {"kind": "virus"},
        {"licence": None},
        {"recognizer": []},
        {"files": {}},
        {"files": ["model.onnx"]},
        {"files": {"model.onnx": "short"}},
        {"files": {"model.onnx": "A" * 64}},
        {"files": {"model.pt": "0" * 64}},
        {"files": {"../model.onnx": "0" * 64}},
    ],
)
def test_a_wrong_manifest_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(PackInvalid):
        parsed(**changes)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[]", b"3", b" " * (MAX_MANIFEST_BYTES + 1)])
def test_what_is_no_json_object_is_refused(data: bytes) -> None:
    with pytest.raises(PackInvalid):
        parse_manifest(data, "tiny")


def test_a_newer_manifest_is_another_error_than_a_wrong_one() -> None:
    with pytest.raises(UnsupportedVersion):
        parsed(schema=2)


@given(st.binary(max_size=200))
def test_no_bytes_make_the_parser_raise_anything_else(data: bytes) -> None:
    with pytest.raises((PackInvalid, UnsupportedVersion)):
        parse_manifest(data, "noise")


@pytest.mark.parametrize("name", ["model.onnx", "unet/config.json", "a/b/c.safetensors", "LICENCE.txt", "card.md"])
def test_plain_names_inside_the_folder_are_safe(name: str) -> None:
    assert is_safe_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "model.pkl", "model.pt", "model.bin", "model.ckpt", "run.py", "model", "", ".", "..", "../a.onnx", "a/../b.onnx",
        "/etc/a.txt", "a//b.onnx", "./a.onnx", "a\\b.onnx", "C:a.onnx", "C:/a.onnx",
    ],
)  # fmt: skip
def test_names_that_leave_the_folder_or_run_code_are_not(name: str) -> None:
    assert not is_safe_name(name)


def test_a_whole_pack_verifies(tmp_path: Path) -> None:
    folder = make_pack(tmp_path / "tiny", {"model.onnx": b"weights", "unet/config.json": b"{}"})
    (folder / "unlisted.bin").write_bytes(b"never loaded")
    assert verify_pack(folder) == read_manifest(folder)


def test_one_changed_byte_is_found_and_the_file_named(tmp_path: Path) -> None:
    folder = make_pack(tmp_path / "tiny", {"model.onnx": b"weights", "LICENCE.txt": b"CC0"})
    (folder / "model.onnx").write_bytes(b"Weights")
    with pytest.raises(PackInvalid, match=r"model\.onnx") as caught:
        verify_pack(folder)
    assert caught.value.data["file"] == "model.onnx"


def test_a_missing_file_is_found(tmp_path: Path) -> None:
    folder = make_pack(tmp_path / "tiny", {"model.onnx": b"weights"})
    (folder / "model.onnx").unlink()
    with pytest.raises(PackInvalid, match="missing"):
        verify_pack(folder)


def test_a_link_out_of_the_folder_is_refused_although_its_content_is_right(tmp_path: Path) -> None:
    folder = make_pack(tmp_path / "tiny", {"model.onnx": b"weights"})
    (folder / "model.onnx").rename(tmp_path / "elsewhere.onnx")
    (folder / "model.onnx").symlink_to(tmp_path / "elsewhere.onnx")
    with pytest.raises(PackInvalid):
        verify_pack(folder)


def test_a_folder_without_a_manifest_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackInvalid, match=r"velato-pack\.json"):
        verify_pack(tmp_path)
