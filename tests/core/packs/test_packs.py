"""Packs: manifests that lie, files that changed, names that leave the folder, and adding a pack whole or not at all."""

from __future__ import annotations

import errno
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velato_core.errors import DiskFull, PackInvalid, PackMissing, UnsupportedVersion, VelatoError, WriteFailed
from velato_core.packs import add
from velato_core.packs.add import add_pack
from velato_core.packs.catalog import (
    PACKS_FOLDER,
    broken_packs,
    bundled_packs,
    find_pack,
    installed_packs,
    open_pack,
    packs_of_kind,
)
from velato_core.packs.manifest import (
    MANIFEST_NAME,
    MAX_MANIFEST_BYTES,
    is_safe_name,
    parse_manifest,
    read_manifest,
    sha256_of,
    verify_pack,
)

if TYPE_CHECKING:
    from pathlib import Path


def write_pack(folder: Path, **changes: object) -> Path:
    (folder / "unet").mkdir(parents=True)
    (folder / "unet" / "model.safetensors").write_bytes(b"weights")
    (folder / "LICENCE.txt").write_bytes(b"free")
    manifest = {
        "schema": 1,
        "id": folder.name,
        "kind": "recognizer",
        "version": "1.0",
        "licence": "MIT",
        "training_data": "none",
        "files": {name: sha256_of(folder / name) for name in ("unet/model.safetensors", "LICENCE.txt")},
        "recognizer": {"role": "judge"},
    }
    content = {key: value for key, value in (manifest | changes).items() if value is not ...}
    (folder / MANIFEST_NAME).write_text(json.dumps(content), encoding="utf-8")
    return folder


def names_under(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_bundled_packs_are_whole_and_say_what_they_are() -> None:
    packs = {pack.manifest.id: pack for pack in bundled_packs()}
    assert {"centerface", "dlib-resnet", "velato-surrogate-residual", "velato-surrogate-convnext"} <= packs.keys()
    for pack in packs.values():
        manifest = verify_pack(pack.folder)
        assert manifest.licence
        assert manifest.training_data
        assert manifest.title
        listed = {*manifest.files, MANIFEST_NAME}
        assert {path.relative_to(pack.folder).as_posix() for path in pack.folder.rglob("*") if path.is_file()} == listed


def test_a_pack_is_read_as_it_was_written(tmp_path: Path) -> None:
    manifest = verify_pack(write_pack(tmp_path / "mine"))
    assert (manifest.id, manifest.kind, manifest.title, manifest.source) == ("mine", "recognizer", "mine", "")
    assert manifest.settings["role"] == "judge"


@given(position=st.integers(0, 6), mask=st.integers(1, 255))
def test_any_changed_byte_is_noticed(tmp_path_factory: pytest.TempPathFactory, position: int, mask: int) -> None:
    folder = write_pack(tmp_path_factory.mktemp("packs") / "mine")
    path = folder / "unet" / "model.safetensors"
    data = bytearray(path.read_bytes())
    data[position] ^= mask
    path.write_bytes(data)
    with pytest.raises(PackInvalid, match="damaged") as caught:
        verify_pack(folder)
    assert caught.value.data["file"] == "unet/model.safetensors"


def test_a_missing_file_is_noticed(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "mine")
    (folder / "LICENCE.txt").unlink()
    with pytest.raises(PackInvalid, match="incomplete"):
        verify_pack(folder)


def test_a_link_out_of_the_pack_is_refused(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "mine")
    outside = tmp_path / "LICENCE.txt"
    shutil.move(folder / "LICENCE.txt", outside)
    (folder / "LICENCE.txt").symlink_to(outside)
    with pytest.raises(PackInvalid, match="incomplete"):
        verify_pack(folder)


@pytest.mark.parametrize(
    "name",
    [
        "../evil.safetensors",
        "/etc/evil.safetensors",
        "unet/../../evil.safetensors",
        "./model.safetensors",
        "unet//model.safetensors",
        "unet\\model.safetensors",
        "C:model.safetensors",
        "",
        ".",
        "model.bin",
        "model.ckpt",
        "model.pt",
        "model.pt2",
        "model.pkl",
        "code.py",
        "model",
        "model.safetensors.exe",
    ],
)
def test_a_file_that_no_pack_may_hold_is_refused(tmp_path: Path, name: str) -> None:
    assert not is_safe_name(name)
    folder = write_pack(tmp_path / "mine", files={name: "0" * 64})
    with pytest.raises(PackInvalid, match="no pack may hold"):
        read_manifest(folder)


@pytest.mark.parametrize("name", ["model.safetensors", "unet/model.onnx", "a b/MODEL.JSON", "CARD.md"])
def test_plain_names_are_fine(name: str) -> None:
    assert is_safe_name(name)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        *(({key: ...}, key) for key in ("id", "kind", "version", "licence", "training_data", "files")),
        ({"id": "../up"}, "plain lower-case"),
        ({"id": "Upper"}, "plain lower-case"),
        ({"id": 3}, "not text"),
        ({"kind": "virus"}, "unknown kind"),
        ({"files": {}}, "lists no files"),
        ({"files": ["model.onnx"]}, "lists no files"),
        ({"files": {"model.onnx": "abc"}}, "sha256"),
        ({"files": {"model.onnx": None}}, "sha256"),
        ({"recognizer": []}, "not an object"),
        ({"title": 1}, "not text"),
    ],
)
def test_a_manifest_that_lacks_something_says_what(tmp_path: Path, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(PackInvalid, match=words):
        read_manifest(write_pack(tmp_path / "mine", **changes))


def test_a_newer_manifest_asks_for_a_newer_velato(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedVersion):
        read_manifest(write_pack(tmp_path / "mine", schema=2))


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff\xfe", b"{", b"null", b" " * (MAX_MANIFEST_BYTES + 1)])
def test_what_is_no_manifest_is_refused(data: bytes) -> None:
    with pytest.raises(PackInvalid):
        parse_manifest(data, "mine")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ("schema", "id", "kind", "version", "licence", "training_data", "files", "recognizer", "title", "source")


@given(content=st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=10))
def test_any_manifest_is_read_or_refused_in_words(content: dict[str, Any]) -> None:
    base = {"id": "a", "kind": "recognizer", "version": "1", "licence": "x", "training_data": "x"}
    base["files"] = {"a.onnx": "0" * 64}  # type: ignore[assignment]
    try:
        manifest = parse_manifest(json.dumps(base | content).encode(), "it")
    except VelatoError:
        return
    assert all(is_safe_name(name) for name in manifest.files)


def test_a_folder_without_a_manifest_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackInvalid, match="not a pack"):
        read_manifest(tmp_path)


