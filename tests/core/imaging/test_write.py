"""A written file appears whole or not at all, never over the original, and only when it is proven clean."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from typing import IO, TYPE_CHECKING, Any, Self

import numpy as np
import pytest

from velato_core.errors import DiskFull, OutputExists, PhotoTooLarge, UnsupportedPhoto, UsageError, WriteFailed
from velato_core.imaging import place, write
from velato_core.imaging.photo import Photo
from velato_core.imaging.read import read_photo
from velato_core.imaging.write import write_photo

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.imaging.encode import EncodeOptions


@pytest.fixture
def photo(pictures: Any) -> Photo:  # noqa: ANN401
    return Photo(pixels=pictures.scene(), format="JPEG", profile=pictures.profile())


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_result_describes_the_file(photo: Photo, tmp_path: Path) -> None:
    result = write_photo(photo, tmp_path / "out.jpg")
    data = result.path.read_bytes()
    assert (result.sha256, result.bytes) == (hashlib.sha256(data).hexdigest(), len(data))
    assert (result.format, result.size, result.removed) == ("JPEG", (96, 64), ())
    assert list(contents(tmp_path)) == ["out.jpg"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_permissions_are_those_of_any_new_file(photo: Photo, tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    result = write_photo(photo, tmp_path / "out.jpg")
    assert stat.S_IMODE(result.path.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_an_existing_file_is_left_unless_overwriting_is_allowed(photo: Photo, tmp_path: Path) -> None:
    out = tmp_path / "out.jpg"
    out.write_bytes(b"mine")
    with pytest.raises(OutputExists):
        write_photo(photo, out)
    assert contents(tmp_path) == {"out.jpg": b"mine"}
    assert write_photo(photo, out, overwrite=True).bytes == len(out.read_bytes()) > 4
    with pytest.raises(OutputExists):
        write_photo(photo, tmp_path, overwrite=True)


def test_a_file_that_appears_meanwhile_is_left(photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.jpg"
    monkeypatch.setattr(place, "refuse_existing", lambda *_, **__: None)
    monkeypatch.setattr(write, "refuse_existing", lambda *_, **__: None)
    out.write_bytes(b"mine")
    with pytest.raises(OutputExists):
        write_photo(photo, out)
    assert contents(tmp_path) == {"out.jpg": b"mine"}


def test_a_folder_without_hard_links_works_too(photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_photo(photo, tmp_path / "out.jpg")
    assert list(contents(tmp_path)) == ["out.jpg"]
    with pytest.raises(OutputExists):
        write_photo(photo, tmp_path / "out.jpg")


@pytest.mark.parametrize("way", ["name", "dotted", "symlink", "hard link"])
def test_the_original_is_never_written_over(pictures: Any, tmp_path: Path, way: str) -> None:  # noqa: ANN401
    source = tmp_path / "in.jpg"
    source.write_bytes(pictures.encoded("JPEG"))
    before = source.read_bytes()
    out = {"name": source, "dotted": tmp_path / "." / ".." / tmp_path.name / "in.jpg"}.get(way, tmp_path / "link.jpg")
    if way == "symlink":
        out.symlink_to(source)
    if way == "hard link":
        os.link(source, out)
    with pytest.raises(OutputExists, match="original photo"):
        write_photo(read_photo(source), out, overwrite=True)
    assert source.read_bytes() == before


class FullDisk:
    """A file on a disk with room for a few bytes."""

    def __init__(self, file: IO[bytes], room: int) -> None:
        self.file, self.room = file, room

    def write(self, data: bytes) -> int:
        self.room -= len(data)
        if self.room < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return self.file.write(data)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self.file, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()


@pytest.mark.parametrize("target", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "HEIF"])
@pytest.mark.parametrize("room", [0, 500])
def test_a_full_disk_leaves_everything_as_it_was(
    photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, room: int
) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    real = os.fdopen
    monkeypatch.setattr(os, "fdopen", lambda handle, mode: FullDisk(real(handle, mode), room))
    with pytest.raises(DiskFull):
        write_photo(photo, tmp_path / "out", format=target, overwrite=True)
    assert contents(tmp_path) == {"out": b"mine"}


def test_a_disk_that_is_full_only_when_synced(photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        write_photo(photo, tmp_path / "out.jpg")
    assert contents(tmp_path) == {}


def test_missing_and_read_only_folders(photo: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WriteFailed, match="There is no folder"):
        write_photo(photo, tmp_path / "gone" / "out.jpg")

    def refuse(**_: object) -> tuple[int, str]:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(place.tempfile, "mkstemp", refuse)
    with pytest.raises(WriteFailed, match="You may not write to the folder"):
        write_photo(photo, tmp_path / "out.jpg")
    assert contents(tmp_path) == {}


def test_a_leak_stops_the_file_from_appearing(
    pictures: Any,  # noqa: ANN401
    photo: Photo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    leaky = pictures.encoded("JPEG", comment=b"leak")

    def encode(_: Photo, sink: IO[bytes], __: EncodeOptions) -> None:
        sink.write(leaky)

    monkeypatch.setattr(write, "encode", encode)
    with pytest.raises(WriteFailed, match=r"would hold more than the picture.*COM"):
        write_photo(photo, tmp_path / "out.jpg")
    with pytest.raises(WriteFailed, match="came out as JPEG"):
        write_photo(photo, tmp_path / "out.png", format="PNG")
    assert contents(tmp_path) == {}


def test_a_file_that_cannot_be_read_back_is_not_kept(
    pictures: Any,  # noqa: ANN401
    photo: Photo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    smaller = pictures.encoded("PNG")

    def encode(_: Photo, sink: IO[bytes], __: EncodeOptions) -> None:
        sink.write(smaller)

    monkeypatch.setattr(write, "encode", encode)
    with pytest.raises(WriteFailed, match="another size"):
        write_photo(Photo(pixels=photo.pixels[:, :50]), tmp_path / "out.png", format="PNG")
    assert contents(tmp_path) == {}


def test_a_profile_that_is_none_is_not_let_through(photo: Photo, tmp_path: Path) -> None:
    hiding = Photo(pixels=photo.pixels, format="JPEG", profile=b"\xff\xd8\xff a picture, not a profile" * 9)
    with pytest.raises(WriteFailed, match="colour profile"):
        write_photo(hiding, tmp_path / "out.jpg")
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("wide", [False, True])
def test_limits_of_edge_and_bytes(pictures: Any, tmp_path: Path, wide: bool) -> None:  # noqa: ANN401
    pixels = pictures.scene(400, 300)
    photo = Photo(pixels=pixels.astype(np.uint16) * 257 if wide else pixels, format="PNG" if wide else "JPEG")
    assert write_photo(photo, tmp_path / "a", max_edge=200).size == (200, 150)
    assert write_photo(photo, tmp_path / "b", max_edge=900).size == (400, 300)
    free = write_photo(photo, tmp_path / "c").bytes
    tight = write_photo(photo, tmp_path / "d", max_bytes=free // 2)
    assert tight.bytes <= free // 2
    assert tight.size == (400, 300) or wide
    tiny = write_photo(photo, tmp_path / "e", max_bytes=free // 8)
    assert tiny.bytes <= free // 8
    with pytest.raises(PhotoTooLarge):
        write_photo(photo, tmp_path / "f", max_bytes=40)
    assert not (tmp_path / "f").exists()


def test_quality_is_obeyed_and_losses_are_told(photo: Photo, pictures: Any, tmp_path: Path) -> None:  # noqa: ANN401
    low, high = (write_photo(photo, tmp_path / str(quality), quality=quality).bytes for quality in (40, 95))
    assert low < high
    deep = Photo(pixels=pictures.scene().astype(np.uint16) * 257, alpha=np.zeros((64, 96), np.uint16))
    assert write_photo(deep, tmp_path / "j", format="jpeg").removed == ("transparency", "16-bit precision")
    # Fully transparent parts become white, not whatever colour lay beneath.
    assert read_photo(tmp_path / "j").pixels.min() == 255


def test_pure_noise_at_the_best_quality_is_written_too(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (700, 700, 3)).astype(np.uint8)
    result = write_photo(Photo(pixels=noise, format="JPEG"), tmp_path / "x.jpg", quality=100)
    assert result.bytes > 2 * 700 * 700, "the case is too easy"
    back = read_photo(result.path)
    assert back.jpeg is not None
    assert write_photo(back, tmp_path / "y.jpg").bytes > 2 * 700 * 700


def test_senseless_requests(photo: Photo, tmp_path: Path) -> None:
    for options in ({"format": "GIF"}, {"quality": 0}, {"max_edge": 0}, {"max_bytes": 0}):
        with pytest.raises(UsageError):
            write_photo(photo, tmp_path / "x", **options)  # type: ignore[arg-type]
    long = Photo(pixels=np.zeros((1, 70_000, 3), np.uint8))
    with pytest.raises(UnsupportedPhoto, match="65535"):
        write_photo(long, tmp_path / "x", format="JPEG")
    assert contents(tmp_path) == {}


def test_what_fill_was_given_can_be_let_go_of_after_a_failure(tmp_path: Path) -> None:
    given: list[IO[bytes]] = []

    def fill(file: IO[bytes]) -> None:
        given.append(file)
        raise OSError(errno.EIO, "Input/output error")

    with pytest.raises(WriteFailed):
        place.place_file(tmp_path / "out", fill, lambda _path: None, overwrite=False)
    given[0].close()  # what Python does when it is collected; from 3.13 on an error there is said aloud
    assert contents(tmp_path) == {}
