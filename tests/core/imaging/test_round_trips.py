"""What is read is written and read again: depth, channels, alpha, profile, orientation and compression are kept."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms
from PySide6.QtGui import QImage

from velato_core.imaging.encode import EXTENSIONS
from velato_core.imaging.jpeg_settings import estimate_quality, scaled_luminance
from velato_core.imaging.orientation import upright
from velato_core.imaging.photo import Photo
from velato_core.imaging.read import probe_photo, read_photo, thumbnail
from velato_core.imaging.write import default_extension, default_format, write_photo

LOSSLESS = ("PNG", "TIFF", "BMP", "WEBP")


def saved(folder: Path, data: bytes, name: str = "in") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def deep(pictures: Any, channels: int) -> np.ndarray[Any, Any]:  # noqa: ANN401
    """The scene with 16 bits whose low bytes are not zero."""
    wide = pictures.scene().astype(np.uint16)[..., :channels] * 256
    return wide + np.random.default_rng(1).integers(0, 256, wide.shape).astype(np.uint16)


@pytest.mark.parametrize("format", LOSSLESS)  # noqa: PT006
@pytest.mark.parametrize("with_alpha", [False, True])
def test_lossless_formats_give_the_same_pixels_back(pictures: Any, tmp_path: Path, format: str, with_alpha: bool) -> None:  # noqa: A002, ANN401, FBT001
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


@pytest.mark.parametrize("format", ["PNG", "TIFF"])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("with_alpha", [False, True])
def test_sixteen_bits_are_kept(
    pictures: Any,  # noqa: ANN401
    tmp_path: Path,
    format: str,  # noqa: A002
    channels: int,
    with_alpha: bool,  # noqa: FBT001
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
def test_another_decoder_sees_the_same_sixteen_bits(pictures: Any, tmp_path: Path, with_alpha: bool) -> None:  # noqa: ANN401, FBT001
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


def test_print_colours_are_converted_by_their_own_profile(pictures: Any, tmp_path: Path) -> None:  # noqa: ANN401
    candidates = list(Path("/usr/share/color/icc").rglob("*.icc"))
    profiles = [path for path in candidates if path.read_bytes()[16:20] == b"CMYK"]
    if not profiles:
        pytest.skip("no CMYK profile is installed (Debian: icc-profiles-free)")
    data = profiles[0].read_bytes()
    srgb = ImageCms.createProfile("sRGB")
    printed = ImageCms.profileToProfile(Image.fromarray(pictures.scene()), srgb, io.BytesIO(data), outputMode="CMYK")
    assert printed is not None
    sink = io.BytesIO()
    printed.save(sink, "TIFF", icc_profile=data)
    photo = read_photo(saved(tmp_path, sink.getvalue()))
    assert (photo.origin, photo.profile, photo.pixels.shape[2]) == ("cmyk", None, 3)
    assert any("CMYK" in note for note in photo.notes)
    assert np.abs(photo.pixels.astype(int) - pictures.scene()).mean() < 25


def test_default_formats() -> None:
    pixels = np.zeros((2, 2, 3), np.uint8)
    assert default_format(Photo(pixels=pixels, format="GIF")) == "PNG"
    assert {default_extension(Photo(pixels=pixels, format=name)) for name in EXTENSIONS} == set(EXTENSIONS.values())
