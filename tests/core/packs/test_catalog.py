"""Which packs there are, and adding one: whole or not at all."""

from __future__ import annotations

import errno
import time
from typing import TYPE_CHECKING

import pytest
from pack_helpers import damaged, left_over, make_pack, missing

from velato_core.errors import DiskFull, PackInvalid, PackMissing, VelatoError, WriteFailed
from velato_core.packs import add as adding
from velato_core.packs.add import add_pack
from velato_core.packs.catalog import (
    broken_packs,
    bundled_packs,
    find_pack,
    installed_packs,
    open_pack,
    packs_of_kind,
)
from velato_core.packs.manifest import verify_pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_every_bundled_pack_is_whole_and_says_what_it_is() -> None:
    packs = {pack.manifest.id: pack for pack in bundled_packs()}
    shipped = {"centerface", "dlib-resnet", "velato-finisher-128", "velato-glasses-128"}
    shipped |= {"velato-surrogate-lite", "velato-surrogate-residual"}
    assert shipped <= packs.keys()
    for pack in packs.values():
        assert pack.bundled
        assert verify_pack(pack.folder) == pack.manifest
        assert pack.manifest.licence
        assert pack.manifest.training_data
        assert pack.manifest.title


def test_without_a_data_folder_only_the_bundled_packs_are_known() -> None:
    assert installed_packs() == bundled_packs()


def test_bundled_weights_are_pinned_and_are_no_pickles() -> None:
    for pack in bundled_packs():
        listed = {*pack.manifest.files, "velato-pack.json"}
        found = {str(path.relative_to(pack.folder)) for path in pack.folder.rglob("*") if path.is_file()}
        assert found == listed


def test_an_added_pack_is_found_and_whole(tmp_path: Path) -> None:
    source = make_pack(tmp_path / "tiny")
    (source / "secret.txt").write_text("not listed, so it stays behind")
    data = tmp_path / "data"
    added = add_pack(source, data)
    assert open_pack("tiny", data) == find_pack("tiny", data) == added
    assert added.folder == data / "packs" / "tiny"
    assert not added.bundled
    assert not (added.folder / "secret.txt").exists()
    assert added in packs_of_kind("recognizer", data)
    assert added not in packs_of_kind("detector", data)
    assert left_over(data) == ["tiny"]


def test_adding_again_replaces_the_older_one(tmp_path: Path) -> None:
    data = tmp_path / "data"
    add_pack(make_pack(tmp_path / "tiny"), data)
    add_pack(make_pack(tmp_path / "newer" / "tiny", version="2"), data)
    assert find_pack("tiny", data).manifest.version == "2"
    assert left_over(data) == ["tiny"]


def test_a_pack_cannot_stand_in_for_a_bundled_one(tmp_path: Path) -> None:
    with pytest.raises(PackInvalid, match="ships with Velato"):
        add_pack(make_pack(tmp_path / "x", id="centerface"), tmp_path / "data")
    assert left_over(tmp_path / "data") == []


def test_a_bundled_pack_wins_over_a_folder_put_there_by_hand(tmp_path: Path) -> None:
    make_pack(tmp_path / "packs" / "centerface")
    assert find_pack("centerface", tmp_path).bundled


def _linked(source: Path) -> None:
    outside = source.parent / "outside.onnx"
    (source / "model.onnx").rename(outside)
    (source / "model.onnx").symlink_to(outside)


def _without_manifest(source: Path) -> None:
    (source / "velato-pack.json").unlink()


