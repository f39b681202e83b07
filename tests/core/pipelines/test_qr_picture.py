"""A photo key comes back out of a picture of its QR code, also after that was photographed, shrunk and made a JPEG."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
import pyrage
import pytest
import segno
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from velato_core.errors import NoKeyInPicture, WrongKey
from velato_core.keystore import Digest, SharedKey
from velato_core.keystore.blobs import BlobKey
from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.keystore.qr import draw_qr
from velato_core.keystore.sharing import seal_to_age, seal_to_passphrase
from velato_core.pipelines.sharing import read_key_text

if TYPE_CHECKING:
    from pathlib import Path

RECIPIENT = str(pyrage.x25519.Identity.generate().to_public())
DRAWN = 4  # pixels to a module of a code, as `draw_qr` draws it


def key_text(name: str = "beach.jpg", *, age: bool = False) -> str:
    shared = SharedKey(
        blob_key=BlobKey(key=b"k" * 32, context=b"c" * 32),
        digest=Digest(size=1, sha256=b"s" * 32),
        file_name=name,
        media_type="image/jpeg",
    )
    if age:
        return seal_to_age(shared, RECIPIENT)
    with weak_kdf_for_tests() as weak:
        return seal_to_passphrase(shared, "told by phone", kdf_params=weak)


def code_of(text: str, folder: Path) -> Image.Image:
    (folder / "code.png").unlink(missing_ok=True)
    draw_qr(text, folder / "code.png")
    with Image.open(folder / "code.png") as code:
        return code.convert("L")


def shot(code: Image.Image, scale: float, angle: float) -> Image.Image:
    """A picture with the code in it, turned, on something grey."""
    small = code.resize((round(code.width * scale), round(code.height * scale)), Image.Resampling.BICUBIC)
    picture = Image.new("L", (small.width * 2, small.height * 2), 190)
    picture.paste(small, (small.width // 3, small.height // 2))
    return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=170)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.text(st.characters(codec="utf-8", exclude_characters="/\\"), max_size=60),
    age=st.booleans(),
    pixels=st.floats(3.0, 14.0),
    angle=st.floats(-180, 180),
)
@example(name="n" * 255, age=True, pixels=3.0, angle=45.0)
@example(name="", age=False, pixels=2.4, angle=0.0)
def test_it_survives_being_turned_shrunk_and_made_a_jpeg(
    name: str, age: bool, pixels: float, angle: float, tmp_path: Path
) -> None:
    text, file = key_text(name, age=age), tmp_path / "shot.jpg"
    shot(code_of(text, tmp_path), pixels / DRAWN, angle).save(file, quality=60)
    assert read_key_text(file) == text


@pytest.mark.parametrize("age", [False, True])
def test_a_photo_of_a_screen_does(age: bool, tmp_path: Path) -> None:
    """Seen from the side, lit from one corner, soft and grainy, from a phone that was held upright."""
    text = key_text(age=age)
    flat = shot(code_of(text, tmp_path), 2.0, 4.0)
    width, height = flat.size
    corners = (0, 0, width * 0.06, height * 1.02, width * 1.0, height * 0.95, width * 0.93, -height * 0.04)
    aslant = flat.transform(flat.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=120)
    soft = aslant.resize((width // 2, height // 2), Image.Resampling.BILINEAR).resize(flat.size)
    light = np.linspace(0.45, 1.0, width)[None, :] * np.linspace(0.8, 1.0, height)[:, None]
    grain = np.random.default_rng(0).normal(0, 9, (height, width))
    seen = np.clip(np.asarray(soft) * light + grain + 12, 0, 255).astype(np.uint8)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(seen).convert("RGB").save(tmp_path / "photo.jpg", quality=60, exif=exif)
    assert read_key_text(tmp_path / "photo.jpg") == text


@pytest.mark.parametrize("kind", ["png", "webp", "bmp"])
def test_screenshots_do_whatever_they_are_saved_as(kind: str, tmp_path: Path) -> None:
    text, file = key_text(), tmp_path / f"shot.{kind}"
    shot(code_of(text, tmp_path), 1.5, 0).convert("RGB").save(file)
    assert read_key_text(file) == text


def test_the_text_file_still_does(tmp_path: Path) -> None:
    (tmp_path / "key.txt").write_text(key_text("äöü.jpg"), encoding="ascii")
    assert read_key_text(tmp_path / "key.txt").startswith("-----BEGIN VELATO PHOTO KEY-----")


def beside(*codes: Image.Image) -> Image.Image:
    picture = Image.new("L", (sum(code.width for code in codes), max(code.height for code in codes)), 255)
    at = 0
    for code in codes:
        picture.paste(code, (at, 0))
        at += code.width
    return picture


def address() -> Image.Image:
    """A code that leads to a web page."""
    drawn = io.BytesIO()
    segno.make("https://example.org/", micro=False).save(drawn, kind="png", scale=6)
    return Image.open(drawn).convert("L")


def test_another_code_in_the_picture_does_no_harm(tmp_path: Path) -> None:
    text = key_text()
    beside(address(), code_of(text, tmp_path)).save(tmp_path / "both.png")
    assert read_key_text(tmp_path / "both.png") == text


def test_two_keys_in_one_picture_are_refused(tmp_path: Path) -> None:
    first, second = code_of(key_text("one"), tmp_path), code_of(key_text("two"), tmp_path)
    beside(first, second).save(tmp_path / "two.png")
    with pytest.raises(WrongKey, match="the QR codes of 2 photo keys"):
        read_key_text(tmp_path / "two.png")


def test_pictures_without_a_key_say_what_to_do(tmp_path: Path) -> None:
    address().save(tmp_path / "address.png")
    Image.new("RGB", (300, 200), "teal").save(tmp_path / "nothing.jpg")
    shot(code_of(key_text(), tmp_path), 0.2, 0).save(tmp_path / "tiny.png")
    for name in ("address.png", "nothing.jpg", "tiny.png"):
        with pytest.raises(NoKeyInPicture, match="No QR code of a photo key can be read") as caught:
            read_key_text(tmp_path / name)
        assert "Take the picture again" in caught.value.hint


def test_what_is_neither_text_nor_picture_is_no_key(tmp_path: Path) -> None:
    shot(code_of(key_text(), tmp_path), 1, 0).save(tmp_path / "shot.png")
    whole = (tmp_path / "shot.png").read_bytes()
    for data in (b"\xff\xd8\xff\xe0 cut", bytes(range(256)), whole[:60], b""):
        (tmp_path / "file").write_bytes(data)
        with pytest.raises(WrongKey, match="is not a photo key"):
            read_key_text(tmp_path / "file")
