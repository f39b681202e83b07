"""Other people's tools look at written files: exiftool and mat2 must find nothing that the picture does not need."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from velato_core.imaging.encode import EXTENSIONS
from velato_core.imaging.read import read_photo
from velato_core.imaging.write import write_photo

if TYPE_CHECKING:
    from pathlib import Path

# Groups that describe the file or the picture itself, or hold the colour profile.
HARMLESS_GROUPS = ("", "ExifTool", "System", "File", "Composite")
# Names of what a PNG, WebP, TIFF or HEIF needs to be one.
STRUCTURE = {
    "BitDepth", "ColorType", "Compression", "Filter", "Interlace", "ImageWidth", "ImageHeight", "ProfileName",
    "BitsPerSample", "PhotometricInterpretation", "StripOffsets", "SamplesPerPixel", "RowsPerStrip", "StripByteCounts",
    "PlanarConfiguration", "Predictor", "ExtraSamples", "JFIFVersion", "ResolutionUnit", "XResolution", "YResolution",
    "VP8Version", "HorizontalScale", "VerticalScale", "WebP_Flags", "AlphaIsUsed", "ExifByteOrder", "Transparency",
    "MajorBrand", "MinorVersion", "CompatibleBrands", "MediaDataSize", "MediaDataOffset", "HandlerType",
    "PrimaryItemReference", "MetaImageSize", "ImagePixelDepth", "ItemLocation", "ItemInfoVersion", "ItemPropertyAssociation",
    "ImageSpatialExtent", "ColorProfiles", "ColorPrimaries", "TransferCharacteristics", "MatrixCoefficients",
    "VideoFullRangeFlag", "ImageWidthHeight", "ImageDataOffset", "ImageDataSize", "PixelsPerUnitX", "PixelsPerUnitY",
    "PixelUnits", "AuxiliaryImageType",
}  # fmt: skip
HEVC = ("HEVC", "Gen", "Chroma", "BitDepth", "Constraint", "Parallelism", "AverageFrame", "ConstantFrame", "Temporal",
        "NumTemporal", "MinSpatial", "QuickTime_HEVCConfig", "QuickTime_ColorRep", "MediaData")  # fmt: skip


def leaky_photo(pictures: Any, folder: Path) -> Path:  # noqa: ANN401
    """A JPEG with about everything that a phone and an editor put into one."""
    preview = pictures.encoded("JPEG", seed=9)
    block = pictures.exif(
        {0x013B: b"AUTHORLEAK\x00"}, {0x9003: b"2024:05:06 07:08:09\x00"}, {2: b"GPSLEAK" * 4}, preview
    )
    plain = pictures.encoded("JPEG", comment=b"COMMENTLEAK", icc_profile=pictures.profile())
    extra = pictures.jpeg_segment(0xE1, b"Exif\x00\x00" + block)
    extra += pictures.jpeg_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + pictures.xmp("Ada Example"))
    path = folder / "leaky.jpg"
    path.write_bytes(plain[:2] + extra + plain[2:] + b"TAILLEAK" * 9)
    return path


def telling(tags: dict[str, Any]) -> dict[str, Any]:
    """The tags that say more than what the picture needs."""
    found = {}
    for name, value in tags.items():
        group, _, tag = name.rpartition(":")
        structural = tag in STRUCTURE or tag.startswith(HEVC)
        if group.startswith("ICC") or group in HARMLESS_GROUPS:
            continue
        if not structural:
            found[name] = value
    return found


@pytest.mark.parametrize("target", sorted(EXTENSIONS))
def test_exiftool_finds_nothing_in_what_was_written(
    pictures: Any,  # noqa: ANN401
    exiftool: Any,  # noqa: ANN401
    tmp_path: Path,
    target: str,
) -> None:
    source = leaky_photo(pictures, tmp_path)
    before = exiftool(source)
    assert any(name.endswith(":PersonInImage") for name in before)
    assert any(name.endswith(":ThumbnailImage") for name in before)
    assert before["File:Comment"] == "COMMENTLEAK"
    result = write_photo(read_photo(source), tmp_path / ("clean" + EXTENSIONS[target]), format=target)
    after = exiftool(result.path)
    assert telling(after) == {}
    assert not {"ExifTool:Warning", "ExifTool:Error", "File:Comment"} & set(after)
    if target != "BMP":
        assert any(name.startswith("ICC") for name in after), "the colour profile was lost"


@pytest.mark.parametrize("target", sorted(EXTENSIONS))
def test_exiftool_finds_the_capture_date_and_nothing_else(
    pictures: Any,  # noqa: ANN401
    exiftool: Any,  # noqa: ANN401
    tmp_path: Path,
    target: str,
) -> None:
    photo = read_photo(leaky_photo(pictures, tmp_path))
    result = write_photo(photo, tmp_path / ("clean" + EXTENSIONS[target]), format=target, keep_capture_date=True)
    expected = {} if target == "BMP" else {"ExifIFD:DateTimeOriginal": "2024:05:06 07:08:09"}
    assert telling(exiftool(result.path)) == expected


@pytest.mark.parametrize("target", ["JPEG", "PNG", "TIFF", "BMP", "WEBP", "HEIF"])
def test_mat2_finds_nothing_in_what_was_written(pictures: Any, tmp_path: Path, target: str) -> None:  # noqa: ANN401
    program = shutil.which("mat2")
    if program is None or shutil.which("exiftool") is None:
        pytest.skip("mat2 is not installed (Debian: mat2, libimage-exiftool-perl)")

    def show(path: Path) -> str:
        done = subprocess.run([program, "--show", str(path)], check=False, capture_output=True, text=True)
        return done.stdout + done.stderr

    source = leaky_photo(pictures, tmp_path)
    assert "PersonInImage" in show(source)
    extension = EXTENSIONS[target].replace(".tif", ".tiff")
    result = write_photo(read_photo(source), tmp_path / ("clean" + extension), format=target)
    said = show(result.path)
    if "is not supported" in said:
        pytest.skip(f"this mat2 does not read {target}")
    leaks = ("LEAK", "Ada Example", "PersonInImage", "GPS", "Comment", "Thumbnail", "Author", "Artist", "Date")
    lines = [line for line in said.splitlines() if "Profile" not in line]
    assert [line for line in lines if any(word in line for word in leaks)] == []
