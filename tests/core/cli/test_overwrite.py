"""`velato protect --overwrite` replaces earlier results; an original it never does, under whatever name it lies there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli_helpers import PASSPHRASE
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable

    from cli_helpers import Ran, Velato

KEPT = ("with a vault", "without a vault")


def original(path: Path, seed: int) -> Path:
    """A photo with one face and no metadata, unlike the others."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("RGB", (240, 180), (10 * seed, 200 - 10 * seed, 60))
    image.paste((255, 0, 255), (90, 50, 150, 120))
    image.save(path)
    return path


@pytest.fixture(params=KEPT)
def protect(request: pytest.FixtureRequest, velato: Velato, vault: tuple[str, ...]) -> Callable[..., Ran]:
    """Run `velato protect --overwrite`, with and without a vault."""
    kept = vault if request.param == KEPT[0] else ("--no-vault",)

    def run(*arguments: object) -> Ran:
        return velato("protect", *arguments, "--mode", "cover", "--overwrite", *kept, "--json", secrets=[PASSPHRASE])

    return run


def outputs(ran: Ran) -> list[str]:
    return [Path(photo["output"]).name for photo in ran.json["photos"]]


def test_a_photo_of_the_same_run_stays(protect: Callable[..., Ran], tmp_path: Path) -> None:
    photos = [original(tmp_path / folder / "IMG.jpg", seed) for seed, folder in enumerate(("one", "two"))]
    before = [photo.read_bytes() for photo in photos]
    ran = protect(*photos, "--out", tmp_path / "two")
    assert ran.status == 0, ran.out
    assert [photo.read_bytes() for photo in photos] == before
    assert outputs(ran) == ["IMG-2.jpg", "IMG-3.jpg"]


def test_another_original_in_the_same_folder_stays(protect: Callable[..., Ran], tmp_path: Path) -> None:
    photo, other = original(tmp_path / "IMG.jpg", 1), original(tmp_path / "IMG-2.jpg", 2)
    before = photo.read_bytes(), other.read_bytes()
    ran = protect(photo, "--out", tmp_path)
    assert ran.status == 0, ran.out
    assert (photo.read_bytes(), other.read_bytes()) == before
    assert outputs(ran) == ["IMG-3.jpg"]


def test_an_original_that_has_the_name_in_the_other_format_stays(protect: Callable[..., Ran], tmp_path: Path) -> None:
    photos = [original(tmp_path / "a.jpg", 1), original(tmp_path / "a.png", 2)]
    before = [photo.read_bytes() for photo in photos]
    ran = protect(*photos, "--format", "png", "--out", tmp_path)
    assert ran.status == 0, ran.out
    assert [photo.read_bytes() for photo in photos] == before
    assert outputs(ran) == ["a-2.png", "a-3.png"]


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_an_original_stays_under_another_name_too(
    protect: Callable[..., Ran], tmp_path: Path, link: Callable[[Path, Path], None]
) -> None:
    photo, other = original(tmp_path / "in" / "b.jpg", 1), original(tmp_path / "in" / "c.jpg", 2)
    (tmp_path / "out").mkdir()
    link(other, tmp_path / "out" / "b.jpg")
    before = other.read_bytes()
    ran = protect(photo, other, "--out", tmp_path / "out")
    assert ran.status == 0, ran.out
    assert other.read_bytes() == (tmp_path / "out" / "b.jpg").read_bytes() == before
    assert outputs(ran) == ["b-2.jpg", "c.jpg"]


def test_names_that_some_disks_take_for_one_are_numbered(protect: Callable[..., Ran], tmp_path: Path) -> None:
    photos = [original(tmp_path / str(number) / name, number) for number, name in enumerate(("IMG.jpg", "img.jpg"))]
    assert outputs(protect(*photos, "--out", tmp_path / "out")) == ["IMG.jpg", "img-2.jpg"]


def test_an_earlier_result_is_replaced(protect: Callable[..., Ran], tmp_path: Path) -> None:
    photo, out = original(tmp_path / "in" / "b.jpg", 1), tmp_path / "out"
    assert outputs(protect(photo, "--out", out)) == ["b.jpg"]
    first = (out / "b.jpg").read_bytes()
    ran = protect(photo, "--out", out, "--cover-style", "pixelate")
    assert outputs(ran) == ["b.jpg"], ran.out
    assert (out / "b.jpg").read_bytes() != first
    assert [path.name for path in out.iterdir()] == ["b.jpg"]


def test_an_original_elsewhere_is_an_error(protect: Callable[..., Ran], tmp_path: Path) -> None:
    photo, other = original(tmp_path / "in" / "b.jpg", 1), tmp_path / "out" / "b.jpg"
    other.parent.mkdir()
    exif = Image.Exif()
    exif[0x010F] = "Camera maker"
    Image.open(photo).rotate(90).save(other, exif=exif)
    before = other.read_bytes()
    ran = protect(photo, "--out", other.parent)
    assert ran.status == 1
    assert ran.json["photos"][0]["error"]["code"] == "output_exists"
    assert "move that file away" in ran.json["photos"][0]["error"]["hint"]
    assert other.read_bytes() == before


def test_with_a_vault_only_what_it_knows_is_a_result(velato: Velato, vault: tuple[str, ...], tmp_path: Path) -> None:
    photo, other = original(tmp_path / "in" / "b.jpg", 1), original(tmp_path / "out" / "b.jpg", 2)
    before = other.read_bytes()
    ran = velato(
        "protect", photo, "--mode", "cover", "--overwrite", "--out", other.parent, *vault, "--json",
        secrets=[PASSPHRASE],
    )  # fmt: skip
    assert ran.json["photos"][0]["error"]["code"] == "output_exists"
    assert other.read_bytes() == before


def test_a_second_run_among_the_originals_replaces_its_own_result(
    velato: Velato, vault: tuple[str, ...], tmp_path: Path
) -> None:
    photo = original(tmp_path / "IMG.jpg", 1)
    original(tmp_path / "IMG-2.jpg", 2)
    for _ in range(2):
        ran = velato(
            "protect", photo, "--mode", "cover", "--overwrite", "--out", tmp_path, *vault, "--json",
            secrets=[PASSPHRASE],
        )  # fmt: skip
        assert outputs(ran) == ["IMG-3.jpg"], ran.out
