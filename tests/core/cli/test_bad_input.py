"""Every kind of bad input gives one clear sentence with what to do, the right exit status, and changes no file."""

from __future__ import annotations

import hashlib
import os
import struct
import sys
import zlib
from typing import TYPE_CHECKING

import numpy as np
import pytest
from cli_helpers import PASSPHRASE
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from cli_helpers import Velato


needs_permissions = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read and write everything"
)


def marked(mode: str = "RGB") -> Image.Image:
    image = Image.new("RGB", (200, 160), (20, 120, 60))
    image.paste((255, 0, 255), (70, 50, 130, 120))
    return image.convert(mode)


def bomb(path: Path) -> None:
    """A PNG of 50,000 x 50,000 pixels in a few bytes: a true header, and data that ends early."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(1000))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b""))


def truncated(path: Path) -> None:
    rng = np.random.default_rng(1)
    Image.fromarray(rng.integers(0, 256, (200, 300, 3), dtype=np.uint8)).save(path)
    path.write_bytes(path.read_bytes()[:4000])


BAD: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "a truncated JPEG": ("cut.jpg", truncated, "unreadable_photo"),
    "an empty file": ("empty.jpg", lambda path: path.write_bytes(b""), "unreadable_photo"),
    "text renamed .jpg": ("text.jpg", lambda path: path.write_text("dear diary"), "unreadable_photo"),
    "a decompression bomb": ("bomb.png", bomb, "photo_too_large"),
    "a file that is not there": ("gone.jpg", lambda path: None, "unreadable_photo"),
    "a video": ("film.jpg", lambda path: path.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(40)), "unsupported_photo"),
}


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize("command", ["faces", "protect"])
def test_what_cannot_be_read_is_refused(
    velato: Velato, vault: Sequence[str], tmp_path: Path, kind: str, command: str
) -> None:
    name, make, code = BAD[kind]
    path = tmp_path / "in" / name
    path.parent.mkdir()
    make(path)
    before = snapshot(path.parent)
    extra = () if command == "faces" else ("--mode", "cover", "--out", tmp_path / "out", *vault)
    ran = velato(command, path, *extra, "--json", secrets=[PASSPHRASE])
    assert ran.status == 1
    [entry] = ran.json["photos"]
    assert entry["error"]["code"] == code
    assert entry["error"]["hint"]
    assert "Traceback" not in ran.err
    assert snapshot(path.parent) == before
    assert not (tmp_path / "out").exists()
    said = velato(command, path, *extra, secrets=[PASSPHRASE])
    assert said.status == 1
    assert said.err.startswith("velato: ")
    assert len(said.err.splitlines()) == 2


def gif(path: Path) -> None:
    frames = [marked(), Image.new("RGB", (200, 160), (0, 0, 255))]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=100)


def sixteen_bit(path: Path) -> None:
    grey = np.full((160, 200), 30_000, np.uint16)
    Image.fromarray(grey).save(path)


ODD: dict[str, tuple[str, Callable[[Path], object], int]] = {
    "an animated GIF": ("moving.gif", gif, 1),
    "transparency": ("glass.png", lambda path: marked("RGBA").save(path), 1),
    "a palette": ("few.png", lambda path: marked("P").save(path), 1),
    "grey": ("grey.png", lambda path: marked("L").save(path), 0),
    "16 bits": ("deep.png", sixteen_bit, 0),
}


@pytest.mark.parametrize("kind", ODD)
def test_unusual_photos_are_handled_with_a_note_or_refused_with_a_reason(
    velato: Velato, vault: Sequence[str], tmp_path: Path, kind: str
) -> None:
    name, make, faces = ODD[kind]
    path = tmp_path / "in" / name
    path.parent.mkdir()
    make(path)
    before = snapshot(path.parent)
    found = velato("faces", path, "--json")
    assert found.status == 0
    assert len(found.json["photos"][0]["faces"]) == faces
    ran = velato("protect", path, "--mode", "cover", "--out", tmp_path / "out", *vault, "--json", secrets=[PASSPHRASE])
    [entry] = ran.json["photos"]
    if faces:
        assert ran.status == 0, ran.out
        assert velato("faces", entry["output"], "--json").json["photos"][0]["faces"] == []
    else:
        assert entry["error"]["code"] == "no_face_found"
    assert snapshot(path.parent) == before


@pytest.mark.parametrize(
    "box", ["0,0,inf,inf", "nan,0,9,9", "-1e300,0,9,9", "0,0,1e300,9", "1,2,3", "a,b,c,d", "9,9,0,0"]
)
def test_a_box_that_is_none_is_refused(velato: Velato, photo: Path, box: str) -> None:
    ran = velato("protect", photo, "--mode", "cover", "--no-vault", f"--box={box}", "--json")
    assert ran.status == 2
    assert ran.json["error"]["code"] == "usage"
    assert "40,30,120,140" in ran.json["error"]["hint"]


def test_cmyk_without_a_profile_is_refused_with_the_reason(velato: Velato, tmp_path: Path) -> None:
    marked("CMYK").save(tmp_path / "print.jpg")
    ran = velato("faces", tmp_path / "print.jpg", "--json")
    assert ran.status == 1
    error = ran.json["photos"][0]["error"]
    assert error["code"] == "unsupported_photo"
    assert "colour profile" in error["message"]


def test_only_the_first_frame_of_an_animation_is_used_and_it_says_so(velato: Velato, tmp_path: Path) -> None:
    gif(tmp_path / "moving.gif")
    ran = velato("protect", tmp_path / "moving.gif", "--mode", "cover", "--no-vault", "--json")
    [entry] = ran.json["photos"]
    assert any("only the first one is used" in note for note in entry["notes"])
    assert entry["output"].endswith(".png")


def test_heic_without_its_codec_says_what_to_install(
    velato: Velato, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "phone.heic"
    path.write_bytes(b"\0\0\0\x18ftypheic" + bytes(60))
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    ran = velato("faces", path, "--json")
    assert ran.status == 1
    error = ran.json["photos"][0]["error"]
    assert error["code"] == "unsupported_photo"
    assert "pillow-heif" in error["hint"]


@pytest.fixture
def closed_folder(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "closed"
    folder.mkdir()
    marked().save(folder / "a.png")
    yield folder
    folder.chmod(0o700)


@needs_permissions
def test_an_unreadable_folder(velato: Velato, closed_folder: Path) -> None:
    closed_folder.chmod(0o000)
    ran = velato("faces", closed_folder, "--json")
    assert ran.status == 1
    assert ran.json["error"]["code"] == "unreadable_photo"


@needs_permissions
def test_a_read_only_folder_for_results(velato: Velato, vault: Sequence[str], closed_folder: Path) -> None:
    closed_folder.chmod(0o500)
    ran = velato("protect", closed_folder / "a.png", "--mode", "cover", *vault, "--json", secrets=[PASSPHRASE])
    assert ran.status == 1
    assert ran.json["photos"][0]["error"]["code"] == "write_failed"
    assert [path.name for path in closed_folder.iterdir()] == ["a.png"]


def test_a_folder_that_may_not_be_written_even_by_name(
    velato: Velato, vault: Sequence[str], photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode == os.R_OK and real(path, mode))
    before = snapshot(photo.parent)
    ran = velato("protect", photo, "--mode", "cover", *vault, "--json", secrets=[PASSPHRASE])
    assert ran.json["photos"][0]["error"]["code"] == "write_failed"
    assert snapshot(photo.parent) == before


def test_an_unreadable_listing(velato: Velato, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "in").mkdir()
    monkeypatch.setattr(os, "scandir", refuse)
    ran = velato("faces", tmp_path / "in", "--json")
    assert ran.status == 1
    assert ran.json["error"]["code"] == "unreadable_photo"


def test_a_full_disk(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from velato_core.imaging import place

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(place, "_fill", full)
    before = snapshot(photo.parent)
    ran = velato("protect", photo, "--mode", "cover", "--out", tmp_path / "out", *vault, "--json", secrets=[PASSPHRASE])
    assert ran.status == 1
    error = ran.json["photos"][0]["error"]
    assert error["code"] == "disk_full"
    assert error["retryable"] is True
    assert ".velato-" not in error["message"]
    assert not (tmp_path / "out").exists()
    assert snapshot(photo.parent) == before
    assert velato("vault", "list", *vault, "--json", secrets=[PASSPHRASE]).json["records"] == []


def test_one_bad_photo_does_not_stop_the_others(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path
) -> None:
    (photo.parent / "a-broken.jpg").write_bytes(b"")
    ran = velato(
        "protect", photo.parent, "--mode", "cover", "--out", tmp_path / "o", *vault, "--json", secrets=[PASSPHRASE]
    )
    assert ran.status == 1
    assert [entry["status"] for entry in ran.json["photos"]] == ["failed", "protected"]


def test_the_original_is_never_replaced_by_its_result(velato: Velato, vault: Sequence[str], photo: Path) -> None:
    before = snapshot(photo.parent)[photo.name]
    ran = velato(
        "protect",
        photo,
        "--mode",
        "cover",
        "--out",
        photo.parent,
        "--overwrite",
        *vault,
        "--json",
        secrets=[PASSPHRASE],
    )
    assert ran.status == 0
    assert snapshot(photo.parent)[photo.name] == before
    assert ran.json["photos"][0]["output"].endswith("beach-2.jpg")


def snapshot(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.is_file()}
