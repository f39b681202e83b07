"""What is read is written and read again: depth, channels, alpha, profile, orientation and compression are kept."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from velato_core.imaging.encode import EXTENSIONS
from velato_core.imaging.jpeg_settings import estimate_quality, scaled_luminance
from velato_core.imaging.orientation import upright
from velato_core.imaging.photo import Photo
from velato_core.imaging.read import probe_photo, read_photo, thumbnail
from velato_core.imaging.write import default_extension, default_format, write_photo

if TYPE_CHECKING:
    from pathlib import Path

LOSSLESS = ("PNG", "TIFF", "BMP", "WEBP")


def saved(folder: Path, data: bytes, name: str = "in") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def deep(pictures: Any, channels: int) -> np.ndarray[Any, Any]:  # noqa: ANN401
    """The scene with 16 bits whose low bytes are not zero."""
    wide = pictures.scene().astype(np.uint16)[..., :channels] * 256
    return wide + np.random.default_rng(1).integers(0, 256, wide.shape).astype(np.uint16)


@pytest.mark.parametrize("format", LOSSLESS)
@pytest.mark.parametrize("with_alpha", [False, True])
def test_lossless_formats_give_the_same_pixels_back(
    pictures: Any,  # noqa: ANN401
    tmp_path: Path,
    format: str,  # noqa: A002
    with_alpha: bool,
) -> None:
    scene = pictures.scene()
    alpha = pictures.scene(seed=3)[..., 0] if with_alpha else None
    profile = None if format == "BMP" else pictures.profile()
    photo = Photo(pixels=scene, alpha=alpha, profile=profile, format=format, lossless=True)
    back = read_photo(write_photo(photo, tmp_path / "x").path)
    assert (back.format, back.profile) == (format, profile)
    assert np.array_equal(back.pixels, scene)
    assert (back.alpha is None) if alpha is None else np.array_equal(back.alpha, alpha)


@pytest.mark.parametrize("format", ["JPEG", "WEBP", "HEIF"])
def test_lossy_formats_give_nearly_the_same_pixels_back(pictures: Any, tmp_path: Path, format: str) -> None:  # noqa: A002, ANN401
    photo = Photo(pixels=pictures.scene(), profile=pictures.profile(), format=format)
    back = read_photo(write_photo(photo, tmp_path / "x").path)
    assert (back.format, back.profile, back.size) == (format, photo.profile, photo.size)
    assert np.abs(back.pixels.astype(int) - photo.pixels).mean() < 4


def test_a_large_heic_is_stored_in_tiles_and_read_whole(pictures: Any, tmp_path: Path) -> None:  # noqa: ANN401
    photo = Photo(pixels=pictures.scene(2100, 70), format="HEIF")
    result = write_photo(photo, tmp_path / "x.heic")
    assert b"grid" in result.path.read_bytes()
    back = read_photo(result.path)
    assert (back.size, back.carried) == (photo.size, ())
    assert np.abs(back.pixels.astype(int) - photo.pixels).mean() < 4


@pytest.mark.parametrize("format", ["PNG", "TIFF"])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("with_alpha", [False, True])
def test_sixteen_bits_are_kept(
    pictures: Any,  # noqa: ANN401
    tmp_path: Path,
    format: str,  # noqa: A002
    channels: int,
    with_alpha: bool,
) -> None:
    pixels = deep(pictures, channels)
    photo = Photo(pixels=pixels, alpha=deep(pictures, 1)[..., 0] if with_alpha else None, format=format)
    back = read_photo(write_photo(photo, tmp_path / "x").path)
    assert back.bits == 16
    assert np.array_equal(np.broadcast_to(pixels, back.pixels.shape), back.pixels)
    assert (back.alpha is None) if photo.alpha is None else np.array_equal(back.alpha, photo.alpha)
    # Only 16-bit grey with transparency becomes colour, and only in TIFF, where no reader knows it.
    assert back.is_grey == (channels == 1 and not (format == "TIFF" and with_alpha))


@pytest.mark.parametrize("with_alpha", [False, True])
def test_another_decoder_sees_the_same_sixteen_bits(pictures: Any, tmp_path: Path, with_alpha: bool) -> None:  # noqa: ANN401
    pixels = deep(pictures, 3)
    alpha = deep(pictures, 1)[..., 0] if with_alpha else None
    path = write_photo(Photo(pixels=pixels, alpha=alpha), tmp_path / "x.png").path
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGBA64)
    seen = np.frombuffer(image.constBits(), np.uint16).reshape(pixels.shape[0], pixels.shape[1], 4)
    assert np.array_equal(seen[..., :3], pixels)
    if alpha is not None:
        assert np.array_equal(seen[..., 3], alpha)


def test_sixteen_bit_files_of_another_encoder_are_read_whole(pictures: Any, tmp_path: Path) -> None:  # noqa: ANN401
    pixels = deep(pictures, 3)
    rgba = np.dstack([pixels, np.full(pixels.shape[:2], 65535, np.uint16)])
    height, width = pixels.shape[:2]
    image = QImage(rgba.tobytes(), width, height, QImage.Format.Format_RGBX64)
    assert image.save(str(tmp_path / "x.png"))
    assert np.array_equal(read_photo(tmp_path / "x.png").pixels, pixels)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "BMP", "HEIF"])
def test_grey_stays_grey(pictures: Any, tmp_path: Path, format: str) -> None:  # noqa: A002, ANN401
    photo = Photo(pixels=pictures.scene()[..., :1], format=format, origin="grey")
    back = read_photo(write_photo(photo, tmp_path / "x").path)
    assert back.is_grey
    assert np.abs(back.pixels.astype(int) - photo.pixels).mean() < 4


def test_palette_with_a_clear_colour_becomes_colour_with_transparency(pictures: Any, tmp_path: Path) -> None:  # noqa: ANN401
    image = Image.fromarray(pictures.scene()).quantize(16)
    sink = io.BytesIO()
    image.save(sink, "PNG", transparency=3)
    photo = read_photo(saved(tmp_path, sink.getvalue()))
    assert (photo.origin, photo.pixels.shape[2]) == ("palette", 3)
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha == 0, np.asarray(image) == 3)
    back = read_photo(write_photo(photo, tmp_path / "x").path)
    assert np.array_equal(back.pixels, photo.pixels)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_baked_in(pictures: Any, tmp_path: Path, format: str, orientation: int) -> None:  # noqa: A002, ANN401
    wanted = pictures.scene(96, 64)
    stored = np.asarray(unturned(wanted, orientation))
    exif = Image.Exif()
    exif[0x0112] = orientation
    options: dict[str, Any] = {"JPEG": {"quality": 95}, "WEBP": {"lossless": True}}.get(format, {})
    sink = io.BytesIO()
    Image.fromarray(stored).save(sink, format, exif=exif, **options)
    path = saved(tmp_path, sink.getvalue())
    photo = read_photo(path)
    assert photo.size == probe_photo(path).size == (96, 64)
    assert np.abs(photo.pixels.astype(int) - wanted).mean() < 3
    small = thumbnail(path, 48)
    assert small.shape == (32, 48, 3)
    assert np.abs(small.astype(int) - thumbnail_of(wanted)).mean() < 6
    written = Image.open(io.BytesIO(write_photo(photo, tmp_path / "out").path.read_bytes()))
    assert written.size == (96, 64)
    assert written.getexif().get(0x0112, 1) == 1


def unturned(samples: np.ndarray[Any, Any], orientation: int) -> np.ndarray[Any, Any]:
    """What a camera stores for an upright picture; 6 and 8 undo each other, the others themselves."""
    return upright(samples, {6: 8, 8: 6}.get(orientation, orientation))


def thumbnail_of(samples: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    image = Image.fromarray(samples)
    image.thumbnail((48, 48), Image.Resampling.LANCZOS)
    return np.asarray(image).astype(int)


def test_upright_agrees_with_pillow(pictures: Any) -> None:  # noqa: ANN401
    from PIL import ImageOps

    scene = pictures.scene()
    for orientation in range(1, 9):
        image = Image.fromarray(scene)
        image.getexif()[0x0112] = orientation
        assert np.array_equal(upright(scene, orientation), np.asarray(ImageOps.exif_transpose(image))), orientation


def test_heic_is_turned_once(pictures: Any, tmp_path: Path) -> None:  # noqa: ANN401
    import pillow_heif

    pillow_heif.register_heif_opener()
    stored = upright(pictures.scene(256, 192), 8)
    exif = Image.Exif()
    exif[0x0112] = 6
    sink = io.BytesIO()
    Image.fromarray(stored).save(sink, "HEIF", exif=exif.tobytes())
    path = saved(tmp_path, sink.getvalue())
    photo = read_photo(path)
    assert photo.size == probe_photo(path).size == (256, 192)
    assert np.abs(photo.pixels.astype(int) - pictures.scene(256, 192)).mean() < 4
    assert thumbnail(path, 64).shape == (48, 64, 3)


@pytest.mark.parametrize("quality", [50, 75, 90, 98])
@pytest.mark.parametrize("subsampling", [0, 1, 2])
def test_a_jpeg_keeps_its_tables_and_subsampling(pictures: Any, tmp_path: Path, quality: int, subsampling: int) -> None:  # noqa: ANN401
    data = pictures.encoded("JPEG", quality=quality, subsampling=subsampling, progressive=quality > 80)
    photo = read_photo(saved(tmp_path, data))
    assert photo.jpeg is not None
    assert photo.jpeg.quality == quality
    again = read_photo(write_photo(photo, tmp_path / "out").path)
    assert again.jpeg == photo.jpeg
    assert (photo.jpeg.subsampling, photo.jpeg.progressive) == (subsampling, quality > 80)


def test_quality_is_estimated_from_the_tables() -> None:
    assert [estimate_quality(scaled_luminance(quality)) for quality in (20, 50, 75, 92, 100)] == [20, 50, 75, 92, 100]


def print_profile() -> bytes:
    """A CMYK profile (ICC.1, lut8) in which full cyan is, against all custom, a red of Lab 50, 60, 30."""
    corners = np.full((2, 2, 2, 2, 3), (128, 128, 128), np.uint8)
    corners[0, 0, 0, 0] = (255, 128, 128)
    corners[1, 0, 0, 0] = (round(50 * 2.55), 128 + 60, 128 + 30)
    identity = bytes(range(256))
    unit = struct.pack(">9i", *(65536 * (index in (0, 4, 8)) for index in range(9)))
    table = b"mft1" + bytes(4) + bytes([4, 3, 2, 0]) + unit + identity * 4 + corners.tobytes() + identity * 3
    white = b"XYZ " + bytes(4) + struct.pack(">3i", 63190, 65536, 54061)
    start = 128 + 4 + 2 * 12
    tags = struct.pack(">I4sII4sII", 2, b"A2B0", start, len(table), b"wtpt", start + len(table), len(white))
    header = struct.pack(">I4sI4s4s4s12x4s28x3i48x", start + len(table) + len(white), bytes(4), 0x02400000, b"prtr",
                         b"CMYK", b"Lab ", b"acsp", 63190, 65536, 54061)  # fmt: skip
    return header + tags + table + white


@pytest.mark.parametrize("format", ["TIFF", "JPEG"])
def test_print_colours_are_converted_by_their_own_profile(tmp_path: Path, format: str) -> None:  # noqa: A002
    sink = io.BytesIO()
    Image.new("CMYK", (16, 16), (255, 0, 0, 0)).save(sink, format, icc_profile=print_profile())
    photo = read_photo(saved(tmp_path, sink.getvalue()))
    assert (photo.origin, photo.profile, photo.pixels.shape[2]) == ("cmyk", None, 3)
    assert any("CMYK" in note for note in photo.notes)
    # Red as the profile says; without it full cyan would be (0, 255, 255).
    red, green, blue = photo.pixels[8, 8].tolist()
    assert red > 150
    assert max(green, blue) < 90


def test_default_formats() -> None:
    pixels = np.zeros((2, 2, 3), np.uint8)
    assert default_format(Photo(pixels=pixels, format="GIF")) == "PNG"
    assert {default_extension(Photo(pixels=pixels, format=name)) for name in EXTENSIONS} == set(EXTENSIONS.values())
