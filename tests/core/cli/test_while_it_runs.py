"""What happens to the photos while `velato protect` is at work: replaced, taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli_helpers import FrameJudge
from PIL import Image

from velato_core.pipelines.tools import Tools
from velato_core.session import Session

if TYPE_CHECKING:
    from cli_helpers import Velato

    from velato_core.pipelines.types import PhotoFaces

Meddle = Callable[[Path], object]


@pytest.fixture
def after_looking(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Meddle], None]:
    """Do something to a photo as soon as its faces were found."""

    def arrange(name: str, meddle: Meddle) -> None:
        real = Session.find_faces

        def find_faces(self: Session, path: Path, **options: object) -> PhotoFaces:
            found = real(self, path, **options)  # type: ignore[arg-type]
            if path.name == name:
                meddle(path)
            return found

        monkeypatch.setattr(Session, "find_faces", find_faces)

    return arrange


def test_a_photo_that_was_replaced_is_not_covered_in_the_wrong_places(
    velato: Velato, photo: Path, tmp_path: Path, after_looking: Callable[[str, Meddle], None]
) -> None:
    after_looking(photo.name, lambda path: Image.new("RGB", (240, 180), "white").save(path))
    (photo.parent / "c.jpg").write_bytes(photo.read_bytes())
    ran = velato("protect", photo.parent, "--mode", "cover", "--no-vault", "--out", tmp_path / "o", "--json")
    assert ran.status == 1
    failed, done = ran.json["photos"]
    assert failed["error"]["code"] == "photo_changed"
    assert done["status"] == "protected"
    assert [path.name for path in (tmp_path / "o").iterdir()] == ["c.jpg"]


@pytest.mark.parametrize("more", [(), ("--faces", "person:1"), ("--mode", "anonymize")])
def test_a_photo_that_vanishes_does_not_stop_the_others(
    velato: Velato, photo: Path, tmp_path: Path, after_looking: Callable[[str, Meddle], None],
    monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...],
) -> None:  # fmt: skip
    monkeypatch.setattr(Tools, "judges", (FrameJudge(),))
    after_looking(photo.name, lambda path: path.unlink())
    (photo.parent / "c.jpg").write_bytes(photo.read_bytes())
    arguments = ("protect", photo.parent, "--mode", "cover", *more, "--no-vault", "--out", tmp_path / "o", "--dry-run")
    ran = velato(*arguments, "--json")
    assert ran.status == 1
    failed, done = ran.json["photos"]
    assert failed["error"]["code"] == "unreadable_photo"
    assert "beach.jpg" in failed["error"]["message"]
    assert done["status"] == "planned"