def test_an_added_pack_is_found_and_only_its_listed_files_are_kept(tmp_path: Path) -> None:
    source = write_pack(tmp_path / "downloads" / "mine")
    (source / "run-me.py").write_text("print()", encoding="utf-8")
    data = tmp_path / "data"
    added = add_pack(source, data)
    assert added.folder == data / PACKS_FOLDER / "mine"
    assert names_under(added.folder) == ["LICENCE.txt", "unet/model.safetensors", MANIFEST_NAME]
    assert find_pack("mine", data).manifest == added.manifest
    assert open_pack("mine", data).folder == added.folder
    assert added in packs_of_kind("recognizer", data)
    assert names_under(data) == [f"packs/mine/{name}" for name in names_under(added.folder)]


def test_adding_again_replaces(tmp_path: Path) -> None:
    data = tmp_path / "data"
    add_pack(write_pack(tmp_path / "one" / "mine"), data)
    newer = write_pack(tmp_path / "two" / "mine", version="2.0")
    assert add_pack(newer, data).manifest.version == "2.0"
    assert find_pack("mine", data).manifest.version == "2.0"
    assert [path.name for path in (data / PACKS_FOLDER).iterdir()] == ["mine"]


def test_adding_a_pack_from_its_own_place_changes_nothing(tmp_path: Path) -> None:
    added = add_pack(write_pack(tmp_path / "one" / "mine"), tmp_path)
    before = names_under(tmp_path)
    assert add_pack(added.folder, tmp_path).manifest == added.manifest
    assert names_under(tmp_path) == before


def test_a_damaged_pack_is_not_added(tmp_path: Path) -> None:
    source = write_pack(tmp_path / "one" / "mine")
    (source / "LICENCE.txt").write_bytes(b"paid")
    with pytest.raises(PackInvalid):
        add_pack(source, tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_no_pack_can_take_the_place_of_a_bundled_one(tmp_path: Path) -> None:
    with pytest.raises(PackInvalid, match="ships with Velato"):
        add_pack(write_pack(tmp_path / "one" / "dlib-resnet"), tmp_path / "data")
    write_pack(tmp_path / "data" / PACKS_FOLDER / "dlib-resnet")
    assert find_pack("dlib-resnet", tmp_path / "data").bundled


@pytest.mark.parametrize(("number", "kind"), [(errno.ENOSPC, DiskFull), (errno.EACCES, WriteFailed)])
@pytest.mark.parametrize("failing", ["copyfile", "rename"])
def test_a_failing_disk_leaves_the_old_pack_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception], failing: str
) -> None:
    data = tmp_path / "data"
    add_pack(write_pack(tmp_path / "one" / "mine"), data)
    before = names_under(data)

    def fail(*_arguments: object) -> None:
        raise OSError(number, "no")

    if failing == "copyfile":
        monkeypatch.setattr(add.shutil, "copyfile", fail)
    else:
        real = type(tmp_path).rename

        def rename(self: Path, target: Path) -> Path:
            if self.name.startswith(".adding"):
                fail()
            return real(self, target)

        monkeypatch.setattr(type(tmp_path), "rename", rename)
    with pytest.raises(kind):
        add_pack(write_pack(tmp_path / "two" / "mine", version="2.0"), data)
    assert names_under(data) == before
    assert find_pack("mine", data).manifest.version == "1.0"


def test_one_broken_pack_does_not_hide_the_others(tmp_path: Path) -> None:
    add_pack(write_pack(tmp_path / "one" / "good"), tmp_path)
    packs = tmp_path / PACKS_FOLDER
    write_pack(packs / "poser", id="good")
    write_pack(packs / "newer", schema=9)
    (packs / "empty").mkdir()
    write_pack(packs / ".adding-0", id="half")
    own = [pack.manifest.id for pack in installed_packs(tmp_path) if not pack.bundled]
    assert own == ["good"]
    assert {path.name for path in broken_packs(tmp_path)} == {"poser", "newer", "empty"}


def test_a_pack_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackMissing, match="nowhere"):
        find_pack("nowhere", tmp_path)


def test_without_a_data_folder_only_the_bundled_packs_are_known() -> None:
    assert installed_packs() == bundled_packs()
