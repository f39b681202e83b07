"""People on the command line: told apart, chosen by id, and remembered from one job to the next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli_helpers import PASSPHRASE, FrameJudge
from PIL import Image

from velato_core.pipelines.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli_helpers import Velato


RED, BLUE, GREEN = (250, 10, 10), (10, 10, 250), (10, 250, 10)


def save(path: Path, *people: tuple[int, int, int]) -> Path:
    image = Image.new("RGB", (40 + 160 * len(people), 200), (60, 60, 60))
    for index, colour in enumerate(people):
        left = 40 + 160 * index
        image.paste(colour, (left - 8, 42, left + 58, 128))
        image.paste((255, 0, 255), (left, 50, left + 50, 120))
    path.parent.mkdir(exist_ok=True)
    image.save(path)
    return path


@pytest.fixture
def album(tmp_path: Path, velato: Velato, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Red is in all three photos, blue in two, green in one."""
    monkeypatch.setattr(Tools, "judges", (FrameJudge(),))
    folder = tmp_path / "album"
    save(folder / "a.png", RED, BLUE)
    save(folder / "b.png", BLUE, RED, GREEN)
    save(folder / "c.png", RED)
    return folder


def test_faces_says_who_is_who(velato: Velato, album: Path) -> None:
    ran = velato("faces", album, "--people", "--json")
    assert [[face["person"] for face in photo["faces"]] for photo in ran.json["photos"]] == [
        ["1", "2"],
        ["2", "1", "3"],
        ["1"],
    ]
    assert "person 3" in velato("faces", album, "--people").out


def test_one_person_is_protected_everywhere(velato: Velato, album: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran = velato("protect", album, "--faces", "person:2", "--mode", "cover", "--no-vault", "--out", out, "--json")
    assert ran.status == 0, ran.out
    assert [entry["status"] for entry in ran.json["photos"]] == ["protected", "protected", "skipped"]
    left = velato("faces", out, "--json").json["photos"]
    assert [len(photo["faces"]) for photo in left] == [1, 2]


def test_a_person_keeps_its_id_in_the_vault_from_job_to_job(velato: Velato, vault: Sequence[str], album: Path) -> None:
    """Groups are numbered anew in every run; the ids that the vault gives stay."""
    from velato_core.session import Session

    def known(*photos: Path) -> list[str | None]:
        with Session(vault_folder=Path(vault[1])) as session:
            session.unlock(PASSPHRASE)
            found = tuple(session.find_faces(photo) for photo in photos)
            groups = session.group_people(found)
            names = session.remember_people(groups)
            return [
                names[groups.person_of(photo.path, index) or ""] for photo in found for index in range(len(photo.faces))
            ]

    red, blue = known(album / "a.png")
    assert known(album / "c.png") == [red]
    again = known(album / "b.png")
    assert again[:2] == [blue, red]
    assert again[2] not in {red, blue}


def test_without_a_recognizer_people_cannot_be_told_apart(
    velato: Velato, album: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tools, "judges", ())
    ran = velato("protect", album, "--faces", "person:1", "--mode", "cover", "--no-vault", "--json")
    assert ran.status == 1
    assert ran.json["error"]["code"] == "pack_missing"
