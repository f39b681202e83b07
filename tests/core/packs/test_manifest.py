"""Manifests and verification: what is accepted, and every way in which a pack can be wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velato_core.errors import PackInvalid, UnsupportedVersion, VelatoError
from velato_core.packs.manifest import (
    MAX_MANIFEST_BYTES,
    PackManifest,
    is_safe_name,
    parse_manifest,
    read_manifest,
    verify_pack,
)
from velato_core.runtime.digest import sha256_of

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
# Nested deeper than Python's parser follows.
DEEP = b'{"x":' + b"[" * 200_000 + b"]" * 200_000 + b"}"


def parsed(**changes: object) -> PackManifest:
    return parse_manifest(json.dumps({**GOOD, **changes}).encode(), "tiny")


def make_pack(folder: Path, files: dict[str, bytes], **changes: object) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    digests = {name: sha256_of(folder / name) for name in files}
    content = {**GOOD, "id": folder.name.lower(), "files": digests, **changes}
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
    ("changes", "words"),
    [
        ({"id": "../up"}, "plain lower-case"),
        ({"id": "Upper"}, "plain lower-case"),
        ({"id": 3}, "not text"),
        ({"kind": "virus"}, "unknown kind"),
        ({"licence": None}, "not text"),
        ({"title": 1}, "not text"),
        ({"recognizer": []}, "not an object"),
        ({"files": {}}, "lists no files"),
        ({"files": ["model.onnx"]}, "lists no files"),
        ({"files": {"model.onnx": "abc"}}, "sha256"),
        ({"files": {"model.onnx": "A" * 64}}, "sha256"),
        ({"files": {"model.onnx": None}}, "sha256"),
        ({"files": {"model.pt": "0" * 64}}, "no pack may hold"),
        ({"files": {"../model.onnx": "0" * 64}}, "no pack may hold"),
        ({"files": {"a.json": "0" * 64, "a.json/b.json": "0" * 64}}, "inside of another"),
        ({"schema": "2"}, "version number"),
        ({"schema": 2.0}, "version number"),
        ({"schema": True}, "version number"),
        ({"schema": None}, "version number"),
        ({"schema": 0}, "version number"),
    ],
)
def test_a_wrong_manifest_says_what_is_wrong(changes: dict[str, object], words: str) -> None:
    with pytest.raises(PackInvalid, match=words):
        parsed(**changes)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[]", b"3", b"null", b" " * (MAX_MANIFEST_BYTES + 1), DEEP])
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


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(content=st.dictionaries(st.sampled_from((*GOOD, "title", "source")), JSON, max_size=10))
def test_any_manifest_is_read_or_refused_in_words(content: dict[str, Any]) -> None:
    try:
        manifest = parsed(**content)
    except VelatoError:
        return
    assert all(is_safe_name(name) for name in manifest.files)


@pytest.mark.parametrize(
    "name", ["a b/MODEL.JSON", "model.onnx", "unet/config.json", "a/b/c.safetensors", "LICENCE.txt", "card.md"]
)
def test_plain_names_inside_the_folder_are_safe(name: str) -> None:
    assert is_safe_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "model.pkl", "model.pt", "model.pt2", "model.bin", "model.ckpt", "run.py", "model", "model.onnx.exe", "", ".",
        "..", "../a.onnx", "a/../b.onnx", "a/../../b.onnx", "/etc/a.txt", "a//b.onnx", "./a.onnx", "a\\b.onnx",
        "C:a.onnx", "C:/a.onnx", "a\0.onnx", "a\x1b[31m.onnx", "a\n.onnx", "\ud800.onnx", "a" * 300 + ".onnx",
        "ä" * 130 + ".onnx", "a/" * 150 + "b.onnx",
    ],
)  # fmt: skip
def test_names_that_leave_the_folder_or_run_code_are_not(name: str) -> None:
    assert not is_safe_name(name)


def test_a_whole_pack_verifies(tmp_path: Path) -> None:
    folder = make_pack(tmp_path / "tiny", {"model.onnx": b"weights", "unet/config.json": b"{}"})
    (folder / "unlisted.bin").write_bytes(b"never loaded")
    assert verify_pack(folder) == read_manifest(folder)


@given(position=st.integers(0, 6), mask=st.integers(1, 255))
def test_any_changed_byte_is_found_and_the_file_named(
    tmp_path_factory: pytest.TempPathFactory, position: int, mask: int
) -> None:
    folder = make_pack(tmp_path_factory.mktemp("packs"), {"unet/model.onnx": b"weights", "LICENCE.txt": b"CC0"})
    data = bytearray(b"weights")
    data[position] ^= mask
    (folder / "unet" / "model.onnx").write_bytes(data)
    with pytest.raises(PackInvalid, match="damaged") as caught:
        verify_pack(folder)
    assert caught.value.data["file"] == "unet/model.onnx"


def test_a_missing_file_is_found(tmp_path: Path) -> None:
    folder = make_pack(tmp_path / "tiny", {"model.onnx": b"weights"})
    (folder / "model.onnx").unlink()
    with pytest.raises(PackInvalid, match="missing"):
        verify_pack(folder)


def test_a_link_out_of_the_folder_is_refused_although_its_content_is_right(tmp_path: Path) -> None:
    folder = make_pack(tmp_path / "tiny", {"model.onnx": b"weights"})
    (folder / "model.onnx").rename(tmp_path / "elsewhere.onnx")
    (folder / "model.onnx").symlink_to(tmp_path / "elsewhere.onnx")
    with pytest.raises(PackInvalid, match="incomplete"):
        verify_pack(folder)


def test_a_folder_without_a_manifest_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackInvalid, match=r"velato-pack\.json"):
        verify_pack(tmp_path)
