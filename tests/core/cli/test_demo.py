"""The headless demo: the whole job on one picture, with the result where it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest
    from cli_helpers import Velato


def test_the_demo_protects_and_gives_back(velato: Velato, photo: Path, tmp_path: Path) -> None:
    ran = velato("demo", "--photo", photo, "--out", tmp_path / "demo", "--mode", "cover", "--json")
    assert ran.status == 0, ran.out
    restored = Path(ran.json["restored"])
    assert restored.read_bytes() == photo.read_bytes()
    assert Path(ran.json["output"]).parent == tmp_path / "demo"
    assert not list((tmp_path / "data").rglob("*.velato"))


def test_it_says_where_the_files_are(velato: Velato, photo: Path, tmp_path: Path) -> None:
    ran = velato("demo", "--photo", photo, "--out", tmp_path / "demo", "--mode", "cover")
    assert str(tmp_path / "demo" / "beach-velato.jpg") in ran.out
    assert "byte for byte" in ran.out


def test_without_a_picture_it_says_what_to_do(velato: Velato, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from velato_core.packs import demo_photos

    monkeypatch.setattr(demo_photos, "demo_photos", lambda: ())
    ran = velato("demo", "--out", tmp_path / "demo", "--json")
    assert ran.status == 2
    assert "--photo" in ran.json["error"]["hint"]


def test_a_shipped_picture_is_used_where_there_is_one(
    velato: Velato, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from velato_core.packs import demo_photos

    monkeypatch.setattr(demo_photos, "demo_photos", lambda: ("nobody.jpg",))
    monkeypatch.setattr(demo_photos, "read_demo_photo", lambda name: photo.read_bytes())
    ran = velato("demo", "--out", tmp_path / "demo", "--mode", "cover", "--json")
    assert ran.status == 0
    assert Path(ran.json["restored"]).name == "nobody.jpg"
    assert Path(ran.json["restored"]).read_bytes() == photo.read_bytes()


def test_a_missing_picture_is_a_clear_error(velato: Velato, tmp_path: Path) -> None:
    ran = velato("demo", "--photo", tmp_path / "none.jpg", "--out", tmp_path / "d", "--json")
    assert ran.status == 1
    assert ran.json["error"]["code"] == "unreadable_photo"