@pytest.mark.parametrize("harm", [damaged, missing, _linked, _without_manifest])
def test_a_pack_that_is_not_whole_is_not_added(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    source = make_pack(tmp_path / "tiny")
    harm(source)
    with pytest.raises(PackInvalid):
        add_pack(source, tmp_path / "data")
    assert left_over(tmp_path / "data") == []


def test_a_failed_replacement_leaves_the_older_one(tmp_path: Path) -> None:
    data = tmp_path / "data"
    add_pack(make_pack(tmp_path / "tiny"), data)
    newer = make_pack(tmp_path / "newer" / "tiny", version="2")
    damaged(newer)
    with pytest.raises(PackInvalid):
        add_pack(newer, data)
    assert open_pack("tiny", data).manifest.version == "1"
    assert left_over(data) == ["tiny"]


def test_what_is_no_pack_at_all_is_refused(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes(b"no pack")
    for source in (tmp_path / "note.txt", tmp_path / "absent", tmp_path):
        with pytest.raises(PackInvalid):
            add_pack(source, tmp_path / "data")
    assert left_over(tmp_path / "data") == []


def test_adding_a_pack_from_where_it_is_installed_changes_nothing(tmp_path: Path) -> None:
    added = add_pack(make_pack(tmp_path / "tiny"), tmp_path / "data")
    assert add_pack(added.folder, tmp_path / "data") == added
    assert verify_pack(added.folder) == added.manifest


@pytest.mark.parametrize(("number", "kind"), [(errno.ENOSPC, DiskFull), (errno.EACCES, WriteFailed)])
@pytest.mark.parametrize("failing", ["copyfile", "fsync", "rename"])
def test_a_failing_disk_leaves_the_older_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[VelatoError], failing: str
) -> None:
    data = tmp_path / "data"
    add_pack(make_pack(tmp_path / "tiny"), data)

    def fail(*_arguments: object) -> None:
        raise OSError(number, "no")

    if failing == "copyfile":
        monkeypatch.setattr(adding.shutil, "copyfile", fail)
    elif failing == "fsync":
        monkeypatch.setattr(adding.os, "fsync", fail)
    else:
        real = type(tmp_path).rename

        def rename(self: Path, target: Path) -> Path:
            if self.name.startswith(".adding"):
                fail()
            return real(self, target)

        monkeypatch.setattr(type(tmp_path), "rename", rename)
    with pytest.raises(kind):
        add_pack(make_pack(tmp_path / "newer" / "tiny", version="2"), data)
    assert open_pack("tiny", data).manifest.version == "1"
    assert left_over(data) == ["tiny"]


def test_one_broken_folder_does_not_hide_the_other_packs(tmp_path: Path) -> None:
    add_pack(make_pack(tmp_path / "tiny"), tmp_path)
    packs = tmp_path / "packs"
    (packs / "broken").mkdir()
    (packs / "deep").mkdir()
    (packs / "deep" / "velato-pack.json").write_text('{"x":' + "[" * 200_000 + "]" * 200_000 + "}")
    make_pack(packs / "newer", schema=9)
    make_pack(packs / "poser", id="tiny")
    make_pack(packs / ".adding-0", id="half")
    assert [pack.manifest.id for pack in installed_packs(tmp_path) if not pack.bundled] == ["tiny"]
    assert [folder.name for folder in broken_packs(tmp_path)] == ["broken", "deep", "newer", "poser"]


def test_an_unknown_pack_is_missing(tmp_path: Path) -> None:
    with pytest.raises(PackMissing, match="nothing-like-it"):
        find_pack("nothing-like-it", tmp_path)


def test_what_a_killed_command_left_behind_goes_after_a_day_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    for name in (".adding-00", ".unpacking-00", ".removing-00", ".kept", "broken"):
        (data / "packs" / name / "sub").mkdir(parents=True)
        (data / "packs" / name / "sub" / "model.onnx").write_bytes(b"weights")
    elsewhere.mkdir()
    (elsewhere / "model.onnx").write_bytes(b"weights")
    (data / "packs" / ".removing-01").symlink_to(elsewhere)
    everything = left_over(data)
    now = time.time()
    monkeypatch.setattr(adding.time, "time", lambda: now + 23 * 3600)
    add_pack(make_pack(tmp_path / "tiny"), data)
    assert left_over(data) == sorted([*everything, "tiny"])
    monkeypatch.setattr(adding.time, "time", lambda: now + 25 * 3600)
    add_pack(make_pack(tmp_path / "other"), data)
    assert left_over(data) == [".kept", "broken", "other", "tiny"]
    assert (elsewhere / "model.onnx").is_file()


def test_replacing_a_link_leaves_no_link_behind(tmp_path: Path) -> None:
    data, elsewhere = tmp_path / "data", make_pack(tmp_path / "elsewhere" / "tiny")
    (data / "packs").mkdir(parents=True)
    (data / "packs" / "tiny").symlink_to(elsewhere)
    add_pack(make_pack(tmp_path / "newer" / "tiny", version="2"), data)
    assert left_over(data) == ["tiny"]
    assert (elsewhere / "model.onnx").is_file()
