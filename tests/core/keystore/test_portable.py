"""The sealed original inside the protected file: carried, taken out, restored; other bytes untouched."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from keystore_helpers import Made, draft
from PIL import Image

from velato_core import errors
from velato_core.keystore import portable

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=["PNG", "JPEG"])
def protected(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"protected.{request.param.lower()}"
    Image.effect_noise((97, 61), 60).convert("RGB").save(path, request.param)
    return path


@pytest.fixture
def sealed(made: Made, photo: Path, tmp_path: Path) -> Path:
    record = made.vault.add_record(draft(), photo)
    made.vault.export_sealed(record.id, tmp_path / "sealed.velato")
    return tmp_path / "sealed.velato"


def test_travels_inside_and_restores_with_the_key(
    made: Made, protected: Path, sealed: Path, photo: Path, tmp_path: Path
) -> None:
    out, taken = tmp_path / f"portable{protected.suffix}", tmp_path / "taken.velato"
    portable.embed(protected, sealed, out)
    with Image.open(out) as one, Image.open(protected) as two:
        assert one.tobytes() == two.tobytes()
    portable.extract(out, taken)
    assert taken.read_bytes() == sealed.read_bytes()
    shared = made.vault.share_key(made.vault.records()[0].id)
    shared.restore(taken, tmp_path / "restored.jpg")
    assert (tmp_path / "restored.jpg").read_bytes() == photo.read_bytes()


def test_a_file_that_was_saved_again_carries_nothing(protected: Path, sealed: Path, tmp_path: Path) -> None:
    out = tmp_path / f"portable{protected.suffix}"
    portable.embed(protected, sealed, out)
    again = io.BytesIO()
    with Image.open(out) as picture:
        picture.save(again, "JPEG")
    (tmp_path / "again.jpg").write_bytes(again.getvalue())
    with pytest.raises(errors.NotRestorable):
        portable.extract(tmp_path / "again.jpg", tmp_path / "taken")
    assert not (tmp_path / "taken").exists()


def test_embedding_twice_is_refused(protected: Path, sealed: Path, tmp_path: Path) -> None:
    out = tmp_path / f"portable{protected.suffix}"
    portable.embed(protected, sealed, out)
    with pytest.raises(errors.UnreadablePhoto):
        portable.embed(out, sealed, tmp_path / "twice")
    with pytest.raises(errors.OutputExists):
        portable.embed(protected, sealed, out)
    assert not (tmp_path / "twice").exists()


def test_a_missing_part_is_noticed(sealed: Path, tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "p.jpg", "JPEG")
    portable.embed(tmp_path / "p.jpg", sealed, tmp_path / "out.jpg")
    data = (tmp_path / "out.jpg").read_bytes()
    at = data.index(b"\xff\xe9")
    length = int.from_bytes(data[at + 2 : at + 4], "big") + 2
    for cut in (data[:at] + data[at + length :], data[: at + length] + data[at : at + length] + data[at + length :]):
        (tmp_path / "cut.jpg").write_bytes(cut)
        with pytest.raises(errors.NotRestorable, match="not whole"):
            portable.extract(tmp_path / "cut.jpg", tmp_path / "taken")


def test_other_kinds_and_damaged_files_are_refused(sealed: Path, protected: Path, tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "p.bmp")
    with pytest.raises(errors.UnsupportedPhoto):
        portable.embed(tmp_path / "p.bmp", sealed, tmp_path / "out")
    whole = protected.read_bytes()
    for cut in (9, 30, 50):
        (tmp_path / "cut").write_bytes(whole[:cut])
        with pytest.raises((errors.UnreadablePhoto, errors.UnsupportedPhoto)):
            portable.embed(tmp_path / "cut", sealed, tmp_path / "out")
    assert not (tmp_path / "out").exists()
