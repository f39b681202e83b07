"""Packs in zip files: added like folders, and every damage told as the pack's."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from pack_helpers import WEIGHTS, damaged, left_over, make_pack, missing, zipped

from velato_core.errors import DiskFull, PackInvalid
from velato_core.packs.add import add_pack
from velato_core.packs.catalog import open_pack
from velato_core.packs.manifest import verify_pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize("top", ["", "tiny-1.0/"])
def test_a_pack_in_a_zip_file_is_added_like_a_folder(tmp_path: Path, top: str) -> None:
    source = make_pack(tmp_path / "tiny")
    (source / "secret.txt").write_text("not listed, so it stays behind")
    data = tmp_path / "data"
    added = add_pack(zipped(source, top), data)
    assert open_pack("tiny", data) == added
    assert (added.folder / "model.onnx").read_bytes() == WEIGHTS
    assert not (added.folder / "secret.txt").exists()
    assert left_over(data) == ["tiny"]


def _two_packs(tmp_path: Path) -> Path:
    both = tmp_path / "both"
    make_pack(both / "a")
    make_pack(both / "b")
    return zipped(both)


def _deep(tmp_path: Path) -> Path:
    return zipped(make_pack(tmp_path / "tiny"), "some/where/")


def _without_a_file(tmp_path: Path) -> Path:
    source = make_pack(tmp_path / "tiny")
    missing(source)
    return zipped(source)


def _with_a_wrong_file(tmp_path: Path) -> Path:
    source = make_pack(tmp_path / "tiny")
    damaged(source)
    return zipped(source)


def _with_damaged_bytes(tmp_path: Path) -> Path:
    path = zipped(make_pack(tmp_path / "tiny"))
    data = bytearray(path.read_bytes())
    place = data.index(b"model.onnx") + 14
    data[place : place + 8] = bytes(byte ^ 0x55 for byte in data[place : place + 8])
    path.write_bytes(data)
    return path


def _cut_short(tmp_path: Path) -> Path:
    path = zipped(make_pack(tmp_path / "tiny"))
    path.write_bytes(path.read_bytes()[:-30])
    return path


@pytest.mark.parametrize(
    "make", [_two_packs, _deep, _without_a_file, _with_a_wrong_file, _with_damaged_bytes, _cut_short]
)
def test_a_zip_file_that_holds_no_whole_pack_adds_nothing(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    with pytest.raises(PackInvalid):
        add_pack(make(tmp_path), tmp_path / "data")
    assert left_over(tmp_path / "data") == []


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("name", ["model.onnx", "velato-pack.json"])
def test_damage_in_a_zip_file_is_told_as_such_however_it_is_packed(tmp_path: Path, method: int, name: str) -> None:
    source, path = make_pack(tmp_path / "tiny"), tmp_path / "tiny.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        for file in ("velato-pack.json", "model.onnx", "sub/config.json"):
            archive.write(source / file, file)
        entry = archive.getinfo(name)
    whole = path.read_bytes()
    begin = entry.header_offset + 30 + len(name)
    refused = 0
    for place in range(begin, begin + entry.compress_size, 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:  # a few bits of LZMA and of the last byte are of no account
            assert verify_pack(add_pack(path, tmp_path / "data").folder).id == "tiny"
        except PackInvalid:
            refused += 1
    assert refused > entry.compress_size // 10


def test_a_zip_file_whose_list_points_nowhere_is_told_asdamaged(tmp_path: Path) -> None:
    path = zipped(make_pack(tmp_path / "tiny"))
    data = bytearray(path.read_bytes())
    end = data.rindex(b"PK\x05\x06")  # where the list of members begins stands 16 bytes on
    data[end + 19] ^= 0x40
    path.write_bytes(data)
    with pytest.raises(PackInvalid):
        add_pack(path, tmp_path / "data")
    assert left_over(tmp_path / "data") == []


def test_a_zip_file_that_would_fill_the_disk_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=len(WEIGHTS) - 1)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(DiskFull):
        add_pack(zipped(make_pack(tmp_path / "tiny")), tmp_path / "data")
    assert left_over(tmp_path / "data") == []
