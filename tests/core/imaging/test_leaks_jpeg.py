"""The leak matrix for JPEG sources: each file carries its leak before, and no file written from it does, byte by byte."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from velato_core.imaging.proof import prove_bytes
from velato_core.imaging.read import read_photo
from velato_core.imaging.write import write_photo

if TYPE_CHECKING:
    from pathlib import Path

PERSON = "Ada Example"
DATE = b"2024:05:06 07:08:09\x00"


def exif_leak(pictures: Any) -> bytes:  # noqa: ANN401
    """An EXIF block with a preview, a place, a maker note, an owner and a date."""
    preview = pictures.encoded("JPEG", seed=9, quality=60)
    main = {0x010F: b"LeakCam\x00", 0x013B: b"Author Leak\x00"}
    inner = {0x9003: DATE, 0x927C: b"MAKERLEAK" * 4, 0xA430: b"Owner Leak\x00", 0xA431: b"SERIAL-4711\x00"}
    gps = {0x0002: b"GPS-LATITUDE-LEAK-000000", 0x0004: b"GPS-LONGITUDE-LEAK-00000"}
    return bytes(pictures.exif(main, inner, gps, preview))


EXIF_MARKS = [
    (b"LeakCam", "camera data"),
    (b"Author Leak", "author"),
    (b"MAKERLEAK", "MakerNote"),
    (b"Owner Leak", "owner"),
    (b"SERIAL-4711", "serial"),
    (b"GPS-LATITUDE-LEAK", "GPS"),
    (DATE, "capture date"),
]


@pytest.mark.parametrize(("mark", "word"), EXIF_MARKS)
def test_exif_fields_do_not_survive(pictures: Any, leak_check: Any, mark: bytes, word: str) -> None:  # noqa: ANN401
    leak_check.gone(pictures.jpeg_with(0xE1, b"Exif\x00\x00" + exif_leak(pictures)), [mark], word)


def test_exif_thumbnail_of_the_original_does_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    data = pictures.jpeg_with(0xE1, b"Exif\x00\x00" + exif_leak(pictures))
    preview = pictures.encoded("JPEG", seed=9, quality=60)
    # Beyond a JPEG's first 700 bytes lie its own pixels and not only tables that every JPEG shares.
    leak_check.gone(data, [preview[-200:-2]], "preview")


def test_names_of_faces_in_xmp_do_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    data = pictures.jpeg_with(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + pictures.xmp(PERSON))
    leak_check.gone(data, [PERSON.encode(), b"mwg-rs", b"PersonInImage"], "names and places of faces")


def test_iptc_names_do_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    dataset = b"\x1c\x02\x50" + struct.pack(">H", len(PERSON)) + PERSON.encode()
    block = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", len(dataset)) + dataset + b"\x00"
    leak_check.gone(pictures.jpeg_with(0xED, block), [PERSON.encode(), b"Photoshop"], "IPTC")


def test_comment_does_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    data = pictures.encoded("JPEG", comment=b"taken at Leak Street 1")
    leak_check.gone(data, [b"Leak Street"], "comment")


def test_second_picture_of_an_mpo_does_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    second = Image.fromarray(pictures.scene(seed=5))
    data = pictures.encoded("MPO", save_all=True, append_images=[second])
    alone = io.BytesIO()
    second.save(alone, "JPEG")
    leak_check.gone(data, [b"MPF\x00", alone.getvalue()[-300:-10]], "MPF")


def test_motion_photo_behind_the_end_does_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    film = b"\x00\x00\x00\x18ftypmp42" + b"FILMLEAK" * 50
    leak_check.gone(pictures.encoded("JPEG") + film, [b"FILMLEAK"], "film")


def test_old_picture_behind_the_end_does_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    old = pictures.encoded("JPEG", seed=7, quality=95)
    leak_check.gone(pictures.encoded("JPEG") + old, [old[-400:-2]], "further pictures")


def test_content_credentials_do_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    jumbf = b"JP\x00\x01\x00\x00\x00\x01" + struct.pack(">I", 60) + b"jumb\x00\x00\x00\x1ejumdc2pa" + b"C2PALEAK" * 4
    leak_check.gone(pictures.jpeg_with(0xEB, jumbf), [b"C2PALEAK", b"jumb"], "C2PA")


def test_jfif_preview_and_unknown_segments_do_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    leak_check.gone(pictures.jpeg_with(0xE0, b"JFXX\x00\x10" + b"JFXXLEAK" * 3), [b"JFXXLEAK"], "preview")
    leak_check.gone(pictures.jpeg_with(0xE4, b"OTHERLEAK"), [b"OTHERLEAK"], "APP4")


def test_capture_date_stays_alone_when_asked_for(pictures: Any, tmp_path: Path) -> None:  # noqa: ANN401
    source = tmp_path / "in.jpg"
    source.write_bytes(pictures.jpeg_with(0xE1, b"Exif\x00\x00" + exif_leak(pictures)))
    photo = read_photo(source)
    assert photo.captured == "2024:05:06 07:08:09"
    for target in ("JPEG", "PNG", "WEBP", "TIFF", "HEIF"):
        result = write_photo(photo, tmp_path / target, format=target, keep_capture_date=True)
        data = result.path.read_bytes()
        assert DATE in data, target
        assert [mark for mark, _ in EXIF_MARKS if mark != DATE and mark in data] == []
        assert "the capture date" not in result.removed
        proof = prove_bytes(data)
        assert proof.clean
        assert proof.keeps_capture_date
        assert not prove_bytes(data, allow_capture_date=False).clean
        assert read_photo(result.path).captured == photo.captured


def test_a_date_that_is_no_date_is_not_carried_over(pictures: Any, tmp_path: Path) -> None:  # noqa: ANN401
    source = tmp_path / "in.jpg"
    block = pictures.exif({}, {0x9003: b"Ada was here, 2024!\x00"}, {})
    source.write_bytes(pictures.jpeg_with(0xE1, b"Exif\x00\x00" + block))
    assert read_photo(source).captured is None
