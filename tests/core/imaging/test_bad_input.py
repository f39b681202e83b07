"""Every kind of bad input gives one clear error that names the file, and no file is changed."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from velato_core.errors import PhotoTooLarge, UnreadablePhoto, UnsupportedPhoto, VelatoError
from velato_core.imaging.containers.scan import kind_of, scan
from velato_core.imaging.read import probe_photo, read_photo, thumbnail

if TYPE_CHECKING:
    from pathlib import Path

BROKEN_EXIF = [b"", b"MM\x00*\x00\x00\x00\x08\xff\xff", b"MM", b"II*\x00\xff\xff\xff\xff", b"garbage" * 9]
READERS = [read_photo, probe_photo, lambda path: thumbnail(path, 32)]


def saved(folder: Path, data: bytes, name: str = "in.jpg") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("reader", READERS)
def test_empty_file(tmp_path: Path, reader: Any) -> None:  # noqa: ANN401
    with pytest.raises(UnreadablePhoto, match=r"in\.jpg is empty"):
        reader(saved(tmp_path, b""))


@pytest.mark.parametrize("reader", READERS)
def test_text_with_a_picture_name(tmp_path: Path, reader: Any) -> None:  # noqa: ANN401
    with pytest.raises(UnreadablePhoto, match=r"in\.jpg is not a picture"):
        reader(saved(tmp_path, b"Dear diary, this is no picture.\n" * 20))


@pytest.mark.parametrize("reader", READERS)
def test_missing_file_and_folder(tmp_path: Path, reader: Any) -> None:  # noqa: ANN401
    with pytest.raises(UnreadablePhoto, match="There is no file"):
        reader(tmp_path / "gone.jpg")
    with pytest.raises(UnreadablePhoto, match="is a folder"):
        reader(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path, pictures: Any) -> None:  # noqa: ANN401
    path = saved(tmp_path, pictures.encoded("JPEG"))
    path.chmod(0)
    with pytest.raises(UnreadablePhoto, match="You may not read"):
        read_photo(path)


def test_a_file_that_may_not_be_read(tmp_path: Path, pictures: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN401
    path = saved(tmp_path, pictures.encoded("JPEG"))

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "read_bytes", refuse)
    with pytest.raises(UnreadablePhoto, match="You may not read"):
        read_photo(path)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "HEIF", "GIF"])
@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9])
def test_file_that_is_cut_short(tmp_path: Path, pictures: Any, format: str, keep: float) -> None:  # noqa: A002, ANN401
    whole = whole_file(pictures, format)
    read_photo(saved(tmp_path, whole))
    with pytest.raises((UnreadablePhoto, UnsupportedPhoto)) as caught:
        read_photo(saved(tmp_path, whole[: int(len(whole) * keep)]))
    assert "in.jpg" in caught.value.message
    assert caught.value.hint


def whole_file(pictures: Any, format: str) -> bytes:  # noqa: A002, ANN401
    import pillow_heif

    pillow_heif.register_heif_opener()
    return bytes(pictures.encoded(format, mode="P" if format == "GIF" else "RGB"))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header promises an enormous picture."""

    def chunk(name: bytes, payload: bytes) -> bytes:
        return struct.pack(">I", len(payload)) + name + payload + struct.pack(">I", zlib.crc32(name + payload))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packed = zlib.compress(bytes(100_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


@pytest.mark.parametrize("reader", READERS)
def test_bomb_is_refused_by_its_header(tmp_path: Path, reader: Any) -> None:  # noqa: ANN401
    with pytest.raises(PhotoTooLarge, match=r"50000 x 50000 pixels; .* up to 250 megapixels"):
        reader(saved(tmp_path, bomb(50_000, 50_000)))


def test_a_large_photo_below_the_cap_is_no_bomb(tmp_path: Path) -> None:
    assert probe_photo(saved(tmp_path, bomb(15_000, 12_000))).size == (15_000, 12_000)


@pytest.mark.parametrize("format", ["GIF", "WEBP", "PNG", "TIFF", "MPO"])
def test_of_many_frames_the_first_is_used_and_the_user_is_told(tmp_path: Path, pictures: Any, format: str) -> None:  # noqa: A002, ANN401
    frames = [Image.fromarray(pictures.scene(seed=index)) for index in (1, 2)]
    data = pictures.encoded(format, save_all=True, append_images=frames)
    path = saved(tmp_path, data)
    photo = read_photo(path)
    assert probe_photo(path).frames == 3
    assert any("3 pictures" in note and "first" in note for note in photo.notes)
    assert np.abs(photo.pixels.astype(int) - pictures.scene(seed=0)).mean() < 12
    assert np.abs(thumbnail(path, 96).astype(int) - pictures.scene(seed=0)).mean() < 12


def test_single_pictures_need_no_note(tmp_path: Path, pictures: Any) -> None:  # noqa: ANN401
    assert read_photo(saved(tmp_path, pictures.encoded("GIF", mode="P"))).notes == ()


def test_print_colours_without_profile_are_refused(tmp_path: Path, pictures: Any) -> None:  # noqa: ANN401
    with pytest.raises(UnsupportedPhoto, match="CMYK picture without a colour profile") as caught:
        read_photo(saved(tmp_path, pictures.encoded("JPEG", mode="CMYK")))
    assert "RGB" in caught.value.hint
    broken = pictures.encoded("JPEG", mode="CMYK", icc_profile=b"no profile at all")
    with pytest.raises(UnsupportedPhoto, match="broken colour profile"):
        read_photo(saved(tmp_path, broken))


@pytest.mark.parametrize("mode", ["F", "I", "LAB"])
def test_samples_that_cannot_be_kept_are_refused(tmp_path: Path, pictures: Any, mode: str) -> None:  # noqa: ANN401
    image = Image.fromarray(pictures.scene()[..., 0]).convert(mode) if mode != "LAB" else Image.new("LAB", (8, 8))
    sink = io.BytesIO()
    image.save(sink, "TIFF")
    path = saved(tmp_path, sink.getvalue())
    with pytest.raises(UnsupportedPhoto, match=mode):
        read_photo(path)
    with pytest.raises(UnsupportedPhoto, match=mode):
        thumbnail(path, 8)


def test_heic_without_the_codec(tmp_path: Path, pictures: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN401
    path = saved(tmp_path, whole_file(pictures, "HEIF"))
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    with pytest.raises(UnsupportedPhoto, match="HEIC codec is missing") as caught:
        read_photo(path)
    assert "pillow-heif" in caught.value.hint


def test_kinds_that_are_not_read(tmp_path: Path, pictures: Any) -> None:  # noqa: ANN401
    with pytest.raises(UnsupportedPhoto, match="PPM"):
        read_photo(saved(tmp_path, pictures.encoded("PPM")))
    film = struct.pack(">I", 24) + b"ftypisom" + bytes(12)
    with pytest.raises(UnsupportedPhoto, match="isom"):
        read_photo(saved(tmp_path, film))


# pytest puts its own filters before the one that the module under test sets when it is imported.
@pytest.mark.filterwarnings(r"ignore::UserWarning:PIL\.TiffImagePlugin")
def test_broken_exif_never_stops_a_photo(tmp_path: Path, pictures: Any) -> None:  # noqa: ANN401
    for block in BROKEN_EXIF:
        photo = read_photo(saved(tmp_path, pictures.jpeg_with(0xE1, b"Exif\x00\x00" + block)))
        assert photo.size == (96, 64)


def test_broken_exif_prints_nothing(tmp_path: Path, pictures: Any) -> None:  # noqa: ANN401
    path = saved(tmp_path, pictures.jpeg_with(0xE1, b"Exif\x00\x00" + BROKEN_EXIF[1]))
    code = "import sys, pathlib; from velato_core.imaging.read import read_photo; read_photo(pathlib.Path(sys.argv[1]))"
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=True, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("", "")


FILES: dict[str, bytes] = {}


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "HEIF"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damage_anywhere_gives_a_picture_or_a_clear_error(
    tmp_path: Path,
    pictures: Any,  # noqa: ANN401
    format: str,  # noqa: A002
    data: Any,  # noqa: ANN401
) -> None:
    whole = FILES.setdefault(format, whole_file(pictures, format))
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, min(len(whole), 1200) - 1))] = data.draw(st.integers(0, 255))
    path = saved(tmp_path, bytes(damaged))
    # Anything but a photo or an error of ours escapes and fails the test.
    with suppress(VelatoError):
        assert read_photo(path).pixels.size
    # The scanners are what the proof stands on: they must answer for any bytes.
    kind = kind_of(bytes(damaged))
    if kind is not None:
        assert scan(bytes(damaged), kind)
    assert path.read_bytes() == bytes(damaged)
