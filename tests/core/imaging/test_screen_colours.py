"""A wide-gamut photo is shown, and goes to the clipboard, in the colours that its profile means."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageCms

from velato_core.imaging.read import read_photo, thumbnail
from velato_core.imaging.screen_colours import in_srgb

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

# Columns are red, green and blue under D50 (ICC's own light), from the published primaries of Display P3 and of sRGB.
P3 = np.array([[0.51512, 0.29198, 0.15710], [0.24120, 0.69225, 0.06657], [-0.00105, 0.04189, 0.78407]])
SRGB = np.array([[0.43607, 0.38515, 0.14307], [0.22249, 0.71687, 0.06061], [0.01392, 0.09708, 0.71410]])
GAMMA = 2.2


def wide_profile(name: bytes = b"a wide one") -> bytes:
    """A version 2 profile with Display P3's primaries and gamma 2.2, byte by byte as ICC.1 says."""

    def fixed(*numbers: float) -> bytes:
        return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)

    described = b"desc" + bytes(4) + struct.pack(">I", len(name) + 1) + name + b"\0" + bytes(78)
    described += bytes(-len(described) % 4)
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(GAMMA * 256)) + bytes(2)
    tags = {b"desc": described, b"wtpt": b"XYZ " + bytes(4) + fixed(0.9642, 1.0, 0.8249)}
    for column, letter in enumerate(b"rgb"):
        tags[bytes([letter]) + b"XYZ"] = b"XYZ " + bytes(4) + fixed(*P3[:, column])
        tags[bytes([letter]) + b"TRC"] = curve
    table, body = struct.pack(">I", len(tags)), b""
    for tag, content in tags.items():
        table += tag + struct.pack(">II", 132 + 12 * len(tags) + len(body), len(content))
        body += content
    header = struct.pack(">I4sI4s4s4s", 132 + 12 * len(tags) + len(body), b"", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    header += bytes(12) + b"acsp" + bytes(28) + fixed(0.9642, 1.0, 0.8249) + bytes(48)
    assert len(header) == 128
    return header + table + body


def expected(colour: tuple[int, int, int]) -> NDArray[np.float64]:
    """The same colour in sRGB, worked out by hand."""
    linear = np.linalg.inv(SRGB) @ P3 @ (np.array(colour) / 255) ** GAMMA
    linear = np.clip(linear, 0, 1)
    coded = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    shown: NDArray[np.float64] = coded * 255
    return shown


@pytest.mark.parametrize("colour", [(180, 90, 60), (60, 170, 90), (90, 80, 200), (128, 128, 128), (255, 255, 255)])
def test_colours_are_converted_and_not_taken_for_others(colour: tuple[int, int, int]) -> None:
    shown = np.asarray(in_srgb(Image.new("RGB", (8, 8), colour), wide_profile()))[4, 4]
    assert np.abs(shown - expected(colour)).max() <= 2
    if len(set(colour)) > 1:
        assert np.abs(shown.astype(int) - colour).max() > 8


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_previews_convert_and_the_photo_itself_keeps_its_pixels_and_profile(tmp_path: Path, kind: str) -> None:
    path, colour = tmp_path / "wide", (180, 90, 60)
    Image.new("RGB", (64, 48), colour).save(path, kind, icc_profile=wide_profile(), quality=100)
    shown = thumbnail(path, 64)
    assert np.abs(shown[20, 20] - expected(colour)).max() <= 4
    photo = read_photo(path)
    assert photo.profile == wide_profile()
    assert np.abs(photo.pixels[20, 20].astype(int) - colour).max() <= 2


def test_what_needs_no_conversion_stays_bit_for_bit() -> None:
    picture = Image.fromarray(np.random.default_rng(0).integers(0, 256, (9, 9, 3), dtype=np.uint8))
    own = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (None, b"", own, b"no profile at all", wide_profile()[:100]):
        assert in_srgb(picture, profile) is picture
