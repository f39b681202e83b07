"""Disks that lie, are full, over quota or read-only: said plainly, nothing lost."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import TYPE_CHECKING, BinaryIO

import pytest
from keystore_faults import FaultyFiles
from keystore_helpers import PASSPHRASE, Made, draft, problem_of

from velato_core import errors
from velato_core.keystore import KdfParams, Vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_a_disk_that_lies_is_noticed(made: Made, photo: Path) -> None:
    class Lying(FaultyFiles):
        def sync(self, file: BinaryIO) -> None:
            super().sync(file)
            path = self.paths[file.fileno()]
            data = bytearray(path.read_bytes())
            data[-1] ^= 1
            path.write_bytes(data)

    assert made.vault._unlocked is not None
    made.vault._unlocked.store._files = Lying("count")
    with pytest.raises(errors.VelatoError):
        made.vault.add_record(draft(), photo)
    assert made.vault.records() == ()
    assert list((made.folder / "originals").iterdir()) == []


def test_too_little_room_is_said_before_anything_is_written(made: Made, photo: Path) -> None:
    class Small(FaultyFiles):
        def free_bytes(self, folder: Path) -> int:
            return 100_000

    assert made.vault._unlocked is not None
    files = made.vault._unlocked.store._files = Small("count")
    with pytest.raises(errors.DiskFull):
        made.vault.add_record(draft(), photo)
    assert files.steps == 0


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MiB."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    mounted = (
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=2m", "velato", str(folder)], check=False, capture_output=True
        )
        if sys.platform == "linux"
        else None
    )
    if mounted is None or mounted.returncode != 0:
        pytest.skip("a small tmpfs cannot be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_really_full_disk(tiny_disk: Path, tmp_path: Path, photo: Path, weak_kdf: KdfParams) -> None:
    vault, _ = Vault.create(tiny_disk / "vault", "x", kdf=weak_kdf)
    kept: list[str] = []
    with vault:
        while problem_of(lambda: kept.append(vault.add_record(draft(len(kept)), photo).id)) is None:
            assert len(kept) < 100
        (tiny_disk / "filler").write_bytes(bytes(_free(tiny_disk)))  # not a page left
        for action in (
            lambda: vault.add_record(draft(), photo),
            lambda: vault.add_record(draft(), None),
            lambda: vault.save_people(b"x" * 5000),
            lambda: vault.change_passphrase("x", "y"),
            lambda: vault.rotate_master_key("x"),
        ):
            with pytest.raises(errors.DiskFull):
                action()
        with pytest.raises(errors.DiskFull):
            vault.restore_original(kept[0], tiny_disk / "out")
        assert not (tiny_disk / "out").exists()
    (tiny_disk / "filler").unlink()
    with Vault.open(tiny_disk / "vault") as again:
        again.unlock("x")
        assert sorted(summary.id for summary in again.records()) == sorted(kept)
        assert again.verify().ok
        again.restore_original(kept[0], tmp_path / "out")
        again.remove_record(kept[0])  # making room works too
    assert len(kept) > 2


def _free(folder: Path) -> int:
    info = os.statvfs(folder)
    return info.f_bavail * info.f_frsize


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs POSIX permissions")
def test_a_read_only_folder_can_be_read_and_says_why_it_cannot_be_written(
    made: Made, photo: Path, tmp_path: Path
) -> None:
    record = made.vault.add_record(draft(), photo)
    made.vault.lock()
    for path in (*made.folder.rglob("*"), made.folder, *tmp_path.parents, tmp_path):
        if path.is_relative_to(made.folder):
            path.chmod(0o555 if path.is_dir() else 0o444)
    out = tmp_path / "open-to-all"
    out.mkdir()
    out.chmod(0o777)
    child = os.fork()
    if child == 0:
        status = 1
        try:
            if os.geteuid() == 0:
                for folder in (tmp_path, *tmp_path.parents):
                    folder.chmod(folder.stat().st_mode | 0o055)
                os.setuid(65534)
            status = _use_read_only(made.folder, record.id, photo.read_bytes(), out)
        except BaseException as error:  # noqa: BLE001  the child must not return into the test session
            print(repr(error), file=sys.stderr)  # noqa: T201
        finally:
            os._exit(status)
    _, code = os.waitpid(child, 0)
    for path in (made.folder, *made.folder.rglob("*")):
        path.chmod(0o700)
    assert os.WEXITSTATUS(code) == 0


def _use_read_only(folder: Path, record_id: str, original: bytes, out: Path) -> int:
    with Vault.open(folder) as vault:
        vault.unlock(PASSPHRASE)
        vault.restore_original(record_id, out / "photo.jpg")
        if (out / "photo.jpg").read_bytes() != original:
            return 2
        for action in (lambda: vault.add_record(draft(), None), lambda: vault.save_people(b"x")):
            try:
                action()
            except errors.WriteFailed:
                continue
            return 3
    return 0


def test_errno_of_a_full_quota_counts_as_full(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.EDQUOT, "Disk quota exceeded")

    monkeypatch.setattr("velato_core.keystore.file_layer.FileLayer.write", full)
    with pytest.raises(errors.DiskFull):
        made.vault.save_people(b"x")
