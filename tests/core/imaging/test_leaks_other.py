"""The leak matrix for PNG, WebP, TIFF, BMP and HEIF sources."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from velato_core.imaging.proof import prove_bytes

PERSON = "Ada Example"


def png_with(pictures: Any, name: bytes, payload: bytes) -> bytes:  # noqa: ANN401
    """The scene as a PNG with one more chunk before its end."""
    plain = pictures.encoded("PNG")
    chunk = struct.pack(">I", len(payload)) + name + payload + struct.pack(">I", zlib.crc32(name + payload))
    return bytes(plain[:-12] + chunk + plain[-12:])


def webp_with(pictures: Any, **extra: bytes) -> bytes:  # noqa: ANN401
    """The scene as a WebP with metadata."""
    return bytes(pictures.encoded("WEBP", quality=80, **extra))


def heif_with(pictures: Any, **options: Any) -> bytes:  # noqa: ANN401
    """The scene as a HEIC file with extras."""
    pillow_heif.register_heif_opener()
    sink = io.BytesIO()
    Image.fromarray(pictures.scene(256, 192)).save(sink, "HEIF", **options)
    return sink.getvalue()


PNG_CHUNKS = [
    (b"tEXt", b"Author\x00TEXTLEAK", b"TEXTLEAK", "texts"),
    (b"zTXt", b"Comment\x00\x00" + zlib.compress(b"ZTXTLEAK"), zlib.compress(b"ZTXTLEAK"), "texts"),
    (b"caBX", b"\x00\x00\x00\x1ejumbC2PALEAK", b"C2PALEAK", "C2PA"),
    (b"prVt", b"PRIVATELEAK", b"PRIVATELEAK", "another program"),
    (b"tIME", b"\x07\xe8\x05\x06\x07\x08\x09", b"tIME", "date"),
]


@pytest.mark.parametrize(("name", "payload", "mark", "word"), PNG_CHUNKS)
def test_png_chunks_do_not_survive(
    pictures: Any,  # noqa: ANN401
    leak_check: Any,  # noqa: ANN401
    name: bytes,
    payload: bytes,
    mark: bytes,
    word: str,
) -> None:
    leak_check.gone(png_with(pictures, name, payload), [mark], word)


def test_png_xmp_and_exif_do_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    packet = b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + pictures.xmp(PERSON)
    leak_check.gone(png_with(pictures, b"iTXt", packet), [PERSON.encode()], "names and places of faces")
    block = pictures.exif({}, {}, {2: b"GPSLEAK-GPSLEAK"}, pictures.encoded("JPEG", seed=3))
    leak_check.gone(png_with(pictures, b"eXIf", block), [b"GPSLEAK"], "GPS")


def test_bytes_behind_the_png_do_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    leak_check.gone(pictures.encoded("PNG") + b"TAILLEAK" * 20, [b"TAILLEAK"], "after the end")


def test_bytes_hidden_behind_the_packed_pixels_of_a_png_are_seen(pictures: Any) -> None:  # noqa: ANN401
    plain = pictures.encoded("PNG")
    assert prove_bytes(plain).clean
    assert "packed pixels" in prove_bytes(png_with(pictures, b"IDAT", b"HIDDENLEAK")).problems[0]


def test_webp_metadata_does_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    block = pictures.exif({0x013B: b"AUTHORLEAK"}, {}, {2: b"GPSLEAK-GPSLEAK"})
    leak_check.gone(webp_with(pictures, exif=b"Exif\x00\x00" + block), [b"GPSLEAK", b"AUTHORLEAK"], "GPS")
    leak_check.gone(webp_with(pictures, xmp=pictures.xmp(PERSON)), [PERSON.encode()], "names and places of faces")
    leak_check.gone(webp_with(pictures) + b"TAILLEAK", [b"TAILLEAK"], "after the end")


def test_further_frames_of_a_webp_do_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    frames = [Image.fromarray(pictures.scene(seed=2))]
    data = pictures.encoded("WEBP", save_all=True, append_images=frames)
    leak_check.gone(data, [b"ANMF"], "animation")


def test_tiff_tags_and_pages_do_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    tags = {270: "DESCRIPTIONLEAK", 315: "ARTISTLEAK", 33432: "COPYLEAK"}
    marks = [b"DESCRIPTIONLEAK", b"ARTISTLEAK", b"COPYLEAK"]
    leak_check.gone(pictures.encoded("TIFF", tiffinfo=tags), marks, "author")
    xmp = pictures.encoded("TIFF", tiffinfo={700: pictures.xmp(PERSON)})
    leak_check.gone(xmp, [PERSON.encode()], "names and places of faces")
    second = Image.fromarray(pictures.scene(seed=4))
    pages = pictures.encoded("TIFF", save_all=True, append_images=[second])
    leak_check.gone(pages, [second.tobytes()[:200]], "further pictures")


def test_bytes_that_no_tiff_tag_owns_do_not_survive(pictures: Any) -> None:  # noqa: ANN401
    assert any("belong to no tag" in problem for problem in prove_bytes(pictures.encoded("TIFF") + b"x" * 9).problems)


def test_bytes_behind_a_bmp_do_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    leak_check.gone(pictures.encoded("BMP") + b"TAILLEAK", [b"TAILLEAK"], "after the end")


def test_heif_thumbnail_does_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    data = heif_with(pictures, thumbnails=[64])
    assert pillow_heif.open_heif(data).info["thumbnails"]
    clean = leak_check.gone(data, [b"thmb"], "preview")
    heic = next(path for path in clean if path.suffix == ".heic")
    assert pillow_heif.open_heif(heic.read_bytes()).info["thumbnails"] == []


def test_heif_metadata_does_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    block = pictures.exif({0x013B: b"AUTHORLEAK"}, {}, {2: b"GPSLEAK-GPSLEAK"})
    leak_check.gone(heif_with(pictures, exif=b"Exif\x00\x00" + block), [b"GPSLEAK", b"AUTHORLEAK"], "GPS")
    leak_check.gone(heif_with(pictures, xmp=pictures.xmp(PERSON)), [PERSON.encode()], "names and places of faces")


def test_heif_second_picture_does_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    second = Image.fromarray(pictures.scene(128, 96, seed=6))
    one = heif_with(pictures)
    data = heif_with(pictures, save_all=True, append_images=[second])
    assert len(pillow_heif.open_heif(data)) == 2
    assert prove_bytes(one).clean
    clean = leak_check.gone(data, [], "further pictures")
    heic = next(path for path in clean if path.suffix == ".heic")
    assert len(pillow_heif.open_heif(heic.read_bytes())) == 1


def test_heif_depth_map_does_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    # A depth map is an auxiliary picture like transparency; only the name of its kind differs.
    pillow_heif.register_heif_opener()
    scene = pictures.scene(256, 192)
    sink = io.BytesIO()
    Image.fromarray(np.dstack([scene, scene[..., 0]])).save(sink, "HEIF")
    alpha, depth = b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", b"urn:mpeg:mpegB:cicp:systems:auxiliary:depth"
    with_alpha = sink.getvalue()
    if alpha not in with_alpha:
        alpha, depth = b"urn:mpeg:hevc:2015:auxid:1", b"urn:mpeg:hevc:2015:auxid:2"
    assert prove_bytes(with_alpha).clean
    data = with_alpha.replace(alpha, depth)
    assert pillow_heif.open_heif(data).info["depth_images"]
    leak_check.gone(data, [depth], "depth")


def test_heif_boxes_of_other_programs_do_not_survive(pictures: Any, leak_check: Any) -> None:  # noqa: ANN401
    box = struct.pack(">I", 40) + b"uuid" + b"C2PALEAK" * 4
    leak_check.gone(heif_with(pictures) + box, [b"C2PALEAK"], "another program")
